"""Code that clears away: there, an exception of its own matters less than the test's."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks, words
from flake8_testquality.facts.calls import call_alone
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.flow import TRIES
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

_VERBS = frozenset(
    "cleanup cleanups clean clear close stop delete del remove rm rmtree unlink rmdir destroy kill"
    " terminate teardown tear shutdown dispose release reset restore undo drop purge abort"
    " disconnect cancel unregister unload unset uninstall detach deactivate disable free"
    " quit rollback revoke umount unmount flush join reap wipe discard".split()
)
# In a test, ``server.delete()`` is what is tested; these hardly ever are.
_PLAIN_VERBS = frozenset("close kill terminate rmtree unlink rmdir cleanup shutdown join".split())
# ``deletefile``, ``remove_tree``
_OF_FILES = regex(r"(delete|remove|unlink|rm)_?(file|dir|directory|folder|path|tree)s?$")
_STOPS = frozenset("cancel kill terminate throw".split())
_CLOSES = frozenset("aclose close shutdown stop".split())
_AWAITS = frozenset("wait join result exception".split())
_AWAITING = frozenset("wait wait_for gather shield".split())
_REGISTERS = frozenset(
    "addCleanup addClassCleanup addAsyncCleanup addModuleCleanup addfinalizer addTearDown"
    " doAddCleanup push callback".split()
)
_EXITS = frozenset({"__exit__", "__aexit__", "__del__", "cleanUp", "_cleanUp", "cleanup", "close"})


class Cleanups:
    """Which functions and blocks of a module clear away."""

    def __init__(self, module: Module) -> None:
        self._module = module

    @cached_property
    def registered(self) -> frozenset[str]:
        """Last names of the functions that are registered as cleanups."""
        found: set[str] = set()
        for name in _REGISTERS:
            for call in self._module.calls_by_name.get(name, ()):
                if call.args:
                    found.add(last_name(call.args[0]))
        return frozenset(found - {""})

    @cached_property
    def _callers(self) -> dict[Function, list[Function]]:
        found: dict[Function, list[Function]] = {}
        for function in self._module.functions:
            for callee in function.references():
                # Who only mentions a class counts as running all its methods: leave that out.
                home = callee.owner
                if home is None or (function.owner and home in function.owner.lineage):
                    found.setdefault(callee, []).append(function)
        return found

    def is_cleanup_function(self, function: Function) -> bool:
        """Say whether a function clears away, by its role, its name or its use."""
        name = function.name
        if isinstance(function, TestFunction):
            return False
        if name in frameworks.TEARDOWN_NAMES or name in _EXITS or name in self.registered:
            return True
        return any(word in _VERBS for word in words.split(name))

    def holds(self, node: ast.stmt, function: Function) -> bool:
        """Say whether a statement of a function stands where it clears away.

        That is in a cleanup function, in a ``finally``, or
        after the ``yield`` of a fixture or a context manager.
        """
        if self.is_cleanup_function(function):
            return True
        callers = self._callers.get(function)
        if callers and all(map(self.is_cleanup_function, callers)):
            return True
        index = self._module.index
        inner: ast.AST = node
        for around in index.ancestors(node):
            if around is function.node:
                break
            if isinstance(around, TRIES) and inner in around.finalbody:
                return True
            inner = around
        if isinstance(function, Fixture) or function.has_decorator(
            "contextmanager", "asynccontextmanager"
        ):
            yields = [index.number(each) for each in index.own(function.node, ast.Yield)]
            return bool(yields) and yields[0] < index.number(node)
        return False

    def only_clears_away(self, body: Sequence[ast.stmt], function: Function) -> bool:
        """Say whether a block does nothing but clear away; a ``commit()`` may end it.

        It may ask first whether there is something to clear away, or take one after the other.
        """
        body = [each for each in body if not isinstance(each, (ast.Import, ast.ImportFrom))]
        if not body:
            return False
        last = call_alone(body[-1])
        if len(body) > 1 and last is not None and last_name(last.func) == "commit":
            body = body[:-1]
        return all(
            self.only_clears_away(each.body, function)
            if isinstance(each, (ast.If, ast.For, ast.AsyncFor)) and not each.orelse
            else self.is_cleanup_call(each, function)
            for each in body
        )

    def is_cleanup_call(self, statement: ast.stmt, function: Function) -> bool:
        """Say whether a statement does nothing but close, remove, stop or the like."""
        if isinstance(statement, ast.Delete):
            return True
        call = call_alone(statement)
        if call is None:
            return False
        name = self._module.names.of(call.func)
        if isinstance(function, TestFunction) and not name.startswith(("os.", "shutil.")):
            if "drop" in words.split(last_name(call.func))[:1]:
                return "drop" not in words.split(function.name)
            name = last_name(call.func)
            return name in _PLAIN_VERBS or bool(_OF_FILES.match(name)) or _drops_by_sql(call)
        return _is_named_so(call) or _drops_by_sql(call)

    def starts_afresh(self, node: ast.Try | ast.With | ast.AsyncWith, function: Function) -> bool:
        """Say whether the first thing that a test does is to clear away what another left.

        A test that is about that does not, unless it repeats it.
        """
        if not isinstance(function, TestFunction) or function.body[0] is not node:
            return False
        call = call_alone(node.body[0]) if len(node.body) == 1 else None
        if call is None or not _is_named_so(call):
            return False
        module = self._module
        asserting = (module.index.statement(each.node) for each in function.assertions)
        if len(function.body) < 2:
            return False
        following = function.body[1]
        if following in asserting and not isinstance(following, (ast.With, ast.AsyncWith)):
            return False
        verbs = _VERBS.intersection(words.split(last_name(call.func)))
        if verbs.isdisjoint(words.split(function.name)):
            return True
        text = ast.unparse(call)
        return any(each is not call and ast.unparse(each) == text for each in function.calls)

    def ends_by_clearing(
        self, node: ast.Try | ast.With | ast.AsyncWith, function: Function
    ) -> bool:
        """Say whether the last thing that a test does, after all that it asserts, is to clear away.

        A test that is about that does not.
        """
        if not isinstance(function, TestFunction) or function.body[-1] is not node:
            return False
        calls = list(map(call_alone, node.body))
        named = [call for call in calls if call is not None and _is_named_so(call)]
        if len(named) < len(calls) or not function.assertions:
            return False
        done = {word for call in named for word in words.split(last_name(call.func))}
        return _VERBS.isdisjoint(done & set(words.split(function.name)))

    def follows_a_stop(self, body: Sequence[ast.stmt], function: Function) -> bool:
        """Say whether a block only waits for what was cancelled or killed before."""
        value = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
        waits = isinstance(value, ast.Await)
        if isinstance(value, ast.Call) and last_name(value.func) == "run_until_complete":
            # ``loop.run_until_complete(asyncio.wait([task]))``
            value, waits = (value.args[0] if value.args else None), True
        if isinstance(value, ast.Await):
            value = value.value
        if isinstance(value, ast.Call):
            is_of_asyncio = self._module.names.of(value.func).startswith("asyncio.")
            if (
                isinstance(value.func, ast.Attribute)
                and value.func.attr in _AWAITS
                and not is_of_asyncio
            ):
                value = value.func.value
            elif waits and last_name(value.func) in _AWAITING and value.args:
                value = value.args[0]
                if isinstance(value, (ast.List, ast.Set)) and len(value.elts) == 1:
                    value = value.elts[0]
            else:
                return False
        elif not waits:
            return False
        what = dotted(value) if value is not None else ""
        number = self._module.index.number
        if what != "" and self._is_behind_a_close(body[0], function):
            return True
        return what != "" and any(
            isinstance(call.func, ast.Attribute)
            and call.func.attr in _STOPS
            and dotted(call.func.value) == what
            and number(call) < number(body[0])
            for call in function.calls
        )

    def _is_behind_a_close(self, statement: ast.stmt, function: Function) -> bool:
        """Say whether the call before, and the end of the test behind it, close something.

        ``client.close()`` before ``await request``: what became of that is of no matter.
        """
        number, last = self._module.index.number, function.body[-1]
        if not isinstance(last, ast.Try) or statement not in last.body:
            return False
        before = [call for call in function.calls if number(call) < number(statement)]
        return bool(before) and (
            isinstance(before[-1].func, ast.Attribute) and before[-1].func.attr in _CLOSES
        )


def _is_named_so(call: ast.Call) -> bool:
    parts = words.split(last_name(call.func))
    return bool(parts) and (parts[0] in _VERBS or parts[-1] in _VERBS)


def _drops_by_sql(call: ast.Call) -> bool:
    """Say whether a call executes a ``DROP …``, however its text is put together."""
    given: ast.expr | None = call.args[0] if call.args else None
    if isinstance(given, ast.Call) and last_name(given.func) != "format" and given.args:
        # ``execute(text("DROP …"))``
        given = given.args[0]
    if isinstance(given, ast.Call) and isinstance(given.func, ast.Attribute):
        # ``"DROP TABLE {}".format(name)``
        given = given.func.value
    while isinstance(given, ast.BinOp):
        given = given.left
    if isinstance(given, ast.JoinedStr) and given.values:
        given = given.values[0]
    text = given.value if isinstance(given, ast.Constant) else None
    return isinstance(text, str) and text.lstrip().upper().startswith(("DROP ", "TRUNCATE "))
