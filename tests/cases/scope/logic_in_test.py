import unittest

import pytest


def test_if():
    if act():  # TQ914
        assert state()
    while act():
        assert state()


def test_while():
    while act():  # TQ914
        assert state()


def test_try():
    try:  # TQ914
        assert act()
    finally:
        done()


def test_match():
    match act():  # TQ914
        case 1:
            assert state()


async def test_deep():
    for each in act():
        async with manager():
            if each:  # TQ914
                assert state()


class Cases(unittest.TestCase):
    def test_method(self):
        if act():  # TQ914
            self.assertTrue(state())

    def helper(self):
        if act():
            self.assertTrue(state())


def test_straight():
    for each in (1, 2):
        assert act(each)
    value = 1 if act() else 2
    assert [item for item in act() if item] == [value]


def test_nested_function():
    def work():
        if state():
            return 1

    assert run(work)


@pytest.mark.skip
def test_skipped():
    if act():
        assert state()
