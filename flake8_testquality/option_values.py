"""What the values of options may be: parsers that say what is wrong with one."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable

_SEPARATORS = re.compile(r"[,\s]+")
# The comma of ``{8,12}`` stands in a pattern, not between two.
_BETWEEN_PATTERNS = re.compile(r"(?:,(?![\d,]*\})|\s)+")
#: What flake8's configuration files take for a boolean.
_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})


def _refuse(value: str, allowed: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(f"invalid value {value!r}: expected {allowed}")


def at_least(minimum: int) -> Callable[[str], int]:
    """Return a parser of whole numbers that are not too small."""
    allowed = f"a whole number of at least {minimum}"

    def parse(value: str) -> int:
        try:
            number = int(value)
        except ValueError:
            raise _refuse(value, allowed) from None
        if number < minimum:
            raise _refuse(value, allowed)
        return number

    return parse


def percentage(value: str) -> int:
    """Return a percentage that makes a majority."""
    if not value.isascii() or not value.isdigit() or not 50 <= int(value) <= 100:
        raise _refuse(value, "a percentage from 50 to 100")
    return int(value)


def one_of(*choices: str) -> Callable[[str], str]:
    """Return a parser of one word out of several."""

    def parse(value: str) -> str:
        if value not in choices:
            raise _refuse(value, "one of " + ", ".join(choices))
        return value

    return parse


def yes_or_no(value: str) -> bool:
    """Return a boolean, in any of the words that flake8 takes."""
    word = value.lower()
    if word not in _YES | _NO:
        raise _refuse(value, "yes or no")
    return word in _YES


def _list_of(allowed: str, item: re.Pattern[str]) -> Callable[[str], tuple[str, ...]]:
    def parse(value: str) -> tuple[str, ...]:
        items = tuple(part for part in _SEPARATORS.split(value) if part)
        for part in items:
            if not item.fullmatch(part):
                raise _refuse(part, allowed)
        return items

    return parse


def not_empty(parse_list: Callable[[str], tuple[str, ...]]) -> Callable[[str], tuple[str, ...]]:
    """Return a parser that refuses an empty list, which would silence every rule."""

    def parse(value: str) -> tuple[str, ...]:
        items = parse_list(value)
        if not items:
            raise _refuse(value, "at least one")
        return items

    return parse


def regular_expressions(value: str) -> tuple[str, ...]:
    """Return several regular expressions, separated by commas or spaces."""
    return tuple(regular_expression(part) for part in _BETWEEN_PATTERNS.split(value) if part)


def regular_expression(value: str) -> str:
    """Return a regular expression if it is one."""
    try:
        re.compile(value)
    except re.error as error:
        raise _refuse(value, f"a regular expression ({error})") from None
    return value


def file_name(value: str) -> str:
    """Return the name of a file, ``~`` expanded; a relative one stays so."""
    if "\0" in value:
        raise _refuse(value, "the name of a file or folder")
    return os.path.expanduser(value)


def folder_name(value: str) -> str:
    """Return the absolute name of a folder, ``""`` for none."""
    return os.path.abspath(file_name(value)) if value else ""


def folder_of_config(value: str, folder: str) -> str:
    """Return what a config file in ``folder`` names: a relative path starts there."""
    return os.path.abspath(os.path.join(folder, os.path.expanduser(value))) if value else ""


def file_of_config(value: str, folder: str) -> str:
    """Do the same for a file; one that is not there may stand where flake8 was started."""
    place = folder_of_config(value, folder)
    return place if os.path.exists(place) else value


identifiers = _list_of("names, separated by commas", re.compile(r"\w+"))
dotted_names = _list_of("dotted names, separated by commas", re.compile(r"\w+(\.\w+)*"))
globs = _list_of("names with * and ?, separated by commas", re.compile(r"[\w.*?\[\]!-]+"))
path_globs = _list_of("file names or paths with * and ?, separated by commas", re.compile(r"\S+"))
