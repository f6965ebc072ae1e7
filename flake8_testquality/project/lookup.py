"""Lookup: what a dotted name means, through imports, aliases and re-exports."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.names import canonical
from flake8_testquality.project.places import Place, Places, absolute
from flake8_testquality.project.summaries import ClassSummary, FunctionSummary

if TYPE_CHECKING:
    from flake8_testquality.project.library import Shelf
    from flake8_testquality.project.summaries import ModuleSummary

#: Imports that lead to imports: as long a chain as any project has.
_MAX_CHAIN = 20
#: Steps from an alias in a module to what it stands for, the import among them.
_MAX_ALIASES = 4
_Trail = tuple[tuple[str, str], ...]


class Found(NamedTuple):
    """What a name means: a class, a function, a module or ``None`` for any other value.

    ``path`` is the file that defines it, ``owner`` the class of a method.
    """

    path: str
    thing: ModuleSummary | ClassSummary | FunctionSummary | None
    name: str = ""
    owner: ClassSummary | None = None


class Family(NamedTuple):
    """A class that the vocabulary of the test frameworks knows: nothing is read for it.

    ``title`` is its canonical dotted name, ``""`` where branches name several.
    """

    framework: str
    title: str


class Builtin(NamedTuple):
    """A class of Python's own, with the names that it defines."""

    names: frozenset[str]


Meaning = Found | Family | Builtin | None


