# options: generic_test_names=smoke


def test_smoke():  # TQ803
    assert compute()


def test_basic():
    assert compute()
