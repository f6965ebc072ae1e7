import unittest

import fixtures
import pytest
import pytest_asyncio


@pytest.fixture
def plain():  # TQ305
    box = compute()
    return box


@pytest.fixture
def documented():
    """A box."""
    box = compute()
    return box


@pytest.fixture
def one_line():
    return compute()


@pytest.fixture
def one_line_documented():
    """A box."""
    return compute()


@pytest.fixture
def one_with_block():  # TQ305
    with compute() as box:
        yield box


@pytest_asyncio.fixture(scope="module")
async def asynchronous():  # TQ305
    box = await compute()
    yield box


@pytest.fixture(autouse=True)
def comment():  # TQ305
    # A comment is no docstring.
    box = compute()
    box.close()


class TestPytest:
    @pytest.fixture
    def method(self):  # TQ305
        box = compute()
        return box

    def setup_method(self):  # TQ305
        self.box = compute()
        self.lid = compute()


class CaseTest(unittest.TestCase):
    def setUp(self):  # TQ305
        super().setUp()
        self.box = compute()

    def tearDown(self):
        self.box.close()

    @classmethod
    def setUpClass(cls):
        """One box for all."""
        super().setUpClass()
        cls.crate = compute()


class BoxFixture(fixtures.Fixture):  # TQ305
    def _setUp(self):
        self.box = compute()
        self.addCleanup(self.box.close)


class DocumentedFixture(fixtures.Fixture):
    """A box that is closed in the end."""

    def _setUp(self):
        self.box = compute()
        self.addCleanup(self.box.close)


class ShortFixture(fixtures.Fixture):
    def _setUp(self):
        self.box = compute()


class EmptyFixture(fixtures.Fixture):
    pass


class TwoMethodsFixture(ShortFixture):  # TQ305
    def open(self):
        self.box.open()

    def close(self):
        self.box.close()


def helper():
    box = compute()
    return box
