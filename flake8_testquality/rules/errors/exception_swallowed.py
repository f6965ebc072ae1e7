"""TQ702: a broad handler that tells nobody."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.excuses import (
    is_waited_for,
    outcome_is_read,
    says_that_it_may_fail,
    swallowed_assertion,
)
from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.handlers import Handler
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
    options=("broad_exceptions",),
)
def exception_swallowed(module: Module, _: Module) -> Iterator[Finding]:
    """A handler that catches everything does not pass over it in silence.

    The test goes on, or passes, whatever breaks in the guarded code; where
    that asserts, TQ703 says so, and this rule is silent.
    ``contextlib.suppress`` is no better, on an ``ExitStack`` either. Code that
    clears away, by what it calls, a ``DROP`` in SQL too, or by the comment
    above, may ignore its own errors. So may a ``try`` that raises the
    exception itself, that only waits, that a loop repeats, or whose outcome is
    looked at, unless the handler leaves the test by ``return``. A flag that
    the handler sets is looked at only if somebody reads it, and an ``else``
    that only logs tells nothing, nor does one that holds all assertions of the
    test. A nested function that only talks to what it is handed, as a server
    to its socket, may lose its peer, what a test awaits at its end behind a
    ``close()`` may fail, so may a helper that only dumps or prints, and code
    in a block that waits for a warning or a log may fail behind it. A comment
    may say that the code may fail, in the clause also what it may fail of, a
    docstring that it is suppressed, and a ``noqa`` that silences S110, S112 or
    BLE001 there says so too.

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
        if function.is_nested and (function.is_generator or function.decorators):
            # A coroutine or the like that stands for the user's code.
            continue
        handler = module.handlers.first(function, _swallows)
        if handler is not None:
            yield at(handler.node, clause=handler.text)


def _swallows(handler: Handler) -> bool:
    return handler.is_broad and _is_silent(handler) and not _may_pass(handler)


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
    if handler.only_talks_to_a_peer or _dumps(handler):
        return True
    # TQ703 says more: which assertion it is.
    return swallowed_assertion(handler) > 0


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
