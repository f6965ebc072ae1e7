"""A number before the last word is that of a ticket, or counts or describes something."""


def test_issue_451_regression():  # TQ805
    assert f()


def test_issue_451_server():
    assert f()


def test_404_issue():
    assert f()


def test_fix_2_bugs():
    assert f()
