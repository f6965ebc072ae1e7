"""Mocks that decorators inject have the names that a test gives them."""

import unittest
from unittest import mock


class SendTest(unittest.TestCase):
    @mock.patch("shop.api.receive")
    @mock.patch("shop.api.send")
    def test_sending(self, send, receive):
        send.return_value = 3
        self.assertEqual(receive.return_value, deliver("a"))
        send.assert_called_once_with("a")

    @mock.patch("shop.api.receive")
    @mock.patch("shop.api.send")
    def test_failing(self, mock_send, mock_receive):  # TQ604
        mock_send.return_value = 3
        self.assertEqual(mock_receive.return_value, deliver("a"))
        mock_send.assert_called_once_with("a")

    @mock.patch("shop.api.receive")
    @mock.patch("shop.api.send")
    def test_receiving(self, receive, send):
        send.return_value = 3
        self.assertEqual(receive.return_value, deliver("a"))
        send.assert_called_once_with("a")

    @mock.patch("shop.api.receive")
    @mock.patch("shop.api.send")
    def test_default(self, mock_send, mock_receive, size=1):
        mock_send.return_value = 3
        self.assertEqual(mock_receive.return_value, deliver("a"))
        mock_send.assert_called_once_with("a")

    @mock.patch("shop.api.receive")
    @mock.patch("shop.api.send")
    def test_annotated(self, mock_send: mock.Mock, mock_receive):
        mock_send.return_value = 3
        self.assertEqual(mock_receive.return_value, deliver("a"))
        mock_send.assert_called_once_with("a")
