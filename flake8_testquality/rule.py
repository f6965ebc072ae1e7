"""What a rule is, how it is registered, and how rules are found."""

from __future__ import annotations

import ast
import importlib
import inspect
import os
import re
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, NamedTuple, Protocol, TypeVar

from flake8_testquality.facts.module import Module
from flake8_testquality.points import BY_FOLDER, POINTS, Point

T = TypeVar("T")


class Located(Protocol):
    """Anything with a place: an ``ast`` node, or one of our facts' nodes."""

    lineno: int
    col_offset: int


class Finding(NamedTuple):
    """One fault at one place.

    ``line`` counts from 1 and ``column`` from 0, as in ``ast``; ``values``
    fill the placeholders of the rule's message.
    """

    line: int
    column: int
    values: dict[str, Any]


class Rule(NamedTuple):
    """A registered rule: everything that is said about it stands in its file."""

    code: str
    slug: str
    message: str
    default: bool
    options: tuple[str, ...]
    on: type[Any]
    check: Callable[[Any, Module], Iterator[Finding]]

    @property
    def point(self) -> Point:
        """The review point that this rule belongs to."""
        return BY_FOLDER[self.check.__module__.split(".")[-2]]

    @property
    def documentation(self) -> str:
        """The rule's docstring, dedented."""
        return inspect.getdoc(self.check) or ""

    @property
    def title(self) -> str:
        """First line of the documentation, without its full stop."""
        return self.documentation.partition("\n")[0].rstrip(".")


_registry: dict[str, Rule] = {}


def rule(
    code: str, message: str, *, on: type[T], default: bool = True, options: tuple[str, ...] = ()
) -> Callable[
    [Callable[[T, Module], Iterator[Finding]]], Callable[[T, Module], Iterator[Finding]]
]:
    """Register a generator of findings as the rule ``code``.

    ``on`` is the class of facts or of ``ast`` nodes that the generator is
    called with, once for each one in a module. ``default=False`` keeps the
    rule off until the user selects it by name. ``options`` names the fields
    of ``Settings`` that the rule reads, for its documentation.

    Raises ``ValueError`` when the code is taken or is not of its folder.
    """

    def register(
        check: Callable[[T, Module], Iterator[Finding]],
    ) -> Callable[[T, Module], Iterator[Finding]]:
        slug = check.__module__.rpartition(".")[2]
        new = Rule(code, slug.replace("_", "-"), message, default, options, on, check)
        known = _registry.get(code)
        if known is not None and known.check.__module__ != check.__module__:
            raise ValueError(f"{code} is taken by {known.slug}")
        if not code.startswith(new.point.prefix) or code == new.point.failure_code:
            raise ValueError(f"{code} is no code of point {new.point.number}")
        _registry[code] = new
        return check

    return register


def at(place: Located, /, **values: Any) -> Finding:
    """Make a finding at the first character of a node."""
    return Finding(place.lineno, place.col_offset, values)


def at_line(line: int, /, **values: Any) -> Finding:
    """Make a finding at the beginning of a line, counted from 1."""
    return Finding(line, 0, values)


def lines_repeat(first: ast.stmt, last: ast.stmt) -> str:
    """Return the beginning of a message about statements that repeat others."""
    end = last.end_lineno or last.lineno
    return f"lines {first.lineno}-{end} repeat" if end > first.lineno else f"line {end} repeats"


#: What the decorator of a rule says of its code, and whether it is on by default.
_HEAD = re.compile(rb'^@rule\(\s*"(TQ\d{3})"(.*?)^def ', re.MULTILINE | re.DOTALL)


def rules_of(
    point: Point, is_wanted: Callable[[str, bool], bool] = lambda code, default: True
) -> tuple[Rule, ...]:
    """Import rules of one point and return them in the order of their codes.

    ``is_wanted`` is asked for each code, with whether it is on by default. The
    files of the others are looked at, not imported: that takes most of the
    time of a run over one file.
    """
    package = importlib.import_module(f"flake8_testquality.rules.{point.folder}")
    for name in _modules_in(package, is_wanted):
        importlib.import_module(f"{package.__name__}.{name}")
    found = [_registry[code] for code in sorted(_registry)]
    return tuple(
        rule for rule in found if rule.point == point and is_wanted(rule.code, rule.default)
    )


def _modules_in(package: ModuleType, is_wanted: Callable[[str, bool], bool]) -> list[str]:
    (folder,) = package.__path__
    try:
        # A tenth of what ``pkgutil`` takes, at each start.
        names = [name for name in os.listdir(folder) if name.endswith(".py")]
        return [
            name[:-3]
            for name in names
            if name != "__init__.py" and _may_be_wanted(os.path.join(folder, name), is_wanted)
        ]
    except OSError:  # in an archive
        import pkgutil

        return [found.name for found in pkgutil.iter_modules(package.__path__)]


def _may_be_wanted(path: str, is_wanted: Callable[[str, bool], bool]) -> bool:
    with open(path, "rb") as file:
        head = _HEAD.search(file.read())
    return head is None or is_wanted(head[1].decode(), b"default=False" not in head[2])


def all_rules() -> tuple[Rule, ...]:
    """Return every rule, points in the order of the review."""
    return tuple(found for point in POINTS for found in rules_of(point))
