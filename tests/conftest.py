"""What all tests share: errors of rules are failures here, not findings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from flake8_testquality import engine


@pytest.fixture(autouse=True)
def _errors_of_rules_are_failures(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(engine, "raise_errors", True)
    monkeypatch.setattr(engine, "configuration", engine.Configuration())
    monkeypatch.setattr(engine, "_slot", None)
    yield
