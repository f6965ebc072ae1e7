# options: ticket_patterns=proj


def test_proj_12():  # TQ805
    assert run()


def test_bug_12():
    assert run()
