"""Patches: which dotted names are ``patch`` and its kin, imports resolved."""

from __future__ import annotations

_PATCH = "unittest.mock.patch"
_OF_MOCK = frozenset({_PATCH, f"{_PATCH}.object"})
_ENDINGS = (".patch", ".patch.object")
_SEVERAL = (".patch.dict", ".patch.multiple")
#: Where decorators come from that hand nothing to what they decorate, as long as no other does.
_ADDING_NOTHING = (
    "pytest.", "unittest.", "django.test.", "contextlib.", "functools.", "asyncio.", "typing.",
    "tornado.testing.", "twisted.internet.defer.", "twisted.trial.", "testtools.", "six.",
    "responses.", "httpretty.",
)  # fmt: skip
_PLAIN = frozenset(
    "staticmethod classmethod property abstractmethod override overrides attr tag idempotent_id"
    " given settings override_settings inlineCallbacks gen_test activate freeze_time".split()
)
_SKIPS = ("skip", "xfail", "require", "expected", "slow", "flaky", "retry")


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


def adds_no_parameter(name: str) -> bool:
    """Say whether a decorator, by its dotted name, is known to hand its function nothing.

    ``patch`` is among them: what it hands over is known.
    """
    last = name.rpartition(".")[2]
    if name.startswith(_ADDING_NOTHING) or last in _PLAIN or is_patch(name):
        return True
    return patches_several(name) or last.lower().lstrip("_").startswith(_SKIPS)
