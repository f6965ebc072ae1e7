"""Calls that change the object, at which the assertions look."""


def test_expire(cache):
    items = cache.expire(3)
    assert items == [1]
    assert len(cache) == 2
    items = cache.expire(4)
    assert items == [2]
    assert len(cache) == 1
    items = cache.expire(5)
    assert items == [3]
    assert len(cache) == 0


def test_cut(tree):
    parts = tree.cut(1)  # TQ905
    assert parts == [1]
    parts = tree.cut(2)
    assert parts == [1, 2]
    parts = tree.cut(3)
    assert parts == [1, 2, 3]
