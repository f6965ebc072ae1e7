"""Patches: which dotted names are ``patch`` and its kin, imports resolved."""

from __future__ import annotations

_PATCH = "unittest.mock.patch"
_OF_MOCK = frozenset({_PATCH, f"{_PATCH}.object"})
_ENDINGS = (".patch", ".patch.object")
_SEVERAL = (".patch.dict", ".patch.multiple")


def is_mocks_patch(name: str) -> bool:
    """Say whether it is unittest's own ``patch`` or ``patch.object``."""
    return name in _OF_MOCK


def is_mocks_multiple(name: str) -> bool:
    """Say whether it is unittest's own ``patch.multiple``."""
    return name == f"{_PATCH}.multiple"


def is_patch(name: str) -> bool:
    """Say whether it is a ``patch`` or ``patch.object``, wherever it comes from."""
    return name.endswith(_ENDINGS) or name in {"patch", "patch.object"}


def patches_several(name: str) -> bool:
    """Say whether it is a ``patch.dict`` or ``patch.multiple``, which may replace many things."""
    return name.endswith(_SEVERAL)
