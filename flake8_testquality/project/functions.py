"""Functions of other modules: from astroid's nodes to their summaries."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from typing import NamedTuple

from astroid import nodes

from flake8_testquality.facts import frameworks, harmless
from flake8_testquality.facts.assertion_names import (
    FAILURES,
    HARMLESS_ERRORS,
    TEST_CASES,
    expects,
    kind_of,
    names_an_outcome,
    only_prepares,
)
from flake8_testquality.project.given import given_by
from flake8_testquality.project.summaries import FunctionSummary, Trait
from flake8_testquality.trees import expression_of

_BUILTINS = frozenset(dir(builtins))
_RUNNING_TEST = f"self.{frameworks.RUNNING_TEST}"
#: Calls that are told a class and make nothing of it; so is ``super(C, self).m``.
_NAMING = frozenset({"isinstance", "issubclass"})


def dotted(node: nodes.NodeNG) -> str:
    """Return ``a.b.c`` as it is written; ``super()`` as ``super``, other expressions as ``?``."""
    parts: list[str] = []
    while isinstance(node, nodes.Attribute):
        parts.append(node.attrname)
        node = node.expr
    if isinstance(node, nodes.Name):
        parts.append(node.name)
    elif isinstance(node, nodes.Call) and getattr(node.func, "name", "") == "super":
        parts.append("super")
    else:
        parts.append("?")
    return ".".join(reversed(parts))


class FunctionText(NamedTuple):
    """What one walk over a function shows: of itself, and for its class and module.

    ``attributes`` are those that it gives ``self`` or ``cls``, ``imports`` the
    statements that import something. ``statements`` are the names of what it
    calls when its body is nothing but calls, and none otherwise.
    """

    summary: FunctionSummary
    attributes: frozenset[str]
    imports: tuple[nodes.Import | nodes.ImportFrom, ...]
    statements: tuple[str, ...]


def read_function(function: nodes.FunctionDef) -> FunctionText:
    """Return what a function's own text shows, nested functions counted in."""
    decorators, requested_as = _decorators(function)
    reader = _Reader(function, _handover(function) if requested_as else 0)
    traits = reader.traits
    if requested_as:
        traits |= Trait.FIXTURE
    if isinstance(function, nodes.AsyncFunctionDef):
        traits |= Trait.ASYNC
    if any(kind_of(each.rpartition(".")[2]) for each in decorators):
        traits |= Trait.ASSERTS
    calls = tuple(reader.calls)
    mentions = tuple(each for each in reader.mentions if each not in reader.calls)
    requests: tuple[str, ...] = ()
    gives = ""
    if requested_as:
        requests = tuple(_parameters(function))
        gives, configures = given_by(function)
        if configures:
            traits |= Trait.CONFIGURES
    summary = FunctionSummary(
        function.name, traits, calls, mentions, decorators, requested_as, requests, gives
    )
    called = () if decorators else tuple(_statements(function.body) or ())
    return FunctionText(summary, frozenset(reader.attributes), tuple(reader.imports), called)


