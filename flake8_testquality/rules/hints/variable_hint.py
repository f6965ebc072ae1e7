"""TQ206: a variable that begins empty and has no annotation."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.frameworks import FRAMEWORK_ATTRIBUTES, is_framework_method
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_EMPTY = frozenset(
    "list dict set frozenset tuple defaultdict OrderedDict deque Counter".split()
)
_LITERALS = frozenset({ast.Constant, ast.List, ast.Tuple, ast.Dict})
_KINDS = _LITERALS | {ast.Call}
_OWN = frozenset({"self", "cls"})


@rule(
    "TQ206",
    "{name!r} begins as {value} and has no annotation; say what it will hold",
    on=Module,
    default=False,
)
def variable_hint(module: Module, _: Module) -> Iterator[Finding]:
    """A variable that begins empty says what it will hold.

    ``None`` and an empty container tell neither a reader nor a type checker
    what comes later. Looked at are variables of the module and of its classes
    and what ``setUp`` puts on ``self``. Constants, what a framework reads, what
    a class above defines and what is bound in a branch are left alone. A type
    comment counts.

    Bad::

        import unittest

        servers = []  # TQ206

        class ServerTest(unittest.TestCase):
            def setUp(self):
                self.calls = []  # TQ206
                self.server = None  # TQ206

    Good::

        import unittest

        servers: list[Server] = []
        LIMITS = {}

        class ServerTest(unittest.TestCase):
            def setUp(self):
                self.calls: list[str] = []
                self.server = make_server()
    """
    index = module.index
    kinds = _KINDS
    if module.called_names.isdisjoint(_EMPTY) and "defaultdict" not in module.called_names:
        kinds = _LITERALS
    empty = [
        assign
        for assign in index.all(ast.Assign)
        if (value := assign.value).__class__ in kinds and _is_empty(value)
    ]
    if not empty:
        return
    annotated: set[tuple[ast.AST, str]] = set()
    found: dict[tuple[ast.AST, str], tuple[ast.expr, ast.expr]] = {}
    for declared in index.all(ast.AnnAssign):
        annotated.add((_home(declared, module), last_name(declared.target)))
    for assign in empty:
        home = _home(assign, module)
        if not _lasts(assign, home, module):
            continue
        in_function = index.scope(assign) is not home
        for target in assign.targets:
            name = last_name(target)
            is_own = isinstance(target, ast.Attribute) and last_name(target.value) in _OWN
            if not name or is_own is not in_function or _is_given(name):
                continue
            if module.hints.of_variable(assign) is None:
                found.setdefault((home, name), (target, assign.value))
                break
    for key, (target, value) in found.items():
        if key not in annotated and not _is_inherited(key, module):
            yield at(target, name=key[1], value=ast.unparse(value))


def _lasts(assign: ast.Assign, home: ast.AST, module: Module) -> bool:
    """Say whether what an assignment binds is there for all of its module or class."""
    index = module.index
    scope = index.scope(assign)
    if index.parent(assign) is not scope:
        # In a branch: the other one, as an import, says what it will hold.
        return False
    if isinstance(home, (ast.FunctionDef, ast.AsyncFunctionDef)):
        return False
    if index.enclosing_function(home) is not None:
        # A class for one test, which mostly stands in for another.
        return False
    return scope is home or _is_in_setup(assign, module)


def _home(statement: ast.stmt, module: Module) -> ast.AST:
    """Return the class or module that a variable belongs to, a function for a local one."""
    scope = module.index.scope(statement)
    if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef)):
        targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
        if any(
            isinstance(each, ast.Attribute) and last_name(each.value) in _OWN for each in targets
        ):
            around = module.index.scope(scope)
            return around if isinstance(around, ast.ClassDef) else scope
    return scope


def _is_inherited(key: tuple[ast.AST, str], module: Module) -> bool:
    """Say whether a class above has the variable, whose type a checker then takes over."""
    home, name = key
    for cls in module.classes:
        if cls.node is home:
            if cls.inherits(name) or any(name in each.attributes() for each in cls.ancestors):
                return True
    return False


def _is_in_setup(statement: ast.stmt, module: Module) -> bool:
    function = module.suite.function_of(module.index.scope(statement))
    return isinstance(function, Fixture) and function.is_setup


def _is_empty(value: ast.expr) -> bool:
    if isinstance(value, ast.Constant):
        return value.value is None
    if isinstance(value, ast.Call):
        name = last_name(value.func)
        if name == "defaultdict":
            return len(value.args) + len(value.keywords) <= 1
        return name in _EMPTY and not value.args and not value.keywords
    if isinstance(value, (ast.List, ast.Tuple)):
        return not value.elts
    return isinstance(value, ast.Dict) and not value.keys


def _is_given(name: str) -> bool:
    """Say whether a name is that of a constant, or of what a framework reads."""
    if name in FRAMEWORK_ATTRIBUTES or is_framework_method(name):
        return True
    return name.strip("_").isupper() or name == "pytestmark" or not name.strip("_")
