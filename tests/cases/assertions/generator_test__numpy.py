from numpy.testing import assert_equal, run_module_suite


def check(total):
    assert_equal(total, 3)


def test_yields():
    for total in 3, 3:
        yield check, total


if __name__ == "__main__":
    run_module_suite()
