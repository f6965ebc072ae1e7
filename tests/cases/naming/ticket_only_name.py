def test_bug_1718455():  # TQ805
    assert run()


def testBug12():  # TQ805
    assert run()


def test_issue123():  # TQ805
    assert run()


def test_gh_7():  # TQ805
    assert run()


def test_1718455_and_more():
    assert run()


def test_bug_in_parser():
    assert run()


def test_parser_bug_12():
    assert run()


def test_404():
    assert run()


def test_2024():
    assert run()


def test_1():
    assert run()


def test_bug_13():
    """Servers are counted once."""
    assert run()


def test_fixes_4711():  # TQ805
    assert f()
