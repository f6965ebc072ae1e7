"""Functions: what the rules ask about every one."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.names import dotted

_IMPORTS = "import unittest, pytest\nfrom unittest import mock\nfrom unittest.mock import patch\n"


def _function(source: str, name: str = "total") -> Function:
    return next(item for item in module_of(_IMPORTS + source).functions if item.name == name)


def _test(source: str) -> TestFunction:
    return module_of(_IMPORTS + source).tests[0]


@pytest.mark.parametrize(
    ("source", "override"),
    [
        pytest.param("def total(): ...", False, id="a function"),
        pytest.param("class A:\n def total(self): ...", False, id="no base"),
        pytest.param("class A(object):\n def total(self): ...", False, id="object"),
        pytest.param("class A(unittest.TestCase):\n def total(self): ...", False, id="own name"),
        pytest.param("class A(Unknown):\n def total(self): ...", None, id="unknown base"),
        pytest.param(
            "class B:\n def total(self): ...\nclass A(B):\n def total(self, x): ...",
            True,
            id="base of this module",
        ),
        pytest.param(
            "class B(Unknown): ...\nclass A(B):\n def total(self): ...", None, id="unknown above"
        ),
        pytest.param("class A:\n @override\n def total(self): ...", True, id="override"),
        pytest.param(
            "class A(Unknown):\n @typing.override\n def total(self): ...", True, id="typing's"
        ),
    ],
)
def test_override_is_known_or_not_or_unknown(source: str, override: bool | None) -> None:
    functions = [item for item in module_of(source).functions if item.name == "total"]
    assert functions[-1].is_override is override


@pytest.mark.parametrize(
    ("source", "name", "dictated"),
    [
        ("class B(unittest.TestCase):\n def setUp(self): ...", "setUp", True),
        ("class B(unittest.TestCase):\n def id(self): ...", "id", True),
        ("class B:\n def id(self): ...", "id", False),
        ("class B:\n def __eq__(self, other): ...", "__eq__", True),
        ("def pytest_configure(config): ...", "pytest_configure", True),
        ("def make():\n def pytest_configure(c): ...", "pytest_configure", False),
        ("def load_tests(loader, tests, pattern): ...", "load_tests", True),
        ("def patch(): ...", "patch", False),
        ("class A:\n def total(self): ...\nclass B(A):\n def total(self): ...", "total", False),
        ("class B(A):\n def total(self): ...\nclass A:\n def total(self): ...", "total", True),
        ("class B(Unknown):\n def total(self): ...", "total", False),
    ],
)
def test_signature_is_dictated_from_outside(source: str, name: str, dictated: bool) -> None:
    assert _function(source, name).is_dictated is dictated


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("def total(): ...", ""),
        ("def total(a, /, b, *args, c, d=1, **kw): ...", "a b c d"),
        ("class A:\n def total(self, a, *, b): ...", "a b"),
        ("class A:\n def total(self, /, a): ...", "a"),
        ("class A:\n @classmethod\n def total(cls, a): ...", "a"),
        ("class A:\n @staticmethod\n def total(a): ...", "a"),
        ("class A:\n def total(*args): ...", ""),
    ],
)
def test_parameters_leave_the_receiver_out(source: str, names: str) -> None:
    assert [arg.arg for arg in _function(source).parameters] == names.split()


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("@patch('a.b')\ndef test_a(b): ...", "b"),
        ("@mock.patch('a.b')\ndef test_a(b, box): ...", "b"),
        ("@patch('a.b')\n@patch('a.c')\ndef test_a(c, b, box): ...", "c b"),
        ("@patch.object(A, 'b')\ndef test_a(b): ...", "b"),
        ("@patch('a.b', autospec=True)\ndef test_a(b): ...", "b"),
        ("@patch('a.b', new_callable=list)\ndef test_a(b): ...", "b"),
        ("@patch('a.b', 3)\ndef test_a(box): ...", ""),
        ("@patch('a.b', new=3)\ndef test_a(box): ...", ""),
        ("@patch.object(A, 'b', 3)\ndef test_a(box): ...", ""),
        ("@patch.dict('a.b', c=1)\ndef test_a(box): ...", ""),
        ("@patch\ndef test_a(box): ...", ""),
        ("@pytest.mark.slow\ndef test_a(box): ...", ""),
        ("@mocked.patch.object(A, 'b')\ndef test_a(b): ...", "b"),
        ("class TestA:\n @patch('a.b')\n def test_a(self, b, box): ...", "b"),
        ("@patch('a.c')\nclass TestA:\n @patch('a.b')\n def test_a(self, b, c): ...", "b c"),
        ("class TestA:\n @patch('a.b')\n @staticmethod\n def test_a(b, box): ...", "b"),
        ("@patch('a.b')\n@patch('a.c')\ndef test_a(c, *mocks): ...", "c mocks"),
        ("@patch.multiple(A, b=DEFAULT)\ndef test_a(box, b): ...", "b"),
        ("@patch.multiple(A, b=DEFAULT, c=3)\ndef test_a(box, **mocks): ...", "mocks"),
        ("@other.multiple(A, b=DEFAULT)\ndef test_a(b): ...", ""),
        ("@multiple\ndef test_a(b): ...", ""),
    ],
)
def test_patch_injects_mocks(source: str, names: str) -> None:
    assert list(_test(source).injected_mocks) == names.split()


def test_patch_of_a_class_is_for_its_tests_only() -> None:
    source = "@patch('a.c')\nclass TestA:\n def total(self, c): ...\n def test_a(self, c): ..."
    assert _function(source).injected_mocks == ()
    assert _function(source, "test_a").injected_mocks == ("c",)


@pytest.mark.parametrize(
    "source",
    [
        *(
            f"@{decorator}\ndef test_a(): total()"
            for decorator in (
                "unittest.skip('why')", "unittest.skipIf(True, 'why')",
                "unittest.skipUnless(False, '')", "unittest.expectedFailure", "pytest.mark.skip",
                "pytest.mark.skipif(True, reason='why')", "pytest.mark.skipif(condition=1)",
                "pytest.mark.xfail(raises=ValueError)", "pytest.mark.xfail(True, reason='why')",
                "decorators.skip_because(bug=1)",
            )
        ),
        *(
            f"def test_a():\n    {first}\n    total()"
            for first in (
                "pytest.skip('why')", "pytest.xfail('why')", "raise unittest.SkipTest('why')",
                "raise unittest.SkipTest", "raise self.skipException('why')",
                "'''Text.'''\n    pytest.skip('why')",
                "if x:\n        pytest.skip('why')\n    pytest.xfail('why')",
            )
        ),
        "class A(unittest.TestCase):\n def test_a(self):\n  self.skipTest('why')\n  total()",
        "@unittest.skip('why')\nclass A(unittest.TestCase):\n def test_a(self): total()",
        "pytestmark = pytest.mark.skip\ndef test_a(): total()",
        "pytestmark = pytest.mark.xfail(reason='why')\ndef test_a(): total()",
        "pytestmark = [pytest.mark.slow, pytest.mark.skip()]\ndef test_a(): total()",
        "pytest.skip('why', allow_module_level=True)\ndef test_a(): total()",
        "raise unittest.SkipTest('why')\ndef test_a(): total()",
    ],
)  # fmt: skip
def test_test_is_skipped(source: str) -> None:
    assert _test(source).is_skipped


@pytest.mark.parametrize(
    "source",
    [
        "def test_a(): total()",
        "@pytest.mark.slow\ndef test_a(): total()",
        *(
            f"@{decorator}\ndef test_a(): total()"
            for decorator in (
                "unittest.skipIf(x, 'why')", "unittest.skipUnless(x, '')",
                "unittest.skipUnless(True, '')", "unittest.skipIf(False, '')",
                "pytest.mark.skipif(x)", "pytest.mark.skipif('x')",
                "pytest.mark.skipif(condition=x)",
                "pytest.mark.skipif", "pytest.mark.xfail(x, reason='why')",
                "pytest.mark.xfail(condition=x)", "skip_on_windows", "test_utils.skip_if(x)",
                "manager.skip_tracking", "decorators.skip_because(bug=1, condition=x)",
            )
        ),
        "@unittest.skipIf(x, 'why')\nclass A(unittest.TestCase):\n def test_a(self): total()",
        "pytestmark = [pytest.mark.slow, pytest.mark.skipif(x)]\ndef test_a(): total()",
        "def test_a():\n    total()\n    pytest.skip('why')",
        "def test_a():\n    if x:\n        pytest.skip('why')\n    total()",
        "def test_a(): ...",
        "def test_a():\n    raise ValueError",
        "def test_a():\n    raise",
        "def test_a():\n    skip = 1",
        "pytestmark = pytest.mark.slow\ndef test_a(): total()",
        "pytestmark: list = []\ndef test_a(): total()",
        "pytest.importorskip('numpy')\ndef test_a(): total()",
        "if x:\n    pytest.skip('why', allow_module_level=True)\ndef test_a(): total()",
        "@table['skip']\ndef test_a(): total()",
    ],
)
def test_test_is_not_skipped(source: str) -> None:
    assert not _test(source).is_skipped


@pytest.mark.parametrize(
    ("body", "stub"),
    [
        ("pass", True),
        ("...", True),
        ("'''Text.'''", True),
        ("'''Text.'''\n    raise NotImplementedError", True),
        ("raise NotImplementedError('why')", True),
        ("raise abc.NotImplementedError", True),
        ("return", False),
        ("raise ValueError", False),
        ("raise", False),
        ("pass; total()", False),
        ("yield", False),
    ],
)
def test_stub_says_nothing(body: str, stub: bool) -> None:
    assert _function(f"def total():\n    {body}\n").is_stub is stub


@pytest.mark.parametrize(
    ("decorator", "parametrized"),
    [
        ("pytest.mark.parametrize('x', [])", True),
        ("ddt.data(1, 2)", True),
        ("parameterized.expand([])", True),
        ("given(integers())", True),
        ("parameterized_class(('x',), [(1,)])", True),
        ("parameterized.named_parameters(('a', 1))", True),
        ("pytest.mark.slow", False),
        ("patch('a.b')", False),
    ],
)
def test_decorator_gives_several_sets_of_arguments(decorator: str, parametrized: bool) -> None:
    assert _test(f"@{decorator}\ndef test_a(x): ...").is_parametrized is parametrized
    of_class = f"@{decorator}\nclass TestA:\n def test_a(self, x): ..."
    assert _test(of_class).is_parametrized is parametrized


@pytest.mark.parametrize(
    ("name", "prefixes", "title"),
    [
        ("test_total", ("test",), "total"),
        ("test__total_", ("test",), "total"),
        ("testTotal", ("test",), "Total"),
        ("test", ("test",), ""),
        ("check_total", ("test", "check"), "total"),
    ],
)
def test_title_is_the_name_without_its_prefix(
    name: str, prefixes: tuple[str, ...], title: str
) -> None:
    (test,) = module_of(f"def {name}(): ...", test_prefixes=prefixes).tests
    assert test.title == title


class TestBody:
    SOURCE = (
        'async def total(a):\n    """Sum."""\n    x = first()\n    for i in a:\n'
        "        second(i, third())\n        def inner(y=fourth()):\n            fifth()\n"
        "            yield 1\n    return x\n"
    )

    def test_statements_count_a_nested_function_as_one(self) -> None:
        names = [type(node).__name__ for node in _function(self.SOURCE).statements]
        assert names == ["Assign", "For", "Expr", "FunctionDef", "Return"]

    def test_body_leaves_the_docstring_out(self) -> None:
        names = [type(node).__name__ for node in _function(self.SOURCE).body]
        assert names == ["Assign", "For", "Return"]
        assert _function("def total():\n    '''Only.'''").body == []
        assert len(_function("def total():\n    first()\n    'no docstring'").body) == 2

    def test_calls_are_those_of_the_own_body(self) -> None:
        names = [dotted(call.func) for call in _function(self.SOURCE).calls]
        assert names == ["first", "second", "third", "fourth"]

    def test_generator_yields_in_its_own_body(self) -> None:
        assert not _function(self.SOURCE).is_generator
        assert _function(self.SOURCE, "inner").is_generator
        assert _function("def total():\n    yield from a").is_generator

    def test_function_knows_what_it_is(self) -> None:
        total, inner = _function(self.SOURCE), _function(self.SOURCE, "inner")
        assert (total.is_async, inner.is_async) == (True, False)
        assert (total.is_nested, inner.is_nested) == (False, True)
        assert inner.outer is not None
        assert inner.outer.name == "total"
        assert total.docstring == "Sum."
        assert inner.docstring is None
        assert repr(inner) == "<Helper inner at line 9>"

    def test_names_say_private_and_framework(self) -> None:
        assert _function("def _total(): ...", "_total").is_private
        assert not _function("def total(): ...").is_private
        assert not _function("def total(): ...").is_framework
        assert _function("class B:\n def setUp(self): ...", "setUp").is_framework


def test_decorators_have_their_names_resolved() -> None:
    decorators = "@mock.patch('a')\n@pytest.fixture\n@make()()\n@table[0]\n"
    function = _function(f"{decorators}def total(): ...")
    assert function.decorators == ("unittest.mock.patch", "pytest.fixture", "", "")
    assert function.has_decorator("fixture", "other")
    assert not function.has_decorator("mock")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from hypothesis import given\n@given(x())\ndef test_a(x): ...", True),
        ("import hypothesis as h\n@h.example(1)\ndef test_a(x): ...", True),
        ("@given(x())\ndef test_a(x): ...", True),
        ("class M(RuleBasedStateMachine):\n def test_a(self): ...\nclass TestA(M): ...", True),
        ("@pytest.mark.parametrize('x', [1])\ndef test_a(x): ...", False),
        ("@mock.patch('a.given')\ndef test_a(x): ...", False),
    ],
)
def test_property_tests_make_their_cases_up(source: str, expected: bool) -> None:
    found = [item for item in module_of(_IMPORTS + source).tests if item.name == "test_a"]
    assert [item.is_property_test for item in found] == [expected]
