"""TQ713: another exception that hides the one that was caught."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.flow import catches, fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_INTERRUPTIONS = (
    "timeout", "timeouterror", "cancelled", "cancellederror", "keyboardinterrupt", "queue.empty",
)  # fmt: skip
_MISSING = frozenset({"AttributeError", "KeyError", "IndexError", "StopIteration"})
_LOOKUPS = frozenset({"getattr", "next", "iter", "pop", "remove", "index"})
_FAILS = frozenset({"self.fail", "cls.fail", "pytest.fail"})


@rule(
    "TQ713",
    "{what!r} hides what {clause!r} caught; raise it from the caught exception, or name that",
    on=Module,
    default=False,
)
def cause_lost(module: Module, _: Module) -> Iterator[Finding]:
    """A handler that raises another exception names the one that it caught.

    Who reads the failure wants to know what went wrong first. ``raise … from``
    keeps it, and so does its text in the message; ``from None`` says that it
    does not matter. A timeout or the like has nothing to tell, and neither has a mere
    look-up that finds nothing, or an AssertionError that is worded anew. An
    exception that the ``try`` raises itself is what is tested, and a nested
    function that raises another exception stands for the user's code.

    Bad::

        def test_total(basket):
            try:
                total = basket.total()
            except KeyError:
                raise AssertionError("no total")  # TQ713
            assert total == 3

    Good::

        def test_total(basket):
            try:
                total = basket.total()
            except KeyError as error:
                raise AssertionError("no total") from error
            assert total == 3
    """
    for function in module.handlers.functions:
        if function.is_nested:
            continue
        handler = module.handlers.first(function, _loses_the_cause)
        if handler is not None:
            statement, what = next(_replacements(handler))
            yield at(statement, what=what, clause=handler.text)


def _loses_the_cause(handler: Handler) -> bool:
    module = handler.module
    if not isinstance(handler.node, ast.ExceptHandler) or handler.guarded.raises_itself:
        return False
    if all(map(_has_nothing_to_tell, handler.caught)) or _looks_up(handler):
        return False
    if handler.caught == ("AssertionError",):
        # It words anew what has failed.
        return False
    if any(
        isinstance(around, (ast.With, ast.AsyncWith)) and catches(around)
        for around in module.index.ancestors(handler.node)
    ):
        return False
    if handler.names_error(handler.node):
        return False
    return next(_replacements(handler), None) is not None


def _has_nothing_to_tell(name: str) -> bool:
    return name.lower().endswith(_INTERRUPTIONS)


def _looks_up(handler: Handler) -> bool:
    """Say whether it guards a mere look-up: what is missing is all that can be said."""
    body, module = handler.guarded.body, handler.module
    if len(body) != 1 or not _MISSING.issuperset(handler.caught):
        return False
    calls = module.index.within(body[0], ast.Call)
    return all(last_name(call.func) in _LOOKUPS for call in calls)


def _replacements(handler: Handler) -> Iterator[tuple[ast.stmt, str]]:
    for statement in handler.statements:
        what = _replaces(statement, handler, handler.module)
        if what:
            yield statement, what


def _replaces(statement: ast.stmt, handler: Handler, module: Module) -> str:
    """Return the failure with which a statement replaces the caught one, or nothing."""
    if isinstance(statement, ast.Raise):
        if statement.exc is None or statement.cause is not None:
            return ""
        if module.names_a_skip(statement):
            return ""
        raised = statement.exc
        called = callee_of(raised)
        if handler.guarded.loop is not None and _has_nothing_to_tell(last_name(called)):
            # What each of many tries raised is no news.
            return ""
        if not last_name(called)[:1].isupper():
            # A variable: the test made or kept it itself.
            return ""
        return f"raise {last_name(called)}"
    if isinstance(statement, ast.Assert) and fails(statement):
        return "assert False"
    value = statement.value if isinstance(statement, ast.Expr) else None
    if isinstance(value, ast.Call) and module.names.of(value.func) in _FAILS:
        return ast.unparse(value.func) + "()"
    return ""
