"""Fixtures: what they give, and who asks for them."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.fixtures import Fixture

_BOX = "import pytest\n\n@pytest.fixture\ndef box(): ...\n\n"


def _fixture(source: str) -> Fixture:
    return module_of(source).fixtures[0]


def _users(source: str) -> list[str]:
    """Return the names of the functions that use the first fixture."""
    module = module_of(source)
    return [user.qualname for user in module.requests.users(module.fixtures[0])]


@pytest.mark.parametrize(
    ("body", "gives"),
    [
        ("return 1", True),
        ("yield 1", True),
        ("yield from other()", True),
        ("return", False),
        ("return None", False),
        ("yield", False),
        ("yield None", False),
        ("pass", False),
        ("def inner(): return 1", False),
        ("x = yield 1", True),
    ],
)
def test_fixture_gives_a_value(body: str, gives: bool) -> None:
    fixture = _fixture(f"import pytest\n@pytest.fixture\ndef box():\n    {body}\n")
    assert fixture.gives_a_value is gives


@pytest.mark.parametrize(
    ("decorator", "name", "autouse"),
    [
        ("@pytest.fixture", "box", False),
        ("@pytest.fixture(name='crate')", "crate", False),
        ("@pytest.fixture(autouse=True)", "box", True),
        ("@pytest.fixture(autouse=False)", "box", False),
        ("@pytest.fixture(name=NAME)", "box", False),
    ],
)
def test_decorator_says_name_and_use(decorator: str, name: str, autouse: bool) -> None:
    fixture = _fixture(f"import pytest\n{decorator}\ndef box(): ...\n")
    assert (fixture.requested_as, fixture.is_autouse) == (name, autouse)
    assert fixture.is_requested
    assert not fixture.is_lifecycle


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def test_a(box): ...", id="parameter"),
        pytest.param("async def test_a(*, box): ...", id="keyword-only"),
        pytest.param("@pytest.mark.usefixtures('other', 'box')\ndef test_a(): ...", id="mark"),
        pytest.param("def test_a(request): request.getfixturevalue('box')", id="dynamic"),
        pytest.param(
            "@pytest.mark.parametrize('box', [1], indirect=True)\ndef test_a(box): ...",
            id="indirect",
        ),
        pytest.param(
            "@pytest.mark.parametrize('x, box', [(1, 2)], indirect=['box'])\n"
            "def test_a(x, box): ...",
            id="indirect-by-name",
        ),
        pytest.param("@pytest.fixture\ndef test_a(box): ...", id="fixture"),
    ],
)
def test_function_asks_for_a_fixture(source: str) -> None:
    assert _users(_BOX + source) == ["test_a"]


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def test_a(other): ...", id="another"),
        pytest.param("def helper(box): ...", id="helper"),
        pytest.param("def test_a(box=1): ...", id="default"),
        pytest.param("def test_a(*, box=1): ...", id="keyword-default"),
        pytest.param(
            "@pytest.mark.parametrize('box', [1])\ndef test_a(box): ...", id="parametrized"
        ),
        pytest.param(
            "@pytest.mark.parametrize(argnames=('box', 'x'), argvalues=[(1, 2)])\n"
            "def test_a(box, x): ...",
            id="parametrized-by-keyword",
        ),
        pytest.param(
            "@pytest.mark.parametrize('box', [1], indirect=['x'])\ndef test_a(box): ...",
            id="other-indirect",
        ),
        pytest.param(
            "@pytest.mark.parametrize('box', [1])\nclass TestA:\n    def test_a(self, box): ...",
            id="parametrized-class",
        ),
        pytest.param(
            "class TestA:\n    @pytest.fixture\n    def box(self): ...\n\n"
            "    def test_a(self, box): ...",
            id="nearer-fixture",
        ),
        pytest.param(
            "import unittest\nclass TestA(unittest.TestCase):\n    def test_a(self, box): ...",
            id="test-case",
        ),
        pytest.param("def test_a(request): request.getfixturevalue(name)", id="unknown"),
    ],
)
def test_function_does_not_ask_for_a_fixture(source: str) -> None:
    assert _users(_BOX + source) == []


def test_class_asks_on_behalf_of_its_methods() -> None:
    source = (
        "@pytest.mark.usefixtures('box')\nclass TestA:\n    def test_a(self): ...\n\n"
        "class TestB:\n    pytestmark = [pytest.mark.usefixtures('box')]\n"
        "    def test_b(self): ...\n\n"
        "class TestC(TestA):\n    def test_c(self): ...\n"
    )
    assert _users(_BOX + source) == ["TestA.test_a", "TestB.test_b", "TestC.test_c"]


def test_overriding_fixture_asks_for_the_overridden_one() -> None:
    source = (
        "class TestA:\n    @pytest.fixture\n    def box(self, box): ...\n\n"
        "    def test_a(self, box): ...\n"
    )
    assert _users(_BOX + source) == ["TestA.box"]


def test_fixture_of_a_class_is_used_there_alone() -> None:
    source = (
        "import pytest\nclass TestA:\n    @pytest.fixture\n    def box(self): ...\n\n"
        "    def test_a(self, box): ...\n\n"
        "class TestB(TestA):\n    def test_b(self, box): ...\n\n"
        "def test_c(box): ...\n"
    )
    assert _users(source) == ["TestA.test_a", "TestB.test_b"]


def test_module_asks_by_its_mark() -> None:
    module = module_of(_BOX + "pytestmark = pytest.mark.usefixtures('box')\n")
    assert module.requests.by_module == {"box"}
    assert not module.requests.is_open


def test_name_of_run_time_leaves_the_requests_open() -> None:
    assert module_of(_BOX + "def test_a(request): request.getfixturevalue(n)").requests.is_open
