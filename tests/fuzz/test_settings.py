"""Whatever stands in ``settings.json``, the program starts and loses nothing."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from treadstone_desktop.base.settings import DEFAULTS, Settings, is_valid

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)
NEARLY_SETTINGS = st.dictionaries(st.sampled_from(sorted(DEFAULTS)) | st.text(), JSON)


@given(st.binary() | NEARLY_SETTINGS.map(lambda found: json.dumps(found).encode()))
def test_every_setting_has_a_value_of_its_table_whatever_the_file_holds(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        settings = Settings(_file(folder, content))

    assert [key for key in DEFAULTS if not is_valid(key, settings[key])] == []


@given(st.binary())
def test_what_was_in_a_file_is_still_there_under_some_name(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        Settings(_file(folder, content))

        assert content in [path.read_bytes() for path in Path(folder).iterdir()]


@given(NEARLY_SETTINGS)
def test_unknown_keys_and_good_values_come_through_a_change(found: dict[str, object]) -> None:
    with TemporaryDirectory() as folder:
        file = _file(folder, json.dumps(found).encode())
        Settings(file).set("theme", "dark")
        after = json.loads(file.read_text(encoding="utf-8"))

    kept = {k: v for k, v in found.items() if k not in DEFAULTS or is_valid(k, v)}
    changed = {k: v for k, v in kept.items() if k not in DEFAULTS or v != DEFAULTS[k]}
    assert after == changed | {"theme": "dark"}


def _file(folder: str, content: bytes) -> Path:
    file = Path(folder) / "settings.json"
    file.write_bytes(content)
    return file
