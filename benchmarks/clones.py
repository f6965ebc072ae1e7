"""What finding repeated code costs: against the parser, and against pylint.

The suite's modules are joined into ones of 1, 5, 25 and 100 thousand lines. The
sizes take turns, and a figure is the least CPU time over the rounds. ``growth``
compares the long module with the same code in modules of about 1,000 lines: time
of the engine, of the parser, and of the one relative to the other, which is bound.
The parser's work is linear; how much more time it takes per line is the machine's
memory. ``calls`` is the growth of the number of calls that the engine makes, which
no machine and no other process changes; it is bound too.

pylint comes from the package index into a virtual environment of its own, and
its ``duplicate-code`` gets the same files as our rules, in the same run.
"""

from __future__ import annotations

import argparse
import ast
import cProfile
import gc
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from modules import Source, in_groups, joined, read_sources
from processes import CommandFailed, measure, output_of
from sources import parse_source, test_modules
from venvs import install

from flake8_testquality.facts.module import Module
from flake8_testquality.facts.runs import Runs
from flake8_testquality.settings import Settings

_SIZES = (1_000, 5_000, 25_000, 100_000)
_MOST_GROWTH = 1.3
_OURS = ("TQ601", "TQ603", "TQ604", "TQ605", "TQ606", "TQ609")
_PYLINT = ("--disable=all", "--enable=duplicate-code", "--persistent=n", "--score=n", "-j1")
# pylint's status is a sum of bits; 32 is wrong usage, 1 is a fatal message.
_PYLINT_STATUS = tuple(status for status in range(32) if not status & 1)


@dataclass(frozen=True)
class Cost:
    """CPU seconds of the parser and of the engine over the same code."""

    parse: float
    engine: float

    @property
    def ratio(self) -> float:
        """The engine's time in that of the parser."""
        return self.engine / self.parse


@dataclass(frozen=True)
class Row:
    """One size: what it costs as one module and in parts, and repeated runs."""

    lines: int
    whole: Cost
    in_parts: Cost
    #: Calls that the engine makes on the whole, in those on the parts.
    calls: float
    repeats: int

    @property
    def relative(self) -> float:
        """The growth of the engine's time in that of the parser's."""
        return self.whole.ratio / self.in_parts.ratio

    @property
    def is_over(self) -> bool:
        """Whether the engine's cost grows faster than it may."""
        return max(self.relative, self.calls) > _MOST_GROWTH

    def text(self) -> str:
        """Return the table's line."""
        whole, parts = self.whole, self.in_parts
        verdict = "OVER" if self.is_over else "ok"
        return (
            f"{self.lines:7} {whole.parse:9.3f} {whole.engine:9.3f} {whole.ratio:8.2f}"
            f" {whole.engine / parts.engine:7.2f} {whole.parse / parts.parse:7.2f}"
            f" {self.relative:9.2f} {self.calls:7.2f} {self.repeats:8}  {verdict}"
        )


def seconds(work: Callable[[], object]) -> float:
    """Return the CPU seconds of a call, without the garbage of what ran before."""
    gc.collect()
    gc.disable()
    started = time.process_time()
    work()
    spent = time.process_time() - started
    gc.enable()
    return spent


def module_of(source: Source, tree: ast.Module) -> Module:
    """Return the facts of a tree; the walk and the roles of functions are done."""
    module = Module(tree, source.filename, source.lines, Settings())
    # Every rule needs these, whether code is repeated or not.
    list(module.index.all(ast.Call))
    for test in module.tests:
        test.body  # noqa: B018
    return module


def find(module: Module) -> int:
    """Use the whole engine as the rules do; return how many runs are repeated."""
    copies = module.copies
    groups = len(copies.duplicates) + len(copies.variants) + len(copies.prologues)
    minimum = module.settings.duplicate_min_statements
    return groups + sum(1 for _ in Runs(module, module.functions, minimum).repeats())


def cost_of(source: Source) -> tuple[Cost, int]:
    """Return what one module costs, and how many runs are repeated in it."""
    parse = seconds(lambda: parse_source(source.text))
    tree = parse_source(source.text)
    if tree is None:
        raise ValueError(f"{source.filename} does not parse")
    module = module_of(source, tree)
    found: list[int] = []
    engine = seconds(lambda: found.append(find(module)))
    return Cost(parse, engine), found[0]


def least(costs: Sequence[Cost]) -> Cost:
    """Return the least times; noise only ever adds to one."""
    return Cost(min(each.parse for each in costs), min(each.engine for each in costs))


