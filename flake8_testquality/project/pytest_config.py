"""What a project's configuration tells pytest: import paths, tests to collect, fixtures to use."""

from __future__ import annotations

import configparser
import functools
import os
import sys
from collections.abc import Mapping
from fnmatch import fnmatchcase
from typing import Any, NamedTuple

from flake8_testquality.project.files import first_answer
from flake8_testquality.project.once import OncePerRun
from flake8_testquality.settings import Settings
from flake8_testquality.stdin import is_nameless

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
_WILD = frozenset("*?[")
#: Whoever has pytest look into these, as ``*.py`` does, has not said which files hold tests.
_ORDINARY = ("__init__.py", "__main__.py", "main.py", "src/main.py")


class PytestConfig(NamedTuple):
    """The options that say something to us, each a list of words as it is written."""

    pythonpath: tuple[str, ...] = ()
    python_files: tuple[str, ...] = ()
    python_classes: tuple[str, ...] = ()
    python_functions: tuple[str, ...] = ()
    usefixtures: tuple[str, ...] = ()


def pythonpath(folder: str) -> tuple[str, ...]:
    """Return the folders that the pytest configuration in ``folder`` names, absolute."""
    config = _config_in(folder)
    words = () if config is None else config.pythonpath
    return tuple(os.path.normpath(os.path.join(folder, each)) for each in words)


def settings_for(path: str, settings: Settings) -> Settings:
    """Return the settings for one file: its project may tell pytest of other names for tests.

    It may have every test use some fixtures, too.
    What the user sets for us goes first.
    """
    return settings if is_nameless(path) else _settings_below(os.path.dirname(path), settings)


def _settings_of(folder: str, settings: Settings) -> Settings:
    config = _config_above(os.path.abspath(folder))
    changes: dict[str, tuple[str, ...]] = {}
    files = (each for each in config.python_files if not _fits_any_code(each))
    test_files = tuple(dict.fromkeys((*settings.test_files, *files)))
    if test_files != settings.test_files:
        changes["test_files"] = test_files
    if config.python_classes and _is_default(settings, "test_class_prefixes"):
        changes["test_class_prefixes"], changes["test_class_globs"] = _divided(
            config.python_classes
        )
    if config.python_functions and _is_default(settings, "test_prefixes"):
        prefixes, changes["test_globs"] = _divided(config.python_functions)
        # Those of a TestCase are found as unittest finds them, whatever pytest is told.
        changes["test_prefixes"] = tuple(dict.fromkeys((*settings.test_prefixes, *prefixes)))
    if config.usefixtures:
        changes["used_fixtures"] = config.usefixtures
    return settings.changed(**changes) if changes else settings


_settings_below = OncePerRun(_settings_of)


def _is_default(settings: Settings, name: str) -> bool:
    return bool(getattr(settings, name) == Settings.__dataclass_fields__[name].default)


def _fits_any_code(pattern: str) -> bool:
    return any(fnmatchcase(name, pattern) for name in _ORDINARY)


def _divided(patterns: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what names begin with, and the patterns that say more than that."""
    prefixes, globs = [], []
    for pattern in patterns:
        if _WILD.isdisjoint(pattern.removesuffix("*")):
            prefixes.append(pattern.removesuffix("*"))
        else:
            globs.append(pattern)
    return tuple(prefixes), tuple(globs)


def _config_above(folder: str) -> PytestConfig:
    """Return the configuration that pytest finds for the tests in a folder."""
    while True:
        found = _config_in(folder)
        above = os.path.dirname(folder)
        if found is not None or above == folder:
            return found or PytestConfig()
        folder = above


def _config_in(folder: str) -> PytestConfig | None:
    """Return what the first file of a folder says that configures pytest, if there is one."""
    return first_answer(folder, _TABLES, _read)


@functools.lru_cache(maxsize=256)
def _read(path: str, size: int, modified: int) -> PytestConfig | None:
    """Read a file; its size and time of change tell when to read it again.

    ``None`` if it does not configure pytest. One that cannot be read says nothing.
    """
    del size, modified
    name = os.path.basename(path)
    tables = _TABLES[name]
    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
    except (OSError, ValueError):
        return None
    if "pytest" not in name and not any(f"[{table}" in text for table in tables):
        return None
    if not any(option in text for option in PytestConfig._fields):
        # Most say nothing to us, and nobody waits for a parser.
        return PytestConfig()
    try:
        read = _tables_of_toml if name.endswith(".toml") else _tables_of_ini
        return _config_of(read(text, tables))
    except (ValueError, configparser.Error, RecursionError):
        return PytestConfig()


def _config_of(tables: list[Mapping[str, Any]]) -> PytestConfig:
    found: dict[str, tuple[str, ...]] = {}
    for table in tables:
        for option in PytestConfig._fields:
            value = table.get(option, "")
            words = value if isinstance(value, list) else _split(str(value))
            known = tuple(each for each in words if isinstance(each, str) and "\0" not in each)
            if known:
                found.setdefault(option, known)
    return PytestConfig(**found)


def _tables_of_ini(text: str, tables: tuple[str, ...]) -> list[Mapping[str, Any]]:
    parser = configparser.RawConfigParser(strict=False)
    parser.read_string(text)
    return [parser[table] for table in tables if table in parser]


def _tables_of_toml(text: str, tables: tuple[str, ...]) -> list[Mapping[str, Any]]:
    # Few files get so far; nobody else waits for the parser.
    if sys.version_info >= (3, 11):
        import tomllib
    else:  # pragma: no cover
        import tomli as tomllib
    document = tomllib.loads(text)
    found: list[Mapping[str, Any]] = []
    for table in tables:
        value: Any = document
        for key in table.split("."):
            value = value.get(key, {}) if isinstance(value, dict) else {}
        if isinstance(value, dict):
            found.append(value)
    return found


def _split(text: str) -> list[str]:
    import shlex

    return shlex.split(text)
