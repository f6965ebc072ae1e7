"""Which names stand for mocks, and what is known of each."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.mock_makers import Mock


def _mocks(body: str, before: str = "") -> dict[str, Mock]:
    """Return the mocks of the last test of a module."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    source = f"from unittest import mock\n{before}\ndef test_it():\n{lines}"
    module = module_of(source)
    return module.mocks.in_function(module.tests[-1])


@pytest.mark.parametrize(
    "body",
    [
        "m = mock.Mock()",
        "m: object = mock.MagicMock()",
        "print(m := mock.AsyncMock())",
        "m = mock.create_autospec(f)",
        "m = mock.mock_open()",
        "m = mocker.Mock()",
        "m = mocker.patch('a')",
        "m = mocker.patch.object(a, 'b')",
        "m = mocker.stub()",
        "m = mock.patch('a').start()",
        "p = mock.patch('a')\nm = p.start()",
        "m = stack.enter_context(mock.patch('a'))",
        "m = self.useFixture(fixtures.MockPatch('a')).mock",
        "with mock.patch('a') as m: pass",
        "async with mock.patch('a') as m: pass",
        "with mock.patch('a', new=mock.Mock()) as m: pass",
        "with mock.patch('a', new_callable=mock.PropertyMock) as m: pass",
        "with nested(mock.patch('a'), mock.patch('b')) as (n, m): pass",
        "n = mock.Mock()\nm = n.return_value",
        "n = mock.Mock()\nm = n.save",
        "n = mock.Mock()\nm = n()",
        "m = n = mock.Mock()",
        "m, n = mock.Mock(), 1",
        "m = mock.Mock().save",
        "with mock.patch('a', mock.Mock()) as m: pass",
    ],
)
def test_a_mock(body: str) -> None:
    assert "m" in _mocks(body)


@pytest.mark.parametrize(
    "body",
    [
        "m = Mock()",
        "m = run()",
        "m = mock.Mock()\nm = run()",
        "m = mock.Mock()\nfor m in run(): pass",
        "n, m = mock.Mock(), 1",
        "m, n = run()",
        "*m, n = mock.Mock(), 1",
        "m = mock.Mock().call_count",
        "n = mock.Mock()\nm = n.call_args",
        "m = mock.sentinel.m",
        "m = mock.patch('a', 3).start()",
        "with mock.patch('a', new=3) as m: pass",
        "with mock.patch('a', new_callable=Fake) as m: pass",
        "with mock.patch.dict('a') as m: pass",
        "with mock.patch.object(a, 'b', 3) as m: pass",
        "with run() as m: pass",
    ],
)
def test_no_mock(body: str) -> None:
    assert "m" not in _mocks(body)


@pytest.mark.parametrize(
    ("body", "spec", "deep", "active", "patched"),
    [
        ("m = mock.Mock()", False, False, False, False),
        ("m = mock.Mock(Real)", True, False, False, False),
        ("m = mock.Mock(spec=Real)", True, False, False, False),
        ("m = mock.Mock(spec=None)", False, False, False, False),
        ("m = mock.Mock(wraps=real)", False, False, True, False),
        ("m = mock.Mock(**options)", True, True, True, False),
        ("m = mock.create_autospec(Real)", True, True, False, False),
        ("m = mock.patch('a').start()", False, False, False, True),
        ("m = mock.patch('a', autospec=True).start()", True, True, False, True),
        ("m = mock.patch('a', side_effect=E).start()", False, False, True, True),
        ("n = mock.Mock(spec=Real)\nm = n.save", False, False, False, False),
        ("n = mock.create_autospec(Real)\nm = n.save", True, True, False, False),
    ],
)
def test_what_is_known_of_a_mock(
    body: str, spec: bool, deep: bool, active: bool, patched: bool
) -> None:
    assert _mocks(body)["m"] == Mock("m", patched, spec, deep, active)


def test_decorators_fill_parameters_from_the_innermost_on() -> None:
    source = (
        "from unittest.mock import patch\n"
        "@patch('a', autospec=True)\n@patch('b', new=3)\n@patch('c')\n"
        "def test_it(c, a, tmp_path): ...\n"
    )
    module = module_of(source)
    found = module.mocks.in_function(module.tests[0])
    assert {name: mock.has_spec for name, mock in found.items()} == {"c": False, "a": True}


def test_a_module_and_an_outer_function_share_their_mocks() -> None:
    module = module_of(
        "from unittest import mock\nshared = mock.Mock()\n"
        "def test_it():\n    m = mock.Mock()\n    def inner(): ...\n"
    )
    assert set(module.mocks.in_function(module.functions[1])) == {"shared", "m"}


def test_a_method_sees_the_mocks_of_its_class_and_of_those_above() -> None:
    module = module_of(
        "import unittest\nfrom unittest import mock\n"
        "class Base(unittest.TestCase):\n    def setUp(self): self.a = mock.Mock()\n"
        "class Leaf(Base):\n    b = mock.Mock()\n    def test_it(self): ...\n"
    )
    assert set(module.mocks.in_function(module.tests[0])) == {"self.a", "self.b"}


@pytest.mark.parametrize(
    ("statement", "called"),
    [
        ("m(3)", True),
        ("m.save(3)", False),
        ("run(m)", False),
        ("assert m(3)", False),
        ("x = m(3)", False),
        ("m.side_effect = E\n    m(3)", False),
        ("n(3)", False),
    ],
)
def test_called_for_nothing(statement: str, called: bool) -> None:
    source = (
        "from unittest import mock\n@mock.patch('a')\n"
        f"def test_it(m):\n    n = mock.Mock()\n    {statement}\n"
    )
    module = module_of(source)
    assert bool(module.mocks.called_for_nothing(module.tests[0])) is called
