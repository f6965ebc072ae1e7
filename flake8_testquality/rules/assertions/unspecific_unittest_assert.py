"""TQ008: a unittest assertion that shows too little when it fails."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.bindings import is_rebound
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.rewrites import ALIASES, Rewrite, rewrite
from flake8_testquality.facts.words import split, to_camel, to_snake
from flake8_testquality.rule import Finding, at, rule

# In a test about an operator, calling that very operator is the point.
_ABOUT = frozenset(
    "eq equal equals equality ne unequal inequality cmp compare compares comparing comparison"
    " comparisons comparable lt le gt ge order ordering orderable hash hashable operator"
    " operators contains identity richcmp round rounds rounded rounding".split()
)
_OPERATORS = frozenset(
    "assertEqual assertNotEqual assertLess assertLessEqual assertGreater assertGreaterEqual"
    " assertIn assertNotIn assertAlmostEqual assertNotAlmostEqual".split()
)
# Python's own functions that decide which call is the better one.
_OWN = frozenset({"isinstance", "round", "bool", "all", "any", "callable", "hasattr", "issubclass"})
_LONGEST_SIZE = 16
_LONGEST_TEXT = 28
_TOO_LARGE = 200


@rule(
    "TQ008",
    "{written} {fault}; use {better}",
    on=Module,
    options=("snakecase_asserts",),
)
def unspecific_unittest_assert(module: Module, _: Module) -> Iterator[Finding]:
    """The assertion made for a question shows the values when it fails.

    ``assertTrue(a == b)`` says no more than "False is not true". Only methods
    of test cases, and of what is mixed into them, are looked at. A text that
    tells the values shows them too. To compare with ``True`` or ``False`` is
    reported only where nothing else can come out, as of ``any()`` or
    ``startswith()``: ``assertTrue`` asks for less than ``assertEqual(a,
    True)``. Nor is there a better call for the order of sets. A test that is
    named for an operator may call that operator itself, and a result is not
    asked to be near what only the test rounds.
    ``--tq-snakecase-asserts`` adds the snake_case names of nose, as
    ``assert_true``.

    Bad::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertTrue(basket().total() == 3)  # TQ008

            def test_owner(self):
                self.assertEqual(basket().owner, None)  # TQ008

    Good::

        import unittest

        class TotalTest(unittest.TestCase):
            def test_total(self):
                self.assertEqual(basket().total(), 3)

            def test_owner(self):
                self.assertIsNone(basket().owner)

            def test_eq(self):
                self.assertTrue(basket() == basket())
    """
    for function, assertions in module.assertions.by_function:
        for found in assertions:
            call = found.node
            if found.kind is not Kind.METHOD or not isinstance(call, ast.Call):
                continue
            better = _better(found.name, call, function, module)
            if better is None or (better.name in _OPERATORS and _is_about_operators(function)):
                continue
            if to_snake(better.name) == to_snake(function.name):
                # It is about to be made, for those who lack it.
                continue
            if not (isinstance(function, TestFunction) and function.is_skipped):
                values = _values(found.name, better, call, module)
                yield at(call, **values)
            break


def _better(name: str, call: ast.Call, function: Function, module: Module) -> Rewrite | None:
    # What the arguments are comes first: it settles nearly all calls.
    if name.startswith("assert_") and name != "assert_":
        if not module.settings.snakecase_asserts:
            return None
        known = to_camel(name)
    else:
        known = ALIASES.get(name, name)
    better = rewrite(known, call)
    if better is None or _calls_a_namesake(call, function, module):
        return None
    return better if _unittest_name(name, call, function, module) else None


def _calls_a_namesake(call: ast.Call, function: Function, module: Module) -> bool:
    """Say whether it calls something that hides the function of Python's own by its name."""
    return any(
        isinstance(each.func, ast.Name)
        and each.func.id in _OWN
        and is_rebound(each.func.id, function)
        for each in module.index.within(call, ast.Call)
    )


def _unittest_name(name: str, call: ast.Call, function: Function, module: Module) -> str:
    """Return the unittest name of an assertion method, or nothing for any other call."""
    func = call.func
    on_case = False
    if isinstance(func, ast.Attribute):
        owner = module.suite.receiver(func.value, function)
        on_case = owner is not None and _is_of_a_case(owner, func.attr, module)
    if name.startswith("assert_") and name != "assert_":
        if not module.settings.snakecase_asserts or not (on_case or _is_of_nose(func, module)):
            return ""
        return to_camel(name)
    return ALIASES.get(name, name) if on_case else ""


def _is_of_a_case(owner: Class, method: str, module: Module) -> bool:
    """Say whether a class is a test case, or is mixed into one: here, or by another file."""
    if owner.is_test_case:
        return True
    if owner.find(method) is not None or owner.inherits(method):
        return False
    heirs = module.suite.heirs(owner)
    if heirs:
        return any(heir.is_test_case for heir in heirs)
    # Who else would it have its assertions from?
    return owner.has_test_names and not (owner.is_pytest_class or owner.unknown_bases)


def _is_of_nose(func: ast.expr, module: Module) -> bool:
    return module.names.of(func).startswith("nose.")


def _is_about_operators(function: Function) -> bool:
    names = (function.name, function.owner.name if function.owner else "")
    return not _ABOUT.isdisjoint(word for name in names for word in split(name))


def _values(written: str, better: Rewrite, call: ast.Call, module: Module) -> dict[str, str]:
    """Return the message's parts: both calls on one short line."""
    name = better.name
    if written.startswith("assert_") and written != "assert_":
        name = to_snake(name)
    named = [keyword.value for keyword in call.keywords if keyword.arg != "msg"]
    short = _texts([*call.args, *named][:2], module)
    texts = _texts(better.arguments, module)
    return {
        "written": f"{written}({', '.join(short)})",
        "fault": better.fault,
        "better": f"{name}({', '.join(texts)})",
    }


def _texts(values: Sequence[ast.expr], module: Module) -> list[str]:
    return [_text(value, module) for value in values]


def _text(value: ast.expr, module: Module) -> str:
    """Return an expression as source, its long parts as ``...``."""
    if module.index.size(value) > _TOO_LARGE:
        return "..."
    if isinstance(value, ast.Compare) and len(value.ops) == 1:
        left, right = _text(value.left, module), _text(value.comparators[0], module)
        return f"{left} {_SYMBOLS[type(value.ops[0])]} {right}"
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not):
        return f"not {_text(value.operand, module)}"
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
        if value.func.id == "isinstance":
            return f"isinstance({', '.join(_texts(value.args, module))})"
    if module.index.size(value) > _LONGEST_SIZE:
        return "..."
    text = " ".join(ast.unparse(value).split())
    return text if len(text) <= _LONGEST_TEXT else "..."


_SYMBOLS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
}
