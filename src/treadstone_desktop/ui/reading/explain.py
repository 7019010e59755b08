"""Cards over an answer: terms, numbers that change, what "not reviewed" means."""

from PySide6.QtCore import QRect, QUrl
from PySide6.QtWidgets import QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.language import tr
from treadstone_desktop.ui.look.card import Card
from treadstone_desktop.ui.look.dates import iso_day_in_words
from treadstone_desktop.ui.look.page import Page
from treadstone_desktop.ui.reading.answer_view import AnswerView


class Explainer:
    """Opens the page's one card with the right words."""

    def __init__(self, context: Context, page: Page, view: AnswerView) -> None:
        self._context = context
        self._page = page
        self._view = view
        # A scroll area shows a screen reader nothing but its viewport and its bars.
        self._card = Card(context.look, page.viewport())
        view.link_activated.connect(self._open_link)
        view.link_hovered.connect(self._hover)
        page.verticalScrollBar().valueChanged.connect(lambda _: self._card.close_card())

    def close(self) -> None:
        """Close the card."""
        self._card.close_card()

    def _hover(self, href: str, place: QRect) -> None:
        if href:
            self._show(href, place, None)
        else:
            self._card.leave_soon()

    def _open_link(self, href: str) -> None:
        rects = [rect for link, rect in self._view.anchor_rects() if link == href]
        focused = self._view.focused_link()
        if 0 <= focused < len(self._view.links()):
            link = self._view.links()[focused]
            rects = [self._view.area_of(link.start, link.end)]
        self._show(href, rects[0] if rects else QRect(), self._view)

    def _show(self, href: str, place: QRect, opener: QWidget | None) -> None:
        kind, _, name = href.partition(":")
        name = QUrl.fromPercentEncoding(name.encode())
        words = self._term(name) if kind == "term" else self._volatile(name)
        if words is not None:
            corner = self._view.mapTo(self._page, place.topLeft())
            self._card.open_at(QRect(corner, place.size()), *words, opener=opener)

    def _term(self, name: str) -> tuple[str, str, str] | None:
        term = self._context.library.term(name)
        if term is None:
            return None
        title = f"{term.name} ({term.abbreviation})" if term.abbreviation else term.name
        french = f"En français\u00a0: {term.name_fr}" if term.name_fr else ""
        return title, term.definition, french

    def _volatile(self, key: str) -> tuple[str, str, str] | None:
        number = self._context.library.volatile(key)
        if number is None:
            return None
        as_of = tr("As of {day}. This number changes.")
        check = tr("Check it: {where}")
        return (
            number.value,
            as_of.format(day=iso_day_in_words(number.as_of)) + " " + number.what,
            check.format(where=number.how_to_check) if number.how_to_check else "",
        )

    def explain_review(self, place: QRect, opener: QWidget) -> None:
        """Say what "not yet reviewed" means."""
        words = tr(
            "This answer was written from the laws and official pages it names. No lawyer has"
            " checked it yet, so it may have mistakes. Read its sources, or ask a lawyer or"
            " paralegal, before you rely on it."
        )
        self._card.open_at(place, tr("Not yet reviewed by a lawyer"), words, opener=opener)
