"""Losses: whether a handler that swallows a failure hides anything from the test at all."""

from __future__ import annotations

import ast
import sys

from flake8_testquality.facts.calls import call_alone, call_of
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.flow import does_nothing
from flake8_testquality.facts.functions import Helper, TestFunction
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.threads import is_started

# What a helper asks of what it looks through.
_QUESTIONS = frozenset("getattr hasattr isinstance issubclass str startswith endswith".split())
_CONVERSIONS = frozenset({"int", "float", "complex", "len"})
_FILLS = frozenset({"append", "add", "update"})
# What a double says only if it was called; the second need a look at how they are used.
_CALLED = frozenset(
    "call_args call_args_list mock_calls method_calls await_args await_args_list assert_called"
    " assert_called_once assert_called_with assert_called_once_with assert_any_call"
    " assert_has_calls assert_awaited assert_awaited_once assert_awaited_with"
    " assert_awaited_once_with assert_any_await assert_has_awaits".split()
)
_COUNTED = frozenset({"called", "awaited", "call_count", "await_count"})
_SOCKET_CALLS = frozenset("accept recv recvfrom recv_into send sendall sendto".split())
_SERVES = ("serve", "run", "start", "listen")
_TAKES = frozenset("get get_nowait pop popleft recv read".split())
_READS = frozenset("open read readlines read_text decode strip format".split())
_RECORDERS = frozenset({"catch_warnings", "at_level"})
# Nodes of expressions that look something up, or take it apart.
_LOOKS = (
    ast.expr_context, ast.Name, ast.Constant, ast.Expr, ast.Assign, ast.If, ast.Continue, ast.Break,
    ast.Pass, ast.cmpop, ast.Tuple, ast.BoolOp, ast.boolop, ast.UnaryOp, ast.unaryop,
)  # fmt: skip


def only_looks_up(handler: Handler) -> bool:
    """Say whether the code does no more than to convert or to look up: ``float(line[0])``.

    That is ``int``, ``case["key"]``, ``options.pop("key", …)`` and what such is appended to.
    """
    module, body = handler.module, handler.guarded.body
    if any(isinstance(each, ast.Expr) and not isinstance(each.value, ast.Call) for each in body):
        # ``table["nothing"]`` is what is tested.
        return False
    found = [node for each in body for node in module.index.everything_below(each)]
    found += body
    taken = {call.func for call in found if isinstance(call, ast.Call)}
    plain = all(
        node in taken or isinstance(node, _LOOKS) or _is_a_lookup(node, handler) for node in found
    )
    return plain and any(isinstance(node, (ast.Call, ast.Subscript, ast.Compare)) for node in found)


def asks_for_a_name(handler: Handler) -> bool:
    """Say whether it only looks whether there is a name: ``try: slice``."""
    body = handler.guarded.body
    value = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    return isinstance(value, ast.Name) and handler.caught == ("NameError",)


def makes_a_folder(handler: Handler) -> bool:
    """Say whether it makes a folder that may be there: ``os.makedirs(path)``."""
    body = handler.guarded.body
    call = call_alone(body[0]) if len(body) == 1 else None
    return call is not None and last_name(call.func) in {"makedirs", "mkdir"}


def _is_a_lookup(node: ast.AST, handler: Handler) -> bool:
    if isinstance(node, ast.Subscript):
        return isinstance(node.slice, (ast.Constant, ast.Name))
    if isinstance(node, ast.Compare):
        return isinstance(node.left, ast.Call) or isinstance(node.ops[0], (ast.In, ast.NotIn))
    is_of_helper = isinstance(handler.function, Helper)
    if isinstance(node, ast.Attribute):
        return is_of_helper or dotted(node.value) == "self"
    if isinstance(node, ast.Yield):
        return is_of_helper
    if not isinstance(node, ast.Call) or node.keywords:
        return False
    if is_of_helper and last_name(node.func) in _QUESTIONS:
        return True
    if isinstance(node.func, ast.Name):
        return handler.module.names.of(node.func) in _CONVERSIONS
    if not isinstance(node.func, ast.Attribute) or not node.args:
        return False
    is_key = isinstance(node.args[0], ast.Constant) and isinstance(node.args[0].value, str)
    return node.func.attr in _FILLS or (node.func.attr == "pop" and is_key)


