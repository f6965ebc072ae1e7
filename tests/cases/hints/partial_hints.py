from unittest import mock, TestCase

import pytest


def nothing(a, b):
    return a + b


def everything(a: int, b: int) -> int:
    return a + b


def one_parameter(a: int, b) -> int:  # TQ207
    return a + b


def no_return(a: int, b: int):  # TQ207
    return a + b


def only_return(a, b) -> int:
    return a + b


def no_parameters():
    return 1


def stars(a: int, *b) -> int:  # TQ207
    return a


def keywords(a: int, **b) -> int:
    return a


def keyword_only(*, a: int, b) -> int:  # TQ207
    return a + b


async def asynchronous(a: int, b) -> int:  # TQ207
    return a + b


def commented(a, b):
    # type: (int, int) -> int
    return a + b


def commented_in_part(  # TQ207
    a,  # type: int
    b,
):
    # type: (...) -> int
    return a + b


def test_parametrized(value: int):  # TQ207
    assert value


def test_annotated(value: int) -> None:
    assert value


@mock.patch("shop.clock")
def test_patched(clock, value: int) -> None:
    assert clock(value)


@mock.patch("shop.clock")
def test_patched_and_more(clock, value: int, box) -> None:  # TQ207
    assert clock(value, box)


@pytest.fixture
def box(lid: int, crate) -> int:  # TQ207
    return lid + crate


class Plain:
    def __init__(self, a: int):
        self.a = a

    def method(self, a: int) -> int:
        return a

    @classmethod
    def make(cls, a: int):  # TQ207
        return cls(a)


class CaseTest(TestCase):
    def helper(self, a: int, b):  # TQ207
        def inner(c: int):  # TQ207
            return c

        return inner(a) + b


# A signature that the tests look at.
def without_body(size: int, *items): ...


def only_described(size: int, items):
    """Size and items."""


def left_to_others(size: int, items):  # TQ207
    raise NotImplementedError


# What a test decorates or hands over is there for its signature.
def test_samples():
    @traced
    def decorated(size: int, items):
        return size

    def handed_over(size: int, items):
        return size

    def handed_by_name(size: int, items):
        return size

    def called(size: int, items):  # TQ207
        return size

    def called_for_an_argument(size: int, items):  # TQ207
        return size

    assert parse(handed_over) or parse(of=handed_by_name)
    assert called(1, 2) == count(called_for_an_argument(1, 2))


def helper():
    @traced
    def decorated(size: int, items):  # TQ207
        return size

    def handed_over(size: int, items):  # TQ207
        return size

    return parse(handed_over)


# The signature of a class above.
class Base:
    def load(self, size: int, items):  # TQ207
        return size


class Heir(Base):
    def load(self, size: int, items):
        return items


class OfSomewhere(Somewhere):
    def load(self, size: int, items):
        return super().load(size, items)

    def store(self, size: int, items):  # TQ207
        return super().load(size, items) or items.store(size)

    @override
    def keep(self, size: int, items):
        return size


def annotated_tag_function(value: int):
    return value


def hinted_and_checked(value: int):
    return value


@composite
@u.quantity_input
def latitudes(draw, least: u.deg):
    return draw(least)


def put_into_a_class(self: TestCase):
    return self


def put_into_a_class_too(self: TestCase, size: int):  # TQ207
    return self, size


@st.composite
def sizes(draw, least: int) -> int:
    return draw(least)


@st.composite
def more_sizes(draw, least: int, most) -> int:  # TQ207
    return draw(least, most)


def test_command_reads_its_hints():
    class Group:
        @command()
        def call(self, size: int):
            return size

        def run(self, size: int):  # TQ207
            return size

        @staticmethod
        def stop(size: int):  # TQ207
            return size

        @classmethod
        def kill(cls, size: int):  # TQ207
            return size

    assert Group.call.parameters == {"size": int}


class Controller:
    @validate()
    def type_hint_validation(self, size: int):
        return size


def fill_as_it_is(size: int, basket):  # noqa: ANN001, ANN201
    return basket


def fill_as_it_was(size: int, basket):  # type: ignore[no-untyped-def]
    return basket


def fill_as_it_will_be(size: int, basket):  # noqa: ARG001  # TQ207
    return basket


def test_merges_hints_of_several():
    def first(x, y: int):
        return x + y

    def second(x, y: int):  # TQ207
        return x + y

    class Third:
        def __call__(self, x, y: int): ...

        def run(self, x, y: int):  # TQ207
            return x + y

    assert merge([first], second(1, 2), Third()) == {"y": int}
