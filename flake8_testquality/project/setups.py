"""Setups that classes hand down: their text, and what the names in it mean."""

from __future__ import annotations

from flake8_testquality.facts.outside import Setup
from flake8_testquality.project.ancestry import Ancestor, Ancestry
from flake8_testquality.project.library import Shelf
from flake8_testquality.project.meanings import meanings_of
from flake8_testquality.project.summaries import SetupText


class Setups:
    """The setups that the questions about one file lead to."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self._memo: dict[tuple[str, int], Setup] = {}

    def of(self, ancestry: Ancestry) -> tuple[Setup, ...]:
        """Return the setups of a class and of those above it, nearest first."""
        return tuple(
            self._setup(each, text) for each in ancestry.classes for text in each.summary.setups
        )

    def _setup(self, owner: Ancestor, text: SetupText) -> Setup:
        place = owner.path, text.line
        if place not in self._memo:
            self._memo[place] = self._read(owner, text)
        return self._memo[place]

    def _read(self, owner: Ancestor, text: SetupText) -> Setup:
        meanings = meanings_of(text.source, owner.path, self._shelf)
        return Setup(
            owner.summary.name, text.name, owner.path, text.line, text.source, meanings
        )
