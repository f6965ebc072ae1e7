"""Runs of statements that stand in two functions."""

from __future__ import annotations

import ast
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.outlines import COMPOUND, blocks_of

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module

#: How many earlier places of a run are compared in order to find the longest.
_PLACES = 4


#: Statements that do nothing for those that follow.
SILENT = (ast.Import, ast.ImportFrom, ast.Pass, ast.Global, ast.Nonlocal)
#: Nodes that are data: a run that is mostly made of them is a table.
DATA = (ast.Constant, ast.List, ast.Tuple, ast.Dict, ast.Set)


def is_assertion(statement: ast.stmt, asserting: Container[ast.AST]) -> bool:
    """Say whether a statement is one of some assertions, as a whole or by its call."""
    if isinstance(statement, ast.Expr):
        return statement.value in asserting
    return statement in asserting


class Run(NamedTuple):
    """Statements ``begin`` to ``end``, which is excluded, of a block of a function."""

    function: Function
    block: Sequence[ast.stmt]
    begin: int
    end: int

    @property
    def statements(self) -> Sequence[ast.stmt]:
        """The statements themselves."""
        return self.block[self.begin : self.end]


class Repeat(NamedTuple):
    """A run and an earlier one in another function: equal but for literals and variables."""

    later: Run
    first: Run

    def without_first(self, count: int) -> Repeat:
        """Return what is left when some statements at the beginning are left out."""
        return Repeat(
            *(run._replace(begin=min(run.begin + count, run.end)) for run in self)
        )


class _Block(NamedTuple):
    function: Function
    statements: Sequence[ast.stmt]
    #: How many nodes each of the statements has.
    sizes: tuple[int, ...]
    #: Per place at which a shortest run can begin, where it ends.
    ends: Sequence[int]


