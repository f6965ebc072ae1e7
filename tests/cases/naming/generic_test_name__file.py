# path: tests/test_port_range.py
def test_simple():
    assert compute()


def test_stuff():  # TQ803
    assert compute()
