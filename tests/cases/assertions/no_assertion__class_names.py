"""A class that is only named lends a test nothing of what its methods assert."""

import unittest


class BasketTest(unittest.TestCase):
    limit = 3

    def setUp(self):
        super(BasketTest, self).setUp()
        basket(BasketTest.limit)

    def tearDown(self):
        super(BasketTest, self).tearDown()

    def test_total(self):
        self.assertEqual(3, basket().total())

    def test_clear(self):  # TQ001
        basket().clear()

    def test_fill(self):  # TQ001
        basket().fill(BasketTest.limit)

    def test_like_the_others(self):
        BasketTest.test_total(self)

    def test_kind(self):  # TQ001
        if isinstance(basket(), Checker):
            basket().clear()

    def test_by_a_helper(self):
        Checker(self).run()

    def test_by_a_factory(self):
        Checker.for_basket(basket())


class Checker:
    @classmethod
    def for_basket(cls, found):
        cls(None).run()

    def run(self):
        assert basket().total() == 3


class HeirTest(BasketTest):
    def test_fill(self):
        above = super(BasketTest, self)
        above.test_fill()

    def test_clear(self):  # TQ001
        super(HeirTest, self).test_clear()


class DoubledTest(unittest.TestCase):
    def setUp(self):
        patch("shop.buy", self._buy)

    def _buy(self, count):
        self.assertEqual(3, count)

    def test_buys(self):
        order()


class DoubledByAssignmentTest(unittest.TestCase):
    def setUp(self):
        self.buy = patch("shop.buy")
        self.buy.side_effect = self._buy

    def _buy(self, count):
        self.assertEqual(3, count)

    def test_buys(self):
        order()


class DoubledByNothingTest(unittest.TestCase):
    def setUp(self):
        patch("shop.buy", self._buy)
        self.count = self._count()

    def _buy(self, count):
        return count

    def _count(self):
        return 3

    def test_buys(self):  # TQ001
        order()


class DoubledInPassingTest(unittest.TestCase):
    def setUp(self):
        def buy(count):
            self.assertEqual(3, count)

        patch("shop.buy", buy)

    def test_pays(self):  # TQ001
        pay()
