# options: statements_per_assertion=3
import pytest


def test_long():  # TQ018
    place(1)
    place(2)
    place(3)
    assert compute()


def test_two():  # TQ018
    place(1)
    place(2)
    place(3)
    place(4)
    assert compute()
    assert compute()
    place(5)


def test_at_the_limit():
    place(1)
    place(2)
    assert compute()


def test_two_at_the_limit():
    place(1)
    place(2)
    place(3)
    place(4)
    assert compute()
    assert compute()


def test_plain_assignments_do_not_count():
    first = 1
    second = first
    third: int = 3
    import shop

    def fake():
        return first

    assert compute(shop, second, third, fake)


def test_assigned_calls_count():  # TQ018
    first = place(1)
    second = place(2)
    third: int = place(3)
    assert compute(first, second, third)


def test_without_assertion():
    place(1)
    place(2)
    place(3)
    place(4)


def check(order):
    assert order


def test_helper():
    place(1)
    place(2)
    check(1)
    check(2)
    assert compute()


def test_loop():
    place(1)
    place(2)
    for each in compute():
        assert each


def test_structure():
    place(1)
    place(2)
    place(3)
    assert compute() == [1, 2, 3]


def test_named_structure():
    expected = {"one": 1, "two": 2}
    place(1)
    place(2)
    place(3)
    assert compute() == expected


def test_text():
    place(1)
    place(2)
    place(3)
    assert compute() == "one\ntwo"


@pytest.mark.skip
def test_skipped():
    place(1)
    place(2)
    place(3)
    assert compute()


def helper():
    place(1)
    place(2)
    place(3)
    assert compute()
