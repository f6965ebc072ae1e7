"""TQ702: a broad handler that tells nobody."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.excuses import (
    guards_against_another,
    is_about_a_crash,
    is_explained,
    is_waited_for,
    outcome_is_read,
    says_that_it_may_fail,
    swallowed_assertion,
)
from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.losses import (
    asks_what_is_installed,
    calls_what_raises,
    ends_its_process,
    is_a_callback,
    only_calls_back,
    only_looks_up,
    only_tells,
    reads_to_the_end,
    serves_in_a_worker,
    sees_a_double_called,
    warns_before,
    yields_to_a_test,
)
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_SHOWING = frozenset("debug dump log print report show".split())
_WAITS = frozenset({"sleep", "wait"})
# What a comment in the clause gives as the reason: ``pass  # It may have been removed.``
_REASON = regex(r"\b(may|might|could) (\w+ )?(have|be|not)\b")


@rule(
    "TQ702",
    "{clause!r} swallows every failure of this block;"
    " catch the exception that is expected, or let it fail",
    on=Module,
    default=False,  # 32 of 61 findings on suites it was not tuned on were right.
    options=("broad_exceptions",),
)
def exception_swallowed(module: Module, _: Module) -> Iterator[Finding]:
    """A handler that catches everything does not pass over it in silence.

    The test goes on, or passes, whatever breaks in the guarded code. Looked at
    are tests, the functions inside them, and what prepares them; helpers are
    not. ``contextlib.suppress`` is no better, on an ``ExitStack`` either. Where
    the guarded code asserts, TQ703 says so instead.

    The failure may be seen all the same: the ``try`` raises the exception
    itself, only waits, or stands in a loop that repeats it; its outcome is
    looked at, unless the handler leaves the test by ``return``; a clause above
    fails, as ``except PermissionError: fail()`` does; or the test asserts behind
    it that a mock was called, or that there was a warning or a log. A flag that
    nobody reads is no outcome, nor is an ``else`` that only logs, or that holds
    all assertions of the test.

    Or nothing is lost: the code clears away, by what it calls, a ``DROP`` in
    SQL too, or by the comment above; it only converts, looks up, prints, or asks
    what is installed; it empties something in a loop, fills what its helper
    reads, calls a function of the test that raises, yields to a test from a
    fixture, or runs in a process that ends there; or it awaits something at the
    end of a test behind a ``close()``. AssertionError among other exceptions is
    one of the code's where nothing asserts. A nested function that only talks to
    what it is handed, or is handed over to be filled in, and a server in a
    thread or process, may lose their peer. A helper that dumps, prints or
    measures may fail, and so may code in a block that waits for a warning or a
    log.

    Or the author has answered: by a comment that the code may fail, in the
    clause also why, though not that it has to; by a docstring that speaks of
    suppressing; by a ``noqa`` or ``pylint: disable`` of S110, S112, BLE001 or
    the like; or in a test that says that it is about a crash or a deadlock.

    Bad::

        def test_delete(server):
            try:
                server.delete()
            except Exception:  # TQ702
                pass
            assert server.calls == ["delete"]

    Good::

        def test_delete(server):
            with pytest.raises(NotFound):
                server.delete()
            assert server.calls == ["delete"]
    """
    for function in module.handlers.functions:
        if not function.is_nested and isinstance(function, Helper):
            # What it tries may fail for reasons that only its callers know.
            continue
        if function.is_nested and (function.is_generator or function.decorators):
            # A coroutine or the like that stands for the user's code.
            continue
        handler = module.handlers.first(function, _swallows)
        if handler is not None:
            yield at(handler.node, clause=handler.text)


def _swallows(handler: Handler) -> bool:
    return _takes_failures(handler) and _is_silent(handler) and not _may_pass(handler)


def _takes_failures(handler: Handler) -> bool:
    """Say whether it is broad: AssertionError among others is not, where nothing asserts.

    There it is one of the exceptions of the code.
    """
    if not handler.is_broad or len(handler.caught) < 2 or handler.guarded.assertions:
        return handler.is_broad
    return handler.listed.intersection(handler.module.settings.broad_exceptions) != {
        "AssertionError"
    }


def _is_silent(handler: Handler) -> bool:
    """Say whether it passes, or does no more than sleep or clear away; logging is TQ701."""
    return handler.only_passes or (handler.swallows and not handler.logs)


def _may_pass(handler: Handler) -> bool:
    guarded = handler.guarded
    if guarded.is_cleanup or handler.is_manufactured or handler.is_expected:
        return True
    if guarded.only_imports or all(_waits(each, handler.module) for each in guarded.body):
        return True
    if guarded.retries or outcome_is_read(handler) or guarded.is_in_predicate:
        return True
    if says_that_it_may_fail(handler) or is_waited_for(handler) or _gives_a_reason(handler):
        return True
    if handler.only_talks_to_a_peer or _dumps(handler) or _loses_nothing(handler):
        return True
    if guards_against_another(handler) or is_explained(handler) or is_about_a_crash(handler):
        return True
    # TQ703 says more: which assertion it is.
    return swallowed_assertion(handler) > 0


def _loses_nothing(handler: Handler) -> bool:
    """Say whether there is nothing to lose, or the test sees behind it how far the code got."""
    if only_looks_up(handler) or only_tells(handler) or asks_what_is_installed(handler):
        return True
    if ends_its_process(handler):
        return True
    if serves_in_a_worker(handler) or yields_to_a_test(handler) or is_a_callback(handler):
        return True
    if handler.catches_exception and (only_calls_back(handler) or calls_what_raises(handler)):
        return True
    if isinstance(handler.function, Helper) and handler.guarded.fills_what_is_read:
        return True
    if isinstance(handler.node, ast.ExceptHandler) and reads_to_the_end(handler):
        return True
    return sees_a_double_called(handler) or warns_before(handler)


def _dumps(handler: Handler) -> bool:
    """Say whether a helper only shows or keeps something for who looks for a fault."""
    function = handler.function
    return isinstance(function, Helper) and split(function.name)[0] in _SHOWING


def _gives_a_reason(handler: Handler) -> bool:
    node = handler.node
    comments = handler.module.source.comments_within(node.lineno, node.end_lineno or node.lineno)
    return bool(_REASON.search(comments))


def _waits(statement: ast.stmt, module: Module) -> bool:
    """Say whether a statement only waits, for something to be interrupted in."""
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, (ast.Await, ast.Yield)):
        value = value.value
    return isinstance(value, ast.Call) and module.names.last(value.func) in _WAITS
