"""The suite: which functions are tests, fixtures and helpers."""

from __future__ import annotations

import ast

import pytest
from reviewing import module_of

from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.module import Module

_IMPORTS = "import unittest, pytest, fixtures\nfrom unittest import mock\nfrom mock import patch\n"


def _roles(source: str, path: str = "tests/test_sample.py", prefix: str = "test") -> dict[str, str]:
    """Return ``{name: "test" | "fixture" | "helper"}`` of all functions."""
    module = module_of(_IMPORTS + source, path, test_prefixes=(prefix,))
    roles = {function.qualname: "test" for function in module.tests}
    roles |= {function.qualname: "fixture" for function in module.fixtures}
    roles |= {function.qualname: "helper" for function in module.helpers}
    assert len(roles) == len(module.functions), "every function has one role"
    return roles


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def test_total(): ...", id="function"),
        pytest.param("async def test_total(): ...", id="coroutine"),
        pytest.param("if x:\n    def test_total(): ...", id="function in a branch"),
        pytest.param("def test(): ...", id="nothing but the prefix"),
        pytest.param("def testTotal(): ...", id="camel case"),
        pytest.param("def test_total(box): yield", id="generator, as nose has them"),
        pytest.param("class B(unittest.TestCase):\n def test_total(self): ...", id="method"),
        pytest.param(
            "class B(unittest.IsolatedAsyncioTestCase):\n async def test_total(self): ...",
            id="coroutine method",
        ),
        pytest.param("class B(unittest.TestCase):\n def test(self): ...", id="method called test"),
        pytest.param("class TestB:\n def test_total(self): ...", id="pytest method"),
        pytest.param("class TestB:\n @staticmethod\n def test_total(): ...", id="static method"),
        pytest.param("class TestB:\n class TestC:\n  def test_total(self): ...", id="inner class"),
        pytest.param("@pytest.mark.parametrize('x', [])\ndef test_total(x): ...", id="parametrize"),
        pytest.param("@given(st.integers())\ndef test_total(x): ...", id="Hypothesis"),
        pytest.param(
            "class B(unittest.TestCase):\n @ddt.data(1)\n def test_total(self, x): ...", id="ddt"
        ),
        pytest.param(
            "class B(unittest.TestCase):\n @parameterized.expand([1])\n"
            " def test_total(self, x): ...",
            id="parameterized",
        ),
        pytest.param(
            "from testscenarios import TestWithScenarios\nclass B(TestWithScenarios):\n"
            " scenarios = []\n def test_total(self): ...",
            id="testscenarios",
        ),
        pytest.param(
            "from twisted.trial import unittest\nclass B(unittest.TestCase):\n"
            " @inlineCallbacks\n def test_total(self): yield",
            id="trial",
        ),
        pytest.param(
            "from tornado.testing import AsyncTestCase, gen_test\nclass B(AsyncTestCase):\n"
            " @gen_test\n def test_total(self): ...",
            id="tornado",
        ),
        pytest.param("@mock.patch('a.b')\ndef test_total(b): ...", id="mock.patch"),
        pytest.param("@patch('a.b')\ndef test_total(b): ...", id="patch"),
        pytest.param(
            "from .compat import mock\n@mock.patch('a.b')\ndef test_total(b): ...",
            id="mock.patch by way of another module",
        ),
        pytest.param("@pytest.mark.websocket\ndef test_total(): ...", id="mark named as a route"),
        pytest.param("@get('x')\ndef test_total(): ...", id="plain decorator named as a route"),
        pytest.param("def test_outer():\n def test_inner(): ...", id="function around another"),
    ],
)
def test_function_is_a_test(source: str) -> None:
    roles = _roles(source)
    assert next(role for name, role in roles.items() if "inner" not in name) == "test"


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def total(): ...", id="another name"),
        pytest.param("def atest(): ...", id="test at the end"),
        pytest.param("def make():\n def test_inner(): ...", id="nested"),
        pytest.param("def make():\n class TestB:\n  def test(self): ...", id="in a local class"),
        pytest.param("class Box:\n def test_total(self): ...", id="in a plain class"),
        pytest.param(
            "class TestBox:\n def __init__(self): ...\n def test_total(self): ...",
            id="in a class with a constructor",
        ),
        pytest.param(
            "class TestBox:\n __test__ = False\n def test_total(self): ...", id="opted out"
        ),
        pytest.param("@typing.overload\ndef test_total(): ...", id="overload"),
        pytest.param("@contextmanager\ndef test_total(): ...", id="context manager"),
        pytest.param("class TestB:\n @property\n def test_total(self): ...", id="property"),
        pytest.param("@app.route('/')\ndef test_total(): ...", id="route"),
        pytest.param("@app.get('/')\nasync def test_total(): ...", id="route by method"),
        pytest.param("@self.router.post\ndef test_total(): ...", id="route without a call"),
        pytest.param("@nottest\ndef test_total(): ...", id="nose's nottest"),
    ],
)
def test_function_is_a_helper(source: str) -> None:
    assert set(_roles(source).values()) == {"helper"}


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("@pytest.fixture\ndef box(): ...", id="fixture"),
        pytest.param("@pytest.fixture(scope='module')\ndef box(): ...", id="fixture with a scope"),
        pytest.param("@pytest.yield_fixture\ndef box(): yield", id="yield_fixture"),
        pytest.param("@pytest_asyncio.fixture\nasync def box(): ...", id="pytest_asyncio"),
        pytest.param("@fixture\ndef box(): ...", id="bare fixture"),
        pytest.param("@pytest.fixture\ndef test_data(): ...", id="fixture with a test's name"),
        pytest.param("class TestB:\n @pytest.fixture\n def box(self): ...", id="method"),
        pytest.param("class TestB:\n def setup_method(self): ...", id="pytest's setup_method"),
        pytest.param("class TestB:\n def setup_class(cls): ...", id="pytest's setup_class"),
        pytest.param("def setup_module(): ...", id="setup_module"),
        pytest.param("def setUpModule(): ...", id="setUpModule"),
        pytest.param("def teardown_function(f): ...", id="teardown_function"),
        pytest.param("def setup(): ...", id="nose's setup"),
        pytest.param("class B(unittest.TestCase):\n def setUp(self): ...", id="setUp"),
        pytest.param("class B(unittest.TestCase):\n def tearDownClass(c): ...", id="tearDownClass"),
        pytest.param(
            "class B(unittest.IsolatedAsyncioTestCase):\n async def asyncSetUp(self): ...",
            id="asyncSetUp",
        ),
        pytest.param(
            "from django.test import TestCase\nclass B(TestCase):\n"
            " @classmethod\n def setUpTestData(cls): ...",
            id="Django's setUpTestData",
        ),
        pytest.param("class B(Unknown):\n def setUp(self): ...", id="setUp of an unknown base"),
        pytest.param("class B(fixtures.Fixture):\n def _setUp(self): ...", id="fixtures' _setUp"),
        pytest.param("class B(fixtures.Fixture):\n def setUp(self): ...", id="fixtures' setUp"),
    ],
)
def test_function_is_a_fixture(source: str) -> None:
    assert set(_roles(source).values()) == {"fixture"}


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("class Server:\n def setUp(self): ...", id="setUp of a plain class"),
        pytest.param("def make():\n def setUp(self): ...", id="nested setUp"),
        pytest.param("class B(fixtures.Fixture):\n def reset(self): ...", id="other method"),
        pytest.param("@fixtures.use\ndef box(): ...", id="decorator of another name"),
        pytest.param("@register(fixture)\ndef box(): ...", id="fixture as an argument"),
    ],
)
def test_function_is_no_fixture(source: str) -> None:
    assert set(_roles(source).values()) == {"helper"}


