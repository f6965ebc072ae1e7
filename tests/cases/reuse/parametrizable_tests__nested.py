# options: parametrize_min_tests=3
"""Statements in a block count; a block alone is one statement."""

from unittest import mock

import pytest


def test_rejects_dash():
    parser = Parser()
    with pytest.raises(ValueError):
        parser.parse("-")


def test_rejects_comma():  # TQ605
    parser = Parser()
    with pytest.raises(ValueError):
        parser.parse(",")


def test_rejects_dot():
    parser = Parser()
    with pytest.raises(ValueError):
        parser.parse(".")


def test_refuses_dash():
    with pytest.raises(KeyError):
        parse("-")


def test_refuses_comma():
    with pytest.raises(KeyError):
        parse(",")


def test_refuses_dot():
    with pytest.raises(KeyError):
        parse(".")


@mock.patch("shop.run")
def test_start(run):
    start("one")
    run.assert_called_once_with("one")
    assert run.return_value.started


@mock.patch("shop.run")
def test_stop(mock_run):  # TQ605
    start("two")
    mock_run.assert_called_once_with("two")
    assert mock_run.return_value.started


@mock.patch("shop.run")
def test_pause(mock_run):
    start("three")
    mock_run.assert_called_once_with("three")
    assert mock_run.return_value.started