class Runs:
    """Finds the runs of at least ``minimum`` statements that functions repeat.

    Statements inside others count. Every place where a run may begin is looked
    up by the sizes and outlines of the shortest run there, and only what has
    these twice is read, so time grows with the number of statements and not
    with its square. A run that was found is made as long as it can be.
    """

    def __init__(
        self, module: Module, functions: Iterable[Function], minimum: int, *, by_class: bool = False
    ) -> None:
        self._clones = module.clones
        self._outlines = module.outlines
        self._minimum = minimum
        self._by_class = by_class
        self._functions = [
            each
            for each in functions
            if module.index.count_own_statements(each.node) >= minimum
        ]

    def repeats(self) -> Iterator[Repeat]:
        """Yield the repeated runs, outer blocks before inner ones of a function."""
        blocks = [block for function in self._functions for block in self._blocks(function)]
        windows = self._common_windows(blocks)
        known: dict[object, list[tuple[_Block, int]]] = {}
        inside: set[ast.stmt] = set()
        for number, begins in windows.items():
            block = blocks[number]
            if block.statements[0] in inside:
                continue
            for repeat in self._of_block(block, begins, known):
                # What stands inside a repeated statement was told with it.
                inside.update(_first_of_blocks(repeat.later.statements))
                yield repeat

    def _blocks(self, function: Function) -> Iterator[_Block]:
        minimum, outlines = self._minimum, self._outlines
        for statements in function.blocks:
            ends: Sequence[int] = range(minimum, len(statements) + 1)
            if len(function.blocks) > 1 and not COMPOUND.isdisjoint(map(type, statements)):
                ends = shortest_runs(list(map(outlines.weight, statements)), minimum)
            if ends:
                yield _Block(function, statements, outlines.of_sizes(statements), ends)

    def _common_windows(self, blocks: Sequence[_Block]) -> dict[int, list[int]]:
        """Return, per block, where shortest runs begin whose outlines two functions share."""
        homes: dict[object, tuple[Function, int, int]] = {}
        common: dict[int, set[int]] = {}
        for number, begin in self._equal_in_sizes(blocks):
            block = blocks[number]
            function, end = block.function, block.ends[begin]
            home = function.owner if self._by_class else None
            codes = self._outlines.of_block(block.statements)[begin:end]
            known = homes.setdefault((home, codes), (function, number, begin))
            if known[0] is not function:
                common.setdefault(known[1], set()).add(known[2])
                common.setdefault(number, set()).add(begin)
        return {number: sorted(common[number]) for number in sorted(common)}

    def _equal_in_sizes(self, blocks: Sequence[_Block]) -> list[tuple[int, int]]:
        """Return the blocks and beginnings of shortest runs whose sizes stand in two blocks."""
        places: dict[tuple[int, ...], list[tuple[int, int]]] = {}
        for number, block in enumerate(blocks):
            sizes = block.sizes
            for begin, end in enumerate(block.ends):
                places.setdefault(sizes[begin:end], []).append((number, begin))
        # Most runs end here.
        found = [
            place
            for same in places.values()
            if len(same) > 1 and same[0][0] != same[-1][0]
            for place in same
        ]
        return sorted(found)

    def _of_block(
        self, block: _Block, begins: Iterable[int], known: dict[object, list[tuple[_Block, int]]]
    ) -> Iterator[Repeat]:
        told = 0
        for begin in begins:
            if block.ends[begin] <= told:
                # The next run has to reach beyond the last one.
                continue
            places = known.setdefault(self._key(block, begin), [])
            others = [place for place in places if place[0].function is not block.function]
            if len(others) == len(places) < _PLACES:
                places.append((block, begin))
            if others:
                repeats = [self._extended(block, begin, *place) for place in others]
                best = max(repeats, key=lambda repeat: repeat.later.end)
                told = best.later.end
                yield best

    def _key(self, block: _Block, begin: int) -> object:
        run = block.statements[begin : block.ends[begin]]
        prints = self._clones.of_all(run)
        names = Renaming(block.function.variables).of(
            [name for found in prints for name in found.names]
        )
        home = block.function.owner if self._by_class else None
        return home, tuple([found.shape for found in prints]), tuple(names)

    def _extended(self, block: _Block, begin: int, first: _Block, start: int) -> Repeat:
        """Return the longest equal run from these two places."""
        mine, other = block.statements, first.statements
        names = _Names(block.function.variables, first.function.variables)
        length = 0
        sizes = zip(block.sizes[begin:], first.sizes[start:])
        for (one, two), (size, same) in zip(zip(mine[begin:], other[start:]), sizes):
            if size != same:
                break
            left, right = self._clones.fingerprint(one), self._clones.fingerprint(two)
            if left.shape != right.shape or not names.match(left.names, right.names):
                break
            length += 1
        return Repeat(
            Run(block.function, mine, begin, begin + length),
            Run(first.function, other, start, start + length),
        )


class _Names:
    """Which variable of one function stands where which one of another does."""

    def __init__(self, left: frozenset[str], right: frozenset[str]) -> None:
        self._left, self._right = left, right
        self._there: dict[str, str] = {}
        self._back: dict[str, str] = {}

    def match(self, left: Sequence[str], right: Sequence[str]) -> bool:
        """Say whether names go on to stand for each other, and remember how."""
        for one, two in zip(left, right, strict=True):
            if one not in self._left or two not in self._right:
                if one != two:
                    return False
            if self._there.setdefault(one, two) != two or self._back.setdefault(two, one) != one:
                return False
        return True


class Renaming:
    """Writes variables as numbers in the order of their first use, other names as they are."""

    def __init__(self, variables: frozenset[str]) -> None:
        self._variables = variables
        self._numbers: dict[str, int] = {}

    def of(self, names: Sequence[str]) -> list[str | int]:
        """Return the next names."""
        numbers, variables = self._numbers, self._variables
        return [
            numbers.setdefault(name, len(numbers)) if name in variables else name
            for name in names
        ]


def _first_of_blocks(statements: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    queue = [each for each in statements if each.__class__ in COMPOUND]
    for each in queue:
        for block in blocks_of(each):
            yield block[0]
            queue += [inner for inner in block if inner.__class__ in COMPOUND]


def shortest_runs(weights: Sequence[int], minimum: int) -> list[int]:
    """Return for each beginning where the shortest heavy enough run ends."""
    found: list[int] = []
    end = total = 0
    for weight in weights:
        while total < minimum and end < len(weights):
            total += weights[end]
            end += 1
        if total < minimum:
            break
        found.append(end)
        total -= weight
    return found