def sees_a_double_called(handler: Handler) -> bool:
    """Say whether the test looks behind it at how a mock was called: it got as far as that."""
    function, guarded, index = handler.function, handler.guarded, handler.module.index
    if not all(isinstance(each, (ast.Pass, ast.Expr)) for each in handler.body):
        # ``continue`` leaves out what looks.
        return False
    end = guarded.stretch[2]
    for each in index.own(function.node, ast.Attribute):
        if index.number(each) < end:
            continue
        if each.attr in _CALLED or (each.attr in _COUNTED and _is_true(each, handler)):
            return True
    return False


def _is_true(asked: ast.Attribute, handler: Handler) -> bool:
    """Say whether an assertion holds only if there were calls: ``assert mock.call_count == 1``."""
    index = handler.module.index
    statement = index.statement(asked)
    call = call_alone(statement)
    if isinstance(statement, ast.Assert):
        if statement.test is asked:
            return True
    elif call is None or not last_name(call.func).startswith("assert"):
        return False
    elif last_name(call.func) == "assertTrue":
        return call.args[:1] == [asked]
    return asked.attr.endswith("count") and any(
        isinstance(each.value, int) and each.value > 0
        for each in index.within(statement, ast.Constant)
    )


def is_a_callback(handler: Handler) -> bool:
    """Say whether its function is nested and handed over, for something else to fill in.

    What the test calls itself, or has run without an argument, is a part of the test.
    """
    function, index = handler.function, handler.module.index
    if function.outer is None or not function.parameters:
        return False
    calls = handler.module.calls_by_name.get(function.name, ())
    around = index.within(function.outer, ast.Call)
    return not any(isinstance(call.func, ast.Name) and call in around for call in calls)


def reads_to_the_end(handler: Handler) -> bool:
    """Say whether a loop takes from something until there is no more, to empty or to keep it."""
    loop, body = handler.guarded.loop, handler.guarded.body
    if not isinstance(loop, ast.While) or not isinstance(handler.body[-1], ast.Break):
        return False
    call = call_alone(body[0]) if len(body) == 1 else None
    if call is not None and last_name(call.func) in _TAKES:
        return True
    return isinstance(loop.test, ast.Constant) and handler.guarded.fills_what_is_read


def warns_before(handler: Handler) -> bool:
    """Say whether it stands where warnings or logs are caught, and one is looked at behind it."""
    function, index = handler.function, handler.module.index
    for around in index.ancestors(handler.guarded.node):
        if around is function.node:
            break
        if isinstance(around, (ast.With, ast.AsyncWith)) and any(
            last_name(call.func) in _RECORDERS
            for item in around.items
            for call in index.within(item, ast.Call)
        ):
            end = handler.guarded.stretch[2]
            return any(
                index.number(each.node) >= end and _asks_for_some(each.node, handler)
                for each in function.assertions
            )
    return False


def _asks_for_some(asserting: ast.AST, handler: Handler) -> bool:
    """Say whether an assertion needs something to be there: ``len(w) == 1``, ``"x" in text``."""
    within = handler.module.index.within
    compared = within(asserting, ast.Compare)
    if any(isinstance(each, ast.In) for node in compared for each in node.ops):
        return True
    if isinstance(asserting, ast.Call) and last_name(asserting.func) == "assertIn":
        return True
    return any(
        isinstance(each.value, int) and each.value > 0 for each in within(asserting, ast.Constant)
    ) or any(isinstance(each.slice, ast.Constant) for each in within(asserting, ast.Subscript))


