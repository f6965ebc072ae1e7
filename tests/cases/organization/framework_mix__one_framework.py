import unittest


class CaseTest(unittest.TestCase):
    def test_it(self):
        self.assertTrue(compute())


def helper():
    return 1
