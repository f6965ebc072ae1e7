"""More than five tests named after tickets: the module's convention."""


def test_issue_1101():
    assert total() == 1


def test_issue_1102():
    assert total() == 2


def test_issue_1103():
    assert total() == 3


def test_issue_1104():
    assert total() == 4


def test_issue_1105():
    assert total() == 5


def test_issue_1106():
    assert total() == 6
