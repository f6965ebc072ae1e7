"""The written reference, made from the rules and the settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from flake8_testquality.examples import examples_of, text_of
from flake8_testquality.options import flag, shown_default
from flake8_testquality.points import POINTS
from flake8_testquality.rule import Rule, all_rules, rules_of
from flake8_testquality.settings import OPTIONS

_MADE = "<!-- made by `python -m flake8_testquality docs`: edit the rules or settings instead -->"
#: Where the table of rules stands in the README.
_TABLE = re.compile("(<!-- rules:begin -->\n).*?(<!-- rules:end -->)", re.DOTALL)


def explain(rule: Rule) -> str:
    """Return everything that is written about a rule, as Markdown."""
    parts = [
        f"## {rule.code} {rule.slug}",
        "",
        f"Message: `{rule.code} {rule.message}`",
        "",
        f"Default: {'on' if rule.default else 'off, runs when selected by name'}.",
    ]
    if rule.options:
        fields = {field.name: field for field in OPTIONS}
        flags = ", ".join(f"`{flag(fields[name])}`" for name in rule.options)
        parts += ["", f"Options: {flags}."]
    parts += ["", text_of(rule.documentation)]
    for example in examples_of(rule.documentation):
        head = "Bad" if example.is_bad else "Good"
        parts += ["", f"{head}:", "", "```python", example.source.rstrip("\n"), "```"]
    return "\n".join(parts) + "\n"


def explain_failure() -> str:
    """Return what the codes mean that end in ``00``, as Markdown."""
    return (
        "# When a rule fails\n\n"
        "A rule that raises an error on some file does not stop the run: the error is reported\n"
        "on line 1 under the code `TQn00` of its point, and all other findings are kept.\n"
    )


def rules_page() -> str:
    """Return ``docs/rules.md``."""
    parts = ["# Rules", "", _MADE, ""]
    for point in POINTS:
        parts += [f"# Point {point.number}: {point.title} ({point.prefix}xx)", "", point.question]
        for rule in rules_of(point):
            parts += ["", explain(rule).rstrip("\n")]
        parts.append("")
    return "\n".join([*parts, explain_failure()])


def rules_table() -> str:
    """Return the table of all rules for the README."""
    rows = ["| code | rule | default | what it asks for |", "|---|---|---|---|"]
    rows += [
        f"| [{rule.code}](docs/rules.md#{rule.code.lower()}-{rule.slug}) | {rule.slug} "
        f"| {'on' if rule.default else 'off'} | {rule.title} |"
        for rule in all_rules()
    ]
    return "\n".join(rows)


def options_table() -> str:
    """Return the table of all options."""
    rows = ["| option | default | meaning |", "|---|---|---|"]
    for field in OPTIONS:
        default = shown_default(field).replace(",", ", ").replace("|", "\\|")
        shown = f"`{default}`" if default else "(none)"
        rows.append(f"| `{flag(field)}` | {shown} | {field.metadata['help']} |")
    return "\n".join(rows)


def options_page() -> str:
    """Return ``docs/options.md``."""
    return (
        f"# Options\n\n{_MADE}\n\nEvery option can stand on the command line or, without the two"
        " dashes,\nin the `[flake8]` section of `setup.cfg`, `tox.ini` or `.flake8`.\n\n"
        f"{options_table()}\n"
    )


def is_checkout(root: Path) -> bool:
    """Say whether a folder has our README: one with a place for the table of rules."""
    try:
        return _TABLE.search((root / "README.md").read_text(encoding="utf-8")) is not None
    except (OSError, UnicodeDecodeError):
        return False


def pages(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield each generated file below ``root`` with the text that it should hold."""
    yield root / "docs" / "rules.md", rules_page()
    yield root / "docs" / "options.md", options_page()
    readme = root / "README.md"
    text = readme.read_text(encoding="utf-8")
    yield readme, _TABLE.sub(lambda found: f"{found[1]}{rules_table()}\n{found[2]}", text)


def outdated(root: Path) -> dict[Path, str]:
    """Return the generated files below ``root`` that are out of date, with their new text."""
    return {
        path: text
        for path, text in pages(root)
        if not path.exists() or path.read_text(encoding="utf-8") != text
    }


def write(root: Path) -> list[Path]:
    """Bring the generated files below ``root`` up to date; return those that changed."""
    changed = outdated(root)
    for path, text in changed.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(changed)