class _Reader:
    """One walk over a function; what calls or checks before the line ``begin`` is left out."""

    def __init__(self, function: nodes.FunctionDef, begin: int) -> None:
        self.traits = Trait.NONE
        self.calls: dict[str, None] = {}
        self.mentions: dict[str, None] = {}
        self.attributes: set[str] = set()
        self.imports: list[nodes.Import | nodes.ImportFrom] = []
        self._function = function
        for node in _below(function.body):
            reader = _READERS.get(type(node))
            if reader is None:
                continue
            if type(node) not in _RUNNING or (node.lineno or 0) >= begin:
                reader(self, node)
            elif isinstance(node, nodes.Call):
                self._read_finalizers(node)

    def _read_finalizers(self, node: nodes.Call) -> None:
        """Take what a call registers to be run later."""
        if dotted(node.func).rpartition(".")[2] in _FINALIZING:
            named = {each.name for each in node.args if isinstance(each, nodes.Name)}
            run = [
                statement
                for each in self._function.nodes_of_class(nodes.FunctionDef)
                if each.name in named and each is not self._function
                for statement in each.body
            ]
            for below in _below([*node.args, *run]):
                reader = _READERS.get(type(below))
                if reader is not None:
                    reader(self, below)

    def read_assert(self, node: nodes.Assert) -> None:
        """Take an ``assert`` statement."""
        del node
        self.traits |= Trait.ASSERTS

    def read_raise(self, node: nodes.Raise) -> None:
        """Take a ``raise``: a failure, an error that a handler passes on, or one of its own."""
        self.traits |= Trait.TELLS
        raised = node.exc.func if isinstance(node.exc, nodes.Call) else node.exc
        last = "" if raised is None else dotted(raised).rpartition(".")[2]
        if last in FAILURES:
            self.traits |= Trait.ASSERTS
        elif last in {"SkipTest", "skipException"}:
            self.traits |= Trait.SKIPS
        elif raised is not None and last not in HARMLESS_ERRORS:
            if not any(isinstance(each, nodes.ExceptHandler) for each in node.node_ancestors()):
                self.traits |= Trait.RAISES

    def read_return(self, node: nodes.Return) -> None:
        """Take a ``return``, which may hand something over."""
        if node.value is not None:
            self.traits |= Trait.TELLS

    def read_telling(self, node: nodes.NodeNG) -> None:
        """Take a statement that fails or tells something by itself."""
        del node
        self.traits |= Trait.TELLS

    def read_yield(self, node: nodes.Yield | nodes.YieldFrom) -> None:
        """Take a ``yield`` of the function itself."""
        self.traits |= Trait.TELLS
        if node.scope() is self._function:
            self.traits |= Trait.YIELDS

    def read_call(self, node: nodes.Call) -> None:
        """Take a call: the name of the callee, and what its arguments say."""
        name = dotted(node.func)
        last = name.rpartition(".")[2]
        if name not in _BUILTINS:
            self.calls[name] = None
        elif name not in harmless.BUILTINS:
            self.traits |= Trait.TELLS
        if last == "skipTest" or name == "pytest.skip":
            self.traits |= Trait.SKIPS
        if node.keywords and any(names_an_outcome(each.arg or "") for each in node.keywords):
            if _expects(node, last):
                self.traits |= Trait.EXPECTS
        if name == "setattr" and len(node.args) > 1:
            attribute = node.args[1]
            if isinstance(attribute, nodes.Const) and isinstance(attribute.value, str):
                self.attributes.add(attribute.value)
        first = node.args[0] if node.args else None
        if isinstance(first, nodes.Name) and first.name in TEST_CASES:
            if name == "getattr" and len(node.args) > 1:
                asked = node.args[1]
                if not isinstance(asked, nodes.Const) and dotted(asked) != _RUNNING_TEST:
                    self.traits |= Trait.PICKS
            if last not in _BUILTINS and not only_prepares(last):
                self.traits |= Trait.GIVES_AWAY

    def read_with(self, node: nodes.With) -> None:
        """Take a ``with``, which may enter an expectation that it was handed."""
        self.traits |= Trait.TELLS
        for manager, _ in node.items:
            if isinstance(manager, (nodes.Name, nodes.Attribute)):
                last = dotted(manager).rpartition(".")[2]
                if last.startswith("expect") or kind_of(last) is not None:
                    self.traits |= Trait.ASSERTS

    def read_target(self, node: nodes.AssignAttr) -> None:
        """Take an attribute that is assigned."""
        if isinstance(node.expr, nodes.Name) and node.expr.name in {"self", "cls"}:
            self.attributes.add(node.attrname)

    def read_import(self, node: nodes.Import | nodes.ImportFrom) -> None:
        """Take an import."""
        self.traits |= Trait.TELLS
        self.imports.append(node)

    def read_name(self, node: nodes.Name) -> None:
        """Take a name that is read."""
        if node.name in _BUILTINS or node.name in TEST_CASES:
            return
        if not _only_names_a_class(node):
            self.mentions[node.name] = None

    def read_attribute(self, node: nodes.Attribute) -> None:
        """Take ``self.x`` or ``module.x`` that is read."""
        if node.attrname == "__doc__":
            self.traits |= Trait.READS_DOCSTRING
        if isinstance(node.expr, nodes.Name):
            self.mentions[f"{node.expr.name}.{node.attrname}"] = None


