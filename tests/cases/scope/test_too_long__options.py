# options: max_test_statements=2


def test_two():
    step()
    assert done()


def test_three():  # TQ901
    step()
    step()
    assert done()


def test_data():
    step()
    expected = "done"
    assert done() == expected
