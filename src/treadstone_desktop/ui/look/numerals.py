"""Lower-case roman numerals: the mark of categories and takeaways."""

_STEPS = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def roman(number: int) -> str:
    """``number`` (1 to 3999) in lower-case roman numerals."""
    digits = []
    for value, letters in _STEPS:
        while number >= value:
            digits.append(letters)
            number -= value
    return "".join(digits)