def calls_of(source: Source) -> int:
    """Count the calls, of built-in functions too, that the engine makes on a module."""
    tree = parse_source(source.text)
    if tree is None:
        raise ValueError(f"{source.filename} does not parse")
    module = module_of(source, tree)
    profile = cProfile.Profile()
    profile.runcall(find, module)
    return sum(entry.callcount for entry in profile.getstats())


def rows_of(sizes: Sequence[Sequence[Source]], rounds: int) -> list[Row]:
    """Measure sizes, each of which is all its parts together; they take turns."""
    long = [joined(parts) for parts in sizes]
    whole: list[list[Cost]] = [[] for _ in sizes]
    in_parts: list[list[Cost]] = [[] for _ in sizes]
    repeats = [0] * len(sizes)
    for turn in range(rounds + 1):
        for number, parts in enumerate(sizes):
            cost, repeats[number] = cost_of(long[number])
            small = [cost_of(part)[0] for part in parts]
            if turn:  # the first round fills caches
                whole[number].append(cost)
                sums = sum(each.parse for each in small), sum(each.engine for each in small)
                in_parts[number].append(Cost(*sums))
    return [
        Row(
            len(long[number].lines),
            least(whole[number]),
            least(in_parts[number]),
            calls_of(long[number]) / sum(map(calls_of, parts)),
            repeats[number],
        )
        for number, parts in enumerate(sizes)
    ]


def compare(modules: Sequence[Source], folder: Path) -> str:
    """Run pylint and our rules on the same files and return a table."""
    venv.create(folder / "venv", with_pip=False, symlinks=True)
    python = folder / "venv" / "bin" / "python"
    install(python, "pylint")
    tests = folder / "tests"
    tests.mkdir()
    names: list[str] = []
    for number, each in enumerate(modules):
        names.append(f"test_{number:04}.py")
        (tests / names[-1]).write_text("".join(each.lines), encoding="utf-8")
    pylint = [str(python), "-m", "pylint", *_PYLINT, "--msg-template={msg_id}", *names]
    flake8 = [sys.executable, "-m", "flake8", "--isolated", "-j1"]
    codes = ",".join(_OURS)
    ours = [*flake8, f"--select={codes}"]
    version = output_of([str(python), "-m", "pylint", "--version"], tests, (0,)).split()[1]
    lines = [
        f"{len(modules)} files, {sum(len(each.lines) for each in modules)} lines",
        f"{'':44} {'CPU s':>8} {'findings':>9}",
    ]
    for title, command, mark, accepted in (
        (f"pylint {version} duplicate-code", pylint, "R0801", _PYLINT_STATUS),
        ("flake8 without a rule of ours", [*flake8, "--select=E9"], "E9", (0, 1)),
        ("the same with " + codes.replace(",TQ", ", "), ours, "TQ6", (0, 1)),
    ):
        cost = measure(command, tests, accepted)
        output = output_of(command, tests, accepted)
        count = sum(1 for line in output.split("\n") if mark in line)
        lines.append(f"{title:44} {cost.cpu:8.1f} {count:9}")
    return "\n".join(lines)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return 1 when a bound is passed, 2 when nothing could be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suite", type=Path, help="folder with a suite of tests")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--compared-lines", type=int, default=25_000)
    parser.add_argument("--no-pylint", action="store_true")
    arguments = parser.parse_args(argv)
    modules = read_sources([str(each) for each in test_modules(arguments.suite)])
    groups = in_groups(modules, _SIZES[0], _SIZES[-1])
    if not groups:
        print(f"no test modules of at most {_SIZES[0]} lines in {arguments.suite}", file=sys.stderr)
        return 2
    parts = [joined(group) for group in groups]
    gc.collect()
    gc.freeze()
    counts = [max(round(len(parts) * size / _SIZES[-1]), 1) for size in _SIZES]
    rows = rows_of([parts[:count] for count in counts], arguments.rounds)
    print(f"{'growth':>52}")
    print("  lines   parse s  engine s  engine/  engine   parse  relative   calls  repeats")
    for row in rows:
        print(row.text(), flush=True)
    if not arguments.no_pylint:
        compared: list[Source] = []
        for group in groups:
            if sum(len(each.lines) for each in compared) < arguments.compared_lines:
                compared += group
        with tempfile.TemporaryDirectory() as folder:
            try:
                print(compare(compared, Path(folder)))
            except CommandFailed as error:
                print(error, file=sys.stderr)
                return 2
    return int(any(row.is_over for row in rows))


if __name__ == "__main__":
    sys.exit(main())
