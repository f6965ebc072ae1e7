"""TQ803: the number of the ticket that the file is named after."""
# path: tests/test_issue65.py


def test_65():
    assert total() == 0


def test_66():  # TQ803
    assert total() == 1
