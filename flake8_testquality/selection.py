"""Which rules the user selected; the only module that knows flake8's decision engine."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterable


class Selection:
    """Which codes are reported, by flake8's decision and our defaults.

    flake8 forgets a plugin's default-ignores as soon as a project sets its own
    ``ignore``, so a rule that is off by default is decided here: it runs only
    when an entry of the user's selection that begins with ``TQ`` names it.
    """

    def __init__(self, options: argparse.Namespace | None = None) -> None:
        self._named = _named_prefixes(options)
        self._decide = _decision(options)
        self._ignored = tuple(_entries(options, "ignore", "extend_ignore"))

    def has(self, code: str, default: bool) -> bool:
        """Say whether a rule with this code and this default runs."""
        if not default and not code.startswith(self._named):
            return False
        return self._decide(code)

    def failure_code(self, code: str, fallback: str) -> str:
        """Return the code under which a failed rule is seen by the user.

        That is ``code``, unless the user's selection would drop it without
        having ignored it: ``--select TQ701`` must not hide that TQ701 failed.
        """
        if self._decide(code) or (self._ignored and code.startswith(self._ignored)):
            return code
        return fallback


def _entries(options: argparse.Namespace | None, *names: str) -> Iterable[str]:
    for name in names:
        value = getattr(options, name, None) or ()
        # Who uses flake8 as a library may hand over text.
        yield from filter(None, re.split(r"[,\s]+", value) if isinstance(value, str) else value)


def _named_prefixes(options: argparse.Namespace | None) -> tuple[str, ...]:
    if options is None:
        return ("TQ",)
    entries = _entries(options, "select", "extend_select")
    return tuple(entry for entry in entries if entry.startswith("TQ"))


def _decision(options: argparse.Namespace | None) -> Callable[[str], bool]:
    if options is None:
        return lambda code: True
    try:
        from flake8.style_guide import Decision, DecisionEngine

        decide = DecisionEngine(options).decision_for
        selected = Decision.Selected
        decide("TQ000")
    except (ImportError, AttributeError, TypeError):
        # flake8's internals moved: run all, flake8 drops what was not selected.
        return lambda code: True
    return lambda code: decide(code) is selected
