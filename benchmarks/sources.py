"""The Python files of a suite, and the functions and classes in them."""

from __future__ import annotations

import ast
import fnmatch
import tokenize
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# What flake8 leaves out by default, so that counts are over the same files.
_EXCLUDED = (".svn", "CVS", ".bzr", ".hg", ".git", "__pycache__", ".tox", ".nox")
_EXCLUDED_PATTERNS = (*_EXCLUDED, ".eggs", "*.egg")


@dataclass(frozen=True)
class Definition:
    """A function or class: ``first`` is its first decorator's line, ``line``
    that of ``def`` or ``class``, ``last`` its last; lines count from 1."""

    kind: str
    name: str
    first: int
    line: int
    last: int

    @property
    def is_test(self) -> bool:
        """Whether this is a function whose name starts with ``test``."""
        return self.kind == "def" and self.name.startswith("test")


def python_files(path: Path) -> list[Path]:
    """Return the ``.py`` files that flake8 would check in ``path``, sorted."""
    if path.is_file():
        return [path]
    return sorted(
        file
        for file in path.rglob("*.py")
        if file.is_file() and not _excluded(file.relative_to(path))
    )


def test_modules(path: Path) -> list[Path]:
    """Return those of them that are named as test modules, with absolute paths."""
    return [
        each
        for each in python_files(path.resolve())
        if each.name.startswith("test_") or each.stem.endswith("_test")
    ]


def _excluded(relative: Path) -> bool:
    return any(
        fnmatch.fnmatch(part, pattern)
        for part in relative.parts
        for pattern in _EXCLUDED_PATTERNS
    )


def read_source(path: Path) -> str | None:
    """Return the text of a file in its declared encoding, None if unreadable."""
    try:
        with tokenize.open(path) as stream:
            return stream.read()
    except (OSError, SyntaxError, UnicodeDecodeError):
        return None


def parse_source(text: str) -> ast.Module | None:
    """Return the tree of ``text``, None when it is not valid Python."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return ast.parse(text)
        except (SyntaxError, ValueError, RecursionError):
            return None


def definitions(path: Path) -> list[Definition]:
    """Return all functions and classes of a file, outer before inner."""
    text = read_source(path)
    tree = parse_source(text) if text is not None else None
    if tree is None:
        return []
    found = list(_definitions_of(tree))
    return sorted(found, key=lambda each: (each.first, -each.last))


def _definitions_of(tree: ast.Module) -> Iterator[Definition]:
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            kind = "class" if isinstance(node, ast.ClassDef) else "def"
            lines = [node.lineno, *(each.lineno for each in node.decorator_list)]
            last = node.end_lineno or node.lineno
            yield Definition(kind, node.name, min(lines), node.lineno, last)
