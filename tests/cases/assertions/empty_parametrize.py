import pytest
from pytest import mark
from shared import IMPORTED

NOTHING = []
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
