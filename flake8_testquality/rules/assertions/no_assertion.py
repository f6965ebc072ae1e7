"""TQ001: a test that asserts nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence

from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.claims import (
    says_what_it_shows,
    speaks_for_its_tests,
    speaks_for_itself,
)
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_SUSPECT = regex(r"_*(test|verify|check|validate|expect|ensure|assert|compare)", re.IGNORECASE)
#: Statements of a test that may do no more than call what it is about.
_FEW = 2


@rule(
    "TQ001",
    "test {name!r} asserts nothing{hint}; assert on what it did, or name it as a smoke test",
    on=TestFunction,
    options=(
        "assertion_names",
        "assertion_prefixes",
        "allow_smoke_names",
        "strict_smoke_tests",
        "report_bare_calls",
    ),
)
def no_assertion(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test must be able to fail for a reason that it states.

    Without an assertion it passes whenever the code merely does not crash.

    Helpers, fixtures, callbacks, cleanups and context managers are followed. Code that
    cannot be read, and a helper of the tests that cannot be found, are given the benefit
    of the doubt. What an autouse fixture of a conftest.py asserts is said of the whole
    suite, and of no single test. These count as assertions too: a mock that fails when it
    is called, a double that says that it must not be called, a matcher that is handed
    over, a flag by which a call fails (``check=True``), ``compare(a, b)`` of other code, a
    limit to how long a queue waits, a loop that only sleeps, an ``await`` of an event or
    a future that others set, code that is read and run, and ``hash(key)`` at the end.

    A test may say in its name, docstring or a comment that it only shows that nothing is
    raised, or that something is possible, allowed or once failed; its class or module may
    say so of all tests, and a helper of those that do no more than to call it. Whatever it
    says of a failure counts, unless it says that one comes.

    A call is a check where other tests expect it to raise, if it gives nothing:
    ``validate(order)`` beside ``with raises(ValueError): validate(None)``. So is any call
    of a test, or of its helper, that is named to the contrary of one that expects it to
    raise, and a call that several tests expect to raise and whose result is left here.

    A name, docstring or comment that says in other words what a test shows, as ``Check
    that we support all names``, is believed as long as it promises no effect, there are
    no mocks, and no result is left over at which nobody looks: ``Check that the order is
    saved`` needs an assertion. So is a test of plots that makes one, for it takes a look
    to say more of that. ``--tq-strict-smoke-tests`` believes none of these.
    ``--tq-report-bare-calls=no`` leaves alone tests of one or two statements that leave
    no result over: many of those are meant to show no more than that a call does not
    raise.

    Bad::

        def test_total():  # TQ001
            basket().total()

    Good::

        def test_total():
            assert basket().total() == 3

        def test_total_of_nothing():
            check_total([], 0)

        def check_total(items, expected):
            assert basket(items).total() == expected

        def test_clear():
            "Clearing an empty basket does not raise."
            basket().clear()
    """
    if module.assertions.verdict(test) is not Verdict.NEVER:
        return
    if test.is_stub or test.is_skipped or _is_never_run(test, module):
        return
    if isinstance(test.body[-1], (ast.Import, ast.ImportFrom)) or _only_imports(test.body, module):
        return
    if any(argument.arg.endswith("benchmark") for argument in test.parameters):
        return
    if module.names_a_skip(test.body[-1]):
        # What it did before is left unchecked on purpose.
        return
    if speaks_for_itself(test) or module.counterparts.lets_pass(test):
        return
    if any(map(speaks_for_its_tests, _all_it_runs(test, module))):
        return
    settings = module.settings
    is_bare = not settings.report_bare_calls and len(test.statements) <= _FEW
    if is_bare or (not settings.strict_smoke_tests and says_what_it_shows(test)):
        if not _leaves_a_result(test, module):
            return
    yield at(test.node, name=test.name, hint=_hint(test, module))


def _all_it_runs(test: TestFunction, module: Module) -> Sequence[Function]:
    """Return the helper of the module that is all a test calls, in its only statement."""
    call = call_alone(test.body[0]) if len(test.body) == 1 else None
    return () if call is None else module.suite.functions_meant(call.func, test)


