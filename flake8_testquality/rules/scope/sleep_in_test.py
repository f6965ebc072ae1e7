"""TQ912: a test that sleeps."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_SLEEPS = frozenset(
    {
        "time.sleep", "asyncio.sleep", "trio.sleep", "anyio.sleep", "curio.sleep", "gevent.sleep",
        "eventlet.sleep", "eventlet.greenthread.sleep", "tornado.gen.sleep",
    }
)  # fmt: skip

#: In seconds; what is shorter only gives way to others.
_SHORT = 0.05
#: What a comment says that knows why only the clock helps.
_REASONS = regex(r"mtime|resolution|clock|necessary|timestamp", re.IGNORECASE)


@rule(
    "TQ912",
    "test sleeps {seconds} s; wait for the event, or fake the clock",
    on=TestFunction,
    default=False,
)
def sleep_in_test(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test does not wait for a fixed time.

    It is too long on a fast machine and too short on a slow one. Polling is
    fine: a sleep in a loop that ends early. So is a sleep that a patch fakes,
    one of less than 0.05 s, which lets others go on, and one below a comment
    that says why, as for the resolution of file times.

    Bad::

        def test_start(server):
            server.start()
            time.sleep(5)  # TQ912
            assert server.is_up

    Good::

        def test_start(server):
            server.start()
            server.up.wait(timeout=60)
            assert server.is_up
    """
    if "sleep" not in module.called_names or test.is_skipped:
        return
    for call in test.calls:
        if module.names.last(call.func) != "sleep" or not call.args:
            continue
        if module.names.of(call.func) in _SLEEPS:
            seconds = call.args[0]
            if not isinstance(seconds, ast.Constant) or not isinstance(seconds.value, (int, float)):
                continue
            if _fakes_sleep(test, module):
                return
            if seconds.value < _SHORT or _is_of_double(call, module):
                continue
            if not _is_explained(call, module) and not _polls(call, test, module):
                yield at(call, seconds=seconds.value)
                return


def _is_explained(call: ast.Call, module: Module) -> bool:
    """Say whether the comment directly above, or on the line, gives a reason."""
    source, line = module.source, call.lineno
    said = f"{source.comment_above(line)} {source.comment(line)}"
    return _REASONS.search(said) is not None


def _is_of_double(call: ast.Call, module: Module) -> bool:
    """Say whether a lambda that is no argument sleeps: ``get.side_effect = lambda: sleep(2)``."""
    around = module.index.parent(call)
    return isinstance(around, ast.Lambda) and isinstance(module.index.parent(around), ast.Assign)


def _fakes_sleep(test: TestFunction, module: Module) -> bool:
    """Say whether a test names ``sleep`` in a string, as ``@patch("time.sleep")`` does."""
    return any(
        isinstance(constant.value, str) and constant.value.endswith("sleep")
        for constant in module.index.within(test.node, ast.Constant)
    )


def _polls(call: ast.Call, test: TestFunction, module: Module) -> bool:
    within = module.index.within
    for around in module.index.ancestors(call):
        if around is test.node:
            return False
        if isinstance(around, ast.While) and not isinstance(around.test, ast.Constant):
            return True
        if isinstance(around, (ast.For, ast.AsyncFor, ast.While)):
            if any(True for _ in (*within(around, ast.Break), *within(around, ast.Return))):
                return True
    return False
