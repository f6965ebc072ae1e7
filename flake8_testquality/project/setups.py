"""Setups that classes hand down: their text, and what the names in it mean."""

from __future__ import annotations

import ast
import functools

from flake8_testquality.facts.names import canonical
from flake8_testquality.facts.outside import Setup
from flake8_testquality.project.ancestry import Ancestor, Ancestry
from flake8_testquality.project.library import Shelf
from flake8_testquality.project.places import absolute, module_name
from flake8_testquality.project.summaries import ModuleSummary, SetupText
from flake8_testquality.trees import tree_of


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
        summary = self._shelf.summary(owner.path)
        meanings = {}
        for name in _names_in(text.source) if summary is not None else ():
            if summary is not None and (meaning := _meaning(name, summary, owner.path)):
                meanings[name] = meaning
        return Setup(
            owner.summary.name, text.name, owner.path, text.line, text.source, meanings
        )


def _meaning(name: str, summary: ModuleSummary, path: str) -> str:
    """Return the dotted name that a name of a module's top level stands for, or ``""``."""
    targets = summary.bindings.get(name, ())
    if len(targets) == 1 and not targets[0].startswith("="):
        return canonical(absolute(targets[0], path))
    if targets or name in summary.classes or name in summary.functions or name in summary.values:
        return f"{module_name(path)}.{name}"
    return ""


@functools.lru_cache(maxsize=256)
def _names_in(source: str) -> frozenset[str]:
    tree = tree_of(source)
    if tree is None:
        return frozenset()
    return frozenset({node.id for node in ast.walk(tree) if isinstance(node, ast.Name)})