def _is_never_run(test: TestFunction, module: Module) -> bool:
    """Say whether no runner collects it where it stands.

    It belongs to a base class of which every heir overrides it, to a class
    inside a function or a test case, or to one that only its own code can
    build, it takes what unittest gives to no method, or it is a function that
    others call.
    """
    owner = test.owner
    if owner is None:
        return _is_a_helper(test, module)
    if owner.outer is not None:
        return True
    if any(_cannot_be_built(each) for each in owner.lineage):
        return True
    around = module.suite.class_of(module.index.scope(owner.node))
    is_collected = module.settings.names_test_class
    if around is not None and (around.is_test_case or not is_collected(around.name)):
        return True
    if owner.is_test_case:
        return owner.frameworks == {"unittest"} and _takes_something(test)
    if not module.is_collected:
        # Only unittest is told of test cases by name.
        return True
    heirs = module.suite.heirs(owner)
    return bool(heirs) and all(test.name in heir.defined for heir in heirs)


def _takes_something(test: TestFunction) -> bool:
    """Say whether a method without decorators must be handed something, as a helper must."""
    arguments = test.node.args
    classes = test.owner.lineage if test.owner is not None else ()
    if test.decorators or any(each.decorators for each in classes):
        return False
    return len(arguments.posonlyargs) + len(arguments.args) - len(arguments.defaults) > 1


def _cannot_be_built(owner: Class) -> bool:
    """Say whether a constructor takes nothing: no runner makes such a test case."""
    maker = owner.methods.get("__init__")
    if maker is None:
        return False
    arguments = maker.node.args
    return not arguments.vararg and len(arguments.posonlyargs) + len(arguments.args) == 1


def _is_a_helper(test: TestFunction, module: Module) -> bool:
    """Say whether a function is called like a test, but others of the module run or read it.

    So it is when it answers, and takes any number of arguments, or has a parameter
    with a default and asks for what no fixture gives: a setting may name it.
    """
    index = module.index
    numbers = index.names_by_id.get(test.name, ())
    is_read = len(numbers) != len(index.within_numbers(test.node, numbers))
    answers = any(node.value is not None for node in index.own(test.node, ast.Return))
    if is_read and answers:
        return True
    if answers and test.node.args.vararg is not None and test.owner is None:
        return True
    if not is_read and not (answers and len(test.given_names) < len(test.parameters)):
        return False
    cannot_run = module.requests.cannot_be_met(test)
    return is_read if cannot_run is None else cannot_run


def _only_imports(body: Sequence[ast.stmt], module: Module) -> bool:
    """Say whether a test does nothing but import: it fails when that fails.

    It may skip when something else that it needs is not there.
    """
    return all(
        isinstance(statement, (ast.Import, ast.ImportFrom))
        or (
            isinstance(statement, (ast.Expr, ast.Assign))
            and isinstance(statement.value, ast.Call)
            and last_name(statement.value.func) in {"importorskip", "import_module", "__import__"}
        )
        or (
            isinstance(statement, ast.Try)
            and _only_imports(statement.body, module)
            and all(module.names_a_skip(handler.body[-1]) for handler in statement.handlers)
        )
        for statement in body
    )


def _leaves_a_result(test: TestFunction, module: Module) -> bool:
    """Say whether it compares, prints, returns or binds something at which nobody looks."""
    index = module.index
    read = {
        name.id for name in index.within(test.node, ast.Name) if isinstance(name.ctx, ast.Load)
    }
    for statement in test.statements:
        value = statement.value if isinstance(statement, (ast.Expr, ast.Assign)) else None
        if isinstance(statement, ast.Return) and statement.value is not None:
            return True
        if isinstance(statement, ast.Expr):
            if isinstance(value, ast.Compare):
                return True
            if isinstance(value, ast.Call) and dotted(value.func) == "print":
                return True
        elif isinstance(statement, ast.Assign) and isinstance(value, ast.Call):
            names = [name for each in statement.targets for name in index.within(each, ast.Name)]
            bound = {name.id for name in names}
            if bound and not any(name in read or name.startswith("_") for name in bound):
                return True
    return False


def _hint(test: TestFunction, module: Module) -> str:
    """Return what comes nearest to an assertion in the test, with a colon before it."""
    called = module.mocks.called_for_nothing(test)
    if called is not None:
        return f": it calls mock {called[1].name!r} instead of asserting on it"
    for statement in test.statements:
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Compare):
            return f": the comparison in line {statement.lineno} has no 'assert'"
    for call in test.calls:
        for meant in module.suite.functions_meant(call.func, test):
            if _SUSPECT.match(meant.name):
                return f": {meant.name!r} (line {meant.node.lineno}) never asserts"
    return ""
