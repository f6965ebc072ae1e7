import contextlib
import unittest

import pytest
import pytest_asyncio


@pytest.fixture
def returns():  # TQ203
    return 1


@pytest.fixture
def yields():  # TQ203
    yield 1


@pytest.fixture
def yields_from():  # TQ203
    yield from compute()


@pytest_asyncio.fixture(scope="module")
async def yields_async():  # TQ203
    yield await compute()


@pytest.fixture
def returns_nothing():
    compute()


@pytest.fixture
def returns_none():
    if compute():
        return
    return None


@pytest.fixture(autouse=True)
def yields_nothing():
    compute()
    yield
    compute()


@pytest.fixture
def returned_inside():
    def inner():
        return 1

    compute(inner)


@pytest.fixture
def annotated() -> int:
    return 1


@pytest.fixture
def annotated_by_comment():
    # type: () -> int
    return 1


@pytest.fixture
def takes(box) -> int:  # TQ203
    return box


@pytest.fixture
def takes_and_gives_nothing(box):  # TQ203
    box.fill()


@pytest.fixture
def takes_annotated(box: Box) -> int:
    return box.size


@pytest.fixture
def takes_commented(
    box,  # type: Box
):
    # type: (...) -> int
    return box.size


@pytest.fixture(params=[1, 2])
def takes_request(request) -> int:
    return request.param


@pytest.fixture
def takes_request_and_more(request, box) -> int:  # TQ203
    return request.param + box


class TestPytest:
    @pytest.fixture
    def method(self):  # TQ203
        return 1

    @pytest.fixture
    def annotated(self) -> int:
        return 1

    def setup_method(self, method):  # TQ203
        self.box = method


class CaseTest(unittest.TestCase):
    def setUp(self):
        self.box = compute()

    @classmethod
    def setUpClass(cls):
        cls.lid = compute()

    def tearDown(self):  # TQ203
        return compute(self.box)


@contextlib.contextmanager
def helper(box):
    yield box


def test_returns(returns):
    assert returns
