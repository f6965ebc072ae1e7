"""Ways out of a block."""

from __future__ import annotations

import ast
import sys

import pytest

from flake8_testquality.facts.flow import (
    NOWHERE,
    Exit,
    does_nothing,
    exits,
    exits_of_loop,
    unreachable,
)


def _exits(source: str) -> Exit:
    function = ast.parse(source).body[0]
    assert isinstance(function, ast.FunctionDef)
    return exits(function.body)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("pass", Exit.NEXT),
        ("return", Exit.RETURN),
        ("raise ValueError", Exit.RAISE),
        ("assert False", Exit.RAISE),
        ("assert x", Exit.NEXT | Exit.RAISE),
        ("return\n  raise ValueError", Exit.RETURN),
        ("if x:\n   return", Exit.NEXT | Exit.RETURN),
        ("if x:\n   return\n  else:\n   raise E", Exit.RETURN | Exit.RAISE),
        (
            "if x:\n   return\n  elif y:\n   raise E\n  else:\n   pass",
            Exit.NEXT | Exit.RAISE | Exit.RETURN,
        ),
        ("for x in y:\n   break", Exit.NEXT),
        ("for x in y:\n   continue\n  return", Exit.RETURN),
        ("while True:\n   pass", NOWHERE),
        ("while True:\n   break", Exit.NEXT),
        ("while True:\n   return", Exit.RETURN),
        ("while x:\n   return\n  else:\n   raise E", Exit.RETURN | Exit.RAISE),
        ("with x:\n   return", Exit.RETURN),
        ("with pytest.raises(E):\n   raise E", Exit.NEXT | Exit.RAISE),
        ("with suppress(E):\n   raise E", Exit.NEXT | Exit.RAISE),
        ("try:\n   return\n  except E:\n   pass", Exit.RETURN | Exit.NEXT),
        ("try:\n   f()\n  except E:\n   raise\n  else:\n   return", Exit.RAISE | Exit.RETURN),
        ("try:\n   raise E\n  finally:\n   return", Exit.RETURN),
        ("try:\n   return\n  finally:\n   f()", Exit.RETURN),
        ("match x:\n   case 1:\n    return", Exit.NEXT | Exit.RETURN),
        ("match x:\n   case 1:\n    return\n   case _:\n    raise E", Exit.RETURN | Exit.RAISE),
        ("def f():\n   return", Exit.NEXT),
    ],
)
def test_exits_of_a_block(body: str, expected: Exit) -> None:
    assert _exits(f"def f():\n  {body}") == expected


def test_break_and_continue_leave_a_block_of_a_loop() -> None:
    loop = ast.parse("for x in y:\n  if x:\n    break\n  continue").body[0]
    assert isinstance(loop, ast.For)
    assert exits(loop.body) == Exit.BREAK | Exit.CONTINUE


def test_effect_ends_paths_and_comes_before_the_syntax() -> None:
    block = ast.parse("if x:\n  stop()\nelse:\n  go()").body

    def effect(statement: ast.stmt) -> Exit | None:
        return NOWHERE if ast.unparse(statement) == "stop()" else None

    assert exits(block, effect) == Exit.NEXT
    assert exits(block[0].body, effect) == NOWHERE  # type: ignore[attr-defined]


def test_long_chain_of_elif_is_walked_without_recursion() -> None:
    last: list[ast.stmt] = [ast.Pass()]
    for _ in range(sys.getrecursionlimit() * 2):
        last = [ast.If(ast.Name("x"), [ast.Return()], last)]
    assert exits(last) == Exit.NEXT | Exit.RETURN


def _first_in_a_loop(source: str) -> ast.stmt:
    function = ast.parse(f"def f():\n  for x in y:\n    {source}").body[0]
    assert isinstance(function, ast.FunctionDef)
    loop = function.body[0]
    assert isinstance(loop, ast.For)
    return loop.body[0]


@pytest.mark.parametrize("source", ["pass", "...", "'text'", "return", "return None", "continue"])
def test_statement_that_does_nothing(source: str) -> None:
    assert does_nothing(_first_in_a_loop(source))


@pytest.mark.parametrize("source", ["f()", "return 1", "break", "x = 1"])
def test_statement_that_does_something(source: str) -> None:
    assert not does_nothing(_first_in_a_loop(source))


@pytest.mark.parametrize(
    ("body", "dead"),
    [
        ("f()\n  return\n  g()\n  h()", ["g()", "h()"]),
        ("if x:\n   return\n   g()\n  h()", ["g()"]),
        ("for x in y:\n   break\n   g()\n  else:\n   raise E\n   h()", ["g()", "h()"]),
        ("with x:\n   return\n  g()", ["g()"]),
        ("try:\n   f()\n  except E:\n   raise\n   g()\n  else:\n   return\n   h()", ["g()", "h()"]),
        ("try:\n   raise E\n  except E:\n   f()\n  else:\n   g()", []),
        ("try:\n   f()\n  finally:\n   return\n   g()", ["g()"]),
        ("match x:\n   case 1:\n    return\n    g()", ["g()"]),
        ("return\n  if x:\n   return\n   g()", ["if x:\n    return\n    g()"]),
        ("def g():\n   return\n   h()", []),
        ("if x:\n   return\n  g()", []),
    ],
)
def test_unreachable_statements(body: str, dead: list[str]) -> None:
    function = ast.parse(f"def f():\n  {body}").body[0]
    assert isinstance(function, ast.FunctionDef)
    found = [each for stretch in unreachable(function.body) for each in stretch.statements]
    assert [ast.unparse(each) for each in found] == dead


def test_loop_that_is_known_to_run() -> None:
    loop = ast.parse("for x in y:\n  return").body[0]
    assert isinstance(loop, ast.For)
    assert exits_of_loop(loop) == Exit.NEXT | Exit.RETURN
    assert exits_of_loop(loop, runs=True) == Exit.RETURN
