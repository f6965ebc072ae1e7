"""TQ107: a test that patches in two ways without a need."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.calls import arguments_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted
from flake8_testquality.facts.patches import is_mocks_patch
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ107",
    "{way!r} beside {count} {decorators} of {name!r}; patch in one way",
    on=TestFunction,
    default=False,
)
def mixed_mock_style(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test patches in one way: by decorators, by blocks, or by ``mocker``.

    Who wants to know what is replaced has to look in one place only. A block
    is fine beside decorators when it needs a value of the test, or when it
    ends before the test does. ``patch.dict`` and ``patch.multiple`` are for
    other needs and do not count.

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
    if not test.node.decorator_list or not _could_patch(test):
        return
    count = sum(
        isinstance(item, ast.Call) and _is_patch(item, module)
        for item in test.node.decorator_list
    )
    if not count:
        return
    decorators = "@patch decorator" if count == 1 else "@patch decorators"
    block = _patching_block(test, module)
    if block is not None:
        yield at(block, way="with patch", count=count, decorators=decorators, name=test.name)
        return
    for call in test.calls:
        if dotted(call.func) in {"mocker.patch", "mocker.patch.object"}:
            if _is_free(call, test, module):
                way = dotted(call.func)
                yield at(call, way=way, count=count, decorators=decorators, name=test.name)
                return


def _could_patch(test: TestFunction) -> bool:
    """Say at one glance whether the body may hold what the rule looks for."""
    return isinstance(test.node.body[-1], ast.With) or any(
        argument.arg == "mocker" for argument in test.node.args.args
    )


def _is_patch(call: ast.Call, module: Module) -> bool:
    return is_mocks_patch(module.names.of(call.func))


def _patching_block(test: TestFunction, module: Module) -> ast.With | None:
    """Return the block of patches that a decorator could replace.

    It goes on to the end of the test, and nothing was called before it that
    the patch might have changed.
    """
    body = test.body
    while body and isinstance(body[-1], ast.With):
        if any(isinstance(statement, ast.Expr) for statement in body[:-1]):
            return None
        block = body[-1]
        for item in block.items:
            call = item.context_expr
            if isinstance(call, ast.Call) and _is_patch(call, module):
                if _is_free(call, test, module):
                    return block
        body = block.body
    return None


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
