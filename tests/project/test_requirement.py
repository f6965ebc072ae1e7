"""Requirement: whether a project leaves Python 2 out."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest
from reviewing import RULES, findings_of

from flake8_testquality.facts.module import Module
from flake8_testquality.project.requirement import asks_for_python_3, oldest_python_3
from flake8_testquality.project.resolver import resolver_for
from flake8_testquality.settings import Settings

SOURCE = "items = []  # type: list\n"


@pytest.mark.parametrize(
    ("name", "text", "answer"),
    [
        ("pyproject.toml", '[project]\nrequires-python = ">=3.9"\n', True),
        ("pyproject.toml", "[project]\nrequires-python = '~=3.10'\n", True),
        ("pyproject.toml", '[tool.poetry.dependencies]\npython = "^3.8"\n', True),
        ("pyproject.toml", '[project]\nrequires-python = ">=2.7,!=3.0.*"\n', False),
        ("pyproject.toml", '[tool.mypy]\npython_version = "3.9"\n', None),
        ("setup.cfg", "[options]\npython_requires = >=3.6\n", True),
        ("setup.cfg", "[metadata]\npython-requires = >=3.10\n", True),
        ("setup.cfg", "[options]\npython_requires = >=2.7, !=3.1.*\n", False),
        ("setup.py", 'setup(\n    python_requires=">= 3.6",\n)\n', True),
        ("setup.py", "setup()\n", None),
        ("other.cfg", "python_requires = >=3.6\n", None),
    ],
)
def test_requirement_is_read(tmp_path: Path, name: str, text: str, answer: bool | None) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert asks_for_python_3(str(tmp_path)) is answer


def test_first_file_that_says_something_decides(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.black]\n", encoding="utf-8")
    (tmp_path / "setup.py").write_text("setup(python_requires='>=3')\n", encoding="utf-8")
    assert asks_for_python_3(str(tmp_path)) is True


def test_a_file_that_cannot_be_read_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "setup.py").mkdir()
    assert asks_for_python_3(str(tmp_path)) is None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "setup.py")
    assert asks_for_python_3(str(tmp_path)) is None


def test_many_blank_lines_are_read_at_once(tmp_path: Path) -> None:
    (tmp_path / "setup.py").write_text("\n" * 200_000 + "setup(python_requires='>=3')\n")
    assert asks_for_python_3(str(tmp_path)) is True


@pytest.mark.parametrize(("requirement", "count"), [(">=3.8", 1), (">=2.7", 0)])
def test_type_comments_are_reported_by_the_requirement(
    tmp_path: Path, requirement: str, count: int
) -> None:
    (tmp_path / "setup.cfg").write_text(f"[options]\npython_requires = {requirement}\n")
    path = str(tmp_path / "tests" / "test_small.py")
    settings = Settings(no_cache=True)
    module = Module(ast.parse(SOURCE), path, [SOURCE], settings, resolver_for(path, settings))
    assert len(findings_of(RULES["TQ208"], module)) == count


@pytest.mark.parametrize(
    ("requirement", "oldest"),
    [(">=3.8", 8), ("~=3.11", 11), (">=3", None), (">=2.7,!=3.0.*", None), ("<4", None)],
)
def test_oldest_python_is_read(tmp_path: Path, requirement: str, oldest: int | None) -> None:
    (tmp_path / "setup.cfg").write_text(f"[options]\npython_requires = {requirement}\n")
    assert oldest_python_3(str(tmp_path)) == oldest


@pytest.mark.parametrize(
    ("requirement", "head", "better"),
    [
        (">=3.8", "", "Optional[int]"),
        (">=3.10", "", "int | None"),
        (">=3.8", "from __future__ import annotations\n", "int | None"),
    ],
)
def test_advice_runs_on_all_pythons_of_the_project(
    tmp_path: Path, requirement: str, head: str, better: str
) -> None:
    (tmp_path / "setup.cfg").write_text(f"[options]\npython_requires = {requirement}\n")
    path = str(tmp_path / "tests" / "test_small.py")
    settings = Settings(no_cache=True)
    source = head + "def make(size: int = None): ...\n"
    module = Module(
        ast.parse(source), path, source.splitlines(True), settings, resolver_for(path, settings)
    )
    [finding] = findings_of(RULES["TQ211"], module)
    assert finding.values["better"] == better
