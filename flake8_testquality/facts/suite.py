"""The suite that a file defines: its classes and functions, each with its role."""

from __future__ import annotations

import ast
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture, is_fixture_decorator
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.names import dotted, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_NO_TESTS = frameworks.PROPERTIES | frozenset(
    "overload contextmanager asynccontextmanager nottest".split()
)
#: Calls that are told a class and make nothing of it; so is ``super(C, self).m``.
_NAMING = frozenset({"isinstance", "issubclass"})
_NO_ROUTES = frozenset({"mock", "mocker", "pytest"})


class Suite:
    """All classes and functions of one module, and how they refer to each other."""

    def __init__(self, module: Module) -> None:
        self._module = module
        index = module.index
        self._by_node: dict[ast.AST, Class] = {}
        self._referenced: dict[Function, tuple[Function, ...]] = {}
        self.classes: list[Class] = []
        self._named: dict[str, Class] = {}
        #: Classes by the body that defines them and name: branches may define several.
        self._classes_in: defaultdict[tuple[ast.AST, str], list[Class]] = defaultdict(list)
        for node in index.all(ast.ClassDef):
            cls = Class(node, module, index.enclosing_function(node))
            self._by_node[node] = cls
            self.classes.append(cls)
            scope = index.scope(node)
            around = self._by_node.get(scope)
            if around is not None:
                # ``class Total(Common.Case)``
                self._named[f"{around.name}.{cls.name}"] = cls
                self._named.setdefault(cls.name, cls)
            elif cls.outer is None:
                self._named[cls.name] = cls
            self._classes_in[scope, cls.name].append(cls)
        nodes: list[FunctionNode] = [*index.all(ast.FunctionDef)]
        if index.numbers(ast.AsyncFunctionDef):
            nodes += index.all(ast.AsyncFunctionDef)
            nodes.sort(key=index.number)
        self._meant: dict[tuple[Class, str], list[Function]] = {}
        self._scopes = {node: index.scope(node) for node in nodes}
        for definition, scope in self._scopes.items():
            owner = self._by_node.get(scope)
            if owner is not None:
                earlier = owner.defined.get(definition.name)
                if earlier is not None and index.parent(earlier) is not scope:
                    owner.hidden.setdefault(definition.name, []).append(earlier)
                owner.defined[definition.name] = definition

    @cached_property
    def functions_by_node(self) -> dict[ast.AST, Function]:
        """All functions by their nodes, in the order of the source."""
        # After all classes are known: what a function is depends on its class.
        classes = self._by_node
        found: dict[ast.AST, Function] = {}
        for node, scope in self._scopes.items():
            owner = classes.get(scope)
            outer = owner.outer if owner is not None else None
            if isinstance(scope, (ast.FunctionDef, ast.AsyncFunctionDef)):
                outer = scope
            found[node] = self._role(node, owner, outer)
        return found

    @cached_property
    def functions(self) -> list[Function]:
        """All functions, in the order of the source."""
        return list(self.functions_by_node.values())

    @cached_property
    def _local(self) -> dict[tuple[ast.AST, str], list[Function]]:
        """Functions by the module or function body that defines them, and name.

        Several where branches define one each.
        """
        found: defaultdict[tuple[ast.AST, str], list[Function]] = defaultdict(list)
        for node, scope in self._scopes.items():
            if scope not in self._by_node:
                found[scope, node.name].append(self.functions_by_node[node])
        return dict(found)

    def _role(
        self, node: FunctionNode, owner: Class | None, outer: FunctionNode | None
    ) -> Function:
        module = self._module
        if node.decorator_list and any(map(is_fixture_decorator, node.decorator_list)):
            return Fixture(node, module, owner, outer)
        if node.name in frameworks.LIFECYCLE_NAMES and outer is None:
            if owner is None or owner.is_test_class or owner.foreign_bases:
                return Fixture(node, module, owner, outer)
        if owner is not None and owner.is_fixture_class and node.name in {"_setUp", "setUp"}:
            return Fixture(node, module, owner, outer)
        if outer is None and module.settings.names_test(node.name):
            if self._is_test(node, owner):
                return TestFunction(node, module, owner, outer)
        return Helper(node, module, owner, outer)

    def _is_test(self, node: FunctionNode, owner: Class | None) -> bool:
        if owner is None:
            if not self._module.is_collected or self._hands_tests_on(node):
                return False
        elif not owner.is_test_class:
            return False
        for item in node.decorator_list:
            target = item.func if isinstance(item, ast.Call) else item
            last = last_name(target)
            if last in _NO_TESTS:
                return False
            if last in frameworks.ROUTE_DECORATORS and isinstance(target, ast.Attribute):
                # ``@app.get("/")`` is a route, ``@mock.patch`` and marks are not.
                if _NO_ROUTES.isdisjoint(self._module.names.of(target).split(".")):
                    return False
        return True

    def _hands_tests_on(self, node: FunctionNode) -> bool:
        if node.name not in frameworks.SUITES:
            return False
        return any(each.value is not None for each in self._module.index.own(node, ast.Return))

    def class_named(self, name: str) -> Class | None:
        """Return the class of this module that a base class expression names."""
        return self._named.get(name)

    def class_of(self, node: ast.AST) -> Class | None:
        """Return the class that a ``ClassDef`` node is."""
        return self._by_node.get(node)

    def function_of(self, node: ast.AST) -> Function | None:
        """Return the function that a ``def`` node is."""
        return self.functions_by_node.get(node)

    def function_around(self, node: ast.AST) -> Function | None:
        """Return the innermost function whose body a node stands in."""
        around = self._module.index.enclosing_function(node)
        return None if around is None else self.functions_by_node.get(around)

    def outermost(self, function: Function | None) -> Function | None:
        """Return the function that no other one is around, whose part a nested one is."""
        while function is not None and function.outer is not None:
            function = self.functions_by_node.get(function.outer)
        return function

    def function_named(self, name: str) -> Function | None:
        """Return the module-level function of this name, the last one of several."""
        return self.local_function(self._module.tree, name)

    def defined_as(self, name: str) -> Iterator[Function]:
        """Yield what a name of the module's top level can run: functions, or a class's methods."""
        yield from self._defined_in(self._module.tree, name)

    @cached_property
    def _heirs(self) -> dict[Class, list[Class]]:
        found: dict[Class, list[Class]] = {}
        for cls in self.classes:
            for above in cls.ancestors:
                found.setdefault(above, []).append(cls)
        return found

    def heirs(self, cls: Class) -> list[Class]:
        """Return the classes of this module that inherit from ``cls``."""
        return self._heirs.get(cls, [])

    def methods_meant(self, owner: Class, name: str) -> list[Function]:
        """Return the methods that ``self.name`` can mean in a method of ``owner``.

        That includes what the heirs define or inherit from others: a template
        method may assert in the class that fills it in.
        """
        known = self._meant.get((owner, name))
        if known is None:
            meant = [cls.find(name) for cls in (owner, *self.heirs(owner))]
            known = list(dict.fromkeys(found for found in meant if found is not None))
            for method in known[:]:
                hidden = method.owner.hidden.get(name, ()) if method.owner is not None else ()
                known += map(self.functions_by_node.__getitem__, hidden)
            self._meant[owner, name] = known
        return known

    def functions_meant(self, value: ast.expr, function: Function) -> list[Function]:
        """Return the functions of this module that an expression in ``function`` names."""
        if isinstance(value, ast.Name):
            return list(self._meant_by(value.id, function))
        if isinstance(value, ast.Attribute):
            owner = self.receiver(value.value, function)
            if owner is not None:
                return self._methods_by(value, owner)
        return []

    def _methods_by(self, attribute: ast.Attribute, owner: Class) -> list[Function]:
        """Return the methods that an attribute of self, cls or ``super()`` can mean."""
        if not isinstance(attribute.value, ast.Call) or dotted(attribute.value.func) != "super":
            return self.methods_meant(owner, attribute.attr)
        # ``super()`` looks past the class itself.
        above = (cls.find(attribute.attr) for cls in owner.ancestors)
        return [found for found in above if found is not None][:1]

    def references(self, function: Function) -> tuple[Function, ...]:
        """Return the functions of this module that ``function`` can run.

        Called or only mentioned: a callback that is handed over is run too.
        Fixtures that it requests and decorators that wrap it count as well.
        """
        known = self._referenced.get(function)
        if known is None:
            found = dict.fromkeys(self._find_references(function))
            known = self._referenced[function] = tuple(found)
        return known

    @cached_property
    def names(self) -> frozenset[str]:
        """Names of all functions and classes: any other name means none of them."""
        names = {node.name for node in self._scopes}
        return frozenset(names.union(cls.name for cls in self.classes))

    @cached_property
    def _mentions(self) -> tuple[list[int], list[int]]:
        """The numbers of the names, and of the attributes, that are called as ours are."""
        index, ours = self._module.index, self.names
        return _merged(index.names_by_id, ours), _merged(index.attributes_by_name, ours)

    def mentions(self, top: ast.AST) -> list[ast.Name]:
        """Return the names below ``top`` that a function or class of the module has too."""
        return self._module.index.within_numbers(top, self._mentions[0])

    def _find_references(self, function: Function) -> Iterator[Function]:
        index = self._module.index
        for name in self.mentions(function.node):
            if isinstance(name.ctx, ast.Load) and not self._only_names_a_class(name):
                yield from self._meant_by(name.id, function)
        for attribute in index.within_numbers(function.node, self._mentions[1]):
            owner = self.receiver(attribute.value, function)
            if owner is not None:
                yield from self._methods_by(attribute, owner)
            elif isinstance(attribute.value, ast.Name):
                cls = self._named.get(attribute.value.id)
                if cls is not None:
                    yield from self.methods_meant(cls, attribute.attr)
        if isinstance(function, (TestFunction, Fixture)):
            for parameter in function.parameters:
                yield from self.fixtures_named(parameter.arg)
        if function.owner is not None:
            # A decorator may stand in the body of the class.
            for decorator in function.node.decorator_list:
                for name in self.mentions(decorator):
                    if name.id in function.owner.methods:
                        yield function.owner.methods[name.id]

    def _only_names_a_class(self, name: ast.Name) -> bool:
        """Say whether a class is named and nobody gets it: ``super(C, self)``, ``TestCase.limit``.

        What is a method there counts as an attribute. A class that is no test's
        may make something of itself.
        """
        cls = self._named.get(name.id)
        if cls is None:
            return False
        above = self._module.index.parent(name)
        if isinstance(above, ast.Call):
            if name not in above.args or not isinstance(above.func, ast.Name):
                return False
            if above.func.id == "super":
                return isinstance(self._module.index.parent(above), ast.Attribute)
            return above.func.id in _NAMING
        return (
            cls.is_test_class
            and isinstance(above, ast.Attribute)
            and above.attr not in self._named
        )

    def receiver(self, value: ast.expr, function: Function) -> Class | None:
        """Return the class whose instance ``value`` is, or which it is itself.

        That is known for self, cls, super(), type(self) and ``self.__class__``.
        """
        owner = function.owner or self._owner_around(function)
        if owner is None:
            return None
        if isinstance(value, ast.Call):
            if dotted(value.func) == "super":
                return owner
            if dotted(value.func) != "type" or len(value.args) != 1:
                return None
            value = value.args[0]
        elif isinstance(value, ast.Attribute) and value.attr == "__class__":
            value = value.value
        if isinstance(value, ast.Name) and value.id in {"self", "cls"}:
            return owner
        return None

    def _owner_around(self, function: Function) -> Class | None:
        outer = function.outer
        while outer is not None:
            around = self.functions_by_node[outer]
            if around.owner is not None:
                return around.owner
            outer = around.outer
        return None

    def local_function(self, scope: ast.AST, name: str) -> Function | None:
        """Return the function that a scope's own body defines under a name, the last of several."""
        found = self._local.get((scope, name))
        return found[-1] if found else None

    def scopes_around(self, function: Function) -> Iterator[ast.AST]:
        """Yield the scopes in which a name in ``function`` is looked up, innermost first."""
        node: ast.AST | None = function.node
        while node is not None:
            yield node
            around = self.functions_by_node.get(node)
            node = around.outer if around is not None else None
        yield self._module.tree

    def _meant_by(self, name: str, function: Function) -> Iterator[Function]:
        for scope in self.scopes_around(function):
            found = list(self._defined_in(scope, name))
            if found:
                yield from found
                return
            around = self.functions_by_node.get(scope)
            if around is not None and name in around.given_names:
                # What the caller hands over hides what the module calls so.
                return
        cls = self._named.get(name) or self._last_named.get(name)
        if cls is not None:
            yield from _methods_of(cls)

    def _defined_in(self, scope: ast.AST, name: str) -> Iterator[Function]:
        yield from self._local.get((scope, name), ())
        for cls in self._classes_in.get((scope, name), ()):
            yield from _methods_of(cls)

    @cached_property
    def _last_named(self) -> dict[str, Class]:
        """Classes by name, wherever they stand."""
        return {cls.name: cls for cls in self.classes}

    @cached_property
    def _fixtures_by_name(self) -> dict[str, list[Fixture]]:
        found: dict[str, list[Fixture]] = {}
        for function in self.functions:
            if isinstance(function, Fixture) and not function.is_lifecycle:
                found.setdefault(function.requested_as, []).append(function)
        return found

    def fixtures_named(self, name: str) -> list[Fixture]:
        """Return the pytest fixtures of this module that ``name`` requests."""
        return self._fixtures_by_name.get(name, [])


def _methods_of(cls: Class) -> Iterator[Function]:
    for related in cls.lineage:
        yield from related.methods.values()


def _merged(numbers: dict[str, list[int]], names: frozenset[str]) -> list[int]:
    """Return the numbers of some names in one list, ascending."""
    found = [number for name in names if name in numbers for number in numbers[name]]
    found.sort()
    return found