def serves_in_a_worker(handler: Handler) -> bool:
    """Say whether it is of a server in a thread or process: to raise there tells no test."""
    if isinstance(handler.function, TestFunction):
        return False
    within = handler.module.index.within
    serves = any(
        isinstance(call.func, ast.Attribute)
        and (call.func.attr in _SOCKET_CALLS or call.func.attr.startswith(_SERVES))
        for each in handler.guarded.body
        for call in within(each, ast.Call)
    )
    return serves and is_started(handler.function, handler.module)


def yields_to_a_test(handler: Handler) -> bool:
    """Say whether it stands around the ``yield`` of a fixture.

    pytest raises nothing there, and fails where a fixture does not come as far as that.
    """
    function, index = handler.function, handler.module.index
    if not isinstance(function, Fixture):
        return False
    first, end, _ = handler.guarded.stretch
    found = index.own(function.node, ast.Yield)
    return all(first < index.number(each) < end for each in found) and bool(found)


def only_calls_back(handler: Handler) -> bool:
    """Say whether it guards no more than a call of what its helper is handed, as to measure it."""
    function, body = handler.function, handler.guarded.body
    call = call_of(body[0].value) if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    if call is None or isinstance(function, TestFunction) or handler.guarded.wraps_tests:
        return False
    handed = {each.arg for each in function.parameters}
    if function.outer is not None:
        around = handler.module.suite.functions_by_node[function.outer]
        if not isinstance(around, TestFunction):
            handed |= {each.arg for each in around.parameters}
    return isinstance(call.func, ast.Name) and call.func.id in handed


def calls_what_raises(handler: Handler) -> bool:
    """Say whether it only calls a function of the test that ends by ``raise``."""
    function, body = handler.function, handler.guarded.body
    call = call_alone(body[0]) if len(body) == 1 else None
    if call is None or not isinstance(call.func, ast.Name):
        return False
    return any(
        each.outer is function.node and isinstance(each.body[-1], ast.Raise)
        for each in handler.module.suite.functions_meant(call.func, function)
    )


def asks_what_is_installed(handler: Handler) -> bool:
    """Say whether a helper begins by importing what may not be installed."""
    first = handler.guarded.body[0]
    if isinstance(handler.function, TestFunction):
        return False
    if isinstance(first, ast.ImportFrom):
        modules = [first.module or ""]
    elif isinstance(first, ast.Import):
        modules = [each.name for each in first.names]
    else:
        return False
    return not all(each.partition(".")[0] in sys.stdlib_module_names for each in modules)


def ends_its_process(handler: Handler) -> bool:
    """Say whether ``os._exit()`` follows, or stands in the ``finally``: it is another process."""
    node = handler.guarded.node
    behind = [*handler.guarded.following[:1], *getattr(node, "finalbody", ())]
    calls = filter(None, map(call_alone, behind))
    return any(handler.module.names.of(call.func) == "os._exit" for call in calls)


def only_shows(handler: Handler) -> bool:
    """Say whether the code is there to show something: it prints files, or ends a diagnosis.

    A diagnosis stands under a condition, and prints what it finds.
    """
    guarded, index = handler.guarded, handler.module.index
    calls = [call for each in guarded.body for call in index.within(each, ast.Call)]
    rest = [call for call in calls if not handler.is_log_call(call)]
    if len(rest) < len(calls) and all(last_name(call.func) in _READS for call in rest):
        return True
    last = call_alone(guarded.body[-1])
    return (
        isinstance(index.parent(guarded.node), ast.If)
        and last is not None
        and handler.is_log_call(last)
        and not guarded.asserts
    )


def only_tells(handler: Handler) -> bool:
    """Say whether the code only logs or prints."""
    calls = [call_alone(each) for each in handler.guarded.body if not does_nothing(each)]
    return all(call is not None and handler.is_log_call(call) for call in calls)
