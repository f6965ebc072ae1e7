"""TQ907: a condition that can skip every assertion."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import shortened
from flake8_testquality.rule import Finding, at, rule

#: Words of what a test cannot choose: versions, platforms, optional modules.
_ENVIRONMENT = regex(
    r"version|platform|implementation|environ|getenv|available|installed|importable|cpu_count"
    r"|^pid$|^_?(has|have|supports?|can|is_(win|linux|mac|posix|pypy|cpython))_|^_?[A-Z][A-Z0-9_]+$"
)

#: Modules whose contents are those of the machine: ``os.name``, ``hasattr(os, "fork")``.
_OF_THE_SYSTEM = frozenset({"os", "sys", "platform", "socket", "signal", "select", "locale"})


@rule(
    "TQ907",
    "no assertion runs on one side of {condition!r}; assert on both, or skip the test",
    on=Module,
    default=False,
)
def conditional_assertion(module: Module, _: Module) -> Iterator[Finding]:
    """Every path through a test asserts something.

    A test whose assertions all stand below a condition passes without any
    when the condition does not hold. Conditions on versions, platforms and
    optional modules, and comparisons that look closer at what they find
    different, are left alone, and so are those that skip or fail the test, all
    of whose branches assert, and that stand in a loop. Conditions side by
    side, each on another argument of a table, are taken for columns of which
    each row has one at least.

    Bad::

        def test_total(basket):
            if basket.items:  # TQ907
                assert basket.total() > 0

    Good::

        def test_total(full_basket):
            assert full_basket.total() > 0

        def test_discount(basket):
            if sys.platform == "win32":
                return
            assert basket.discount() == 3
    """
    conditions: list[ast.AST] = [*module.index.all(ast.If), *module.index.all(ast.Match)]
    for scope in dict.fromkeys(map(module.index.scope, conditions)):
        test = module.suite.function_of(scope)
        if isinstance(test, TestFunction):
            yield from _first_in(test, module)


def _first_in(test: TestFunction, module: Module) -> Iterator[Finding]:
    # Most are settled by their conditions, without a look at all their paths.
    found = _conditions(test, module)
    if not found or test.is_skipped:
        return
    if any(_is_beyond_the_test(each, module) or _compares(each) for each in found):
        return
    if {each.kind for each in module.assertions.live(test)} == {Kind.FAIL}:
        # Whatever leads past a failure is what it hopes for.
        return
    if module.assertions.hinge_on_conditions(test) and not _are_alternatives(found, module):
        if _are_of_different_cases(found, test, module):
            return
        silent = (each for each in found if module.assertions.has_silent_side(test, each))
        first = next(silent, found[0])
        subject = first.test if isinstance(first, ast.If) else first.subject
        text = ast.unparse(subject)
        yield at(first, condition=shortened(text, 40))


def _conditions(test: TestFunction, module: Module) -> list[ast.If | ast.Match]:
    """Return the conditions around what asserts in a test, and those that end it early."""
    index = module.index
    meant = module.suite.functions_meant
    nodes = [assertion.node for assertion in module.assertions.live(test)]
    nodes += [call for call in test.calls if meant(call.func, test)]
    found: dict[ast.If | ast.Match, None] = {}
    for node in [*nodes, *index.own(test.node, ast.Return)]:
        for around in index.ancestors(node):
            if around is test.node:
                break
            if isinstance(around, (ast.If, ast.Match)):
                found[around] = None
    return sorted(found, key=index.number)


def _is_beyond_the_test(condition: ast.If | ast.Match, module: Module) -> bool:
    """Say whether a condition asks for what a test cannot choose."""
    subject = condition.test if isinstance(condition, ast.If) else condition.subject
    within = module.index.within
    words = [name.id for name in within(subject, ast.Name)]
    if any(module.names.resolve(word) in _OF_THE_SYSTEM for word in words):
        return True
    words += [attribute.attr for attribute in within(subject, ast.Attribute)]
    return any(map(_ENVIRONMENT.search, words))


def _compares(condition: ast.If | ast.Match) -> bool:
    """Say whether a condition is itself what is expected.

    As in ``if found != expected: check(found)``.
    """
    if not isinstance(condition, ast.If) or condition.orelse:
        return False
    asked = condition.test
    if not isinstance(asked, ast.Compare) or not isinstance(asked.ops[0], ast.NotEq):
        return False
    return not any(isinstance(each, ast.Constant) for each in (asked.left, *asked.comparators))


def _are_of_different_cases(
    found: list[ast.If | ast.Match], test: TestFunction, module: Module
) -> bool:
    """Say whether conditions side by side ask for parameters, each for another one.

    A row of the table that has none of them would test nothing; who wrote the
    conditions has rows with one at least.
    """
    if not test.is_parametrized:
        return False
    names = {parameter.arg for parameter in test.parameters}
    asked: dict[int, set[frozenset[str]]] = {}
    for each in found:
        if isinstance(each, ast.If):
            read = {name.id for name in module.index.within(each.test, ast.Name)} & names
            if read:
                beside = id(module.index.parent(each))
                asked.setdefault(beside, set()).add(frozenset(read))
    return any(len(each) > 1 for each in asked.values())


def _are_alternatives(found: list[ast.If | ast.Match], module: Module) -> bool:
    """Say whether two conditions side by side ask the same things: ``a == 1`` and ``a == 2``."""
    asked = [
        (
            id(module.index.parent(each)),
            frozenset(ast.unparse(name) for name in module.index.within(each.test, ast.Name)),
        )
        for each in found
        if isinstance(each, ast.If)
    ]
    return len(set(asked)) < len(asked)
