# path: tests/test_assert_frame_equal.py


def test_flags():
    left = compute()
    assert_frame_equal(left, left)
