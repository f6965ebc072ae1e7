from unittest import TestCase, mock
from unittest.mock import patch


class BootTest(TestCase):
    @mock.patch("shop.api")
    def test_boot(self, api):
        self.assertTrue(boot())

    @mock.patch("shop.other")
    @mock.patch("shop.api")  # TQ611
    def test_stop(self, api, other):
        self.assertTrue(stop())

    @mock.patch("shop.api")
    def test_list(self, api):
        self.assertTrue(servers())


class FourOfFiveTest(TestCase):
    @patch.object(Api, "boot", return_value=3)
    def test_a(self, boot):
        self.assertTrue(boot)

    @patch.object(Api, "boot", return_value=3)  # TQ611
    def test_b(self, boot):
        self.assertTrue(boot)

    @patch.object(Api, "boot", return_value=3)
    def test_c(self, boot):
        self.assertTrue(boot)

    @patch.object(Api, "boot", return_value=3)
    def test_d(self, boot):
        self.assertTrue(boot)

    def test_e(self):
        self.assertTrue(boot)


class ThreeOfFourTest(TestCase):
    @patch("shop.api")
    def test_a(self, api):
        self.assertTrue(api)

    @patch("shop.api")
    def test_b(self, api):
        self.assertTrue(api)

    @patch("shop.api")
    def test_c(self, api):
        self.assertTrue(api)

    def test_d(self):
        self.assertTrue(boot)


class TwoTest(TestCase):
    @patch("shop.api")
    def test_a(self, api):
        self.assertTrue(api)

    @patch("shop.api")
    def test_b(self, api):
        self.assertTrue(api)


class OtherValueTest(TestCase):
    @patch("shop.api", return_value=1)
    def test_a(self, api):
        self.assertTrue(api)

    @patch("shop.api", return_value=2)
    def test_b(self, api):
        self.assertTrue(api)

    @patch("shop.api", return_value=3)
    def test_c(self, api):
        self.assertTrue(api)


class NoPatchTest(TestCase):
    @tag("slow")
    def test_a(self):
        self.assertTrue(a)

    @tag("slow")
    def test_b(self):
        self.assertTrue(b)

    @tag("slow")
    def test_c(self):
        self.assertTrue(c)


class ImportedTwiceTest(TestCase):
    @mock.patch("shop.api", autospec=True)
    def test_a(self, api):
        self.assertTrue(api)

    @patch("shop.api", autospec=True)  # TQ611
    def test_b(self, api):
        self.assertTrue(api)

    @mock.patch("shop.api", autospec=True)
    def test_c(self, api):
        self.assertTrue(api)
