"""What is done in the window while `running` measures: pages, searches, themes.

    python -m tests.bench.scripts PROFILE SCRIPT

plays one script in the real window on that profile's library and prints its samples as JSON:
names and lists of `Took`.
"""

import csv
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QWidget

from tests.bench.driving import Act, Script, Took
from tests.bench.hosting import play
from treadstone_desktop.base.paths import profile_paths
from treadstone_desktop.base.resources import bundled_edition
from treadstone_desktop.library.editions import EditionStore
from treadstone_desktop.library.library import Library
from treadstone_desktop.ui.shell.main_window import MainWindow
from treadstone_desktop.ui.shell.navigator import HOME, Place

QUERIES = Path(__file__).parents[1] / "data" / "queries-dev.tsv"
ANSWERS, SEARCHES, TURNS = 200, 60, 30
PAUSE_MS = 40
"""Between two steps, for what the first one left to do."""

T = TypeVar("T")

samples: dict[str, list[Took]] = defaultdict(list)


def everything(window: MainWindow, library: Library) -> Script:
    """All that is measured in one large library, the answers last but one, the looks last."""
    yield from searches(window)
    yield from category(window, library)
    yield from answers(window, library)
    yield from steps(window)
    yield from looks(window)


def answers(window: MainWindow, library: Library) -> Script:
    """Open answers from all over the library, as many as `ANSWERS`."""
    ids = [entry.id for entry in library.entries]
    for answer in _spread(ids, ANSWERS):
        act = Act("open", partial(window.open_answer, answer), lambda: _reading(window))
        times = yield act
        samples["open an answer"].append(max(times))
        yield PAUSE_MS


def steps(window: MainWindow) -> Script:
    """Back and forward between the answers that were opened last, and to Home."""
    for name, step in (("back", window.navigator.back), ("forward", window.navigator.forward)):
        for _ in range(TURNS):
            samples[name].append(max((yield Act(name, step, lambda: _reading(window)))))
            yield PAUSE_MS
    for _ in range(TURNS):
        times = yield Act("home", lambda: window.navigator.go(HOME), lambda: _home(window))
        samples["home"].append(max(times))
        yield PAUSE_MS
        yield Act("back", window.navigator.back, lambda: _reading(window))
        yield PAUSE_MS


def searches(window: MainWindow) -> Script:
    """Queries as they are typed, from the end of the pause after the last key."""
    field, pages = window.frame.top.field, window.pages
    yield PAUSE_MS

    def shown() -> tuple[QWidget, ...]:
        return pages.results.list.viewport(), pages.results.preview.body

    for number, text in enumerate(_queries(window)):
        field.set_text(text)
        act = Act(text, partial(field.typed.emit, text), shown)
        times = yield act
        first = " the first time" if number == 0 else ""
        samples[f"search: the list{first}"].append(times[0])
        samples[f"search: list and preview{first}"].append(max(times))
        yield 2 * PAUSE_MS


def category(window: MainWindow, library: Library) -> Script:
    """The largest category: its page, and its branch of the tree with all its topics open."""
    counts = library.counts
    slug = max(counts, key=lambda name: counts[name])
    tree = window.frame.side.tree
    index = tree.tree.index_of_category(slug)
    for row in range(tree.tree.rowCount(index)):
        tree.expand(tree.tree.index(row, 0, index))
    size = counts[slug]
    for _ in range(TURNS):
        tree.collapse(index)
        yield PAUSE_MS
        act = Act("tree", lambda: tree.expand(index), lambda: (tree.viewport(),))
        samples[f"tree: open a category of {size}"].append((yield act)[0])
        yield PAUSE_MS
    tree.collapseAll()
    for _ in range(TURNS // 3):
        act = Act(
            "category",
            lambda: window.navigator.go(Place("category", slug)),
            lambda: (window.pages.listing.body,),
        )
        samples[f"page of a category of {size}"].append((yield act)[0])
        yield PAUSE_MS
        yield Act("home", lambda: window.navigator.go(HOME), lambda: _home(window))
        yield PAUSE_MS


def looks(window: MainWindow) -> Script:
    """Themes and text sizes, while an answer is open."""
    themes = ("dark", "light", "high_contrast")
    sizes = (115, 130, 200, 100)
    for key, values in (("theme", themes), ("text_size", sizes)):
        for turn in range(TURNS):
            value = values[turn % len(values)]
            act = Act(key, partial(window.choose, key, value), lambda: _restyled(window))
            samples[key.replace("_", " ")].append(max((yield act)))
            yield 2 * PAUSE_MS


def _reading(window: MainWindow) -> tuple[QWidget, ...]:
    """What shows an answer: text, panel, tree."""
    frame = window.frame
    return window.pages.article.view.viewport(), frame.panel.body, frame.side.tree.viewport()


def _restyled(window: MainWindow) -> tuple[QWidget, ...]:
    """What is there at any size: at 200 % panel and tree go, and a box may fill the page."""
    return window.frame.top, window.pages.article.page.body, window.frame.status


def _home(window: MainWindow) -> tuple[QWidget, ...]:
    return (window.pages.home.body,)


def _queries(window: MainWindow) -> Iterator[str]:
    """As many real queries as `SEARCHES`, of those that find something here."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    engine = window.searching.engine
    queries = [row["query"] for row in _spread(rows, 2 * SEARCHES)]
    yield from [text for text in queries if engine.search(text).hits][:SEARCHES]


def _spread(items: list[T], count: int) -> list[T]:
    """About ``count`` of the items, from all over them."""
    return items[:: max(1, len(items) // count)][:count]


if __name__ == "__main__":
    store = EditionStore(profile_paths(Path(sys.argv[1])).library, bundled_edition())
    script = {"everything": everything, "answers": answers}[sys.argv[2]]
    play(Path(sys.argv[1]), script, lambda: store.choose().library)
    sys.stdout.write(json.dumps(samples) + "\n")
