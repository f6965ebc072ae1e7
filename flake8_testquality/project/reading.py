"""Reading: from a file to its summary, through astroid.

Building a tree the usual way also reads every module of a ``from x import *``,
infers on what each assigned attribute hangs, which reads the modules that it
leads to, and runs transforms: of a base module of nova that made 97 modules
and a hundred times the cost. Before the first file it makes trees of all builtins.
None of it is needed here, since a summary says what is written in one file.
"""

from __future__ import annotations

import io
import logging
import textwrap
import tokenize
from collections.abc import Iterator

from astroid import nodes
from astroid.builder import AstroidBuilder
from astroid.exceptions import AstroidError
from astroid.manager import AstroidManager
from astroid.raw_building import InspectBuilder

from flake8_testquality.facts.assertion_names import kind_of
from flake8_testquality.facts.logs import (
    FUNCTIONS,
    LEVELS,
    MODULES,
    is_named_as_logger,
    makes_a_logger,
)
from flake8_testquality.facts.names import member
from flake8_testquality.project.functions import FunctionText, dotted, read_function
from flake8_testquality.project.summaries import (
    ClassSummary,
    FunctionSummary,
    ModuleSummary,
    SetupText,
    Trait,
)
from flake8_testquality.trees import unwarned

LOG = logging.getLogger("flake8.testquality")

#: In bytes; what is longer was written by a program.
_MAX_SIZE = 1_000_000
#: In lines.
_MAX_SETUP = 150
_SETUPS = frozenset(
    "setUp asyncSetUp setUpClass setUpTestData setup_method setup_class setup".split()
)
#: What binds arguments: in all else it is the function that it is given.
_PARTIAL = frozenset({"partial", "functools.partial"})
_OPENING = frozenset({"__getattr__", "__getattribute__"})
# A name that this module would never have.
_MODULE = "flake8_testquality_reads"


class _Builder(AstroidBuilder):  # type: ignore[misc]
    """Builds the tree of one file and looks at no other."""

    def __init__(self, manager: AstroidManager) -> None:
        # Not AstroidBuilder's own, which begins with trees of all builtins, for those who infer.
        InspectBuilder.__init__(self, manager)
        self._apply_transforms = False

    def add_from_names_to_locals(self, *_: object) -> None:
        """Leave out what other modules would have to be read for."""

    def delayed_assattr(self, node: object) -> None:
        """Infer nothing."""


_UNREADABLE = (
    SyntaxError, ValueError, LookupError, AstroidError, RecursionError,
    # Before 3.13 the parser says so of what is nested too deeply.
    MemoryError,
)  # fmt: skip


def read(path: str) -> ModuleSummary | None:
    """Return the summary of a source file, ``None`` when its text has none.

    The file is parsed and never run. Raises ``OSError``, and ``MemoryError`` when the
    file cannot be held, which say nothing about the text: next time it may be read.
    """
    with open(path, "rb") as file:
        raw = file.read(_MAX_SIZE + 1)
    if len(raw) > _MAX_SIZE:
        return None
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(raw).readline)
        source = io.TextIOWrapper(io.BytesIO(raw), encoding).read()
        return summary_of_source(source)
    except _UNREADABLE as error:
        # Also what is nested too deeply: whoever asks gets "unknown".
        LOG.info("%s cannot be read: %s", path, type(error).__name__)
    return None


def summary_of_source(source: str) -> ModuleSummary:
    """Return the summary of a module's text.

    Raises astroid's errors for what is no Python, and ``RecursionError``.
    """
    manager = AstroidManager()
    try:
        with unwarned():
            tree = _Builder(manager).string_build(source, _MODULE)
    finally:
        manager.astroid_cache.pop(_MODULE, None)
    # Not splitlines(): it also cuts at form feeds, where the parser counts no line.
    return _Reading(tree, source.split("\n")).summary()


