"""Why a test asserts the same twice: something counts the asking, or a comment says so."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flake8_testquality.facts import words
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.functions import TestFunction
    from flake8_testquality.facts.module import Module

#: What a mock notes down itself: reading it is no call.
NOTED = frozenset(
    "called call_count call_args call_args_list mock_calls method_calls await_count".split()
)
#: Words of attributes that other questions may count up.
_COUNTING = frozenset("call calls count counter counts hits refcount refcounts".split())
#: Methods by which a function that the test defines notes that it was asked.
_NOTING = frozenset({"append", "add", "appendleft", "put", "insert", "update"})
#: Where attributes and modules stand once they were asked for.
_FILLED = frozenset({"__dict__", "modules"})
#: Words of comments that say why it is asked twice.
_SAID = frozenset(
    "again twice still previous remain remains mutate mutates mutated unchanged change changes"
    " changed affect affects affected cache cached idempotent repeat repeated repeatedly multiple"
    " lazy lazily".split()
)
#: Words of comments above the first of them that announce it.
_ANNOUNCED = frozenset({"twice", "again", "once", "repeatedly"})
#: Made without arguments they hold nothing, or anything.
_BUILTIN = frozenset({"OrderedDict", "Mock", "MagicMock"})


def counts(statement: ast.stmt, module: Module) -> set[str]:
    """Return the attributes by which a statement asks how often something was done."""
    names = {each.attr for each in module.index.within(statement, ast.Attribute)}
    return {
        name for name in names if name in NOTED or not _COUNTING.isdisjoint(words.split(name))
    }


def is_meant(first: ast.stmt, statement: ast.stmt, test: TestFunction) -> bool:
    """Say whether a comment above, between or beside the two, or what is counted, tells why."""
    module = test.module
    index = module.index
    # ``# Asked twice, it is logged once.`` may stand above the block, too.
    for above in (first, index.parent(first)):
        if isinstance(above, ast.stmt) and above is not test.node:
            comment = module.source.comment_above(above.lineno)
            if not _ANNOUNCED.isdisjoint(words.split(comment)):
                return True
    end = first.end_lineno or first.lineno
    said = module.source.comments_within(end, statement.end_lineno or statement.lineno)
    if not _SAID.isdisjoint(words.split(said)):
        return True
    if end + 1 >= statement.lineno:
        return False
    if counts(statement, module) - NOTED:
        return True
    between = [
        each for each in test.statements if end < each.lineno and each.lineno < statement.lineno
    ]
    if any(
        each.attr in _FILLED
        for asked in (*between, statement)
        for each in index.within(asked, ast.Attribute)
    ):
        return True
    if _fills_by_asking(statement, between, test):
        return True
    counted = _counted(test)
    return any(
        name.id in counted for each in between for name in index.within(each, ast.Name)
    )


def _counted(test: TestFunction) -> set[str]:
    """Return the variables in which functions that the test defines count or note the asking."""
    index = test.module.index
    targets = [each.target for each in index.within(test.node, ast.AugAssign)]
    targets += [
        call.func.value
        for call in index.within(test.node, ast.Call)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in _NOTING
        and isinstance(call.func.value, ast.Name)
    ]
    return {
        last_name(target.value if isinstance(target, ast.Subscript) else target)
        for target in targets
        if index.scope(target) is not test.node
    }


def _fills_by_asking(
    statement: ast.stmt, between: list[ast.stmt], test: TestFunction
) -> bool:
    """Say whether keys of an object are looked up that nobody put into it: ``style["a"]``."""
    within = test.module.index.within

    def looked_up(node: ast.stmt) -> set[str]:
        return {last_name(each.value) for each in within(node, ast.Subscript)}

    for name in looked_up(statement).intersection(*map(looked_up, between)):
        made = only_value(name, test)
        if not isinstance(made, ast.Call) or made.args or made.keywords:
            continue
        maker = last_name(made.func)
        if not maker[:1].isupper() or maker in _BUILTIN:
            continue
        stored: list[ast.Subscript | ast.Attribute] = [
            *within(test.node, ast.Subscript), *within(test.node, ast.Attribute)
        ]  # fmt: skip
        if not any(
            last_name(each.value) == name and not isinstance(each.ctx, ast.Load)
            for each in stored
        ):
            return True
    return False
