"""TQ607, TQ614, TQ615 and TQ616 under the real flake8: which files it is given does not matter."""

from __future__ import annotations

import ast
import itertools
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from projects import Project, Run

from flake8_testquality.facts.module import Module
from flake8_testquality.project.imprints import earlier_for
from flake8_testquality.settings import Settings

_FIXTURE = """\
import pytest
from shop import Shop


@pytest.fixture
def shop_{number}():
    shop = Shop(stock={stock})
    yield shop
    shop.close()


def test_stock(shop_{number}):
    assert shop_{number}.stock == {number}
"""
_NAMES = ["tests/test_a.py", "tests/test_b.py", "tests/unit/test_a.py", "tests/unit/test_c.py"]
_SELECT = "--select=TQ607,TQ614,TQ615,TQ616"


def _fixture(number: int, stock: int = 3) -> str:
    return _FIXTURE.format(number=number, stock=stock)


def _seen(run: Run) -> list[str]:
    """Return the findings, sorted: without the order in which flake8 took the files."""
    assert run.errors == ""
    return sorted(line.removeprefix("./") for line in run.output.splitlines())


@pytest.fixture
def shop(project: Project) -> Project:
    """Return a project in which four files hold the same fixture."""
    for number, name in enumerate(_NAMES):
        project.write(name, _fixture(number))
    project.write("tests/test_other.py", _fixture(9, stock=4))
    project.write("shop.py", _fixture(5))
    time.sleep(0.03)  # the clock of the file system
    return project


_EXPECTED = [
    f"{name}:6:1: TQ607 'shop_{number}' does the same as 'shop_0' in tests/test_a.py (line 6);"
    " keep one, in a conftest.py above both"
    for number, name in enumerate(_NAMES)
    if number
]


def test_later_places_name_the_first(shop: Project) -> None:
    assert _seen(shop.flake8(_SELECT, ".")) == _EXPECTED


@pytest.mark.parametrize("jobs", ["1", "2", "4"])
def test_number_of_processes_does_not_matter(shop: Project, jobs: str) -> None:
    run = shop.flake8_process(_SELECT, "-j", jobs, "--tq-cache-dir=.cache", ".")
    assert _seen(run) == _EXPECTED
    assert _seen(shop.flake8_process(_SELECT, "-j", jobs, "--tq-cache-dir=.cache")) == _EXPECTED


@pytest.mark.parametrize("options", [("--no-tq-cache",), ("--tq-cache-dir=.cache",)])
def test_part_of_the_files_in_any_order(shop: Project, options: tuple[str, ...]) -> None:
    for files in itertools.permutations(_NAMES, 2):
        due = [line for line in _EXPECTED if line.startswith(tuple(f"{name}:" for name in files))]
        assert _seen(shop.flake8(_SELECT, *options, *files)) == due


