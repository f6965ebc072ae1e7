import unittest


class Base(unittest.TestCase):
    def helper(self):
        return 1


async def test_it():
    assert compute()
