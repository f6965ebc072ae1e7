"""Trees and lines of a text, for whoever reads a file that flake8 does not hand over."""

from __future__ import annotations

import ast
import contextlib
import io
import warnings
from collections.abc import Iterator

#: What the parser raises for what is no Python, or nested too deeply.
_UNREADABLE = (SyntaxError, ValueError, RecursionError, MemoryError)


@contextlib.contextmanager
def unwarned() -> Iterator[None]:
    """Keep to ourselves what the parser warns of, as of invalid escapes: nobody asked about it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def tree_of(text: str | bytes) -> ast.Module | None:
    """Return the tree of a source, ``None`` when that is no Python or nested too deeply."""
    try:
        with unwarned():
            return ast.parse(text)
    except _UNREADABLE:
        return None


def expression_of(text: str) -> ast.expr | None:
    """Return the tree of a source that is one expression, ``None`` for any other."""
    try:
        with unwarned():
            return ast.parse(text, mode="eval").body
    except _UNREADABLE:
        return None


def signature_of(text: str) -> ast.FunctionType | None:
    """Return the tree of ``(int, str) -> bool``, ``None`` for anything else."""
    try:
        with unwarned():
            return ast.parse(text, mode="func_type")
    except _UNREADABLE:
        return None


def lines_of(text: str) -> list[str]:
    """Return lines with their ends, cut where Python and flake8 cut them: not at form feeds."""
    return io.StringIO(text).readlines()
