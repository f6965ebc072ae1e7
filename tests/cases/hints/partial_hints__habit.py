"""TQ207: tests that lack nothing but their return annotation, where most do."""


def test_one(size: int):
    assert size


def test_two(size: int):
    assert size


def test_complete(size: int) -> None:
    assert size


def test_partial(size: int, count):  # TQ207
    assert size == count


def make(size: int):  # TQ207
    return size
