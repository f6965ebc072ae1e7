"""Standard input that has no name: it lies nowhere, and not in the current folder."""

from __future__ import annotations

import os

#: What flake8 calls it, and what those call it who hand text to a checker.
_NAMELESS = frozenset({"stdin", "-", "<stdin>", "(none)"})


def is_nameless(path: str) -> bool:
    """Say whether a path is no path but a word for standard input."""
    return os.path.basename(path) in _NAMELESS
