"""What other test modules need to know of one in order to find copies in it."""

from __future__ import annotations

import ast
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.digests import blake2b
from flake8_testquality.facts.assertion_names import kind_of
from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.duplicates import stands_alone
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.runs import DATA, SILENT, shortest_runs

if TYPE_CHECKING:
    from flake8_testquality.facts.fixtures import Fixture
    from flake8_testquality.facts.functions import Function, TestFunction
    from flake8_testquality.facts.module import Module

#: Statements that two functions of different modules must have in common.
RUN_STATEMENTS = 10
_RUN_NODES = 60
#: ``setUp`` costs a base class to share, a pytest fixture only a conftest.py.
_LIFECYCLE_NODES, _FIXTURE_NODES = 40, 12
#: A test of fewer nodes may be the same by chance.
_TEST_NODES = 12
#: Fixtures that are the same everywhere.
_KNOWN_FIXTURES = frozenset(
    "tmp_path tmpdir tmp_path_factory tmpdir_factory monkeypatch capsys capfd capsysbinary caplog"
    " recwarn mocker".split()
)
_TABLE_ROWS = 3
_TABLE_CONSTANTS = 10


class Print(NamedTuple):
    """A piece of code: its digest in hexadecimal, its line from 1, and what it is called."""

    digest: str
    line: int
    name: str


class Table(NamedTuple):
    """A list of test cases, with the function that is parametrized with it."""

    print: Print
    node: ast.expr
    function: Function


class Trace(NamedTuple):
    """A run of statements ``begin`` to ``end``, which is excluded, of a block of a function."""

    digest: str
    function: Function
    block: Sequence[ast.stmt]
    begin: int
    end: int


