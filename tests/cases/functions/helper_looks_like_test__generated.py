def pytest_generate_tests(metafunc):
    metafunc.parametrize("state", ["active"])


def test_state(state):
    assert state


def test_all():
    test_state("active")
