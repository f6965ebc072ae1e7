"""TQ207: what every third test has is no habit."""


def test_one(size: int):  # TQ207
    assert size


def test_two(size: int):  # TQ207
    assert size


def test_three(size: int):  # TQ207
    assert size


def test_four(size: int):  # TQ207
    assert size


def test_five(size: int):  # TQ207
    assert size


def test_six(size: int):  # TQ207
    assert size


def test_complete(size: int) -> None:
    assert size


def test_complete_too(size: int) -> None:
    assert size
