"""TQ809: what keeps the promise of a name."""

import unittest
from unittest import mock

import pytest

from lang import ParseError, evaluate, tokenize


def test_tokenize_fails():  # TQ809
    assert tokenize("1") == [1]


def test_tokenize_not_found():  # TQ809
    assert tokenize("1") == [1]


def test_tokenize_raises():
    with pytest.raises(ParseError):
        tokenize("x")


def test_tokenize_does_not_fail():
    assert tokenize("1") == [1]


def test_no_raise():
    assert tokenize("1") == [1]


def test_tokenize_invalid_returns_nothing():
    assert tokenize("x") is None


def test_tokenize_invalid():
    assert not tokenize("x")


def test_tokenize_invalid_differs():
    assert tokenize("x") != [1]


def test_invalid_and_valid():
    assert tokenize("x") == tokenize("1")


def test_request_fails(client):
    assert client.get("/x").status == 404


def test_request_invalid(client):
    assert client.get("/x") == 400


def test_exit_raised(cli):
    assert cli("x") == 127


def test_disk_fails(disk):
    disk.read.side_effect = OSError
    assert tokenize(disk) == []


@mock.patch("lang.read", side_effect=OSError)
def test_read_fails(read):
    assert tokenize("1") == [1]


def _refuse(text):
    with pytest.raises(ParseError):
        tokenize(text)


def _tokens(text):
    return tokenize(text)


def test_helper_fails():
    _refuse("x")
    assert tokenize("1") == [1]


def test_other_helper_fails():  # TQ809
    assert _tokens("1") == [1]


def test_caught_fails():
    try:
        evaluate("x")
    except ParseError:
        return
    assert tokenize("1") == [1]


def test_explained_fails():
    """Says why nothing is refused here."""
    assert tokenize("1") == [1]


class TokenTest(unittest.TestCase):
    def test_raises(self):  # TQ809
        self.assertEqual([1], tokenize("1"))

    def test_unknown_helper_raises(self):
        self.given("1")
        self.assertEqual([1], tokenize("1"))

    @unittest.skip("later")
    def test_skipped_raises(self):
        self.assertEqual([1], tokenize("1"))

    def test_refused_invalid(self):
        double = mock.Mock()
        tokenize("1", double)
        double.assert_not_called()

    def test_output_fails(self):
        tokenize("1")
        self.assertIn("token not found", self.output)


def test_disk_full_raised():
    assert alarm_disk_full(disk(255))


def test_tokenize_raised():  # TQ809
    assert tokenize("1")


def test_raises():  # TQ809
    assert tokenize("1")
