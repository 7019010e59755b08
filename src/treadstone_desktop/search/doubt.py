"""Whether the best answers found may not answer what was asked."""

from collections.abc import Iterable, Sequence

from treadstone_desktop.search.elsewhere import PLACES
from treadstone_desktop.search.marks import find_stems
from treadstone_desktop.search.needs import Need, coverage, weights_of
from treadstone_desktop.search.tables import Text

WEAK_BELOW = 0.32
"""Where there is no word table: the share of what is asked that the best answers must hold, or
the results are weak.

Below it are 3 in 100 of the questions that have an answer, and a sixth to a third of those that
have none: words alone do not tell them apart any better.
"""

HELD = 2.0
"""What the share of what is asked that an answer holds counts, beside how near it is in meaning.

Either alone tells few strange questions from ours: people ask in words that answers have not,
and a strange question is near to something too.
"""


def is_weak(
    texts: Sequence[Text], needs: tuple[Need, ...], nearest: float | None, threshold: float
) -> bool:
    """True if not one of ``texts``, the best answers, is near enough and holds enough.

    ``nearest`` is how near the nearest is in meaning, None where that is not known; ``threshold``
    the least that it and what is held must come to. A question that names a place where other
    law holds is weak if no answer speaks of it.
    """
    held = max((_share_held(text, needs) for text in texts), default=0.0)
    if nearest is None:
        return held < WEAK_BELOW
    return nearest + HELD * held < threshold or not _speaks_of_places(texts, needs)


def _share_held(text: Text, needs: tuple[Need, ...]) -> float:
    stems = {found.stem for found in find_stems("\n".join(text), weights_of(needs))}
    return coverage(needs, stems)


def _speaks_of_places(texts: Iterable[Text], needs: tuple[Need, ...]) -> bool:
    """True if one of ``texts`` has every place elsewhere that was named."""
    places = PLACES.intersection(weights_of(needs))
    have = ({found.stem for found in find_stems("\n".join(text), places)} for text in texts)
    return not places or any(places <= stems for stems in have)
