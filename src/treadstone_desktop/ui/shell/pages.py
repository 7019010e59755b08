"""The pages of the window, each imported and built when it is first shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from treadstone_desktop.ui.context import Context
from treadstone_desktop.ui.look.look import restyle
from treadstone_desktop.ui.look.tokens import Width
from treadstone_desktop.ui.shell.frame import Frame

if TYPE_CHECKING:
    from treadstone_desktop.ui.finding.home import Home
    from treadstone_desktop.ui.finding.list_page import ListPage
    from treadstone_desktop.ui.finding.no_results import NoResults
    from treadstone_desktop.ui.finding.results_page import ResultsPage
    from treadstone_desktop.ui.reading.article_page import ArticlePage
    from treadstone_desktop.ui.reading.panel import Further

P = TypeVar("P", bound=QWidget)


class Pages(QObject):
    """Builds pages, puts them into the frame, and tells each how much room there is.

    Sends ``built(name, page)`` once for each new page, so that it can be connected.
    """

    built = Signal(str, object)

    def __init__(self, context: Context, frame: Frame) -> None:
        super().__init__()
        self._context = context
        self._frame = frame
        self._built: dict[str, QWidget] = {}
        self._further: Further | None = None
        self._stale: set[QWidget] = set()
        frame.width_changed.connect(self._fit)

    def _page(self, name: str, make: Callable[[], P]) -> P:
        if name in self._built:
            return cast(P, self._built[name])
        page = make()
        self._built[name] = page
        self._frame.stack.addWidget(page)
        self.built.emit(name, page)
        _fit(page, self._frame.width_class)
        return page

    @property
    def home(self) -> "Home":
        """All answers."""
        from treadstone_desktop.ui.finding.home import Home

        return self._page("home", lambda: Home(self._context))

    @property
    def article(self) -> "ArticlePage":
        """The answer."""
        from treadstone_desktop.ui.reading.article_page import ArticlePage

        if "article" not in self._built:
            from treadstone_desktop.ui.reading.outline_factory import install_outline

            install_outline()
        return self._page("article", lambda: ArticlePage(self._context))

    @property
    def results(self) -> "ResultsPage":
        """Hits."""
        from treadstone_desktop.ui.finding.results_page import ResultsPage

        return self._page("results", lambda: ResultsPage(self._context))

    @property
    def nothing(self) -> "NoResults":
        """Other ways on."""
        from treadstone_desktop.ui.finding.no_results import NoResults

        return self._page("nothing", lambda: NoResults(self._context))

    @property
    def listing(self) -> "ListPage":
        """A category, or what was saved, read or updated."""
        from treadstone_desktop.ui.finding.list_page import ListPage

        return self._page("listing", lambda: ListPage(self._context.look))

    @property
    def further(self) -> "Further":
        """The part of the panel that moves below the answer in narrow windows."""
        from treadstone_desktop.ui.reading.panel import Further

        if self._further is None:
            self._further = Further(self._context)
            self.built.emit("further", self._further)
            self._place_further(self._frame.width_class)
        return self._further

    def is_built(self, name: str) -> bool:
        """True if a page was shown before."""
        return name in self._built

    def is_shown(self, name: str) -> bool:
        """True if the page of this name is at the front."""
        return name in self._built and self._frame.stack.currentWidget() is self._built[name]

    def put_off_look(self) -> set[QWidget]:
        """The pages that are not shown: they take on a new look when they are."""
        self._stale |= {page for page in self._built.values() if page is not self.shown}
        return self._stale

    def show(self, page: QWidget) -> None:
        """Bring a page to the front."""
        if page in self._stale:
            self._stale.discard(page)
            restyle(page)
        self._frame.stack.setCurrentWidget(page)

    @property
    def shown(self) -> QWidget | None:
        """The page at the front; None before the first."""
        return self._frame.stack.currentWidget()

    def _fit(self, width: Width) -> None:
        for page in self._built.values():
            _fit(page, width)
        self._place_further(width)

    def _place_further(self, width: Width) -> None:
        if self._further is None:
            return
        if width is Width.WIDE:
            self._frame.panel.hold(self._further)
        else:
            self.article.hold(self._further)


def _fit(page: QWidget, width: Width) -> None:
    """Let a page that knows how arrange itself for the room there is."""
    fit = getattr(page, "fit", None)
    if fit is not None:
        fit(width)
