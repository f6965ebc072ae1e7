"""TQ512: helpers that stand between tests."""

from __future__ import annotations

import ast
from bisect import bisect_right
from collections.abc import Iterator, Sequence, Set

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ512",
    "{kind} {name!r}{more} between the tests of this {where}; put {them} before the first test",
    on=Module,
    default=False,
)
def helpers_between_tests(module: Module, _: Module) -> Iterator[Finding]:
    """Helpers and fixtures stand before or after the tests, not between them.

    A reader who looks for a helper finds it at one end, and one who reads the
    tests is not interrupted. What only the tests right behind it use stands
    where it is read, and is left alone; so are overrides, stand-ins and what
    the module itself calls in order to make something for its tests. The first
    place of a class or module is reported.

    Bad::

        def test_empty():
            assert total(basket(0)) == 0

        def basket(size):  # TQ512
            return [1] * size

        def test_three():
            assert total(basket(3)) == 3

    Good::

        def basket(size):
            return [1] * size

        def test_empty():
            assert total(basket(0)) == 0

        def of_price(price):
            return [Item(price)]

        def test_three():
            assert total(of_price(3)) == 3
    """
    for body, owner in _bodies(module):
        members = _members(body, module)
        tests = [place for place, member in enumerate(members) if _is_test(member)]
        if len(tests) < 2 or tests[-1] - tests[0] + 1 == len(tests):
            continue
        places = [
            place
            for place in range(tests[0], tests[-1])
            if isinstance(members[place], (Helper, Fixture))
        ]
        users = _users(places, members, owner, module)
        between = [
            helper
            for place in places
            if isinstance(helper := members[place], Function)
            and place in users
            and not _belongs_there(helper, users[place], members, place)
        ]
        if between:
            first, others = between[0], len(between) - 1
            yield at(
                first.node,
                kind="fixture" if isinstance(first, Fixture) else "helper",
                name=first.name,
                more=f" and {others} more stand" if others else " stands",
                where="module" if owner is None else "class",
                them="them" if others else "it",
            )


def _bodies(module: Module) -> Iterator[tuple[Sequence[ast.stmt], Class | None]]:
    if module.tests:
        yield module.tree.body, None
        for cls in module.test_classes:
            yield cls.node.body, cls


def _members(body: Sequence[ast.stmt], module: Module) -> list[Function | Class]:
    """Return the functions and test classes of a body, in the order of the source."""
    found: list[Function | Class] = []
    for statement in body:
        if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef)):
            function = module.suite.function_of(statement)
            if function is not None:
                found.append(function)
        elif isinstance(statement, ast.ClassDef):
            cls = module.suite.class_of(statement)
            if cls is not None and cls.is_test_class:
                found.append(cls)
    return found


def _is_test(member: Function | Class) -> bool:
    return isinstance(member, (Class, TestFunction))


def _belongs_there(
    helper: Function, users: set[int], members: list[Function | Class], place: int
) -> bool:
    """Say whether only what follows right behind uses it, or its name is not its own."""
    if isinstance(helper, Fixture) and helper.is_lifecycle:
        return False
    # Nobody knows for whom one is that nobody uses.
    following = set()
    for number in range(place + 1, len(members)):
        if _is_test(members[number]) and number not in users:
            break
        following.add(number)
    return users <= following or helper.is_dictated or helper.is_stand_in


def _users(
    places: list[int], members: list[Function | Class], owner: Class | None, module: Module
) -> dict[int, set[int]]:
    """Return which members of a body mention a helper, or request it as a fixture.

    Both by their places among the members. A helper that the body itself
    calls between its functions is left out: it has to stand before that.
    """
    if not places:
        return {}
    index = module.index
    named: dict[str, int] = {}
    for place in places:
        helper = members[place]
        named[helper.requested_as if isinstance(helper, Fixture) else helper.name] = place
    has_fixtures = any(isinstance(members[place], Fixture) for place in places)
    stretches = [index.stretch(member.node) for member in members]
    begins = [begin for begin, _ in stretches]
    last = max(begin for begin, member in zip(begins, members, strict=True) if _is_test(member))
    found: dict[int, set[int]] = {place: set() for place in places}
    for name, node in _mentions(named.keys(), owner, has_fixtures, module):
        number = index.number(node)
        user = bisect_right(begins, number) - 1
        if user >= 0 and number < stretches[user][1]:
            if user != named[name] and named[name] in found:
                found[named[name]].add(user)
        elif number < last and index.enclosing_function(node) is None:
            found.pop(named[name], None)
    return found


def _mentions(
    names: Set[str], owner: Class | None, has_fixtures: bool, module: Module
) -> Iterator[tuple[str, ast.AST]]:
    """Yield where some names are read, or behind a dot in a class, or ask for a fixture."""
    index = module.index
    top = module.tree if owner is None else owner.node
    numbers = index.names_by_id if owner is None else index.attributes_by_name
    for name in names:
        for node in index.within_numbers(top, numbers.get(name, ())):
            yield name, node
    for parameter in index.within(top, ast.arg) if has_fixtures else ():
        if parameter.arg in names:
            yield parameter.arg, parameter
