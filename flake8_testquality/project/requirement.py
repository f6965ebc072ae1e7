"""Requirement: which Python a project asks for, as its own files say."""

from __future__ import annotations

import functools
import re

from flake8_testquality.facts.patterns import regex
from flake8_testquality.project.files import first_answer

_FILES = ("pyproject.toml", "setup.cfg", "setup.py")
#: ``requires-python`` of pyproject.toml, ``python_requires`` of setuptools, Poetry's ``python``.
_REQUIREMENT = regex(
    r"(?:^|[(,])[ \t]*(?:requires-python|python[-_]requires|python)\s*=\s*[\"']?([^\"'\n#]+)",
    re.MULTILINE,
)
_THREE = regex(r"(?:>=?|==|~=|\^|~)\s*3")
_OLDEST = regex(r"(?:>=|==|~=|\^|~)\s*3\.(\d+)")


def asks_for_python_3(folder: str) -> bool | None:
    """Say whether the project in ``folder`` leaves Python 2 out; ``None`` when it says nothing."""
    said = first_answer(folder, _FILES, _said)
    return None if said is None else _THREE.search(said) is not None


def oldest_python_3(folder: str) -> int | None:
    """Return 8 where a project asks for Python 3.8 or later; ``None`` when it does not say."""
    said = first_answer(folder, _FILES, _said)
    found = None if said is None else _OLDEST.search(said)
    return None if found is None else int(found[1])


@functools.lru_cache(maxsize=64)
def _said(path: str, size: int, modified: int) -> str | None:
    """Read a file; its size and time of change tell when to read it again."""
    del size, modified
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            found = _REQUIREMENT.search(file.read())
    except OSError:
        return None
    return None if found is None else found[1]
