import dataclasses
import unittest
from collections import namedtuple

import attr
import pytest
from elsewhere import Base, BaseTestCase


class TestWithInit:  # TQ508
    def __init__(self):
        self.box = 1

    def test_box(self):
        assert self.box


class TestWithNew:  # TQ508
    def __new__(cls):
        return super().__new__(cls)

    def test_box(self):
        assert self


class TestInherited(TestWithInit):  # TQ508
    def test_more(self):
        assert self.box


class TestHelperWithInit:  # TQ508
    def __init__(self):
        self.calls = []


class TestError(Exception):  # TQ508
    def __init__(self):
        super().__init__("box")


class TestPlain:
    def setup_method(self):
        self.box = 1

    def test_box(self):
        assert self.box


class TestOptsOut:
    __test__ = False

    def __init__(self):
        self.calls = []


@dataclasses.dataclass
class TestData:
    value: int

    def __init__(self, value):
        self.value = value


@attr.s(init=False)
class TestRecord:
    def __init__(self):
        self.value = 1


class TestCaseWithInit(unittest.TestCase):
    def __init__(self, *args):
        super().__init__(*args)

    def test_box(self):
        self.assertTrue(self)


class TestUnknown(Base):
    def __init__(self):
        super().__init__()

    def test_box(self):
        assert self


class TestNamedBase(BaseTestCase):
    def __init__(self, *args):
        super().__init__(*args)


class TestPoint(namedtuple("TestPoint", "x y")):
    pass


class Recorder:
    def __init__(self):
        self.calls = []


class BoxTest:
    def __init__(self):
        self.calls = []


def test_local():
    class TestLocal:
        def __init__(self):
            self.calls = []

    with pytest.raises(ValueError):
        TestLocal()


class Shop:
    class TestInShop:
        def __init__(self):
            self.calls = []


class ShopTestCase(unittest.TestCase):
    class TestInCase:
        def __init__(self):
            self.calls = []

    def test_shop(self):
        self.assertTrue(self.TestInCase())


class TestOuter:
    class TestInner:  # TQ508
        def __init__(self):
            self.box = 1

        def test_box(self):
            assert self.box
