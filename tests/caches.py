"""A cache to try out, with files whose last change was long ago."""

from __future__ import annotations

import os
from pathlib import Path

from flake8_testquality.project.cache import Cache

LIMIT = 4_000_000


def write(path: Path, text: str, *, age: float = 3600) -> Path:
    """Write a file that was last changed so many seconds ago."""
    path.write_text(text)
    changed = path.stat().st_mtime - age
    os.utime(path, (changed, changed))
    return path


def open_cache(folder: Path, limit: int = LIMIT) -> Cache:
    """Open the cache in a folder."""
    return Cache(str(folder), limit)


def put(folder: Path, path: Path, value: object, limit: int = LIMIT) -> None:
    """Put a value and close the cache."""
    cache = open_cache(folder, limit)
    cache.put("kind/1", str(path), value)
    cache.close()


def get(folder: Path, path: Path, limit: int = LIMIT) -> object:
    """Get a value as the next run does."""
    cache = open_cache(folder, limit)
    value = cache.get("kind/1", str(path))
    cache.close()
    return value


def store_of(folder: Path) -> Path:
    """Return the database in a folder."""
    return next(folder.glob("store-*.sqlite"))
