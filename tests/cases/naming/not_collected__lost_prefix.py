"""TQ807: methods among tests that assert, that nothing calls, and that only lack the prefix."""
# file: tests/test_shop.py
import unittest
from unittest import mock

import ddt
import pytest
from tests.base import Calling, Overridden
from tests.gone import Unreadable


class BasketTests(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_item(self):  # TQ807
        self.assertEqual([], Basket(3).delete(3))

    @mock.patch("basket.total")
    def delete_patched(self, total):  # TQ807
        self.assertTrue(total())

    def t_est_count(self):  # TQ807
        self.assertEqual(1, len(Basket(3)))

    def FIXME_test_names(self):  # TQ807
        self.assertEqual(1, len(Basket(3)))

    def delete_two(self, first, second):
        self.assertEqual([], Basket(first, second).delete(3))

    def delete_and_return(self):
        self.assertEqual([], Basket(3).delete(3))
        return 3

    def delete_quietly(self):
        Basket(3).delete(3)

    def _delete_item(self):
        self.assertEqual([], Basket(3).delete(3))

    def assert_deleted(self):
        self.assertEqual([], Basket(3).delete(3))

    def verify_delete(self):
        self.assertEqual([], Basket(3).delete(3))

    def setupBasket(self):
        self.assertEqual([], Basket(3).delete(3))

    def delete_called(self):
        self.assertEqual([], Basket(3).delete(3))

    def delete_spelled(self):
        self.assertEqual([], Basket(3).delete(3))

    def test_calls(self):
        self.delete_called()
        run("delete_spelled")

    @property
    def deleted(self):
        self.assertEqual([], Basket(3).delete(3))

    @staticmethod
    def delete_static():
        assert Basket(3).delete(3)

    @pytest.fixture
    def delete_before(self):
        assert Basket(3).delete(3)


@ddt.ddt
class CasesTests(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    @ddt.data(1, 2)
    def delete_cases(self, case):  # TQ807
        self.assertEqual([], Basket(case).delete(case))


class TestPlain:
    def test_total(self):
        assert Basket(3).total() == 3

    def delete_file(self, tmp_path):  # TQ807
        assert Basket(tmp_path).delete(3)

    @pytest.mark.parametrize("case", [1, 2])
    def delete_cases(self, case):  # TQ807
        assert Basket(case).delete(case)

    def delete_given(self, given):
        assert Basket(given).delete(3)


class HandedDownTests(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_by_heir(self):
        self.assertEqual([], Basket(3).delete(3))


class HeirTests(HandedDownTests):
    pass


class ImportedTests(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_elsewhere(self):
        self.assertEqual([], Basket(3).delete(3))


class OverridingTests(Overridden):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_by_base(self):
        self.assertEqual([], Basket(3).delete(3))


class CalledTests(Calling):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_for_base(self):
        self.assertEqual([], Basket(3).delete(3))


class UnreadableTests(Unreadable, unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_unknown(self):
        self.assertEqual([], Basket(3).delete(3))


class NoTests(unittest.TestCase):
    def runTest(self):
        self.assertEqual(3, Basket(3).total())

    def delete_alone(self):
        self.assertEqual([], Basket(3).delete(3))
# file: tests/test_picked.py
import unittest


class PickedTests(unittest.TestCase):
    def test_total(self):
        for name in ("item", "file"):
            getattr(self, "delete_" + name)()

    def delete_item(self):
        self.assertEqual([], Basket(3).delete(3))
# file: tests/test_handed_over.py
import unittest


class VerifyTests(unittest.TestCase):
    pass


add_tests(VerifyTests)


class VerifyMoreTests(VerifyTests):
    size = 3
# file: tests/support.py
import unittest


class SupportTests(unittest.TestCase):
    def test_total(self):
        self.assertEqual(3, Basket(3).total())

    def delete_item(self):
        self.assertEqual([], Basket(3).delete(3))
# file: tests/base.py
import unittest


class Overridden(unittest.TestCase):
    def delete_by_base(self):
        pass


class Calling(unittest.TestCase):
    def setUp(self):
        self.delete_for_base()
# file: tests/test_other.py
from tests.test_shop import ImportedTests


class OtherTests(ImportedTests):
    pass
