import pytest
import pytest_asyncio

NAME = "computed"


@pytest.fixture
def unused():  # TQ509
    return 1


@pytest_asyncio.fixture
async def unused_async():  # TQ509
    return 1


@pytest.fixture(name="shop")
def shop_fixture():
    return 1


@pytest.fixture(name="till")
def till_fixture():  # TQ509
    return 1


@pytest.fixture(name=NAME)
def named_at_run_time():
    return 1


@pytest.fixture(autouse=True)
def autouse():
    return 1


@pytest.fixture(autouse=NAME == "x")
def perhaps_autouse():
    return 1


@pytest.fixture(autouse=False)
def not_autouse():  # TQ509
    return 1


@pytest.fixture
def by_parameter():
    return 1


@pytest.fixture
def by_fixture(by_parameter):
    return by_parameter


@pytest.fixture
def by_usefixtures():
    return 1


@pytest.fixture
def by_usefixtures_of_class():
    return 1


@pytest.fixture
def by_module():
    return 1


@pytest.fixture
def by_getfixturevalue():
    return 1


@pytest.fixture
def by_indirect(request):
    return request.param


@pytest.fixture
def by_direct(request):  # TQ509
    return request.param


@pytest.fixture
def by_lazy_fixture():
    return 1


@pytest.fixture
def by_call():
    return 1


@pytest.fixture
def event_loop():
    return 1


@pytest.fixture
def itself(itself):  # TQ509
    return itself


pytestmark = pytest.mark.usefixtures("by_module")


@pytest.mark.usefixtures("by_usefixtures")
@pytest.mark.parametrize("by_indirect", [1], indirect=True)
@pytest.mark.parametrize("by_direct", [1])
def test_function(shop, by_fixture, request, by_indirect, by_direct):
    request.getfixturevalue("by_getfixturevalue")


@pytest.mark.parametrize("value", [pytest.lazy_fixture("by_lazy_fixture"), by_call])
def test_lazy(value): ...


@pytest.mark.usefixtures("by_usefixtures_of_class")
class TestClass:
    @pytest.fixture
    def of_class(self):
        return 1

    @pytest.fixture
    def unused_of_class(self):  # TQ509
        return 1

    def test_one(self, of_class): ...


class Mixin:
    @pytest.fixture
    def of_mixin(self):
        return 1
