import pytest


@pytest.fixture
def unused():
    return 1


@pytest.mark.parametrize("name", ["a", "b"])
def test_one(request, name):
    assert request.getfixturevalue(f"un{name}")
