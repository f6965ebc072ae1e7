"""TQ704: an assertion that runs only if something is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.flow import catches
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_CHECKS = (Kind.BARE, Kind.METHOD, Kind.MOCK)


@rule(
    "TQ704",
    "the assertion of line {line} runs only if {clause!r} catches something;"
    " use assertRaises or pytest.raises",
    on=Function,
)
def assert_in_except(function: Function, module: Module) -> Iterator[Finding]:
    """An assertion on an exception runs also when there is none.

    In an ``except`` clause it is skipped when nothing is raised, and the test
    passes. Fine are a ``try`` that fails at its end or in its ``else``, that
    raises the exception itself or asserts on the result, a handler whose
    traces are asserted on afterwards, and one that narrows down by ``errno``
    what the system may refuse.

    Bad::

        def test_refused(api):
            try:
                api.delete("server")
            except Conflict as error:  # TQ704
                assert error.code == 409

    Good::

        def test_refused(api):
            with pytest.raises(Conflict) as caught:
                api.delete("server")
            assert caught.value.code == 409
    """
    for handler in module.handlers.relevant(function):
        line = _asserts_at(handler, module)
        if line and not _fails_otherwise(handler, module) and not _reads_errno(handler, module):
            yield at(handler.node, clause=handler.text, line=line)
            return


def _asserts_at(handler: Handler, module: Module) -> int:
    """Return the line of the first assertion of a clause, 0 without one."""
    if not isinstance(handler.node, ast.ExceptHandler):
        return 0
    for assertion in handler.function.assertions:
        if assertion.kind in _CHECKS and handler.holds(assertion.node):
            return assertion.node.lineno
    return 0


def _fails_otherwise(handler: Handler, module: Module) -> bool:
    guarded = handler.guarded
    if guarded.orelse or guarded.failures or guarded.raises_itself or guarded.assertions:
        return True
    if guarded.outcome_is_read or handler.leaves_traces:
        return True
    return any(
        isinstance(around, (ast.With, ast.AsyncWith)) and catches(around)
        for around in module.index.ancestors(guarded.node)
    )


def _reads_errno(handler: Handler, module: Module) -> bool:
    """Say whether the clause allows for some errors of the system, as of a socket not ready."""
    return any(
        attribute.attr == "errno" and isinstance(attribute.value, ast.Name)
        for attribute in module.index.within(handler.node, ast.Attribute)
    )
