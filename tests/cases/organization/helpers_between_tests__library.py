# path: tests/shops.py
def test_one():
    assert between()


def between(): ...


def test_two():
    assert between()
