"""Habits: the names that the other test files of a folder give, read without parsing them."""

from __future__ import annotations

import functools
import os
import re
from collections.abc import Iterator

from flake8_testquality.facts.outside import Names
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.testfile import is_named_as_tests, lies_among_tests
from flake8_testquality.project.files import state_of, text_of
from flake8_testquality.settings import Settings

#: Files of the folder that are read, in the order of their names.
_MAX_FILES = 25
#: From so many files on one of them cannot speak for all.
_SEVERAL = 3
#: In bytes; what is longer was written by a program.
_MAX_SIZE = 500_000
_FUNCTION = regex(r"^[ \t]*(?:async[ \t]+)?def[ \t]+(\w+)", re.MULTILINE)
_ATTRIBUTE = regex(r"^[ \t]+self\.(\w+) = ", re.MULTILINE)
# Keyword arguments have no spaces around their sign.
_LOCAL = regex(r"^[ \t]+(\w+) = ", re.MULTILINE)


def neighbours(path: str, settings: Settings) -> Names | None:
    """Return the names that the other test files beside ``path`` give.

    ``None`` when there is no other one. Functions are named once for each
    ``def``, locals and attributes once for each file. Where there are several
    other files, none of them gives more names than the rest.
    """
    folder, own = os.path.split(os.path.abspath(path))
    found = [names for name in _others(folder, own, settings) if (names := _read(name))]
    if not found:
        return None
    return Names(
        _joined([each.functions for each in found]),
        _joined([each.locals for each in found]),
        _joined([each.attributes for each in found]),
    )


def _joined(lists: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Join the names of files; the habit of one large file is not that of the folder."""
    speaking = [each for each in lists if each]
    most = largest = max(map(len, lists))
    if len(speaking) >= _SEVERAL:
        most = sum(map(len, speaking)) - largest
    return tuple(name for each in lists for name in each[:most])


def _others(folder: str, own: str, settings: Settings) -> Iterator[str]:
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return
    among_tests = lies_among_tests(folder)
    left = _MAX_FILES
    for name in names:
        path = os.path.join(folder, name)
        if name == own or not name.endswith(".py"):
            continue
        if among_tests or is_named_as_tests(path, settings):
            yield path
            left -= 1
            if not left:
                return


def _read(path: str) -> Names | None:
    state = state_of(path, _MAX_SIZE)
    return None if state is None else _read_as_it_is(path, *state)


@functools.lru_cache(maxsize=256)
def _read_as_it_is(path: str, size: int, modified: int) -> Names | None:
    """Read a file; its size and time of change tell when to read it again."""
    del size, modified
    text = text_of(path)
    if text is None:
        return None
    return Names(
        tuple(_FUNCTION.findall(text)),
        tuple(dict.fromkeys(_LOCAL.findall(text))),
        tuple(dict.fromkeys(_ATTRIBUTE.findall(text))),
    )
