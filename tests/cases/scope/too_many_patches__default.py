from unittest import mock


@mock.patch("shop.a")
@mock.patch("shop.b")
@mock.patch("shop.c")
@mock.patch("shop.d")
@mock.patch("shop.e")
@mock.patch("shop.f")
@mock.patch("shop.g")
@mock.patch("shop.h")
def test_eight(h, g, f, e, d, c, b, a):
    assert order(1) is a.return_value


@mock.patch("shop.a")
@mock.patch("shop.b")
@mock.patch("shop.c")
@mock.patch("shop.d")
@mock.patch("shop.e")
@mock.patch("shop.f")
@mock.patch("shop.g")
@mock.patch("shop.h")
@mock.patch("shop.i")
def test_nine(i, h, g, f, e, d, c, b, a):  # TQ909
    assert order(1) is a.return_value
