import shop
from shop import _test_order, testing


def test_orders():
    _test_order("apple")


def test_orders_of_module():
    shop._test_order("apple")


def test_result():  # TQ001
    total = shop._test_order("apple")


def test_testing():  # TQ001
    testing("apple")
