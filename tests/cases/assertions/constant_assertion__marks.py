"""``assert True`` that stands for ``pass``, or says that a test comes so far."""

import pytest


def test_parameters_do_not_trigger_errors():
    Model(size=10).fit(blobs)
    assert True


def test_parameters():
    # If the following line does not raise an error, the test passes.
    Model(size=10).fit(blobs)
    assert True


def test_fit():
    Model(size=10).fit(blobs)
    assert True  # TQ004


def test_lock():
    lock = Lock("a")
    with lock:
        assert True
    with lock, pytest.raises(TimeoutError):
        lock.acquire()


def test_stub():
    with patch("shop.order"):
        assert True  # TQ004


def test_no_stop():
    with pytest.raises(RuntimeError):
        with no_stop():
            assert True


def test_cycle_of_nothing():
    for _ in cycle([]):
        assert False
    assert True
    for each in cycle([1]):
        show(each)
    assert True


def test_cycle():
    for each in cycle([1]):
        show(each)
    assert True  # TQ004


@pytest.mark.parametrize("value", range(256))
def test_small_values(value):
    try:
        key = Key.of(value)
        assert isinstance(key, Key)
    except PointError:
        assert True


def test_like_the_other(array):
    done = False
    try:
        expected = other(array)
        done = True
    except TypeError:
        assert True
    if done:
        assert ours(array) == expected


def test_like_the_other_if_it_can():
    try:
        assert ours(array) == other(array)
    except ValueError:
        if other.name == "not":
            assert True


def test_cancelled():
    try:
        wait()
    except CancelledError:
        assert True
        raise
    else:
        raise RuntimeError("not cancelled")


def test_refused():
    try:
        Key.of(-1)
    except PointError:
        assert True  # TQ004


class TestTables:
    def test_refused(self):
        try:
            Key.of(-1)
            self.check(3)
        except PointError:
            self.assertTrue("refused")  # TQ004
