"""TQ805: a file that is named after a subject with a number in it."""
# path: tests/test_http2.py


def test_issue4711():  # TQ805
    assert total() == 0
