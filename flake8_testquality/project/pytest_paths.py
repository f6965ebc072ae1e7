"""Folders that pytest puts on the import path because a project's configuration says so."""

from __future__ import annotations

import configparser
import functools
import os
import sys
from collections.abc import Mapping
from typing import Any

from flake8_testquality.project.files import state_of

#: In pytest's order, with the tables that configure it.
_TABLES: Mapping[str, tuple[str, ...]] = {
    "pytest.toml": ("pytest",),
    ".pytest.toml": ("pytest",),
    "pytest.ini": ("pytest",),
    ".pytest.ini": ("pytest",),
    "pyproject.toml": ("tool.pytest", "tool.pytest.ini_options"),
    "tox.ini": ("pytest",),
    "setup.cfg": ("tool:pytest",),
}
_OPTION = "pythonpath"
#: In bytes; nobody writes a longer one.
_MAX_SIZE = 1_000_000


def pythonpath(folder: str) -> tuple[str, ...]:
    """Return the folders that the pytest configuration in ``folder`` names, absolute.

    Those of the first file that names any; one that cannot be read names none.
    """
    for name in _TABLES:
        path = os.path.join(folder, name)
        state = state_of(path, _MAX_SIZE)
        found = () if state is None else _read(path, *state)
        if found:
            return tuple(os.path.normpath(os.path.join(folder, each)) for each in found)
    return ()


@functools.lru_cache(maxsize=64)
def _read(path: str, size: int, modified: int) -> tuple[str, ...]:
    """Read a file; its size and time of change tell when to read it again."""
    del size, modified
    name = os.path.basename(path)
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        if _OPTION not in text:
            return ()
        read = _values_of_toml if name.endswith(".toml") else _values_of_ini
        for value in read(text, _TABLES[name]):
            words = value if isinstance(value, list) else _split(str(value))
            found = tuple(each for each in words if isinstance(each, str) and "\0" not in each)
            if found:
                return found
    except (OSError, ValueError, configparser.Error, RecursionError):
        pass
    return ()


def _values_of_ini(text: str, tables: tuple[str, ...]) -> list[Any]:
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text)
    return [parser.get(table, _OPTION, fallback="") for table in tables]


def _values_of_toml(text: str, tables: tuple[str, ...]) -> list[Any]:
    # Few files get so far; nobody else waits for the parser.
    if sys.version_info >= (3, 11):
        import tomllib
    else:  # pragma: no cover
        import tomli as tomllib
    document = tomllib.loads(text)
    values = []
    for table in tables:
        found: Any = document
        for key in table.split("."):
            found = found.get(key, {}) if isinstance(found, dict) else {}
        values.append(found.get(_OPTION, "") if isinstance(found, dict) else "")
    return values


def _split(text: str) -> list[str]:
    import shlex

    return shlex.split(text)
