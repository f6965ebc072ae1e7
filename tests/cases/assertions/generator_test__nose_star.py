from nose.tools import *


def check(total):
    assert_equal(total, 3)


def test_yields():
    for total in 3, 3:
        yield check, total
