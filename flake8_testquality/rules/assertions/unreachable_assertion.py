"""TQ012: an assertion that no path reaches."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.flow import fails, is_endless
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule

_PLAIN = {ast.Return: "return", ast.Raise: "raise", ast.Break: "break", ast.Continue: "continue"}


@rule(
    "TQ012",
    "never runs: {left} in line {line} leaves before it; move the assertion up, remove it,"
    " or skip the test",
    on=Module,
)
def unreachable_assertion(module: Module, _: Module) -> Iterator[Finding]:
    """An assertion stands where some path reaches it.

    Behind an unconditional ``return``, ``raise``, ``fail``, skip or ``sys.exit``,
    or behind an ``if`` all of whose branches leave, it never runs, and the test
    passes whatever it says. A module that puts a double in the place of
    ``sys.exit``, ``os._exit`` or ``os.abort`` goes on behind it. Skipped tests
    and subtests are left alone, and so are what stands behind
    ``pytest.xfail()``, which is known not to hold, and a ``fail`` that says
    that no path comes there.

    Bad::

        def test_total(basket):
            return basket.total()
            assert basket.total() == 3  # TQ012

    Good::

        def test_total(basket):
            if not basket.is_open:
                pytest.skip("closed")
            assert basket.total() == 3
    """
    for function in module.assertions.left_early():
        yield from _first_in(function, module)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    unreached = module.assertions.unreached(function)
    if not unreached or (isinstance(function, TestFunction) and function.is_skipped):
        return
    for assertion, after in unreached:
        if assertion.kind is Kind.FAIL or fails(module.index.statement(assertion.node)):
            continue
        if _skips_its_block(after, module) or _skips_a_function(after, function, module):
            continue
        left = _shown(after)
        if not left.endswith("xfail()'"):
            yield at(module.index.statement(assertion.node), left=left, line=after.lineno)
            return


def _skips_its_block(after: ast.stmt, module: Module) -> bool:
    """Say whether it is a skip that begins a ``with``: a subtest that is skipped as a whole."""
    around = module.index.parent(after)
    if not isinstance(around, (ast.With, ast.AsyncWith)) or around.body[0] is not after:
        return False
    return module.names_a_skip(after)


def _skips_a_function(after: ast.stmt, function: Function, module: Module) -> bool:
    """Say whether it is a skip that begins a function: what it is called from is skipped."""
    return function.body[0] is after and module.names_a_skip(after)


def _shown(after: ast.stmt) -> str:
    """Return how a message names the statement that is always left."""
    word = _PLAIN.get(after.__class__)
    if word is not None:
        return repr(word)
    if isinstance(after, ast.Expr) and isinstance(after.value, ast.Call):
        called = after.value.func
        text = ast.unparse(called)
        return repr(f"{text if len(text) <= 40 else last_name(called)}()")
    if isinstance(after, ast.While) and is_endless(after):
        return "the endless loop"
    if isinstance(after, ast.Assert):
        return "'assert False'"
    return "the block"
