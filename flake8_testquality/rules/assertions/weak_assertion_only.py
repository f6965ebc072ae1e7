"""TQ007: a test whose assertions accept nearly everything."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertion_names import TRUTHS
from flake8_testquality.facts.assertions import Assertion, Kind, Verdict
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.claims import is_commented_as_smoke_test, is_named_as_smoke_test
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import head, last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

# A test that is about a type or about being there asks no more than that.
_ABOUT = frozenset(
    "type types typed isinstance instance instances return returns subclass class exist exists"
    " existing existence created create creates creation found find finds present available"
    " none null empty nonempty not bool instantiated truth truthy true is has can should smoke"
    " import imports"
    " importable load loads discover registered defined some any unicode bytes string str"
    " text dtype default defaults".split()
)
# To be of one of these says little; to be of a class of the project may be the point.
_PLAIN_TYPES = frozenset("str int float bool dict list tuple set bytes object".split())
_DOCUMENTED = regex(r"\b(type|instance|is not None|exists?|any)\b|n't|not raise|no error")
# A function of such a name answers yes or no.
_QUESTIONS = frozenset(
    "is are has have can was were should does do did supports contains exists matches match"
    " equal equals equivalent valid validate verify check compare same all any isinstance"
    " hasattr callable issubclass startswith endswith isdir isfile issubset issuperset"
    " isdisjoint wait allclose ok success succeeded ready done need needs will in enforce"
    " authorize confirm allow".split()
)


@rule(
    "TQ007",
    "test {name!r} only asserts {what}; assert the value that is expected",
    on=TestFunction,
    default=False,
    options=("weak_min_asserts",),
)
def weak_assertion_only(test: TestFunction, module: Module) -> Iterator[Finding]:
    """That there is a result says little about the result.

    Reported when each assertion of a test asks only whether a result is not
    None, has a built-in type, is not empty, or is true though it is more than
    an answer. Tests of functions that answer yes or no, smoke tests, and tests
    named or documented for a type or for existence, are left alone.
    ``--tq-weak-min-asserts`` is how many assertions there must be.

    Bad::

        def test_total():  # TQ007
            total = basket().total()
            assert total is not None

    Good::

        def test_total():
            total = basket().total()
            assert total == 3

        def test_valid():
            assert is_valid(basket())

        def test_total_returns_int():
            total = basket().total()
            assert isinstance(total, int)
    """
    found = test.assertions
    if len(found) < module.settings.weak_min_asserts or not found:
        return
    weak: list[str] = []
    for each in found:
        weakness = _weakness(each, test, module)
        if not weakness:
            return
        weak.append(weakness)
    if test.is_skipped or not _ABOUT.isdisjoint(split(test.name)):
        return
    if test.docstring and _DOCUMENTED.search(test.docstring):
        return
    if is_named_as_smoke_test(test) or is_commented_as_smoke_test(test):
        return
    if test.owner is not None and not _ABOUT.isdisjoint(split(test.owner.name)):
        return
    verdict = module.assertions.verdict
    if any(verdict(each) is not Verdict.NEVER for each in test.references()):
        return
    yield at(test.node, name=test.name, what=" and ".join(dict.fromkeys(weak)))


def _weakness(found: Assertion, test: TestFunction, module: Module) -> str:
    """Return what a weak assertion asks, nothing for any other assertion."""
    node = found.node
    if isinstance(node, ast.Assert):
        return _of_condition(node.test, test, module)
    if not isinstance(node, ast.Call) or found.kind is not Kind.METHOD or not node.args:
        return ""
    first = node.args[0]
    if found.name in TRUTHS:
        return _of_condition(first, test, module)
    if found.name == "assertIsNotNone":
        return _if_result("that a result is not None", first, test)
    if len(node.args) < 2:
        return ""
    if found.name == "assertIsInstance" and _is_plain_type(node.args[1]):
        return _if_plain_result("the type of a result", first, test)
    if found.name in {"assertGreater", "assertNotEqual"} and _is_number(node.args[1], 0):
        return _of_length(first, test)
    if found.name == "assertGreaterEqual" and _is_number(node.args[1], 1):
        return _of_length(first, test)
    return ""


def _of_condition(condition: ast.expr, test: TestFunction, module: Module) -> str:
    if isinstance(condition, ast.Compare) and len(condition.ops) == 1:
        right = condition.comparators[0]
        op = condition.ops[0]
        if isinstance(op, ast.IsNot) and isinstance(right, ast.Constant) and right.value is None:
            return _if_result("that a result is not None", condition.left, test)
        if isinstance(op, (ast.Gt, ast.NotEq)) and _is_number(right, 0):
            return _of_length(condition.left, test)
        if isinstance(op, ast.GtE) and _is_number(right, 1):
            return _of_length(condition.left, test)
        return ""
    if isinstance(condition, ast.Call):
        last = last_name(condition.func)
        if last == "isinstance" and len(condition.args) == 2:
            if _is_plain_type(condition.args[1]):
                return _if_plain_result("the type of a result", condition.args[0], test)
        if last == "len":
            return _of_length(condition, test)
    if isinstance(condition, ast.Name):
        value = only_value(condition.id, test)
        if value is not None and _is_plain_call(value):
            if _QUESTIONS.isdisjoint(split(condition.id)) and _is_object(condition, test):
                return "that a result is true"
    return ""


def _of_length(value: ast.expr, test: TestFunction) -> str:
    if isinstance(value, ast.Call) and last_name(value.func) == "len" and value.args:
        return _if_result("that a result is not empty", value.args[0], test)
    return ""


def _if_result(weakness: str, value: ast.expr, test: TestFunction) -> str:
    """Return ``weakness`` when ``value`` is what a call in the test gave."""
    value = head(value)
    if isinstance(value, ast.Name):
        bound = only_value(value.id, test)
        return weakness if bound is not None and call_of(bound) is not None else ""
    return weakness if call_of(value) is not None else ""


def _if_plain_result(weakness: str, value: ast.expr, test: TestFunction) -> str:
    """As ``_if_result``, but for parts of the result: their type may be the point."""
    if isinstance(value, (ast.Attribute, ast.Subscript)):
        return ""
    return _if_result(weakness, value, test)


def _is_object(name: ast.Name, test: TestFunction) -> bool:
    """Say whether the test uses a name as more than an answer: it looks into it, or for it."""
    index = test.module.index
    return any(
        isinstance(above := index.parent(each), (ast.Attribute, ast.Subscript, ast.For))
        or (isinstance(above, ast.Call) and last_name(above.func) == "assertIsNotNone")
        for each in index.named(test.node, name.id)
    )


def _is_plain_type(value: ast.expr) -> bool:
    kinds = value.elts if isinstance(value, ast.Tuple) else [value]
    return all(isinstance(each, ast.Name) and each.id in _PLAIN_TYPES for each in kinds)


def _is_plain_call(value: ast.expr) -> bool:
    """Say whether it is a call of something that is no question."""
    call = call_of(value)
    last = "" if call is None else last_name(call.func)
    return bool(last) and _QUESTIONS.isdisjoint(split(last))


def _is_number(value: ast.expr, number: int) -> bool:
    return isinstance(value, ast.Constant) and value.value == number
