"""Tests whose body is a copy of another test's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.runs import Renaming

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.functions import TestFunction
    from flake8_testquality.facts.module import Module

#: Fixtures and decorators that keep a file per test, named after the test.
_STORES = ("snapshot", "regression", "cassette", "golden", "approved")
_STORING_DECORATORS = ("cassette", "vcr", "snapshot", "image_compar")
_OWN_NAME = frozenset({"id", "_testMethodName", "shortDescription", "_testMethodDoc"})
#: Methods of every test case that mean the same in all of them.
_PLAIN = ("assert", "fail", "skipTest", "subTest", "addCleanup")


class Duplicate(NamedTuple):
    """A test that does the same as an earlier one."""

    test: TestFunction
    first: TestFunction


def duplicates(module: Module) -> Iterator[Duplicate]:
    """Yield the tests that repeat another one of the module, names of variables apart."""
    # The cheapest differences first: most tests end here.
    sizes: dict[object, list[TestFunction]] = {}
    for test in module.tests:
        sizes.setdefault(module.outlines.size(test.body), []).append(test)
    places: dict[object, list[TestFunction]] = {}
    homes: dict[Class | None, object] = {cls: _home(cls) for cls in module.test_classes}
    for size, group in sizes.items():
        if len(group) > 1:
            for test in group:
                places.setdefault((size, homes.get(test.owner)), []).append(test)
    candidates: dict[object, list[TestFunction]] = {}
    for place, group in places.items():
        if len(group) > 1:
            for test in group:
                key = place, module.outlines.of_block(test.body)
                candidates.setdefault(key, []).append(test)
    for group in candidates.values():
        if len(group) > 1 and len(group[0].statements) > 1:
            for same in _with_equal_bodies(group, module):
                yield from _copies(same, module)


def _home(owner: Class) -> object:
    """Return what two classes must share before equal code in them can mean the same."""
    if any(cls.setups for cls in owner.lineage) or owner.bases == ("",):
        return owner
    return owner.bases


def _with_equal_bodies(
    group: list[TestFunction], module: Module
) -> Iterator[list[TestFunction]]:
    """Yield the tests of a group whose bodies are equal; their outlines are.

    They are compared from the end, where most of them differ. Variables may
    have other names.
    """
    groups = [(group, len(group[0].body))]
    for tests, place in groups:
        found: dict[object, list[TestFunction]] = {}
        for test in tests:
            if place:
                last = module.clones.fingerprint(test.body[place - 1])
                key: object = last.shape, last.literals
            else:
                key = _names(test, module)
            found.setdefault(key, []).append(test)
        for part in found.values():
            if len(part) > 1:
                if place:
                    groups.append((part, place - 1))
                else:
                    yield part


def _names(test: TestFunction, module: Module) -> tuple[str | int, ...]:
    """Return the names in a test, variables as numbers in the order of their first use."""
    # A parameter is a fixture: another name asks for another one.
    fixtures = {parameter.arg for parameter in test.parameters}
    renaming = Renaming(test.variables - fixtures)
    prints = module.clones.of_all(test.body)
    return tuple(name for found in prints for name in renaming.of(found.names))


def _copies(group: list[TestFunction], module: Module) -> Iterator[Duplicate]:
    firsts: dict[object, TestFunction] = {}
    for test in group:
        if test.is_skipped or test.is_stub:
            continue
        key = _way(test, module), _place(test, module)
        first = firsts.setdefault(key, test)
        # One name twice in a class is a shadowed test, which is another fault.
        if first is not test and (test.name != first.name or test.owner is not first.owner):
            if not _knows_its_name(test, module):
                yield Duplicate(test, first)


def _way(test: TestFunction, module: Module) -> object:
    """Return what two tests have in common that a runner calls in the same way."""
    node = test.node
    parameters = module.clones.fingerprint(node.args)
    return test.is_async, parameters, module.clones.of_all(node.decorator_list)


def _place(test: TestFunction, module: Module) -> object:
    """Return what two tests have in common where equal code does the same."""
    owner = test.owner
    if owner is None or any(_uses_of_self(test, owner, module)):
        return owner
    if _draws_on_class(test, owner, module):
        return owner
    return module.clones.of_all(owner.node.decorator_list)


def _draws_on_class(test: TestFunction, owner: Class, module: Module) -> bool:
    """Say whether parameters or decorators mean what the class itself defines."""
    defined = set(owner.attributes())
    return any(arg.arg in defined for arg in test.parameters) or any(
        name.id in defined
        for item in test.node.decorator_list
        for name in module.index.within(item, ast.Name)
    )


def _uses_of_self(test: TestFunction, owner: Class, module: Module) -> Iterator[ast.Name]:
    """Yield the uses of the instance other than for asserting."""
    for name in module.index.within(test.node, ast.Name):
        if name.id == "super":
            yield name
        elif name.id in {"self", "cls"}:
            above = module.index.parent(name)
            if not isinstance(above, ast.Attribute) or not above.attr.startswith(_PLAIN):
                yield name
            elif owner.find(above.attr) is not None:
                yield name


def _knows_its_name(test: TestFunction, module: Module) -> bool:
    """Say whether the test does what depends on its name, as a snapshot does."""
    if any(arg.arg == "request" or arg.arg.endswith(_STORES) for arg in test.parameters):
        return True
    if any(mark in name for name in test.decorators for mark in _STORING_DECORATORS):
        return True
    if _is_given_more(test):
        return True
    return any(
        attribute.attr in _OWN_NAME or attribute.attr.lower().endswith("snapshot")
        for attribute in module.index.within(test.node, ast.Attribute)
        if isinstance(attribute.value, ast.Name) and attribute.value.id == "self"
    )


def _is_given_more(test: TestFunction) -> bool:
    """Say whether a decorator that we do not know gives a test method its arguments."""
    if test.owner is None or not test.owner.is_test_case or test.is_parametrized:
        return False
    return len(test.parameters) > len(test.injected_mocks)
