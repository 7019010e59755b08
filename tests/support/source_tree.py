"""The program's own source, read as syntax trees, for tests that keep house rules."""

import ast
import os
from collections.abc import Iterator
from contextlib import suppress
from fnmatch import fnmatch
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src"
PACKAGE = "treadstone_desktop"


@cache
def modules() -> dict[str, ast.Module]:
    """Every module of the program by its dotted name."""
    files = sorted((SOURCE / PACKAGE).rglob("*.py"))
    return {_dotted(file): ast.parse(file.read_text(encoding="utf-8")) for file in files}


def imports(name: str) -> set[str]:
    """The dotted names that module *name* imports anywhere, late imports counted.

    ``from a import b`` gives ``a.b`` if that is a module of ours, else ``a``.
    """
    found: set[str] = set()
    for node in ast.walk(modules()[name]):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: relative import"
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {part if part in modules() else str(node.module) for part in inside}
    return found


def strings(name: str) -> Iterator[tuple[int, str]]:
    """Line and value of every string in module *name*, docstrings left out."""
    tree = modules()[name]
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Constant(value=str(text)) if id(node) not in docstrings:
                yield node.lineno, text


def text_files() -> Iterator[tuple[Path, str]]:
    """Path from the root and text of every text file that .gitignore does not name.

    The tree is walked, since a machine that has the project need not have git.
    """
    ignored = [".git", *(ROOT / ".gitignore").read_text(encoding="utf-8").split()]
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if not _matches(name, ignored)]
        for name in names:
            file = Path(folder, name)
            with suppress(UnicodeDecodeError):
                yield file.relative_to(ROOT), file.read_text(encoding="utf-8")


def _matches(name: str, patterns: list[str]) -> bool:
    return any(fnmatch(name, pattern.rstrip("/")) for pattern in patterns)


def _dotted(file: Path) -> str:
    parts = file.relative_to(SOURCE).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
