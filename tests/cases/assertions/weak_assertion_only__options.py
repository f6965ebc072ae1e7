# options: weak_min_asserts=2


def test_one():
    assert compute() is not None


def test_two():  # TQ007
    assert compute(1) is not None
    assert compute(2) is not None
