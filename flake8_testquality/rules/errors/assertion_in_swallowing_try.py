"""TQ703: an assertion whose failure is caught and forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ703",
    "{clause!r} swallows the assertion of line {line}; move the assertion out of the 'try'",
    on=Module,
    options=("broad_exceptions",),
)
def assertion_in_swallowing_try(module: Module, _: Module) -> Iterator[Finding]:
    """No handler swallows a failed assertion.

    A failed assertion is an exception too: ``except Exception`` catches it,
    and the assertion cannot fail any more. Handlers that raise again, fail,
    return a value, keep the error or hand it on are fine, and so is a ``try``
    that expects the assertion to fail, that is repeated by a loop, or whose
    ``else`` or bound values tell how it went.

    Bad::

        def test_refused(api):
            try:
                api.delete("server")
                assert api.calls == 1
            except Exception:  # TQ703
                pass

    Good::

        def test_refused(api):
            with pytest.raises(Conflict):
                api.delete("server")
            assert api.calls == 1
    """
    for function in module.handlers.functions:
        yield from _first_in(function, module)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    about_assertions = "assert" in f"{module.base_name} {function.qualname}".lower()
    for handler in module.handlers.relevant(function):
        lost = handler.lost_assertions
        if not lost or not handler.swallows or handler.is_expected:
            continue
        if about_assertions and not handler.catches_exception:
            # What is tested is an assertion.
            continue
        guarded = handler.guarded
        if guarded.only_fails:
            # The failure is made for the handler.
            continue
        if not (guarded.retries or guarded.outcome_is_read or guarded.is_in_predicate):
            yield at(handler.node, clause=handler.text, line=lost[0].node.lineno)
            return
