"""Rewrites: which unittest assertion says more than the one that is written."""

from __future__ import annotations

import ast
from typing import NamedTuple

from flake8_testquality.facts.literals import is_literal, is_none
from flake8_testquality.facts.names import dotted, last_name

#: Other names of assertions; trial keeps some, Python 3.12 dropped most.
ALIASES = {
    "assert_": "assertTrue",
    "failUnless": "assertTrue",
    "failIf": "assertFalse",
    "failUnlessTrue": "assertTrue",
    "failUnlessFalse": "assertFalse",
    "assertEquals": "assertEqual",
    "failUnlessEqual": "assertEqual",
    "failUnlessEquals": "assertEqual",
    "assertNotEquals": "assertNotEqual",
    "failIfEqual": "assertNotEqual",
    "failIfEquals": "assertNotEqual",
    "assertIdentical": "assertIs",
    "failUnlessIdentical": "assertIs",
    "assertNotIdentical": "assertIsNot",
    "failIfIdentical": "assertIsNot",
}
# Operator: assertion when the comparison holds, and when it does not.
_OPERATORS: dict[type[ast.cmpop], tuple[str, str]] = {
    ast.Eq: ("assertEqual", "assertNotEqual"),
    ast.NotEq: ("assertNotEqual", "assertEqual"),
    ast.Lt: ("assertLess", "assertGreaterEqual"),
    ast.LtE: ("assertLessEqual", "assertGreater"),
    ast.Gt: ("assertGreater", "assertLessEqual"),
    ast.GtE: ("assertGreaterEqual", "assertLess"),
    ast.In: ("assertIn", "assertNotIn"),
    ast.NotIn: ("assertNotIn", "assertIn"),
    ast.Is: ("assertIs", "assertIsNot"),
    ast.IsNot: ("assertIsNot", "assertIs"),
}
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_FOR_NONE = {
    "assertIs": "assertIsNone",
    "assertEqual": "assertIsNone",
    "assertIsNot": "assertIsNotNone",
    "assertNotEqual": "assertIsNotNone",
}
# What answers True or False and nothing else, by dotted name or as a method.
_TELLING_TRUTH = frozenset(
    "all any bool callable hasattr issubclass os.path.exists os.path.isfile os.path.isdir"
    " os.path.islink os.path.isabs os.path.lexists os.access".split()
)
_METHODS_OF_TRUTH = frozenset(
    "startswith endswith isdigit isalpha isalnum isspace isupper islower isidentifier"
    " issubset issuperset isdisjoint".split()
)
_TRUTH = (("expr",),)
_PAIR = (("first", "expr1"), ("second", "expr2"))
# What unittest calls the parameters.
_PARAMETERS = {
    "assertTrue": _TRUTH,
    "assertFalse": _TRUTH,
    "assertIsNone": (("obj",),),
    "assertIsNotNone": (("obj",),),
    **dict.fromkeys(_FOR_NONE, _PAIR),
}
_MATCHERS = {"Equals": True, "Is": True, "MatchesPredicate": None}


class Rewrite(NamedTuple):
    """A better assertion, its arguments in order, and what the written one hides."""

    name: str
    arguments: tuple[ast.expr, ...]
    fault: str


def rewrite(name: str, call: ast.Call) -> Rewrite | None:
    """Return the assertion that says more than ``self.name(…)``, ``None`` if none does.

    ``name`` is a unittest name, aliases resolved. A message is left out of the
    arguments; a starred argument leaves the call alone.
    """
    arguments = call.args
    if call.keywords and len(arguments) < 2:
        arguments = _in_order(name, call)
    if name in _FOR_NONE and (len(arguments) < 2 or _is_plain(arguments[0], arguments[1])):
        return None
    if any(isinstance(argument, ast.Starred) for argument in arguments):
        return None
    if name in {"assertTrue", "assertFalse"} and 0 < len(arguments) < 3:
        found = _of_condition(arguments[0], name == "assertTrue")
        return _unless_shown(found, call) if found is not None else None
    if name in {"assertIsNone", "assertIsNotNone"} and 0 < len(arguments) < 3:
        return _of_search(arguments[0], name == "assertIsNotNone")
    if len(arguments) < 2:
        return None
    left, right = arguments[:2]
    if name in {"assertThat", "expectThat"}:
        return _of_matcher(left, right)
    if name in _FOR_NONE:
        return _of_pair(name, left, right) or _of_rounded(name, left, right)
    return None


