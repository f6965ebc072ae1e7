"""Habits: what the other test files of a folder say about names."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from reviewing import RULES, findings_of

from flake8_testquality.facts.module import Module
from flake8_testquality.facts.outside import Names
from flake8_testquality.project import habits
from flake8_testquality.project.habits import neighbours
from flake8_testquality.project.resolver import resolver_for
from flake8_testquality.settings import Settings

SNAKE = "".join(
    f"def test_it_{n}_times():\n    it_{n}x = 1\n    self.it_{n}y = 2\n" for n in range(10)
)
CAMEL = "".join(f"def test_it{n}Times():\n    it{n}Xx = 1\n" for n in range(10))
#: One camelCase name of each kind, and no habit of its own.
SMALL = """
import unittest


class SmallTest(unittest.TestCase):
    def makeServer(self):
        theServer = object()
        self.lastServer = theServer
"""


def _messages(path: Path, source: str = SMALL) -> dict[str, str]:
    """Return what the naming rules say of a file, by code."""
    settings = Settings(no_cache=True)
    lines = source.splitlines(keepends=True)
    outside = resolver_for(str(path), settings)
    module = Module(ast.parse(source), str(path), lines, settings, outside)
    return {
        code: RULES[code].message.format(**finding.values)
        for code in ("TQ101", "TQ102", "TQ103")
        for finding in findings_of(RULES[code], module)
    }


def _folder(tmp_path: Path, **files: str) -> Path:
    for name, text in files.items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    return tmp_path


def test_a_module_without_a_habit_follows_its_folder(tmp_path: Path) -> None:
    # The file itself need not be there: an editor hands over its text.
    assert _messages(_folder(tmp_path, test_other=SNAKE) / "test_small.py") == {
        "TQ101": "'makeServer' is camelCase; 10 of 11 function names in this folder are "
        "snake_case; rename it to 'make_server'",
        "TQ102": "local 'theServer' is camelCase; 10 of 11 local names in this folder are "
        "snake_case; rename it to 'the_server'",
        "TQ103": "attribute 'lastServer' is camelCase; 10 of 11 attributes in this folder are "
        "snake_case; rename it to 'last_server'",
    }


@pytest.mark.parametrize(
    "files",
    [
        {},
        {"test_other": CAMEL},
        {"test_other": SNAKE, "test_another": CAMEL},
        {"test_other": SNAKE[: SNAKE.index("def test_it_8")]},
        {"test_small": SNAKE},
        {"production": SNAKE},
    ],
    ids=["alone", "camel", "mixed", "few names", "itself", "no tests"],
)
def test_a_folder_without_a_clear_habit_is_silent(tmp_path: Path, files: dict[str, str]) -> None:
    assert _messages(_folder(tmp_path, **files) / "test_small.py") == {}


def test_a_module_with_enough_names_speaks_for_itself(tmp_path: Path) -> None:
    many = CAMEL + SMALL
    path = _folder(tmp_path, test_other=SNAKE * 20) / "test_small.py"
    assert "TQ101" not in _messages(path, many)


def test_names_that_a_framework_gives_do_not_vote(tmp_path: Path) -> None:
    lifecycle = "def setUp(self): ...\ndef assertServerIsUp(self): ...\n" * 9
    assert "TQ101" in _messages(_folder(tmp_path, test_other=SNAKE + lifecycle) / "test_small.py")


def test_names_are_read_by_kind(tmp_path: Path) -> None:
    source = (
        "async def test_one_thing(): ...\n"
        "def test_one_thing():\n"
        "    call(\n        keyword_argument=1)\n"
        "    a_name = 1\n    a_name = 2\n"
        "    self.an_attribute = 3\n    self.other_one == 4\n"
    )
    path = _folder(tmp_path, test_other=source) / "test_small.py"
    names = neighbours(str(path), Settings())
    assert names == Names(("test_one_thing", "test_one_thing"), ("a_name",), ("an_attribute",))


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    path = _folder(tmp_path, test_other=SNAKE) / "test_small.py"
    assert _messages(path)
    _folder(tmp_path, test_other=CAMEL + CAMEL)
    assert _messages(path) == {}


def test_what_cannot_be_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = str(tmp_path / "test_small.py")
    (tmp_path / "test_bytes.py").write_bytes(b"# coding: utf-8\n\xff\n")
    (tmp_path / "test_gone.py").symlink_to(tmp_path / "nowhere")
    (tmp_path / "test_folder.py").mkdir()
    assert neighbours(path, Settings()) is None
    assert neighbours(str(tmp_path / "nowhere" / "test_x.py"), Settings()) is None
    _folder(tmp_path, test_large=SNAKE)
    monkeypatch.setattr(habits, "_MAX_SIZE", 10)
    assert neighbours(path, Settings()) is None


def test_a_bounded_number_of_files_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _folder(tmp_path, test_b="def b_b(): ...\n", test_a="def a_a(): ...\n")
    monkeypatch.setattr(habits, "_MAX_FILES", 1)
    names = neighbours(str(tmp_path / "test_small.py"), Settings())
    assert names is not None and names.functions == ("a_a",)


def test_one_large_file_does_not_speak_for_a_folder(tmp_path: Path) -> None:
    few = "def test_one(): ...\ndef test_a_two(): ...\n"
    folder = _folder(tmp_path, __init__="", test_large=SNAKE, test_b=few, test_c=few)
    found = neighbours(str(folder / "test_small.py"), Settings(no_cache=True))
    assert found is not None
    assert [name for name in found.functions if name.startswith("test_it_")] == [
        f"test_it_{n}_times" for n in range(4)
    ]
    (folder / "test_c.py").unlink()
    found = neighbours(str(folder / "test_small.py"), Settings(no_cache=True))
    assert found is not None
    assert len(found.functions) == 12
