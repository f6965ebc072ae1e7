from unittest import TestCase


class LookedUpTest(TestCase):
    def setUp(self):
        self.shop_a = Shop("a")
        self.shop_b = Shop("b")

    def test_a(self):
        self.assertTrue(getattr(self, "shop_" + name))

    def test_b(self):
        self.assertTrue(b)

    def test_c(self):
        self.assertTrue(c)

    def test_d(self):
        self.assertTrue(d)
