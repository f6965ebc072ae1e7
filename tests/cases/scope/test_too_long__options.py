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


def test_step_end_to_end():
    step()
    step()
    step()
    assert done()


def test_steps_end_to_end():  # TQ901
    step()
    step()
    step()
    step()
    assert done()


def test_told():
    """Walk through the steps."""
    step()
    step()
    step()
    assert done()