@pytest.mark.parametrize(
    ("path", "role"),
    [
        ("tests/test_sample.py", "test"),
        ("tests/conftest.py", "helper"),
        ("tests/shelves.py", "helper"),
        ("tests/__init__.py", "helper"),
        ("tests.py", "test"),
    ],
)
def test_runner_collects_functions_by_the_name_of_the_file(path: str, role: str) -> None:
    assert _roles("def test_total(): ...", path) == {"test_total": role}


def test_methods_of_a_test_case_are_tests_in_any_file() -> None:
    source = "class B(unittest.TestCase):\n def test_total(self): ..."
    assert _roles(source, "tests/shelves.py") == {"B.test_total": "test"}


def test_prefix_is_an_option() -> None:
    source = "def test_total(): ...\ndef check_total(): ...\n"
    assert _roles(source, prefix="check") == {"test_total": "helper", "check_total": "test"}


class TestModule:
    SOURCE = (
        "import pytest\ndef help_a(): ...\n@pytest.fixture\ndef box(): ...\n"
        "class TestB:\n    def test_b(self):\n        def inner(): ...\n    def help_b(self): ...\n"
        "def test_a(): ...\n"
    )

    def test_functions_stand_in_the_order_of_the_source(self) -> None:
        assert [function.qualname for function in module_of(self.SOURCE).functions] == [
            *("help_a", "box", "TestB.test_b", "inner", "TestB.help_b", "test_a")
        ]

    def test_each_gives_everything_of_a_kind(self) -> None:
        module = module_of(self.SOURCE)
        assert list(module.each(TestFunction)) == module.tests
        assert list(module.each(Fixture)) == module.fixtures
        assert list(module.each(Helper)) == module.helpers
        assert list(module.each(Function)) == module.functions
        assert list(module.each(Module)) == [module]
        assert [node.name for node in module.each(ast.ClassDef)] == ["TestB"]
        assert [test.name for test in module.tests] == ["test_b", "test_a"]
        assert [cls.name for cls in module.test_classes] == ["TestB"]

    def test_nodes_lead_to_their_facts(self) -> None:
        module = module_of(self.SOURCE)
        for function in module.functions:
            assert module.suite.function_of(function.node) is function
        assert module.suite.class_of(module.classes[0].node) is module.classes[0]
        assert module.suite.class_of(module.tree) is None
        assert module.suite.function_of(module.tree) is None

    def test_module_level_functions_are_found_by_name(self) -> None:
        suite = module_of(self.SOURCE).suite
        found = suite.function_named("help_a")
        assert found is not None
        assert found.node.lineno == 2
        assert suite.function_named("test_b") is None
        assert suite.function_named("inner") is None


