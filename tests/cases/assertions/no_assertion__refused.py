import unittest

from shop import Claim, ShopTest


class ClaimTest(unittest.TestCase):
    def claim(self, amount=1):
        return Claim(amount)

    def show(self, amount=1):
        return Claim(amount).text

    def test_without_limit(self):
        self.claim()

    def test_of_nothing(self):
        self.assertRaises(ValueError, self.claim, 0)

    def test_of_less(self):
        self.assertRaises(ValueError, self.claim, -1)

    def test_bound_to_nothing(self):  # TQ001
        self.show()

    def test_show_nothing(self):
        self.assertRaises(ValueError, self.show, 0)

    def test_text(self):
        self.assertEqual("1", self.show())


class ControllerTest(ShopTest):
    def test_show(self):  # TQ001
        self.controller.show(1)

    def test_show_none(self):
        self.assertRaises(ValueError, self.controller.show, 0)

    def test_show_less(self):
        self.assertRaises(ValueError, self.controller.show, -1)

    def test_ends_twice_is_harmless(self):
        self.controller.end()
        self.controller.end()

    def test_ends_harmlessly(self):  # TQ001
        self.controller.end()
        self.controller.end()
