import typing
import unittest
from typing import override

import pytest
from elsewhere import Base, BaseTestCase


def plain():  # TQ204
    return 1


async def plain_async():  # TQ204
    return 1


def annotated() -> int:
    return 1


def commented(a, b):
    # type: (int, int) -> int
    return a + b


def commented_dots(
    a,  # type: int
):  # type: (...) -> int
    return a


def commented_parameter(  # TQ204
    a,  # type: int
):
    return a


def _private():  # TQ204
    return 1


short = lambda: 1


def outer() -> int:
    def inner():  # TQ204
        return 1

    return inner()


def pytest_generate_tests(metafunc):
    metafunc.parametrize("a", [1])


def load_tests(loader, tests, pattern):
    return tests


def run():  # TQ204
    return compute()


@pytest.fixture
def box():
    return 1


def setUpModule():
    compute()


class Known:
    def __init__(self):
        self.value = 1

    def method(self):  # TQ204
        return self.value

    @property
    def prop(self):  # TQ204
        return self.value

    @staticmethod
    def static():  # TQ204
        return 1

    def wait(self):  # TQ204
        return 1


class Heir(Known):
    def method(self):
        return 2

    def another(self):  # TQ204
        return 3


class Unknown(Base):
    @override
    def one(self):
        return 1

    @typing.override
    def two(self):
        return 2

    def in_snake_case(self):  # TQ204
        return 3

    def inCamelCase(self):
        return 4


class CaseTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.box = 1

    def shortDescription(self):
        return None

    def run(self, result=None):
        return super().run(result)

    def make(self):  # TQ204
        return self.box

    def makeBox(self):  # TQ204
        return self.box

    def test_box(self):
        self.assertTrue(self.make())


class OtherTest(BaseTestCase):
    def make(self):  # TQ204
        return 1

    def makeBox(self):
        return 1
