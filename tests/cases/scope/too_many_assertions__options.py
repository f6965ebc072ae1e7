# options: max_assertions=1


def test_one():
    assert parse(1)


def test_two():  # TQ902
    assert parse(1)
    assert parse(2)
