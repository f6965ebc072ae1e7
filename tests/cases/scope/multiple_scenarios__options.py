# options: max_cycles=1


def test_one():
    result = parse(1)
    assert result
    assert result.x


def test_two():  # TQ903
    result = parse(1)
    assert result
    result = parse(2)
    assert result
