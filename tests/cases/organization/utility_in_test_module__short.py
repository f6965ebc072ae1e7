def helper_a():
    return 1


def helper_b():
    return 1


def helper_c():
    return 1


def helper_d():
    return 1


def helper_e():
    return 1


def test_it():
    assert helper_a()


