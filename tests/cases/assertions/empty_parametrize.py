import pytest
import pytest as runner
from pytest import mark
from shared import IMPORTED

parametrize = pytest.mark.parametrize
cases_of = runner.mark.parametrize
of_nothing = pytest.mark.parametrize("total", [])  # TQ015
of_three = pytest.mark.parametrize("total", [3])
unused = pytest.mark.parametrize("total", [])

NOTHING = []
NOTHING_YET = []
ALL = NOTHING_YET + [3]
TYPED: list[int] = []
FILLED = []
FILLED.append(3)
EXTENDED = []
EXTENDED += [3]
REBOUND = []
REBOUND = [3]
LOOPED = []
for number in range(3):
    LOOPED.append(number)
CASES = [3]
COMPUTED = compute()


@pytest.mark.parametrize("total", [])  # TQ015
def test_list(total):
    assert compute() == total


@mark.parametrize("total", ())  # TQ015
def test_tuple(total):
    assert compute() == total


@pytest.mark.parametrize("total", {})  # TQ015
def test_dict(total):
    assert compute() == total


@pytest.mark.parametrize("total", list())  # TQ015
def test_builder(total):
    assert compute() == total


@pytest.mark.parametrize(argnames="total", argvalues=[])  # TQ015
def test_keyword(total):
    assert compute() == total


@pytest.mark.parametrize("total", NOTHING)  # TQ015
def test_name(total):
    assert compute() == total


@pytest.mark.parametrize("total", TYPED, ids=str)  # TQ015
async def test_annotated_name(total):
    assert compute() == total


@pytest.mark.parametrize("amount", [1])
@pytest.mark.parametrize("total", [])  # TQ015
def test_second_mark(total, amount):
    assert compute(amount) == total


@pytest.mark.parametrize("total", [3])
def test_cases(total):
    assert compute() == total


@pytest.mark.parametrize("total", FILLED)
def test_filled(total):
    assert compute() == total


@pytest.mark.parametrize("total", EXTENDED)
def test_extended(total):
    assert compute() == total


@pytest.mark.parametrize("total", REBOUND)
def test_rebound(total):
    assert compute() == total


@pytest.mark.parametrize("total", LOOPED)
def test_looped(total):
    assert compute() == total


@pytest.mark.parametrize("total", CASES)
def test_named_cases(total):
    assert compute() == total


@pytest.mark.parametrize("total", COMPUTED)
def test_computed(total):
    assert compute() == total


@pytest.mark.parametrize("total", IMPORTED)
def test_imported(total):
    assert compute() == total


@pytest.mark.parametrize("total", UNKNOWN)
def test_unknown(total):
    assert compute() == total


@pytest.mark.parametrize("total", [item for item in CASES])
def test_comprehension(total):
    assert compute() == total


@pytest.mark.parametrize("total")
def test_without_cases(total):
    assert compute() == total


@pytest.mark.skip
@pytest.mark.parametrize("total", [])
def test_skipped(total):
    assert compute() == total


class TestTotal:
    @pytest.mark.parametrize("total", [])  # TQ015
    def test_method(self, total):
        assert compute() == total


@pytest.mark.parametrize("total", [])  # TQ015
class TestOfNothing:
    def test_one(self, total):
        assert compute() == total

    def test_two(self, total):
        assert compute() == total


@pytest.mark.parametrize("total", [3])
class TestOfSomething:
    def test_one(self, total):
        assert compute() == total


@parametrize("total", [])  # TQ015
def test_alias(total):
    assert compute() == total


@cases_of("total", NOTHING)  # TQ015
def test_another_alias(total):
    assert compute() == total


@parametrize("total", [pytest.param(3, id="three")])
def test_alias_with_cases(total):
    assert compute() == total


@parametrize("total", NOTHING_YET)  # TQ015
def test_name_that_is_read_elsewhere(total):
    assert compute() == total


@of_nothing
def test_named_mark(total):
    assert compute() == total


@of_three
def test_named_mark_with_cases(total):
    assert compute() == total


class TestMarkedAsAWhole:
    pytestmark = [pytest.mark.parametrize("total", [])]  # TQ015

    def test_one(self, total):
        assert compute() == total


@pytest.fixture(params=[])  # TQ015
def nothing(request):
    return request.param


@pytest.fixture(params=[3])
def three(request):
    return request.param


def pytest_generate_tests(metafunc):
    metafunc.parametrize("total", [])
