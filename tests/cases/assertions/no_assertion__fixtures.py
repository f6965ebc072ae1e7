import unittest

import pytest


@pytest.fixture
def checked():
    yield
    assert compute()


@pytest.fixture
def prepared():
    assert compute()
    yield


@pytest.fixture
def checker():
    def run(value):
        assert compute(value)

    return run


@pytest.fixture(name="renamed")
def _renamed_fixture():
    yield
    assert compute()


def test_by_fixture(checked):
    compute()


def test_by_checker(checker):
    checker(3)


def test_by_renamed_fixture(renamed):
    compute()


@pytest.mark.usefixtures("checked")
def test_by_mark():
    compute()


def test_prepared_only(prepared):  # TQ001
    compute()


def test_unknown_fixture_is_run(run_scenario):
    run_scenario("simple")


def test_unknown_fixture_is_used(client):  # TQ001
    client.get("/")


class WithTearDown(unittest.TestCase):
    def tearDown(self):
        self.assertEqual([], compute())

    def test_checked_afterwards(self):
        compute()


class WithCleanup(unittest.TestCase):
    def setUp(self):
        self.addCleanup(self._is_left_clean)

    def _is_left_clean(self):
        self.assertEqual([], compute())

    def test_checked_afterwards(self):
        compute()


class WithAssertingSetUp(unittest.TestCase):
    def setUp(self):
        self.assertTrue(compute())

    def test_checked_only_before(self):  # TQ001
        compute()


class TestAutouse:
    @pytest.fixture(autouse=True)
    def clean(self):
        yield
        assert not compute()

    def test_checked_afterwards(self):
        compute()
