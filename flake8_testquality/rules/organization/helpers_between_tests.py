"""TQ512: helpers that stand between tests."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

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
    where it is read, and is left alone; so are overrides and stand-ins. The
    first place of a class or module is reported.

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
        between = [
            member
            for place, member in enumerate(members)
            if tests[0] < place < tests[-1]
            and isinstance(member, (Helper, Fixture))
            and not _belongs_there(member, members, place, module)
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
    helper: Function, members: list[Function | Class], place: int, module: Module
) -> bool:
    """Say whether only what follows right behind uses it, or its name is not its own."""
    if not (isinstance(helper, Fixture) and helper.is_lifecycle):
        if helper.is_dictated or helper.is_stand_in:
            return True
    users = _users(helper, members, module)
    if not users:
        # Nobody knows for whom it is; a decorator may have run it already.
        return not isinstance(helper, Fixture) or not helper.is_lifecycle
    following = set()
    for number in range(place + 1, len(members)):
        member = members[number]
        if _is_test(member) and number not in users:
            break
        following.add(number)
    return users <= following


def _users(helper: Function, members: list[Function | Class], module: Module) -> set[int]:
    """Return which members of a body mention a helper, or request it as a fixture."""
    index = module.index
    name = helper.requested_as if isinstance(helper, Fixture) else helper.name
    mentions: list[ast.AST] = [node for node in index.all(ast.Name) if node.id == name]
    mentions += [node for node in index.all(ast.Attribute) if node.attr == name]
    mentions += [node for node in index.all(ast.arg) if node.arg == name]
    numbers: dict[ast.AST, int] = {member.node: at for at, member in enumerate(members)}
    found: set[int] = set()
    for node in mentions:
        around = [numbers[above] for above in index.ancestors(node) if above in numbers]
        if around and members[around[0]] is not helper:
            found.add(around[0])
    return found
