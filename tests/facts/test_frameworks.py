"""The vocabulary of the test frameworks, against those that Python brings along."""

from __future__ import annotations

import unittest
from unittest import mock

import pytest

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.assertion_names import MOCK_ASSERTIONS


def _public(thing: object) -> set[str]:
    return {name for name in dir(thing) if not name.startswith("_")}


@pytest.mark.parametrize(
    "case", [unittest.TestCase, unittest.IsolatedAsyncioTestCase, unittest.FunctionTestCase]
)
def test_everything_that_unittest_defines_is_known(case: type[unittest.TestCase]) -> None:
    assert _public(case) - frameworks.METHODS["unittest"] == set()
    assert [name for name in _public(case) if not frameworks.is_framework_method(name)] == []


@pytest.mark.parametrize("family", frameworks.METHODS)
def test_every_family_has_the_methods_of_unittest(family: str) -> None:
    assert frameworks.METHODS[family] >= _public(unittest.TestCase)
    assert frameworks.METHODS[family] <= frameworks.FRAMEWORK_METHODS


def test_every_test_case_is_of_a_known_family() -> None:
    assert set(frameworks.TEST_CASES.values()) == set(frameworks.METHODS)


@pytest.mark.parametrize(
    "name",
    [
        *("setUp", "tearDownClass", "asyncSetUp", "asyncTearDown", "setUpTestData"),
        *("setUpModule", "tearDownModule", "load_tests", "setup_method", "setup_class"),
        *("setup_module", "setup_function", "teardown_function", "setup", "teardown"),
        *("pytest_configure", "pytest_generate_tests", "assertEqual", "assertItemsEqual"),
        *("useFixture", "addDetail", "assertThat", "expectThat", "patch"),
        *("mktemp", "flushLoggedErrors", "assertFailure", "successResultOf", "failureResultOf"),
        *("assertNumQueries", "assertContains", "fixtures", "databases", "live_server_url"),
        *("eq_", "ok_", "scenarios", "get_app", "get_http_port", "create_tempdir"),
        *("maxDiff", "longMessage", "failureException", "__init__", "__enter__"),
    ],
)
def test_name_is_the_choice_of_a_framework(name: str) -> None:
    assert frameworks.is_framework_method(name)


@pytest.mark.parametrize(
    "name", ["total", "testTotal", "test_total", "setUpBasket", "my_pytest_hook", "__total"]
)
def test_name_is_the_choice_of_the_user(name: str) -> None:
    assert not frameworks.is_framework_method(name)


def test_setup_and_teardown_are_told_apart() -> None:
    assert frameworks.SETUP_NAMES & frameworks.TEARDOWN_NAMES == set()
    assert all("down" in name.lower() for name in frameworks.TEARDOWN_NAMES)
    assert not any("down" in name.lower() for name in frameworks.SETUP_NAMES)


@pytest.mark.parametrize(
    ("name", "patterns", "expected"),
    [
        ("check_total", ("assert*", "check*"), True),
        ("recheck", ("check*",), False),
        ("Check", ("check",), False),
        ("check", ("chec?",), True),
        ("check", (), False),
    ],
)
def test_pattern_is_matched_as_a_whole(
    name: str, patterns: tuple[str, ...], expected: bool
) -> None:
    assert frameworks.matches(name, patterns) is expected


def test_assertions_of_mocks_are_those_of_the_running_python() -> None:
    defined = {name for name in dir(mock.AsyncMock()) if name.startswith("assert_")}
    assert defined == MOCK_ASSERTIONS
