"""A dictionary is what the code under test is given."""


def test_total_of_options():
    options = dict(price=1)
    assert total(options) == 1
    options = dict(price=2)
    assert total(options) == 2
    options = dict(price=3)
    assert total(options) == 3


def test_parse():
    options = read("price=1")  # TQ905
    assert options == {"price": 1}
    options = read("price=2")
    assert options == {"price": 2}
    options = read("price=3")
    assert options == {"price": 3}
