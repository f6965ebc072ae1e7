"""Whatever the cache holds, and however flake8 is started, the findings are the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from projects import Project, Run
from resolvers import write_files

CACHE = ".cache"
TESTS = ("tests/unit/test_order.py", "tests/unit/test_shop.py", "tests/test_more.py")
FILES = {
    "pyproject.toml": "[tool.pytest.ini_options]\npythonpath = ['lib']\n",
    "lib/shoptests.py": """
        import unittest
        from nowhere import *

        class Case(unittest.TestCase):
            def _compare(self, total): self.assertEqual(3, total)
            def _idle(self, total): self.total = total
        """,
    "tests/__init__.py": "from .base import *\n",
    "tests/base.py": """
        from shoptests import Case
        from tests.round import *

        class Base(Case): ...
        """,
    "tests/round.py": "from tests.base import *\n",
    "lib/broken_tests.py": "def f(:\n",
    "lib/deep_tests.py": "x = " + "-" * 20_000 + "1\n",
    "tests/conftest.py": "import pytest\n@pytest.fixture\ndef shop(): yield 3\n",
    "tests/unit/__init__.py": "",
    "tests/unit/types.py": "def idle(total): print(total)\nasync def pay(): ...\n",
    "tests/test_more.py": """
        import broken_tests as broken
        import deep_tests as deep
        from tests import Base

        class MoreTest(Base):
            def test_idle(self):
                self._idle(3)

            def test_broken(self):
                broken.f()

            def test_deep(self):
                deep.x(3)
        """,
    "tests/unit/test_shop.py": """
        from tests.base import Base
        from .types import idle, pay

        class ShopTest(Base):
            def test_total(self):
                self._compare(3)

            def test_nothing(self):
                self._idle(3)

            async def test_pay(self):
                pay()

        def assert_total(total):
            idle(total)

        def test_shop(shop):
            assert_total(shop)
        """,
    "tests/unit/test_order.py": """
        from .test_shop import ShopTest
        from tests.unit.types import idle as anything

        def test_order():
            anything(ShopTest)
        """,
}
EXPECTED = [
    ("tests/test_more.py", 7, "TQ001"),
    ("tests/unit/test_order.py", 5, "TQ001"),
    ("tests/unit/test_shop.py", 9, "TQ001"),
    ("tests/unit/test_shop.py", 12, "TQ001"),
    ("tests/unit/test_shop.py", 12, "TQ019"),
    ("tests/unit/test_shop.py", 15, "TQ405"),
    ("tests/unit/test_shop.py", 18, "TQ001"),
]
CODES = "TQ001,TQ019,TQ405"


@pytest.fixture
def shop(project: Project) -> Project:
    """Return a project of many modules that were written long ago."""
    write_files(project.root, FILES)
    for path in project.root.rglob("*.*"):
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return project


def _review(project: Project, *options: str) -> Run:
    run = project.flake8_process(
        "--isolated", "--select", CODES, f"--tq-cache-dir={CACHE}", *options, "tests"
    )
    assert "-v" in options or run.errors == ""
    return run


def _found(run: Run) -> list[tuple[str, int, str]]:
    return sorted((each.path, each.line, each.code) for each in run.findings)


def test_the_ways_to_start_it_agree(shop: Project) -> None:
    for options in (["-j1"], ["-j1"], ["-j2"], ["--no-tq-cache", "-j1"], ["--no-tq-cache", "-j2"]):
        assert _found(_review(shop, *options)) == EXPECTED, options
    (shop.root / CACHE).rename(shop.root / ".gone")
    assert _found(_review(shop, "-j2")) == EXPECTED


def test_files_in_another_order_or_alone(shop: Project) -> None:
    select = ("--isolated", "--select", CODES, f"--tq-cache-dir={CACHE}", "-j1")
    alone = []
    for path in TESTS:
        alone += _found(shop.flake8_process(*select, path))
    assert sorted(alone) == EXPECTED
    assert _found(shop.flake8_process(*select, *reversed(TESTS))) == EXPECTED


@pytest.mark.parametrize("path", TESTS)
def test_standard_input(shop: Project, path: str) -> None:
    text = (shop.root / path).read_bytes()
    options = ("--isolated", "--select", CODES, f"--stdin-display-name={path}", "-")
    for _ in ("cold", "warm"):
        run = shop.flake8_process(*options, f"--tq-cache-dir={CACHE}", stdin=text)
        assert _found(run) == [each for each in EXPECTED if each[0] == path]


_LEGACY = """
import sys
from flake8.api import legacy
for cache in sys.argv[2:]:
    style = legacy.get_style_guide(select=[sys.argv[1]], tq_cache_dir=cache)
    report = style.check_files(["tests"])
    print(report.total_errors)
