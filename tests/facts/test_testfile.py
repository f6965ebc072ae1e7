"""Which files hold tests."""

from __future__ import annotations

import ast
import os
from pathlib import Path
from typing import Any

import pytest

from flake8_testquality.facts import testfile
from flake8_testquality.settings import Settings


@pytest.fixture(autouse=True)
def _folders_are_looked_at_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in an empty folder, of which nothing is remembered."""
    testfile.place_in_project.cache_clear()
    monkeypatch.chdir(tmp_path)


def _is_test_file(path: str | Path, source: str = "", **options: Any) -> bool:
    return testfile.is_test_file(ast.parse(source), str(path), Settings(**options))


@pytest.mark.parametrize(
    "path",
    [
        "test_basket.py",
        "basket_test.py",
        "tests.py",
        "test.py",
        "conftest.py",
        "src/deep/test_basket.py",
        "./test_basket.py",
        "shop/tests.py",
        "tests/basket.py",
        "tests/deep/basket.py",
        "shop/test/basket.py",
        "shop/testing/__init__.py",
        "data/tests/basket.py",
        "tests/data/test_basket.py",
    ],
)
def test_path_says_test_file(path: str) -> None:
    assert _is_test_file(path)


@pytest.mark.parametrize(
    "path",
    [
        "basket.py",
        "testbasket.py",
        "basket_tests.py",
        "contest.py",
        "latest/basket.py",
        "src/testsuite/basket.py",
        "tests/data/basket.py",
        "tests/unit/testdata/deep/basket.py",
        "Test_basket.py",
        "TESTS/basket.py",
        "-",
        "stdin",
        "",
    ],
)
def test_path_says_nothing_of_tests(path: str) -> None:
    assert not _is_test_file(path)


@pytest.mark.parametrize(
    "source",
    [
        "class B(unittest.TestCase):\n    def test_a(self): ...",
        "class B(TestCase):\n    async def test_a(self): ...",
        "class B(base.DatabaseTestCase):\n    def test_a(self): ...",
        "import x\nclass A: ...\nclass B(A, x.TestCase):\n    size = 1\n    def test_a(self): ...",
    ],
)
def test_test_case_makes_a_test_file(source: str) -> None:
    assert _is_test_file("basket.py", source)


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("def test_a(): ...", id="a function may test anything"),
        pytest.param("class TestBasket:\n    def test_a(self): ...", id="no base"),
        pytest.param("class B(TestCase):\n    def setUp(self): ...", id="no tests: a base class"),
        pytest.param("class B(TestBase):\n    def test_a(self): ...", id="a base by guess"),
        pytest.param("class B(f()):\n    def test_a(self): ...", id="a base by expression"),
        pytest.param(
            "def f():\n    class B(TestCase):\n        def test_a(self): ...", id="a local class"
        ),
    ],
)
def test_production_code_stays_production_code(source: str) -> None:
    assert not _is_test_file("basket.py", source)


def test_listed_base_makes_a_test_file() -> None:
    source = "class B(base.Checks):\n    def test_a(self): ..."
    assert _is_test_file("basket.py", source, testcase_bases=("Checks",))
    assert _is_test_file("basket.py", source, testcase_bases=("base.Checks",))
    assert not _is_test_file("basket.py", source, testcase_bases=("other.Checks",))


def test_listed_prefix_makes_a_test() -> None:
    source = "class B(TestCase):\n    def check_a(self): ..."
    assert _is_test_file("basket.py", source, test_prefixes=("check",))
    assert not _is_test_file("basket.py", source)


@pytest.mark.parametrize(
    ("pattern", "path", "named"),
    [
        ("check_*.py", "a/check_x.py", True),
        ("check_*.py", "a/test_x.py", False),
        ("specs/*.py", "specs/x.py", True),
        ("specs/*.py", "shop/specs/x.py", True),
        ("./specs/*.py", "./specs/x.py", True),
        ("specs/*.py", "aspecs/x.py", False),
        ("specs/*.py", "x.py", False),
        ("specs/*.py", "specs/deep/x.py", True),
    ],
)
def test_pattern_with_a_slash_is_matched_against_the_path(
    pattern: str, path: str, named: bool
) -> None:
    assert testfile.is_named_as_tests(path, Settings(test_files=(pattern,))) is named


def test_pattern_with_a_slash_starts_at_the_project_wherever_flake8_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "specs" / "deep").mkdir(parents=True)
    (tmp_path / "setup.cfg").touch()
    settings = Settings(test_files=("specs/*.py",))
    monkeypatch.chdir(tmp_path / "specs")
    assert testfile.is_named_as_tests("x.py", settings)
    assert testfile.is_named_as_tests("deep/x.py", settings)
    assert not testfile.is_named_as_tests("../x.py", settings)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("tests/data/basket.py", False),
        ("tests/unit/testdata/deep/basket.py", False),
        ("tests/data/test_basket.py", True),
        ("data/tests/basket.py", True),
        ("tests/database/basket.py", True),
        ("tests/data/unit/tests/basket.py", False),
    ],
)
def test_data_of_tests_is_no_test_code(tmp_path: Path, path: str, expected: bool) -> None:
    (tmp_path / "setup.cfg").touch()
    assert _is_test_file(tmp_path / path) is expected


@pytest.mark.parametrize("marker", [".git", "pyproject.toml", "setup.cfg", "tox.ini"])
def test_folders_above_the_project_say_nothing(tmp_path: Path, marker: str) -> None:
    root = tmp_path / "tests" / "checkout"
    (root / "src").mkdir(parents=True)
    (root / marker).touch()
    assert not _is_test_file(root / "src" / "basket.py")
    assert _is_test_file(root / "src" / "tests" / "basket.py")


def test_relative_path_may_climb(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "setup.cfg").touch()
    (tmp_path / "tests").mkdir()
    (tmp_path / "src").mkdir()
    monkeypatch.chdir(tmp_path / "src")
    assert _is_test_file("../tests/basket.py")
    assert not _is_test_file("basket.py")


def test_without_a_project_folders_below_the_current_one_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(testfile, "_ROOT_MARKERS", ("no such file",))
    here = tmp_path / "tests"
    here.mkdir()
    monkeypatch.chdir(here)
    assert not _is_test_file("basket.py")
    assert _is_test_file(os.path.join("tests", "basket.py"))
    assert _is_test_file(tmp_path / "elsewhere" / "test" / "basket.py")


@pytest.mark.parametrize("path", ["tests/04_loops.py", "tests/sources/bug-31.py"])
def test_file_that_nobody_can_import_is_data(path: str) -> None:
    assert not _is_test_file(path)


def test_script_of_tests_is_a_test_file_whatever_its_name() -> None:
    source = "class RunTest(unittest.TestCase):\n    def test_run(self): ...\n"

    assert _is_test_file("tests/run-all.py", source)
