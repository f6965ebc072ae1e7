"""Every option with values that it must refuse."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any

import pytest

from flake8_testquality import settings
from flake8_testquality.options import flag, is_switch

FIELDS = settings.OPTIONS
#: Every option as it is spelt on the command line.
OPTIONS = [flag(field) for field in FIELDS]

#: Those that take no value on the command line.
SWITCHES = [flag(field) for field in FIELDS if is_switch(field)]

_CANDIDATES = ("many", "-1", "1.5", "x-y", "a..b", "a/b", "(")


def refuses(field: dataclasses.Field[Any], value: str) -> bool:
    """Say whether an option does not take a value."""
    try:
        field.metadata["parse"](value)
    except argparse.ArgumentTypeError:
        return True
    return False


#: For each option that can be wrong: its spelling, a wrong value, the part that is wrong.
WRONG_VALUES = [
    pytest.param(flag(field), value, value, id=f"{field.name}={value}")
    for field in FIELDS
    if not is_switch(field)
    for value in [next((item for item in _CANDIDATES if refuses(field, item)), "")]
    if value
]
