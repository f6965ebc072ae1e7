"""What all tests share: errors of rules are failures here, not findings."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import Project

from flake8_testquality import engine


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
