"""TQ805: a project with one file for each ticket."""
# path: tests/test_issues/test_issue4711.py


def test_issue4711():
    assert total() == 0


def test_issue4711_2():
    assert total() == 1