class _Reading:
    """One walk over the top level of a module."""

    def __init__(self, tree: nodes.Module, lines: list[str]) -> None:
        self._tree = tree
        self._lines = lines
        self._classes: dict[str, ClassSummary] = {}
        self._functions: dict[str, FunctionSummary] = {}
        self._bindings: dict[str, dict[str, None]] = {}
        self._stars: dict[str, None] = {}
        self._values: dict[str, str] = {}
        self._loggers: set[str] = set()
        self._called: dict[str, tuple[str, ...]] = {}
        self._late: list[nodes.Import | nodes.ImportFrom] = []
        self._exported: list[str] | None = None
        self._exports_are_plain = True
        self._plugins: list[str] = []
        self._is_open = False

    def summary(self) -> ModuleSummary:
        """Read the module."""
        for statement in _statements(self._tree.body):
            self._take(statement)
        for late in self._late:
            # Tests import late; what the top level binds comes first.
            self._imports(late, is_late=True)
        known = {*self._classes, *self._functions, *self._bindings, "self", "cls", "super"}
        return ModuleSummary(
            {name: _trimmed_class(each, known) for name, each in self._classes.items()},
            {name: _trimmed(self._told(each), known) for name, each in self._functions.items()},
            {name: tuple(found) for name, found in self._bindings.items()},
            tuple(self._stars),
            self._values,
            frozenset(self._loggers),
            None if self._exported is None else tuple(self._exported),
            tuple(self._plugins),
            self._is_open or "__getattr__" in self._functions,
        )

    def _take(self, statement: nodes.NodeNG) -> None:
        if isinstance(statement, nodes.ClassDef):
            self._classes[statement.name] = self._class(statement, statement.name)
        elif isinstance(statement, nodes.FunctionDef):
            found = self._function(statement)
            name = statement.name
            if name in self._functions:
                # ``except ImportError: def check(): ...``, or one under ``else``
                self._functions[name] = _either(self._functions[name], found.summary)
                self._called[name] = ()
            else:
                self._functions[name] = found.summary
                self._called[name] = found.statements
        elif isinstance(statement, (nodes.Import, nodes.ImportFrom)):
            self._imports(statement, is_late=False)
        elif isinstance(statement, nodes.Assign):
            for target in statement.targets:
                self._bind(target, statement.value)
        elif isinstance(statement, (nodes.AnnAssign, nodes.AugAssign)):
            self._bind(statement.target, statement.value)
        elif isinstance(statement, nodes.For):
            self._bind(statement.target, None)
        elif isinstance(statement, nodes.TypeAlias):
            self._bind(statement.name, statement.value)
        elif isinstance(statement, nodes.With):
            for _, target in statement.items:
                self._bind(target, None)
        elif isinstance(statement, nodes.Expr) and isinstance(statement.value, nodes.Call):
            # ``globals().update(…)``, ``setattr(sys.modules[__name__], …)``
            text = dotted(statement.value.func)
            if text in {"exec", "setattr", "?.update"}:
                self._is_open = True
            elif text.startswith("__all__."):
                self._export(None)

    def _function(self, node: nodes.FunctionDef) -> FunctionText:
        found = read_function(node)
        self._late += found.imports
        return found

    def _told(self, function: FunctionSummary) -> FunctionSummary:
        """Return a function's summary with what the whole module says of it."""
        called = self._called[function.name]
        if called and all(map(self._is_log, called)):
            return function._replace(traits=function.traits | Trait.ONLY_LOGS)
        return function

    def _is_log(self, name: str) -> bool:
        meant = self._meaning(name)
        receiver, _, last = meant.rpartition(".")
        if meant in FUNCTIONS or (receiver in MODULES and last in LEVELS):
            return True
        written = name.rpartition(".")[0]
        if last not in LEVELS or not written:
            return False
        return written in self._loggers or is_named_as_logger(written.rpartition(".")[2])

    def _meaning(self, name: str) -> str:
        """Return a dotted name with its first part replaced by what it was imported as."""
        first, dot, rest = name.partition(".")
        targets = tuple(self._bindings.get(first, ()))
        if len(targets) != 1 or targets[0].startswith("="):
            return name
        return f"{targets[0]}{dot}{rest}"

    def _bind(self, target: nodes.NodeNG | None, value: nodes.NodeNG | None) -> None:
        if isinstance(target, (nodes.Tuple, nodes.List)):
            for each in target.elts:
                self._bind(each, None)
            return
        if isinstance(target, nodes.Starred):
            self._bind(target.value, None)
            return
        if isinstance(target, nodes.Subscript):
            # ``globals()[name] = …``
            self._is_open |= dotted(target.value) == "?"
            return
        if not isinstance(target, nodes.AssignName):
            return
        if target.name == "__all__":
            self._export(value)
        elif target.name == "pytest_plugins":
            self._plugins += _texts(value) or ["?"]
        if isinstance(value, nodes.Call) and value.args and dotted(value.func) in _PARTIAL:
            value = value.args[0]
        meant = dotted(value) if value is not None else "?"
        if "?" in meant or not meant:
            maker = dotted(value.func) if isinstance(value, nodes.Call) else ""
            if self._values.setdefault(target.name, maker) != maker or "?" in maker:
                self._values[target.name] = ""
            if isinstance(value, nodes.Call):
                if makes_a_logger(self._meaning(dotted(value.func)).rpartition(".")[2]):
                    self._loggers.add(target.name)
        elif meant != target.name:
            self._bindings.setdefault(target.name, {})["=" + meant] = None

    def _export(self, value: nodes.NodeNG | None) -> None:
        if isinstance(value, (nodes.List, nodes.Tuple)) and self._exports_are_plain:
            self._exported = (self._exported or []) + _texts(value)
        else:
            # Put together at run time: nothing can be left out.
            self._exports_are_plain = False
            self._exported = None

    def _imports(self, node: nodes.Import | nodes.ImportFrom, *, is_late: bool) -> None:
        if isinstance(node, nodes.Import):
            for name, alias in node.names:
                local = alias or name.partition(".")[0]
                self._import(local, name if alias else local, is_late=is_late)
            return
        source = "." * (node.level or 0) + node.modname
        for name, alias in node.names:
            if name == "*":
                self._stars[source] = None
            else:
                self._import(alias or name, member(source, name), is_late=is_late)

    def _import(self, local: str, meant: str, *, is_late: bool) -> None:
        taken = local in self._classes or local in self._functions or local in self._bindings
        if not (is_late and taken):
            self._bindings.setdefault(local, {})[meant] = None

    def _class(self, node: nodes.ClassDef, name: str) -> ClassSummary:
        """Read a class, and those in it: their names begin with those of the classes around."""
        methods: dict[str, FunctionSummary] = {}
        names: set[str] = set()
        setups: list[SetupText] = []
        for statement in _statements(node.body):
            if isinstance(statement, nodes.FunctionDef):
                names.add(statement.name)
                found = self._function(statement)
                names.update(found.attributes)
                earlier = methods.get(statement.name)
                methods[statement.name] = (
                    found.summary if earlier is None else _either(earlier, found.summary)
                )
                if statement.name in _SETUPS:
                    setups += self._setup(statement)
            elif isinstance(statement, nodes.ClassDef):
                names.add(statement.name)
                nested = f"{name}.{statement.name}"
                self._classes[nested] = self._class(statement, nested)
            else:
                names.update(_bound(statement))
        return ClassSummary(
            name,
            tuple(name for base in node.bases for name in _bases(base)),
            frozenset(names),
            methods,
            tuple(setups),
            not _OPENING.isdisjoint(methods),
            _is_altered(node),
        )

    def _setup(self, node: nodes.FunctionDef) -> Iterator[SetupText]:
        first, last = node.fromlineno, node.end_lineno or node.fromlineno
        if last - first < _MAX_SETUP:
            text = "\n".join(self._lines[first - 1 : last])
            yield SetupText(node.name, first, textwrap.dedent(text))


