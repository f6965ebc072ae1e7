"""TQ703: an assertion whose failure is caught and forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.handlers import Handler
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
    and the assertion cannot fail any more, wherever the helper stands that
    makes it. Handlers that raise again, fail,
    return a value, hand the error on or keep it for a reader are fine, and so
    is a ``try`` that expects the assertion to fail, that is repeated by a
    loop, or whose ``else`` or bound values tell how it went.

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
        handler = module.handlers.first(function, _swallows_assertions)
        if handler is not None:
            yield at(handler.node, clause=handler.text, line=_lost_at(handler))


def _swallows_assertions(handler: Handler) -> bool:
    if not handler.catches_assertions or not handler.swallows or handler.is_expected:
        return False
    if _is_about_assertions(handler) and not handler.catches_exception:
        # What is tested is an assertion.
        return False
    guarded = handler.guarded
    if guarded.only_fails:
        # The failure is made for the handler.
        return False
    if guarded.retries or guarded.outcome_is_read or guarded.is_in_predicate:
        return False
    # What is called may be read in other files: that is asked last.
    return _lost_at(handler) > 0


def _lost_at(handler: Handler) -> int:
    """Return the line of the first assertion that is lost, 0 without one.

    It may stand in a helper that the ``try`` calls, unless that clears away.
    """
    if handler.lost_assertions:
        return handler.lost_assertions[0].node.lineno
    guarded = handler.guarded
    call = guarded.asserting_call if not guarded.is_cleanup else None
    return call.lineno if call is not None else 0


def _is_about_assertions(handler: Handler) -> bool:
    return "assert" in f"{handler.module.base_name} {handler.function.qualname}".lower()
