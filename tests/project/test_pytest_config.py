"""What pytest's configuration says of names, without an option of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
from projects import Project

from flake8_testquality.project.pytest_config import settings_for
from flake8_testquality.settings import Settings

#: A class and functions that pytest collects only if it is told to.
_SPEC = """\
class BasketSpec:
    def it_adds(self):
        total = 1
        self.total = total

    def test_removes(self):
        self.total = 2


def it_is_empty():
    total = 0
    print(total)


def empty_scenario():
    total = 0
    print(total)
"""


def _lines(project: Project, *options: str) -> list[int]:
    run = project.flake8("--select=TQ303", *options, ".")
    assert run.errors == ""
    return [found.line for found in run.findings]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", []),
        ("python_files = check_*.py", []),
        ("python_functions = it_*", [10]),
        ("python_functions = it", [10]),
        ("python_functions = *_scenario test_*", [15]),
        ("python_classes = *Spec", [6]),
        ("python_classes = *Spec Test", [6]),
        ("python_classes = Basket", [6]),
        ("python_classes = *Spec\npython_functions = it_* *_scenario", [2, 6, 10, 15]),
        ("python_classes =", []),
        ("python_classes = 'Spec", []),
    ],
)
def test_names_of_tests(project: Project, text: str, lines: list[int]) -> None:
    project.write("pytest.ini", f"[pytest]\n{text}\n")
    project.write("tests/test_basket.py", _SPEC)
    assert _lines(project) == lines


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pyproject.toml", "[tool.pytest.ini_options]\npython_classes = ['*Spec', 'Test']\n"),
        ("pyproject.toml", "[tool.pytest.ini_options]\npython_classes = '*Spec'\n"),
        ("pyproject.toml", "[tool.pytest]\npython_classes = ['*Spec']\n"),
        ("tox.ini", "[pytest]\npython_classes = *Spec\n"),
        ("setup.cfg", "[tool:pytest]\npython_classes = *Spec\n"),
    ],
)
def test_each_file_that_configures_pytest(project: Project, file: str, text: str) -> None:
    project.write(file, text)
    project.write("tests/test_basket.py", _SPEC)
    assert _lines(project) == [6]


def test_the_nearest_configuration_counts(project: Project) -> None:
    project.write("pytest.ini", "[pytest]\npython_classes = *Spec\n")
    project.write("pyproject.toml", "[tool.pytest.ini_options]\npython_functions = ['it_*']\n")
    project.write("a/setup.cfg", "[metadata]\nname = a\n")
    project.write("a/tests/test_basket.py", _SPEC)
    project.write("b/pytest.ini", "")
    project.write("b/tests/test_basket.py", _SPEC)
    project.write("c/pytest.ini", "[pytest]\npython_functions = it_*\n")
    project.write("c/tests/test_basket.py", _SPEC)
    run = project.flake8("--select=TQ303", ".")
    assert sorted((found.path, found.line) for found in run.findings) == [
        ("a/tests/test_basket.py", 6),
        ("c/tests/test_basket.py", 10),
    ]


def test_files_that_are_tests_by_configuration_alone(project: Project) -> None:
    project.write("basket_spec.py", _SPEC.replace("it_is", "test_is"))
    assert _lines(project) == []
    project.write("pytest.ini", "[pytest]\npython_files = *_spec.py\n")
    assert _lines(project) == [10]


@pytest.mark.parametrize("pattern", ["*.py", "*", "test_*.py __init__.py", "src/*.py"])
def test_a_pattern_that_fits_any_code_says_nothing(project: Project, pattern: str) -> None:
    project.write("pytest.ini", f"[pytest]\npython_files = {pattern}\n")
    for name in ("basket.py", "shop/__init__.py", "src/main.py"):
        project.write(name, _SPEC)
    assert _lines(project) == []


def test_an_option_of_ours_goes_first(project: Project) -> None:
    project.write("pytest.ini", "[pytest]\npython_classes = *Spec\npython_functions = it_*\n")
    project.write("tests/test_basket.py", _SPEC)
    assert _lines(project, "--tq-test-class-prefixes=Check") == [10]
    assert _lines(project, "--tq-test-prefixes=empty") == [15]


def test_class_that_is_collected_by_configuration_is_not_lost(project: Project) -> None:
    tests = "class {}:\n    def test_a(self):\n        assert f() == 1\n\n\n"
    project.write("tests/test_x.py", tests.format("TestOne") + tests.format("OneTests"))
    assert project.flake8("--select=TQ807", ".").codes == ["TQ807"]
    project.write("pytest.ini", "[pytest]\npython_classes = Test* *Tests\n")
    assert project.flake8("--select=TQ807", ".").codes == []


def test_changed_configuration_is_read_again(project: Project) -> None:
    project.write("tests/test_basket.py", _SPEC)
    project.write("pytest.ini", "[pytest]\npython_classes = *Spec\n")
    assert _lines(project) == [6]
    project.write("pytest.ini", "[pytest]\npython_functions = it_* *_scenario\n")
    assert _lines(project) == [10, 15]


def test_standard_input_without_a_name_has_no_project(tmp_path: Path) -> None:
    settings = Settings()
    assert settings_for("stdin", settings) is settings
    (tmp_path / "pytest.ini").write_text("[pytest]\npython_files = x_*.py\n", encoding="utf-8")
    found = settings_for(str(tmp_path / "x_a.py"), settings)
    assert found.test_files == (*settings.test_files, "x_*.py")
    assert found.run is settings.run
    assert found != settings
    assert found.changed(test_files=settings.test_files) == settings


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("pytest.ini", "[pytest]\nusefixtures = clock shop\n"),
        ("pytest.ini", "[pytest]\nusefixtures =\n    clock\n    shop\n"),
        ("tox.ini", "[pytest]\nusefixtures = shop\n"),
        ("setup.cfg", "[tool:pytest]\nusefixtures = shop\n"),
        ("pyproject.toml", "[tool.pytest.ini_options]\nusefixtures = ['clock', 'shop']\n"),
        ("pyproject.toml", "[tool.pytest.ini_options]\nusefixtures = 'shop'\n"),
    ],
)
def test_fixtures_that_every_test_uses(project: Project, file: str, text: str) -> None:
    fixture = "@pytest.fixture\ndef {}():\n    return 1\n\n\n"
    source = f"import pytest\n\n\n{fixture.format('shop')}{fixture.format('till')}"
    project.write("tests/test_shop.py", f"{source}def test_sum():\n    assert sum([]) == 0\n")
    assert len(project.flake8("--select=TQ509", ".").codes) == 2
    project.write(file, text)
    assert [each.line for each in project.flake8("--select=TQ509", ".").findings] == [10]


def test_fixture_that_every_test_uses_asserts_behind_it(project: Project) -> None:
    fixture = "@pytest.fixture\ndef no_leaks():\n    yield\n    assert leaks() == []\n"
    project.write("tests/conftest.py", f"import pytest\n\n\n{fixture}")
    project.write("tests/test_shop.py", "def test_sum():\n    compute()\n")
    assert project.flake8("--select=TQ001", ".").codes == ["TQ001"]
    project.write("pytest.ini", "[pytest]\nusefixtures = no_leaks\n")
    assert project.flake8("--select=TQ001", ".").codes == []
