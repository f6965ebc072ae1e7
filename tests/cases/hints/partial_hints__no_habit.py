"""TQ207: tests that lack their return annotation, where others have one."""


def test_one(size: int):  # TQ207
    assert size


def test_two(size: int):  # TQ207
    assert size


def test_complete(size: int) -> None:
    assert size


def test_without_parameters() -> None:
    assert make(3)
