"""From flake8's tree to findings: one analysis for ten checkers."""

from __future__ import annotations

import argparse
import ast
import logging
import os
import weakref
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from flake8_testquality import collector
from flake8_testquality.facts.testfile import is_test_file
from flake8_testquality.handover import Report
from flake8_testquality.options import Refused, read
from flake8_testquality.points import POINTS, Point
from flake8_testquality.selection import Selection
from flake8_testquality.settings import Settings
from flake8_testquality.stdin import is_nameless

TYPE_CHECKING = False
if TYPE_CHECKING:
    from flake8_testquality.baseline import Baseline
    from flake8_testquality.facts.module import Module
    from flake8_testquality.rule import Finding, Rule

# Below flake8's own logger, so that its ``-v`` shows it and nothing else does.
LOG = logging.getLogger("flake8.testquality")

#: Tests set this: there, a rule that raises is a failure and not a finding.
raise_errors = False


class Configuration:
    """What flake8's options say, read again when they were changed."""

    def __init__(self) -> None:
        self.options: argparse.Namespace | None = None
        self.settings = Settings()
        self.selection = Selection()
        self.baseline: Baseline | None = None
        #: The selection as text: what else than the settings says which rules run.
        self.selected = ""
        self.rules: dict[Point, tuple[Rule, ...]] = {}

    def use(self, options: argparse.Namespace) -> None:
        """Take over the options that flake8 parsed.

        Raises ``Refused`` when the baseline that they name cannot be used.
        """
        self.options = options
        self.settings = read(options)
        self.selected = ""
        self.baseline = None
        if getattr(options, "format", "") == "tq-baseline":
            # A new baseline holds what the old one hides.
            if getattr(options, "quiet", 0):
                raise Refused("argument --format: tq-baseline writes nothing with -q, --quiet")
        elif self.settings.baseline:
            from flake8_testquality.baseline import Baseline

            strict = self.settings.baseline_strict
            self.baseline = Baseline.at(self.settings.baseline, strict=strict)

    def refresh(self) -> None:
        """Decide anew if settings or selection changed after flake8 parsed its options.

        ``flake8.api.legacy`` does that: it writes into the parsed options.
        """
        if self.options is None:
            return
        if read(self.options) != self.settings:
            self.use(self.options)
        names = ("select", "extend_select", "ignore", "extend_ignore")
        selected = repr([str(getattr(self.options, name, None)) for name in names])
        if selected != self.selected:
            self.selected = selected
            self.selection = Selection(self.options)
            self.rules = {}

    def rules_for(self, point: Point) -> tuple[Rule, ...]:
        """Return the rules of a point that the user selected."""
        from flake8_testquality.rule import rules_of

        if point not in self.rules:
            self.rules[point] = rules_of(point, self.selection.has)
        return self.rules[point]


class _Slot(NamedTuple):
    tree: weakref.ref[ast.Module]
    reports: dict[Point, list[Report]]


configuration = Configuration()
_slot: _Slot | None = None


def configure(options: argparse.Namespace) -> None:
    """Use these options of flake8 from now on."""
    global _slot
    configuration.use(options)
    _slot = None


def review(point: Point, tree: ast.Module, path: str, lines: Sequence[str]) -> Iterator[Report]:
    """Yield flake8's tuples for all selected rules of one point."""
    with collector.paused():
        yield from _reports_on(tree, path, lines).get(point, ())


def _reports_on(
    tree: ast.Module, path: str, lines: Sequence[str]
) -> dict[Point, list[Report]]:
    """Return what all points have to say of a tree.

    One slot, compared by identity: flake8 hands the same tree to all checkers
    of a file, one after the other, and file names repeat over standard input.
    The first checker has all of them work, so that the facts are gone before
    flake8 stores the first finding: that makes it keep all tokens of the file.
    """
    global _slot
    if _slot is None or _slot.tree() is not tree:
        _slot = _Slot(weakref.ref(tree), _review(tree, path, lines))
    return _slot.reports


def _review(tree: ast.Module, path: str, lines: Sequence[str]) -> dict[Point, list[Report]]:
    from flake8_testquality.project.pytest_config import settings_for

    configuration.refresh()
    collector.sweep(len(lines))
    place = os.sep + path if is_nameless(path) else path
    settings = settings_for(path, configuration.settings)
    found: dict[Point, list[Report]] = {}
    if is_test_file(tree, place, settings) and not _is_generated(tree, lines):
        found = _found_in(tree, path, lines, settings)
    if configuration.baseline is not None:
        for point in POINTS:
            known = found.get(point, [])
            found[point] = _without_known(
                configuration.baseline, point, tree, path, lines, known
            )
    return found


def _is_generated(tree: ast.Module, lines: Sequence[str]) -> bool:
    from flake8_testquality.facts.generated import is_generated

    return is_generated(tree, lines)


def _found_in(
    tree: ast.Module, path: str, lines: Sequence[str], settings: Settings
) -> dict[Point, list[Report]]:
    """Return what the rules find in a test file, remembered where they would find the same."""
    from flake8_testquality.project.recall import Recall

    collector.leave_quickly()
    recall = Recall(path, lines, settings, configuration.selected)
    known = recall.found()
    if known is not None:
        return {
            point: [(*place, type(None)) for place in known.get(point.number, ())]
            for point in POINTS
        }
    from flake8_testquality.facts.module import Module

    module = Module(tree, path, lines, settings, recall.outside)
    found: dict[Point, list[Report]] = {}
    failed: list[Rule] = []
    try:
        for point in POINTS:
            found[point] = list(_run_rules(point, module, path, failed))
            # Only rules of the first point look at it.
            module.forget_layout()
        if not failed:
            places = {point.number: [each[:3] for each in found[point]] for point in POINTS}
            recall.keep(places, module.repeated)
    finally:
        module.release()
    return found


def _run_rules(
    point: Point, module: Module, path: str, failed: list[Rule]
) -> Iterator[Report]:
    for rule in configuration.rules_for(point):
        # What a rule found before it failed is kept: nothing is hidden.
        reports: list[Report] = []
        try:
            for subject in module.each(rule.on):
                for finding in rule.check(subject, module):
                    reports.append(_report(rule, finding))
        except Exception as error:
            if raise_errors:
                raise
            LOG.info("rule %s failed on %s", rule.code, path, exc_info=True)
            failed.append(rule)
            yield _failure(rule, error)
        yield from reports


def _without_known(
    baseline: Baseline,
    point: Point,
    tree: ast.Module,
    path: str,
    lines: Sequence[str],
    reports: list[Report],
) -> list[Report]:
    """Leave out what the baseline knows; if it is strict, add what it should not know."""
    new, left = baseline.remaining(path, lines, tree, reports)
    if configuration.settings.baseline_strict and left:
        ran = {rule.code for rule in configuration.rules_for(point)}
        new += baseline.stale(left, ran)
    return new


def _report(rule: Rule, finding: Finding) -> Report:
    text = rule.message.format(**finding.values)
    return finding.line, finding.column, f"{rule.code} {text}", type(None)


def _failure(rule: Rule, error: Exception) -> Report:
    code = configuration.selection.failure_code(rule.point.failure_code, rule.code)
    said = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    text = f"{code} rule {rule.code} ({rule.slug}) failed on this file: {said}; please report it"
    return 1, 0, text, type(None)
