def make_basket(size: int) -> list:
    return [None] * size


def fill(basket: list):  # TQ207
    basket.append(1)


def test_fill():
    assert fill(make_basket(1)) is None
