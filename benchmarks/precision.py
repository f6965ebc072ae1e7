"""Count a rule's findings on a real suite and show a sample to judge by eye.

The real flake8 runs over the suite. A sample is seeded and spread over the
files, so that two people who give the same seed judge the same findings.
"""

from __future__ import annotations

import argparse
import random
import shlex
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from pathlib import Path

from findings import Finding, Flake8Failed, Report, run_flake8
from sources import Definition, definitions, python_files, read_source

_LONGEST_EXCERPT = 40


def spread_sample(
    findings: Sequence[Finding], size: int, random_: random.Random
) -> list[Finding]:
    """Return at most ``size`` findings from as many files as possible, sorted.

    Files take turns in random order; each gives one random finding per turn.
    """
    by_file: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_file[finding.path].append(finding)
    piles = [random_.sample(pile, len(pile)) for pile in by_file.values()]
    random_.shuffle(piles)
    turns = (each for turn in zip_longest(*piles) for each in turn if each is not None)
    return sorted(finding for finding, _ in zip(turns, range(size), strict=False))


def excerpt(
    finding: Finding, nested: Sequence[Definition], total: int, context: int
) -> range:
    """Return the line numbers to show for a finding in a file of ``total`` lines.

    ``nested`` are the definitions around the finding. One that starts there is
    shown whole, up to 40 lines; else ``context`` lines stand on each side.
    """
    last = min(total, finding.line + context)
    if nested and finding.line <= nested[-1].line:
        first = nested[-1].first
        return range(first, min(nested[-1].last, first + _LONGEST_EXCERPT - 1) + 1)
    return range(max(1, finding.line - context), last + 1)


def around(finding: Finding, every: Iterable[Definition]) -> list[Definition]:
    """Return the definitions that hold the finding's line, outermost first."""
    return [each for each in every if each.first <= finding.line <= each.last]


def describe(finding: Finding, context: int) -> Iterator[str]:
    """Yield the lines of text that show one finding in its source."""
    path = Path(finding.path)
    place = f"{finding.path}:{finding.line}:{finding.column}"
    yield f"{place}  {finding.code} {finding.message}"
    nested = around(finding, definitions(path))
    if nested:
        yield "    in " + " > ".join(f"{each.kind} {each.name}" for each in nested)
    # Not splitlines(): it would also cut at form feeds and shift the numbers.
    lines = (read_source(path) or "").split("\n")
    for number in excerpt(finding, nested, len(lines), context):
        mark = ">" if number == finding.line else " "
        yield f"  {mark} {number:5d} | {lines[number - 1]}".rstrip()


def print_sample(report: Report, size: int, seed: int, context: int) -> None:
    """Print the counts per code and a sample of each code's findings."""
    counts = Counter(each.code for each in report.findings)
    for code, count in sorted(counts.items()):
        print(f"{code}  {count:6d}")
    print(f"total  {len(report.findings):6d}")
    for code in sorted(counts):
        findings = [each for each in report.findings if each.code == code]
        # Each code has its own generator: adding a code moves no other sample.
        sample = spread_sample(findings, size, random.Random(f"{seed} {code}"))
        print(f"\n==== {code}: {len(sample)} of {len(findings)} (seed {seed})")
        for number, finding in enumerate(sample, start=1):
            print(f"\n[{code} {number}/{len(sample)}]", end=" ")
            print("\n".join(describe(finding, context)))


def print_counts(report: Report, path: Path) -> None:
    """Print per code: findings, files and tests hit, both also per 100 tests."""
    tests: dict[Path, list[Definition]] = {}
    for file in python_files(path):
        tests[file] = [each for each in definitions(file) if each.is_test]
    total = sum(len(each) for each in tests.values())
    print(f"{path}: {len(tests)} files, {total} functions named test*")
    header = ("code", "findings", "files", "per 100 tests", "tests hit", "% of tests")
    print("{:6} {:>9} {:>6} {:>14} {:>10} {:>11}".format(*header))
    by_code: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_code[finding.code].append(finding)
    for code, findings in sorted(by_code.items()):
        files = len({each.path for each in findings})
        hit = len(_tests_hit(findings, tests))
        print(
            f"{code:6} {len(findings):9d} {files:6d} {_percent(len(findings), total):>14}"
            f" {hit:10d} {_percent(hit, total):>11}"
        )
    print(f"{'total':6} {len(report.findings):9d}")


def _tests_hit(
    findings: Iterable[Finding], tests: dict[Path, list[Definition]]
) -> set[tuple[Path, Definition]]:
    """Return the tests in whose lines, decorators included, a finding stands."""
    return {
        (Path(finding.path), test)
        for finding in findings
        for test in around(finding, tests.get(Path(finding.path), ()))
    }


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def print_broken(report: Report) -> None:
    """Print the files that flake8 could not read or parse, if any."""
    for each in report.broken:
        print(f"not reviewed: {each.path}:{each.line} {each.code} {each.message}")


def _arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path, help="a suite: a folder or one file")
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--code",
        action="append",
        default=[],
        help="code or prefix, may be repeated (default: all of TQ)",
    )
    which.add_argument(
        "--default-on", action="store_true", help="only the rules on by default"
    )
    parser.add_argument("--counts", action="store_true", help="a table, no sample")
    parser.add_argument("--sample", type=int, default=30, help="findings per code")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--context", type=int, default=6, help="lines on each side")
    parser.add_argument(
        "--extra", default="", help="more options for flake8, as --extra='--tq-x=1'"
    )
    return parser.parse_args(argv)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return 2 when flake8 itself failed."""
    arguments = _arguments(argv)
    path: Path = arguments.path
    codes = [] if arguments.default_on else arguments.code or ["TQ"]
    if not path.exists():
        print(f"no such file or folder: {path}", file=sys.stderr)
        return 2
    try:
        report = run_flake8(str(path), codes, shlex.split(arguments.extra))
    except Flake8Failed as error:
        print(f"flake8 failed: {error}", file=sys.stderr)
        return 2
    if arguments.counts:
        print_counts(report, path)
    else:
        print_sample(report, arguments.sample, arguments.seed, arguments.context)
    print_broken(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
