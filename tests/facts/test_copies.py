"""Tests that are copies of others: groups, beginnings, and what of a run is told already."""

from __future__ import annotations

import ast
from typing import Any

from reviewing import module_of

from flake8_testquality.facts.clones import Clones, Fingerprint
from flake8_testquality.facts.copies import Copies
from flake8_testquality.facts.runs import Run

_BODY = (
    "image = api.upload('linux.img', format='raw', size=2048)",
    "flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0)",
    "server = api.boot('vm1', image, flavor, network='public')",
    "server.wait(until='ACTIVE', timeout=10)",
)


def source_of(name: str, *statements: str) -> str:
    """Return the source of a test."""
    return f"def {name}():\n" + "".join(f"    {each}\n" for each in statements)


def copies(*tests: str, **options: Any) -> Copies:
    """Return the copies in a module of some tests."""
    return module_of("\n".join(tests), **options).copies


def test_variants_show_the_literals_that_differ() -> None:
    found = copies(
        source_of("test_a", "x = f(1, 'k')", "y = g(1, 0)", "assert x == y"),
        source_of("test_b", "x = f(2, 'k')", "y = g(2, 5)", "assert x == y"),
        source_of("test_c", "x = f(3, 'k')", "y = g(3, 0)", "assert x == y"),
        parametrize_min_tests=3,
    )

    (variants,) = found.variants
    assert [test.name for test in variants.tests] == ["test_a", "test_b", "test_c"]
    # What always changes together is one parameter.
    rows = [tuple(map(str, row)) for row in variants.rows]
    assert rows == [("1", "0"), ("2", "5"), ("3", "0")]


def test_prologues_are_as_long_as_all_of_them_share() -> None:
    found = copies(
        source_of("test_a", *_BODY, "server.stop()", "assert server.a"),
        source_of("test_b", *_BODY, "server.stop()", "assert server.b"),
        source_of("test_c", *_BODY, "assert server.c"),
    )

    (prologue,) = found.prologues
    assert [test.name for test in prologue.tests] == ["test_a", "test_b", "test_c"]
    assert prologue.length == 4


def test_a_light_beginning_is_split_into_longer_ones() -> None:
    light = [f"x.a{number}()" for number in range(4)]
    found = copies(
        *(source_of(f"test_a{each}", *light, *_BODY, f"assert x.a == {each}") for each in "abc"),
        *(source_of(f"test_b{each}", *light, f"assert x.b == {each}") for each in "abc"),
    )

    assert [(len(each.tests), each.length) for each in found.prologues] == [(3, 8)]


def test_variants_count_once_in_a_prologue() -> None:
    tests = [source_of(f"test_{each}", *_BODY, f"assert server.a == {each}") for each in range(5)]
    other = source_of("test_other", *_BODY, "assert server.other")

    assert copies(*tests, other).prologues == []
    assert len(copies(*tests, other, prologue_tests=2).prologues) == 1


def _run(found: Copies, name: str, begin: int, end: int) -> Run:
    function = next(each for each in found._module.tests if each.name == name)
    return Run(function, function.body, begin, end)


def test_told_are_prologues_and_whole_copies() -> None:
    found = copies(
        source_of("test_a", *_BODY, "server.stop()", "assert server.a"),
        source_of("test_b", *_BODY, "server.stop()", "assert server.b"),
        source_of("test_c", *_BODY, "assert server.c"),
        source_of("test_d", *_BODY, "assert server.c"),
    )
    first = _run(found, "test_a", 0, 5)

    assert found.told(_run(found, "test_b", 0, 5), first) == 4
    assert found.told(_run(found, "test_b", 2, 5), first) == 2
    assert found.told(_run(found, "test_b", 5, 6), first) == 0
    assert found.told(_run(found, "test_d", 0, 5), _run(found, "test_c", 0, 5)) == 5


class _CountingClones(Clones):
    """Fingerprints that count how often they are asked for."""

    asked = 0

    def fingerprint(self, top: ast.AST) -> Fingerprint:
        """Count and answer."""
        self.asked += 1
        return super().fingerprint(top)


def _questions(source: str) -> int:
    module = module_of(source)
    clones = _CountingClones(module.index)
    module.__dict__["clones"] = clones
    assert module.copies.duplicates or module.copies.variants or module.copies.prologues
    return clones.asked


def test_long_beginnings_are_read_once() -> None:
    def source(size: int) -> str:
        return "\n".join(
            source_of(f"test_{each}", *["x.add(1, 2)"] * size, f"assert x.{each}")
            for each in "abc"
        )

    assert _questions(source(400)) <= 4.5 * _questions(source(100))


def test_equal_tests_with_other_decorators_are_not_compared_in_pairs() -> None:
    def source(size: int) -> str:
        return "\n".join(
            f"@data({each // 2})\n" + source_of(f"test_it_{each}", "x = f(1)", "assert x")
            for each in range(size)
        )

    assert _questions(source(400)) <= 4.5 * _questions(source(100))