class Lookup:
    """Follows names from module to module on behalf of one file."""

    def __init__(self, places: Places, shelf: Shelf) -> None:
        self.places = places
        self._shelf = shelf
        self._memo: dict[tuple[str, str], Meaning] = {}
        #: What this search has seen behind star imports: packages that import
        #: all of each other lead to one module on thousands of ways.
        self._seen: dict[tuple[str, str, tuple[str, ...]], Meaning] = {}

    def find(self, name: str, importer: str | None = None) -> Meaning:
        """Return what a name means whose first part is a module, ``None`` if unknown.

        A relative one is meant as in the file ``importer``, the one under
        review by default.
        """
        key = (name, importer or self.places.path)
        if key not in self._memo:
            self._seen.clear()
            self._memo[key] = self._find(name, key[1], ())
        return self._memo[key]

    def module_at(self, name: str) -> str | None:
        """Return the file of the module that a name means, unread; ``None`` for all else."""
        place = self.places.find(name)
        if place is None or place.rest:
            return None
        self._seen.clear()
        other = self._instead_of(name, place, self.places.path, ())
        return place.path if other is None else None

    def find_in(self, path: str, name: str) -> Meaning:
        """Return what a name means that is used in the module at ``path``."""
        summary = self._shelf.summary(path)
        if summary is None or not name:
            return None
        self._seen.clear()
        found = self._in_module(summary, path, tuple(name.split(".")), ())
        if found is None and not _is_bound(summary, name.partition(".")[0]):
            return _builtin(name)
        return found

    def class_of(self, value: str) -> Found | None:
        """Return the class that the object was made of which a module binds to ``value``."""
        found = self.find(value)
        if not isinstance(found, Found) or found.thing is not None:
            return None
        summary = self._shelf.summary(found.path)
        maker = summary.values.get(found.name) if summary is not None else None
        made = self.find_in(found.path, maker) if maker else None
        if isinstance(made, Found) and isinstance(made.thing, ClassSummary):
            return made
        return None

    def written_for(self, path: str, name: str) -> str:
        """Return the name that the aliases and imports of one module make of ``name``."""
        summary = self._shelf.summary(path)
        for _ in range(_MAX_ALIASES):
            first, dot, rest = name.partition(".")
            targets = summary.bindings.get(first, ()) if summary is not None else ()
            if len(targets) != 1:
                break
            name = f"{targets[0].removeprefix('=')}{dot}{rest}"
            if not targets[0].startswith("="):
                break
        return name

    def files_named(self, path: str, name: str) -> list[str]:
        """Return the files that the imports of a module name for ``name``, none of them read."""
        summary = self._shelf.summary(path)
        first, dot, rest = name.partition(".")
        targets = summary.bindings.get(first, ()) if summary is not None else ()
        places = [
            self.places.find(f"{target}{dot}{rest}", path)
            for target in targets
            if not target.startswith("=")
        ]
        return [place.path for place in places if place is not None]

    def _find(self, name: str, importer: str, trail: _Trail) -> Meaning:
        full = canonical(absolute(name, importer) if name.startswith(".") else name)
        if full in frameworks.TEST_CASES:
            return Family(frameworks.TEST_CASES[full], full)
        if full in frameworks.PLAIN_BASES:
            return Builtin(frozenset())
        if (name, importer) in trail or len(trail) >= _MAX_CHAIN:
            return None
        trail = (*trail, (name, importer))
        place = self.places.find(name, importer)
        if place is None:
            return None
        summary = self._shelf.summary(place.path)
        if summary is None:
            return None
        if place.rest:
            return self._in_module(summary, place.path, place.rest, trail)
        return self._instead_of(name, place, importer, trail) or Found(place.path, summary)

    def _instead_of(
        self, name: str, place: Place, importer: str, trail: _Trail
    ) -> Found | None:
        """Return what a package binds to the name of its own submodule, if anything else."""
        package, _, last = name.rpartition(".")
        above = self.places.find(package or ".", importer) if last and package.strip(".") else None
        if above is not None and not above.rest:
            outer = self._shelf.summary(above.path)
            if outer is not None and above.path != place.path:
                found = self._in_module(outer, above.path, (last,), trail)
                if isinstance(found, Found) and found.name:
                    return found
        return None

    def _in_module(
        self, summary: ModuleSummary, path: str, parts: tuple[str, ...], trail: _Trail
    ) -> Meaning:
        first, rest = parts[0], parts[1:]
        if first in summary.bindings:
            return self._bound(summary, path, parts, trail)
        if first in summary.classes:
            return _in_class(summary, first, path, rest)
        if first in summary.functions:
            return None if rest else Found(path, summary.functions[first], first)
        if first in summary.values:
            return None if rest else Found(path, None, first)
        for star in summary.stars:
            key = (path, star, parts)
            if key not in self._seen:
                # Known as nothing meanwhile: who comes here in a circle finds no more.
                self._seen[key] = None
                self._seen[key] = self._through_star(star, parts, path, trail)
            found = self._seen[key]
            if found is not None:
                return found
        return None

    def _bound(
        self, summary: ModuleSummary, path: str, parts: tuple[str, ...], trail: _Trail
    ) -> Meaning:
        """Follow an imported name, or an alias, by all the ways that branches give it."""
        first, rest = parts[0], parts[1:]
        found: dict[Meaning | tuple[str, str] | str, Meaning] = {}
        for target in summary.bindings[first]:
            key = (f"{target}={first}", path)
            if key in trail or len(trail) >= _MAX_CHAIN:
                continue
            name = ".".join((target.lstrip("="), *rest))
            if target.startswith("="):
                below = tuple(name.split("."))
                meaning = self._in_module(summary, path, below, (*trail, key))
            else:
                meaning = self._find(name, path, trail)
            if isinstance(meaning, Found):
                found[meaning.path, meaning.name] = meaning
            elif isinstance(meaning, Family):
                known = found.setdefault(meaning.framework, meaning)
                if known != meaning:
                    found[meaning.framework] = meaning._replace(title="")
            elif meaning is not None:
                found[meaning] = meaning
        if first in summary.classes:
            # ``except ImportError: class Base: ...``
            found[path, first] = _in_class(summary, first, path, rest)
        if first in summary.functions and not rest:
            found[path, first] = Found(path, summary.functions[first], first)
        # Of two that differ nobody can say which one it is at run time.
        return next(iter(found.values())) if len(found) == 1 else None

    def _through_star(
        self, star: str, parts: tuple[str, ...], path: str, trail: _Trail
    ) -> Meaning:
        module = self._find(star, path, trail)
        if not isinstance(module, Found) or module.name or module.thing is None:
            return None
        summary = self._shelf.summary(module.path)
        if summary is None:
            return None
        if summary.exported is None:
            hidden = parts[0].startswith("_")
        else:
            hidden = parts[0] not in summary.exported
        if hidden or (f"*{parts[0]}", module.path) in trail:
            return None
        trail = (*trail, (f"*{parts[0]}", module.path))
        return self._in_module(summary, module.path, parts, trail)


def _in_class(
    summary: ModuleSummary, name: str, path: str, rest: tuple[str, ...]
) -> Found | None:
    cls = summary.classes[name]
    if rest and f"{name}.{rest[0]}" in summary.classes:
        return _in_class(summary, f"{name}.{rest[0]}", path, rest[1:])
    if not rest:
        return Found(path, cls, cls.name)
    if len(rest) == 1 and rest[0] in cls.methods:
        return Found(path, cls.methods[rest[0]], f"{cls.name}.{rest[0]}", cls)
    return None


def _is_bound(summary: ModuleSummary, name: str) -> bool:
    return summary.names(name) or bool(summary.stars) or summary.is_open


def _builtin(name: str) -> Builtin | None:
    found = getattr(builtins, name, None)
    return Builtin(frozenset(dir(found))) if isinstance(found, type) else None
