"""Python 2 has no such future."""

from __future__ import annotations

items = []  # type: list # TQ208
