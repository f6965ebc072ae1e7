"""TQ708: an assertion that fails in a thread, where nobody sees it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.calls import makes_an_object
from flake8_testquality.facts.flow import is_caught
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.guarded import keeps_count
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.preparation import root_of
from flake8_testquality.facts.threads import STARTING, started_by
from flake8_testquality.rule import Finding, at, rule

_CHECKS = (Kind.BARE, Kind.METHOD, Kind.MOCK, Kind.FAIL, Kind.RAISES)
_HOOK = "excepthook"
# How a thread answers the client in the test, by a socket or a pipe.
_ANSWERS = frozenset("send sendall sendto sendmsg send_bytes send_json send_string".split())
_OUTCOMES = frozenset(
    "result exception as_completed gather catch_threading_exception map wait"
    " add_done_callback".split()
) | {_HOOK}


@rule(
    "TQ708",
    "the assertion of line {line} fails in the thread alone, and the test passes;"
    " keep the error and raise it after the join",
    on=Module,
    default=False,
)
def exception_in_thread_lost(module: Module, _: Module) -> Iterator[Finding]:
    """An assertion in a thread reaches the test.

    A thread that fails prints its traceback and ends; whoever joins it goes
    on. Helpers of the module are followed. Use a future and its ``result()``, or
    keep the error and raise it. Fine is a function that counts or sets a flag at
    its end, that goes on to change what the test asserts, or that sends an answer
    behind it, where the test asserts anything. That an attribute is
    not None is said for type checkers.

    Bad::

        import threading

        def test_total(basket):
            def work():
                assert basket.total() == 3

            thread = threading.Thread(target=work)  # TQ708
            thread.start()
            thread.join()

    Good::

        from concurrent.futures import ThreadPoolExecutor

        def test_total(basket):
            def work():
                assert basket.total() == 3

            with ThreadPoolExecutor() as pool:
                pool.submit(work).result()
    """
    if module.called_names.isdisjoint(STARTING):
        return
    for function in module.functions:
        if not (isinstance(function, TestFunction) and function.is_skipped):
            yield from _first_in(function, module)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    for call in function.calls:
        target = started_by(call, module)
        if target is None or not _OUTCOMES.isdisjoint(_words(function, module)):
            continue
        for meant in module.suite.functions_meant(target, function):
            for node, line in _checks(meant, module):
                if not _is_missed(node, meant, function, module):
                    yield at(call, line=line)
                    return


def _checks(function: Function, module: Module) -> Iterator[tuple[ast.AST, int]]:
    """Yield where a function, or a helper of the module that it calls, loses an assertion.

    That is a node in the function, and the line of the assertion.
    """
    for assertion in _lost(function, module):
        yield assertion.node, assertion.node.lineno
    for call in function.calls:
        if makes_an_object(call) or _is_handed_on(call, function, module):
            continue
        for helper in module.suite.functions_meant(call.func, function):
            if helper is not function and not helper.is_generator:
                for assertion in _lost(helper, module):
                    yield call, assertion.node.lineno


def _lost(function: Function, module: Module) -> Iterator[Assertion]:
    for assertion in module.assertions.live(function):
        if assertion.kind in _CHECKS and not _is_handed_on(assertion.node, function, module):
            yield assertion


def _words(function: Function, module: Module) -> set[str]:
    within = module.index.within
    names = {attribute.attr for attribute in within(function.node, ast.Attribute)}
    # ``monkeypatch.setattr(threading, "excepthook", …)``
    names |= {
        each.value.rpartition(".")[2]
        for each in within(function.node, ast.Constant)
        if isinstance(each.value, str) and each.value.endswith(_HOOK)
    }
    return names | {name.id for name in within(function.node, ast.Name)}


def _is_handed_on(node: ast.AST, function: Function, module: Module) -> bool:
    """Say whether a handler of the thread's function takes the failure, whatever it does."""
    if keeps_count(function.body[-1]) or _sets_a_flag(function.body[-1], function):
        # Who counts those that came to the end sees that one is missing.
        return True
    if _tells_the_type(node):
        return True
    return is_caught(node, function.node, module.index)


def _is_missed(node: ast.AST, function: Function, starter: Function, module: Module) -> bool:
    """Say whether what comes behind it changes what the starter asserts on, or answers that."""
    index = module.index
    number = index.number(node)
    changed = {
        _changed(statement)
        for statement in index.statements(function.node)
        if index.number(statement) > number
        and (keeps_count(statement) or _sets_a_flag(statement, function))
    } - (function.variables - function.shared)
    first, last = index.stretch(function.node)
    asserting = [each for each in starter.assertions if not first < index.number(each.node) < last]
    if asserting and any(
        index.number(call) > number and last_name(call.func) in _ANSWERS for call in function.calls
    ):
        # A server that fails does not answer, and its client waits in vain.
        return True
    return any(
        root_of(read) in changed
        for each in asserting
        for read in index.within(index.statement(each.node), ast.Name, ast.Attribute)
    )


def _changed(statement: ast.stmt) -> str:
    """Return what a statement changes, by its name or as ``self.x``."""
    if isinstance(statement, ast.AugAssign):
        return root_of(statement.target)
    if isinstance(statement, ast.Assign):
        return root_of(statement.targets[0])
    return root_of(statement.value) if isinstance(statement, ast.Expr) else ""


def _sets_a_flag(statement: ast.stmt, function: Function) -> bool:
    """Say whether a statement binds something that is not the function's own."""
    targets = statement.targets if isinstance(statement, ast.Assign) else []
    return any(
        target.id in function.shared
        if isinstance(target, ast.Name)
        else isinstance(target, (ast.Attribute, ast.Subscript))
        for target in targets
    )


def _tells_the_type(node: ast.AST) -> bool:
    """Say whether a node is there for type checkers: ``assert self.socket is not None``."""
    asked = node.test if isinstance(node, ast.Assert) else None
    return (
        isinstance(asked, ast.Compare)
        and isinstance(asked.left, ast.Attribute)
        and isinstance(asked.ops[0], ast.IsNot)
        and isinstance(asked.comparators[0], ast.Constant)
    )
