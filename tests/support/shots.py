"""Draws every screen and state of the window into docs/pictures: `python3 dev.py shots [NAME...]`.

Each picture is taken of the real program, started in a process and a profile of its own, on no
screen but Qt's own, at a day that does not pass: the same program draws the same pictures.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PICTURES = ROOT / "docs" / "pictures"
MOST_BYTES = 150_000
SCREEN = {"name": "", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}


def main(wanted: list[str]) -> int:
    """Draw the pictures named, or all of them; 1 if one could not be drawn or is too large."""
    from tests.support.shot_scenes import SCENES

    strangers = [name for name in wanted if name not in SCENES]
    if strangers:
        _say(f"{', '.join(strangers)}: no such pictures. There are: {', '.join(SCENES)}")
        return 2
    PICTURES.mkdir(parents=True, exist_ok=True)
    failed = [name for name in wanted or SCENES if not _draw(name)]
    if not wanted:
        _sweep(set(SCENES))
    _say(f"failed: {', '.join(failed)}" if failed else f"All drawn in {PICTURES.name}.")
    return int(bool(failed))


def _draw(name: str) -> bool:
    """Draw one picture in a process of its own, which shows the world nothing of this one."""
    target = PICTURES / f"{name}.png"
    command = [sys.executable, "-m", "tests.support.shot_stage", name, str(target)]
    with tempfile.NamedTemporaryFile("w", suffix=".json") as screen:
        json.dump({"screens": [SCREEN]}, screen)
        screen.flush()
        plain = {"QT_QPA_PLATFORM": f"offscreen:configfile={screen.name}", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, cwd=ROOT, env=os.environ | plain, check=False)
    size = target.stat().st_size if target.exists() else 0
    good = done.returncode == 0 and 0 < size <= MOST_BYTES
    _say(f"{name:24} {size / 1000:5.0f} kB{'' if good else '  failed'}")
    return good


def _sweep(names: set[str]) -> None:
    """Take away pictures of screens that are no more."""
    for old in PICTURES.glob("*.png"):
        if old.stem not in names:
            old.unlink()


def _say(words: str) -> None:
    sys.stdout.write(f"{words}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    sys.exit(main(sys.argv[1:]))
