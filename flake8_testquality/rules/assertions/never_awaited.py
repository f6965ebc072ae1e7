"""TQ019: a coroutine that is made and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.expectations import may_be_meant
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.outside import Outside
from flake8_testquality.rule import Finding, at, rule

_COROUTINES = frozenset(
    "asyncio.sleep asyncio.wait asyncio.wait_for asyncio.to_thread asyncio.open_connection"
    " asyncio.start_server asyncio.create_subprocess_exec asyncio.create_subprocess_shell"
    " anyio.sleep trio.sleep".split()
)
_ASYNC_EXPECT = "playwright.async_api.expect"
#: What a class may change its heirs by.
_CHANGING = ("__init_subclass__",)
_RUNNING = frozenset("run runTest _callTestMethod __call__ __getattribute__".split())


@rule(
    "TQ019",
    "{what} never runs; {advice}",
    on=Module,
)
def never_awaited(module: Module, _: Module) -> Iterator[Finding]:
    """A coroutine runs when somebody awaits it.

    Reported are a coroutine function that is called as a statement of its own,
    without ``await``, and an ``async def test…`` of a plain
    ``unittest.TestCase``, which takes the coroutine for a result and passes.
    What is handed to ``asyncio.run``, ``gather`` or ``create_task`` runs, and
    a block that expects an exception or a warning may be about that very call.

    Bad::

        import unittest

        class OrderTest(unittest.TestCase):
            async def test_order(self):  # TQ019
                self.assertEqual(await order(), 3)

        async def check(order):
            assert await order.total() == 3

        async def test_total(order):
            check(order)  # TQ019

    Good::

        import unittest

        class OrderTest(unittest.IsolatedAsyncioTestCase):
            async def test_order(self):
                self.assertEqual(await order(), 3)

        async def check(order):
            assert await order.total() == 3

        async def test_total(order):
            await check(order)
    """
    if module.index.numbers(ast.AsyncFunctionDef):
        for function in module.functions:
            yield from _first_in(function, module)


def _first_in(function: Function, module: Module) -> Iterator[Finding]:
    if isinstance(function, TestFunction) and function.is_skipped:
        return
    if isinstance(function, TestFunction) and _is_not_run(function):
        what = f"'async def {function.name}' of a plain unittest.TestCase"
        advice = "inherit from unittest.IsolatedAsyncioTestCase"
        yield at(function.node, what=what, advice=advice)
        return
    for statement in module.index.own(function.node, ast.Expr):
        call = statement.value
        if not isinstance(call, ast.Call) or not _makes_a_coroutine(call, function, module):
            continue
        if not may_be_meant(statement, function):
            name = last_name(call.func)
            how = "write 'await' before it" if function.is_async else "run it with asyncio.run"
            yield at(call, what=f"the coroutine of '{name}()'", advice=how)
            return


def _is_not_run(test: TestFunction) -> bool:
    """Say whether an asynchronous test belongs to a class that runs plain tests only."""
    owner = test.owner
    if not test.is_async or owner is None or owner.frameworks != {"unittest"}:
        return False
    outside = owner.module.outside
    if test.decorators or not all(_runs_plainly(base, outside) for base in owner.foreign_bases):
        return False
    for cls in owner.lineage:
        if cls.decorators or cls.node.keywords or not _RUNNING.isdisjoint(cls.defined):
            return False
    # A TestCase under another name, as asynctest's, may run coroutines.
    bases = {base for cls in owner.lineage for base in cls.bases}
    return not any("Async" in base or base.startswith("unittest.mock") for base in bases)


def _runs_plainly(base: str, outside: Outside) -> bool:
    """Say whether a class of another module leaves it to unittest to run the tests."""
    titles = outside.built_on(base)
    if titles is None or not titles <= {"unittest.TestCase"}:
        return False
    return all(outside.declares(base, each) is False for each in (*_RUNNING, *_CHANGING))


def _makes_a_coroutine(call: ast.Call, function: Function, module: Module) -> bool:
    func = call.func
    name = module.names.of(func)
    if name in _COROUTINES:
        return module.names.is_imported(name) or function.is_async
    if isinstance(func, ast.Attribute) and isinstance(func.value, ast.Call):
        if module.names.of(func.value.func) == _ASYNC_EXPECT:
            return True
    if isinstance(func, ast.Name) and func.id in function.variables:
        return False
    meant = module.suite.functions_meant(func, function)
    if not meant:
        return _makes_one_elsewhere(func, function, module)
    return all(each.is_async and not each.is_generator and not each.decorators for each in meant)


def _makes_one_elsewhere(func: ast.expr, function: Function, module: Module) -> bool:
    """Say whether another module of the project says that it is a coroutine function."""
    outside, names = module.outside, module.names
    if names.is_imported(dotted(func)):
        meant = (names.of(func), *names.alternatives(dotted(func)))
        return all(map(outside.is_coroutine_function, meant))
    if not isinstance(func, ast.Attribute):
        return False
    owner = module.suite.receiver(func.value, function)
    bases = owner.foreign_bases if owner is not None else ()
    found = {outside.is_coroutine_function(f"{base}.{func.attr}") for base in bases}
    return True in found and False not in found
