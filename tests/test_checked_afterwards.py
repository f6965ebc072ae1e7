"""TQ001 follows what other modules check after a test, and methods of their objects."""

from __future__ import annotations

import pytest
from projects import Project
from resolvers import write_files

_CONFTEST = """
    import pytest
    from tests.more import imported

    @pytest.fixture
    def closed():
        shop = open_shop()
        yield shop
        assert shop.closed

    @pytest.fixture
    def opened():
        assert open_shop()
        yield 1

    @pytest.fixture
    def street(closed):
        return [closed]

    @pytest.fixture
    def audited(request):
        request.addfinalizer(lambda: verify_books(1))

    @pytest.fixture
    def audited_late(request):
        def audit():
            assert books() == 1

        request.addfinalizer(audit)

    @pytest.fixture
    def audited_never(request):
        def audit():
            assert books() == 1

        request.addfinalizer(print)
    """
_MORE = """
    import pytest

    @pytest.fixture
    def imported():
        yield
        assert settled()

    @pytest.fixture
    def brought():
        yield
        assert settled()
    """
_BASES = """
    import unittest

    class Audited(unittest.TestCase):
        def tearDown(self):
            self.assertEqual([], open_bills())

    class Registered(unittest.TestCase):
        def setUp(self):
            self.addCleanup(self.settle)

        def settle(self):
            assert settled()

    class Harness(unittest.TestCase):
        def setUp(self):
            self.__is_set_up = True
            self.addCleanup(self._assert_set_up)

        def _assert_set_up(self):
            assert self.__is_set_up

    class Steps:
        def then_it_is_closed(self):
            assert closed()

        def when_it_closes(self):
            close()
    """
_HEAD = """
    import tests.bases as bases
    from tests.bases import Audited, Harness, Registered, Steps
    from tests.more import brought
    """


@pytest.fixture
def town(project: Project) -> Project:
    """Return a project with a conftest.py and base classes."""
    files = {"__init__.py": "", "conftest.py": _CONFTEST, "more.py": _MORE, "bases.py": _BASES}
    write_files(project.root, {f"tests/{name}": text for name, text in files.items()})
    return project


def is_reported(project: Project, test: str) -> bool:
    """Say whether TQ001 speaks of the only test of a module."""
    write_files(project.root, {"tests/test_town.py": _HEAD + test})
    run = project.flake8("--select=TQ001", "tests/test_town.py")
    assert run.errors == ""
    return bool(run.findings)


@pytest.mark.parametrize(
    ("fixture", "expected"),
    [
        ("closed", False), ("street", False), ("audited", False), ("imported", False),
        ("brought", False), ("audited_late", False), ("audited_never", True), ("opened", True),
        ("unheard_of", True),
    ],
)  # fmt: skip
def test_requested_fixtures_of_other_modules(
    town: Project, fixture: str, expected: bool
) -> None:
    assert is_reported(town, f"\n    def test_a({fixture}):\n        act()") is expected


def test_fixture_that_runs_unasked(town: Project) -> None:
    test = "\n    def test_a():\n        act()"
    assert is_reported(town, test)
    text = """
        import pytest

        @pytest.fixture(autouse=True)
        def all_paid():
            yield
            assert paid()
        """
    write_files(town.root, {"conftest.py": text})
    # It keeps the whole suite tidy, and knows nothing of this test.
    assert is_reported(town, test)
    assert not is_reported(town, test.replace("test_a()", "test_a(all_paid)"))


@pytest.mark.parametrize(
    ("base", "expected"), [("Audited", False), ("Registered", False), ("Harness", True)]
)
def test_inherited_teardowns_and_cleanups(town: Project, base: str, expected: bool) -> None:
    test = f"\n    class TownTest({base}):\n        def test_a(self):\n            act()"
    assert is_reported(town, test) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Steps().then_it_is_closed()", False),
        ("bases.Steps().then_it_is_closed()", False),
        ("steps = Steps(); steps.then_it_is_closed()", False),
        ("with Steps() as steps: steps.then_it_is_closed()", False),
        ("Steps().when_it_closes()", True),
        ("steps = Steps(); steps.when_it_closes()", True),
    ],
)
def test_methods_of_objects_of_other_modules(
    town: Project, body: str, expected: bool
) -> None:
    assert is_reported(town, f"\n    def test_a():\n        {body}") is expected


def test_objects_that_setup_makes(town: Project) -> None:
    test = """
    class TestTown:
        def setup_method(self):
            self.steps = Steps()

        def test_a(self):
            self.steps.{method}()
    """
    assert not is_reported(town, test.format(method="then_it_is_closed"))
    assert is_reported(town, test.format(method="when_it_closes"))
