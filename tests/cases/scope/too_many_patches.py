# options: max_patches=6
import unittest
from unittest import mock
from unittest.mock import patch

import pytest


@mock.patch("shop.a")
@mock.patch("shop.b")
@mock.patch("shop.c")
@mock.patch("shop.d")
@mock.patch("shop.e")
@mock.patch("shop.f")
@mock.patch("shop.g")
def test_seven(a, b, c, d, e, f, g):  # TQ909
    assert order(1) is a.return_value


@patch.object(shop, "a")
@patch.object(shop, "b")
@patch.object(shop, "c")
@patch.object(shop, "d")
@patch.object(shop, "e")
@patch.object(shop, "f")
def test_six(a, b, c, d, e, f):
    assert order(1) is a.return_value


@patch.object(shop, "a")
@patch.object(shop, "b")
@patch.object(shop, "c")
@patch.object(shop, "d")
@patch.object(shop, "e")
@patch.object(shop, "f")
@patch.object(shop, "g")
async def test_async(a, b, c, d, e, f, g):  # TQ909
    assert await order(1) is a.return_value


@mock.patch("shop.a")
@mock.patch("shop.b")
@mock.patch("shop.c")
@mock.patch("shop.d")
@mock.patch("shop.e")
@mock.patch.dict("shop.f", one=1)
@mock.patch.dict("shop.g", two=2)
@mock.patch.dict("shop.h", three=3)
def test_dict_counts_once(a, b, c, d, e):
    assert order(1) is a.return_value


@mock.patch("shop.a", new=1)
@mock.patch("shop.b", new=1)
@mock.patch("shop.c", new=1)
@mock.patch("shop.d", new=1)
@mock.patch("shop.e", new=1)
@mock.patch("shop.f", new=1)
@mock.patch.dict("shop.f", one=1)
@mock.patch.dict("shop.g", two=2)
def test_dict_counts(tool):  # TQ909
    assert order(1)


@pytest.mark.parametrize("a", [1, 2])
@pytest.mark.parametrize("b", [1, 2])
@pytest.mark.parametrize("c", [1, 2])
@pytest.mark.parametrize("d", [1, 2])
@pytest.mark.parametrize("e", [1, 2])
@pytest.mark.parametrize("f", [1, 2])
@pytest.mark.parametrize("g", [1, 2])
def test_other_decorators(a, b, c, d, e, f, g):
    assert order(a)


@mock.patch("shop.a")
@mock.patch("shop.b")
@mock.patch("shop.c")
@mock.patch("shop.d")
@mock.patch("shop.e")
@mock.patch("shop.f")
@mock.patch("shop.g")
@unittest.skip("later")
def test_skipped(a, b, c, d, e, f, g):
    assert order(1)


@mock.patch("shop.a")
@mock.patch("shop.b")
@mock.patch("shop.c")
@mock.patch("shop.d")
@mock.patch("shop.e")
@mock.patch("shop.f")
@mock.patch("shop.g")
class Cases(unittest.TestCase):
    def test_patched_by_class(self, a, b, c, d, e, f, g):
        self.assertTrue(order(1))

    @mock.patch("shop.a")
    @mock.patch("shop.b")
    @mock.patch("shop.c")
    @mock.patch("shop.d")
    @mock.patch("shop.e")
    @mock.patch("shop.f")
    @mock.patch("shop.g")
    def test_method(self, a, b, c, d, e, f, g):  # TQ909
        self.assertTrue(order(1))

    @mock.patch("shop.a")
    @mock.patch("shop.b")
    @mock.patch("shop.c")
    @mock.patch("shop.d")
    @mock.patch("shop.e")
    @mock.patch("shop.f")
    @mock.patch("shop.g")
    def helper(self, a, b, c, d, e, f, g):
        self.assertTrue(order(1))
