"""TQ906: a loop over cases in one test."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.cycles import Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.stories import follows_a_document
from flake8_testquality.rule import Finding, at, rule

_WRAPPERS = frozenset({"enumerate", "zip", "sorted", "list", "tuple", "reversed", "items"})
#: Calls that only look at a part of something, or turn the case into another type.
_LOOKUPS = frozenset(
    "index type id getattr hasattr bool range len abs get str repr int float isinstance issubclass"
    " list tuple set dict sorted sum min max any all zip map iter next enumerate count contains"
    " append add extend join format replace encode decode split copy deepcopy approx".split()
)
#: Decorators that assert on what the whole loop leaves, as on the picture that it draws.
_ASSERTING = ("image_comparison", "check_figures_equal", "mpl_image_compare")
_FEW = 2


@rule(
    "TQ906",
    "{count} cases in one loop, the first failure hides the rest; use subTest or parametrize",
    on=TestFunction,
)
def case_loop_without_subtest(test: TestFunction, module: Module) -> Iterator[Finding]:
    """Cases of a table run as ``subTest`` or by ``parametrize``.

    A plain loop over literal cases stops at the first that fails, and does
    not say which it was. Reported are tests that are such loops: all that
    they assert stands there, what prepares it aside, and each case is acted
    on. Loops over parts of what one act did, property tests, walks through a
    document, test cases of Twisted, which has no ``subTest``, and tests that a
    decorator compares with a picture are fine.

    Bad::

        def test_parse():
            for text, expected in [("1", 1), ("2", 2)]:  # TQ906
                assert parse(text) == expected

    Good::

        @pytest.mark.parametrize(("text", "expected"), [("1", 1), ("2", 2)])
        def test_parse(text, expected):
            assert parse(text) == expected
    """
    loops = [
        statement
        for statement in test.body
        if isinstance(statement, ast.For) and _cases(statement.iter) >= _FEW
    ]
    if not loops or test.is_skipped or test.is_property_test:
        return
    if test.is_of_trial or test.has_decorator(*_ASSERTING):
        return
    if follows_a_document(test) or not _are_the_test(loops, test, module):
        return
    for loop in loops:
        if _asserts_in(loop, test, module) and _acts_on_case(loop, test, module):
            if not _separates(loop, module):
                yield at(loop, count=_cases(loop.iter))
                return


def _cases(node: ast.expr) -> int:
    """Return the number of literal cases, 0 when there is something else."""
    if isinstance(node, ast.Call):
        inner = node.func.value if isinstance(node.func, ast.Attribute) else None
        if last_name(node.func) in _WRAPPERS:
            found = [_cases(each) for each in ([inner] if inner else node.args)]
            return max(found, default=0)
        return 0
    if isinstance(node, ast.Dict):
        return len(node.keys)
    return len(node.elts) if isinstance(node, (ast.List, ast.Tuple, ast.Set)) else 0


def _asserts_in(loop: ast.For, test: TestFunction, module: Module) -> bool:
    index = module.index
    first = index.number(loop)
    last = first + index.size(loop)
    return any(first < index.number(each.node) < last for each in test.assertions)


def _are_the_test(loops: list[ast.For], test: TestFunction, module: Module) -> bool:
    """Say whether nothing outside of the loops acts or asserts."""
    index = module.index
    stretches = [index.stretch(loop) for loop in loops]

    def is_outside(node: ast.AST) -> bool:
        number = index.number(node)
        return not any(first < number < last for first, last in stretches)

    if any(is_outside(each.node) for each in test.assertions):
        return False
    for statement in test.body:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, (ast.Call, ast.Await)):
            call = statement.value
            if isinstance(call, ast.Await) and isinstance(call.value, ast.Call):
                call = call.value
            if isinstance(call, ast.Call):
                if role_of(last_name(call.func), is_statement=True) > Role.BUILD:
                    return False
    return True


def _acts_on_case(loop: ast.For, test: TestFunction, module: Module) -> bool:
    """Say whether an act, no mere lookup, gets the case as an argument."""
    within = module.index.within
    names = {name.id for name in within(loop.target, ast.Name)}
    asserting = {each.node for each in test.assertions}
    for statement in loop.body:
        for call in within(statement, ast.Call):
            last = last_name(call.func)
            is_statement = call is getattr(statement, "value", None)
            if last in _LOOKUPS or (call in asserting and "aises" not in last):
                continue
            if role_of(last, is_statement=is_statement) is Role.ARRANGE:
                continue
            for argument in (*call.args, *(keyword.value for keyword in call.keywords)):
                if any(name.id in names for name in within(argument, ast.Name)):
                    return True
    return False


def _separates(loop: ast.For, module: Module) -> bool:
    """Say whether each case is told apart: by subTest, or in the message of the assertion."""
    within = module.index.within
    names = {name.id for name in within(loop.target, ast.Name)}
    if any("subtest" in module.names.of(call.func).lower() for call in within(loop, ast.Call)):
        return True
    messages = [each.msg for each in within(loop, ast.Assert) if each.msg is not None]
    for call in within(loop, ast.Call):
        if last_name(call.func).startswith("assert"):
            messages += [word.value for word in call.keywords if word.arg in {"msg", "err_msg"}]
            messages += [
                each for each in call.args[2:] if isinstance(each, (ast.JoinedStr, ast.BinOp))
            ]
    return any(name.id in names for each in messages for name in within(each, ast.Name))
