"""TQ019: a coroutine that is made and never run."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.expectations import may_be_meant
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.outside import Outside
from flake8_testquality.facts.preparation import assignment, attribute_of_self
from flake8_testquality.rule import Finding, at, rule

_COROUTINES = frozenset(
    "asyncio.sleep asyncio.wait asyncio.wait_for asyncio.to_thread asyncio.open_connection"
    " asyncio.start_server asyncio.create_subprocess_exec asyncio.create_subprocess_shell"
    " anyio.sleep trio.sleep".split()
)
_ASYNC_EXPECT = "playwright.async_api.expect"
#: What a class may change its heirs by.
_CHANGING = ("__init_subclass__",)
#: By which a class gives something else than an object of its own, or than its methods.
_GIVING = frozenset({"__new__", "__getattribute__"})
_RUNNING = frozenset("run runTest _callTestMethod __call__ __getattribute__".split())


@rule(
    "TQ019",
    "{what} never runs; {advice}",
    on=Module,
)
def never_awaited(module: Module, _: Module) -> Iterator[Finding]:
    """A coroutine runs when somebody awaits it.

    Reported are a coroutine function that is called as a statement of its own,
    without ``await``, also a method of an object that is made in one place
    alone, by its class (an imported one counts where it can be awaited), and
    an ``async def test…`` of a plain ``unittest.TestCase``, which takes the
    coroutine for a result and passes. What is handed to ``asyncio.run``,
    ``gather`` or ``create_task`` runs, and a block that expects an exception
    or a warning may be about that very call.

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
    return all(map(_is_coroutine_function, meant))


def _makes_one_elsewhere(func: ast.expr, function: Function, module: Module) -> bool:
    """Say whether another module of the project says that it is a coroutine function."""
    outside, names = module.outside, module.names
    if names.is_imported(dotted(func)):
        meant = (names.of(func), *names.alternatives(dotted(func)))
        return all(map(outside.is_coroutine_function, meant))
    if not isinstance(func, ast.Attribute):
        return False
    owner = module.suite.receiver(func.value, function)
    if owner is None:
        return _is_of_an_object(func, function, module)
    found = {outside.is_coroutine_function(f"{base}.{func.attr}") for base in owner.foreign_bases}
    return True in found and False not in found


def _is_of_an_object(func: ast.Attribute, function: Function, module: Module) -> bool:
    """Say whether it is a coroutine method of an object that is made once: ``client = Client()``.

    Not if something of this name is replaced in the module, as by ``patch("shop.Client.open")``.
    """
    made = _maker(func.value, function, module)
    if made is None or not _has_coroutine_method(made.func, func.attr, function, module):
        return False
    index = module.index
    places = index.attributes_by_name[func.attr]
    if any(not isinstance(index.nodes[number].ctx, ast.Load) for number in places):
        return False
    return not any(
        isinstance(text.value, str) and text.value.rpartition(".")[2] == func.attr
        for text in index.all(ast.Constant)
    )


def _maker(value: ast.expr, function: Function, module: Module) -> ast.Call | None:
    """Return the call that makes an object, as far as one can see that it is the only one."""
    found: ast.expr | None = value
    if isinstance(value, ast.Name):
        if value.id in function.variables:
            found = only_value(value.id, function) or _given(value.id, function, module)
        else:
            found = module.meanings.value_of(value.id)
    elif isinstance(value, ast.Attribute):
        found = _stored(value, function, module)
    return found if isinstance(found, ast.Call) else None


def _stored(value: ast.Attribute, function: Function, module: Module) -> ast.expr | None:
    """Return what ``self.x`` is bound to, if the module binds such an attribute only once."""
    index = module.index
    places = (index.nodes[number] for number in index.attributes_by_name[value.attr])
    stores = [each for each in places if not isinstance(each.ctx, ast.Load)]
    if len(stores) != 1 or attribute_of_self(stores[0]) is None:
        return None
    owner = module.suite.receiver(value.value, function)
    around = module.suite.function_around(stores[0])
    if owner is None or around is None or around.owner not in owner.lineage:
        return None
    assigned = assignment(index.statement(stores[0]))
    if assigned is None or stores[0] not in assigned.targets:
        return None
    return assigned.value


def _given(name: str, function: Function, module: Module) -> ast.expr | None:
    """Return what the fixture of the module gives that a parameter asks for."""
    fixtures = module.suite.fixtures_named(name)
    if len(fixtures) != 1 or name not in module.requests.by(function):
        return None
    values = fixtures[0].values
    given = values[0] if len(values) == 1 else None
    return only_value(given.id, fixtures[0]) if isinstance(given, ast.Name) else given


def _has_coroutine_method(
    func: ast.expr, name: str, function: Function, module: Module
) -> bool:
    """Say whether it names a class, changed by nobody, whose method ``name`` is a coroutine's."""
    outside = module.outside
    cls = module.suite.class_named(func.id) if isinstance(func, ast.Name) else None
    if cls is None:
        meant = module.names.of(func)
        if not module.names.is_imported(dotted(func)) or not function.is_async:
            # Where nothing can be awaited, other files are not read for it.
            return False
        is_coroutines = outside.is_coroutine_function(f"{meant}.{name}") is True
        return is_coroutines and outside.built_on(meant) is not None
    if cls.name in function.variables or not _GIVING.isdisjoint(cls.defined):
        return False
    if any(each.decorators or each.node.keywords for each in cls.lineage):
        return False
    method = cls.find(name)
    return method is not None and _is_coroutine_function(method)


def _is_coroutine_function(function: Function) -> bool:
    return function.is_async and not function.is_generator and not function.decorators
