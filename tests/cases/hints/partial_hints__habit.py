"""TQ207: a habit of the module is said once."""


def test_one(size: int):  # TQ207
    assert size


def test_two(size: int):
    assert size


def test_three(size: int):
    assert size


def test_four(size: int):
    assert size


def test_five(size: int):
    assert size


def test_six(size: int):
    assert size


def test_complete(size: int) -> None:
    assert size


def test_partial(size: int, count):  # TQ207
    assert size == count


def make(size: int):  # TQ207
    return size
