"""The screens and states that are drawn, by the name of their picture."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt

from tests.support import shot_profile as profile
from tests.support.shot_stage import Scene, Stage
from treadstone_desktop.base.resources import bundled
from treadstone_desktop.ui.shell.navigator import Place

Act = Callable[[Stage], None]

QUERY = "landlord wont fix the heat"
HALF_KNOWN = "beehives on my roof"
UNKNOWN = "qwrtzx"
IN_DANGER = "FAM-334"
WITH_NUMBERS = "LIT-085"

_WAYS: dict[str, Callable[[Act], Scene]] = {
    "": Scene,
    "-dark": partial(Scene, theme="dark"),
    "-high-contrast": partial(Scene, theme="high_contrast"),
    "-medium": partial(Scene, size=(1024, 768)),
    "-narrow": partial(Scene, size=(640, 768)),
    "-200": partial(Scene, percent=200),
}
"""How the first four screens are drawn, by the end of the picture's name."""


def _stay(stage: Stage) -> None:
    """The window as it opens."""


def _tab_to_card(stage: Stage) -> None:
    """Some way by keyboard into Home: the ring is round a card."""
    stage.press(Qt.Key.Key_Tab, until="card:family")


def _foot(stage: Stage) -> None:
    stage.open()
    stage.scroll()


def _not_helpful(stage: Stage) -> None:
    _foot(stage)
    stage.click("No")
    stage.type("Does part-time work count?")
    stage.scroll()


def _search(text: str) -> Act:
    return lambda stage: stage.search(text)


def _keep_to(category: str) -> Act:
    def act(stage: Stage) -> None:
        stage.search(QUERY)
        stage.window.search.filter(category)

    return act


def _other_ways(stage: Stage) -> None:
    stage.search(HALF_KNOWN)
    stage.click("Other ways on")


def _go(place: Place) -> Act:
    return lambda stage: stage.window.navigator.go(place)


def _do(command: str) -> Act:
    """A command while the first answer is open."""

    def act(stage: Stage) -> None:
        stage.open()
        stage.do(command)

    return act


def _find(stage: Stage) -> None:
    stage.open()
    stage.do("find")
    stage.type("work")
    stage.do("find_next")


def _card(kind: str, answer: str) -> Act:
    """The card of the first term or number of an answer, opened by keyboard."""

    def act(stage: Stage) -> None:
        stage.open(answer)
        view = stage.window.pages.article.view
        hrefs = [link.href for link in view.links()]
        first = next(at for at, href in enumerate(hrefs) if href.startswith(kind))
        stage.press(Qt.Key.Key_Tab, times=first + 1)
        stage.press(Qt.Key.Key_Return)

    return act


def _review_card(stage: Stage) -> None:
    stage.open()
    stage.click("What this means")


def _source_card(stage: Stage) -> None:
    stage.open()
    stage.click("See sources")
    stage.press(Qt.Key.Key_Space)


def _share(stage: Stage) -> None:
    _foot(stage)
    stage.click("Share")


def _ask(stage: Stage) -> None:
    stage.open()
    stage.do("ask")
    stage.type("I worked part-time at two jobs. Do the hours add up?")
    stage.press(Qt.Key.Key_Tab)
    stage.type("at the front desk")


_LAW: dict[str, object] = {
    "review": "reviewed",
    "reviewed_by": "A. Lawyer",
    "reviewed_on": "2026-06-12",
}
_LATE = _LAW | {"reviewed_on": "2025-09-18", "law_as_of": "2025-09-18", "check_by": "2026-03-18"}
_OFFICE = 'theme = "light"\nhistory = false\noffice = "Front Street Legal Clinic, 12 Front Street"'

_FIRST: dict[str, Act] = {
    "home": _stay,
    "reading": Stage.open,
    "search": _search(QUERY),
    "no-result": _search(UNKNOWN),
}

SCENES: dict[str, Scene] = {
    f"{name}{way}": make(act) for name, act in _FIRST.items() for way, make in _WAYS.items()
} | {
    "home-keyboard": Scene(_tab_to_card),
    "home-new": Scene(_stay, prepare=profile.forget_all),
    "reading-foot": Scene(_foot),
    "reading-foot-narrow": Scene(_foot, size=(640, 768)),
    "reading-reviewed": Scene(Stage.open, prepare=profile.library_with(_LAW)),
    "stale": Scene(Stage.open, theme="dark", prepare=profile.library_with(_LATE)),
    "stale-not-reviewed": Scene(
        Stage.open, prepare=profile.library_with(_LATE | {"review": "unreviewed"})
    ),
    "safety": Scene(lambda stage: stage.open(IN_DANGER)),
    "safety-narrow": Scene(lambda stage: stage.open(IN_DANGER), size=(640, 768)),
    "helpful-no": Scene(_not_helpful),
    "search-weak": Scene(_search(HALF_KNOWN)),
    "other-ways": Scene(_other_ways),
    "search-category": Scene(_keep_to("family")),
    "category": Scene(_go(Place("category", "immigration"))),
    "category-narrow": Scene(_go(Place("category", "immigration")), size=(640, 768)),
    "saved": Scene(_go(Place("saved"))),
    "saved-empty": Scene(_go(Place("saved")), prepare=profile.forget_all),
    "recently-read": Scene(_go(Place("recent"))),
    "find": Scene(_find),
    "term-card": Scene(_card("term:", profile.FIRST_ANSWER)),
    "number-card": Scene(_card("volatile:", WITH_NUMBERS)),
    "review-card": Scene(_review_card),
    "source-card": Scene(_source_card, prepare=profile.library_with(_LATE)),
    "toast": Scene(_do("save")),
    "menu": Scene(_do("menu")),
    "share": Scene(_share),
    "drawer": Scene(_do("toggle_tree"), size=(640, 768)),
    "settings": Scene(_do("settings")),
    "settings-dark": Scene(_do("settings"), theme="dark"),
    "settings-office": Scene(_do("settings"), policy=_OFFICE),
    "keyboard": Scene(_do("help")),
    "question": Scene(_ask),
    "question-high-contrast": Scene(_ask, theme="high_contrast"),
    "kept": Scene(_do("kept")),
    "welcome": Scene(_stay, prepare=profile.arrive),
    "notice": Scene(_stay, prepare=profile.damage_the_installed_edition),
    "no-library": Scene(_stay, prepare=profile.lose_the_library),
    "damaged-library": Scene(_stay, prepare=profile.damage_the_library),
    "policy-not-ready": Scene(_stay, policy='theme = "sepia"'),
}

if bundled("resources", "i18n", "treadstone_fr.qm").exists():
    SCENES["home-french"] = Scene(_stay, language="fr")
    SCENES["reading-french"] = Scene(Stage.open, language="fr")
    SCENES["search-french"] = Scene(_search(QUERY), language="fr")
