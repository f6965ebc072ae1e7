"""Calls that only tell."""

from __future__ import annotations

import ast
from typing import Any

import pytest
from reviewing import module_of

_IMPORTS = "import logging, traceback, warnings, sys\n"


def _is_log(source: str, **options: Any) -> bool:
    """Say whether the last call of the last function is one."""
    module = module_of(source, **options)
    function = module.functions[-1]
    statement = function.body[-1]
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Call)
    return module.handlers.logs.is_log(statement.value, function)


@pytest.mark.parametrize(
    "call",
    [
        "print('a')",
        "logging.error('a')",
        "logging.getLogger(__name__).info('a')",
        "LOG.exception('a')",
        "log.debug('a')",
        "self.logger.warning('a')",
        "self._log.info('a')",
        "cls.LOG.warn('a')",
        "self.log('a')",
        "warnings.warn('a')",
        "traceback.print_exc()",
        "sys.stderr.write('a')",
        "sys.excepthook(a, b, c)",
    ],
)
def test_call_only_tells(call: str) -> None:
    assert _is_log(f"{_IMPORTS}def f(self):\n    {call}\n")


@pytest.mark.parametrize(
    "call",
    [
        "total('a')",
        "basket.add('a')",
        "LOG.addHandler(a)",
        "self.fail('a')",
        "response.error('a')",
        "catalog.info('a')",
        "traceback.format_exc()",
        "total()('a')",
        "info('a')",
        "other.log('a')",
    ],
)
def test_call_does_something(call: str) -> None:
    assert not _is_log(f"{_IMPORTS}def f(self):\n    {call}\n")


@pytest.mark.parametrize(
    ("source", "logs"),
    [
        pytest.param("x = logging.getLogger()\ndef f():\n x.info(1)", True, id="module's logger"),
        pytest.param("x: L = get_logger()\ndef f():\n x.info(1)", True, id="annotated"),
        pytest.param("x: L\ndef f():\n x.info(1)", False, id="annotated without a value"),
        pytest.param("self.x: L = a\ndef f():\n x.info(1)", False, id="annotated attribute"),
        pytest.param("a, b = x = make()\ndef f():\n x.info(1)", False, id="another factory"),
        pytest.param("def f():\n x = get_logger()\n x.info(1)", True, id="function's logger"),
        pytest.param("def f():\n x = self.logger\n x.info(1)", True, id="alias of a logger"),
        pytest.param("def f():\n x = self.client\n x.info(1)", False, id="alias of another"),
        pytest.param("x = LOG.error\ndef f():\n x(1)", True, id="method of a logger"),
        pytest.param("y = get_logger()\nx = y\ndef f():\n x.info(1)", True, id="of an alias"),
        pytest.param("z = get_logger()\ny = z\ndef f():\n x = y\n x.info(1)", True, id="3 steps"),
        pytest.param("y = Shop()\nx = y\ndef f():\n x.info(1)", False, id="alias of a shop"),
        pytest.param("x = y\ny = x\ndef f():\n x.info(1)", False, id="aliases in a circle"),
        pytest.param("y = get_logger()\nx = y.info\nw = x\ndef f():\n w(1)", True, id="method"),
        pytest.param("x = print\ndef f():\n x(1)", True, id="alias of print"),
        pytest.param("x = max\ndef f():\n x(1)", False, id="alias of a function"),
        pytest.param("x = LOG.addHandler\ndef f():\n x(1)", False, id="another method"),
        pytest.param("x = shop.error\ndef f():\n x(1)", False, id="method of another"),
        pytest.param(
            "class A:\n x = logging.getLogger()\n def f(self):\n  self.x.info(1)",
            True,
            id="logger of the class",
        ),
        pytest.param(
            "def g(self):\n self.x = get_logger()\ndef f(self):\n self.x.info(1)",
            True,
            id="logger of the instance",
        ),
        pytest.param(
            "def g(self):\n self.x = Shop()\ndef f(self):\n self.x.info(1)",
            False,
            id="another attribute",
        ),
        pytest.param("def f():\n log = Basket()\n log.error(1)", False, id="named as a logger"),
        pytest.param("def f():\n log.error(1)", True, id="unbound name of a logger"),
        pytest.param("from logging import error\ndef f():\n error(1)", True, id="imported"),
        pytest.param("from shop import log\ndef f():\n log.info(1)", True, id="imported module"),
        pytest.param(
            "from twisted.python import log\ndef f():\n log.msg(1)", True, id="log of Twisted"
        ),
    ],
)
def test_binding_says_what_is_a_logger(source: str, logs: bool) -> None:
    assert _is_log(f"{_IMPORTS}{source}\n") is logs


def test_function_may_be_listed() -> None:
    source = "import shop\ndef f():\n    shop.tell.everyone(1)\n"
    assert _is_log(source, log_callables=("everyone",))
    assert _is_log(source, log_callables=("shop.tell.*",))
    assert not _is_log(source, log_callables=("every",))
    assert not _is_log(source)


def test_call_outside_of_functions_has_the_bindings_of_the_module() -> None:
    module = module_of("import logging\nx = logging.getLogger()\nx.info(1)\n")
    call = list(module.index.all(ast.Call))[-1]
    assert module.handlers.logs.is_log(call, None)
