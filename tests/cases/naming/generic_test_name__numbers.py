import unittest

from shop import int8


class SizesTest(unittest.TestCase):
    def test_8(self):  # TQ803
        self.assertEqual(1, size(int8))

    def test_16(self):  # TQ803
        self.assertEqual(2, size(16))
