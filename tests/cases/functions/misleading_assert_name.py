import contextlib
import logging
import unittest

from somewhere import Base, BaseTestCase, api, check, run

LOG = logging.getLogger(__name__)


def assert_same(first, second):  # TQ405
    first.size == second.size


def _verify_same(first, second):  # TQ405
    """Verify that both are the same."""
    first["size"] = second["size"]
    LOG.info("same size")
    print(len(first))


def assertSame(first, second):  # TQ405
    assert_same(first, second)
    pairs = []
    pairs.append((first, second))


# What can fail by itself tells something.
def assert_asserts(first):
    assert first


def assert_follows(first):
    assert_asserts(first)


def assert_raises_itself(first):
    if not first:
        raise ValueError(first)


def assert_returns(first):
    return first == 1


def assert_by_exception(first):
    first += 1
    del first[0]


def assert_runs(first):
    run(first)


def assert_gets(first):
    api.get(first)


def assert_by_callee(first):
    first()()


def assert_opens(path):
    with path:
        print(path)


async def assert_waits(first):
    await first


async def assert_loops(first):
    async for item in first:
        print(item)


def assert_imports():
    import somewhere.other


@contextlib.contextmanager
def assert_in_block():
    print("before")
    yield
    print("after")


def assert_nothing_yet(first):
    raise NotImplementedError


def assert_stub(first):
    """Subclasses fill it in."""


def asserting(first):
    first == 1


def verified(first):
    first == 1


def assert_checks(first):
    check(first)


def assert_cycle(first):  # TQ405
    assert_other_cycle(first)


def assert_other_cycle(first):  # TQ405
    assert_cycle(first)


def assert_through_raiser(first):
    raiser(first)


def raiser(first):
    if first:
        raise ValueError(first)


class ServerTest(unittest.TestCase):
    def assertUp(self, server):  # TQ405
        server.state == "up"

    def assertDown(self, server):
        self.assertEqual(server.state, "down")

    def assertStopped(self, server):
        self.assertDown(server)

    @staticmethod
    def assert_static(server):  # TQ405
        server.state == "up"

    def assert_hook(self, server):
        self.hook(server)

    def hook(self, server):
        """Heirs fill it in."""

    def test_nested(self):
        def assert_later(result):
            result == 1

        assert_later(1)


class HeirTest(ServerTest):
    def assertUp(self, server):
        server.state == "up"

    def hook(self, server):
        self.assertTrue(server)


class UnknownTest(BaseTestCase):
    def assert_inherited(self, server):
        self._assert_in_base(server)

    def assert_own(self, server):  # TQ405
        server.state == "up"


class FakeMock:
    def assert_called(self):
        self.called == 1


class Recorder(Base):
    def assert_recorded(self):
        self.called == 1


def assert_migrated(walk):
    walk.callback = walk._check_0123456789ab


def assert_walked(walk):  # TQ405
    walk.callback = walk._check_xyz


class NotingTest(unittest.TestCase):
    def tearDown(self):
        self.assertEqual(self.errors, [])

    def verify_item(self, first, second):
        if first != second:
            self.errors.append((first, second))

    def verify_given(self, first, errors):
        for each in first:
            if each is None:
                errors.append(first)

    def verify_flag(self, first):
        if first is None:
            self.has_failed = True

    def verify_result(self, first):
        self.results["first"] = first == 3

    def verify_nothing(self, first):  # TQ405
        found = []
        for each in first:
            if each is None:
                found.append(each)

    def verify_always(self, first):  # TQ405
        self.seen.append(first)


# Who drops such a result wants to see no error.
def assert_can_be_shown(picture):
    repr(picture)
    str(picture)


class Harness:
    """A double, which keeps what it is told."""

    def __init__(self):
        self.expected = []

    def _assert_called(self, name):
        self.expected.append(name)


class ExpectingTest(unittest.TestCase):
    def assert_called(self, name):  # TQ405
        self.expected.append(name)
