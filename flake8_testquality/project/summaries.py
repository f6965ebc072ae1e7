"""Summaries: what is kept of a module, as plain data for memory and disk."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from typing import Any, NamedTuple

#: The layout of what ``to_json`` writes, in the name under which it is stored.
KIND = "module/12"


class Trait(enum.Flag):
    """What a function's own text shows."""

    NONE = 0
    #: An ``assert``, a raised AssertionError, a context manager called ``expected…``.
    ASSERTS = enum.auto()
    #: Raises something of its own choice outside of handlers.
    RAISES = enum.auto()
    YIELDS = enum.auto()
    #: ``async def``.
    ASYNC = enum.auto()
    #: A fixture of pytest.
    FIXTURE = enum.auto()
    #: Hands ``self`` or a test case to something else.
    GIVES_AWAY = enum.auto()
    #: May skip the test.
    SKIPS = enum.auto()
    #: Passes an argument that names an outcome, as ``status=404``: a weak sign.
    EXPECTS = enum.auto()
    #: Returns, raises, deletes, awaits, enters or imports something: none of it is inert.
    TELLS = enum.auto()
    #: Is nothing but log records and prints. Known of functions, not of methods.
    ONLY_LOGS = enum.auto()
    #: A fixture that says ``side_effect``, ``wraps`` or ``configure_mock``.
    CONFIGURES = enum.auto()
    #: Asks ``self`` for a name that it makes up: any method may be meant.
    PICKS = enum.auto()
    #: Looks at the docstring of something: ``function.__doc__``.
    READS_DOCSTRING = enum.auto()


class FunctionSummary(NamedTuple):
    """A function or method.

    ``calls`` and ``mentions`` are dotted names as they are written: of what it
    calls, and of what it reads without calling it, as far as that may be a
    function. ``super()`` is written ``super``, any other expression ``?``.
    ``requested_as`` is the name of a fixture for those who ask for it, and
    ``requests`` are the fixtures that it asks for. Of a fixture only that is
    kept which runs after the test: behind its ``yield``, or as a finalizer.
    ``gives`` is the call that makes what a fixture gives, see ``Given``.
    """

    name: str
    traits: Trait
    calls: tuple[str, ...]
    mentions: tuple[str, ...]
    decorators: tuple[str, ...]
    requested_as: str
    requests: tuple[str, ...] = ()
    gives: str = ""

    @property
    def is_coroutine_function(self) -> bool:
        """Whether a call of it has to be awaited; decorators may change that."""
        return Trait.ASYNC in self.traits and Trait.YIELDS not in self.traits


class SetupText(NamedTuple):
    """A setUp or one of its kin: first line from 1, and the dedented source."""

    name: str
    line: int
    source: str


class ClassSummary(NamedTuple):
    """A class of a module's top level, or of such a class: ``Outer.Inner``.

    ``bases`` are dotted names as written, ``""`` for what is no name; ``names``
    is everything that its body or its methods bind, through ``self`` too.
    ``is_open`` says that it may have attributes that nobody wrote down,
    ``is_altered`` that a decorator or a metaclass makes something else of it.
    """

    name: str
    bases: tuple[str, ...]
    names: frozenset[str]
    methods: Mapping[str, FunctionSummary]
    setups: tuple[SetupText, ...]
    is_open: bool
    is_altered: bool


class ModuleSummary(NamedTuple):
    """A module.

    ``bindings`` maps a name to the dotted names that imports and assignments
    give it, relative ones with their dots: several where branches disagree.
    That of an assignment is a name of the module itself, behind a ``=``.
    ``values`` are names that are bound to something else, with the name of what
    is called for it (``""`` if nothing is, or branches disagree), ``loggers``
    those of them that a maker of loggers gave. ``exported`` is ``__all__`` where it can
    be read. ``plugins`` are the modules that ``pytest_plugins`` names.
    ``is_open`` says that names may come into being while it runs.
    """

    classes: Mapping[str, ClassSummary]
    functions: Mapping[str, FunctionSummary]
    bindings: Mapping[str, tuple[str, ...]]
    stars: tuple[str, ...]
    values: Mapping[str, str]
    loggers: frozenset[str]
    exported: tuple[str, ...] | None
    plugins: tuple[str, ...]
    is_open: bool

    def names(self, name: str) -> bool:
        """Say whether the text of the module binds a name, star imports left out."""
        known = (self.bindings, self.classes, self.functions, self.values)
        return any(name in each for each in known)


def to_json(summary: ModuleSummary) -> list[Any]:
    """Return a summary as lists, strings and numbers."""
    return [
        [_class_to_json(each) for each in summary.classes.values()],
        [_function_to_json(each) for each in summary.functions.values()],
        {name: list(found) for name, found in summary.bindings.items()},
        list(summary.stars),
        dict(summary.values),
        sorted(summary.loggers),
        None if summary.exported is None else list(summary.exported),
        list(summary.plugins),
        summary.is_open,
    ]


def _function_to_json(summary: FunctionSummary) -> list[Any]:
    return [
        summary.name,
        summary.traits.value,
        list(summary.calls),
        list(summary.mentions),
        list(summary.decorators),
        summary.requested_as,
        list(summary.requests),
        summary.gives,
    ]


def _class_to_json(summary: ClassSummary) -> list[Any]:
    return [
        summary.name,
        list(summary.bases),
        sorted(summary.names),
        [_function_to_json(each) for each in summary.methods.values()],
        [list(each) for each in summary.setups],
        summary.is_open,
        summary.is_altered,
    ]


def from_json(value: object) -> ModuleSummary | None:
    """Return the summary that ``to_json`` wrote, ``None`` for anything else."""
    try:
        (
            classes, functions, bindings, stars, values, loggers, exported, plugins, is_open,
        ) = _list(value)  # fmt: skip
        return ModuleSummary(
            {each.name: each for each in map(_class_from_json, _list(classes))},
            {each.name: each for each in map(_function_from_json, _list(functions))},
            {_text(name): _texts(found) for name, found in _dict(bindings).items()},
            _texts(stars),
            {_text(name): _text(maker) for name, maker in _dict(values).items()},
            frozenset(_texts(loggers)),
            None if exported is None else _texts(exported),
            _texts(plugins),
            _truth(is_open),
        )
    except (TypeError, ValueError):
        return None


def _function_from_json(value: object) -> FunctionSummary:
    name, traits, calls, mentions, decorators, requested_as, requests, gives = _list(value)
    if type(traits) is not int:
        raise TypeError("traits are a number")
    return FunctionSummary(
        _text(name),
        Trait(traits),
        _texts(calls),
        _texts(mentions),
        _texts(decorators),
        _text(requested_as),
        _texts(requests),
        _text(gives),
    )


def _class_from_json(value: object) -> ClassSummary:
    name, bases, names, methods, setups, is_open, is_altered = _list(value)
    return ClassSummary(
        _text(name),
        _texts(bases),
        frozenset(_texts(names)),
        {each.name: each for each in map(_function_from_json, _list(methods))},
        tuple(map(_setup_from_json, _list(setups))),
        _truth(is_open),
        _truth(is_altered),
    )


def _setup_from_json(value: object) -> SetupText:
    name, line, source = _list(value)
    if type(line) is not int:
        raise TypeError("a line is a number")
    return SetupText(_text(name), line, _text(source))


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return value


def _dict(value: object) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise TypeError("a dictionary is expected")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return value


def _texts(value: object) -> tuple[str, ...]:
    return tuple(map(_text, _list(value)))


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false is expected")
    return value
