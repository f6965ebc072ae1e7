"""TQ704: an assertion that runs only if something is raised."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.calls import arguments_of
from flake8_testquality.facts.flow import TRIES, Exit, catches, exits, fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_CHECKS = (Kind.BARE, Kind.METHOD, Kind.MOCK)
_RERAISING = frozenset({"reraise", "rethrow"})
_FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
_WAKES = frozenset({"set", "put", "put_nowait", "append", "set_result", "set_exception"})
_LEAVES = (ast.Continue, ast.Return, ast.Break, ast.Raise)
# Statements that may be there only to fail.
_FAILING = (ast.Assert, ast.Raise, ast.Expr)
# Comments that say that the exception may as well not come.
_OPEN = regex(
    r"older version|\b(can|may|might|could) either\b"
    r"|\bor (it )?succeeds?\b|\bsometimes\b|noqa\b.*\bpt017\b"
    r"|(n't|\bnot|\bnever) crash"
    r"|\bdifferent(ly)?\b|\bif so\b|\bsome (\w+ )?can\b|\bmay raise|\bmight\b|\bdepend|\bplatform"
)


# Texts of assertions that say that there must be no exception.
_MUST_NOT = regex(r"\b(must|should) ?(not|n't) (fail|raise|throw|happen|be raised)\b")


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
    ``try`` that fails at its end, in its ``else`` or ``finally``, that raises the
    exception itself or asserts on the result, or whose ``self.x`` is read behind
    it, an import, a call that an assertion above has seen raise, the ``yield`` of
    a context manager, a handler whose traces are asserted on afterwards, one that
    sets an event that is asked later, one that tries another way, one whose text
    says that it must not fail, one that leaves where the other path asserts
    behind it, one that asks for nothing but a parameter, in which case it comes,
    one that raises or fails in the end, one that asks for the traceback, one of
    several that assert, one of a loop without end, one that narrows down by
    ``errno`` what the system may refuse, and one that only rules out a text. A
    comment, at another clause too, may say that the exception need not come, or
    why it is not written with ``assertRaises``, and a ``noqa`` that silences
    PT017 there says so too.

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
    return not _may_not_come(handler, module)


def _asserts_at(handler: Handler) -> int:
    """Return the line of the first assertion of a clause, 0 without one."""
    module = handler.module
    if not isinstance(handler.node, ast.ExceptHandler):
        return 0
    if "AssertionError" in handler.caught:
        # The ``try`` asserts by what it calls.
        return 0
    for assertion in handler.assertions:
        if assertion.name in _RERAISING:
            return 0
        if assertion.kind in _CHECKS:
            # ``assert False`` there says that nothing must be raised.
            if fails(module.index.statement(assertion.node)) or _only_rules_out(assertion.node):
                return 0
            if _says_must_not(assertion.node, module):
                return 0
            if _asks_for_the_case(assertion.node, handler):
                return 0
            return assertion.node.lineno
    for call in handler.calls:
        if _checks_by_helper(call, handler):
            return call.lineno
    return 0


def _only_rules_out(node: ast.AST) -> bool:
    """Say whether an assertion rules out one reason to fail, and leaves room for others."""
    if isinstance(node, ast.Assert):
        if isinstance(node.test, ast.UnaryOp) and isinstance(node.test.op, ast.Not):
            return _asks_whether(node.test.operand, ast.In)
        return _asks_whether(node.test, ast.NotIn)
    if not isinstance(node, ast.Call):
        return False
    if last_name(node.func) == "assertFalse":
        return bool(node.args) and _asks_whether(node.args[0], ast.In)
    return last_name(node.func) == "assertNotIn"


def _asks_whether(node: ast.expr, order: type[ast.cmpop]) -> bool:
    return isinstance(node, ast.Compare) and isinstance(node.ops[0], order)


def _asks_for_the_case(node: ast.AST, handler: Handler) -> bool:
    """Say whether an assertion asks for nothing but the case: ``assert fails`` of a parameter.

    The other cases raise nothing.
    """
    index = handler.module.index
    cases = {argument.arg for argument in handler.function.parameters}
    for around in index.ancestors(handler.node):
        if isinstance(around, (ast.For, ast.AsyncFor)):
            cases.update(name.id for name in index.within(around.target, ast.Name))
    # ``self.assertEqual`` is no question.
    called = index.within(node.func, ast.Name) if isinstance(node, ast.Call) else ()
    names = [name for name in index.within(node, ast.Name) if name not in called]
    return bool(names) and all(
        name.id in cases
        and (above is node or not isinstance(above, (ast.Attribute, ast.Call)))
        for name in names
        for above in (index.parent(name),)
    )


def _says_must_not(node: ast.AST, module: Module) -> bool:
    return any(
        isinstance(text.value, str) and _MUST_NOT.search(text.value.lower())
        for text in module.index.within(node, ast.Constant)
    )


def _checks_by_helper(call: ast.Call, handler: Handler) -> bool:
    """Say whether a call hands the error to a helper that asserts on it."""
    module = handler.module
    if not isinstance(module.index.parent(call), (ast.Expr, ast.Await)):
        return False
    if not any(map(handler.names_error, arguments_of(call))):
        return False
    meant = module.suite.functions_meant(call.func, handler.function)
    if any(fails(statement) for each in meant for statement in each.body):
        # That something was raised is the fault.
        return False
    return module.assertions.runs_assertions(call, handler.function)


def _fails_otherwise(handler: Handler, module: Module) -> bool:
    guarded = handler.guarded
    if guarded.orelse or guarded.failures or guarded.raises_itself:
        return True
    if any(isinstance(each, TRIES) for each in handler.statements):
        # It goes another way then.
        return True
    if _fails_finally(guarded.node, module) or _fails_behind_the_loop(handler):
        return True
    if not exits(guarded.body) & ~Exit.RAISE or _tells_cases_apart(handler):
        return True
    if any(each.kind is not Kind.NAMED for each in guarded.assertions):
        return True
    if exits(handler.body, _fails) == Exit.RAISE:
        return True
    if guarded.outcome_is_read or handler.leaves_traces or _wakes_another(handler, module):
        return True
    if _is_seen_before(handler, module) or _asserts_on_the_other_path(handler, module):
        return True
    return any(
        isinstance(around, (ast.With, ast.AsyncWith)) and catches(around)
        for around in module.index.ancestors(guarded.node)
    )


def _fails_finally(guarding: ast.stmt, module: Module) -> bool:
    """Say whether a ``finally`` fails when nothing was raised."""
    last = guarding.finalbody if isinstance(guarding, ast.Try) else []
    within = module.index.within
    return any(fails(each) for statement in last for each in within(statement, *_FAILING))


def _fails_behind_the_loop(handler: Handler) -> bool:
    """Say whether the clause leaves a loop that fails when nothing leaves it."""
    loop = handler.guarded.loop
    if loop is None or not isinstance(handler.body[-1], ast.Break):
        return False
    return any(map(fails, loop.orelse))


def _tells_cases_apart(handler: Handler) -> bool:
    """Say whether another clause asserts too: what is raised, if anything, tells the case."""
    clauses = (Handler(each, handler.guarded) for each in handler.guarded.clauses)
    return sum(bool(clause.assertions) for clause in clauses) > 1


def _fails(statement: ast.stmt) -> Exit | None:
    return Exit.RAISE if fails(statement) else None


def _wakes_another(handler: Handler, module: Module) -> bool:
    """Say whether it sets an event, or puts something in a queue, that is asked behind it.

    In a server that a test defines, that is the test.
    """
    index = module.index
    functions = [each for each in index.ancestors(handler.node) if isinstance(each, _FUNCTIONS)]
    end = index.stretch(handler.node)[1]
    return any(
        index.number(use) >= end and isinstance(use.ctx, ast.Load)
        for call in handler.calls
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in _WAKES
        and isinstance(call.func.value, ast.Name)
        for use in index.named(functions[-1], call.func.value.id)
    )


def _is_seen_before(handler: Handler, module: Module) -> bool:
    """Say whether an assertion above expects the exception, or any for a broad handler."""
    start, _, _ = handler.guarded.stretch
    within = module.index.within
    body = handler.guarded.body
    called = {last_name(call.func) for each in body for call in within(each, ast.Call)}
    if not called:
        # ``row.missing``: a property raises.
        called = {attribute.attr for each in body for attribute in within(each, ast.Attribute)}
    for assertion in handler.function.assertions:
        node = assertion.node
        if module.index.number(node) > start:
            return False
        if assertion.kind is not Kind.RAISES or not isinstance(node, ast.Call) or not node.args:
            continue
        expected = module.names.of(node.args[0]).removeprefix("builtins.")
        if handler.catches_exception or expected in handler.caught:
            item = module.index.parent(node)
            place = module.index.parent(item) if isinstance(item, ast.withitem) else node
            named = {each.attr for each in within(place or node, ast.Attribute)}
            named |= {each.id for each in within(place or node, ast.Name)}
            if not called.isdisjoint(named):
                return True
    return False


def _asserts_on_the_other_path(handler: Handler, module: Module) -> bool:
    """Say whether a clause leaves, and what it leaves out asserts."""
    if not isinstance(handler.body[-1], _LEAVES):
        return False
    number, size = module.index.number, module.index.size
    asserting = [number(each.node) for each in handler.function.assertions]
    return any(
        number(statement) <= each < number(statement) + size(statement)
        for statement in handler.guarded.passed_over(handler.body[-1])
        for each in asserting
    )


def _may_not_come(handler: Handler, module: Module) -> bool:
    """Say whether the exception is one that need not come, or no ``with`` can stand for it."""
    if handler.guarded.only_imports or handler.reads_traceback or _is_thrown_in(handler):
        return True
    if _narrows_errno(handler, module) or handler.guarded.declines_raises:
        return True
    comments, start = module.source.comments_within, handler.guarded.line
    # What is said at one clause is said of the ``try``.
    last = handler.guarded.clauses[-1]
    inside = comments(handler.guarded.body[-1].lineno, last.end_lineno or last.lineno)
    return bool(_OPEN.search(f"{comments(start - 2, start - 1)} {inside}"))


def _is_thrown_in(handler: Handler) -> bool:
    """Say whether what it guards is the block of whoever uses the context manager."""
    body = handler.guarded.body
    value = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    if not isinstance(value, ast.Yield) or handler.names_error(handler.node):
        return False
    # With a value it may be a coroutine's, which waits for a result.
    return value.value is None or handler.function.has_decorator(
        "contextmanager", "asynccontextmanager"
    )


def _narrows_errno(handler: Handler, module: Module) -> bool:
    """Say whether the clause allows for some errors of the system, as of a socket not ready."""
    within = module.index.within
    if not _reads_errno(handler.node, module):
        return False
    if handler.guarded.loop is not None:
        return True
    if any(_reads_errno(each.test, module) for each in within(handler.node, ast.If)):
        return True
    for each in within(handler.node, ast.Compare):
        if isinstance(each.ops[0], ast.In) and _reads_errno(each.left, module):
            return True
    return any(
        last_name(call.func) == "assertIn" and _reads_errno(call, module)
        for call in within(handler.node, ast.Call)
    )


def _reads_errno(node: ast.AST, module: Module) -> bool:
    if any("errno" in last_name(call.func) for call in module.index.within(node, ast.Call)):
        # ``get_errno(error)``
        return True
    return any(
        attribute.attr in {"errno", "winerror"} and isinstance(attribute.value, ast.Name)
        for attribute in module.index.within(node, ast.Attribute)
    )
