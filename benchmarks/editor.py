"""What the plugin costs an editor: one file over standard input, after each keystroke.

flake8 with the plugin, with its default rules and with all of them, runs against flake8
alone, in turns, on a small, a middling and a large module of a suite. The text comes over
standard input, a line longer than the file on disk, as from an editor; the cache is warm
after the first, uncounted run.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from processes import CommandFailed, measure
from sources import test_modules
from speed import Figure
from venvs import Pair, create_pair

_BOUND = 60.0
_SIZES = {"small": 0.25, "middling": 0.5, "large": 0.95}


def samples(path: Path) -> dict[str, Path]:
    """Return test modules of three sizes, by their place in the order of size."""
    found = test_modules(path)
    if not found:
        raise CommandFailed(f"no test modules in {path}")
    found.sort(key=lambda each: (each.stat().st_size, each))
    return {name: found[int(share * (len(found) - 1))] for name, share in _SIZES.items()}


def keystroke(python: Path, file: Path, *options: str) -> list[str]:
    """Return the command that an editor runs."""
    command = [str(python), "-m", "flake8", "--isolated", "--stdin-display-name", str(file)]
    return [*command, *options, "-"]


def latency(pair: Pair, file: Path, label: str, rounds: int, folder: Path) -> list[Figure]:
    """Return what the plugin adds to one run in milliseconds, and as a ratio."""
    cache = ("--tq-cache-dir", str(folder / "cache"))
    commands = {
        "without": keystroke(pair.without, file),
        "default rules": keystroke(pair.with_plugin, file, *cache),
        "all rules": keystroke(pair.with_plugin, file, *cache, "--extend-select", "TQ"),
    }
    names = list(commands)
    walls: dict[str, list[float]] = {name: [] for name in names}
    typed = folder / "typed.py"
    typed.write_bytes(file.read_bytes() + b"# typed\n")
    for turn in range(rounds + 1):
        start = turn % len(names)
        for name in names[start:] + names[:start]:
            cost = measure(commands[name], file.parent, (0, 1), stdin=typed)
            if turn:  # the first one fills the caches
                walls[name].append(cost.wall)
    lines = file.read_bytes().count(b"\n")
    figures: list[Figure] = []
    for name in names[1:]:
        pairs = list(zip(walls[name], walls["without"], strict=True))
        added = [1000 * (both - alone) for both, alone in pairs]
        title = f"{label} module, {lines} lines, {name}: added, wall"
        figures.append(Figure(title, added, _BOUND, " ms"))
        figures.append(Figure("    with / without", [both / alone for both, alone in pairs]))
    return figures


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return 2 when something could not be measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="a suite: a folder of test files")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--check", action="store_true", help="exit with 1 when one is over")
    arguments = parser.parse_args(argv)
    figures: list[Figure] = []
    try:
        chosen = samples(arguments.path)
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            pair = create_pair(folder)
            for label, file in chosen.items():
                figures += latency(pair, file, label, arguments.rounds, folder)
    except (CommandFailed, subprocess.CalledProcessError) as error:
        print(f"not measured: {error}", file=sys.stderr)
        return 2
    print(f"{'figure':58} {'median':>10} {'min-max':>16} {'bound':>7}")
    for figure in figures:
        print(figure.row())
    over = [each for each in figures if each.bound and median(each.values) > each.bound]
    return 1 if arguments.check and over else 0


if __name__ == "__main__":
    sys.exit(main())