def _in_order(name: str, call: ast.Call) -> list[ast.expr]:
    """Return the arguments of an assertion, those by keyword in their places."""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    arguments = list(call.args)
    for parameters in _PARAMETERS.get(name, ())[len(arguments) :]:
        given = [named[each] for each in parameters if each in named]
        if not given:
            break
        arguments.append(given[0])
    return arguments


def _unless_shown(found: Rewrite, call: ast.Call) -> Rewrite | None:
    """Return no rewrite of an assertion whose message tells all values that it is about.

    A message that is nothing but a value repeats what the better one shows.
    """
    messages = [*call.args[1:2], *(each.value for each in call.keywords if each.arg == "msg")]
    wanted = {ast.dump(each) for each in found.arguments if not isinstance(each, ast.Constant)}
    if not messages or not wanted:
        return found
    message = messages[0]
    told = {ast.dump(each) for each in ast.walk(message) if isinstance(each, ast.expr)}
    if not wanted <= told:
        return found
    parts = message.elts if isinstance(message, ast.Tuple) else [message]
    if wanted.issuperset(map(ast.dump, parts)):
        return found._replace(fault="shows by hand what another call shows")
    return None


def _is_plain(left: ast.expr, right: ast.expr) -> bool:
    """Say whether neither side is a constant or a call, as most are not."""
    return not (_is_telling(left) or _is_telling(right))


def _is_telling(value: ast.expr) -> bool:
    if value.__class__ is ast.Constant:
        known = value.value
        return known is None or known.__class__ is bool
    return value.__class__ is ast.Call and last_name(value.func) == "round"


def _of_search(value: ast.expr, holds: bool) -> Rewrite | None:
    """Return what the truth of ``re.search(pattern, text)`` should be asked by."""
    if isinstance(value, ast.Call) and dotted(value.func) == "re.search":
        if len(value.args) == 2 and not value.keywords:
            pattern, text = value.args
            better = "assertRegex" if holds else "assertNotRegex"
            return Rewrite(better, (text, pattern), "hides the text")
    return None


def _of_rounded(name: str, left: ast.expr, right: ast.expr) -> Rewrite | None:
    """Return what a comparison of ``round(value, places)`` with a number should be.

    Where only what is expected is rounded, the result has to be so by itself.
    """
    if name not in {"assertEqual", "assertNotEqual"}:
        return None
    better = "assertAlmostEqual" if name == "assertEqual" else "assertNotAlmostEqual"
    for value, other in ((left, right), (right, left)):
        rounded = _rounded(value)
        if rounded is None or is_literal(rounded[0]):
            continue
        number, places = rounded
        if is_literal(other):
            return Rewrite(better, (number, other, places), "hides the exact value")
        others = _rounded(other)
        if others is not None and ast.dump(others[1]) == ast.dump(places):
            return Rewrite(better, (number, others[0], places), "hides the exact values")
    return None


def _rounded(value: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    """Return the number and the places of ``round(number, places)``."""
    if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Name):
        return None
    if value.func.id != "round" or len(value.args) != 2 or value.keywords:
        return None
    return value.args[0], value.args[1]


