"""Puts what lies beside the code, the library and what the window draws with, into the wheel.

`base/resources.py` looks for it there first and then in the project's root. An editable
install gets nothing: it reads the root, and works before the first `content.db` is built.
"""

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_BUNDLED = ("content.db", "resources/fonts", "resources/i18n/treadstone_fr.qm", "resources/icons")

_IF_THERE = ("resources/keys/root.json",)
"""Whom the program trusts for updates: a build without it offers none."""


class BundleHook(BuildHookInterface[Any]):
    """Names the bundled files to hatchling; a missing one stops the build."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling with the kind of wheel: ``standard`` or ``editable``."""
        if version != "standard":
            return
        for name in _BUNDLED:
            if not Path(self.root, name).exists():
                raise FileNotFoundError(f"{name}: the wheel cannot be built without it.")
        there = [name for name in _IF_THERE if Path(self.root, name).exists()]
        for name in (*_BUNDLED, *there):
            build_data["force_include"][name] = f"treadstone_desktop/_bundled/{name}"