def test_docstring_of_the_module_is_as_written() -> None:
    assert module_of('"""A\n  b."""\n').docstring == "A\n  b."
    assert module_of("x = 1").docstring is None


@pytest.mark.parametrize(
    ("path", "name", "conftest"),
    [
        ("a/conftest.py", "conftest.py", True),
        ("a/b/test_x.py", "test_x.py", False),
        ("test_x.py", "test_x.py", False),
    ],
)
def test_module_knows_its_name(path: str, name: str, conftest: bool) -> None:
    module = module_of("", path)
    assert (module.base_name, module.is_conftest) == (name, conftest)
    assert module.is_collected is not conftest


@pytest.mark.parametrize(
    ("expression", "meant"),
    [
        ("b", ["b"]),
        ("self.c", ["TestA.c", "TestB.c"]),
        ("self.missing", []),
        ("other.c", []),
        ("b()", []),
        ("missing", []),
    ],
)
def test_expression_names_functions(expression: str, meant: list[str]) -> None:
    module = module_of(
        f"def b(): ...\nclass TestA:\n def test_a(self): run({expression})\n def c(self): ...\n"
        "class TestB(TestA):\n def c(self): ...\n"
    )
    (call,) = (item for item in module.index.all(ast.Call) if item.args)
    found = module.suite.functions_meant(call.args[0], module.tests[0])
    assert [function.qualname for function in found] == meant
