"""Literals: which parts of a module's code are values that are written down."""

from __future__ import annotations

import ast

import pytest

from flake8_testquality.facts.clones import Clones, Fingerprint
from flake8_testquality.facts.index import Index


def loose(source: str) -> Fingerprint:
    """Return the loose fingerprint of the first statement of a source."""
    tree = ast.parse(source)
    return Clones(Index(tree)).loose(tree.body[0])


def literals(source: str) -> list[str]:
    """Return the literals of the first statement of a source, as they are written."""
    return [str(each) for each in loose(source).literals]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("f(1, -2, +3.5)", ["1", "-2", "+3.5"]),
        ("f('a', b'b', None, True, ...)", ["'a'", "b'b'", "None", "True", "..."]),
        ("f(f'a', f'')", ["f'a'", "f''"]),
        ("f([], (1, 'a'), {2}, {'a': [-3]})", ["[]", "(1, 'a')", "{2}", "{'a': [-3]}"]),
        ("f([x, 1], -y, {**z}, [*w])", ["1"]),
        ("f(not 1, ~2, -True)", ["1", "2", "True"]),
        ("f(f'a{x}')", ["'a'"]),
        ("f([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])", [str(each) for each in range(1, 13)]),
        ("x[1, 2] = 3", ["(1, 2)", "3"]),
    ],
)
def test_literals_are_found_as_a_whole(source: str, expected: list[str]) -> None:
    assert literals(source) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f(1)", "f(-1)"),
        ("f('a', x)", "f([1, 2], x)"),
        ("assert f() is None", "assert f() is True"),
        ("assert f({}, 1)[0].x == ()", "assert f({'a': 1}, -1)['b'].x == 0"),
    ],
)
def test_types_of_literals_do_not_count(one: str, other: str) -> None:
    assert loose(one).shape == loose(other).shape
    assert loose(one).literals != loose(other).literals


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f(1)", "f(x)"),
        ("f([1])", "f([x])"),
        ("f(-x)", "f(x)"),
        ("f(1)", "f(1, 2)"),
        ("f((1, 2))", "f(1, 2)"),
        ("f(g(-1), 2)", "f(g(1, 2))"),
    ],
)
def test_all_else_counts(one: str, other: str) -> None:
    assert loose(one).shape != loose(other).shape


@pytest.mark.parametrize(
    ("one", "other"),
    [("1", "1.0"), ("1", "True"), ("-1", "+1"), ("[1]", "(1,)"), ("[[1], 2]", "[[1, 2]]")],
)
def test_equal_values_of_other_types_are_others(one: str, other: str) -> None:
    assert loose(f"f({one})").literals != loose(f"f({other})").literals
    assert loose(f"f({one})").literals == loose(f"f({one})").literals


def test_number_of_very_many_digits_is_named() -> None:
    assert literals(f"f(0x{'f' * 9000}, [0x{'f' * 9000}])") == ["a large number"] * 2