def test_current_folder_does_not_matter(shop: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(shop.root / "tests")
    found = _seen(shop.flake8(_SELECT, "unit"))
    assert found == [line.removeprefix("tests/") for line in _EXPECTED[1:]]


def test_standard_input_lives_where_it_says(shop: Project) -> None:
    shop.write("tests/test_b.py", "")
    name = "--stdin-display-name=tests/test_b.py"
    for _ in range(2):
        run = shop.flake8_process(_SELECT, name, "-", stdin=_fixture(1).encode())
        assert _seen(run) == _EXPECTED[:1]
    run = shop.flake8_process(_SELECT, name, "-", stdin=_fixture(1, stock=7).encode())
    assert _seen(run) == []
    # What an editor holds is not what is on disk: the next run knows that.
    assert _seen(shop.flake8(_SELECT, ".")) == _EXPECTED[1:]


def test_standard_input_without_a_name_belongs_to_no_project(shop: Project) -> None:
    assert _seen(shop.flake8_process(_SELECT, "-", stdin=_fixture(1).encode())) == []


def test_change_elsewhere_is_seen_when_the_file_is_checked(shop: Project) -> None:
    last = _NAMES[3]
    assert _seen(shop.flake8(_SELECT, last)) == _EXPECTED[2:]
    for name in _NAMES[:3]:
        shop.write(name, "x = 1\n")
    assert _seen(shop.flake8(_SELECT, last)) == []
    shop.write("tests/test_other.py", _fixture(8))
    (finding,) = _seen(shop.flake8(_SELECT, last))
    assert "does the same as 'shop_8' in tests/test_other.py (line 6)" in finding


def test_deleted_file_is_forgotten(shop: Project) -> None:
    assert _seen(shop.flake8(_SELECT, ".")) == _EXPECTED
    (shop.root / _NAMES[0]).unlink()
    found = _seen(shop.flake8(_SELECT, "."))
    assert [line.partition(" in ")[2].split()[0] for line in found] == [_NAMES[1]] * 2


def test_each_place_can_be_silenced(shop: Project) -> None:
    text = _fixture(1).replace("def shop_1():", "def shop_1():  # noqa: TQ607")
    shop.write("tests/test_b.py", text)
    assert _seen(shop.flake8(_SELECT, ".")) == _EXPECTED[1:]


def test_they_are_off_by_default(shop: Project) -> None:
    assert [code for code in shop.flake8(".").codes if code in {"TQ607", "TQ614", "TQ615"}] == []


@pytest.mark.parametrize(
    "name",
    [
        ".hidden/tests/test_a.py",
        "tests/node_modules/test_a.py",
        "build/lib/tests/test_a.py",
        "a_venv/test_a.py",
        "a_checkout/test_a.py",
    ],
)
def test_other_peoples_code_is_left_out(project: Project, name: str) -> None:
    project.write("a_venv/pyvenv.cfg", "")
    project.write("a_checkout/.git/config", "")
    project.write(name, _fixture(1))
    project.write("tests/test_z.py", _fixture(2))
    assert _seen(project.flake8(_SELECT, "tests/test_z.py")) == []


@pytest.mark.parametrize(
    ("option", "first"),
    [
        ("--extend-exclude=test_a.py", "tests/test_b.py"),
        ("--exclude=tests/test_*.py", "tests/unit/test_a.py"),
        ("--extend-exclude=./tests/test_a.py", "tests/test_b.py"),
        ("--exclude=nothing", "tests/test_a.py"),
    ],
)
def test_what_flake8_excludes_is_left_out(shop: Project, option: str, first: str) -> None:
    (finding,) = _seen(shop.flake8(_SELECT, option, _NAMES[3]))
    assert f" in {first} (line 6);" in finding


@pytest.mark.parametrize(
    "content", [b"def broken(:\n", b"# coding: nothing\n", b"\xff\xfe\0", b"x = 1\0\n", b""]
)
def test_unreadable_files_are_left_out(shop: Project, content: bytes) -> None:
    shop.write("tests/test_0.py", content)
    (shop.root / "tests/test_00.py").symlink_to("nowhere")
    (shop.root / "tests/loop").symlink_to(".")
    for _ in range(2):
        assert _seen(shop.flake8(_SELECT, *_NAMES)) == _EXPECTED


@pytest.mark.parametrize(
    "value",
    [
        {},
        [],
        ["x", [], [], []],
        [1, *[[[], [], []]] * 3],
        ["x", *[[[], [], []]] * 4],
        ["x", *[[["a"], [1], []]] * 3],
        ["x", *[[["a"], ["1"], ["a"]]] * 3],
        ["x", *[[[1], [1], ["a"]]] * 3],
        ["x", *[["a", [1], ["a"]]] * 3],
    ],
)
def test_odd_values_in_the_cache_are_read_anew(shop: Project, value: object) -> None:
    options = (_SELECT, "--tq-cache-dir=.cache")
    assert _seen(shop.flake8(*options, ".")) == _EXPECTED
    _overwrite(shop.root / ".cache", value)
    assert _seen(shop.flake8(*options, ".")) == _EXPECTED


def _overwrite(folder: Path, value: object) -> None:
    """Put another value in the place of each one in a cache."""
    import json
    import sqlite3
    import zlib

    database = sqlite3.connect(folder / "store-0.sqlite")
    with database:
        packed = b"z" + zlib.compress(json.dumps(value).encode())
        changed = database.execute("update entries set value = ?", (packed,)).rowcount
    database.close()
    assert changed >= len(_NAMES)


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read for what others repeat of them."""
    from flake8_testquality.project import imprints

    names: list[str] = []
    plain = imprints._read_imprint

    def counted(path: str, *rest: object) -> object:
        names.append(os.path.basename(path))
        return plain(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(imprints, "_read_imprint", counted)
    return names


def test_files_are_read_once(shop: Project, read: list[str]) -> None:
    options = (_SELECT, "--tq-cache-dir=.cache")
    shop.flake8(*options, _NAMES[3])
    # The file under review was parsed by flake8 itself.
    assert sorted(read) == ["test_a.py", "test_a.py", "test_b.py", "test_other.py"]
    read.clear()
    shop.flake8(*options, ".")
    assert read == []
    shop.write(_NAMES[0], _fixture(0) + "\n\nx = 1\n")
    time.sleep(0.03)  # the clock of the file system
    shop.flake8(*options, _NAMES[3])
    assert read == ["test_a.py"]


def test_only_files_that_come_before_are_read(shop: Project, read: list[str]) -> None:
    shop.flake8(_SELECT, "--no-tq-cache", _NAMES[0])
    assert read == []
    shop.flake8(_SELECT, "--no-tq-cache", _NAMES[1])
    assert read[0] == "test_a.py" and set(read) == {"test_a.py"}


def test_files_reviewed_in_their_order_are_not_read_again(
    shop: Project, read: list[str]
) -> None:
    assert _seen(shop.flake8(_SELECT, "--tq-cache-dir=.cache", *sorted(_NAMES))) == _EXPECTED
    # It was not reviewed.
    assert read == ["test_other.py"]


@pytest.mark.parametrize("line", ["no-tq-cache = true", "no_tq_cache = 1"])
def test_cache_can_be_switched_off_for_a_project(shop: Project, line: str) -> None:
    shop.configure(f"tq-cache-dir = .cache\n{line}")
    assert _seen(shop.flake8(_SELECT, ".")) == _EXPECTED
    assert not (shop.root / ".cache").exists()
    shop.configure("tq-cache-dir = .cache")
    assert _seen(shop.flake8(_SELECT, ".")) == _EXPECTED
    assert (shop.root / ".cache" / "store-0.sqlite").exists()


_RELATIVE = """\
import pytest
from ..shop import Shop


@pytest.fixture
def open_shop():
    shop = Shop(stock=3)
    shop.open()
    yield shop
    shop.close()
"""


@pytest.mark.parametrize("given", [".", "pkg", "pkg/tests/test_b.py"])
def test_relative_imports_mean_the_same_however_the_files_are_given(
    project: Project, given: str
) -> None:
    for name in ("pkg/__init__.py", "pkg/tests/__init__.py", "pkg/shop.py"):
        project.write(name, "")
    for name in ("a", "b"):
        project.write(f"pkg/tests/test_{name}.py", _RELATIVE)

    assert _seen(project.flake8(_SELECT, "--no-tq-cache", given)) == [
        "pkg/tests/test_b.py:6:1: TQ607 'open_shop' does the same as 'open_shop' in"
        " pkg/tests/test_a.py (line 6); keep one, in a conftest.py above both"
    ]


@pytest.mark.parametrize("place", [".cache", "./.cache", "../project/.cache"])
def test_cache_of_a_configuration_lies_beside_it(
    shop: Project, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    place = place.replace("project", shop.root.name)
    shop.configure(f"tq-cache-dir = {place}\nselect = TQ607")
    (shop.root / "below").mkdir()
    monkeypatch.chdir(shop.root / "below")
    shop.flake8("..")
    assert (shop.root / ".cache" / "store-0.sqlite").exists()
    assert not (shop.root / "below" / ".cache").exists()


def test_cache_of_the_command_line_lies_here(
    shop: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.configure("tq-cache-dir = .elsewhere\nselect = TQ607")
    (shop.root / "below").mkdir()
    monkeypatch.chdir(shop.root / "below")
    shop.flake8("--tq-cache-dir=.cache", "..")
    assert (shop.root / "below" / ".cache" / "store-0.sqlite").exists()
    assert not (shop.root / ".elsewhere").exists()


def test_runs_at_once_share_a_cache(shop: Project) -> None:
    command = [sys.executable, "-m", "flake8", _SELECT, "-j2", "--tq-cache-dir=.cache", "."]
    runs = [
        subprocess.Popen(
            command, cwd=shop.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    for output, errors in [run.communicate(timeout=120) for run in runs]:
        assert _seen(Run(1, output, errors)) == _EXPECTED


def test_file_that_changes_during_the_run_is_no_error(shop: Project) -> None:
    settings = Settings(cache_dir=str(shop.root / ".cache"))

    def found(name: str, text: str) -> list[str]:
        tree, lines = ast.parse(text), text.splitlines(keepends=True)
        module = Module(tree, str(shop.root / name), lines, settings)
        return [each.path for each in earlier_for(module).found("fixtures").values()]

    assert found(_NAMES[3], _fixture(3)) == [_NAMES[0]]
    assert found(_NAMES[0], "x = 1\n") == []
    assert found(_NAMES[2], _fixture(2)) == []