def _of_condition(test: ast.expr, holds: bool) -> Rewrite | None:
    is_negated = isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not)
    while isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        test, holds = test.operand, not holds
    if isinstance(test, ast.Call) and dotted(test.func) == "bool" and len(test.args) == 1:
        # ``assertTrue(bool(a == b))``
        return _of_condition(test.args[0], holds)
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        left, right = test.left, test.comparators[0]
        inner = _of_answer(test, holds)
        if inner is not None:
            return inner
        better = _OPERATORS[type(test.ops[0])][0 if holds else 1]
        if isinstance(test.ops[0], _ORDERS) and (_is_set(left) or _is_set(right)):
            # One is a part of the other: no order.
            return None
        if is_none(right) and better in _FOR_NONE:
            return Rewrite(_FOR_NONE[better], (left,), "hides the value")
        if is_none(left) and better in _FOR_NONE:
            return Rewrite(_FOR_NONE[better], (right,), "hides the value")
        return Rewrite(better, (left, right), "hides both values")
    if isinstance(test, ast.Call) and isinstance(test.func, ast.Name):
        if test.func.id == "isinstance" and len(test.args) == 2 and not test.keywords:
            better = "assertIsInstance" if holds else "assertNotIsInstance"
            return Rewrite(better, (test.args[0], test.args[1]), "hides the object")
    found = _of_search(test, holds)
    if found is not None:
        return found
    if is_negated:
        return Rewrite("assertTrue" if holds else "assertFalse", (test,), "hides the value")
    return None


def _of_answer(test: ast.Compare, holds: bool) -> Rewrite | None:
    """Return what to ask in place of whether an answer is ``True``: ``(a in b) is True``."""
    truth = _bool(test.comparators[0])
    if truth is None or not isinstance(test.ops[0], (ast.Is, ast.Eq)):
        return None
    return _of_condition(test.left, holds is truth)


def _is_set(value: ast.expr) -> bool:
    if isinstance(value, ast.Call):
        return last_name(value.func) in {"set", "frozenset", "keys"}
    return isinstance(value, (ast.Set, ast.SetComp))


def _of_pair(name: str, left: ast.expr, right: ast.expr) -> Rewrite | None:
    for value, other in ((left, right), (right, left)):
        if is_none(value) and not is_none(other):
            return Rewrite(_FOR_NONE[name], (other,), "compares with None")
        truth = _bool(value)
        if truth is not None:
            holds = truth is (name in {"assertEqual", "assertIs"})
            better = _of_condition(other, holds)
            if better is None and name in {"assertEqual", "assertNotEqual"}:
                # ``assertIs(a, True)`` says on purpose that it is no other truth.
                better = _of_truth(other, holds)
            return better
    return None


def _of_truth(value: ast.expr, holds: bool) -> Rewrite | None:
    """Return what a comparison of a truth value with ``True`` or ``False`` should be.

    Of any other value ``assertTrue`` would ask less, and ``assertIs`` more.
    """
    if not isinstance(value, ast.Call):
        return None
    name = dotted(value.func)
    is_method = isinstance(value.func, ast.Attribute) and value.func.attr in _METHODS_OF_TRUTH
    if name not in _TELLING_TRUTH and not is_method:
        return None
    if name == "bool":
        if len(value.args) != 1:
            return None
        value = value.args[0]
    better = "assertTrue" if holds else "assertFalse"
    return Rewrite(better, (value,), "compares a truth value")


def _of_matcher(value: ast.expr, matcher: ast.expr) -> Rewrite | None:
    """Return what testtools' ``assertThat(a == b, Equals(True))`` should be."""
    if not isinstance(matcher, ast.Call) or len(matcher.args) != 1:
        return None
    last = last_name(matcher.func)
    if last == "Not" and isinstance(matcher.args[0], ast.Call):
        inner = matcher.args[0]
        if last_name(inner.func) in _MATCHERS and len(inner.args) == 1:
            truth = _bool(inner.args[0])
            return _of_condition(value, not truth) if truth is not None else None
    if last in _MATCHERS:
        truth = _bool(matcher.args[0])
        return _of_condition(value, truth) if truth is not None else None
    return None


def _bool(value: ast.expr) -> bool | None:
    if isinstance(value, ast.Constant) and isinstance(value.value, bool):
        return value.value
    return None
