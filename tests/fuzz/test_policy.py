"""A policy is obeyed whole or refused whole, and a kiosk stays shut whatever its file says."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.base.errors import PolicyError
from treadstone_desktop.base.policy import DESKTOP, Policy, read_policy

VALUES = (
    st.booleans()
    | st.integers(-10, 700)
    | st.sampled_from(
        ["desktop", "kiosk", "off", "ask", "auto", "light", "dark", "", "22:00-06:00"]
    )
    | st.lists(st.sampled_from(["en", "fr", "de"]), max_size=3)
)
TABLES = st.dictionaries(st.sampled_from([*Policy._fields, "colour"]), VALUES, max_size=6)


def policy_of(content: bytes) -> Policy | None:
    """What the file makes of this machine; None if it is refused."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "policy.toml"
        file.write_bytes(content)
        try:
            return read_policy(file)
        except PolicyError:
            return None


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_at_all_are_a_policy_or_are_refused(content: bytes) -> None:
    policy = policy_of(content)

    assert policy is None or policy.mode in ("desktop", "kiosk")


@given(TABLES)
def test_what_a_file_sets_holds_and_nothing_else_changes(table: dict[str, object]) -> None:
    policy = policy_of(_toml(table))

    if policy is not None and policy.mode == "desktop":
        told = {k: tuple(v) if isinstance(v, list) else v for k, v in table.items()}
        assert policy._asdict() == DESKTOP._asdict() | told


@given(TABLES)
def test_a_kiosk_never_sends_and_never_remembers(table: dict[str, object]) -> None:
    policy = policy_of(_toml(table | {"mode": "kiosk"}))

    assert policy is None or (policy.send, policy.history) == (False, False)


def _toml(table: dict[str, object]) -> bytes:
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in table.items()).encode()
