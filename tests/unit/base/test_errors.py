"""Each error we know is one sentence that names the thing, and has an exit code of the table."""

from pathlib import Path

import pytest

from treadstone_desktop.base import errors

FILE = Path("content.db")
EXAMPLES = [
    *(errors.EditionError(FILE, reason, "why") for reason in errors._EDITION_SENTENCES),
    errors.UnknownAnswerError("HOU999"),
    errors.WithdrawnError("HOU-002", "2026-11-21", "merged", "HOU-001"),
    errors.PolicyError(FILE, "mode", "why"),
    errors.UsageError("list: why"),
    errors.WindowError("why"),
    errors.CannotKeepError(FILE, "why"),
    errors.LineError("HOU-001", "why"),
    errors.RegisterError(FILE, 7, "why"),
    *(errors.FetchError(state, "why") for state in errors._FETCH_SENTENCES),
    errors.FeedError("timestamp.json", "why"),
    errors.NotSetUpError("why"),
    errors.BusyError(),
    errors.NoRoomError(FILE, 2_000_000, 1_000_000),
]
SAYS_WHY_ITSELF = (
    errors.EditionError, errors.UnknownAnswerError, errors.BusyError, errors.NoRoomError,
)  # fmt: skip


def test_every_error_has_an_example_here() -> None:
    known = {
        value
        for value in vars(errors).values()
        if isinstance(value, type) and issubclass(value, errors.TreadstoneError)
    }

    assert known - {type(example) for example in EXAMPLES} == {errors.TreadstoneError}


@pytest.mark.parametrize("error", EXAMPLES, ids=str)
def test_an_error_is_one_line_and_has_a_code_scripts_know(error: errors.TreadstoneError) -> None:
    assert "\n" not in str(error)
    assert "why" in str(error) or isinstance(error, SAYS_WHY_ITSELF)
    assert error.exit_code in {1, 2, 3, 4, 5}
