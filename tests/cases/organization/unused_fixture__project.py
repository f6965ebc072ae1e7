# file: tests/conftest.py
import pytest


@pytest.fixture
def settings(): ...


# file: tests/test_shop.py
import pytest


@pytest.fixture
def settings(): ...


@pytest.fixture
def imported(): ...


@pytest.fixture
def unused(): ...  # TQ509


# file: tests/test_till.py
from tests.test_shop import imported


# file: tests/__init__.py
