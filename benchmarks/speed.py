"""What the plugin costs on a real suite, as ratios measured in one run.

Two throwaway virtual environments are made, one with the plugin, both with the
flake8 that is installed beside the running interpreter. Runs alternate; a figure
is the median over the rounds of that round's ratio or difference. CPU time is
user plus system time.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from processes import CommandFailed, Cost, measure, output_of
from sources import python_files
from venvs import Pair, create_pair

_ALL_RULES = ("--extend-select", "TQ")
#: The last options of a command for which findings are forgotten: no function has the name.
_ANEW = ("--tq-log-callables", "_")
_TEST_FOLDER = re.compile(r"tests?|testing")
_TEST_FILE = re.compile(r"tests?(_.*)?\.py|.*_tests?\.py|conftest\.py")
# One start takes a fraction of a second, so there can be more of them.
_STARTS_PER_ROUND = 4
_PRODUCTION_PER_ROUND = 2
_LARGEST = 3


@dataclass(frozen=True)
class Figure:
    """One line of the table: a value per round, and the bound on their median.

    Without a bound the figure is for information.
    """

    name: str
    values: Sequence[float]
    bound: float | None = None
    unit: str = ""

    @property
    def is_over(self) -> bool:
        """Whether the median is above the bound."""
        return self.bound is not None and median(self.values) > self.bound

    def row(self) -> str:
        """Return the table's line."""
        verdict = "" if self.bound is None else "OVER" if self.is_over else "ok"
        bound = "" if self.bound is None else f"{self.bound:g}{self.unit}"
        value = f"{median(self.values):.3f}{self.unit}"
        spread = f"{min(self.values):.3f}-{max(self.values):.3f}"
        return f"{self.name:58} {value:>10} {spread:>16} {bound:>7} {verdict}".rstrip()


@dataclass(frozen=True)
class Costs:
    """Per variant of the command, its cost in every round, and its findings."""

    of: Mapping[str, Sequence[Cost]]
    findings: Mapping[str, int]

    def ratios(self, variant: str, attribute: str) -> list[float]:
        """Return ``variant`` over ``without`` in every round."""
        pairs = zip(self.of[variant], self.of["without"], strict=True)
        return [getattr(a, attribute) / getattr(b, attribute) for a, b in pairs]

    def counts(self) -> str:
        """Return how many findings each variant printed."""
        return ", ".join(f"{name} {count}" for name, count in self.findings.items())

    def added(self, variant: str, attribute: str) -> list[float]:
        """Return ``variant`` minus ``without``, in thousandths, in every round."""
        pairs = zip(self.of[variant], self.of["without"], strict=True)
        return [1000 * (getattr(a, attribute) - getattr(b, attribute)) for a, b in pairs]


def alternate(
    commands: Mapping[str, Sequence[str]],
    folder: Path,
    rounds: int,
    before: Callable[[str], None] = lambda name: None,
) -> Costs:
    """Measure every command once per round, in an order that turns each round.

    The first, uncounted run fills the disk cache and counts the findings.
    ``before`` is called with the name of a command before each run of it.
    """
    findings = {
        name: output_of(command, folder, (0, 1)).count("\n")
        for name, command in commands.items()
    }
    of: dict[str, list[Cost]] = {name: [] for name in commands}
    names = list(commands)
    for turn in range(rounds):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            before(name)
            of[name].append(measure(commands[name], folder, (0, 1)))
    return Costs(of, findings)


def flake8_on(python: Path, files: Sequence[str], *options: str) -> list[str]:
    """Return the command that runs flake8 on ``files`` in one process."""
    return [str(python), "-m", "flake8", "--isolated", "-j1", *options, *files]


def forget_findings(command: list[str]) -> None:
    """Have a command that ends with ``_ANEW`` remember no findings: they are kept by options."""
    command[-1] += "_"


