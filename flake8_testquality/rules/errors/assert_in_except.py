"""TQ704: an assertion that runs only if something is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.flow import catches
from flake8_testquality.facts.guarded import fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_CHECKS = (Kind.BARE, Kind.METHOD, Kind.MOCK)


@rule(
    "TQ704",
    "the assertion of line {line} runs only if {clause!r} catches something;"
    " use assertRaises or pytest.raises",
    on=Module,
)
def assert_in_except(module: Module, _: Module) -> Iterator[Finding]:
    """An assertion on an exception runs also when there is none.

    In an ``except`` clause it is skipped when nothing is raised, and the test
    passes; so is a helper that is handed the error and asserts. Fine are a
    ``try`` that fails at its end or in its ``else``, that raises the exception
    itself or asserts on the result, a call that an assertion above has seen
    raise, a handler whose traces are asserted on afterwards, one that leaves
    where the other path asserts behind it, and one that narrows down by
    ``errno`` what the system may refuse.

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
    for function in module.handlers.functions:
        handler = module.handlers.first(function, _alone_asserts)
        if handler is not None:
            yield at(handler.node, clause=handler.text, line=_asserts_at(handler))


def _alone_asserts(handler: Handler) -> bool:
    module = handler.module
    if not _asserts_at(handler) or _fails_otherwise(handler, module):
        return False
    return not _reads_errno(handler, module)


def _asserts_at(handler: Handler) -> int:
    """Return the line of the first assertion of a clause, 0 without one."""
    module = handler.module
    if not isinstance(handler.node, ast.ExceptHandler):
        return 0
    if "AssertionError" in handler.caught:
        # The ``try`` asserts by what it calls.
        return 0
    for assertion in handler.function.assertions:
        if assertion.kind in _CHECKS and handler.holds(assertion.node):
            # ``assert False`` there says that nothing must be raised.
            return 0 if fails(module.index.statement(assertion.node)) else assertion.node.lineno
    for call in handler.function.calls:
        if handler.holds(call) and _checks_by_helper(call, handler):
            return call.lineno
    return 0


def _checks_by_helper(call: ast.Call, handler: Handler) -> bool:
    """Say whether a call hands the error to a helper that asserts on it."""
    module = handler.module
    if not isinstance(module.index.parent(call), (ast.Expr, ast.Await)):
        return False
    given = [*call.args, *(keyword.value for keyword in call.keywords)]
    if not any(map(handler.names_error, given)):
        return False
    meant = module.suite.functions_meant(call.func, handler.function)
    if any(fails(statement) for each in meant for statement in each.body):
        # That something was raised is the fault.
        return False
    return module.assertions.runs_assertions(call, handler.function)


def _fails_otherwise(handler: Handler, module: Module) -> bool:
    guarded = handler.guarded
    if guarded.orelse or guarded.failures or guarded.raises_itself or guarded.assertions:
        return True
    if guarded.outcome_is_read or handler.leaves_traces:
        return True
    if _is_seen_before(handler, module) or _asserts_on_the_other_path(handler, module):
        return True
    return any(
        isinstance(around, (ast.With, ast.AsyncWith)) and catches(around)
        for around in module.index.ancestors(guarded.node)
    )


def _is_seen_before(handler: Handler, module: Module) -> bool:
    """Say whether an assertion above expects the same exception of the same call."""
    start, _, _ = handler.guarded.stretch
    within = module.index.within
    called = {
        last_name(call.func)
        for each in handler.guarded.node.body
        for call in within(each, ast.Call)
    }
    for assertion in handler.function.assertions:
        node = assertion.node
        if module.index.number(node) > start:
            return False
        if assertion.kind is not Kind.RAISES or not isinstance(node, ast.Call) or not node.args:
            continue
        if module.names.of(node.args[0]).removeprefix("builtins.") in handler.caught:
            item = module.index.parent(node)
            place = module.index.parent(item) if isinstance(item, ast.withitem) else node
            named = {each.attr for each in within(place or node, ast.Attribute)}
            named |= {each.id for each in within(place or node, ast.Name)}
            if not called.isdisjoint(named):
                return True
    return False


def _asserts_on_the_other_path(handler: Handler, module: Module) -> bool:
    """Say whether a clause leaves, and what it leaves out asserts."""
    if not isinstance(handler.body[-1], (ast.Continue, ast.Return)):
        return False
    following = handler.guarded.following
    if not following:
        return False
    first = module.index.number(following[0])
    end = module.index.number(following[-1]) + module.index.size(following[-1])
    number = module.index.number
    return any(first <= number(each.node) < end for each in handler.function.assertions)


def _reads_errno(handler: Handler, module: Module) -> bool:
    """Say whether the clause allows for some errors of the system, as of a socket not ready."""
    return any(
        attribute.attr == "errno" and isinstance(attribute.value, ast.Name)
        for attribute in module.index.within(handler.node, ast.Attribute)
    )
