"""The cache on disk: what it promises, and what happens when it is broken."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from flake8_testquality.project.cache import Cache


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a file that was last changed an hour ago."""
    path = tmp_path / "test_basket.py"
    path.write_text("assert basket\n")
    _age(path)
    return path


def _age(path: Path, seconds: float = 3600) -> None:
    """Set the time of the last change back."""
    changed = path.stat().st_mtime - seconds
    os.utime(path, (changed, changed))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where the caches of a test keep their store."""
    return tmp_path / "cache"


def _cache(folder: Path, max_bytes: int = 1_000_000) -> Cache:
    return Cache(str(folder), max_bytes)


def test_value_is_there_in_the_next_run(folder: Path, file: Path) -> None:
    first = _cache(folder)
    assert first.get("kind/1", str(file)) is None
    first.put("kind/1", str(file), {"a": [1, None, "é"]})
    first.close()
    second = _cache(folder)
    assert second.get("kind/1", str(file)) == {"a": [1, None, "é"]}
    assert second.get("kind/2", str(file)) is None
    assert second.below("kind/1", str(file.parent)) == {str(file): {"a": [1, None, "é"]}}
    second.close()


def test_value_of_a_changed_file_is_forgotten(folder: Path, file: Path) -> None:
    cache = _cache(folder)
    cache.put("kind/1", str(file), "old")
    cache.flush()
    file.write_text("assert other!\n")
    _age(file, 60)
    assert cache.get("kind/1", str(file)) is None
    assert cache.below("kind/1", str(file.parent)) == {}
    cache.close()
