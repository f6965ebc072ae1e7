"""The test files of a project: found by name and folder, in one order, within bounds."""

from __future__ import annotations

from pathlib import Path

import pytest

from flake8_testquality.project import siblings
from flake8_testquality.settings import Settings


def _found(root: Path, **options: tuple[str, ...]) -> list[str]:
    paths = siblings.files_to_compare(str(root), Settings(**options))
    return [siblings.in_order(path, str(root)) for path in paths]


def _make(root: Path, *names: str, size: int = 1) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("#" * size)


def test_named_like_tests_or_in_a_folder_for_them(tmp_path: Path) -> None:
    _make(tmp_path, "shop.py", "test_shop.py", "a/b/shop_test.py", "tests/base.py")
    _make(tmp_path, "a/tests/x/y.py", "tests/data.txt", "conftest.py", "latest/shop.py")
    assert _found(tmp_path) == [
        "a/b/shop_test.py", "a/tests/x/y.py", "conftest.py", "test_shop.py", "tests/base.py",
    ]  # fmt: skip
    assert _found(tmp_path, test_files=("shop.py",)) == [
        "a/tests/x/y.py", "latest/shop.py", "shop.py", "tests/base.py",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("path", "root"), [("project/a/tests/test_x.py", "project"), ("top/a/b/test_x.py", "top")]
)
def test_root_is_the_project_or_the_packages(tmp_path: Path, path: str, root: str) -> None:
    _make(tmp_path, "project/setup.cfg", "project/a/tests/test_x.py")
    _make(tmp_path, "top/a/__init__.py", "top/a/b/__init__.py")
    assert siblings.root_of(str(tmp_path / path)) == str(tmp_path / root)


def test_no_more_files_than_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(tmp_path, *(f"test_{name}.py" for name in "dbcae"))
    monkeypatch.setattr(siblings, "_MAX_FILES", 3)
    assert _found(tmp_path) == ["test_a.py", "test_b.py", "test_c.py"]


def test_no_more_bytes_than_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(tmp_path, *(f"test_{name}.py" for name in "abcd"), size=10)
    _make(tmp_path, "test_aa.py", size=200)
    monkeypatch.setattr(siblings, "_MAX_BYTES", 25)
    monkeypatch.setattr(siblings, "MAX_FILE_BYTES", 100)
    assert _found(tmp_path) == ["test_a.py", "test_b.py"]


def test_no_more_folders_than_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _make(tmp_path, "a/test_a.py", "b/test_b.py", "c/test_c.py")
    monkeypatch.setattr(siblings, "_MAX_FOLDERS", 3)
    assert _found(tmp_path) == ["a/test_a.py", "b/test_b.py"]


def test_files_that_flake8_leaves_out_are_not_compared(tmp_path: Path) -> None:
    _make(tmp_path, "old/tests/test_a.py", "test_b.py", "test_c.py")
    assert _found(tmp_path, exclude=("old", "test_c.py")) == ["test_b.py"]


def test_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert _found(tmp_path / "nowhere") == []
