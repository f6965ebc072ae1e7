"""TQ701: an exception that is logged and then forgotten."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.excuses import (
    goes_on_knowingly,
    is_explained,
    outcome_is_read,
    says_that_it_may_fail,
)
from flake8_testquality.facts.flow import IMPORT_ERRORS, TRIES
from flake8_testquality.facts.functions import Helper, TestFunction
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.losses import (
    asks_for_a_name,
    ends_its_process,
    makes_a_folder,
    only_shows,
    serves_in_a_worker,
    yields_to_a_test,
)
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_WORDS = ("success", "skip", "passed")
# What sets a thing right again, unlike what lets go of it.
_REPAIRS = frozenset("reset restore recreate rebuild recover undo rollback revert".split())

# Helpers that only show something to who looks for a fault.
_SHOWING = frozenset("dump print show".split())


@rule(
    "TQ701",
    "{clause!r} logs and swallows the failure; re-raise it or assert on it",
    on=Module,
    default=False,  # 26 of 39 findings on suites it was not tuned on were right.
    options=("log_callables", "broad_exceptions"),
)
def exception_logged_not_raised(module: Module, _: Module) -> Iterator[Finding]:
    """An exception in a test is raised again or asserted on, not only logged.

    Nobody reads the log of a test that passes, so the failure is lost. This
    concerns tests, fixtures, and the helpers that they run, from other test
    files too. A function that does nothing but log is a log, and a flag that
    nobody reads tells nobody, nor does an ``else`` that only logs, or that holds
    all assertions of the test if the handler is broad; to raise only ``if STRICT``
    is not enough. A handler is left alone when the failure
    shows elsewhere: the test fails if nothing is raised, the value that the
    ``try`` binds or returns is looked at, or the list that it fills if the
    handler is narrow, a loop or the handler tries again, the handler resets or
    restores something, or the test is about logging. Left alone too is what
    only imports, what a preparation, or a test that asserts other things too,
    reads if it is installed, a server in a thread or process, what clears
    away, unless a broad handler takes an assertion there, the ``yield`` of a
    fixture, what collects logs, a nested function that only talks to what it
    is handed, a task that was awaited and is cancelled, a client that says
    goodbye to a helper, a handler that prints ``success`` or ``skipped`` for
    another process to read, one that a comment in it gives a reason for, one
    below a comment that says that the code may fail, a narrow one whose text
    says that the code goes on all the same, or that only logs for debugging in
    a helper, one of a helper that reports in any case or is called ``dump_…``,
    a diagnosis under a condition, code that only prints a file, a process that
    ends there, a look for a name that may not exist, a folder that may exist,
    a generator inside a test, ``KeyboardInterrupt``, and the end of an
    iteration.

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
    for function in module.handlers.functions:
        handler = module.handlers.first(function, _only_logs)
        if handler is not None:
            yield at(handler.node, clause=handler.text)


def _only_logs(handler: Handler) -> bool:
    if not handler.logs or not handler.swallows or _shows_elsewhere(handler):
        return False
    return not handler.module.handlers.logs.is_watched_in(handler.function)


def _shows_elsewhere(handler: Handler) -> bool:
    guarded = handler.guarded
    if handler.is_manufactured or handler.is_expected or guarded.retries or guarded.only_imports:
        return True
    if guarded.is_in_predicate or outcome_is_read(handler):
        return True
    if handler.only_talks_to_a_peer or (not handler.is_broad and guarded.fills_what_is_read):
        return True
    if _lacks_what_is_optional(handler) or _runs_apart(handler):
        return True
    if guarded.is_cleanup and not _loses_an_assertion(handler):
        return True
    if isinstance(handler.function, Helper) and "logs" in split(handler.function.name):
        return True
    if _reports_either_way(handler) or only_shows(handler):
        return True
    if _says_success(handler) or _sets_right(handler) or _is_explained(handler):
        return True
    if says_that_it_may_fail(handler) or goes_on_knowingly(handler):
        return True
    return _is_or_has_another_try(handler)


def _lacks_what_is_optional(handler: Handler) -> bool:
    """Say whether a preparation imports what may be missing, and reads what lies with it.

    A test that asserts more than what is then left out tells enough.
    """
    if handler.is_broad:
        return False
    if asks_for_a_name(handler) or makes_a_folder(handler):
        return True
    if isinstance(handler.function, TestFunction):
        if not IMPORT_ERRORS.issuperset(handler.caught):
            return False
        return len(handler.function.assertions) > len(handler.guarded.assertions)
    first = handler.guarded.body[0]
    return isinstance(first, (ast.Import, ast.ImportFrom)) and (
        not IMPORT_ERRORS.isdisjoint(handler.caught)
    )


def _runs_apart(handler: Handler) -> bool:
    """Say whether a thread or process runs it, or a fixture or the code that is tested."""
    if yields_to_a_test(handler) or ends_its_process(handler):
        return True
    if handler.function.is_nested and handler.function.is_generator:
        # It stands for the user's code.
        return True
    return serves_in_a_worker(handler) and not _loses_an_assertion(handler)


def _reports_either_way(handler: Handler) -> bool:
    """Say whether a narrow handler only adds to what its helper reports in any case.

    What a nested function prints is there for who runs it; any other reports what it tried.
    """
    function = handler.function
    if not isinstance(function, Helper) or (handler.is_broad and function.is_nested):
        return False
    if _SHOWING.intersection(split(function.name)[:1]):
        return True
    if handler.is_broad:
        return False
    told = [call for call in function.calls if handler.is_log_call(call)]
    if function.is_nested:
        return not all(map(handler.holds, told))
    guarded = handler.guarded
    last = (guarded.orelse or guarded.body)[-1]
    return any(handler.module.index.statement(call) is last for call in told)


def _sets_right(handler: Handler) -> bool:
    """Say whether it reacts: ``self.reset_server()``."""
    calls = handler.module.index.within(handler.node, ast.Call)
    return any(not _REPAIRS.isdisjoint(split(last_name(call.func))) for call in calls)


def _is_explained(handler: Handler) -> bool:
    """Say whether it has a line of comment about what it catches, a reason if that is broad."""
    if handler.is_broad:
        return is_explained(handler)
    source, node = handler.module.source, handler.node
    return any(map(source.is_comment, range(node.lineno + 1, (node.end_lineno or 0) + 1)))


def _loses_an_assertion(handler: Handler) -> bool:
    """Say whether a clause takes everything, and what it guards asserts: that is no clean-up."""
    return handler.is_broad and handler.catches_assertions and handler.guarded.asserts


def _says_success(handler: Handler) -> bool:
    """Say whether it prints a word that says that all is well, as for another process."""
    index = handler.module.index
    return any(
        call.args
        and isinstance(call.args[0], ast.Constant)
        and isinstance(call.args[0].value, str)
        and call.args[0].value.lower().lstrip("( ").startswith(_WORDS)
        for call in index.within(handler.node, ast.Call)
        if last_name(call.func) in {"print", "write"}
    )


def _is_or_has_another_try(handler: Handler) -> bool:
    """Say whether a handler tries another way, or guards what another handler tries."""
    if any(isinstance(each, TRIES) for each in handler.statements):
        return True
    for around in handler.module.index.ancestors(handler.guarded.node):
        if around is handler.function.node:
            return False
        if isinstance(around, ast.ExceptHandler):
            return True
    return False
