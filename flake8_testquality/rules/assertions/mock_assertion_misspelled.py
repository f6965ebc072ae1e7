"""TQ003: a mock's assertion that is misspelled or not called."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from typing import TypeGuard

from flake8_testquality.facts.assertion_names import MOCK_ASSERTIONS
from flake8_testquality.facts.expectations import may_be_meant
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.mock_makers import Mock
from flake8_testquality.facts.mocks import RECORDS
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import to_snake
from flake8_testquality.rule import Finding, at, rule

# Real names without ``assert_``, and what people write for them.
_SHORTENED = {name.removeprefix("assert_"): name for name in MOCK_ASSERTIONS} | {
    "call_once": "assert_called_once",
    "call_once_with": "assert_called_once_with",
    "called_exactly_once": "assert_called_once",
    "called_exactly_once_with": "assert_called_once_with",
    "called_only_once": "assert_called_once",
    "called_only_once_with": "assert_called_once_with",
    "has_call": "assert_has_calls",
    "has_any_call": "assert_any_call",
    "has_been_called": "assert_called",
    "has_been_called_with": "assert_called_with",
    "is_called_with": "assert_called_with",
    "never_called": "assert_not_called",
    "not_called_with": "assert_not_called",
    "was_called": "assert_called",
    "was_called_once": "assert_called_once",
    "was_called_once_with": "assert_called_once_with",
    "was_called_with": "assert_called_with",
    "was_not_called": "assert_not_called",
}
# What an invented name may be about, in this order.
_PARTS = {
    "not_": "assert_not_called",
    "never": "assert_not_called",
    "any": "assert_any_call",
    "calls": "assert_has_calls",
    "with": "assert_called_with",
    "": "assert_called",
}
_DISTANCE = 2
# Shorter names may be near to one by chance.
_LONG = 11


@rule(
    "TQ003",
    "mock {mock!r} checks nothing by {wrong!r}; {advice}",
    on=Module,
)
def mock_assertion_misspelled(subject: Module, module: Module) -> Iterator[Finding]:
    """A mock answers to every name, so a misspelled assertion passes.

    ``called_once_with`` is no assertion but a new mock, which is true. So is a
    real assertion that is named and not called. Only names that stand for
    mocks are looked at, those that fixtures of a ``conftest.py`` or
    ``patch.multiple`` give among them; beside a decorator that may hand over
    something too, it is not known which parameter is whose. Attributes that a
    spec allows, or whose ``return_value`` the test sets, are left alone, and so
    is a block that expects the error that new mocks raise for some of them.

    Bad::

        from unittest import mock

        def test_save_writes():
            writer = mock.Mock()
            save(writer)
            writer.write.called_once_with("data")  # TQ003

        @mock.patch("shop.notify")
        def test_order_notifies(notify):
            order()
            notify.assert_called_once  # TQ003

    Good::

        from unittest import mock

        def test_save_writes():
            writer = mock.Mock()
            save(writer)
            writer.write.assert_called_once_with("data")
    """
    seen: set[Function] = set()
    meanings = {
        name: meant
        for name in module.attribute_names
        if (meant := _meant(name)) and not (meant == name and _is_always_called(name, module))
    }
    places = module.index.attributes_by_name
    for number in sorted(number for name in meanings for number in places[name]):
        attribute: ast.Attribute = module.index.nodes[number]
        meant = meanings[attribute.attr]
        called = _use(attribute, module)
        if called is None or (called and meant == attribute.attr):
            continue
        function = module.suite.function_around(attribute)
        if function is None or function in seen:
            continue
        if isinstance(function, TestFunction) and function.is_skipped:
            continue
        mock = module.mocks.behind(attribute.value, function)
        if mock is None or _is_allowed(attribute.attr, meant, mock):
            continue
        if called and _is_told_what_to_return(attribute, function, module):
            continue
        if not may_be_meant(attribute, function):
            seen.add(function)
            verb = "call" if meant == attribute.attr else "use"
            advice = f"{verb} '{meant}()'"
            yield at(attribute, mock=mock.name, wrong=attribute.attr, advice=advice)


def _is_told_what_to_return(use: ast.Attribute, function: Function, module: Module) -> bool:
    """Say whether the test tells the attribute what to do, as a method of what is replaced."""
    index = module.index
    return any(
        isinstance(above := index.parent(each), ast.Attribute)
        and above.attr in {"return_value", "side_effect"}
        for each in index.within_numbers(function.node, index.attributes_by_name[use.attr])
    )


def _is_always_called(name: str, module: Module) -> bool:
    """Say whether every attribute of this name is called: so are most assertions."""
    calls = module.calls_by_name.get(name, ())
    called = sum(call.func.__class__ is ast.Attribute for call in calls)
    return called == len(module.index.attributes_by_name[name])


@functools.lru_cache(maxsize=8192)
def _meant(name: str) -> str | None:
    """Return the mock assertion that a name means, the name itself for a real one."""
    if name in MOCK_ASSERTIONS:
        return name
    if name in RECORDS or name.startswith("__"):
        return None
    short = _SHORTENED.get(name)
    if short is not None:
        return short
    lower = name.lower()
    if "cal" not in lower and "awa" not in lower:
        return None
    snake = to_snake(name)
    if snake in MOCK_ASSERTIONS:
        return snake
    for real in sorted(MOCK_ASSERTIONS):
        if _is_near(snake, real) or _is_near(lower, real):
            return real
    for shortened, real in sorted(_SHORTENED.items()):
        if snake != name and snake == shortened:
            return real
        if len(shortened) >= _LONG and _is_near(snake, shortened):
            return real
    if lower.startswith("assert") and ("call" in lower or "await" in lower):
        # ``assert_called_twice``: no such thing, whatever was meant.
        parts = (part for part in _PARTS if part in lower)
        return _PARTS[next(parts, "")]
    return None


def _is_near(name: str, real: str) -> bool:
    if abs(len(name) - len(real)) > _DISTANCE:
        return False
    # A change of one letter takes away one and adds one at most.
    if len(set(name).symmetric_difference(real)) > 2 * _DISTANCE:
        return False
    return _distance(name, real) <= _DISTANCE


def _distance(left: str, right: str) -> int:
    """Count the letters to insert, drop or change, as Levenshtein does."""
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, start=1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(right, start=1):
            diagonal, row[j] = row[j], min(
                diagonal + (one != other), row[j] + 1, row[j - 1] + 1
            )
    return row[-1]


def _use(attribute: ast.Attribute, module: Module) -> bool | None:
    """Say whether it is called where an assertion would stand, ``None`` elsewhere."""
    parent = module.index.parent(attribute)
    called = isinstance(parent, ast.Call) and parent.func is attribute
    node: ast.AST = attribute
    if called and parent is not None:
        node, parent = parent, module.index.parent(parent)
    while isinstance(parent, (ast.UnaryOp, ast.BoolOp, ast.Await)) or _asks_for_truth(parent):
        node, parent = parent, module.index.parent(parent)
    if isinstance(parent, (ast.Expr, ast.Assert)):
        return called
    if isinstance(parent, ast.Call) and node in parent.args[:1]:
        if last_name(parent.func) in {"assertTrue", "assertFalse", "assert_", "assertIsNotNone"}:
            return called
    return None


def _asks_for_truth(node: ast.AST | None) -> TypeGuard[ast.Compare]:
    """Say whether it is a comparison with ``True`` or ``False``."""
    if not isinstance(node, ast.Compare):
        return False
    sides = (node.left, *node.comparators)
    return any(isinstance(each, ast.Constant) and each.value in (True, False) for each in sides)


def _is_allowed(name: str, meant: str, mock: Mock) -> bool:
    """Say whether the object behind a spec may have such an attribute."""
    return mock.has_spec and name != meant and not name.startswith("assert")
