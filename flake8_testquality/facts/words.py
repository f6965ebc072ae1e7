"""Names and sentences as words."""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Sequence

from flake8_testquality.facts.patterns import regex

#: These read the shape of a name: see ``shape``.
_WORDS = regex(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_CAMEL = regex(r"_*[a-z]+[a-z0-9]*[A-Z]")
_SNAKE = regex(r"_*[a-z0-9]+(_[a-z0-9]+)+_*$")


@functools.lru_cache(maxsize=8192)
def split(name: str) -> tuple[str, ...]:
    """Return the words of a snake_case or camelCase name or of a text, lower case.

    Digits are words of their own; abbreviations stay whole: ``parseHTTPUrl2``
    gives ``parse``, ``http``, ``url`` and ``2``.
    """
    if name.isascii():
        found = _WORDS.findall(name)
    else:
        name = unicodedata.normalize("NFC", name)
        found = [name[match.start() : match.end()] for match in _WORDS.finditer(shape(name))]
    return tuple(found) if name.islower() else tuple([word.lower() for word in found])


def shape(name: str) -> str:
    """Return a name with each letter beyond ASCII as an ``a`` or ``A``, the rest as it is.

    So one pattern of ``[a-z]`` and ``[A-Z]`` reads the names of all languages.
    A letter without case counts as a lower-case one.
    """
    return name if name.isascii() else "".join(map(_shape_of, name))


def _shape_of(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter.isupper() or letter.istitle():
        return "A"
    # Marks are no letters, but parts of one: they continue a name.
    return "0" if letter.isdecimal() else "a" if f"_{letter}".isidentifier() else " "


def is_camel(name: str) -> bool:
    """Say whether a name is camelCase: a lower-case start, a capital inside, no words joined."""
    name = shape(name)
    return _CAMEL.match(name) is not None and not _SNAKE.match(name)


def to_snake(name: str) -> str:
    """Return a name in snake_case, its leading underscores kept."""
    bare = name.lstrip("_")
    return name[: len(name) - len(bare)] + "_".join(_joined(bare))


def to_camel(name: str) -> str:
    """Return a name in camelCase, its leading underscores kept."""
    bare = name.lstrip("_")
    words = split(bare)
    camel = "".join(word if at == 0 else word.capitalize() for at, word in enumerate(words))
    return name[: len(name) - len(bare)] + camel


def _joined(name: str) -> list[str]:
    # Digits stay with the word before them: ``ipv4Address`` is ``ipv4_address``.
    words: list[str] = []
    for word in split(name):
        if word.isdigit() and words:
            words[-1] += word
        else:
            words.append(word)
    return words


def listed(names: Sequence[str], most: int = 6) -> str:
    """Return names for a message, those left out that are too many."""
    return ", ".join([*names[:most], "…"] if len(names) > most else names)


def shortened(text: str, longest: int) -> str:
    """Return a text for a message, with its end left out when it is longer."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"
