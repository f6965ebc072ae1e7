"""TQ915: a test that prints."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.words import shortened
from flake8_testquality.rule import Finding, at, rule


_PRINTS = frozenset({"print", "pprint", "pp"})
_STANDARD = frozenset({"sys.stdout", "sys.stderr", "sys.__stdout__", "sys.__stderr__"})
_FULL_NAMES = frozenset({"print", "builtins.print", "pprint.pprint", "pprint.pp"})


@rule(
    "TQ915",
    "{call!r} in a test tells nobody; assert on it or remove it",
    on=TestFunction,
    default=False,
)
def print_in_test(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test does not print.

    Nobody reads the output of a test that passes, on ``sys.stderr`` neither. Tests that capture the
    output may write some.

    Bad::

        def test_total(basket):
            print(basket.total())  # TQ915
            assert basket.total() == 3

    Good::

        def test_total(basket):
            assert basket.total() == 3

        def test_report(capsys):
            print("ready")
            assert capsys.readouterr().out == "ready\\n"
    """
    if _PRINTS.isdisjoint(module.called_names) or test.is_skipped:
        return
    for call in test.calls:
        if last_name(call.func) not in _PRINTS or _writes_elsewhere(call):
            continue
        if module.names.of(call.func) in _FULL_NAMES:
            if not module.handlers.logs.is_watched_in(test):
                text = ast.unparse(call)
                yield at(call, call=shortened(text, 40))
            return


def _writes_elsewhere(call: ast.Call) -> bool:
    return any(
        keyword.arg in {"file", "stream"} and dotted(keyword.value) not in _STANDARD
        for keyword in call.keywords
    )
