"""Cases come before mocks; where another decorator puts what it gives is unknown."""

import unittest
from unittest.mock import patch

import ddt
from hypothesis import given, strategies
from parameterized import parameterized
from shop.testing import with_client


class ParametrizedTest(unittest.TestCase):
    @parameterized.expand([(1,), (2,)])
    @patch("shop.notify")
    def test_case(self, value, notify):
        value.called_once()
        self.assertEqual(1, order(notify))

    @parameterized.expand([(1,), (2,)])
    @patch("shop.notify")
    def test_mock(self, value, notify):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(value))

    @given(value=strategies.integers())
    @patch("shop.notify")
    def test_property(self, notify, value):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(value))


@ddt.ddt
class DataTest(unittest.TestCase):
    @ddt.data(1, 2)
    @patch("shop.notify")
    def test_mock(self, value, notify):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(value))


@ddt.ddt
class NamedDataTest(unittest.TestCase):
    @ddt.unpack
    @ddt.data({"value": 1}, {"value": 2})
    @patch("shop.notify")
    def test_mock(self, notify, value):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(value))


@ddt.ddt
class DictionaryTest(unittest.TestCase):
    @ddt.data({"value": 1}, {"value": 2})
    @patch("shop.notify")
    def test_mock(self, case, notify):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(case))


class ClientTest(unittest.TestCase):
    @with_client
    @patch("shop.notify")
    def test_client_above(self, notify, client):
        client.called_once()
        self.assertEqual(1, order(notify))

    @patch("shop.notify")
    @with_client
    @patch("shop.save")
    def test_client_between(self, save, client, notify):
        client.called_once()
        self.assertEqual(1, order(notify, save))

    @with_client
    @patch("shop.notify")
    def test_mock_alone(self, notify):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(notify))

    @patch("shop.notify")
    def order_as(self, name, notify):
        notify.called_once()  # TQ003
        self.assertEqual(1, order(name))
