"""The program itself, started as ``python -m treadstone_desktop`` starts it, telling of its
first paint.

    python measured.py MODE [ARGUMENT OF THE PROGRAM …]

The main window is watched from the moment its class exists; nothing else is touched, and
nothing that the program would load later is loaded sooner.
"""

import runpy
import sys
import time
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

WATCHED = "treadstone_desktop.ui.shell.main_window"


class Watch:
    """An import hook that sees one module come in, and then goes away."""

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Python's own spec of the module, with our hand on the end of its loading."""
        if name != WATCHED:
            return None
        sys.meta_path.remove(self)
        spec = PathFinder.find_spec(name, path)
        assert spec is not None
        assert spec.loader is not None
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            watch_window(module)

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]
        return spec


def watch_window(module: ModuleType) -> None:
    """Be the first to hear that a main window was painted."""
    make = module.MainWindow.__init__

    def make_and_listen(window: object, *arguments: object) -> None:
        make(window, *arguments)
        window.painted.connect(painted)  # type: ignore[attr-defined]

    module.MainWindow.__init__ = make_and_listen


def painted() -> None:
    """The first frame has been handed to the screen: tell when."""
    now = time.monotonic()
    sys.path.append(__file__.rsplit("/", 3)[0])
    from tests.bench.telling import tell

    tell(mode, now)


if __name__ == "__main__":
    mode = sys.argv.pop(1)
    sys.meta_path.insert(0, Watch())
    runpy.run_module("treadstone_desktop", run_name="__main__", alter_sys=True)
