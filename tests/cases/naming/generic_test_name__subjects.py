import unittest

from shop import basic, int8, int16, simple


class SizesTest(unittest.TestCase):
    def test_8(self):
        self.assertEqual(1, size(int8))

    def test_16(self):
        self.assertEqual(2, size(int16))


class RunTest(unittest.TestCase):
    def test_01_basic(self):
        self.run_test(basic)

    def test_02_simple(self):  # TQ803
        self.run_test(basic)

    def test_basic(self):
        # Baskets of one apple cost what it costs.
        self.assertEqual(1, total())

    def test_simple(self):  # TQ803
        # One apple.
        self.assertEqual(1, total())
