"""Tests whose body is a copy of another test's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts import titles, words
from flake8_testquality.facts.calls import arguments_of, call_of
from flake8_testquality.facts.cycles import Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.runs import Renaming

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

#: Fixtures and decorators that keep a file per test, named after the test.
_STORES = ("snapshot", "regression", "cassette", "golden", "approved")
_STORING_DECORATORS = ("cassette", "vcr", "snapshot", "image_compar")
_OWN_NAME = frozenset({"id", "_testMethodName", "shortDescription", "_testMethodDoc"})
#: Methods of every test case that mean the same in all of them.
_PLAIN = ("assert", "fail", "skipTest", "subTest", "addCleanup")
#: Who does it once more, or on either side, says so.
_ONCE_MORE = frozenset("first second third left right again twice once".split())
#: Beginnings of words of tests that want to see what the other one left behind.
_TRACES = ("leak", "isolat")
#: Words of calls that only say why there is no test.
_EXCUSES = frozenset("skip fail todo unsupported unimplemented raise raises".split())
#: Decorators that change nothing about what one statement checks, by the beginning of a name.
_HARMLESS = ("pytest.mark.", "unittest.mock.", "mock.")
_HARMLESS_LAST = ("skip", "require", "need", "patch", "only", "unless", "if_")


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
        if len(group) > 1 and group[0].body:
            for same in _with_equal_bodies(group, module):
                if len(same[0].statements) > 1 or _is_telling(same[0]):
                    yield from _copies(same, module)


def stands_alone(test: TestFunction, module: Module) -> bool:
    """Say whether an equal test of another module does the same.

    That is so when nothing in its class or module prepares it, and nothing that
    its class defines makes it what it is.
    """
    owner = test.owner
    # What a class or module prepares is known of all of its tests at once.
    if owner is not None:
        if any(cls.setups for cls in owner.lineage) or owner.node.decorator_list:
            return False
    elif any(
        each.is_autouse or each.is_lifecycle
        for each in module.fixtures_by_class.get(None, ())
    ):
        return False
    if len(test.statements) < 2 or test.is_skipped or test.is_stub:
        return False
    if any(word.startswith(_TRACES) for word in titles.of_test(test)):
        return False
    if _knows_its_name(test, module) or _is_named_outside(test):
        return False
    if owner is None:
        return True
    if not any(_uses_of_self(test, owner, module)):
        return not _draws_on_class(test, owner, module)
    return not owner.ancestors and all(
        isinstance(owner.methods.get(name), TestFunction) for name in owner.attributes()
    )


def renaming_of(test: TestFunction) -> Renaming:
    """Return what writes the variables of a test as numbers, and the mocks it is given.

    Any other parameter is a fixture: another name asks for another one.
    """
    mocks = test.injected_mocks
    fixtures = {parameter.arg for parameter in test.parameters}.difference(mocks)
    renaming = Renaming((test.variables | frozenset(mocks)) - fixtures)
    # The first mock of one test is the first one of the other, whichever is used first.
    renaming.of(mocks)
    return renaming


def signature_of(test: TestFunction, module: Module) -> object:
    """Return what two signatures have in common that ask for the same, mocks by their number."""
    mocks, arguments = test.injected_mocks, test.node.args
    fingerprint, of_all = module.clones.fingerprint, module.clones.of_all
    if not mocks:
        return fingerprint(arguments)
    positional = [*arguments.posonlyargs, *arguments.args]
    every = [*positional, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return (
        len(positional),
        tuple(
            each
            and (
                mocks.index(each.arg) if each.arg in mocks else each.arg,
                each.annotation and fingerprint(each.annotation),
            )
            for each in every
        ),
        of_all(arguments.defaults),
        tuple(default and fingerprint(default) for default in arguments.kw_defaults),
    )


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
    renaming = renaming_of(test)
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
            if not _knows_its_name(test, module) and not _differ_by_name(test, first):
                yield Duplicate(test, first)


def _is_telling(test: TestFunction) -> bool:
    """Say whether a single statement is enough to compare: it calls or asserts something."""
    if len(test.body) != 1:
        return False
    index, statement = test.module.index, test.body[0]
    if isinstance(statement, ast.Assert):
        value: ast.expr = statement.test
        return bool(index.within(value, ast.Name))
    if not isinstance(statement, ast.Expr):
        return False
    call = call_of(statement.value)
    if call is None or any(name.id == "super" for name in index.within(call, ast.Name)):
        return False
    called = last_name(call.func)
    if not _EXCUSES.isdisjoint(words.split(called)):
        return False
    if role_of(called, is_statement=True) is Role.ARRANGE:
        # What it was to prepare is missing.
        return False
    # ``self.assertTrue(True)`` is another fault.
    return not called.startswith("assert") or any(
        index.within(argument, ast.Name) for argument in arguments_of(call)
    )


def _differ_by_name(test: TestFunction, first: TestFunction) -> bool:
    """Say whether there is a reason for two equal tests: in their names or on the tests."""
    one, other = titles.of_test(test), titles.of_test(first)
    if test.name != first.name and _without_count(one) == _without_count(other):
        return True
    if all(word.isdigit() for word in (*one, *other)):
        # ``test_1`` and ``test_2`` are there to be two: what is around them is tested.
        return True
    if any(word.startswith(_TRACES) for word in (*one, *other)):
        return True
    if _is_named_outside(test) or _is_named_outside(first):
        return True
    if _prefixes(test) != _prefixes(first):
        # ``"x"`` and ``u"x"`` are of different types in Python 2.
        return True
    if len(test.statements) > 1:
        return False
    if not test.assertions and (test.is_override or first.is_override):
        # So little code is there to put an inherited test out of action.
        return True
    return not all(
        name.startswith(_HARMLESS) or name.rpartition(".")[2].startswith(_HARMLESS_LAST)
        for name in test.decorators
    )


def _prefixes(test: TestFunction) -> list[str | None]:
    within = test.module.index.within
    return [text.kind for each in test.body for text in within(each, ast.Constant)]


def _without_count(words_of_title: tuple[str, ...]) -> list[str]:
    return [word for word in words_of_title if word not in _ONCE_MORE]


def _is_named_outside(test: TestFunction) -> bool:
    """Say whether code outside functions names the test, as ``test_slow.timeout = 9`` does."""
    index, owner = test.module.index, test.owner
    home = owner.node if owner is not None else test.module.tree
    names = [index.nodes[number] for number in index.names_by_id.get(test.name, ())]
    if any(index.scope(name) is home for name in names):
        return True
    attributes = [index.nodes[number] for number in index.attributes_by_name.get(test.name, ())]
    return owner is not None and any(
        last_name(each.value) == owner.name and index.enclosing_function(each) is None
        for each in attributes
    )


def _way(test: TestFunction, module: Module) -> object:
    """Return what two tests have in common that a runner calls in the same way."""
    node = test.node
    return test.is_async, signature_of(test, module), module.clones.of_all(node.decorator_list)


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
