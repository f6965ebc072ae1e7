"""TQ701: an exception that is logged and then forgotten."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ701",
    "{clause!r} logs and swallows the failure; re-raise it or assert on it",
    on=Function,
    options=("log_callables", "broad_exceptions"),
)
def exception_logged_not_raised(function: Function, module: Module) -> Iterator[Finding]:
    """An exception in a test is raised again or asserted on, not only logged.

    Nobody reads the log of a test that passes, so the failure is lost. This
    concerns tests, fixtures, and the helpers that they run. A handler is left
    alone when the failure shows elsewhere: the test fails if nothing is
    raised, the value that the ``try`` binds or returns is looked at, a loop
    tries again, or the test is about logging. Where things are cleared away,
    only broad handlers are reported.

    Bad::

        def test_migrate(api, server):
            try:
                api.migrate(server)
            except OSError as error:  # TQ701
                LOG.error("could not migrate: %s", error)

    Good::

        def test_migrate(api, server):
            api.migrate(server)
            assert server.status == "MIGRATED"

        def test_migrate_again(api, server):
            try:
                api.migrate(server)
            except OSError as error:
                LOG.error("could not migrate: %s", error)
                raise
    """
    for handler in module.handlers.relevant(function):
        if handler.logs and handler.swallows and not _shows_elsewhere(handler):
            if not module.handlers.logs.is_watched_in(function):
                yield at(handler.node, clause=handler.text)
                return


def _shows_elsewhere(handler: Handler) -> bool:
    guarded = handler.guarded
    if handler.is_manufactured or handler.is_expected or guarded.retries:
        return True
    if guarded.is_in_predicate:
        return True
    return guarded.outcome_is_read or (guarded.is_cleanup and not handler.is_broad)
