from unittest import mock
from unittest.mock import patch

import pytest
from somewhere import make, order


@mock.patch("shop.stock")
def test_block(stock):
    with mock.patch("shop.mail"):  # TQ107
        assert order(stock)


@patch.object(order, "stock")
@patch("shop.till")
def test_two_decorators(till, stock):
    with patch.object(order, "mail") as mail:  # TQ107
        assert order(till, stock, mail)


@mock.patch("shop.stock")
def test_nested_blocks(stock):
    with pytest.raises(ValueError):
        with mock.patch("shop.mail"):  # TQ107
            order(stock)


@mock.patch("shop.stock")
def test_mocker(stock, mocker):
    mocker.patch("shop.mail")  # TQ107
    assert order(stock)


@mock.patch("shop.stock")
async def test_one_of_several(stock):
    with make() as made, mock.patch("shop.mail"):  # TQ107
        assert order(made, stock)


# The patch needs a value of the test.
@mock.patch("shop.stock")
def test_needs_local(stock):
    shop = make()
    with mock.patch.object(shop, "mail"):
        assert order(shop, stock)


@mock.patch("shop.stock")
def test_needs_parameter(stock):
    with mock.patch("shop.mail", stock):
        assert order(stock)


@mock.patch("shop.stock")
def test_needs_function(stock):
    def fake(name):
        return name

    with mock.patch("shop.mail", fake):
        assert order(stock)


# It ends before the test does, or begins after something was called.
@mock.patch("shop.stock")
def test_ends_early(stock):
    with mock.patch("shop.mail"):
        made = order(stock)
    assert made


@mock.patch("shop.stock")
def test_begins_late(stock):
    order(stock)
    with mock.patch("shop.mail"):
        assert order(stock)


# Other needs.
@mock.patch("shop.stock")
def test_environment(stock):
    with mock.patch.dict("os.environ", {"HOME": "/"}):
        assert order(stock)


@mock.patch.dict("os.environ", {"HOME": "/"})
def test_environment_decorator():
    with mock.patch("shop.mail"):
        assert order()


def test_blocks_only():
    with mock.patch("shop.mail"):
        with mock.patch("shop.stock"):
            assert order()


@mock.patch("shop.stock")
def test_no_block(stock):
    """Nothing else."""


@mock.patch("shop.stock")
def test_mocker_with_local(stock, mocker):
    shop = make()
    mocker.patch.object(shop, "mail")
    assert order(stock)


def test_block_beside_mocker(mocker):
    mocker.patch("shop.mail")
    with mock.patch("shop.stock"):  # TQ107
        assert order()


def test_block_beside_mocker_with_local(mocker):
    shop = make()
    mocker.patch.object(shop, "mail")
    with mock.patch.object(shop, "stock"):  # TQ107
        assert order(shop)


def test_block_beside_mocker_that_ends_early(mocker):
    mocker.patch("shop.mail")
    with mock.patch("shop.stock"):
        made = order()
    assert made
