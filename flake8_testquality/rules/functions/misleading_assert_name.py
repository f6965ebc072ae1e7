"""TQ405: a helper that promises an assertion and makes none."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from flake8_testquality.facts import harmless
from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.functions import Function, Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import head_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_PROMISES = regex(r"_*(assert|verify)(_|[A-Z])")
#: What can fail by itself, or hands something to the caller.
_TELLING = (
    ast.Raise, ast.Delete, ast.AugAssign, ast.Yield, ast.YieldFrom, ast.Await, ast.With,
    ast.AsyncWith, ast.AsyncFor, ast.Import, ast.ImportFrom,
)  # fmt: skip

#: Built-in functions whose result alone is of use: who drops it wants to see no error.
_TRIED = frozenset("bytes complex float hash int iter len list repr set sorted str tuple".split())
#: Methods that put something into a container.
_ADDS = frozenset({"append", "extend", "setdefault"})


@rule(
    "TQ405",
    "{name!r} promises to check something but checks nothing; add the assertion or rename it",
    on=Helper,
    options=("check_callback_patterns",),
)
def misleading_assert_name(helper: Helper, module: Module) -> Iterator[Finding]:
    """A helper that is named as an assertion makes one.

    Every test that relies on it passes whatever happens, and it looks as if it checked
    something. Helpers are followed, into other modules too. A helper that returns or
    raises something is left alone, and so is one that notes down what is wrong, as
    ``self.errors.append(…)`` below an ``if`` does, or what it was told, in a class that
    is no test, and one that runs code which cannot be read and may fail by itself, or
    drops what ``repr()`` and its kin return. So are callbacks that a framework of the
    project's own runs, and a helper that runs or hands on such a callback:
    ``--tq-check-callback-patterns`` names them.

    Bad::

        def assert_same_size(first, second):  # TQ405
            first.size == second.size

        def test_copy():
            picture = load()
            assert_same_size(picture, picture.copy())

    Good::

        def assert_same_size(first, second):
            assert first.size == second.size

        def test_copy():
            picture = load()
            assert_same_size(picture, picture.copy())
    """
    if not _PROMISES.match(helper.name) or helper.is_stand_in or helper.is_stub:
        return
    if helper.node.decorator_list and not helper.is_static or helper.is_generator:
        return
    if helper.assertions or _may_fail(helper, module):
        return
    if _leaves_it_to_a_callback(helper, module):
        return
    if module.assertions.verdict(helper) is not Verdict.NEVER:
        return
    yield at(helper.node, name=helper.name)


def _leaves_it_to_a_callback(helper: Helper, module: Module) -> bool:
    """Say whether the helper, or something that it mentions, is listed as such a callback."""
    patterns = module.settings.check_callback_patterns
    mentioned = {helper.name}
    mentioned |= {name.id for name in module.index.own(helper.node, ast.Name)}
    mentioned |= {name.attr for name in module.index.own(helper.node, ast.Attribute)}
    return any(re.fullmatch(pattern, name) for pattern in patterns for name in mentioned)


def _may_fail(helper: Helper, module: Module) -> bool:
    """Say whether it, or a helper that it runs, can tell the test something by itself."""
    own = module.index.own
    queue: list[Function] = [helper]
    for function in queue:
        queue += [found for found in function.references() if found not in queue]
        node = function.node
        if any(found.value is not None for found in own(node, ast.Return)):
            return True
        if any(next(iter(own(node, kind)), None) is not None for kind in _TELLING):
            return True
        if not all(_is_known(call, function, module) for call in function.calls):
            return True
        if _notes_down(function, module) or _tries_out(function):
            return True
    return False


def _tries_out(function: Function) -> bool:
    """Say whether it calls something only to see it succeed, as ``repr(picture)`` alone does."""
    return any(
        isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Call)
        and isinstance(statement.value.func, ast.Name)
        and statement.value.func.id in _TRIED
        for statement in function.statements
    )


def _notes_down(function: Function, module: Module) -> bool:
    """Say whether it keeps on some condition what others read: ``self.errors.append(…)``."""
    own = module.index.own
    kept: list[tuple[ast.expr, ast.expr]] = [
        (call.func.value, call)
        for call in function.calls
        if isinstance(call.func, ast.Attribute) and call.func.attr in _ADDS
    ]
    for assign in own(function.node, ast.Assign):
        kept += [
            (each, assign.value)
            for each in assign.targets
            if isinstance(each, (ast.Attribute, ast.Subscript))
        ]
    if not kept:
        return False
    # A double keeps what is asked of it, for somebody to look at.
    is_record = function.owner is not None and not function.owner.is_test_class
    local = {
        name.id for name in own(function.node, ast.Name) if isinstance(name.ctx, ast.Store)
    }
    return any(
        head_name(place) not in local
        and (
            is_record
            or isinstance(value, ast.Compare)
            or _is_on_condition(place, function, module)
        )
        for place, value in kept
    )


def _is_on_condition(node: ast.AST, function: Function, module: Module) -> bool:
    for above in module.index.ancestors(node):
        if above is function.node:
            break
        if isinstance(above, (ast.If, ast.ExceptHandler, ast.match_case)):
            return True
    return False


def _is_known(call: ast.Call, function: Function, module: Module) -> bool:
    """Say whether the callee is harmless, or can be followed."""
    func = call.func
    if isinstance(func, ast.Name):
        if func.id in harmless.BUILTINS or module.suite.function_named(func.id) is not None:
            return True
    elif isinstance(func, ast.Attribute):
        if func.attr in harmless.METHODS:
            return True
        owner = module.suite.receiver(func.value, function)
        if owner is not None and module.suite.methods_meant(owner, func.attr):
            return True
    return module.assertions.elsewhere.is_inert(func, function)
