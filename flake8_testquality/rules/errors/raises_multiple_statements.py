"""TQ706: several calls where one is expected to raise."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from itertools import takewhile

from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.expectations import Expectation, calls_nothing
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.literals import is_literal
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_SKIPS = frozenset({"skipTest", "skip", "xfail", "fail"})
#: Of literals they build a plain value.
_PLAIN = frozenset({"list", "tuple", "set", "frozenset", "dict", "range", "object"})
#: They build a value of literals too, options aside.
_VALUES = frozenset(
    "io.StringIO io.BytesIO numpy.array numpy.asarray numpy.arange numpy.ones numpy.zeros"
    " datetime.timedelta decimal.Decimal pathlib.Path uuid.uuid4".split()
)
#: They make a text of anything, or look up an attribute.
_LOOKS = frozenset({"str", "repr", "getattr"})
#: Without arguments they build something empty, and cannot fail.
_EMPTY = frozenset({"StringIO", "BytesIO", "Mock", "MagicMock", "AsyncMock", "OrderedDict"})
#: Comments that say why the statements stand there together, or answer another linter.
_ANSWERED = regex(
    r"noqa\b.*\bpt012\b|\b(inside|within) (the|this) (\w+ )?(block|context|with)\b"
    r"|\beither (call|one|of)\b"
)


@rule(
    "TQ706",
    "{count} statements of the {expectation!r} block may raise;"
    " keep only the one that is expected to",
    on=Module,
)
def raises_multiple_statements(module: Module, _: Module) -> Iterator[Finding]:
    """A block that expects an exception holds the one call that raises it.

    Otherwise the test passes as well when an earlier call raises it, and what
    stands behind never runs. Assignments of plain values, of an empty
    ``StringIO()``, a mock or numpy's array of literals too, also with the
    ``str()`` of a name in them, and prints do not count, nor does a ``raise``, or
    the call of a generator function or a coroutine of the module, and one
    compound statement is one; so is the block of a manager that the same ``with``
    enters behind the expectation, for leaving it may be what raises. Assertions
    that call nothing, or read what is caught, are TQ707, as are others right
    before such a one at the end; the call in any other assertion may be what
    raises. Where a failed assertion is expected, the last statement may be the
    one that makes it. To await what a call gave if it can be awaited belongs to
    the call, and a block that counts how far it came, for the test to read behind
    it, wants to be left anywhere. A comment may say why the statements stand in
    the block together, and a ``noqa`` that silences PT012 does.

    Bad::

        def test_refused():
            with pytest.raises(ValueError):  # TQ706
                server = boot("vm1")
                server.resize(-1)

    Good::

        def test_refused():
            server = boot("vm1")
            with pytest.raises(ValueError):
                server.resize(-1)
    """
    for function, expectations in module.expectations.by_function:
        yield from _first_in(function, expectations, module)


def _first_in(
    function: Function, expectations: list[Expectation], module: Module
) -> Iterator[Finding]:
    for expectation in expectations:
        body = expectation.body
        if len(body) < 2 or expectation.block is None:
            continue
        if _expects_its_last_assertion(expectation, function, module):
            continue
        if _enters_another(expectation) or _tells_how_far_it_came(expectation, module):
            continue
        dead = _dead_assertions(expectation, function, module)
        count = sum(
            1
            for each in body
            if each not in dead
            and not expectation.matches(each)
            and not _awaits_if_it_can(each)
            and _may_raise(each, each is body[-1], function)
        )
        if count > 1 and not _is_explained(expectation, module):
            yield at(expectation.block, count=count, expectation=expectation.text)
            return


def _dead_assertions(
    expectation: Expectation, function: Function, module: Module
) -> set[ast.stmt]:
    """Return the assertions in a block that cannot be what raises.

    Where the last one calls nothing, those right before it are as dead, whatever they call.
    """
    statement = module.index.statement
    dead = {
        statement(each.node)
        for each in function.assertions
        if expectation.is_about_assertions
        or calls_nothing(each, module)
        or expectation.is_read_by(each)
    }
    if expectation.body[-1] in dead:
        asserting = {statement(each.node) for each in function.assertions}
        dead.update(takewhile(asserting.__contains__, reversed(expectation.body)))
    return dead


def _expects_its_last_assertion(
    expectation: Expectation, function: Function, module: Module
) -> bool:
    """Say whether a failed assertion is expected, and the last statement is the assertion."""
    if not {"AssertionError", "self.failureException"}.issuperset(expectation.exceptions):
        return False
    last = expectation.body[-1]
    return any(module.index.statement(each.node) is last for each in function.assertions)


def _enters_another(expectation: Expectation) -> bool:
    """Say whether the ``with`` goes on to a manager whose end may be what raises."""
    items = expectation.block.items if expectation.block is not None else []
    return bool(items) and items[-1].context_expr is not expectation.node


def _awaits_if_it_can(statement: ast.stmt) -> bool:
    """Say whether it is ``if is_async: await result``: the call before it raises, or this does."""
    if not isinstance(statement, ast.If) or statement.orelse or len(statement.body) > 1:
        return False
    value = getattr(statement.body[0], "value", None)
    return isinstance(value, ast.Await) and isinstance(value.value, ast.Name)


def _tells_how_far_it_came(expectation: Expectation, module: Module) -> bool:
    """Say whether the block counts, and the test reads the count behind it."""
    counts = {
        each.target.id
        for each in expectation.body
        if isinstance(each, ast.AugAssign) and isinstance(each.target, ast.Name)
    }
    if not counts:
        return False
    index, last = module.index, expectation.body[-1]
    end = index.number(last) + index.size(last)
    return any(
        name.id in counts and isinstance(name.ctx, ast.Load) and index.number(name) >= end
        for name in index.own(expectation.function.node, ast.Name)
    )


def _is_explained(expectation: Expectation, module: Module) -> bool:
    first, last = expectation.node.lineno, expectation.body[-1]
    said = module.source.comments_within(first, last.end_lineno or last.lineno)
    return bool(_ANSWERED.search(said))


def _may_raise(statement: ast.stmt, is_last: bool, function: Function) -> bool:
    within = function.module.index.within
    if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Raise)):
        return False
    if isinstance(statement, ast.If) and _only_raises(statement):
        return any(True for _ in within(statement.test, ast.Call))
    prepares = isinstance(statement, ast.Assign) and not is_last
    looks = prepares or _is_print(call_alone(statement))
    for call in within(statement, ast.Call):
        if not _is_harmless(call, function) and not (looks and _looks_at_a_name(call)):
            return True
    return any(True for _ in within(statement, ast.Await))


def _only_raises(statement: ast.If) -> bool:
    return not statement.orelse and all(isinstance(each, ast.Raise) for each in statement.body)


def _looks_at_a_name(call: ast.Call) -> bool:
    """Say whether it only looks at something at hand: ``{"id": str(number)}``."""
    if last_name(call.func) not in _LOOKS or not isinstance(call.func, ast.Name):
        return False
    return all(isinstance(each, (ast.Name, ast.Attribute, ast.Constant)) for each in call.args)


def _is_harmless(call: ast.Call, function: Function) -> bool:
    """Say whether a call skips or fails the test, prints, or builds a plain value of literals.

    A generator function of the test, or a coroutine's, runs nothing when it is called.
    """
    if last_name(call.func) in _SKIPS or last_name(call.func) == "pformat" or _is_print(call):
        return True
    if last_name(call.func) in _EMPTY and not call.args and not call.keywords:
        return True
    module = function.module
    if module.names.of(call.func) in _VALUES:
        return all(is_literal(each) for each in call.args)
    meant = module.suite.functions_meant(call.func, function)
    if meant:
        return all(
            (each.is_generator or each.is_async) and not each.node.decorator_list for each in meant
        )
    if not isinstance(call.func, ast.Name) or call.func.id not in _PLAIN or call.keywords:
        return False
    return all(isinstance(value, ast.Constant) for value in call.args)


def _is_print(call: ast.Call | None) -> bool:
    return call is not None and isinstance(call.func, ast.Name) and call.func.id == "print"
