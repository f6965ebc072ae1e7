"""Four are few enough to read; five are not."""


def test_one():
    basket = Basket()
    basket.add(1)
    assert basket.size() == 1


def test_two():
    basket = Basket()
    basket.add(2)
    assert basket.size() == 2


def test_three():
    basket = Basket()
    basket.add(3)
    assert basket.size() == 3


def test_four():
    basket = Basket()
    basket.add(4)
    assert basket.size() == 4
