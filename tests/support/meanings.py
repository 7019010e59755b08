"""Word tables for tests: small enough to see what follows."""

from array import array

from treadstone_desktop.library.meaning import Meaning


def _vec(*parts: int) -> tuple[float, bytes]:
    return 0.01, array("b", parts).tobytes()


SMALL = Meaning(
    version=1,
    dim=4,
    recipe="by hand",
    teacher="0" * 64,
    alpha=0.05,
    threshold=1.3,
    words={
        # work, home, money, all else
        **dict.fromkeys("fired sacked dismissed terminated employer".split(), _vec(100, 0, 5, 0)),
        **dict.fromkeys("landlord evict evicted apartment tenant rent".split(), _vec(0, 100, 5, 0)),
        **dict.fromkeys("deposit pay paid money keys".split(), _vec(0, 30, 100, 0)),
        **dict.fromkeys("banana bread recipe football".split(), _vec(0, 0, 0, 100)),
        **dict.fromkeys("the how much can they a my".split(), _vec(1, 1, 1, 1)),
        "##ting": _vec(0, 2, 0, 0),
    },
)
"""What is of work, of home, of money, or of none of them."""
