"""Which functions of the module a function can run."""

from __future__ import annotations

import pytest
from reviewing import module_of


@pytest.mark.parametrize(
    ("source", "reached"),
    [
        pytest.param("def test_a(): b()\ndef b(): c()\ndef c(): ...", "b", id="a call"),
        pytest.param("def test_a(): run(b)\ndef b(): ...", "b", id="a callback"),
        pytest.param("def test_a():\n def b(): ...\n b()\ndef b(): ...", "b", id="inner first"),
        pytest.param("def test_a(): x = [b for b in c()]\ndef c(): ...", "c", id="comprehension"),
        pytest.param("def test_a(b): ...\n@pytest.fixture\ndef b(): ...", "b", id="fixture"),
        pytest.param(
            "def test_a(c): ...\n@pytest.fixture(name='c')\ndef b(): ...", "b", id="named fixture"
        ),
        pytest.param("@b\ndef test_a(): ...\ndef b(f): ...", "b", id="decorator"),
        pytest.param("def test_a(): ...\ndef b(): ...", "", id="nothing"),
        pytest.param("def test_a(): self.b()\ndef b(): ...", "", id="self without a class"),
        pytest.param("def test_a(): b = 1\ndef b(): ...", "", id="an assignment"),
        pytest.param(
            "class TestA:\n def test_a(self): self.b()\n def b(self): ...", "TestA.b", id="method"
        ),
        pytest.param(
            "class TestA:\n def test_a(self): TestA.b(self)\n def b(self): ...",
            "TestA.b",
            id="method by class",
        ),
        pytest.param(
            "class B:\n def b(self): ...\nclass TestA(B):\n def test_a(self): super().b()",
            "B.b",
            id="super",
        ),
        pytest.param(
            "class B(TestCase):\n def test_a(self): self.b()\nclass C(B):\n def b(self): ...",
            "C.b",
            id="method of an heir",
        ),
        pytest.param(
            "def test_a(): Box()\nclass Box:\n def __init__(self): ...\n def b(self): ...",
            "Box.__init__ Box.b",
            id="all methods of an instance",
        ),
        pytest.param(
            "class TestA:\n def test_a(self):\n  def c(): self.b()\n  c()\n def b(self): ...",
            "c TestA.b",
            id="self of the function around",
        ),
    ],
)
def test_references_are_the_functions_that_may_run(source: str, reached: str) -> None:
    found = {function.qualname for function in module_of(source).tests[0].references()}
    assert found - {"TestA.test_a"} == set(reached.split())
