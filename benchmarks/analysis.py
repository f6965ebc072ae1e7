"""CPU time of the ten checkers inside one process; ``speed.py`` starts this.

Reads the suite's file names from standard input, one on a line, and prints one
JSON object. All rules are on, as always when flake8 handed over no options.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from pyflakes import checker as pyflakes_checker  # type: ignore[import-untyped]
from sources import parse_source, read_source

from flake8_testquality.checkers import CHECKERS

_SMALL = 1_000
_LARGE = 50_000
_FAILED = re.compile(r"TQ\d00 ")


@dataclass(frozen=True)
class Source:
    """A module of the suite that parses."""

    filename: str
    text: str
    lines: list[str]


@dataclass(frozen=True)
class Analysis:
    """One entry per round in each list.

    ``pyflakes`` and ``checkers`` are CPU seconds over the sample. The growths
    are CPU time of one module of ``large_lines`` lines against that of the same
    code in ``small_count`` modules of about 1,000 lines; pyflakes' shows how
    much of it is the machine's.
    """

    lines: int
    pyflakes: list[float]
    checkers: list[float]
    large_lines: int
    small_count: int
    growth: list[float]
    pyflakes_growth: list[float]


def read_sources(filenames: Sequence[str]) -> list[Source]:
    """Return the modules among ``filenames`` that can be read and parsed."""
    texts = ((name, read_source(Path(name))) for name in filenames)
    return [
        _source(name, text)
        for name, text in texts
        if text is not None and parse_source(text) is not None
    ]


def _source(filename: str, text: str) -> Source:
    # Cut at \n only, as flake8 does; splitlines() also cuts at form feeds.
    lines = [f"{line}\n" for line in text.split("\n")]
    return Source(filename, text, lines[:-1] if text.endswith("\n") else lines)


def run_checkers(source: Source, tree: ast.Module) -> None:
    """Run all ten checkers on one tree, as flake8 does, and use up the findings."""
    for each in CHECKERS:
        list(each(tree=tree, filename=source.filename, lines=source.lines).run())


def refuse_failed_rules(source: Source) -> None:
    """Raise ``ValueError`` when a rule fails: what it would cost is not known."""
    tree = _tree(source)
    for each in CHECKERS:
        checker = each(tree=tree, filename=source.filename, lines=source.lines)
        for line, _, text, _ in checker.run():
            if _FAILED.match(text):
                raise ValueError(f"{source.filename}:{line}: {text}")


def run_pyflakes(source: Source, tree: ast.Module) -> None:
    """Run pyflakes on one tree; its checker works when it is constructed."""
    pyflakes_checker.Checker(tree, filename=source.filename)


Run = Callable[[Source, ast.Module], None]


def cpu_seconds(run: Run, source: Source, tree: ast.Module) -> float:
    """Return the CPU seconds of one call."""
    started = time.process_time()
    run(source, tree)
    return time.process_time() - started


def one_round(sources: Sequence[Source], turn: int) -> tuple[float, float]:
    """Return CPU seconds of (pyflakes, checkers) over ``sources``.

    Both get the same tree, and take turns in going first. Every file is parsed
    anew, outside the clock: one tree is alive at a time, as under flake8.
    """
    spent: dict[Run, float] = {run_pyflakes: 0.0, run_checkers: 0.0}
    for number, source in enumerate(sources, start=turn):
        tree = _tree(source)
        order: list[Run] = [run_pyflakes, run_checkers]
        for run in order if number % 2 else reversed(order):
            spent[run] += cpu_seconds(run, source, tree)
    return spent[run_pyflakes], spent[run_checkers]


def alone(run: Run, sources: Sequence[Source]) -> float:
    """Return CPU seconds of one of the two over ``sources``."""
    return sum(cpu_seconds(run, each, _tree(each)) for each in sources)


def growth(
    run: Run, large: Sequence[Source], small: Sequence[Source], turn: int
) -> float:
    """Return CPU time of ``run`` over ``large`` against that over ``small``."""
    if turn % 2:
        of_large = alone(run, large)
        return of_large / alone(run, small)
    of_small = alone(run, small)
    return alone(run, large) / of_small


def _tree(source: Source) -> ast.Module:
    tree = parse_source(source.text)
    if tree is None:
        raise ValueError(f"{source.filename} no longer parses")
    return tree


def joined(sources: Sequence[Source]) -> Source:
    """Return all modules as one, without their ``__future__`` imports."""
    first = Path(sources[0].filename)
    text = "".join(line for each in sources for line in _without_future(each))
    return _source(str(first.with_name("test_joined.py")), text)


def _without_future(source: Source) -> Iterator[str]:
    dropped: set[int] = set()
    for node in _tree(source).body:
        if isinstance(node, ast.ImportFrom) and node.module == "__future__":
            dropped.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    for number, line in enumerate(source.lines, start=1):
        if number not in dropped:
            yield line.removeprefix("\ufeff")


def in_groups(sources: Sequence[Source], size: int, total: int) -> list[list[Source]]:
    """Group modules so that each group has about ``size`` lines.

    Modules longer than ``size`` are left out; no more groups are made once they
    hold ``total`` lines together.
    """
    groups: list[list[Source]] = [[]]
    in_group = taken = 0
    for source in sources:
        length = len(source.lines)
        if not 0 < length <= size or taken >= total:
            continue
        if groups[-1] and in_group + length > size * 1.1:
            groups.append([])
            in_group = 0
        groups[-1].append(source)
        in_group += length
        taken += length
    return [group for group in groups if group]


def analyse(sources: Sequence[Source], pool: Sequence[Source], rounds: int) -> Analysis:
    """Measure all rounds; ``pool`` is what the 50,000 lines are joined from."""
    groups = in_groups(pool, _SMALL, _LARGE)
    small = [joined(group) for group in groups]
    large = [joined([each for group in groups for each in group])]
    for source in sources:  # imports and caches too, before anything counts
        refuse_failed_rules(source)
    against: list[tuple[float, float]] = []
    growths: list[tuple[float, float]] = []
    for turn in range(rounds):
        against.append(one_round(sources, turn))
        growths.append(
            (
                growth(run_checkers, large, small, turn),
                growth(run_pyflakes, large, small, turn),
            )
        )
    return Analysis(
        lines=sum(len(each.lines) for each in sources),
        pyflakes=[each for each, _ in against],
        checkers=[each for _, each in against],
        large_lines=sum(len(each.lines) for each in large),
        small_count=len(small),
        growth=[each for each, _ in growths],
        pyflakes_growth=[each for _, each in growths],
    )


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; the first ``--files`` names are the measured sample."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--files", type=int, default=None)
    arguments = parser.parse_args(argv)
    filenames = sys.stdin.read().split("\n")
    pool = read_sources([name for name in filenames if name])
    sample = pool[: arguments.files]
    if not in_groups(sample, _SMALL, _SMALL):
        print("no module to measure: none parses and is short enough", file=sys.stderr)
        return 1
    print(json.dumps(asdict(analyse(sample, pool, arguments.rounds))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
