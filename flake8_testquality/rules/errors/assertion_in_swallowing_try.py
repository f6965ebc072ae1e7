"""TQ703: an assertion whose failure is caught and forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.excuses import swallowed_assertion
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
    makes it. Handlers that raise again, fail, return a value, hand the error
    on or keep it for a reader are fine, and so is a ``try`` that expects the
    assertion to fail, that does no more than to raise it, in a ``with`` too,
    that is repeated by a loop, or whose ``else`` or bound values tell how it
    went; they do not if the handler leaves the test by ``return``, nor does an
    ``else`` that only logs. A comment
    may say that a helper that asserts may fail. TQ702 leaves such a handler to
    this rule; TQ701 still says that it only logs.

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
        handler = module.handlers.first(function, lambda each: swallowed_assertion(each) > 0)
        if handler is not None:
            yield at(handler.node, clause=handler.text, line=swallowed_assertion(handler))
