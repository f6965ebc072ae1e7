from unittest import TestCase

from elsewhere import SuiteTest


class BasketTest(TestCase):
    def setUp(self):
        super().setUp()
        self.printer = Printer("A4")  # TQ613
        self.never = Printer("A5")  # TQ613
        self.basket = Basket(3)
        self.limit = 3
        self.part = Part("x")
        self.whole = Whole(self.part)
        self.file = open_file("x")
        self.addCleanup(self.file.close)
        self.device = Device("d")
        self.fake = self.start_patch("shop.api")
        self.helped = Helped("x")

    def tearDown(self):
        self.device.close()

    def _check(self):
        self.assertTrue(self.helped)

    def test_total(self):
        self._check()
        self.assertEqual(3, self.basket.total(self.whole))

    def test_size(self):
        self._check()
        self.assertEqual(1, self.basket.size(self.whole))

    def test_clear(self):
        self.basket.clear()
        self.assertEqual(0, self.basket.total())

    def test_print(self):
        self.assertTrue(self.printer.prints(self.basket))


class ThirdTest(TestCase):
    def setUp(self):
        self.shop = Shop("x")

    def test_a(self):
        self.assertTrue(self.shop)

    def test_b(self):
        self.assertTrue(self.shop)

    def test_c(self):
        self.assertTrue(c)

    def test_d(self):
        self.assertTrue(d)

    def test_e(self):
        self.assertTrue(e)

    def test_f(self):
        self.assertTrue(f)


class FewTest(TestCase):
    def setUp(self):
        self.shop = Shop("x")

    def test_a(self):
        self.assertTrue(a)

    def test_b(self):
        self.assertTrue(b)

    def test_c(self):
        self.assertTrue(c)


class BaseTest(TestCase):
    def setUp(self):
        self.shop = Shop("x")

    def test_a(self):
        self.assertTrue(a)

    def test_b(self):
        self.assertTrue(b)


class HeirTest(BaseTest):
    def test_c(self):
        self.assertTrue(self.shop)

    def test_d(self):
        self.assertTrue(self.shop)


class UnseenTest(SuiteTest):
    def setUp(self):
        self.shop = Shop("x")

    def test_a(self):
        self.assertTrue(a)

    def test_b(self):
        self.assertTrue(b)

    def test_c(self):
        self.assertTrue(c)

    def test_d(self):
        self.assertTrue(d)
