"""What is named as a test class but holds data is none: its constructor keeps pytest away."""

import dataclasses
import enum
from typing import NamedTuple

import attr


@dataclasses.dataclass
class TestRow:
    name: str
    price: int = 0


@attr.s(auto_attribs=True)
class TestRecord:
    name: str


class TestPoint(NamedTuple):
    x: int


class TestColor(enum.Enum):
    RED = 1


class TestPrices:  # TQ302
    def test_one(self):
        assert TestRow("cup", 1).price == 1

    def test_two(self):
        assert TestRecord("cup") and TestPoint(1) and TestColor.RED
