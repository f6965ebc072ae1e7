"""TQ107: a test that patches in two ways without a need."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import arguments_of, call_alone
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted
from flake8_testquality.facts.patches import is_mocks_patch
from flake8_testquality.rule import Finding, Located, at, rule

_OF_MOCKER = frozenset({"mocker.patch", "mocker.patch.object"})


@rule(
    "TQ107",
    "{way!r} beside {count} {others} of {name!r}; patch in one way",
    on=TestFunction,
    default=False,
)
def mixed_mock_style(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test patches in one way: by decorators, by blocks, or by ``mocker``.

    Who wants to know what is replaced has to look in one place only. A block
    is fine beside decorators when it needs a value of the test, or when it
    ends before the test does; that is so beside ``mocker`` too. ``patch.dict``
    and ``patch.multiple`` are for other needs and do not count.

    Bad::

        from unittest import mock

        @mock.patch("shop.stock")
        def test_order(stock):
            with mock.patch("shop.mail") as mail:  # TQ107
                order("tea")
                assert mail.called
                assert stock.called

    Good::

        from unittest import mock

        @mock.patch("shop.mail")
        @mock.patch("shop.stock")
        def test_order(stock, mail):
            order("tea")
            assert mail.called
            assert stock.called
    """
    if not _could_patch(test):
        return
    decorators = [each for each in test.node.decorator_list if _is_patch(each, module)]
    calls = _patches_of_mocker(test)
    if decorators:
        place: Located | None = _patching_block(test)
        way = "with patch"
        if place is None:
            free = (call for call in calls if _is_free(call, test, module))
            place = next(free, None)
            way = dotted(place.func) if isinstance(place, ast.Call) else ""
        others = _counted(len(decorators), "@patch decorator")
    elif calls:
        place, way = _patching_block(test, beside_mocker=True), "with patch"
        others = _counted(len(calls), f"{dotted(calls[0].func)} call")
    else:
        return
    if place is not None:
        count = len(decorators) or len(calls)
        yield at(place, way=way, count=count, others=others, name=test.name)


def _counted(count: int, noun: str) -> str:
    return noun if count == 1 else f"{noun}s"


def _could_patch(test: TestFunction) -> bool:
    """Say at one glance whether a test may patch in a way that the rule looks for."""
    return (
        bool(test.node.decorator_list)
        or isinstance(test.node.body[-1], ast.With)
        or _asks_for_mocker(test)
    )


def _asks_for_mocker(test: TestFunction) -> bool:
    return any(argument.arg == "mocker" for argument in test.node.args.args)


def _patches_of_mocker(test: TestFunction) -> list[ast.Call]:
    if not _asks_for_mocker(test):
        return []
    return [call for call in test.calls if dotted(call.func) in _OF_MOCKER]


def _is_patch(call: ast.expr, module: Module) -> bool:
    return isinstance(call, ast.Call) and is_mocks_patch(module.names.of(call.func))


def _patching_block(test: TestFunction, *, beside_mocker: bool = False) -> ast.With | None:
    """Return the block of patches that a decorator, or ``mocker``, could replace.

    It goes on to the end of the test, and nothing was called before it that
    the patch might have changed.
    """
    module, body = test.module, test.body
    while body and isinstance(body[-1], ast.With):
        if not all(map(_only_arranges, body[:-1])):
            return None
        block = body[-1]
        for item in block.items:
            call = item.context_expr
            if isinstance(call, ast.Call) and _is_patch(call, module):
                if beside_mocker or _is_free(call, test, module):
                    return block
        body = block.body
    return None


def _only_arranges(statement: ast.stmt) -> bool:
    """Say whether a statement calls nothing for its effect, patches of ``mocker`` aside."""
    call = call_alone(statement)
    if call is not None:
        return dotted(call.func).partition(".")[0] == "mocker"
    return not isinstance(statement, ast.Expr)


def _is_free(call: ast.Call, test: TestFunction, module: Module) -> bool:
    """Say whether no argument needs a value that only the test has."""
    index = module.index
    local = {name.id for name in index.own(test.node, ast.Name) if isinstance(name.ctx, ast.Store)}
    local |= {argument.arg for argument in index.within(test.node, ast.arg)}
    local |= {found.name for found in index.within(test.node, ast.FunctionDef)}
    return all(
        name.id not in local
        for argument in arguments_of(call)
        for name in index.within(argument, ast.Name)
    )
