"""Both frameworks."""  # TQ511

import unittest


class CaseTest(unittest.TestCase):
    def test_it(self):
        self.assertTrue(compute())


def test_it():
    assert compute()
