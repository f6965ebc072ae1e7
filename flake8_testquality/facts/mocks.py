"""Mocks: which names of a test stand for a mock of ``unittest.mock``."""

from __future__ import annotations

import ast
from collections import ChainMap
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.assertion_names import forbids_a_call
from flake8_testquality.facts.calls import ENTERING
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.frameworks import BUILT_IN_FIXTURES
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.mock_makers import (
    BEHAVIOURS,
    Makers,
    Mock,
    describe_each,
    given_elsewhere,
    key_of,
    written,
)
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patches import adds_no_parameter, is_patch

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_MAKING = ENTERING | {"patch", "object", "start", "spy", "stub", "async_stub", "multiple"}
_NOT_CALLABLE = frozenset({"NonCallableMock", "NonCallableMagicMock"})
_CONFIGURES = BEHAVIOURS | {"configure_mock"}

#: Attributes of a mock that are no mocks themselves.
RECORDS = frozenset(
    "called call_count call_args call_args_list mock_calls method_calls side_effect"
    " await_count await_args await_args_list".split()
)


class Mocks:
    """The mocks of a module by the scope that binds their names.

    A name that a scope also binds to something else is left out.
    """

    def __init__(self, module: Module) -> None:
        self._module = module
        self._memo: dict[Function, dict[str, Mock]] = {}
        self._makers = Makers(module.names.of, module.names.last, lambda: self._patchers)

    def in_function(self, function: Function) -> dict[str, Mock]:
        """Return the mocks that a function's body can name, by ``m`` or ``self.m``."""
        found = self._memo.get(function)
        if found is None:
            found = dict(self._bound.get(self._module.tree, {}))
            for scope in reversed(list(self._module.suite.scopes_around(function))):
                found.update(self._bound.get(scope, {}))
                around = self._module.suite.function_of(scope)
                if around is not None:
                    found.update(self._of_class(around))
                    found.update(self._asked(around))
                    found.update({mock.name: mock for mock in self.injected(around)})
            self._memo[function] = found
        return found

    def are_in(self, function: Function) -> bool:
        """Say whether a function is given a mock, or can name one."""
        return bool(function.injected_mocks or self.in_function(function))

    def behind(self, value: ast.expr, function: Function) -> Mock | None:
        """Return the mock that an expression leads to: itself, an attribute or a result of it."""
        return self._lead(value, self.in_function(function))

    def called_for_nothing(self, function: Function) -> tuple[ast.Call, Mock] | None:
        """Return the first call of a patched mock that is a statement of its own.

        It only records a call of the test itself. A mock that does something
        when it is called, or gets that told in the test, is left out.
        """
        for call in self._plain_calls.get(function.node, ()):
            name = key_of(call.func)
            if not name or not self._may_be_patched(name, function):
                continue
            mock = _found(call.func, self.in_function(function))
            if mock is None or not mock.is_patched or mock.is_active:
                continue
            if not self._is_configured(mock, function):
                return call, mock
        return None

    def _may_be_patched(self, name: str, function: Function) -> bool:
        head = name.removesuffix("[]")
        if head in self._patched or head in function.injected_mocks:
            return True
        return head in self._module.requests.by(function)

    def forbid_a_call(self, function: Function) -> bool:
        """Say whether a function gives a mock a ``side_effect`` that fails the test.

        Or puts a mock that cannot be called in the place of something.
        """
        index = self._module.index
        for name in _NOT_CALLABLE & self._module.called_names:
            for mock in self._module.calls_below(function.node, name):
                around = index.parent(mock)
                around = index.parent(around) if isinstance(around, ast.keyword) else around
                if isinstance(around, ast.Call) and is_patch(self._module.names.of(around.func)):
                    return True
        numbers = index.attributes_by_name.get("side_effect", ())
        for attribute in index.within_numbers(function.node, numbers):
            above = index.parent(attribute)
            if isinstance(above, ast.Assign) and forbids_a_call(above.value):
                return True
        return False

    @cached_property
    def _plain_calls(self) -> dict[ast.AST, list[ast.Call]]:
        """Calls that are statements, by scope, of names that may stand for patched mocks.

        Calls of items, as ``mocks["a"]()``, are among them.
        """
        module, index = self._module, self._module.index
        names = {"", *(name.rpartition(".")[2] for name in self._patched)}
        for function in module.functions:
            names.update(function.injected_mocks)
        for test in module.tests:
            if test.owner is None or not test.owner.is_test_case:
                names.update(each.arg for each in test.parameters)
        found: dict[ast.AST, list[ast.Call]] = {}
        for call in module.calls_of(names):
            if isinstance(index.statement(call), ast.Expr) and isinstance(
                index.parent(call), (ast.Expr, ast.Await)
            ):
                found.setdefault(index.scope(call), []).append(call)
        return found

    @cached_property
    def _patched(self) -> frozenset[str]:
        """Names that may stand for patched mocks: a cheap look before the thorough one."""
        return frozenset(
            written(target)
            for target, value in self._bindings()
            if isinstance(value, (ast.Attribute, ast.Subscript))
            or (isinstance(value, ast.Call) and last_name(value.func) in _MAKING)
        )

    def _is_configured(self, mock: Mock, function: Function) -> bool:
        for attribute in self._module.index.within(function.node, ast.Attribute):
            if attribute.attr in _CONFIGURES and _shown(attribute.value) == mock.name:
                return True
        return False

    def injected(self, function: Function) -> Iterator[Mock]:
        """Yield the mocks that decorators hand to a function, in the order of its signature."""
        decorators = list(reversed(function.node.decorator_list))
        if function.owner is not None and isinstance(function, TestFunction):
            decorators += reversed(function.owner.node.decorator_list)
        calls = filter(function.injects, () if self._are_mixed(function) else decorators)
        by_name = {
            each: item
            for item in decorators
            for each in function.injected_by_name(item)
            if isinstance(item, ast.Call)
        }
        last = function.node.args.kwarg.arg if function.node.args.kwarg else ""
        for name in function.injected_mocks:
            call = None if name in by_name or name == last else next(calls, None)
            if name in by_name or (by_name and name == last):
                # ``**mocks`` takes those that no other parameter does.
                patch = by_name.get(name) or next(iter(by_name.values()))
                if self._makers.patches_by_name(patch):
                    yield describe_each(name if name in by_name else f"{name}[]", patch)
            elif call is not None and self._makers.gives_a_mock(call):
                yield self._makers.describe(name, call)

    def _are_mixed(self, function: Function) -> bool:
        """Say whether a decorator that is not known may fill parameters too.

        Then it is not known which of them the patches fill.
        """
        if function.owner is not None and function.owner.is_test_case:
            # Who comes first there is known, or none of them is taken for a mock.
            return False
        if all(map(adds_no_parameter, function.decorators)):
            return False
        arguments, given = function.node.args, function.given_names
        handed = {each.arg for each in (*arguments.posonlyargs, *arguments.args)}
        handed &= {each.arg for each in function.parameters}
        return any(
            name in given
            and name not in BUILT_IN_FIXTURES
            and not self._module.suite.fixtures_named(name)
            for name in handed.difference(function.injected_mocks)
        )

    @cached_property
    def _patchers(self) -> dict[str, ast.expr]:
        makers = self._makers
        return {
            written(target): node.value
            for node in self._module.index.all(ast.Assign)
            if makers.gives_a_mock(node.value) or makers.patches_by_name(node.value)
            for target in node.targets
        }

    @cached_property
    def _bound(self) -> dict[ast.AST, dict[str, Mock]]:
        """Mocks by scope and name; those of ``self`` stand under the class."""
        index, tree = self._module.index, self._module.tree
        found: dict[ast.AST, dict[str, Mock]] = {}
        others: set[tuple[ast.AST, str]] = set()
        bindings = sorted(self._bindings(), key=lambda binding: index.number(binding[0]))
        for target, value in bindings:
            name = written(target)
            if not name:
                continue
            scope = self._home(target, name)
            names = found.setdefault(scope, {})
            makers = self._makers
            if value is not None and (makers.makes_a_mock(value) or makers.gives_a_mock(value)):
                names.setdefault(name, self._makers.describe(name, value))
                continue
            several = makers.mocks_by_name(value)
            if several is not None:
                names.setdefault(f"{name}[]", describe_each(f"{name}[]", several))
                continue
            source = None
            if isinstance(value, (ast.Attribute, ast.Call, ast.Name, ast.Subscript)):
                around = index.scope(target)
                source = self._lead(value, ChainMap(found.get(around, {}), found.get(tree, {})))
            if source is not None and source.name != name:
                names.setdefault(name, source._replace(name=name))
            else:
                others.add((scope, name))
        for scope, name in others:
            found[scope].pop(name, None)
            found[scope].pop(f"{name}[]", None)
        return found

    def _bindings(self) -> Iterator[tuple[ast.expr, ast.expr | None]]:
        """Yield pairs of a target and the value that it gets, ``None`` for an unknown one."""
        index = self._module.index
        for node in index.all(ast.Assign):
            for target in node.targets:
                if isinstance(target, (ast.Tuple, ast.List)):
                    values = node.value.elts if isinstance(node.value, ast.Tuple) else []
                    is_paired = len(values) == len(target.elts)
                    for place, element in enumerate(target.elts):
                        yield element, values[place] if is_paired else None
                else:
                    yield target, node.value
        for walrus in index.all(ast.NamedExpr):
            yield walrus.target, walrus.value
        for annotated in index.all(ast.AnnAssign):
            if annotated.value is not None:
                yield annotated.target, annotated.value
        loops: list[ast.For | ast.AsyncFor] = [*index.all(ast.For), *index.all(ast.AsyncFor)]
        for loop in loops:
            yield loop.target, None
        for item in index.all(ast.withitem):
            if item.optional_vars is None:
                continue
            value = item.context_expr
            if isinstance(item.optional_vars, (ast.Tuple, ast.List)):
                # ``nested(patch("a"), patch("b")) as (a, b)``
                several = value.args if isinstance(value, ast.Call) else []
                yield from zip(item.optional_vars.elts, several)
            else:
                makers = self._makers
                gives = makers.gives_a_mock(value) or makers.patches_by_name(value)
                yield item.optional_vars, value if gives else None

    def _home(self, target: ast.expr, name: str) -> ast.AST:
        index = self._module.index
        if not name.startswith("self."):
            return index.scope(target)
        function = self._module.suite.function_of(index.enclosing_function(target) or target)
        # What one test binds, no other test has.
        if function is not None and not isinstance(function, TestFunction):
            owner = self._module.suite.receiver(ast.Name(id="self"), function)
            if owner is not None:
                return owner.node
        return index.scope(target)

    def _of_class(self, function: Function) -> dict[str, Mock]:
        found: dict[str, Mock] = {}
        if function.owner is not None:
            for cls in reversed(function.owner.lineage):
                for name, mock in self._bound.get(cls.node, {}).items():
                    if name.startswith("self."):
                        found[name] = mock
                    else:
                        found[f"self.{name}"] = mock._replace(name=f"self.{name}")
        return found

    def _asked(self, function: Function) -> dict[str, Mock]:
        """Return the mocks among the fixtures that a function asks for by parameter."""
        found: dict[str, Mock] = {}
        if not isinstance(function, (TestFunction, Fixture)):
            return found
        for parameter in function.parameters:
            name = parameter.arg
            known = self._module.suite.fixtures_named(name)
            if known:
                given = self._given_by(known[0])
                if given is not None:
                    key = f"{name}[]" if given.name.endswith("[]") else name
                    found[key] = given._replace(name=key)
                continue
            asked = name in self._module.requests.by(function)
            elsewhere = self._module.outside.given_by(name) if asked else None
            if elsewhere is not None:
                mock = given_elsewhere(name, elsewhere)
                if mock is not None:
                    found[name] = mock
            elif name.startswith("mock_") or name.endswith("_mock"):
                found[name] = Mock(name, True, False, False, True)
        return found

    def _lead(self, value: ast.expr, known: Mapping[str, Mock]) -> Mock | None:
        """Return the mock at the head of a chain of attributes, items and calls."""
        steps = 0
        while True:
            found = _found(value, known) if known else None
            if found is None and isinstance(value, ast.Call) and self._makers.makes_a_mock(value):
                found = self._makers.describe(ast.unparse(value.func) + "()", value)
            if found is not None:
                return found if not steps else found._replace(has_spec=found.is_deep)
            steps += 1
            if isinstance(value, ast.Attribute) and value.attr not in RECORDS:
                value = value.value
            elif isinstance(value, ast.Call):
                value = value.func
            else:
                return None

    def _given_by(self, fixture: Fixture) -> Mock | None:
        if not fixture.values:
            return None
        value, known = fixture.values[0], self._bound.get(fixture.node, {})
        several = self._makers.mocks_by_name(value)
        if several is not None:
            found: Mock | None = describe_each("[]", several)
        else:
            found = known.get(f"{written(value)}[]") or self._lead(value, known)
        if self._makers.makes_a_mock(value):
            found = self._makers.describe(fixture.name, value)
        if found is not None and self._configures(fixture):
            return found._replace(is_active=True)
        return found

    def _configures(self, fixture: Fixture) -> bool:
        """Say whether a fixture tells some mock what to do when it is called."""
        attributes = self._module.index.within(fixture.node, ast.Attribute)
        return any(each.attr in _CONFIGURES for each in attributes)


def _found(node: ast.expr, known: Mapping[str, Mock]) -> Mock | None:
    """Return the mock that a name or an item stands for."""
    found = known.get(key_of(node))
    if found is not None and isinstance(node, ast.Subscript):
        return found._replace(name=ast.unparse(node))
    return found


def _shown(node: ast.expr) -> str:
    return ast.unparse(node) if isinstance(node, ast.Subscript) else written(node)