def _either(one: FunctionSummary, other: FunctionSummary) -> FunctionSummary:
    """Return what is known of a function that is defined twice, as branches do.

    Only one of them is there at run time: it is a coroutine function if both are.
    """
    if one.requested_as or other.requested_as:
        return other
    is_async = one.is_coroutine_function and other.is_coroutine_function
    traits = (one.traits | other.traits) & ~Trait.ASYNC
    return other._replace(
        traits=traits | Trait.ASYNC if is_async else traits,
        calls=tuple(dict.fromkeys((*one.calls, *other.calls))),
        mentions=tuple(dict.fromkeys((*one.mentions, *other.mentions))),
        decorators=tuple(dict.fromkeys((*one.decorators, *other.decorators))),
    )


def _trimmed(function: FunctionSummary, known: set[str]) -> FunctionSummary:
    """Leave out the names of local variables, which are no functions."""
    mentions = tuple(
        name
        for name in function.mentions
        if name.partition(".")[0] in known or kind_of(name.rpartition(".")[2]) is not None
    )
    return function._replace(mentions=mentions)


def _trimmed_class(cls: ClassSummary, known: set[str]) -> ClassSummary:
    methods = {name: _trimmed(method, known) for name, method in cls.methods.items()}
    return cls._replace(methods=methods)


def _statements(body: list[nodes.NodeNG]) -> Iterator[nodes.NodeNG]:
    """Yield the statements of a block and of the branches in it, in their order."""
    for statement in body:
        yield statement
        for field in ("body", "orelse", "handlers", "finalbody"):
            if isinstance(statement, (nodes.FunctionDef, nodes.ClassDef)):
                break
            below = getattr(statement, field, None)
            if isinstance(below, list):
                yield from _statements(below)


def _is_altered(node: nodes.ClassDef) -> bool:
    """Say whether a decorator, a metaclass or another keyword has a say in a class."""
    if node.decorators is not None or node.keywords:
        return True
    # astroid's own answer would be inferred, from other modules too.
    if getattr(node, "_metaclass", None) is not None:
        return True
    return any(isinstance(base, nodes.Call) for base in node.bases)


def _bases(base: nodes.NodeNG) -> list[str]:
    """Return the names of a base: those of ``with_metaclass(Meta, Base)`` are several."""
    if isinstance(base, nodes.Subscript):
        base = base.value
    if isinstance(base, nodes.Call) and dotted(base.func).endswith("with_metaclass"):
        return [name for each in base.args[1:] for name in _bases(each)]
    name = dotted(base)
    return ["" if "?" in name else name]


def _bound(statement: nodes.NodeNG) -> Iterator[str]:
    """Yield the names that a statement of a class body binds."""
    if isinstance(statement, (nodes.Import, nodes.ImportFrom)):
        for name, alias in statement.names:
            yield alias or name.partition(".")[0]
        return
    for node in statement.nodes_of_class(nodes.AssignName, (nodes.FunctionDef, nodes.Lambda)):
        yield node.name


def _texts(value: nodes.NodeNG | None) -> list[str]:
    if isinstance(value, nodes.Const):
        return [value.value] if isinstance(value.value, str) else []
    if not isinstance(value, (nodes.List, nodes.Tuple)):
        return []
    return [
        each.value
        for each in value.elts
        if isinstance(each, nodes.Const) and isinstance(each.value, str)
    ]
