"""Review a piece of source with some rules, without flake8 around it."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

from flake8_testquality.examples import files_of
from flake8_testquality.facts.module import Module
from flake8_testquality.project.library import Library
from flake8_testquality.project.places import Places
from flake8_testquality.project.resolver import Resolver
from flake8_testquality.rule import Finding, Rule, all_rules
from flake8_testquality.settings import Settings

RULES = {rule.code: rule for rule in all_rules()}


def module_of(source: str, path: str = "tests/test_sample.py", **options: Any) -> Module:
    """Return the facts of a source, its lines as flake8 would hand them over."""
    tree = ast.parse(source)
    return Module(tree, path, source.splitlines(keepends=True), Settings(**options))


def head_of(source: str, key: str) -> str:
    """Return what a comment line such as ``# path: tests/test_x.py`` of a source says."""
    found = re.search(rf"^# {key}: (.*)$", source, re.MULTILINE)
    return found.group(1).strip() if found else ""


def options_of(source: str) -> dict[str, Any]:
    """Return the settings that ``# options: max_cycles=2`` in a source names."""
    fields = Settings.__dataclass_fields__
    pairs = (pair.partition("=") for pair in head_of(source, "options").split())
    return {name: fields[name].metadata["parse"](value) for name, _, value in pairs}


def findings_of(rule: Rule, module: Module) -> list[Finding]:
    """Return what one rule finds, in the order of the lines."""
    found = [
        finding for subject in module.each(rule.on) for finding in rule.check(subject, module)
    ]
    return sorted(found, key=lambda finding: finding[:2])


def lines_found(rule: Rule, source: str, path: str, root: Path) -> list[tuple[int, str]]:
    """Return (line, code) for what a rule finds in an example or a case.

    Several files are written to a project below ``root``, and each is reviewed.
    """
    options = options_of(source)
    files = files_of(source, path)
    if len(files) == 1:
        modules = [module_of(source, path, **options)]
    else:
        (root / "pyproject.toml").touch()
        for name, text in files.items():
            (root / name).parent.mkdir(parents=True, exist_ok=True)
            (root / name).write_text(text, encoding="utf-8")
        modules = [
            _module_among_files(root / name, text, **options) for name, text in files.items()
        ]
    return [
        (finding.line, rule.code) for module in modules for finding in findings_of(rule, module)
    ]


def _module_among_files(path: Path, source: str, **options: Any) -> Module:
    settings = Settings(**options)
    resolver = Resolver(Places(str(path)), Library(), settings)
    lines = source.splitlines(keepends=True)
    return Module(ast.parse(source), str(path), lines, settings, resolver)


def messages(
    code: str, source: str, path: str = "tests/test_sample.py", **options: Any
) -> list[str]:
    """Return the messages of one rule on a source, each as ``12: text``."""
    rule = RULES[code]
    return [
        f"{finding.line}: {rule.message.format(**finding.values)}"
        for finding in findings_of(rule, module_of(source, path, **options))
    ]
