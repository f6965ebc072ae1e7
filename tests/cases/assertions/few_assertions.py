# options: statements_per_assertion=3
import pytest


def test_long():  # TQ018
    step_1()
    step_2()
    step_3()
    order.step_4()
    assert compute()


def test_two():  # TQ018
    step_1()
    step_2()
    step_3()
    step_4()
    step_5()
    step_6()
    step_7()
    assert compute()
    assert compute()


def test_the_same_call_again():
    step_1()
    step_1()
    step_1()
    step_1()
    assert compute()


async def test_awaited():  # TQ018
    await step_1()
    await step_2()
    await step_3()
    await step_4()
    assert compute()


def test_at_the_limit():
    step_1()
    step_2()
    step_3()
    assert compute()


def test_two_at_the_limit():
    step_1()
    step_2()
    step_3()
    step_4()
    step_5()
    step_6()
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
    first = step_1()
    second = step_2()
    third: int = step_3()
    fourth = order().step()
    assert compute(first, second, third)


def test_without_assertion():
    step_1()
    step_2()
    step_3()
    step_4()


def check(order):
    assert order


def test_helper():
    step_1()
    step_2()
    step_3()
    step_4()
    check(1)
    check(2)
    assert compute()


def test_loop():
    step_1()
    step_2()
    step_3()
    step_4()
    for each in compute():
        assert each


def test_structure():
    step_1()
    step_2()
    step_3()
    step_4()
    assert compute() == [1, 2, 3]


def test_named_structure():
    expected = {"one": 1, "two": 2}
    step_1()
    step_2()
    step_3()
    step_4()
    assert compute() == expected


def test_text():
    step_1()
    step_2()
    step_3()
    step_4()
    assert compute() == "one\ntwo"


@pytest.mark.skip
def test_skipped():
    step_1()
    step_2()
    step_3()
    step_4()
    assert compute()


def helper():
    step_1()
    step_2()
    step_3()
    assert compute()
