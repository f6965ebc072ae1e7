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


def asks_for_python_3(folder: str) -> bool | None:
    """Say whether the project in ``folder`` leaves Python 2 out; ``None`` when it says nothing."""
    return first_answer(folder, _FILES, _asks)


@functools.lru_cache(maxsize=64)
def _asks(path: str, size: int, modified: int) -> bool | None:
    """Read a file; its size and time of change tell when to read it again."""
    del size, modified
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            found = _REQUIREMENT.search(file.read())
    except OSError:
        return None
    return None if found is None else _THREE.search(found[1]) is not None
