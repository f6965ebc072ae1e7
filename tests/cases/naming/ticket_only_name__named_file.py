"""TQ805: a file that is named after a ticket and what it is about."""
# path: tests/test_issue71_colours.py


def test_issue71():
    assert total() == 0


def test_issue72():  # TQ805
    assert total() == 1


def test_bz2():
    assert detect("import bz2")


def test_bz3():  # TQ805
    assert detect("import bz2")
