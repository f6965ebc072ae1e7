# options: max_patches=1
from unittest import mock


@mock.patch("shop.a")
def test_one(a):
    assert order(1) is a.return_value


@mock.patch("shop.a")
@mock.patch("shop.b")
def test_two(b, a):  # TQ909
    assert order(1) is a.return_value