def on_tests(pair: Pair, files: Sequence[str], folder: Path, rounds: int) -> list[Figure]:
    """Return (b) and (f): whole flake8 processes on test files.

    What other modules say and what files were found to hold is remembered on disk:
    warm runs find all of it there, a cold one finds nothing. Between them stand runs
    that know other modules and review every file anew, as if all of them had been
    edited: memory is measured in those.
    """
    warm, cold = str(folder / "warm"), str(folder / "cold")
    commands = {
        "without": flake8_on(pair.without, files),
        "default": flake8_on(pair.with_plugin, files, "--tq-cache-dir", warm),
        "all": flake8_on(pair.with_plugin, files, *_ALL_RULES, "--tq-cache-dir", warm),
        "cold": flake8_on(pair.with_plugin, files, *_ALL_RULES, "--tq-cache-dir", cold),
        "default cold": flake8_on(pair.with_plugin, files, "--tq-cache-dir", cold),
    }
    for name in ("default", "all"):
        commands[f"{name} anew"] = [*commands[name], *_ANEW]

    def forget(name: str) -> None:
        if name.endswith("cold"):
            shutil.rmtree(cold, ignore_errors=True)
        elif name.endswith(" anew"):
            forget_findings(commands[name])

    costs = alternate(commands, folder, rounds, forget)
    print(f"(b) findings printed: {costs.counts()}")
    figures = []
    for variant, label, bound in (
        ("all", "all rules, warm", 1.20),
        ("default", "default rules, warm", 1.20),
        ("all anew", "all rules, warm, edited", 1.20),
        ("default anew", "default rules, warm, edited", 1.20),
        ("cold", "all rules, cold", 1.50),
        ("default cold", "default rules, cold", 1.50),
    ):
        name = f"(b) flake8 with / without, {label}, CPU"
        figures.append(Figure(name, costs.ratios(variant, "cpu"), bound))
        figures.append(Figure("    the same, wall", costs.ratios(variant, "wall")))
    name = "(f) peak memory with / without, all rules"
    figures.append(Figure(name, costs.ratios("all anew", "peak"), 1.25))
    name = "    the same, default rules"
    figures.append(Figure(name, costs.ratios("default anew", "peak")))
    return [*figures, memory_beside_mccabe(pair, files, folder, rounds)]


def memory_beside_mccabe(
    pair: Pair, files: Sequence[str], folder: Path, rounds: int
) -> Figure:
    """Return the peak memory's ratio when flake8 reports on the tree by itself.

    At the first finding of a tree checker flake8 keeps all tokens of the file, for
    ``# noqa``, while the tree is alive: with mccabe's findings that is so in both runs.
    """
    largest = sorted(files, key=lambda file: Path(file).stat().st_size)[-_LARGEST:]
    noisy = ("--max-complexity", "0")
    commands = {
        "without": flake8_on(pair.without, largest, *noisy),
        # The cache is the warm one, but nothing is remembered of these files themselves.
        "all": flake8_on(
            pair.with_plugin, largest, *noisy, *_ALL_RULES,
            "--tq-cache-dir", str(folder / "warm"), *_ANEW,
        ),
    }  # fmt: skip
    costs = alternate(commands, folder, rounds, lambda _: forget_findings(commands["all"]))
    name = f"    all rules, {_LARGEST} largest files, mccabe reports in both"
    return Figure(name, costs.ratios("all", "peak"))


def on_production(
    pair: Pair, files: Sequence[str], folder: Path, rounds: int
) -> list[Figure]:
    """Return (c): whole flake8 processes on files without tests.

    The bound is near what a busy machine blurs, so ``without`` is also measured
    against itself, and there are more rounds.
    """
    commands = {
        "without": flake8_on(pair.without, files),
        "again": flake8_on(pair.without, files),
        "all": flake8_on(pair.with_plugin, files, *_ALL_RULES),
    }
    costs = alternate(commands, folder, rounds * _PRODUCTION_PER_ROUND)
    print(f"(c) findings printed: {costs.counts()}")
    name = "(c) flake8 with / without, no tests, all rules, CPU"
    return [
        Figure(name, costs.ratios("all", "cpu"), 1.02),
        Figure("    the same, wall", costs.ratios("all", "wall")),
        Figure("    without / without, CPU: the noise", costs.ratios("again", "cpu")),
    ]


