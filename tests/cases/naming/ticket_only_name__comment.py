"""TQ805: what a comment says, and a method of the name."""


def test_bug_14():
    # Names in upper case are found as well.
    assert run()


def test_bug_15():  # TQ805
    # closed by GH#45121
    assert run()


def test_4712():
    # See https://example.org/4712

    # A long name is cut at the end of the line.
    assert run()


def test_fix4():
    assert record().fix("X")


def test_fix5000():  # TQ805
    assert record().fix("X")
