"""Casing: the style in which names join their words, and votes between the styles."""

from __future__ import annotations

import enum
import functools
from collections.abc import Iterable
from typing import NamedTuple

from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import shape, split, to_camel, to_snake

_SNAKE = regex(r"[a-z0-9]+(?:_[a-z0-9]+)+")
_CAMEL = regex(r"[a-z]{2}[a-z0-9]*(?:[A-Z][a-zA-Z0-9]*)+")
#: An abbreviation, with a few letters after it that belong to its last one or not.
_UNCLEAR = regex(r"[A-Z]{2,}[a-z]{1,4}(?![a-z])")
#: Fewer names than this show no habit.
_MIN_NAMES = 10


class Style(enum.Enum):
    """A way to join words to a name; the value is how people write it."""

    SNAKE = "snake_case"
    CAMEL = "camelCase"

    @property
    def other(self) -> Style:
        """The opposite style."""
        return Style.CAMEL if self is Style.SNAKE else Style.SNAKE

    def write(self, name: str) -> str:
        """Return a name in this style, its leading underscores kept."""
        return to_snake(name) if self is Style.SNAKE else to_camel(name)


class Vote(NamedTuple):
    """How many names are written in each style; names of one word have no vote."""

    snake: int
    camel: int

    @property
    def total(self) -> int:
        """Number of names that voted."""
        return self.snake + self.camel

    @property
    def majority(self) -> Style | None:
        """The style of more than half of the names."""
        if self.snake == self.camel:
            return None
        return Style.SNAKE if self.snake > self.camel else Style.CAMEL

    @property
    def has_spoken(self) -> bool:
        """Whether there are names enough for a habit to show."""
        return self.total >= _MIN_NAMES

    @property
    def habit(self) -> Style | None:
        """The style of at least four fifths of at least ten names, or ``None``."""
        for style, count in ((Style.SNAKE, self.snake), (Style.CAMEL, self.camel)):
            if self.has_spoken and count * 5 >= self.total * 4:
                return style
        return None

    def counted(self, what: str) -> str:
        """Say how many names follow the majority, as ``41 of 43 names here are snake_case``."""
        style = self.majority or Style.SNAKE
        return f"{max(self)} of {self.total} {what} are {style.value}"


@functools.lru_cache(maxsize=16384)
def style_of(name: str) -> Style | None:
    """Return the style of a name, ``None`` when it says nothing about the style.

    That is so for one word, for constants and class names, for a mixture, and
    for a label at the end of a word, as in ``nodeA``.
    """
    bare = shape(name.strip("_"))
    if _SNAKE.fullmatch(bare):
        return Style.SNAKE
    if _CAMEL.fullmatch(bare) and all(len(word) > 1 or word.isdigit() for word in split(bare)):
        return Style.CAMEL
    return None


def is_unclear(name: str) -> bool:
    """Say whether nobody can tell where an abbreviation ends, as in ``fitOLSdb``."""
    return _UNCLEAR.search(shape(name)) is not None


def vote_of(names: Iterable[str]) -> Vote:
    """Count the styles of some names, each one as often as it is given."""
    styles = [style_of(name) for name in names]
    return Vote(styles.count(Style.SNAKE), styles.count(Style.CAMEL))