def start_up(pair: Pair, folder: Path, rounds: int) -> list[Figure]:
    """Return what the plugin adds to ``flake8 --version``, in milliseconds."""
    arguments = ["-m", "flake8", "--version"]
    commands = {
        "without": [str(pair.without), *arguments],
        "with": [str(pair.with_plugin), *arguments],
    }
    costs = alternate(commands, folder, rounds * _STARTS_PER_ROUND)
    return [
        Figure("(d) start-up added, CPU", costs.added("with", "cpu"), 30, " ms"),
        Figure("    the same, wall", costs.added("with", "wall"), None, " ms"),
    ]


def inside(
    pair: Pair, folder: Path, names: Sequence[str], files: int, rounds: int
) -> list[Figure]:
    """Return the figures measured inside one process; see ``analysis.py``."""
    script = Path(__file__).resolve().with_name("analysis.py")
    command = [str(pair.with_plugin), str(script)]
    command += ["--rounds", str(rounds), "--files", str(files)]
    done = subprocess.run(
        command,
        input="\n".join(names),
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )
    if done.returncode:
        raise CommandFailed(f"analysis.py ended with status {done.returncode}")
    result = json.loads(done.stdout)
    pairs = zip(result["checkers"], result["pyflakes"], strict=True)
    against = [checkers / pyflakes for checkers, pyflakes in pairs]
    per_kilo = [1000 * 1000 * each / result["lines"] for each in result["checkers"]]
    return [
        Figure("(a) ten checkers / pyflakes, all rules, CPU", against, 1.0),
        Figure("    ten checkers, CPU per 1,000 lines", per_kilo, None, " ms"),
        Figure("(e) time per line, 50,000 lines / 1,000", result["growth"], 1.3),
        Figure("    the same, pyflakes", result["pyflakes_growth"]),
        Figure("    different modules joined", result["mixed_growth"]),
    ]


def chosen_files(path: Path, generator: random.Random, *, tests: bool) -> list[str]:
    """Return the files of ``path`` that are not empty, in random order.

    With ``tests`` false, those that look like test files are left out.
    """
    found = [each for each in python_files(path.resolve()) if each.stat().st_size]
    if not tests:
        found = [each for each in found if not _looks_like_test(each)]
    return [str(each) for each in generator.sample(found, len(found))]


def _looks_like_test(path: Path) -> bool:
    folders = path.parts[:-1]
    return bool(_TEST_FILE.fullmatch(path.name)) or any(
        _TEST_FOLDER.fullmatch(each) for each in folders
    )


def measured(arguments: argparse.Namespace, folder: Path) -> list[Figure]:
    """Make the environments in ``folder`` and measure everything."""
    generator = random.Random(arguments.seed)
    rounds: int = arguments.rounds
    names = chosen_files(arguments.path, generator, tests=True)
    if not names:
        raise CommandFailed(f"no Python files in {arguments.path}")
    sample = names[: arguments.files]
    pair = create_pair(folder)
    print(f"CPython {platform.python_version()}, {', '.join(pair.versions)}")
    print(f"{arguments.path}: {len(sample)} of {len(names)} files, {rounds} rounds")
    figures = inside(pair, folder, names, arguments.files, rounds)
    figures += on_tests(pair, sample, folder, rounds)
    if arguments.production is not None:
        names = chosen_files(arguments.production, generator, tests=False)
        if not names:
            raise CommandFailed(f"no production files in {arguments.production}")
        sample = names[: arguments.files]
        print(f"{arguments.production}: {len(sample)} of {len(names)} files")
        figures += on_production(pair, sample, folder, rounds)
    return figures + start_up(pair, folder, rounds)


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="a suite: a folder of test files")
    parser.add_argument(
        "--production", type=Path, help="a folder of modules without tests, for (c)"
    )
    parser.add_argument("--rounds", type=int, default=5, help="five or more to publish")
    parser.add_argument("--files", type=int, default=150, help="files in a sample")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 when a figure is over"
    )
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return 2 when something could not be measured."""
    arguments = _arguments(argv)
    try:
        with tempfile.TemporaryDirectory() as folder:
            figures = measured(arguments, Path(folder))
    except (CommandFailed, subprocess.CalledProcessError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        return 2
    print(f"\n{'figure':58} {'median':>10} {'min-max':>16} {'bound':>7}")
    for figure in figures:
        print(figure.row())
    return 1 if arguments.check and any(each.is_over for each in figures) else 0


if __name__ == "__main__":
    sys.exit(main())
