# file: tests/reading.py
def total(basket):
    try:
        return basket.total()
    except ValueError:
        raise AssertionError("no total")  # TQ713


# file: tests/test_basket.py
from reading import total


def test_basket():
    assert total(basket) == 3