_READERS = {
    nodes.Assert: _Reader.read_assert,
    nodes.AsyncFor: _Reader.read_telling,
    nodes.AugAssign: _Reader.read_telling,
    nodes.Await: _Reader.read_telling,
    nodes.Delete: _Reader.read_telling,
    nodes.Return: _Reader.read_return,
    nodes.Raise: _Reader.read_raise,
    nodes.Yield: _Reader.read_yield,
    nodes.YieldFrom: _Reader.read_yield,
    nodes.Call: _Reader.read_call,
    nodes.With: _Reader.read_with,
    nodes.AsyncWith: _Reader.read_with,
    nodes.Name: _Reader.read_name,
    nodes.Attribute: _Reader.read_attribute,
    nodes.AssignAttr: _Reader.read_target,
    nodes.Import: _Reader.read_import,
    nodes.ImportFrom: _Reader.read_import,
}


#: Nodes that say what a function calls and checks.
_RUNNING = frozenset(
    {
        nodes.Assert, nodes.Raise, nodes.Call, nodes.With, nodes.AsyncWith, nodes.Name,
        nodes.Attribute,
    }
)  # fmt: skip
_FINALIZING = frozenset({"addfinalizer", "callback", "push", "enter_context"})


def _handover(function: nodes.FunctionDef) -> int:
    """Return the line from which on a fixture runs after the test."""
    for node in _below(function.body):
        if isinstance(node, (nodes.Yield, nodes.YieldFrom)) and node.scope() is function:
            return (node.lineno or 0) + 1
    return (function.end_lineno or 0) + 1


def _parameters(function: nodes.FunctionDef) -> Iterator[str]:
    arguments = function.args
    for each in (*(arguments.posonlyargs or ()), *(arguments.args or ()), *arguments.kwonlyargs):
        yield each.name


def _below(body: list[nodes.NodeNG]) -> Iterator[nodes.NodeNG]:
    queue = list(body)
    for node in queue:
        yield node
        queue.extend(node.get_children())


def _statements(body: list[nodes.NodeNG]) -> list[str] | None:
    """Return the names of what a block calls, ``None`` when it is not just calls.

    Calls among the arguments are those that build a text.
    """
    found: list[str] = []
    for statement in body:
        if isinstance(statement, nodes.If):
            below = _statements([*statement.body, *statement.orelse])
            if below is None:
                return None
            found += below
        elif isinstance(statement, nodes.Expr) and isinstance(statement.value, nodes.Call):
            found.append(dotted(statement.value.func))
            for call in statement.value.nodes_of_class(nodes.Call):
                name = dotted(call.func)
                if call is not statement.value and name not in harmless.BUILTINS:
                    if name.rpartition(".")[2] not in harmless.METHODS:
                        return None
        elif not isinstance(statement, nodes.Pass):
            return None
    return found


def _only_names_a_class(node: nodes.Name) -> bool:
    call = node.parent
    if not isinstance(call, nodes.Call) or not isinstance(call.func, nodes.Name):
        return False
    if call.func.name == "super":
        return isinstance(call.parent, nodes.Attribute)
    return call.func.name in _NAMING and node is not call.func


def _expects(node: nodes.Call, last: str) -> bool:
    """Ask the facts, which read Python's own trees."""
    call = expression_of(node.as_string())
    return isinstance(call, ast.Call) and expects(call, last)


def _decorators(function: nodes.FunctionDef) -> tuple[tuple[str, ...], str]:
    """Return the names of the decorators, and a fixture's name."""
    names: list[str] = []
    requested_as = ""
    for item in function.decorators.nodes if function.decorators is not None else ():
        target = item.func if isinstance(item, nodes.Call) else item
        names.append(dotted(target))
        if names[-1].rpartition(".")[2] in frameworks.FIXTURE_DECORATORS:
            requested_as = function.name
            for keyword in item.keywords if isinstance(item, nodes.Call) else ():
                if keyword.arg == "name" and isinstance(keyword.value, nodes.Const):
                    requested_as = str(keyword.value.value)
    return tuple(names), requested_as
