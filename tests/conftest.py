"""What all tests share: errors of rules are failures here, not findings."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from projects import Project

from flake8_testquality import engine

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _errors_of_rules_are_failures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
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
    # flake8 5 loads a plugin twice when its metadata lie beside its sources too.
    elsewhere = [entry for entry in sys.path if entry and Path(entry).resolve() != ROOT]
    monkeypatch.setattr(sys, "path", elsewhere)
    (tmp_path / "setup.cfg").write_text("")
    return Project(tmp_path, capsys.readouterr)
