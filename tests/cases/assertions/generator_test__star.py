from numpy.testing import *


def check(total):
    assert_equal(total, 3)


def test_yields():  # TQ020
    for total in 3, 3:
        yield check, total
