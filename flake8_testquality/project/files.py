"""Files as they are on disk: whether one can be read at once, and in which state it is."""

from __future__ import annotations

import os
import stat
from typing import NamedTuple


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