"""


def test_the_legacy_interface(shop: Project) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LEGACY, "TQ001", CACHE, CACHE, "other"],
        cwd=shop.root,
        capture_output=True,
        text=True,
        check=True,
    )
    counts = [int(line) for line in done.stdout.splitlines() if line.isdigit()]
    assert counts == [sum(code == "TQ001" for _, _, code in EXPECTED)] * 3


def _store(folder: Path) -> Path:
    return next(folder.glob("store-*.sqlite"))


def _garble(folder: Path) -> None:
    store = _store(folder)
    store.write_bytes(b"no database " * (store.stat().st_size // 12))


def _truncate(folder: Path) -> None:
    store = _store(folder)
    os.truncate(store, store.stat().st_size // 2 + 100)


def _garble_the_middle(folder: Path) -> None:
    store = _store(folder)
    data = bytearray(store.read_bytes())
    data[4096:] = b"\xa5" * (len(data) - 4096)
    store.write_bytes(data)


def _open_to_others(folder: Path) -> None:
    folder.chmod(0o777)


def _open_store_to_others(folder: Path) -> None:
    _store(folder).chmod(0o666)


def _make_a_file(folder: Path) -> None:
    _store(folder).unlink()
    folder.rmdir()
    folder.write_text("a file")


def _make_a_folder(folder: Path) -> None:
    store = _store(folder)
    store.unlink()
    store.mkdir()


@pytest.mark.parametrize(
    ("damage", "word"),
    [
        (_garble, "rebuilt"),
        (_truncate, "rebuilt"),
        (_garble_the_middle, "rebuilt"),
        (_open_to_others, "passed over"),
        (_open_store_to_others, "passed over"),
        (_make_a_file, "passed over"),
        (_make_a_folder, "passed over"),
    ],
)
@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows keeps permissions elsewhere")
def test_a_cache_that_is_no_good(
    shop: Project, damage: Callable[[Path], None], word: str
) -> None:
    first = _review(shop, "-j1")
    damage(shop.root / CACHE)
    run = _review(shop, "-j1", "-v")
    assert _found(run) == _found(first) == EXPECTED
    assert run.status == first.status == 1
    (line,) = (line for line in run.errors.splitlines() if "cache in" in line)
    assert word in line
    # And without -v nobody hears of it.
    quiet = _review(shop, "-j1")
    assert (quiet.output, quiet.status) == (first.output, first.status)


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="root may write everywhere")
def test_a_cache_that_cannot_be_written_to(shop: Project) -> None:
    folder = shop.root / CACHE
    first = _review(shop, "-j1")
    _store(folder).chmod(0o400)
    folder.chmod(0o500)
    try:  # noqa: TQ914 - others clear the folder away
        os.utime(shop.root / "tests/base.py", (1_600_000_000, 1_600_000_000))
        run = _review(shop, "-j1", "-v")
        assert run.status == first.status
        (line,) = (line for line in run.errors.splitlines() if "cache in" in line)
        assert "not written to" in line
        assert _review(shop, "-j1").output == first.output
    finally:
        folder.chmod(0o700)
