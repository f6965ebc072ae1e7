# file: tests/test_clock.py
import fixtures


class FakeClock:  # TQ510
    pass


class FakeCalendar:
    pass


class StubTill:  # TQ510
    pass


class ClockFixture(fixtures.Fixture):  # TQ510
    pass


class StubOfProduction:
    pass


class Clock:
    pass


def test_now():
    class FakeClock:
        pass

    assert FakeClock()


# file: tests/test_shop.py
from .test_clock import (
    ClockFixture as Fixture,
    FakeClock,
    make_clock,
)


def test_shop():
    assert Fixture(FakeClock)


# file: tests/test_till.py
from tests import test_clock as clocks
import tests.test_clock


def test_till():
    assert clocks.StubTill()


# file: tests/all.py
from tests.test_clock import Clock, FakeClock


# file: shop.py
from tests.test_clock import StubOfProduction


# file: tests/__init__.py
