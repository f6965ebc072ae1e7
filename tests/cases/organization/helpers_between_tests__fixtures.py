import pytest


@pytest.fixture
def first(): ...


def test_one(first, second): ...


@pytest.fixture
def second(): ...  # TQ512


@pytest.fixture(name="third")
def of_three(): ...


@pytest.fixture
def nobody(): ...


@pytest.mark.usefixtures("first")
def test_three(third): ...


def test_four(first): ...
