"""Catching: all places of a module that catch exceptions, and which of them concern tests."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts.calls import entered_by
from flake8_testquality.facts.cleanup import Cleanups
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.guarded import Guarded
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.logs import Logs
from flake8_testquality.facts.names import Names, last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.module import Module

_STACKS = frozenset({"contextlib.ExitStack", "contextlib.AsyncExitStack"})


class Handlers:
    """All handlers of a module, by the function whose own body holds them."""

    def __init__(self, module: Module) -> None:
        self._module = module
        self.logs = Logs(module)
        self.cleanups = Cleanups(module)
        self._of: dict[Function, list[Handler]] = {}
        index = module.index
        known: dict[ast.AST, Guarded] = {}
        for node in index.all(ast.ExceptHandler):
            scope = index.enclosing_function(node)
            function = module.suite.function_of(scope) if scope is not None else None
            parent = index.parent(node)
            if function is None or not isinstance(parent, TRIES):
                continue
            if index.scope(node) is not scope:
                # In the body of a local class.
                continue
            if parent not in known:
                known[parent] = Guarded(parent, function, module)
            self._of.setdefault(function, []).append(Handler(node, known[parent]))
        self._add_suppressions()

    def _add_suppressions(self) -> None:
        names = self._module.names
        if not any(name.startswith("contextlib") for name in names.imported.values()):
            return
        index = self._module.index
        blocks: list[ast.With | ast.AsyncWith] = [*index.all(ast.With), *index.all(ast.AsyncWith)]
        for block in blocks:
            function = self._module.suite.function_of(index.scope(block))
            if function is None:
                continue
            for manager, entering in (*_managers(block), *_entered(block, names)):
                if names.of(manager.func) == "contextlib.suppress":
                    guarded = Guarded(block, function, self._module, entering)
                    self._of.setdefault(function, []).append(Handler(manager, guarded))
                    self._of[function].sort(key=lambda each: index.number(each.node))

    def of(self, function: Function) -> list[Handler]:
        """Return the handlers of a function's own body, in the order of the source."""
        return self._of.get(function, [])

    @cached_property
    def functions(self) -> list[Function]:
        """The functions that have handlers, in the order of the source."""
        return sorted(self._of, key=lambda function: function.node.lineno)

    def relevant(self, function: Function) -> list[Handler]:
        """Return the handlers of a function in which a test can lose a failure.

        That is a test, a fixture, or a function that one of them runs. Methods
        of doubles and of other classes are the code under test, or stand for
        it; skipped tests fail nowhere.
        """
        found = self._of.get(function)
        return found if found and self._is_run_by_tests(function) else []

    def first(self, function: Function, is_wrong: Callable[[Handler], bool]) -> Handler | None:
        """Return the first handler of a function that is wrong, if a test can lose a failure there.

        Functions that tests of other files run count too.
        """
        if self._outermost(function) is None:
            return None
        able = (each for each in self.of(function) if not each.guarded.is_idle)
        wrong = next(filter(is_wrong, able), None)
        # Other files are asked last.
        if wrong is None or self._is_run_by_tests(function) or self._is_run_elsewhere(function):
            return wrong
        return None

    def _is_run_by_tests(self, function: Function) -> bool:
        outermost = self._outermost(function)
        if outermost is None:
            return False
        if isinstance(outermost, TestFunction):
            return not outermost.is_skipped
        if isinstance(outermost, Fixture):
            return True
        if outermost.owner is not None and outermost.owner.is_test_case:
            return True
        return outermost in self._reached

    def _outermost(self, function: Function) -> Function | None:
        """Return the function around it that is in no other, ``None`` for one of a double."""
        while True:
            owner = function.owner
            if owner is not None and not self._serves_tests(owner):
                return None
            if function.outer is None:
                return function
            function = self._module.suite.functions_by_node[function.outer]

    def _is_run_elsewhere(self, function: Function) -> bool:
        """Say whether other test files use a function, or one of this module that runs it."""
        outermost = self._outermost(function)
        if outermost is None or isinstance(outermost, TestFunction):
            return False
        return any(
            bool(self._module.outside.importers(name))
            for name in dict.fromkeys(map(_imported_as, self._runners(outermost)))
            if name
        )

    def _runners(self, function: Function) -> list[Function]:
        """Return a function and the helpers of the module that can run it, nearest first."""
        found = {function: None}
        queue = [function]
        for callee in queue:
            for caller in self._callers.get(callee, ()):
                if caller not in found:
                    found[caller] = None
                    queue.append(caller)
        return queue

    @cached_property
    def _callers(self) -> dict[Function, list[Function]]:
        found: dict[Function, list[Function]] = {}
        for caller in self._module.helpers:
            if caller.outer is None:
                for callee in caller.references():
                    found.setdefault(callee, []).append(caller)
        return found

    def _serves_tests(self, owner: Class) -> bool:
        """Say whether a class holds tests or fixtures, or is mixed into one that does."""
        if owner.is_test_class or owner.is_fixture_class:
            return True
        heirs = self._module.suite.heirs(owner)
        if not heirs:
            # Other files mix it in.
            return owner.name.endswith("Mixin") and not owner.is_double
        return any(heir.is_test_class for heir in heirs)

    @cached_property
    def _reached(self) -> frozenset[Function]:
        """Functions of the module that a test or fixture can run."""
        found: dict[Function, None] = dict.fromkeys(
            each for each in self._module.functions if not isinstance(each, Helper)
        )
        queue = list(found)
        for function in queue:
            for callee in function.references():
                if callee not in found:
                    found[callee] = None
                    queue.append(callee)
        return frozenset(found)


def _managers(block: ast.With | ast.AsyncWith) -> Iterator[tuple[ast.Call, None]]:
    for item in block.items:
        if isinstance(item.context_expr, ast.Call):
            yield item.context_expr, None


def _entered(
    block: ast.With | ast.AsyncWith, names: Names
) -> Iterator[tuple[ast.Call, ast.stmt]]:
    """Yield the managers that statements of a block enter on its stack, but for the last one."""
    stacks = {
        last_name(item.optional_vars)
        for item in block.items
        if isinstance(item.context_expr, ast.Call)
        and isinstance(item.optional_vars, ast.Name)
        and names.of(item.context_expr.func) in _STACKS
    }
    for statement in block.body[:-1] if stacks else ():
        entered = entered_by(statement)
        if entered is None:
            continue
        func, manager = entered
        if isinstance(func, ast.Attribute) and last_name(func.value) in stacks:
            yield manager, statement


def _imported_as(function: Function) -> str:
    """Return the name that another file has to import in order to run a function, if it may."""
    if function.owner is None:
        return "" if function.is_stand_in else function.name
    # Fixtures and what is mixed in: what else is called ``Test…`` may be no test.
    return "" if function.is_private or function.owner.is_test_class else function.owner.name
