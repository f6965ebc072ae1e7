def make_basket(size: int):
    return [None] * size


def fill(basket: list):
    basket.append(1)


def add(basket: list, item):  # TQ207
    basket.append(item)


def test_fill():
    assert fill(make_basket(1)) is None
