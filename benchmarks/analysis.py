"""CPU time of the ten checkers inside one process; ``speed.py`` starts this.

Reads the suite's file names from standard input, one on a line, and prints one
JSON object. All rules are on, as always when flake8 handed over no options.
"""

from __future__ import annotations

import argparse
import ast
import gc
import json
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass

from modules import Source, copies, edited, in_groups, joined, read_sources, tree_of
from pyflakes import checker as pyflakes_checker  # type: ignore[import-untyped]

from flake8_testquality import engine
from flake8_testquality.checkers import CHECKERS
from flake8_testquality.settings import Settings

_SMALL = 1_000
_LARGE = 50_000
_FAILED = re.compile(r"TQ\d00 ")


@dataclass(frozen=True)
class Analysis:
    """One entry per round in each list; a growth is a ratio of CPU times.

    ``pyflakes`` and ``checkers`` are CPU seconds over the sample. ``growth`` is
    that of about 50,000 lines in one module against the same code in modules of
    about 1,000 lines, ``pyflakes_growth`` the same of pyflakes: how much of it
    is the machine's. Both join copies of one piece of the suite, another in each
    round; ``mixed_growth`` joins different modules.
    """

    lines: int
    pyflakes: list[float]
    checkers: list[float]
    growth: list[float]
    pyflakes_growth: list[float]
    mixed_growth: list[float]


def run_checkers(source: Source, tree: ast.Module) -> None:
    """Run all ten checkers on one tree, as flake8 does, and use up the findings."""
    for each in CHECKERS:
        list(each(tree=tree, filename=source.filename, lines=source.lines).run())


def refuse_failed_rules(source: Source) -> None:
    """Raise ``ValueError`` when a rule fails: what it would cost is not known."""
    tree = tree_of(source)
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
    """Return the CPU seconds of one call.

    Garbage is collected first: nobody pays for that of the parser or the other.
    """
    gc.collect()
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
        tree = tree_of(source)
        order: list[Run] = [run_pyflakes, run_checkers]
        for run in order if number % 2 else reversed(order):
            spent[run] += cpu_seconds(run, source, tree)
    return spent[run_pyflakes], spent[run_checkers]


def alone(run: Run, sources: Sequence[Source]) -> float:
    """Return CPU seconds of one of the two over ``sources``."""
    return sum(cpu_seconds(run, each, tree_of(each)) for each in sources)


def growth(run: Run, parts: Sequence[Source], turn: int) -> float:
    """Return CPU time of ``run`` over the joined ``parts`` against over each."""
    large = [joined(parts)]
    if turn % 2:
        of_large = alone(run, large)
        return of_large / alone(run, parts)
    of_small = alone(run, parts)
    return alone(run, large) / of_small


def analyse(
    sources: Sequence[Source], pool: Sequence[Source], rounds: int, cache: str
) -> Analysis:
    """Measure all rounds; ``pool`` is what the 50,000 lines are joined from.

    ``cache`` is a folder that remembers what other modules say, as on any machine that
    has run flake8 before. Of the sources nothing is: their text is not what is on disk.
    """
    engine.configuration.settings = Settings(cache_dir=cache)
    sources, pool = [list(map(edited, each)) for each in (sources, pool)]
    parts = [joined(group) for group in in_groups(pool, _SMALL, _LARGE)]
    for source in sources:  # imports and caches too, before anything counts
        refuse_failed_rules(source)
    gc.collect()
    gc.freeze()  # the suite's text is here for the whole run, and not under flake8
    result = Analysis(sum(len(each.lines) for each in sources), [], [], [], [], [])
    for turn in range(rounds):
        pyflakes, checkers = one_round(sources, turn)
        result.pyflakes.append(pyflakes)
        result.checkers.append(checkers)
        part = parts[turn % len(parts)]
        same = copies(part, _LARGE // len(part.lines))
        result.growth.append(growth(run_checkers, same, turn))
        result.pyflakes_growth.append(growth(run_pyflakes, same, turn))
        result.mixed_growth.append(growth(run_checkers, parts, turn))
    return result


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
    with tempfile.TemporaryDirectory() as cache:
        found = analyse(sample, pool, arguments.rounds, cache)
    print(json.dumps(asdict(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
