"""``python -m flake8_testquality``: explain a rule, list the rules, write the reference."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from flake8_testquality import __version__
from flake8_testquality.points import POINTS
from flake8_testquality.reference import explain, explain_failure, is_checkout, outdated, write
from flake8_testquality.rule import all_rules

#: 128 and the number of SIGPIPE.
_CLOSED_PIPE = 141


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m flake8_testquality", description="What the TQ rules of flake8 say and why."
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("explain", help="print all that is written about a rule")
    one.add_argument("rule", nargs="+", help="a code such as TQ701, or a name")
    commands.add_parser("rules", help="list all rules, one a line")
    docs = commands.add_parser("docs", help="write the generated pages of a checkout")
    docs.add_argument("--check", action="store_true", help="only say what is out of date")
    docs.add_argument("--root", type=Path, default=Path(), help="the checkout (default: here)")
    return parser


def _explain(wanted: Sequence[str]) -> int:
    rules = {rule.code: rule for rule in all_rules()}
    rules |= {rule.slug: rule for rule in rules.values()}
    failures = {point.failure_code for point in POINTS}
    for name in wanted:
        if name.upper() in failures:
            print(explain_failure())
            continue
        rule = rules.get(name.upper()) or rules.get(name.lower().replace("_", "-"))
        if rule is None:
            print(f"{name}: no such rule; see: python -m flake8_testquality rules", file=sys.stderr)
            return 2
        print(explain(rule))
    return 0


def _list() -> int:
    for rule in all_rules():
        print(f"{rule.code} {'on ' if rule.default else 'off'} {rule.slug}: {rule.title}")
    return 0


def _docs(root: Path, *, check: bool) -> int:
    if not is_checkout(root):
        print(f"{root}: no checkout of flake8-testquality; name it with --root", file=sys.stderr)
        return 2
    changed = list(outdated(root)) if check else write(root)
    for path in changed:
        print(f"{path}: {'out of date' if check else 'written'}")
    return 1 if check and changed else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return 0, 1 when pages are out of date, 2 for wrong input.

    Whoever reads what is printed may stop early, as ``head`` does; then it is
    what a shell says of a command that a closed pipe ended.
    """
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The reference holds signs that not every terminal's encoding has.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Python flushes once more at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _CLOSED_PIPE
    return status


def _run(arguments: Sequence[str] | None) -> int:
    options = _parser().parse_args(arguments)
    if options.command == "explain":
        return _explain(options.rule)
    if options.command == "rules":
        return _list()
    return _docs(options.root, check=options.check)


if __name__ == "__main__":
    raise SystemExit(main())
