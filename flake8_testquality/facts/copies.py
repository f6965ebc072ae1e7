"""Tests of one class or module that are alike, as a whole or at their beginning."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.duplicates import Duplicate, duplicates, renaming_of, signature_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.preparation import Preparation
from flake8_testquality.facts.prologues import Prologue, heavy_beginnings, prologues_of
from flake8_testquality.facts.repetition import SetupRepeat, preparations, setup_repeats
from flake8_testquality.facts.runs import Run

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module


#: A body of fewer statements and nodes than these is too short to share.
_STATEMENTS, _NODES = 3, 30


class Variants(NamedTuple):
    """Tests that are the same but for a few literals."""

    tests: Sequence[TestFunction]
    #: Per test the literals in which they differ, each combination once.
    rows: Sequence[tuple[object, ...]]


class Copies:
    """Which tests of a module are alike, compared within their class."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._clones = module.clones

    @cached_property
    def duplicates(self) -> list[Duplicate]:
        """Tests that do the same as another one, in the order of the source."""
        found = duplicates(self._module)
        return sorted(found, key=lambda duplicate: duplicate.test.node.lineno)

    @cached_property
    def preparations(self) -> list[tuple[Class, Preparation]]:
        """The test classes whose setups build something, with what they do."""
        return list(preparations(self._module))

    @cached_property
    def setup_repeats(self) -> list[SetupRepeat]:
        """Tests that build again what setUp built, in the order of the source."""
        found = setup_repeats(self.preparations)
        return sorted(found, key=lambda repeat: repeat.test.node.lineno)

    @cached_property
    def _repeated_of(self) -> dict[TestFunction, frozenset[ast.stmt]]:
        return {each.test: frozenset(each.statements) for each in self.setup_repeats}

    def repeated_of(self, test: TestFunction) -> frozenset[ast.stmt]:
        """Return the statements of a test that repeat its setUp."""
        return self._repeated_of.get(test, frozenset())

    @cached_property
    def _duplicated(self) -> frozenset[TestFunction]:
        return frozenset(duplicate.test for duplicate in self.duplicates)

    @cached_property
    def variants(self) -> list[Variants]:
        """Groups of tests that ``parametrize`` could make one, in the order of the source."""
        found: list[Variants] = []
        for group in self._alike(self._module.settings.parametrize_min_tests):
            variants = self._variants(group)
            if variants is not None:
                found.append(variants)
                continue
            # Those whose literals are of the same types may differ in fewer places.
            by_types: dict[object, list[TestFunction]] = {}
            for test in group:
                shapes = tuple([each.shape for each in self._clones.of_all(test.body)])
                by_types.setdefault(shapes, []).append(test)
            if len(by_types) > 1:
                found += filter(None, map(self._variants, by_types.values()))
        return sorted(found, key=lambda variants: variants.tests[0].node.lineno)

    def _variants(self, group: Sequence[TestFunction]) -> Variants | None:
        """Return what tests that are alike differ in, ``None`` when it is too much."""
        settings = self._module.settings
        different: dict[tuple[object, ...], TestFunction] = {}
        for test in group:
            different.setdefault(self._literals(test), test)
        if len(different) < settings.parametrize_min_tests:
            return None
        # Literals that always change together are one parameter.
        columns = dict.fromkeys(zip(*different, strict=True))
        varying = [column for column in columns if len(set(column)) > 1]
        if len(varying) > settings.parametrize_max_literals:
            return None
        return Variants(list(different.values()), list(zip(*varying, strict=True)))

    def _literals(self, test: TestFunction) -> tuple[object, ...]:
        prints = map(self._clones.loose, test.body)
        return tuple(literal for found in prints for literal in found.literals)

    def _alike(self, minimum: int) -> Iterator[list[TestFunction]]:
        """Yield the tests of a class that are the same but for literals."""
        for tests in self._module.tests_by_class.values():
            if len(tests) < minimum:
                continue
            # The cheapest differences first: most tests end here.
            by_length: dict[int, list[TestFunction]] = {}
            for test in tests:
                by_length.setdefault(len(test.body), []).append(test)
            by_names: dict[object, list[TestFunction]] = {}
            for length, group in by_length.items():
                if len(group) >= minimum:
                    for test in group:
                        by_names.setdefault((length, self._attributes(test)), []).append(test)
            by_outline: dict[object, list[TestFunction]] = {}
            for names, group in by_names.items():
                if len(group) >= minimum:
                    for test in group:
                        if not test.is_stub:
                            size = self._clones.literals.size(*self._stretch(test))
                            by_outline.setdefault((names, size), []).append(test)
            for group in by_outline.values():
                if len(group) >= minimum and self._is_weighty(group[0].body):
                    exact: dict[object, list[TestFunction]] = {}
                    for test in group:
                        if not (test.is_skipped or self._is_a_table(test)):
                            exact.setdefault(self._form(test), []).append(test)
                    yield from (each for each in exact.values() if len(each) >= minimum)

    def _is_a_table(self, test: TestFunction) -> bool:
        """Say whether a test goes through cases of its own, each of them told apart."""
        within = self._module.index.within
        return any(
            last_name(call.func) in {"subTest", "subtests", "test"}
            for loop in test.body
            if isinstance(loop, (ast.For, ast.AsyncFor))
            for inner in loop.body
            if isinstance(inner, ast.With)
            for item in inner.items
            for call in within(item.context_expr, ast.Call)
        )

    def _attributes(self, test: TestFunction) -> tuple[str, ...]:
        """Return the names of the body's attributes, for which literals do not matter."""
        index = self._module.index
        first, last = self._stretch(test)
        numbers = index.numbers(ast.Attribute)
        begin = bisect_left(numbers, first)
        return index.attributes[begin : bisect_left(numbers, last, begin)]

    def _stretch(self, test: TestFunction) -> tuple[int, int]:
        if not test.body:
            return 0, 0
        index = self._module.index
        return index.number(test.body[0]), index.stretch(test.body[-1])[1]

    def _is_weighty(self, body: Sequence[ast.stmt]) -> bool:
        if len(body) > 1 and sum(map(self._module.outlines.weight, body)) >= _STATEMENTS:
            return True
        return sum(map(self._module.index.size, body)) >= _NODES

    def _form(self, test: TestFunction) -> object:
        """Return what tests share that differ in literals alone."""
        node = test.node
        prints = [*map(self._clones.loose, test.body)]
        renaming = renaming_of(test)
        return (
            test.is_async,
            signature_of(test, self._module),
            self._clones.of_all(node.decorator_list),
            tuple(found.shape for found in prints),
            tuple(tuple(renaming.of(found.names)) for found in prints),
        )

    @cached_property
    def _variants_of(self) -> dict[TestFunction, Variants]:
        """The group of variants that a test belongs to."""
        return {test: variants for variants in self.variants for test in variants.tests}

    @cached_property
    def prologues(self) -> list[Prologue]:
        """Beginnings that tests of a class share, in the order of the source."""
        settings = self._module.settings
        found: list[Prologue] = []
        for owner, tests in self._module.tests_by_class.items():
            if len(tests) >= settings.prologue_tests:
                found += self._prologues_of(tests)
        return sorted(found, key=lambda prologue: prologue.tests[0].node.lineno)

    @cached_property
    def _prologue_of(self) -> dict[TestFunction, Prologue]:
        return {test: prologue for prologue in self.prologues for test in prologue.tests}

    def told(self, later: Run, first: Run) -> int:
        """Count the first statements of a repeated run of which another finding tells.

        That is all of them when the functions are copies as a whole.
        """
        one, other = later.function, first.function
        if not isinstance(one, TestFunction) or not isinstance(other, TestFunction):
            return 0
        variants = self._variants_of.get(one)
        if one in self._duplicated or (variants and variants is self._variants_of.get(other)):
            return later.end - later.begin
        repeated = self.repeated_of(one)
        told = 0
        for place, statement in enumerate(later.statements, start=1):
            if statement in repeated:
                told = place
        prologue = self._prologue_of.get(one)
        if prologue is not None and one is not prologue.tests[0] and later.block is one.body:
            told = max(told, prologue.length - later.begin)
        return min(told, later.end - later.begin)

    def _prologues_of(self, tests: Sequence[TestFunction]) -> Iterator[Prologue]:
        settings = self._module.settings
        length = settings.prologue_statements
        outlines = self._module.outlines
        by_sizes: dict[object, list[TestFunction]] = {}
        for test in tests:
            if len(test.body) >= length:
                by_sizes.setdefault(outlines.of_sizes(test.body[:length]), []).append(test)
        by_outline: dict[object, list[TestFunction]] = {}
        for group in by_sizes.values():
            if len(group) >= settings.prologue_tests:
                for test in group:
                    key = outlines.of_block(test.body)[:length]
                    by_outline.setdefault(key, []).append(test)
        for group in by_outline.values():
            if len(group) >= settings.prologue_tests:
                for heavy in heavy_beginnings(group, length, self._module):
                    yield from prologues_of(self._one_of_each(heavy), self._module)

    def _one_of_each(self, group: Iterable[TestFunction]) -> list[TestFunction]:
        """Keep one test of those of which it is told that they are copies of each other."""
        kept: dict[object, TestFunction] = {}
        for test in group:
            if not test.is_skipped and test not in self._duplicated:
                kept.setdefault(id(self._variants_of.get(test, test)), test)
        return list(kept.values())
