"""Issue 920: the parser fails to read a URI that is a scheme only."""


def test_issue_920():
    compute()
