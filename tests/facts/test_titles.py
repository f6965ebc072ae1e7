"""Titles: the words of a test's name and of what stands around it."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts import titles


def test_words_leave_the_prefix_out() -> None:
    module = module_of("def test_parse_HTTPUrl2(): pass\n")

    assert titles.of_test(module.tests[0]) == ("parse", "http", "url", "2")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TestIsValidCidr", ("is", "valid", "cidr")),
        ("TestUtils", ()),
        ("ServerTestCase", ("server",)),
        ("MixinTests", ()),
    ],
)
def test_context_is_the_class(name: str, expected: tuple[str, ...]) -> None:
    module = module_of(f"class {name}(TestCase):\n    def test_x(self): pass\n")

    assert titles.of_context(module.tests[0]) == expected


def test_context_outside_of_classes_is_the_file() -> None:
    module = module_of("def test_x(): pass\n", path="tests/unit/test_port_range.py")

    assert titles.of_context(module.tests[0]) == ("port", "range")


@pytest.mark.parametrize(
    "body", ["shutdown()", "assert x.shutdown", "with server.Shutdown(): pass"]
)
def test_name_of_what_is_called(body: str) -> None:
    module = module_of(f"def test_shutdown():\n    {body}\n")

    assert titles.is_of_what_it_calls(module.tests[0])


def test_name_of_nothing_in_the_body() -> None:
    module = module_of("def test_shutdown():\n    stop('shutdown')\n")

    assert not titles.is_of_what_it_calls(module.tests[0])
