"""TQ705: an expected exception that any fault fulfils."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.expectations import Expectation
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_EXPLAINING = (
    "unspecified", "depend", "differ", "exact", "any exception", "any error", "some exception",
    "either", "varies", "vary", "care what", "care which", "not a great", "any `exception",
    "arbitrary", "accept any", "currently raise", "currently throw",
)  # fmt: skip
# Other linters that remark the same, where the author has answered them.
_ANSWERED = regex(r"noqa\b.*\b(b017|pt011|h202)\b")


@rule(
    "TQ705",
    "{expectation!r} is fulfilled by any mistake; name the exception or match its text",
    on=Module,
    options=("broad_exceptions",),
)
def raises_too_broad(module: Module, _: Module) -> Iterator[Finding]:
    """A test names the exception that it expects.

    ``Exception`` is also raised by a misspelled name in the test itself. It is
    enough to match the text, if not by ``""`` or ``".*"``, to look at what was
    caught, that the test, or a double that it names, raises the very exception,
    or that a comment, at it or above the assignments that prepare it, says why it
    cannot be named. A ``noqa`` that silences B017, PT011 or H202 there says so
    too. Both may stand on any line of the ``with``. A helper that is handed what
    it calls cannot know what that raises.

    Bad::

        def test_refused():
            with pytest.raises(Exception):  # TQ705
                parse("x")

    Good::

        def test_refused():
            with pytest.raises(ParseError):
                parse("x")

        def test_refused_with_text():
            with pytest.raises(Exception, match="unknown letter"):
                parse("x")
    """
    for function, expectations in module.expectations.by_function:
        yield from _first_in(function, expectations, module)


def _first_in(
    function: Function, expectations: list[Expectation], module: Module
) -> Iterator[Finding]:
    explained_until = 0
    for expectation in expectations:
        if not _is_broad(expectation, module):
            continue
        statement = module.index.statement(expectation.node)
        if _is_explained(expectation, module) or statement.lineno == explained_until + 1:
            # What is said above the first of several lines goes for all of them.
            explained_until = statement.end_lineno or statement.lineno
        elif not _is_told_apart(expectation, module):
            yield at(expectation.node, expectation=expectation.text)
            return


def _is_broad(expectation: Expectation, module: Module) -> bool:
    # To expect an AssertionError is how assertions are tested.
    listed = set(module.settings.broad_exceptions) - {"AssertionError"}
    return not listed.isdisjoint(expectation.exceptions)


def _is_told_apart(expectation: Expectation, module: Module) -> bool:
    if expectation.is_matched or expectation.is_inspected:
        return True
    if _ANSWERED.search(_comment_at(expectation, module)):
        return True
    if _calls_what_it_is_handed(expectation, module):
        return True
    if expectation.name == "raises" and not module.names.of(expectation.node.func).startswith(
        "pytest."
    ):
        return True
    within = module.index.within
    expected = {
        name
        for each in module.expectations.of(expectation.function)
        for name in within(each.given, ast.Name)
    }
    names = within(expectation.function.node, ast.Name)
    if any(name.id in expectation.exceptions and name not in expected for name in names):
        # The test raises it itself, or tells a double to.
        return True
    if _is_raised_by_a_double(expectation, module):
        return True
    if any(True for each in expectation.body for _ in within(each, ast.Raise)):
        return True
    # So does code that it writes into a file.
    raising = tuple(f"raise {name}" for name in expectation.exceptions)
    return any(
        isinstance(each.value, str) and any(text in each.value for text in raising)
        for each in within(expectation.function.node, ast.Constant)
    )


def _calls_what_it_is_handed(expectation: Expectation, module: Module) -> bool:
    """Say whether a helper calls one of its arguments, or a method of one."""
    helper = expectation.function
    if not isinstance(helper, Helper):
        return False
    handed = {each.arg for each in helper.parameters} - {"self", "cls"}
    called = expectation.node.args[1:2]
    for each in expectation.body:
        called += [call.func for call in module.index.within(each, ast.Call)]
    return any(dotted(func).partition(".")[0] in handed for func in called)


def _is_raised_by_a_double(expectation: Expectation, module: Module) -> bool:
    """Say whether a helper or double of the file that the test names raises the very exception."""
    index, test = module.index, expectation.function.node
    named: set[str] = set()
    for statement in index.all(ast.Raise):
        raised = callee_of(statement.exc) if statement.exc is not None else None
        if not isinstance(raised, ast.Name) or raised.id not in expectation.exceptions:
            continue
        raising = module.suite.function_of(index.scope(statement))
        if raising is None or isinstance(raising, TestFunction):
            continue
        if not named:
            named = {each.id for each in index.within(test, ast.Name)}
            named |= {each.attr for each in index.within(test, ast.Attribute)}
        owner = raising.owner.name if raising.owner else ""
        if not named.isdisjoint({raising.name, owner}):
            return True
    return False


def _is_explained(expectation: Expectation, module: Module) -> bool:
    """Say whether a comment at the place says why no exception can be named."""
    first = expectation.node.lineno - 2
    start = _first_of_its_lines(module.index.statement(expectation.node), module)
    above = module.source.comment_above(start)
    beside = module.source.comments_within(first, expectation.node.lineno - 1)
    text = f"{above} {beside} {_comment_at(expectation, module)}"
    return any(word in text for word in _EXPLAINING)


def _first_of_its_lines(statement: ast.stmt, module: Module) -> int:
    """Return its line, or that of the assignments right above it that prepare it."""
    start = statement.lineno
    block = getattr(module.index.parent(statement), "body", [])
    before = block[: block.index(statement)] if statement in block else []
    for each in reversed(before):
        if not isinstance(each, ast.Assign) or each.end_lineno != start - 1:
            break
        start = each.lineno
    return start


def _comment_at(expectation: Expectation, module: Module) -> str:
    """Return the comments on its lines, on those of the ``with`` before it, and in its block."""
    node = expectation.node
    first, last = node.lineno, node.end_lineno or node.lineno
    if expectation.block is not None:
        first, last = expectation.block.lineno, expectation.body[-1].lineno
    return module.source.comments_within(first, last)
