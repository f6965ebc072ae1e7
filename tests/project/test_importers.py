"""Which test files use what another one defines."""

from __future__ import annotations

from pathlib import Path

import pytest
from resolvers import resolver_of, write_files

from flake8_testquality.project import siblings
from flake8_testquality.project.importers import Importers
from flake8_testquality.settings import Settings

CLOCK = "tests/test_clock.py"


def users_of(root: Path, name: str, files: dict[str, str]) -> tuple[str, ...] | None:
    """Return who uses a name of ``tests/test_clock.py``, by a resolver for that file."""
    write_files(root, {"setup.cfg": "", "tests/__init__.py": "", CLOCK: "", **files})
    return resolver_of(root, CLOCK).importers(name)


@pytest.mark.parametrize(
    "text",
    [
        "from tests.test_clock import Clock",
        "from .test_clock import Clock as Other",
        "from . import test_clock\ntest_clock.Clock()",
        "from tests import test_clock as clocks\nclocks.Clock()",
        "import tests.test_clock\ntests.test_clock.Clock()",
        "import tests.test_clock as clocks\nclocks.Clock()",
        "from tests.test_clock import (\n    make,\n    Clock,\n)",
        "from tests.test_clock import \\\n    Clock",
        "def test_x():\n    from .test_clock import Clock",
    ],
)
def test_every_kind_of_import_is_read(tmp_path: Path, text: str) -> None:
    found = users_of(tmp_path, "Clock", {"tests/test_shop.py": text})

    assert found == ("tests/test_shop.py",)


@pytest.mark.parametrize(
    "text",
    [
        "from tests.test_clock import make",
        "from tests.clock import Clock",
        "from tests import test_clock\ntest_clock.make(), other.Clock",
        '"""\nfrom tests.test_clock import Clock\n"""',
        "# from tests.test_clock import Clock",
        "from tests.test_clock import Clock if",
        "from tests.test_clock import Clock\0",
        "from ........test_clock import Clock",
    ],
)
def test_other_text_is_no_import(tmp_path: Path, text: str) -> None:
    assert users_of(tmp_path, "Clock", {"tests/test_shop.py": text}) == ()


def test_users_are_test_files_in_alphabetical_order(tmp_path: Path) -> None:
    text = "from tests.test_clock import Clock"
    files = dict.fromkeys(
        ["tests/test_b.py", "tests/a/helpers.py", "shop/clocks.py", ".tox/test_x.py"], text
    )

    found = users_of(tmp_path, "Clock", {**files, "shop/test_shop.py": text})

    assert found == ("shop/test_shop.py", "tests/a/helpers.py", "tests/test_b.py")


def test_file_is_no_user_of_itself(tmp_path: Path) -> None:
    files = {CLOCK: "from tests.test_clock import Clock", "tests/test_shop.py": ""}

    assert users_of(tmp_path, "Clock", files) == ()


def test_project_of_too_many_files_is_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(siblings, "_MAX_FILES", 2)
    files = {"tests/test_shop.py": "from tests.test_clock import Clock"}

    assert users_of(tmp_path, "Clock", files) is None


def test_files_are_read_once(tmp_path: Path) -> None:
    write_files(tmp_path, {CLOCK: "", "tests/test_shop.py": "from test_clock import Clock"})
    known = Importers(str(tmp_path), Settings())
    before = known.of(str(tmp_path / CLOCK), "Clock")
    (tmp_path / "tests/test_shop.py").write_text("")

    assert known.of(str(tmp_path / CLOCK), "Clock") == before == ("tests/test_shop.py",)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tests.test_clock", True),
        ("tests.test_clock.TestClock", True),
        ("tests.test_clock.HeirTest", True),
        ("tests.test_clock.Clock", False),
        ("tests.test_clock.Unknown", None),
        ("tests.test_clock.make", None),
        ("tests.test_clock.missing", None),
        ("tests.clocks", False),
        ("tests.missing", None),
        ("", None),
    ],
)
def test_tests_of_modules_and_classes(tmp_path: Path, name: str, expected: bool | None) -> None:
    text = """\
        from elsewhere import Base

        class TestClock:
            def test_now(self): ...

        class HeirTest(TestClock): ...

        class Clock:
            def now(self): ...

        class Unknown(Base): ...

        def make(): ...
        """
    files = {"setup.cfg": "", "tests/__init__.py": "", "tests/clocks.py": "def make(): ..."}
    write_files(tmp_path, {**files, CLOCK: text})

    assert resolver_of(tmp_path, "tests/test_shop.py").holds_tests(name) is expected


def test_file_that_flake8_leaves_out_is_a_user(tmp_path: Path) -> None:
    text = "from tests.test_clock import Clock"
    files = {"setup.cfg": "", CLOCK: "", "tests/__init__.py": "", "tests/old/test_shop.py": text}
    write_files(tmp_path, files)
    known = Importers(str(tmp_path), Settings(exclude=("old",)))

    assert known.of(str(tmp_path / CLOCK), "Clock") == ("tests/old/test_shop.py",)


@pytest.mark.parametrize("marker", [".git", "pyvenv.cfg"])
def test_other_project_below_is_no_user(tmp_path: Path, marker: str) -> None:
    text = "from tests.test_clock import Clock"
    files = {f"vendor/{marker}": "", "vendor/test_shop.py": text, "env/test_shop.py": text}

    assert users_of(tmp_path, "Clock", files) == ("env/test_shop.py",)
