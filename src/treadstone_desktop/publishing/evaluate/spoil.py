"""What becomes of a question under a hurried thumb: misspelt, or not yet typed to its end.

The same question is spoilt in the same way each time, so that two measurements compare.
"""

import math
import random
import re
from collections.abc import Callable

_WORD = re.compile(r"[^\W\d_]{4,}")
"""What is misspelt: not numbers, names of forms, or words so short that they become others."""

_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def misspelt(text: str, slips: int) -> str:
    """``text`` with so many slips of one letter, in different words as far as there are words.

    The first letter of a word, which people get right, stays. A text of short words stays whole.
    """
    dice = random.Random(f"{slips} {text}")
    places = [match.span() for match in _WORD.finditer(text)]
    if not places:
        return text
    chosen = dice.sample(places, min(slips, len(places)))
    chosen += [dice.choice(places) for _ in range(slips - len(chosen))]
    counts = {place: chosen.count(place) for place in chosen}
    for (start, end), count in sorted(counts.items(), reverse=True):
        word = text[start:end]
        for _ in range(count):
            word = _slip(word, dice)
        text = text[:start] + word + text[end:]
    return text


def begun(text: str, share: float) -> str:
    """The first ``share`` (0 to 1) of ``text``: what is there when a reader looks up."""
    return text[: math.ceil(len(text) * share)].rstrip() or text[:1]


def _slip(word: str, dice: random.Random) -> str:
    """``word`` with one letter left out, doubled, put before the one ahead, or mistaken."""
    slips: list[Callable[[str, int, random.Random], str]] = [_left_out, _doubled, _swapped, _missed]
    while True:
        spoilt = dice.choice(slips)(word, dice.randrange(1, len(word)), dice)
        if spoilt != word:
            return spoilt


def _left_out(word: str, at: int, _dice: random.Random) -> str:
    return word[:at] + word[at + 1 :]


def _doubled(word: str, at: int, _dice: random.Random) -> str:
    return word[: at + 1] + word[at:]


def _swapped(word: str, at: int, _dice: random.Random) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]


def _missed(word: str, at: int, dice: random.Random) -> str:
    """Another key was hit, one beside the right one."""
    near = _beside(word[at].lower())
    return word[:at] + dice.choice(near) + word[at + 1 :] if near else word


def _beside(letter: str) -> str:
    for row, keys in enumerate(_KEYS):
        place = keys.find(letter)
        if place >= 0:
            others = [other[place : place + 1] for other in _KEYS[max(0, row - 1) : row + 2]]
            near = keys[max(0, place - 1) : place + 2] + "".join(others)
            return "".join(sorted(set(near) - {letter}))
    return ""
