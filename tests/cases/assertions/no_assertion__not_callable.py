from unittest import mock

from shop import order


def test_nobody_is_notified():
    with mock.patch("shop.notify", new=mock.NonCallableMock()):
        order()


def test_nobody_notifies(shop):
    with mock.patch.object(shop, "notify", mock.NonCallableMagicMock()):
        order()


def test_order_of_mock():  # TQ001
    order(mock.NonCallableMock())


def test_somebody_is_notified():  # TQ001
    with mock.patch("shop.notify", new=mock.Mock()):
        order()
