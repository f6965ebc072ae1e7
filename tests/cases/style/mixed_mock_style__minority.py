from unittest import mock

from somewhere import order


@mock.patch("shop.stock")
def test_decorator(stock):
    assert order(stock)


def test_block():
    with mock.patch("shop.stock"):
        assert order()


def test_mocker(mocker):
    mocker.patch("shop.stock")  # TQ107
    assert order()
