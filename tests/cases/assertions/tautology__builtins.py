"""Names of Python's own functions, and others that hide them."""

import shop
from shop import Filter, zip


def reversed(order):
    return None


class object:
    pass


map = shop.load("map")


def test_local():
    filter = Filter("apple")
    found = filter(basket())
    assert found
    assert filter is not None


def test_parameter(sorted):
    assert sorted(basket()) is not None


def test_imported():
    assert zip(basket())


def test_module_binds_it():
    assert map(basket())


def test_defined():
    assert reversed(basket()) is not None


def test_own_class():
    assert isinstance(basket(), object)


def test_nested():
    len = shop.length

    def check():
        assert len(basket()) >= 0

    check()


def test_nested_definition():
    def enumerate(items):
        return items or None

    assert enumerate(basket())


def test_hidden_elsewhere_only():
    assert filter(None, basket())  # TQ006


def test_length_is_hidden_elsewhere_only():
    assert len(basket()) >= 0  # TQ006


def test_sorted():
    found = sorted(basket())
    assert found is not None  # TQ006
