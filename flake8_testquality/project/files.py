"""Files as they are on disk: whether one can be read at once, its state, and its text."""

from __future__ import annotations

import os
import stat
import tokenize
from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from flake8_testquality.digests import blake2b

T = TypeVar("T")

#: Bytes of a configuration file; nobody writes a longer one.
_MAX_CONFIG = 1_000_000


class State(NamedTuple):
    """What tells one state of a file from another: size in bytes and mtime in ns."""

    size: int
    modified: int


def state_of(path: str | bytes, most: int | None = None) -> State | None:
    """Return the state of a regular file of at most ``most`` bytes, ``None`` for all else.

    A pipe is nothing that can be read: nobody may ever write to it.
    """
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode) or (most is not None and found.st_size > most):
        return None
    return State(found.st_size, found.st_mtime_ns)


def first_answer(
    folder: str, names: Iterable[str], ask: Callable[[str, int, int], T | None]
) -> T | None:
    """Return what the first of some configuration files of a folder says, that says anything.

    ``ask`` gets its path and its state, which tells when to read it again.
    """
    for name in names:
        path = os.path.join(folder, name)
        state = state_of(path, _MAX_CONFIG)
        found = None if state is None else ask(path, *state)
        if found is not None:
            return found
    return None


def text_of(path: str) -> str | None:
    """Return the text of a regular file as flake8 reads it, ``None`` if that cannot be done."""
    if state_of(path) is None:
        return None
    try:
        with tokenize.open(path) as file:
            return file.read()
    except (OSError, SyntaxError, ValueError, LookupError):
        return None


def digest_of(text: str) -> str:
    """Return 16 hexadecimal digits that tell a text from others."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()
