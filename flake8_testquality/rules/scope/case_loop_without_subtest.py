"""TQ906: a loop over cases in one test."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_WRAPPERS = frozenset({"enumerate", "zip", "sorted", "list", "tuple", "reversed", "items"})


@rule(
    "TQ906",
    "{count} cases in one loop, the first failure hides the rest; use subTest or parametrize",
    on=TestFunction,
    default=False,
)
def case_loop_without_subtest(test: TestFunction, module: Module) -> Iterator[Finding]:
    """Cases of a table run as ``subTest`` or by ``parametrize``.

    A plain loop over literal cases stops at the first that fails, and does
    not say which it was. Reported are loops that call something with the
    case and assert on it; loops over parts of one result are fine.

    Bad::

        def test_parse():
            for text, expected in [("1", 1), ("2", 2)]:  # TQ906
                assert parse(text) == expected

    Good::

        @pytest.mark.parametrize(("text", "expected"), [("1", 1), ("2", 2)])
        def test_parse(text, expected):
            assert parse(text) == expected
    """
    if test.is_skipped or not test.assertions:
        return
    for loop in module.index.own(test.node, ast.For):
        count = _cases(loop.iter)
        if count >= 2 and _asserts_in(loop, test, module) and _calls_with_case(loop, module):
            if not _separates(loop, module):
                yield at(loop, count=count)
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


def _calls_with_case(loop: ast.For, module: Module) -> bool:
    """Say whether a call other than an assertion gets the case."""
    within = module.index.within
    names = {name.id for name in within(loop.target, ast.Name)}
    for statement in loop.body:
        for call in within(statement, ast.Call):
            last = last_name(call.func)
            if last.startswith(("assert", "fail")) or last in {"str", "len", "isinstance", "repr"}:
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
