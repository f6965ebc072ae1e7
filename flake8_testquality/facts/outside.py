"""The questions that facts ask about other modules."""

from __future__ import annotations

from typing import Protocol


class Outside(Protocol):
    """Answers about names of other modules; ``None`` means "unknown".

    Names are dotted, imports resolved, relative ones with their leading dots.
    "Unknown" never becomes a finding.
    """

    def framework_of(self, name: str) -> str | None:
        """Return the framework whose test case the class ``name`` inherits from."""

    def defines(self, name: str, attribute: str) -> bool | None:
        """Say whether the class ``name``, or one above it, defines ``attribute``."""

    def asserts(self, name: str) -> bool | None:
        """Say whether the function ``name`` asserts on some path."""


class Unknown:
    """The resolver that sees no other module: every answer is "unknown"."""

    def framework_of(self, name: str) -> str | None:
        """Return ``None``."""

    def defines(self, name: str, attribute: str) -> bool | None:
        """Return ``None``."""

    def asserts(self, name: str) -> bool | None:
        """Return ``None``."""
