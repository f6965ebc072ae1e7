"""Fixtures: what prepares and clears away for tests, and who uses it."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.literals import is_none
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module


class Fixture(Function):
    """A fixture: ``@pytest.fixture``, or setUp, tearDown and their kin."""

    @property
    def is_lifecycle(self) -> bool:
        """Whether a runner calls it by its name: setUp, tearDown and their kin."""
        return self.name in frameworks.LIFECYCLE_NAMES and not self._decorator

    @property
    def is_setup(self) -> bool:
        """Whether it prepares a test and is called by its name."""
        return self.is_lifecycle and self.name in frameworks.SETUP_NAMES

    @property
    def is_requested(self) -> bool:
        """Whether pytest gives it to those who ask for it by name."""
        return self._decorator is not None

    @property
    def is_autouse(self) -> bool:
        """Whether pytest runs it for every test without being asked."""
        value = self._keyword("autouse")
        return isinstance(value, ast.Constant) and value.value is True

    @property
    def may_be_autouse(self) -> bool:
        """Whether it says ``autouse=``, and not plainly ``False``."""
        value = self._keyword("autouse")
        return value is not None and not (isinstance(value, ast.Constant) and not value.value)

    @property
    def is_named_plainly(self) -> bool:
        """Whether the name under which tests request it stands in the source."""
        value = self._keyword("name")
        return value is None or isinstance(value, ast.Constant)

    @cached_property
    def requested_as(self) -> str:
        """The name under which tests request it."""
        value = self._keyword("name")
        return str(value.value) if isinstance(value, ast.Constant) else self.name

    @cached_property
    def gives_a_value(self) -> bool:
        """Whether it returns or yields something other than ``None``."""
        index = self.module.index
        if next(iter(index.own(self.node, ast.YieldFrom)), None) is not None:
            return True
        return not all(map(is_none, self.values))

    @cached_property
    def values(self) -> list[ast.expr]:
        """What it returns or yields, in the order of the source."""
        index = self.module.index
        return [
            node.value
            for node in index.own(self.node, ast.Return, ast.Yield)
            if isinstance(node, (ast.Return, ast.Yield)) and node.value is not None
        ]

    def _keyword(self, name: str) -> ast.expr | None:
        decorator = self._decorator
        if isinstance(decorator, ast.Call):
            for keyword in decorator.keywords:
                if keyword.arg == name:
                    return keyword.value
        return None

    @cached_property
    def _decorator(self) -> ast.expr | None:
        for item in self.node.decorator_list:
            if is_fixture_decorator(item):
                return item
        return None


def is_fixture_decorator(decorator: ast.expr) -> bool:
    """Say whether a decorator makes a function a fixture."""
    target = callee_of(decorator)
    return last_name(target) in frameworks.FIXTURE_DECORATORS


_DYNAMIC = frozenset({"getfixturevalue", "getfuncargvalue"})


class Requests:
    """Who asks for which fixture in a module, in each of the ways pytest knows.

    By parameter, ``usefixtures`` on a function, class or module,
    ``request.getfixturevalue`` and ``autouse``. A parameter that
    ``parametrize`` fills directly requests nothing; one that it fills with
    ``indirect`` does.
    """

    def __init__(self, module: Module) -> None:
        self._module = module
        self._memo: dict[Function, frozenset[str]] = {}
        self._of_class: dict[Class, tuple[str, ...]] = {}

    def by(self, function: Function) -> frozenset[str]:
        """Return the names of the fixtures that a function asks for itself."""
        found = self._memo.get(function)
        if found is None:
            found = self._memo[function] = frozenset(self._names_asked(function))
        return found

    def cannot_be_met(self, function: Function) -> bool | None:
        """Say whether a function asks for what no fixture is called; ``None`` if that is unknown.

        pytest cannot run it then: whoever calls it has to hand that over.
        """
        known = self._module.outside.fixtures()
        if known is None:
            return None
        defined = self._module.suite.fixtures_named
        return any(name not in known and not defined(name) for name in self.by(function))

    def _names_asked(self, function: Function) -> Iterator[str]:
        if _is_called_by_pytest(function):
            filled = set(_filled_directly(function))
            if function.owner is not None:
                filled.update(_filled_directly(function.owner))
            filled.update(_with_default(function.node.args))
            for parameter in function.parameters:
                if parameter.arg not in filled:
                    yield parameter.arg
        yield from _used(function.node.decorator_list)
        if function.owner is not None:
            yield from self._by_class(function.owner)
        for call in self._dynamic:
            if call.args and isinstance(call.args[0], ast.Constant):
                if self._module.index.enclosing_function(call) is function.node:
                    yield str(call.args[0].value)

    def _by_class(self, cls: Class) -> Iterator[str]:
        for each in cls.lineage:
            known = self._of_class.get(each)
            if known is None:
                marks = (*each.node.decorator_list, *marks_in(each.node.body))
                known = self._of_class[each] = tuple(_used(marks))
            yield from known

    @cached_property
    def _dynamic(self) -> list[ast.Call]:
        if _DYNAMIC.isdisjoint(self._module.called_names):
            return []
        return [
            call
            for call in self._module.calls_of(_DYNAMIC)
            if isinstance(call.func, ast.Attribute)
        ]

    @cached_property
    def by_module(self) -> frozenset[str]:
        """Names that ``pytestmark`` of the module asks for on behalf of every test."""
        return frozenset(_used(marks_in(self._module.tree.body)))

    @cached_property
    def is_open(self) -> bool:
        """Whether some fixture is asked for by a name that is only known at run time."""
        return any(
            not (call.args and isinstance(call.args[0], ast.Constant)) for call in self._dynamic
        )

    @cached_property
    def _askers(self) -> dict[str, list[Function]]:
        found: dict[str, list[Function]] = {}
        for function in self._module.functions:
            for name in self.by(function):
                found.setdefault(name, []).append(function)
        return found

    def users(self, fixture: Fixture) -> list[Function]:
        """Return the functions of this module that ask for a fixture and get this one."""
        return [
            function
            for function in self._askers.get(fixture.requested_as, ())
            if self._gets(function, fixture)
        ]

    def _gets(self, function: Function, fixture: Fixture) -> bool:
        """Say whether the name means this fixture there: the nearest one wins."""
        if function is fixture:
            return False
        if fixture.owner is not None:
            # Its class inherits tests too, for which it may replace another fixture.
            return function.owner is not None and (
                fixture.owner in function.owner.lineage
                or function.owner in fixture.owner.lineage
            )
        if function.owner is None:
            return True
        return not any(
            other.owner in function.owner.lineage and other is not function
            for other in self._module.suite.fixtures_named(fixture.requested_as)
            if other.owner is not None
        )


def _is_called_by_pytest(function: Function) -> bool:
    """Say whether pytest fills the parameters of a function with fixtures."""
    if isinstance(function, Fixture):
        return function.is_requested
    if not isinstance(function, TestFunction):
        return False
    return function.owner is None or not function.owner.is_test_case


def _with_default(arguments: ast.arguments) -> Iterator[str]:
    positional = [*arguments.posonlyargs, *arguments.args]
    for parameter in positional[len(positional) - len(arguments.defaults) :]:
        yield parameter.arg
    for parameter, default in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if default is not None:
            yield parameter.arg


def _used(marks: Iterable[ast.expr]) -> Iterator[str]:
    """Yield the fixtures that ``usefixtures`` names among marks or decorators."""
    for mark in marks:
        if isinstance(mark, ast.Call) and last_name(mark.func) == "usefixtures":
            for value in mark.args:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield value.value


def marks_in(body: Iterable[ast.stmt]) -> Iterator[ast.expr]:
    """Yield the marks that a ``pytestmark = …`` in a body lists."""
    for statement in body:
        # By class, which is quicker: a body may be long.
        if statement.__class__ is ast.Assign:
            value = statement.value
            for target in statement.targets:
                if isinstance(target, ast.Name) and target.id == "pytestmark":
                    yield from value.elts if isinstance(value, (ast.List, ast.Tuple)) else [value]


def _filled_directly(subject: Function | Class) -> Iterator[str]:
    """Yield the parameters that ``parametrize`` gives values rather than fixtures."""
    for mark in (*subject.node.decorator_list, *marks_in(_body_of_class(subject))):
        if isinstance(mark, ast.Call) and last_name(mark.func) == "parametrize":
            indirect = {each.arg: each.value for each in mark.keywords}.get("indirect")
            if indirect is None and len(mark.args) > 2:
                indirect = mark.args[2]
            if isinstance(indirect, ast.Constant) and indirect.value is True:
                continue
            through = set(_strings(indirect)) if indirect is not None else set()
            yield from (name for name in parametrized_names(mark) if name not in through)


def _body_of_class(subject: Function | Class) -> list[ast.stmt]:
    return [] if isinstance(subject, Function) else subject.node.body


def parametrized_names(mark: ast.Call) -> list[str]:
    """Return the parameters that a ``parametrize`` call names, in their order."""
    first = mark.args[0] if mark.args else None
    for keyword in mark.keywords:
        if keyword.arg == "argnames":
            first = keyword.value
    if isinstance(first, ast.Constant) and isinstance(first.value, str):
        return [name.strip() for name in first.value.split(",") if name.strip()]
    return list(_strings(first))


def _strings(value: ast.expr | None) -> Iterator[str]:
    for item in value.elts if isinstance(value, (ast.List, ast.Tuple, ast.Set)) else ():
        if isinstance(item, ast.Constant) and isinstance(item.value, str):
            yield item.value
