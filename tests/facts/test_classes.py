"""Classes: which are test classes, what they inherit, what skips them."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.outside import Unknown

TEST = "    def test_total(self): ...\n"


def _class(source: str, name: str = "Basket", path: str = "tests/test_sample.py") -> Class:
    return _named(module_of(source, path), name)


def _named(module: Module, name: str) -> Class:
    return next(cls for cls in module.classes if cls.name == name)


@pytest.mark.parametrize(
    ("imports", "base", "family"),
    [
        ("import unittest", "unittest.TestCase", "unittest"),
        ("from unittest import TestCase as T", "T", "unittest"),
        ("from unittest import case", "case.TestCase", "unittest"),
        ("import unittest", "unittest.IsolatedAsyncioTestCase", "unittest"),
        ("import unittest2 as unittest", "unittest.TestCase", "unittest"),
        ("import asynctest", "asynctest.TestCase", "unittest"),
        ("import testtools", "testtools.TestCase", "testtools"),
        ("from testtools.testcase import TestCase", "TestCase", "testtools"),
        ("from oslotest import base", "base.BaseTestCase", "testtools"),
        ("import testscenarios", "testscenarios.TestWithScenarios", "testtools"),
        ("from twisted.trial import unittest", "unittest.TestCase", "trial"),
        ("from twisted.trial.unittest import SynchronousTestCase as S", "S", "trial"),
        ("from django.test import TestCase", "TestCase", "django"),
        ("from django import test", "test.TransactionTestCase", "django"),
        ("from django.test.testcases import SimpleTestCase as S", "S", "django"),
        ("from django.contrib.staticfiles import testing as t", "t.StaticLiveServerTestCase",
         "django"),
        ("from rest_framework.test import APITestCase", "APITestCase", "django"),
        ("from absl.testing import absltest", "absltest.TestCase", "absl"),
        ("from absl.testing import parameterized", "parameterized.TestCase", "absl"),
        ("from tornado import testing", "testing.AsyncHTTPTestCase", "tornado"),
        ("from tornado.testing import AsyncTestCase as T", "T", "tornado"),
        ("from aiohttp import test_utils", "test_utils.AioHTTPTestCase", "tornado"),
    ],
)  # fmt: skip
def test_known_base_makes_a_test_class(imports: str, base: str, family: str) -> None:
    cls = _class(f"{imports}\nclass Basket({base}):\n    size = 1\n")
    assert cls.frameworks == {family}
    assert cls.unknown_bases == ()
    assert cls.is_test_case
    assert cls.is_test_class


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("class Basket(base.DatabaseTestCase): ...", id="base ends in TestCase"),
        pytest.param("from . import b\nclass Basket(b.TestBase): ...", id="base ends in TestBase"),
        pytest.param("class Basket(FunctionalTest): ...", id="base ends in Test"),
        pytest.param("class Basket(SharedTests): ...", id="base ends in Tests"),
        pytest.param("class Basket(Mixin, TestCase): ...", id="second base"),
        pytest.param("class Basket(TestCase[int]): ...", id="generic base"),
        pytest.param(
            "import unittest\nclass Basket(Middle): ...\nclass Middle(unittest.TestCase): ...",
            id="base of a base, defined below",
        ),
        pytest.param("class Middle(TestCase): ...\nclass Basket(Middle): ...", id="base by guess"),
        pytest.param(f"class TestBasket:\n{TEST}\nBasket = TestBasket", id="pytest"),
        pytest.param(
            "try:\n    from x import TestCase\nexcept ImportError:\n    TestCase = object\n"
            "class Basket(TestCase): ...",
            id="conditional import",
        ),
    ],
)
def test_class_is_a_test_class(source: str) -> None:
    cls = module_of(source).suite.class_named("Basket") or _class(source, "TestBasket")
    assert cls.is_test_class


@pytest.mark.parametrize(
    "source",
    [
        pytest.param(f"class Basket:\n{TEST}", id="a name without Test"),
        pytest.param(f"class Basket(object):\n{TEST}", id="object is no test case"),
        pytest.param(f"class Basket(Shelf):\n{TEST}", id="an unknown base, a plain name"),
        pytest.param("class Basket(TestCaseFactory): ...", id="Test in the middle of the base"),
        pytest.param("class Basket(make_base()): ...", id="a base by call"),
        pytest.param(f"class Basket(Basket):\n{TEST}", id="its own base"),
        pytest.param(
            f"class Basket(Shelf):\n{TEST}\nclass Shelf(Basket): ...", id="bases in a circle"
        ),
        pytest.param(
            f"def make():\n    class Basket(TestCase):\n    {TEST}", id="inside a function"
        ),
    ],
)
def test_class_is_no_test_class(source: str) -> None:
    assert not _class(source).is_test_class


@pytest.mark.parametrize(
    ("body", "path", "collected"),
    [
        (TEST, "tests/test_x.py", True),
        ("    size = 1\n", "tests/test_x.py", True),
        (TEST, "tests/conftest.py", False),
        (TEST, "tests/shelves.py", False),
        ("    def __init__(self): ...\n" + TEST, "tests/test_x.py", False),
        ("    def __new__(cls): ...\n" + TEST, "tests/test_x.py", False),
        ("    __test__ = False\n" + TEST, "tests/test_x.py", False),
        ("    __test__ = True\n" + TEST, "tests/test_x.py", True),
    ],
)
def test_pytest_collects_by_name(body: str, path: str, collected: bool) -> None:
    assert _class(f"class TestBasket:\n{body}", "TestBasket", path).is_pytest_class is collected


@pytest.mark.parametrize("base", ["Exception", "errors.ParserError", "UserWarning"])
def test_exceptions_have_a_constructor_that_pytest_minds(base: str) -> None:
    source = f"class TestError({base}): ...\nclass TestBasket(TestError):\n{TEST}"
    assert not _class(source, "TestBasket").is_pytest_class


def test_names_of_pytest_classes_are_an_option() -> None:
    source = f"class test_basket:\n{TEST}class TestShelf:\n{TEST}"
    module = module_of(source, test_class_prefixes=("test_", "When"))
    assert [each.is_pytest_class for each in module.classes] == [True, False]
    assert [test.qualname for test in module.tests] == ["test_basket.test_total"]


def test_constructor_keeps_pytest_from_collecting_a_class() -> None:
    source = f"class TestBasket:\n    def __init__(self): ...\n{TEST}"
    assert not _class(source, "TestBasket").is_test_class
    assert _class(source.replace(":", "(BasketTestCase):", 1), "TestBasket").is_test_class


@pytest.mark.parametrize(
    ("head", "tested"),
    [
        ("class Basket", True),
        ("class BasketMixin", True),
        ("class _Checks", True),
        ("class Unrelated", False),
    ],
)
def test_mixin_is_a_test_class_when_one_inherits_it(head: str, tested: bool) -> None:
    name = head.split()[1]
    heir = "Other" if name == "Unrelated" else name
    source = f"{head}:\n{TEST}\nclass Other: ...\nclass TestA({heir}, TestCase): ...\n"
    assert _class(source, name).is_test_class is tested


@pytest.mark.parametrize("name", ["BasketTestMixin", "_TestsMixin", "BasketTest", "TestBasket"])
def test_mixin_with_the_name_of_a_test_class_is_one(name: str) -> None:
    source = f"class {name}:\n{TEST}"
    assert _class(source, name).is_test_class
    assert not _class(f"class {name}:\n    __test__ = False\n{TEST}", name).is_test_class
    assert not _class(f"class {name}:\n    size = 1\n", name, "tests/x.py").is_test_class


@pytest.mark.parametrize(
    ("listed", "source", "tested"),
    [
        ("Checks", "class Basket(Checks): ...", True),
        ("Checks", "from shop import base\nclass Basket(base.Checks): ...", True),
        ("Checks", "class Basket(MoreChecks): ...", False),
        ("shop.base.Checks", "from shop import base\nclass Basket(base.Checks): ...", True),
        ("shop.base.Checks", "from shop.base import Checks\nclass Basket(Checks): ...", True),
        ("shop.base.Checks", "from .base import Checks\nclass Basket(Checks): ...", True),
        ("shop.base.Checks", "from other import Checks\nclass Basket(Checks): ...", False),
        ("shop.base.Checks", "from .other import Checks\nclass Basket(Checks): ...", False),
        ("shop.base.Checks", "from x import *\nclass Basket(Checks): ...", True),
        ("shop.base.Checks", "class Basket(make()): ...", False),
    ],
)
def test_listed_base_makes_a_test_class(listed: str, source: str, tested: bool) -> None:
    assert module_of(source, testcase_bases=(listed,)).classes[0].is_test_class is tested


class TestAncestry:
    SOURCE = (
        "import abc, typing, unittest\n"
        "class Root(abc.ABC, typing.Generic[T]):\n    def a(self): ...\n    one = 1\n"
        "class Left(Root):\n    def b(self): ...\n    two: int = 2\n"
        "class Right(Root):\n    def b(self): ...\n    def c(self): ...\n    x, y = 1, 2\n"
        "    x.z: int = 3\n"
        "class Basket(Left, Right, unittest.TestCase):\n    def c(self): ...\n"
        "class Strange(Basket, outside.Base): ...\n"
    )

    def test_ancestors_are_nearest_first(self) -> None:
        cls = _class(self.SOURCE)
        assert [above.name for above in cls.ancestors] == ["Left", "Right", "Root"]
        assert [each.name for each in cls.lineage] == ["Basket", "Left", "Right", "Root"]

    def test_circle_of_bases_ends(self) -> None:
        module = module_of("class A(B): ...\nclass B(C): ...\nclass C(A): ...\n")
        assert [above.name for above in _named(module, "A").ancestors] == ["B", "C"]

    @pytest.mark.parametrize(
        ("name", "owner"), [("a", "Root"), ("b", "Left"), ("c", "Basket"), ("d", None)]
    )
    def test_method_is_found_in_the_nearest_class(self, name: str, owner: str | None) -> None:
        found = _class(self.SOURCE).find(name)
        assert (found and found.owner and found.owner.name) == owner

    @pytest.mark.parametrize(
        ("cls", "name", "inherited"),
        [
            ("Basket", "a", True),
            ("Basket", "c", True),
            ("Root", "a", False),
            ("Basket", "assertEqual", True),
            ("Basket", "tearDownClass", True),
            ("Basket", "useFixture", False),
            ("Basket", "total", False),
            ("Left", "assertEqual", False),
            ("Strange", "c", True),
            ("Strange", "assertEqual", True),
            ("Strange", "total", None),
        ],
    )
    def test_name_is_inherited_or_not_or_unknown(
        self, cls: str, name: str, inherited: bool | None
    ) -> None:
        assert _class(self.SOURCE, cls).inherits(name) is inherited

    def test_bases_without_code_here_are_unknown(self) -> None:
        assert _class(self.SOURCE, "Strange").unknown_bases == ("outside.Base",)
        assert _class(self.SOURCE).unknown_bases == ()
        assert _class("class Basket(f(), items[0].X, *rest): ...").unknown_bases == ("", "", "")

    def test_attributes_are_those_of_the_lineage(self) -> None:
        assert sorted(_class(self.SOURCE).attributes()) == [
            *("a", "b", "b", "c", "c", "one", "two")
        ]

    def test_later_method_of_a_name_counts(self) -> None:
        cls = _class("class Basket:\n    def a(self): ...\n    def a(self, b): ...\n")
        assert [method.node.lineno for method in cls.methods.values()] == [3]

    def test_heirs_are_all_classes_below(self) -> None:
        module = module_of(self.SOURCE)
        heirs = module.suite.heirs(_named(module, "Root"))
        assert [heir.name for heir in heirs] == ["Left", "Right", "Basket", "Strange"]
        assert module.suite.heirs(_named(module, "Strange")) == []


class TestOutside:
    """What a resolver knows of other modules is believed."""

    class _Resolver(Unknown):
        def framework_of(self, name: str) -> str | None:
            return "testtools" if name == "shop.base.Checks" else None

        def defines(self, name: str, attribute: str) -> bool | None:
            return {"shelve": True, "mystery": None}.get(attribute, False)

        def is_known(self, name: str) -> bool:
            return name == "shop.base.Checks"

    def _basket(self, base: str) -> Class:
        module = module_of(f"import shop\nclass Basket({base}):\n    def test_it(self): ...\n")
        module.outside = self._Resolver()
        return module.classes[0]

    def test_framework_behind_a_base_makes_a_test_class(self) -> None:
        cls = self._basket("shop.base.Checks")
        assert cls.is_test_class
        assert cls.frameworks == {"testtools"}
        assert cls.inherits("useFixture") is True
        assert cls.unknown_bases == ()

    @pytest.mark.parametrize(
        ("name", "inherited"), [("shelve", True), ("mystery", None), ("total", False)]
    )
    def test_resolver_says_what_a_base_defines(self, name: str, inherited: bool | None) -> None:
        assert self._basket("shop.Shelf").inherits(name) is inherited


@pytest.mark.parametrize(
    ("decorator", "skipped"),
    [
        ("@unittest.skip('why')", True),
        ("@unittest.skipIf(True, 'why')", True),
        ("@unittest.skipUnless(x, 'why')", False),
        ("@unittest.expectedFailure", True),
        ("@pytest.mark.skip", True),
        ("@pytest.mark.skipif(x, reason='why')", False),
        ("@pytest.mark.xfail(strict=True)", True),
        ("@skip_without_database", False),
        ("@pytest.mark.slow", False),
        ("@parametrize('skip', [1])", False),
        ("@decorators['skip']", False),
    ],
)
def test_decorator_skips_a_class(decorator: str, skipped: bool) -> None:
    assert _class(f"{decorator}\nclass Basket(TestCase): ...\n").is_skipped is skipped


@pytest.mark.parametrize(
    ("source", "name", "double"),
    [
        ("class FakeBasket: ...", "FakeBasket", True),
        ("class _StubBasket: ...", "_StubBasket", True),
        ("class MockTests(TestCase): ...", "MockTests", False),
        ("class Basket: ...", "Basket", False),
    ],
)
def test_double_is_told_by_its_name(source: str, name: str, double: bool) -> None:
    assert _class(source, name).is_double is double


@pytest.mark.parametrize(
    ("source", "fixture"),
    [
        ("import fixtures\nclass Basket(fixtures.Fixture): ...", True),
        ("class Basket(DatabaseFixture): ...", True),
        ("class Middle(fixtures.Fixture): ...\nclass Basket(Middle): ...", True),
        ("class Basket(fixtures.Fixture, TestCase): ...", False),
        ("class Basket(FixtureFactory): ...", False),
    ],
)
def test_fixture_class_is_told_by_its_bases(source: str, fixture: bool) -> None:
    assert _class(source).is_fixture_class is fixture


def test_tests_and_setups_are_those_of_the_own_body() -> None:
    source = (
        "class Base(TestCase):\n    def setUp(self): ...\n    def test_a(self): ...\n"
        "class Basket(Base):\n    @pytest.fixture(autouse=True)\n    def shelf(self): ...\n"
        "    def setUpClass(cls): ...\n    def tearDown(self): ...\n"
        "    @pytest.fixture\n    def other(self): ...\n    def test_b(self): ...\n"
    )
    cls = _class(source)
    assert [test.name for test in cls.tests] == ["test_b"]
    assert [setup.name for setup in cls.setups] == ["shelf", "setUpClass"]


def test_docstring_is_as_written() -> None:
    assert _class('class Basket:\n    """A\n    b."""\n').docstring == "A\n    b."
    assert _class("class Basket: ...").docstring is None
    assert repr(_class("class Basket: ...")) == "<Class Basket at line 1>"
