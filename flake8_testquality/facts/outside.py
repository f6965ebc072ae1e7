"""The questions that facts ask about other modules."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol


class Thing(enum.Enum):
    """What a dotted name refers to."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    VALUE = "value"


class Referent(NamedTuple):
    """Where a dotted name leads to, aliases and re-exports followed.

    ``path`` is the file that defines it, ``name`` its name there
    (``Class.method`` for a method, ``""`` for a module).
    """

    thing: Thing
    path: str
    name: str
    #: Whether pytest gives it to those who ask for it by name.
    is_fixture: bool = False


class Inherited(NamedTuple):
    """What a method that a class of another module hands down runs.

    ``asserts`` says whether it asserts on some path, ``None`` when something
    that it runs cannot be read. ``calls`` holds the names of the methods of
    ``self`` that it runs, for those who override them. ``is_inert`` says that
    nothing in it asserts, fails by itself or hands something to its caller,
    ``is_inward`` that of the instance it reads ``self.__x`` alone, which no
    test can have changed. ``is_cut`` says that following it ended at a limit.
    """

    asserts: bool | None
    calls: frozenset[str]
    is_inert: bool = False
    is_inward: bool = False
    is_cut: bool = False


class Given(NamedTuple):
    """What a fixture of another module returns or yields: the call that makes it.

    ``text`` is its source, with ``.start()`` behind what a ``with`` enters;
    ``meanings`` are as in ``Setup``. ``configures`` says that the fixture tells
    some mock what to do when it is called.
    """

    text: str
    meanings: Mapping[str, str]
    configures: bool

    @property
    def maker(self) -> str:
        """What is called first, its name made absolute: ``shop.Client`` for ``Client(1)``."""
        first, dot, rest = self.text.partition("(")[0].partition(".")
        return f"{self.meanings.get(first, first)}{dot}{rest}"


class Setup(NamedTuple):
    """A setUp, or one of its kin, that a class of another module hands down.

    ``source`` is its text, dedented; ``line`` its first line in the file at
    ``path``, from 1. ``meanings`` maps the names in it that are imported to
    the dotted names that they stand for, relative ones made absolute.
    """

    owner: str
    name: str
    path: str
    line: int
    source: str
    meanings: Mapping[str, str]


class Names(NamedTuple):
    """Names that files give, of functions, of local variables and of attributes."""

    functions: tuple[str, ...]
    locals: tuple[str, ...]
    attributes: tuple[str, ...]


