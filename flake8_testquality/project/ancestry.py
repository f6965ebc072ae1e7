"""Ancestry: the classes above a class, over all modules that can be read."""

from __future__ import annotations

from typing import NamedTuple

from flake8_testquality.facts import frameworks
from flake8_testquality.project.lookup import Builtin, Family, Found, Lookup
from flake8_testquality.project.summaries import ClassSummary, FunctionSummary, Trait

#: Classes above one class; some generated code has hundreds.
_MAX_CLASSES = 100


class Ancestor(NamedTuple):
    """A class and the file that defines it."""

    path: str
    summary: ClassSummary


class Ancestry(NamedTuple):
    """A class with all above it, nearest first.

    ``titles`` are the classes of frameworks among them, ``names`` what these and
    Python's own classes define.
    Where it is not ``is_complete``, some class above could not be read.
    """

    classes: tuple[Ancestor, ...]
    frameworks: tuple[str, ...]
    titles: frozenset[str]
    names: frozenset[str]
    is_complete: bool

    def defines(self, attribute: str) -> bool | None:
        """Say whether one of the classes defines a name, ``None`` if unknown."""
        return True if attribute in self.names else self.declares(attribute)

    def declares(self, attribute: str) -> bool | None:
        """Say whether the code of one of the classes defines a name, ``None`` if unknown."""
        if any(attribute in each.summary.names for each in self.classes):
            return True
        return False if self.is_complete else None

    def uses(self, attribute: str) -> bool | None:
        """Say whether a method of the classes reads ``self.attribute``, ``None`` if unknown.

        That it is where a method asks for names that it makes up.
        """
        names = {f"self.{attribute}", f"cls.{attribute}"}
        is_certain = self.is_complete
        for each in self.classes:
            for method in each.summary.methods.values():
                if not (names.isdisjoint(method.mentions) and names.isdisjoint(method.calls)):
                    return True
                is_certain &= Trait.PICKS not in method.traits
        return False if is_certain else None

    def method(self, name: str, behind: int = -1) -> tuple[int, FunctionSummary] | None:
        """Return the nearest method of a name, and its class by number, behind one of them."""
        for number, each in enumerate(self.classes):
            if number > behind and name in each.summary.methods:
                return number, each.summary.methods[name]
        return None


class Ancestries:
    """The ancestries that the questions about one file lead to."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._memo: dict[tuple[str, str], Ancestry] = {}

    def of(self, path: str, cls: ClassSummary) -> Ancestry:
        """Return the ancestry of a class of the file at ``path``."""
        key = (path, cls.name)
        if key not in self._memo:
            self._memo[key] = self._climb(Ancestor(path, cls))
        return self._memo[key]

    def _climb(self, lowest: Ancestor) -> Ancestry:
        order: dict[tuple[str, str], Ancestor] = {}
        families: dict[str, None] = {}
        titles: set[str] = set()
        names: set[str] = set()
        is_complete = True
        # Depth first, left to right; a class that is met again moves to the
        # back, as a common base does in Python's own order.
        stack = [lowest]
        steps = 0
        while stack:
            current = stack.pop()
            steps += 1
            if steps > _MAX_CLASSES:
                is_complete = False
                break
            key = (current.path, current.summary.name)
            if key == (lowest.path, lowest.summary.name) and order:
                continue
            order.pop(key, None)
            order[key] = current
            is_complete &= not current.summary.is_open
            above = []
            for base in current.summary.bases:
                meaning = None if base == "object" else self._lookup.find_in(current.path, base)
                if isinstance(meaning, Family):
                    families[meaning.framework] = None
                    titles.add(meaning.title)
                    names |= frameworks.METHODS[meaning.framework]
                elif isinstance(meaning, Builtin):
                    names |= meaning.names
                elif isinstance(meaning, Found) and isinstance(meaning.thing, ClassSummary):
                    above.append(Ancestor(meaning.path, meaning.thing))
                elif base != "object":
                    is_complete = False
            stack += reversed(above)
        return Ancestry(
            tuple(order.values()),
            tuple(families),
            frozenset(titles),
            frozenset(names),
            is_complete,
        )
