import pytest
from ddt import data


@pytest.mark.parametrize("size", [1, 2, 1])  # TQ610
def test_value(size):
    assert size


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, "a"),
        (1, "b"),
        (1,  "a"),  # TQ610
        (1, "a"),
    ],
)
def test_row(one, other):
    assert one != other


@pytest.mark.parametrize("size", argvalues=[True, 1, 1.0, "1", b"1", None])
def test_types(size):
    assert size


@pytest.mark.parametrize("size", [1, 1], ids=["first", "second"])
def test_named(size):
    assert size


@pytest.mark.parametrize("size", [pytest.param(1, id="a"), pytest.param(1, id="b")])
def test_param(size):
    assert size


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["a", "b"])
def test_two_tables(size, name):
    assert size


@pytest.mark.parametrize
def test_bare():
    assert run()


class SizeTest(TestCase):
    @data(1, 2, 2)  # TQ610
    def test_data(self, size):
        self.assertTrue(size)
