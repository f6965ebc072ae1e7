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
        (1, "c"),
        (1, "b"),  # TQ610
    ],
)
def test_row(one, other):
    assert one != other


@pytest.mark.parametrize("value", [1j, 1.0j, [1, 2], [1,  2, ]])  # TQ610
def test_spellings(value):
    assert value


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

    @data([1, 1])
    def test_one_list(self, sizes):
        self.assertTrue(sizes)

    @parameterized.expand([("a", 1), ("b", 1), ("a", 1)])  # TQ610
    def test_expanded(self, name, size):
        self.assertTrue(size)

    @parameterized.parameters((1, 2), (1, 2))  # TQ610
    def test_parameters(self, one, other):
        self.assertTrue(one)

    @parameterized.parameters([(1, 2), (1, 2)])  # TQ610
    def test_parameters_in_a_list(self, one, other):
        self.assertTrue(one)


@pytest.mark.parametrize("size", [1, 2, 1])  # TQ610
class TestOfClass:
    def test_one(self, size):
        assert size

    def test_other(self, size):
        assert size + 1


@pytest.fixture(params=["a", "b", "a"])  # TQ610
def name(request):
    return request.param


@pytest.fixture(params=["a", "a"], ids=["first", "second"])
def named(request):
    return request.param


NAMES = [
    "a",
    "a",  # TQ610
]
CHANGED = ["a", "a"]
CHANGED = ["b", "b"]


@pytest.mark.parametrize("name", NAMES)
def test_of_name(name):
    assert name


@pytest.mark.parametrize("name", NAMES)
def test_of_name_too(name):
    assert name + "b"


@pytest.mark.parametrize("name", CHANGED)
def test_of_changed_name(name):
    assert name


@pytest.mark.parametrize("size", [1, 1], ids=str)  # TQ610
def test_named_by_value(size):
    assert size


@pytest.mark.parametrize("size", [1, 1], ids=IDS)
def test_named_elsewhere(size):
    assert size


@data(1, 1)
def convert(size):
    return size


@pytest.mark.parametrize("size", [pytest.param(1), 1])  # TQ610
def test_value_in_a_param(size):
    assert size


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (1, "a"),
        pytest.param(1, "a"),  # TQ610
        pytest.param(1, "b"),
        pytest.param(1, "b", id="b"),
        pytest.param(1, "b", marks=pytest.mark.slow),
        pytest.param(1, "c"),
        pytest.param("c", 1),
        pytest.param(1, "c"),  # TQ610
    ],
)
def test_row_in_a_param(one, other):
    assert one != other


@pytest.mark.parametrize("pair", [(1, 2), pytest.param((1, 2)), [1, 2], ()])  # TQ610
def test_pair_in_a_param(pair):
    assert pair


@pytest.mark.parametrize("size", [other.param(1), 1, pytest.param(*SIZES), SIZES, pytest.param()])
def test_other_calls(size):
    assert size


@pytest.mark.parametrize("bad", ["a", ("a",), {"a": 1}, ("a",)])  # TQ610
def test_tuple_of_one_is_a_value(bad):
    assert bad


pytestmark = [pytest.mark.slow, pytest.mark.parametrize("size", [1, 2, 1])]  # TQ610


class TestMarked:
    pytestmark = pytest.mark.parametrize("name", ["a", "b", "a"])  # TQ610

    def test_name(self, name):
        assert boot(name)