class Outside(Protocol):
    """Answers about names of other modules; ``None`` means "unknown".

    Names are dotted, imports resolved, relative ones with their leading dots.
    "Unknown" never becomes a finding.
    """

    def absolute(self, name: str) -> str:
        """Return a relative name as it is from anywhere, any other as it is."""

    def refers_to(self, name: str) -> Referent | None:
        """Return what ``name`` leads to."""

    def framework_of(self, name: str) -> str | None:
        """Return the framework whose test case the class ``name`` inherits from."""

    def built_on(self, name: str) -> frozenset[str] | None:
        """Return the frameworks' classes above the class ``name``, by canonical dotted name.

        ``None`` when one above it could not be read, or is changed by a metaclass or decorator.
        """

    def is_known(self, name: str) -> bool:
        """Say whether the class ``name`` and all above it could be read."""

    def defines(self, name: str, attribute: str) -> bool | None:
        """Say whether the class ``name``, or one above it, defines ``attribute``."""

    def declares(self, name: str, attribute: str) -> bool | None:
        """Say the same of code that could be read; what a framework is known to define is none."""

    def uses(self, name: str, attribute: str) -> bool | None:
        """Say whether a method of the class ``name``, or of one above it, reads ``attribute``."""

    def method(self, name: str, attribute: str) -> Inherited | None:
        """Return what the method runs that the class ``name`` has as ``attribute``."""

    def setups(self, name: str) -> tuple[Setup, ...] | None:
        """Return the setups of the class ``name`` and those above it, nearest first."""

    def holds_tests(self, name: str) -> bool | None:
        """Say whether the module or class ``name`` holds tests, those of classes above too."""

    def importers(self, name: str) -> tuple[str, ...] | None:
        """Return the other test files of the project that use ``name`` of this file.

        Paths relative to the project's top, in alphabetical order.
        """

    def neighbours(self) -> Names | None:
        """Return the names that the other test files of the same folder give."""

    def asks_for_python_3(self) -> bool | None:
        """Say whether the project's metadata leave Python 2 out."""

    def oldest_python_3(self) -> int | None:
        """Return 8 if Python 3.8 is the oldest one that the project's metadata allow."""

    def asserts(self, name: str) -> bool | None:
        """Say whether the function ``name`` asserts on some path."""

    def is_unclear(self, name: str) -> bool:
        """Say whether the function ``name`` of test code may assert where nobody could read it."""

    def method_asserts(self, name: str, method: str) -> bool | None:
        """Say whether a method of the class ``name`` asserts; production code is not read."""

    def checks_afterwards(self, fixtures: Iterable[str]) -> bool:
        """Say whether one of some fixtures asserts after the test.

        Those of the conftest.py files go by their plain names, imported ones by dotted names.
        """

    def given_by(self, fixture: str) -> Given | None:
        """Return what a fixture of the conftest.py files gives, if that is made by a call."""

    def is_inert(self, name: str) -> bool:
        """Say whether the function ``name`` cannot tell its caller anything; see ``Inherited``."""

    def is_logger(self, name: str) -> bool | None:
        """Say whether the value ``name`` is a logger."""

    def only_logs(self, name: str) -> bool | None:
        """Say whether the function ``name`` logs or prints, and does nothing else."""

    def is_coroutine_function(self, name: str) -> bool | None:
        """Say whether a call of ``name`` gives something that has to be awaited."""

    def reads_docstring(self, name: str) -> bool | None:
        """Say whether the function ``name`` looks at the docstring of something."""

    def fixtures(self) -> frozenset[str] | None:
        """Return the fixtures that the conftest.py files for this file define.

        ``None`` when one of them, or something that it brings in, cannot be read.
        """


class Unknown:
    """The resolver of a file that stands alone: every answer is "unknown"."""

    def absolute(self, name: str) -> str:
        """Return the name as it is."""
        return name

    def refers_to(self, name: str) -> Referent | None:
        """Return ``None``."""

    def framework_of(self, name: str) -> str | None:
        """Return ``None``."""

    def built_on(self, name: str) -> frozenset[str] | None:
        """Return ``None``."""

    def is_known(self, name: str) -> bool:
        """Return ``False``."""
        del name
        return False

    def defines(self, name: str, attribute: str) -> bool | None:
        """Return ``None``."""

    def declares(self, name: str, attribute: str) -> bool | None:
        """Return ``None``."""

    def uses(self, name: str, attribute: str) -> bool | None:
        """Return ``None``."""

    def method(self, name: str, attribute: str) -> Inherited | None:
        """Return ``None``."""

    def setups(self, name: str) -> tuple[Setup, ...] | None:
        """Return ``None``."""

    def holds_tests(self, name: str) -> bool | None:
        """Return ``None``."""

    def importers(self, name: str) -> tuple[str, ...] | None:
        """Return ``None``."""

    def neighbours(self) -> Names | None:
        """Return ``None``."""

    def asks_for_python_3(self) -> bool | None:
        """Return ``None``."""

    def oldest_python_3(self) -> int | None:
        """Return ``None``."""

    def asserts(self, name: str) -> bool | None:
        """Return ``None``."""

    def is_unclear(self, name: str) -> bool:
        """Return ``False``."""
        del name
        return False

    def method_asserts(self, name: str, method: str) -> bool | None:
        """Return ``None``."""

    def checks_afterwards(self, fixtures: Iterable[str]) -> bool:
        """Return ``False``."""
        del fixtures
        return False

    def given_by(self, fixture: str) -> Given | None:
        """Return ``None``."""

    def is_inert(self, name: str) -> bool:
        """Return ``False``."""
        del name
        return False

    def is_logger(self, name: str) -> bool | None:
        """Return ``None``."""

    def only_logs(self, name: str) -> bool | None:
        """Return ``None``."""

    def is_coroutine_function(self, name: str) -> bool | None:
        """Return ``None``."""

    def reads_docstring(self, name: str) -> bool | None:
        """Return ``None``."""

    def fixtures(self) -> frozenset[str] | None:
        """Return none: no conftest.py is above a file that has no place."""
        return frozenset()
