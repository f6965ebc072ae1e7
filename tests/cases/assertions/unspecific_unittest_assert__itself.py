import unittest


class TotalTest(unittest.TestCase):
    def assertIsNone(self, value):
        self.assertTrue(value is None)

    def assert_is_none(self, value):
        self.assertTrue(value is None)

    def assert_nothing(self, value):
        self.assertTrue(value is None)  # TQ008

    def test_total(self):
        self.assertIsNone(total())
