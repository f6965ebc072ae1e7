"""TQ709: a retry that gives up in silence."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.flow import NOWHERE, Exit, exits, is_endless
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.items import is_counted
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_WAITS = frozenset({"sleep", "wait"})


@rule(
    "TQ709",
    "{clause!r} is tried again until the loop of line {line} gives up in silence;"
    " fail in its 'else'",
    on=Module,
)
def retry_without_failure(module: Module, _: Module) -> Iterator[Finding]:
    """A retry that gives up makes the test fail.

    A loop that tries a bounded number of times, and swallows what each try
    raises, ends as if nothing had happened when the last one failed too. Fine
    are loops with an ``else`` or a failure behind them, those that raise the
    last time, and those whose result is returned or asserted on.

    Bad::

        def test_connect(client):
            for _ in range(10):
                try:
                    client.connect()
                    break
                except OSError:  # TQ709
                    time.sleep(1)

    Good::

        def test_connect(client):
            for _ in range(10):
                try:
                    client.connect()
                    break
                except OSError:
                    time.sleep(1)
            else:
                pytest.fail("no connection")
    """
    for function in module.handlers.functions:
        handler = module.handlers.first(function, _gives_up_in_silence)
        if handler is not None and handler.guarded.loop is not None:
            yield at(handler.node, clause=handler.text, line=handler.guarded.loop.lineno)


def _gives_up_in_silence(handler: Handler) -> bool:
    loop, module = handler.guarded.loop, handler.module
    if loop is None or is_endless(loop) or not handler.guarded.retries:
        return False
    if not _goes_on(handler) or not _tries_again(loop, handler, module):
        return False
    return not _is_told_later(loop, handler, module)


def _goes_on(handler: Handler) -> bool:
    """Say whether each path of a clause goes on in silence with the next try."""
    if not isinstance(handler.node, ast.ExceptHandler) or not handler.swallows:
        return False
    ways = exits(handler.body)
    told = any(map(handler.tells, handler.statements))
    return not told and ways & ~(Exit.NEXT | Exit.CONTINUE) == NOWHERE


def _tries_again(
    loop: ast.For | ast.AsyncFor | ast.While, handler: Handler, module: Module
) -> bool:
    """Say whether a loop repeats the same a number of times, rather than go through items."""
    within = module.index.within
    if isinstance(loop, ast.While):
        # ``while not done`` ends by success alone, ``while time() < end`` gives up.
        if not isinstance(loop.test, ast.Compare) and not _counts_down(loop, module):
            return False
        asked = {name.id for name in within(loop.test, ast.Name)}
        bound = {
            name.id
            for statement in (*handler.guarded.body, *handler.guarded.orelse)
            for name in within(statement, ast.Name)
            if isinstance(name.ctx, ast.Store)
        }
        return asked.isdisjoint(bound)
    if is_counted(loop.iter):
        return True
    return any(module.names.last(call.func) in _WAITS for call in within(loop, ast.Call))


def _counts_down(loop: ast.While, module: Module) -> bool:
    """Say whether a loop runs until its counter is used up: ``while tries: tries -= 1``."""
    return isinstance(loop.test, ast.Name) and any(
        isinstance(each.op, ast.Sub) and last_name(each.target) == loop.test.id
        for each in module.index.within(loop, ast.AugAssign)
    )


def _is_told_later(
    loop: ast.For | ast.AsyncFor | ast.While, handler: Handler, module: Module
) -> bool:
    """Say whether what follows the loop can see that no try succeeded."""
    index = module.index
    function = handler.function
    if loop.orelse or handler.guarded.is_in_predicate or handler.guarded.is_cleanup:
        return True
    if not isinstance(function, TestFunction) and any(
        each.value is not None for each in index.within(handler.guarded.node, ast.Return)
    ):
        # A test sees by the result whether a helper had success.
        return True
    end = index.number(loop) + index.size(loop)
    tried = {
        ast.unparse(call)
        for each in handler.guarded.body
        for call in index.within(each, ast.Call)
    }
    if any(index.number(call) >= end and ast.unparse(call) in tried for call in function.calls):
        # A last try, which nobody catches.
        return True
    after: list[ast.AST] = [each.node for each in function.assertions]
    after += index.own(function.node, ast.Raise)
    after += [each for each in index.own(function.node, ast.Return) if each.value is not None]
    if any(index.number(each) >= end for each in after):
        return True
    bound = {name.id for name in index.within(loop, ast.Name) if isinstance(name.ctx, ast.Store)}
    return any(
        name.id in bound and isinstance(name.ctx, ast.Load) and index.number(name) >= end
        for name in index.own(function.node, ast.Name)
    )