class Imprint:
    """Digests of those pieces of a module of which a copy elsewhere is a fault."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self._meanings = module.meanings

    @cached_property
    def fixtures(self) -> dict[Fixture, Print]:
        """Fixtures that another module could share as they are."""
        found: dict[Fixture, Print] = {}
        for fixture in self._module.fixtures:
            digest = self._of_fixture(fixture)
            if digest:
                found[fixture] = Print(digest, fixture.node.lineno, fixture.qualname)
        return found

    def _of_fixture(self, fixture: Fixture) -> str:
        if fixture.is_nested or fixture.is_autouse or fixture.is_stub:
            return ""
        least = _LIFECYCLE_NODES if fixture.is_lifecycle else _FIXTURE_NODES
        if sum(map(self._module.index.size, fixture.body)) < least:
            return ""
        return self._meanings.of_function(fixture)

    @cached_property
    def tests(self) -> dict[TestFunction, Print]:
        """Tests that would do the same in another module."""
        found: dict[TestFunction, Print] = {}
        for test in self._module.tests:
            digest = self._of_test(test)
            if digest:
                found[test] = Print(digest, test.node.lineno, test.qualname)
        return found

    def _of_test(self, test: TestFunction) -> str:
        module = self._module
        if len(test.statements) < 2 or sum(map(module.index.size, test.body)) < _TEST_NODES:
            return ""
        digest = self._meanings.of_function(test) if stands_alone(test, module) else ""
        if not digest:
            return ""
        own = {each.requested_as for each in module.fixtures if each.is_requested}
        asked = module.requests.by(test) | module.requests.by_module
        if asked.issubset(own.union(_KNOWN_FIXTURES, test.injected_mocks)):
            return digest
        # What ``conftest.py`` defines may be something else in another folder.
        folder = module.path.replace("\\", "/").rpartition("/")[0]
        return joined([bytes.fromhex(digest), folder.encode("utf-8", "surrogatepass")])

    @cached_property
    def tables(self) -> list[Table]:
        """Tables of test cases, each once."""
        found: dict[ast.expr, Table] = {}
        for function in self._module.functions:
            for decorator in function.node.decorator_list:
                table = self._table(decorator)
                if table is not None and table not in found:
                    digest = self._of_table(table)
                    if digest:
                        own = Print(digest, table.lineno, function.qualname)
                        found[table] = Table(own, table, function)
        return list(found.values())

    def _table(self, decorator: ast.expr) -> ast.expr | None:
        if not isinstance(decorator, ast.Call) or last_name(decorator.func) != "parametrize":
            return None
        values = decorator.args[1] if len(decorator.args) > 1 else None
        for keyword in decorator.keywords:
            if keyword.arg == "argvalues":
                values = keyword.value
        if isinstance(values, ast.Name):
            values = self._meanings.value_of(values.id)
        return values if isinstance(values, (ast.List, ast.Tuple)) else None

    def _of_table(self, table: ast.expr) -> str:
        rows = table.elts if isinstance(table, (ast.List, ast.Tuple)) else []
        if len(rows) < _TABLE_ROWS:
            return ""
        constants = self._module.index.within(table, ast.Constant)
        if len(constants) < _TABLE_CONSTANTS:
            return ""
        return self._meanings.of_expression(table)

    @cached_property
    def traces(self) -> list[Trace]:
        """The shortest runs worth a helper, one for each statement that one begins with."""
        return [
            trace for function in self._module.functions for trace in self._of_runs(function)
        ]

    def _of_runs(self, function: Function) -> Iterator[Trace]:
        if len(function.statements) < RUN_STATEMENTS:
            return
        for block in function.blocks:
            weights = list(map(self._module.outlines.weight, block))
            if sum(weights) < RUN_STATEMENTS:
                continue
            # Runs overlap: each statement is looked at once for all of them.
            parts = [self._part(*each) for each in zip(block, weights, strict=True)]
            for begin, end in enumerate(shortest_runs(weights, RUN_STATEMENTS)):
                run = parts[begin:end]
                if _is_worth_a_helper(run):
                    digest = joined([each.digest for each in run])
                    yield Trace(digest, function, block, begin, end)

    def _part(self, statement: ast.stmt, weight: int) -> _Part:
        first, last = self._module.index.stretch(statement)
        shape, digest = self._module.clones.shape_and_digest(statement)
        data = self._data
        return _Part(
            digest,
            last - first,
            weight,
            shape,
            bisect_left(data, last) - bisect_left(data, first),
            isinstance(statement, SILENT),
            not _asserts_by_name(statement),
        )

    @cached_property
    def _data(self) -> list[int]:
        """The numbers of the nodes that are data, ascending."""
        return sorted(chain.from_iterable(map(self._module.index.numbers, DATA)))


class _Part(NamedTuple):
    """A statement of a run: its nodes, those that are data, and what it does."""

    digest: bytes
    nodes: int
    weight: int
    shape: int
    data: int
    is_silent: bool
    acts: bool


def _asserts_by_name(statement: ast.stmt) -> bool:
    """Say whether a statement is an assertion, by no more than it says itself."""
    if isinstance(statement, ast.Assert):
        return True
    called = call_of(statement.value) if isinstance(statement, ast.Expr) else None
    return called is not None and kind_of(last_name(called.func)) is not None


def _is_worth_a_helper(run: Sequence[_Part]) -> bool:
    if run[0].is_silent:
        return False
    nodes = sum([each.nodes for each in run])
    if nodes < _RUN_NODES:
        return False
    # One statement again and again with other values is a table of data.
    kinds = {each.shape: each.weight for each in run if not each.is_silent}
    if sum(kinds.values()) * 2 < RUN_STATEMENTS:
        return False
    if sum([each.data for each in run]) * 2 > nodes:
        return False
    return sum([each.acts for each in run]) * 2 >= len(run)


def joined(digests: Sequence[bytes]) -> str:
    """Return 16 hexadecimal digits that stand for several digests in their order."""
    return blake2b(b"".join(digests), digest_size=8).hexdigest()
