"""Ways of leaving a block of statements."""

from __future__ import annotations

import ast
import sys
import textwrap

import pytest

from flake8_testquality.facts.flow import NOWHERE, Exit, catches, exits, is_endless


def _body(source: str) -> list[ast.stmt]:
    function = ast.parse("def f():\n" + textwrap.indent(source, "    ")).body[0]
    assert isinstance(function, ast.FunctionDef)
    return function.body


def _ways(source: str) -> str:
    """Return the ways out of a block, sorted, as ``"NEXT RAISE"``."""
    found = exits(_body(source))
    return " ".join(sorted(str(way.name) for way in Exit if way in found))


@pytest.mark.parametrize(
    ("source", "ways"),
    [
        ("a()", "NEXT"),
        ("pass\nx = 1", "NEXT"),
        ("return 1", "RETURN"),
        ("raise", "RAISE"),
        ("raise A\nreturn", "RAISE"),
        ("assert a", "NEXT RAISE"),
        ("assert False", "RAISE"),
        ("assert 0, 'why'", "RAISE"),
        ("assert True", "NEXT RAISE"),
        ("def g():\n    return 1", "NEXT"),
        ("class A:\n    assert a", "NEXT"),
        ("if a:\n    return", "NEXT RETURN"),
        ("if a:\n    return\nelse:\n    raise A", "RAISE RETURN"),
        ("if a:\n    return\nelif b:\n    raise A\nx = 1", "NEXT RAISE RETURN"),
        ("if a:\n    return\nelif b:\n    raise A\nelse:\n    return", "RAISE RETURN"),
        ("if a:\n    return\nelse:\n    x = 1\n    if b:\n        raise A", "NEXT RAISE RETURN"),
        ("for a in b:\n    return", "NEXT RETURN"),
        ("for a in b:\n    break\nelse:\n    return", "NEXT RETURN"),
        ("for a in b:\n    continue\nelse:\n    return", "RETURN"),
        ("while a:\n    return", "NEXT RETURN"),
        ("while True:\n    pass", ""),
        ("while True:\n    return\nx = 1", "RETURN"),
        ("while 1:\n    if a:\n        break\n    raise A", "NEXT RAISE"),
        ("while True:\n    continue", ""),
        ("while False:\n    return", "NEXT RETURN"),
        ("with a:\n    return", "RETURN"),
        ("with a:\n    raise A", "RAISE"),
        ("with pytest.raises(A):\n    raise A", "NEXT RAISE"),
        ("with contextlib.suppress(A):\n    raise A", "NEXT RAISE"),
        ("with suppress(A):\n    return", "RETURN"),
        ("try:\n    a()\nexcept A:\n    return", "NEXT RETURN"),
        ("try:\n    return\nexcept A:\n    raise", "RAISE RETURN"),
        ("try:\n    return\nexcept A:\n    pass", "NEXT RETURN"),
        ("try:\n    a()\nexcept A:\n    pass\nelse:\n    return", "NEXT RETURN"),
        ("try:\n    return\nfinally:\n    a()", "RETURN"),
        ("try:\n    return 1\nfinally:\n    return 2", "RETURN"),
        ("try:\n    raise A\nfinally:\n    return", "RETURN"),
        ("try:\n    return\nfinally:\n    if a:\n        raise A", "RAISE RETURN"),
        ("match a:\n    case 1:\n        return", "NEXT RETURN"),
        ("match a:\n    case 1:\n        return\n    case _:\n        raise A", "RAISE RETURN"),
        ("match a:\n    case b:\n        return", "RETURN"),
        ("match a:\n    case _ if b:\n        return", "NEXT RETURN"),
        ("match a:\n    case [*_]:\n        return", "NEXT RETURN"),
    ],
)
def test_block_is_left_in_these_ways(source: str, ways: str) -> None:
    assert _ways(source) == ways


def test_break_and_continue_leave_a_block_of_a_loop() -> None:
    loop = _body("for a in b:\n    if c:\n        break\n    elif d:\n        continue")[0]
    assert isinstance(loop, ast.For)
    assert exits(loop.body) == Exit.BREAK | Exit.CONTINUE | Exit.NEXT


@pytest.mark.skipif(sys.version_info < (3, 11), reason="except* came with Python 3.11")
def test_group_of_exceptions_is_handled_like_one() -> None:
    assert _ways("try:\n    return\nexcept* A:\n    raise") == "RAISE RETURN"


def test_effect_of_a_statement_comes_before_its_syntax() -> None:
    def effect(statement: ast.stmt) -> Exit | None:
        if isinstance(statement, ast.Expr):
            return Exit.RAISE
        return NOWHERE if isinstance(statement, ast.Pass) else None

    assert exits(_body("fail()\nreturn"), effect) == Exit.RAISE
    assert exits(_body("pass\nreturn"), effect) == NOWHERE
    assert exits(_body("if a:\n    fail()\nreturn"), effect) == Exit.RAISE | Exit.RETURN
    elif_source = "if a:\n    fail()\nelif b:\n    pass\nelse:\n    return"
    assert exits(_body(elif_source), effect) == Exit.RAISE | Exit.RETURN


def test_long_chain_of_elif_is_walked() -> None:
    chain: list[ast.stmt] = [ast.Raise(None, None)]
    for _ in range(sys.getrecursionlimit()):
        chain = [ast.If(ast.Name("a"), [ast.Return(None)], chain)]
    assert exits(chain) == Exit.RETURN | Exit.RAISE


@pytest.mark.parametrize(
    ("source", "endless"),
    [("while True: ...", True), ("while 1: ...", True), ("while a: ...", False),
     ("while 0: ...", False), ("for a in b: ...", False)],
)  # fmt: skip
def test_loop_is_endless(source: str, endless: bool) -> None:
    loop = ast.parse(source).body[0]
    assert isinstance(loop, ast.For | ast.While)
    assert is_endless(loop) is endless


@pytest.mark.parametrize(
    ("managers", "caught"),
    [
        ("self.assertRaises(A)", True),
        ("self.assertRaisesRegex(A, 'why') as e", True),
        ("a, pytest.raises(A)", True),
        ("suppress(A)", True),
        ("open(a)", False),
        ("self.assertLogs()", False),
        ("raises", False),
    ],
)
def test_with_goes_on_after_an_exception(managers: str, caught: bool) -> None:
    block = ast.parse(f"with {managers}: ...").body[0]
    assert isinstance(block, ast.With)
    assert catches(block) is caught
