"""What all tests share: errors of rules are failures here, not findings."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from caches import write
from environments import environment, sources, wheel
from projects import Project

from flake8_testquality import engine
from flake8_testquality.project import cache

# Fixtures of the integration tests, which share them.
__all__ = ["environment", "project", "sources", "wheel"]


@pytest.fixture(scope="session")
def _cache_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("caches")


@pytest.fixture(autouse=True)
def _no_cache_of_the_user(monkeypatch: pytest.MonkeyPatch, _cache_home: Path) -> Iterator[None]:
    """Keep the cache of whoever runs the tests out of them."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(_cache_home))
    monkeypatch.setattr(cache, "_cache", None)
    yield
    cache.close()


@pytest.fixture(autouse=True)
def _errors_of_rules_are_failures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let rules raise, with an engine that has seen no options and no file."""
    monkeypatch.setattr(engine, "raise_errors", True)
    monkeypatch.setattr(engine, "configuration", engine.Configuration())
    monkeypatch.setattr(engine, "_slot", None)
    yield


@pytest.fixture
def project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Project:
    """Return an empty project, which is the current folder too."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "setup.cfg").write_text("")
    return Project(tmp_path, capsys.readouterr)


@pytest.fixture
def old_file(tmp_path: Path) -> Path:
    """Return a file that was last changed an hour ago."""
    return write(tmp_path / "test_basket.py", "assert basket\n")


@pytest.fixture
def cache_folder(tmp_path: Path) -> Path:
    """Return where a cache keeps its database."""
    return tmp_path / "cache"


@pytest.fixture
def cache_log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    """Return what flake8's log says of the cache."""
    caplog.set_level(logging.INFO, "flake8.testquality")
    return caplog
