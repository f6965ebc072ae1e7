import unittest

import pytest
from elsewhere import Base


def nothing():
    return 1


def plain(a):  # TQ205
    return a


def annotated(a: int):
    return a


def one_of_two(a: int, b):  # TQ205
    return a + b


def keyword_only(*, a):  # TQ205
    return a


def positional_only(a, /):  # TQ205
    return a


def default(a=1):  # TQ205
    return a


def stars(*args, **kwargs):
    return args


def underscore(_, __):
    return 1


def private_name(_unused):  # TQ205
    return 1


def commented(a, b):
    # type: (int, int) -> int
    return a + b


def commented_each(
    a,  # type: int
    b=None,  # type: int
):
    return a + b


def commented_one(  # TQ205
    a,  # type: int
    b,
):
    return a + b


def commented_too_few(a, b):  # TQ205
    # type: (int) -> int
    return a + b


async def plain_async(a):  # TQ205
    return a


short = lambda a: a


def outer(a: int):
    def inner(b):  # TQ205
        return b

    def patched_in(self):
        return self

    def patched_in_with_more(self, b):  # TQ205
        return b

    return inner(a)


class Known:
    def __init__(self, a):  # TQ205
        self.a = a

    def method(self, b: int):
        return b

    @classmethod
    def make(cls, a):  # TQ205
        return cls(a)

    @staticmethod
    def static(a):  # TQ205
        return a


class Heir(Base):
    def method(this, b: int):
        return b


class CaseTest(unittest.TestCase):
    def helper(self, a):  # TQ205
        self.assertTrue(a)

    def commented(self, a):
        # type: (int) -> None
        self.assertTrue(a)

    def test_it(self, value):
        self.helper(value)


@pytest.fixture
def box(lid):
    return lid
