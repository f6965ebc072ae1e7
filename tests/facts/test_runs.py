"""Repeated runs of statements: which are found, how long, and at what cost."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Callable

import pytest
from reviewing import module_of

from flake8_testquality.facts.clones import Clones, Fingerprint
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.runs import Renaming, Runs

#: Function, first line and number of statements of a run, and the same of the earlier one.
Found = tuple[str, int, int, str, int, int]


def repeats(source: str, minimum: int = 3, *, by_class: bool = False) -> list[Found]:
    """Return the repeated runs of a source."""
    return repeats_of(module_of(textwrap.dedent(source)), minimum, by_class=by_class)


def repeats_of(module: Module, minimum: int = 3, *, by_class: bool = False) -> list[Found]:
    """Return the repeated runs of a module."""
    return [
        (
            later.function.name, later.statements[0].lineno, later.end - later.begin,
            first.function.name, first.statements[0].lineno, first.end - first.begin,
        )
        for later, first in Runs(module, module.functions, minimum, by_class=by_class).repeats()
    ]  # fmt: skip


def function(name: str, *statements: str) -> str:
    """Return the source of a function."""
    return f"def {name}():\n" + "".join(f"    {each}\n" for each in statements)


def test_a_run_is_made_as_long_as_it_can_be() -> None:
    first = function("test_a", "x.a()", "x.b()", "x.c()", "x.d()", "x.e()", "x.f()")
    later = function("test_b", "x.z()", "x.b()", "x.c()", "x.d()", "x.e()", "x.y()")

    assert repeats(first + later) == [("test_b", 10, 4, "test_a", 3, 4)]


def test_the_longest_of_several_earlier_places_is_named() -> None:
    short = function("test_a", "x.a()", "x.b()", "x.c()", "x.z()")
    long = function("test_b", "x.a()", "x.b()", "x.c()", "x.d()", "x.e()")
    later = function("test_c", "x.a()", "x.b()", "x.c()", "x.d()", "x.e()")

    assert repeats(short + long + later) == [
        ("test_b", 7, 3, "test_a", 2, 3),
        ("test_c", 13, 5, "test_b", 7, 5),
    ]


def test_two_runs_of_one_function_are_both_found() -> None:
    first = function("test_a", "x.a()", "x.b()", "x.c()", "x.z()", "x.d()", "x.e()", "x.f()")
    later = function("test_b", "x.d()", "x.e()", "x.f()", "x.y()", "x.a()", "x.b()", "x.c()")

    assert repeats(first + later) == [
        ("test_b", 10, 3, "test_a", 6, 3),
        ("test_b", 14, 3, "test_a", 2, 3),
    ]


def test_runs_may_overlap_in_their_first_place() -> None:
    first = function("test_a", "x.a()", "x.b()", "x.c()", "x.d()")
    later = function("test_b", "x.a()", "x.b()", "x.c()", "x.y()", "x.b()", "x.c()", "x.d()")

    assert [found[1:3] for found in repeats(first + later)] == [(7, 3), (11, 3)]


@pytest.mark.parametrize("count", [2, 3])
def test_the_minimum_counts_statements(count: int) -> None:
    body = ["x.a()", "x.b()", "x.c()"][:count]

    assert bool(repeats(function("test_a", *body) + function("test_b", *body))) is (count == 3)


def test_a_function_does_not_repeat_itself() -> None:
    assert repeats(function("test_a", *["x.a()", "x.b()", "x.c()"] * 3)) == []


def test_variables_may_have_other_names() -> None:
    first = function("test_a", "a = f()", "b = a.g()", "b.h(a)")

    assert repeats(first + function("test_b", "b = f()", "a = b.g()", "a.h(b)"))
    assert not repeats(first + function("test_b", "a = f()", "b = a.g()", "b.h(b)"))
    assert not repeats(first + function("test_b", "a = f()", "b = a.g()", "b.h(c)"))


def test_a_new_variable_may_not_be_one_that_goes_on() -> None:
    # Each window is equal for itself; the second names another variable at its end.
    first = function("test_a", "a = f()", "b = g()", "h(b)", "k(b)", "m(a)")
    later = function("test_b", "a = f()", "b = g()", "h(b)", "k(b)", "m(b)")

    assert [found[2] for found in repeats(first + later)] == [4]


def test_names_of_the_module_are_no_variables() -> None:
    first = function("test_a", "a = f(ONE)", "b = a.g()", "b.h(a)")
    later = function("test_b", "a = f(TWO)", "b = a.g()", "b.h(a)")

    assert repeats(first + later) == []


def test_literals_may_differ_and_their_types_may_not() -> None:
    first = function("test_a", "a = f(1)", "b = a.g('x')", "b.h(a)")

    assert repeats(first + function("test_b", "a = f(2)", "b = a.g('y')", "b.h(a)"))
    assert not repeats(first + function("test_b", "a = f(2.0)", "b = a.g('y')", "b.h(a)"))


def test_docstrings_are_no_statements() -> None:
    first = function("test_a", "'''Say a.'''", "x.a()", "x.b()")
    later = function("test_b", "'''Say b.'''", "x.a()", "x.b()")

    assert repeats(first + later) == []


def test_a_block_counts_with_its_statements() -> None:
    source = """
        def test_a():
            with x:
                x.a()
                x.b()

        def test_b():
            x.z()
            with x:
                x.a()
                x.b()
    """

    assert repeats(source) == [("test_b", 9, 1, "test_a", 3, 1)]
    assert repeats(source, 4) == []


def test_what_stands_in_a_repeated_statement_is_told_with_it() -> None:
    source = """
        def test_a():
            for y in x:
                y.a()
                y.b()
                if y:
                    y.c()
                    y.d()
                    y.e()

        def test_b():
            for y in x:
                y.a()
                y.b()
                if y:
                    y.c()
                    y.d()
                    y.e()
    """

    assert repeats(source) == [("test_b", 12, 1, "test_a", 3, 1)]


def test_a_run_keeps_within_its_block() -> None:
    source = """
        def test_a():
            try:
                x.a()
                x.b()
            except E:
                x.c()
            else:
                x.d()
            finally:
                x.e()

        def test_b():
            x.a()
            x.b()
            x.c()
            x.d()
            x.e()
    """

    assert repeats(source) == []


@pytest.mark.parametrize(
    "head",
    [
        "while x:", "async with x:", "async for a in x:", "match x:\n            case 1:\n  ",
        "if x:\n            pass\n        elif y:", "try:\n            pass\n        finally:",
        "try:\n            pass\n        except E:",
    ],
)  # fmt: skip
def test_blocks_of_all_kinds_are_read(head: str) -> None:
    body = f"async def test_a():\n        {head}\n                x.a(); x.b(); x.c()\n"
    found = repeats(body + body.replace("test_a", "test_b") + "        x.z()\n")

    assert [each[3] for each in found] == ["test_a"]


def test_a_nested_function_is_one_statement() -> None:
    source = """
        def test_a():
            def callback():
                x.a()
                x.b()
                x.c()
            x.d(callback)

        def test_b():
            def callback():
                x.a()
                x.b()
                x.c()
            x.e(callback)
    """

    assert repeats(source) == [("callback", 11, 3, "callback", 4, 3)]


def test_scope_class_keeps_to_one_class() -> None:
    body = "        x.a()\n        x.b()\n        x.c()\n"
    source = (
        f"class TestA:\n    def test_a(self):\n{body}\n"
        f"class TestB:\n    def test_b(self):\n{body}    def test_c(self):\n{body}"
    )

    assert [found[0] for found in repeats(source)] == ["test_b", "test_c"]
    assert [found[0] for found in repeats(source, by_class=True)] == ["test_c"]


def test_without_what_was_told_a_repeat_begins_later() -> None:
    source = function("test_a", "x.a()", "x.b()", "x.c()")
    module = module_of(source + source.replace("test_a", "test_b"))
    (repeat,) = Runs(module, module.functions, 3).repeats()

    assert [len(run.statements) for run in repeat.without_first(1)] == [2, 2]
    assert [len(run.statements) for run in repeat.without_first(9)] == [0, 0]


def test_variables_are_numbered_by_their_first_use() -> None:
    renaming = Renaming(frozenset({"a", "b"}))

    assert [*renaming.of(["b", "x", "a"]), *renaming.of(["a", "b"])] == [0, "x", 1, 1, 0]


class _CountingClones(Clones):
    """Fingerprints that count how often they are asked for."""

    asked = 0

    def fingerprint(self, top: ast.AST) -> Fingerprint:
        """Count and answer."""
        self.asked += 1
        return super().fingerprint(top)


def _questions(source: str, minimum: int = 8) -> tuple[int, int]:
    """Return how many runs a source repeats, and how many fingerprints that took."""
    module = module_of(source)
    clones = _CountingClones(module.index)
    module.__dict__["clones"] = clones
    found = len(list(Runs(module, module.functions, minimum).repeats()))
    return found, clones.asked


def _same_statement(size: int) -> str:
    return function("test_a", *["x.a(1)"] * size) + function("test_b", *["x.a(1)"] * size)


def _same_functions(size: int) -> str:
    body = [f"x.a{number}(1)" for number in range(10)]
    return "".join(function(f"test_{number}", *body) for number in range(size))


def _alike_at_first_sight(size: int) -> str:
    return "".join(
        function(f"test_{number}", *[f"x = f(N{number}_{each})" for each in range(9)])
        for number in range(size)
    )


def _half_alike(size: int) -> str:
    return "".join(
        function(f"test_{number}", *["x.a(1)"] * 12, f"x.b{number}()", *["x.a(1)"] * 12)
        for number in range(size)
    )


@pytest.mark.parametrize(
    ("make", "repeated"),
    [
        (_same_statement, lambda size: 1),
        (_same_functions, lambda size: size - 1),
        (_alike_at_first_sight, lambda size: 0),
        (_half_alike, lambda size: 2 * (size - 1)),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_work_grows_with_the_number_of_statements(
    make: Callable[[int], str], repeated: Callable[[int], int]
) -> None:
    found, asked = _questions(make(100))
    found_in_longer, asked_in_longer = _questions(make(400))

    assert (found, found_in_longer) == (repeated(100), repeated(400))
    assert asked_in_longer <= 4.5 * asked
