"""Which parameter a patch fills, beside decorators that may fill some too."""

import unittest
from unittest import mock
from unittest.mock import patch

import pytest

from shop.testing import in_sandbox, requires_root, with_basket


@patch("shop.notify")
@with_basket()
def test_between(basket, notify):
    basket.has_calls("notify")
    notify.assert_called_once()


@with_basket
@patch("shop.notify")
def test_around(notify, basket):
    basket.has_calls("notify")
    notify.was_called()


@with_basket
@patch("shop.notify")
def test_named_as_a_mock(basket, mock_notify):
    mock_notify.was_called()  # TQ003


@patch("shop.notify")
@in_sandbox
def test_fills_nothing(notify):
    notify.was_called()  # TQ003


@patch("shop.notify")
@in_sandbox
def test_fixture(notify, tmp_path):
    notify.was_called()  # TQ003


@patch("shop.notify")
@in_sandbox
def test_default(notify, times=3):
    notify.was_called()  # TQ003


@patch("shop.notify")
@pytest.mark.parametrize("count", [1, 2])
@requires_root
def test_known(notify, count):
    notify.was_called()  # TQ003


class TestOrders(unittest.TestCase):
    @with_basket()
    @mock.patch("shop.notify")
    def test_method(self, basket, notify):
        basket.has_calls("notify")

    @unittest.skipUnless(LINUX, "needs a shell")
    @mock.patch.dict("os.environ")
    @mock.patch("shop.notify")
    def test_known(self, notify):
        notify.was_called()  # TQ003

    @with_basket()
    @mock.patch("shop.notify")
    @mock.patch("shop.order")
    def test_all_are_mocks(self, order, notify):
        order.was_called()  # TQ003
