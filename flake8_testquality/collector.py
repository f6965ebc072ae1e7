"""The collector of garbage: when it rests, and when it is called."""

from __future__ import annotations

import atexit
import contextlib
import functools
import gc
import os
import sys
from collections.abc import Iterator

#: Lines of a file, and of several, after which memory is cleared. That costs a
#: fiftieth of flake8's own time, and so do the runs of the collector in its place.
_LARGE, _SWEEP = 3_000, 20_000

#: Lines reviewed since it has run.
_unswept = 0


@contextlib.contextmanager
def paused() -> Iterator[None]:
    """Keep the collector from looking through a tree again and again.

    Facts are many small objects that all live until the file is done; with a
    large file the collector took half of the time and found nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def sweep(lines: int) -> None:
    """Free the circles that others left, pyflakes' above all, which hold whole trees.

    The collector comes by more seldom now that it rests during reviews, and
    should do so while there are no facts. If it has just been there, nothing is left.
    In a process that is not flake8's own it may have far more to look through.
    """
    global _unswept
    if not _is_flake8s_own_process():
        return
    _unswept += lines
    was_just_there = not any(gc.get_count()[1:])
    if (lines > _LARGE or _unswept > _SWEEP) and not was_just_there:
        _unswept = 0
        gc.collect()
        # What is left lives to the end, as modules do, or is no circle, as trees are:
        # no later collection has to look through it again.
        gc.freeze()


@functools.cache
def leave_quickly() -> None:
    """Have the collector overlook everything when flake8 ends.

    It would look for circles several times while modules are taken down, in
    memory that the system takes back anyway: a tenth of an editor's run. In
    a process that is not flake8's own this is not ours to decide.
    """
    if _is_flake8s_own_process():
        atexit.register(gc.freeze)


@functools.cache
def _is_flake8s_own_process() -> bool:
    main = sys.modules.get("__main__")
    if getattr(getattr(main, "__spec__", None), "name", "") == "flake8.__main__":
        return True
    # The script that pip installs; on Windows it is an archive with a module in it.
    script = (getattr(main, "__file__", None) or "").removesuffix("__main__.py").rstrip("/\\")
    return os.path.splitext(os.path.basename(script))[0] == "flake8"
