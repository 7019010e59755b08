"""What the search field's signals mean: go to results, back to where one was, into an answer."""

from PySide6.QtCore import QObject, Qt

from treadstone_desktop.ui.finding.search_field import SearchField
from treadstone_desktop.ui.shell.navigator import Navigator, Place
from treadstone_desktop.ui.shell.pages import Pages
from treadstone_desktop.ui.shell.presenter import Presenter
from treadstone_desktop.ui.shell.searching import Searching


class SearchControl(QObject):
    """Sits between the search field, the navigator and the results."""

    def __init__(
        self,
        field: SearchField,
        navigator: Navigator,
        presenter: Presenter,
        pages: Pages,
        searching: Searching,
    ) -> None:
        super().__init__()
        self._field = field
        self._navigator = navigator
        self._presenter = presenter
        self._pages = pages
        self._searching = searching
        field.typed.connect(self._typed)
        field.entered.connect(self._enter)
        field.list_key.connect(self._step)

    def _typed(self, text: str) -> None:
        place = self._navigator.place
        if not self._searching.is_enough(text):
            if place.kind == "search":
                self._presenter.leave_search()
                self._show_text(text)
            return
        category = place.detail if place.kind == "search" else ""
        self._searching.typing = True
        self._navigator.go(Place("search", text, category))
        self._searching.typing = False

    def search_for(self, text: str) -> None:
        """Search for ``text`` as if it had been typed."""
        self._show_text(text)
        self._navigator.go(Place("search", text))

    def _show_text(self, text: str) -> None:
        self._field.set_text(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enter(self) -> None:
        """Enter opens the chosen hit; a number, id or exact title is always the first."""
        results = self._searching.results
        if self._navigator.place.kind == "search" and results is not None and results.hits:
            self._pages.results.open_current()

    def _step(self, key: int) -> None:
        if self._pages.is_shown("results"):
            self._pages.results.step(key)

    def filter(self, category: str) -> None:
        """Keep to one category, or to none."""
        self._navigator.go(Place("search", self._navigator.place.ref, category))

    def show_all(self) -> None:
        """All hits of the present search."""
        place = self._navigator.place
        self._searching.show_all(place.ref, place.detail)

    def show_passages(self) -> None:
        """The rows in sight are there: the others may get their passages."""
        self._searching.show_passages()

    def show_ways(self) -> None:
        """Other ways on for the present search."""
        self._searching.show_ways(self._navigator.place.ref, found=True)

    def leave(self) -> bool:
        """Back to the page the search came from; False if there is no search."""
        if self._navigator.place.kind != "search":
            return False
        self._presenter.leave_search()
        return True
