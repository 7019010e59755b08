"""Connects each page, when it is built, to what its signals mean for the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from treadstone_desktop.ui.look.look import Look
from treadstone_desktop.ui.shell.commands import Commands
from treadstone_desktop.ui.shell.dialogs import Dialogs
from treadstone_desktop.ui.shell.frame import Frame
from treadstone_desktop.ui.shell.navigator import HOME, Navigator, Place
from treadstone_desktop.ui.shell.pages import Pages
from treadstone_desktop.ui.shell.search_control import SearchControl

if TYPE_CHECKING:
    from treadstone_desktop.library.model import SourceRef
    from treadstone_desktop.ui.finding.home import Home
    from treadstone_desktop.ui.finding.list_page import ListPage
    from treadstone_desktop.ui.finding.no_results import NoResults
    from treadstone_desktop.ui.finding.results_page import ResultsPage
    from treadstone_desktop.ui.finding.side_bar import SideBar
    from treadstone_desktop.ui.reading.article_page import ArticlePage
    from treadstone_desktop.ui.reading.panel import Further
    from treadstone_desktop.ui.reading.source_card import SourceCard


class Wiring(QObject):
    """`connect` is called once with each new page."""

    def __init__(  # noqa: PLR0917  # the whole window meets here
        self,
        frame: Frame,
        pages: Pages,
        navigator: Navigator,
        commands: Commands,
        share: Callable[[QWidget], None],
        dialogs: Dialogs,
        search: SearchControl,
        look: Look,
    ) -> None:
        super().__init__()
        self._frame = frame
        self._pages = pages
        self._navigator = navigator
        self._commands = commands
        self._share = share
        self._dialogs = dialogs
        self._search = search
        self._look = look
        self._sources: SourceCard | None = None

    def connect_page(self, name: str, page: Any) -> None:
        """Connect the page called ``name``, which was just built."""
        connect: dict[str, Callable[[Any], None]] = {
            "home": self._home,
            "results": self._results,
            "nothing": self._nothing,
            "listing": self._listing,
            "article": self._article,
            "further": self._further,
        }
        connect[name](page)

    def connect_side(self, side: "SideBar") -> None:
        """Connect the side bar, which was just built."""
        side.place_chosen.connect(lambda kind: self._leave_drawer(Place(kind)))
        side.answer_chosen.connect(lambda ref: self._leave_drawer(Place("answer", ref)))

    def _open(self, answer_id: str) -> None:
        self._navigator.go(Place("answer", answer_id))

    def _open_category(self, slug: str, topic: str = "") -> None:
        self._navigator.go(Place("category", slug, topic))

    def _leave_drawer(self, place: Place) -> None:
        self._frame.close_drawer()
        self._navigator.go(place)

    def _go_home(self) -> None:
        self._navigator.go(HOME)

    def _listing(self, page: "ListPage") -> None:
        page.answer_chosen.connect(self._open)
        page.remove_asked.connect(self._commands.remove_saved)
        page.action_asked.connect(self._commands.clear_history)

    def _further(self, page: "Further") -> None:
        page.answer_chosen.connect(self._open)
        page.source_chosen.connect(self._show_source)

    def _show_source(self, source: "SourceRef", row: QWidget) -> None:
        """Name where a source's link leads; the card is built when first asked for."""
        if self._sources is None:
            from treadstone_desktop.ui.reading.source_card import SourceCard

            self._sources = SourceCard(self._look, self._frame)
            said = self.tr("Link copied")
            self._sources.copy_asked.connect(lambda url: self._commands.copy(url, said))
        self._sources.open_for(source, row)

    def _home(self, page: "Home") -> None:
        page.category_chosen.connect(self._open_category)
        page.answer_chosen.connect(self._open)
        page.place_chosen.connect(lambda kind: self._navigator.go(Place(kind)))
        page.clear_asked.connect(self._commands.clear_history)
        self._commands.history_changed.connect(page.refresh)

    def _results(self, page: "ResultsPage") -> None:
        page.answer_chosen.connect(self._open)
        page.category_chosen.connect(self._search.filter)
        page.more_asked.connect(self._search.show_all)
        page.ways_asked.connect(self._search.show_ways)
        page.passages_wanted.connect(self._search.show_passages)

    def _nothing(self, page: "NoResults") -> None:
        page.word_chosen.connect(self._search.search_for)
        page.category_chosen.connect(self._open_category)
        page.ask_asked.connect(lambda text: self._dialogs.ask(text, ""))
        said = self.tr("Question copied")
        page.copy_asked.connect(lambda text: self._commands.copy(text, said))

    def _article(self, page: "ArticlePage") -> None:
        page.strip.home_asked.connect(self._go_home)
        page.strip.category_chosen.connect(self._open_category)
        page.strip.save_asked.connect(self._commands.toggle_saved)
        page.strip.leave_asked.connect(lambda: self._commands.do("leave"))
        page.sources_asked.connect(self._show_sources)
        page.foot.ask_asked.connect(lambda: self._commands.do("ask"))
        page.foot.home_asked.connect(self._go_home)
        page.foot.share_asked.connect(self._share)
        page.foot.feedback.failed.connect(self._commands.failed)
        page.foot.feedback.kept.connect(self._dialogs.draft)

    def _show_sources(self) -> None:
        """Bring the sources into view and put the focus on the first."""
        sources = self._pages.further.sources
        place = QRect(0, 0, sources.width(), sources.height())
        if self._frame.has_panel and self._frame.panel.isVisible():
            self._frame.panel.reveal(sources, place)
        else:
            self._pages.article.page.reveal(sources, place)
        sources.focus_first()
