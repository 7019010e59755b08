"""Shows what the navigator says is open, and remembers how each place was left."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from treadstone_desktop.base.errors import CannotKeepError, TreadstoneError
from treadstone_desktop.library.model import Answer
from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.page import Page, out_of_sight
from treadstone_desktop.ui.look.pressable import present_reason
from treadstone_desktop.ui.shell.frame import Frame
from treadstone_desktop.ui.shell.navigator import HOME, Navigator, Place, Spot
from treadstone_desktop.ui.shell.pages import Pages
from treadstone_desktop.ui.shell.searching import Searching
from treadstone_desktop.ui.shell.sentences import shortened

if TYPE_CHECKING:
    from treadstone_desktop.ui.finding.listing import Listing


VISIT_AFTER_MS = 600
"""An answer that is still open so long after it was opened is noted as read: the first one may
have to make ``user.db``, and nobody who opens the program waits for that."""


class Presenter(QObject):
    """Turns places into pages. Sends ``title_changed(words)`` and ``failed(error)``."""

    title_changed = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        context: Context,
        navigator: Navigator,
        frame: Frame,
        pages: Pages,
        searching: Searching,
    ) -> None:
        super().__init__()
        self._context = context
        self._navigator = navigator
        self._frame = frame
        self._pages = pages
        self._searching = searching
        self._reason = Qt.FocusReason.OtherFocusReason
        self._visit = QTimer(frame, singleShot=True, interval=VISIT_AFTER_MS)
        self._visit.timeout.connect(self._note_visit)
        self._noted: set[str] = set()
        self._is_painted = False
        navigator.moved.connect(self.show)
        navigator.leaving.connect(self._remember)

    @property
    def answer(self) -> Answer | None:
        """The answer that is open, or None."""
        if self._navigator.place.kind != "answer" or not self._pages.is_built("article"):
            return None
        answer = self._pages.article.answer  # the one before, where its place has none to show
        return answer if answer and answer.id == self._navigator.place.ref else None

    def show(self, place: Place, spot: Spot) -> None:
        """Show a place as it was left."""
        self._reason = present_reason()  # before the page that has the focus is hidden
        try:
            self._show(place, spot)
        except TreadstoneError as error:
            self.failed.emit(error)
        self._frame.top.show_steps(
            back=self._navigator.can_go_back, forward=self._navigator.can_go_forward
        )
        if place.kind != "search":
            self._frame.top.field.set_text("")

    def _show(self, place: Place, spot: Spot) -> None:
        if place.kind == "answer":
            self._show_answer(place, spot)
        elif place.kind == "search":
            self._show_search(place, spot)
        elif place.kind == "home":
            self._show_home(spot)
        else:
            self._show_listing(place, spot)

    def _show_home(self, spot: Spot) -> None:
        self._frame.allow(side=False, panel=False)
        home = self._pages.home
        home.refresh()
        self._pages.show(home)
        self.mark_place()
        self.title_changed.emit(self.tr("All answers"))
        self._return(home, spot)

    def _show_answer(self, place: Place, spot: Spot) -> None:
        answer = self._context.library.answer(place.ref, self._context.lang)
        self._frame.allow(side=True, panel=True)
        page = self._pages.article
        page.show_answer(answer)
        page.strip.show_saved(answer.id in self._context.shelf.saved)
        panel, further = self._frame.panel, self._pages.further
        with out_of_sight(panel.body), out_of_sight(further):
            further.show_answer(answer)
            panel.show_answer(answer)
        self._pages.show(page)
        self.mark_place()
        self.title_changed.emit(answer.title)
        page.take_focus()
        if spot != Spot():
            self._focus(spot.focus)  # first, since it may bring itself into view
            page.return_to(spot.anchor, spot.offset, _link_of(spot))
        if self._is_painted:
            self._visit.start()

    def go_on(self) -> None:
        """The first paint is over: an answer that is open counts as being read from now on."""
        self._is_painted = True
        if self.answer is not None:
            self._visit.start()

    def _show_search(self, place: Place, spot: Spot) -> None:
        self._frame.allow(side=True, panel=False)
        self._searching.show(place.ref, place.detail)
        self.mark_place()
        self.title_changed.emit(f"“{shortened(place.ref)}”")
        if spot != Spot() and self._pages.is_shown("results"):
            self._frame.top.field.set_text(place.ref)
            self._pages.results.choose_row(spot.anchor)
            self._pages.results.list.verticalScrollBar().setValue(spot.offset)
            self._focus(spot.focus)

    def _show_listing(self, place: Place, spot: Spot) -> None:
        self._frame.allow(side=True, panel=False)
        page = self._pages.listing
        listing = self._listing(place)
        page.show_listing(listing)
        self._pages.show(page)
        self.mark_place()
        self.title_changed.emit(listing.title)
        if spot != Spot():
            self._return(page, spot)
        elif place.detail:
            page.settle()
            page.scroll_to_group(place.detail)
        if spot == Spot():
            page.focus_rows(self._reason)

    def _listing(self, place: Place) -> "Listing":
        from treadstone_desktop.ui.shell.listings import Listings

        return Listings(self._context).of(place)

    def refresh_listing(self) -> None:
        """Show the present list again after it changed."""
        place = self._navigator.place
        if self._pages.is_shown("listing"):
            value = self._pages.listing.verticalScrollBar().value()
            self._pages.listing.show_listing(self._listing(place))
            self._pages.listing.settle()
            self._pages.listing.verticalScrollBar().setValue(value)

    def mark_place(self) -> None:
        """Mark in the side bar what is open."""
        if self._frame.has_side:
            place = self._navigator.place
            side = self._frame.side
            side.refresh()
            side.show_place(place.kind)
            side.tree.show_answer(place.ref if place.kind == "answer" else "")
            if place.kind == "category":
                side.tree.show_category(place.ref)

    def _note_visit(self) -> None:
        answer, keeps = self.answer, self._context.keeps_history
        if answer is None or not keeps or self._context.shelf.db.read_only:
            return
        try:
            now = datetime.now().astimezone().replace(tzinfo=None)
            self._context.shelf.visits.add(answer.id, answer.safety, now)
            self._noted.add(answer.id)
        except CannotKeepError as error:
            self.failed.emit(error)

    def stop(self) -> None:
        """The window closes: an answer that was just opened is not noted as read."""
        self._visit.stop()

    def forget_visits(self) -> None:
        """Leave no trace in the list of what was read of what this window showed."""
        try:
            self._context.shelf.visits.forget(self._noted)
        except CannotKeepError as error:
            self.failed.emit(error)

    def _remember(self) -> None:
        """Tell the navigator how the place that is left looks."""
        page = self._pages.shown
        focused = QApplication.focusWidget()
        name = focused.objectName() if focused is not None else ""
        if self._pages.is_shown("article"):
            position, offset, link = self._pages.article.spot()
            self._navigator.leave_at(Spot(position, offset, name or f"link:{link}"))
        elif self._navigator.place.kind == "search":
            if self._pages.is_built("results"):
                results = self._pages.results
                scroll = results.list.verticalScrollBar().value()
                where = "results" if results.list.hasFocus() else "field"
                self._navigator.leave_at(Spot(results.current_row(), scroll, where))
        elif isinstance(page, Page):
            self._navigator.leave_at(Spot(page.verticalScrollBar().value(), 0, name))

    def _return(self, page: Page, spot: Spot) -> None:
        if spot == Spot():
            page.verticalScrollBar().setValue(0)
            return
        page.settle()
        self._focus(spot.focus)
        page.verticalScrollBar().setValue(spot.anchor)

    def _focus(self, name: str) -> None:
        if name == "results":
            self._pages.results.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "field":
            self._frame.top.field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name and not name.startswith("link:"):
            for widget in self._frame.findChildren(QWidget, name):
                if widget.isVisible():  # not one of the rows before, which is still to be deleted
                    widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_search(self) -> None:
        """Back to the page the search came from, as it was."""
        if self._navigator.place.kind == "search":
            if self._navigator.can_go_back:
                self._navigator.back()
            else:
                self._navigator.go(HOME)


def _link_of(spot: Spot) -> int:
    kind, _, number = spot.focus.partition(":")
    return int(number) if kind == "link" and number.lstrip("-").isdigit() else -1
