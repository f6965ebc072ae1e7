"""The cache on disk: what it promises to its readers."""

from __future__ import annotations

import multiprocessing
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from caches import get, open_cache, put, store_of, write
from projects import Project

from flake8_testquality.project import cache as cache_module
from flake8_testquality.project.cache import cache_for
from flake8_testquality.settings import Settings


class TestValues:
    @pytest.mark.parametrize("value", [0, "", [], {"a": [1, None, "é\udc80", True, 1.5]}])
    def test_value_is_there_in_the_next_run(
        self, cache_folder: Path, old_file: Path, value: object
    ) -> None:
        put(cache_folder, old_file, value)
        assert get(cache_folder, old_file) == value

    def test_value_is_there_at_once(self, cache_folder: Path, old_file: Path) -> None:
        cache = open_cache(cache_folder)
        cache.put("kind/1", str(old_file), "value")
        assert cache.get("kind/1", str(old_file)) == "value"
        cache.close()

    def test_each_kind_has_its_own_value(self, cache_folder: Path, old_file: Path) -> None:
        put(cache_folder, old_file, "value")
        cache = open_cache(cache_folder)
        assert cache.get("kind/2", str(old_file)) is None
        cache.put("kind/2", str(old_file), "other")
        kinds = ("kind/1", "kind/2")
        assert [cache.get(kind, str(old_file)) for kind in kinds] == ["value", "other"]
        cache.close()

    def test_later_value_replaces_the_earlier_one(self, cache_folder: Path, old_file: Path) -> None:
        put(cache_folder, old_file, "early")
        put(cache_folder, old_file, "late")
        assert get(cache_folder, old_file) == "late"

    def test_path_may_be_relative_or_no_text(
        self, cache_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        odd = write(tmp_path / os.fsdecode(b"test_\xff'%\n.py"), "")
        put(cache_folder, Path(odd.name), "value")
        assert get(cache_folder, odd) == "value"

    @pytest.mark.parametrize("path", ["absent.py", "", "a\0b", "x" * 9000])
    def test_file_that_cannot_be_looked_at_has_no_value(
        self, cache_folder: Path, path: str
    ) -> None:
        cache = open_cache(cache_folder)
        cache.put("kind/1", path, "value")
        assert cache.get("kind/1", path) is None
        cache.close()

    def test_what_is_no_json_is_refused(self, cache_folder: Path, old_file: Path) -> None:
        cache = open_cache(cache_folder)
        with pytest.raises(TypeError, match="not JSON serializable"):
            cache.put("kind/1", str(old_file), {1, 2})

    def test_all_values_below_a_folder(self, cache_folder: Path, tmp_path: Path) -> None:
        names = ["a/x.py", "a/b/y.py", "a.py", "a0/z.py", "ab/z.py"]
        cache = open_cache(cache_folder)
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            cache.put("kind/1", str(write(tmp_path / name, "")), name)
        assert sorted(cache.below("kind/1", str(tmp_path / "a")).values()) == names[1::-1]
        assert sorted(cache.below("kind/1", str(tmp_path)).values()) == sorted(names)
        assert cache.below("kind/2", str(tmp_path)) == {}
        cache.close()


class TestIdentity:
    @pytest.mark.parametrize(
        ("text", "age"),
        [("assert other!\n", 3600), ("assert basket \n", 3600), ("assert basket\n", 60)],
    )
    def test_changed_file_has_no_value(
        self, cache_folder: Path, old_file: Path, text: str, age: float
    ) -> None:
        put(cache_folder, old_file, "old")
        write(old_file, text, age=age)
        cache = open_cache(cache_folder)
        assert cache.get("kind/1", str(old_file)) is None
        assert cache.below("kind/1", str(old_file.parent)) == {}
        cache.close()

    def test_value_is_of_the_file_as_it_was_when_asked_for(
        self, cache_folder: Path, old_file: Path
    ) -> None:
        cache = open_cache(cache_folder)
        assert cache.get("kind/1", str(old_file)) is None
        # It is read here, and changed by someone else before the value is put.
        write(old_file, "changed", age=60)
        cache.put("kind/1", str(old_file), "old")
        cache.close()
        assert get(cache_folder, old_file) is None

    def test_file_that_was_changed_this_moment_is_left_out(
        self, cache_folder: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        changed = old_file.stat().st_mtime_ns
        for later, value in ((5_000_000, None), (3_000_000_000, "value")):
            monkeypatch.setattr(time, "time_ns", lambda later=later: changed + later)
            put(cache_folder, old_file, "value")
            assert get(cache_folder, old_file) == value

    def test_versions_are_part_of_it(
        self, cache_folder: Path, old_file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        put(cache_folder, old_file, "old")
        versions = cache_module._versions()
        assert f"{sys.hexversion:x}" in versions
        monkeypatch.setattr(cache_module, "_known_versions", versions + "+1")
        assert get(cache_folder, old_file) is None
        put(cache_folder, old_file, "new")
        monkeypatch.undo()
        assert get(cache_folder, old_file) == "old"


_WORKER = """
import sys
from flake8_testquality.project.cache import cache_for
from flake8_testquality.settings import Settings
cache_folder, name, *files = sys.argv[1:]
cache = cache_for(Settings(cache_dir=cache_folder))
print("ready", flush=True)
sys.stdin.readline()
for turn in range(5):
    for path in files:
        cache.put(f"{name}/{turn}", path, [name, turn, path])
        if turn % 2:
            cache.flush()
        value = cache.get("common", path)
        assert value in (None, [path]), value
        cache.put("common", path, [path])
"""


class TestSeveralProcesses:
    def test_two_at_once(self, cache_folder: Path, tmp_path: Path) -> None:
        files = [str(write(tmp_path / f"test_{number}.py", "")) for number in range(40)]
        workers = [
            subprocess.Popen(
                [sys.executable, "-c", _WORKER, str(cache_folder), name, *files],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for name in ("left", "right")
        ]
        for worker in workers:
            assert worker.stdout is not None
            assert worker.stdout.readline() == "ready\n"
        ends = [worker.communicate("go\n", timeout=60) for worker in workers]
        assert [end[1] for end in ends] == ["", ""]
        cache = open_cache(cache_folder, 64_000_000)
        for name in ("left", "right"):
            for turn in range(5):
                assert cache.below(f"{name}/{turn}", str(tmp_path)) == {
                    path: [name, turn, path] for path in files
                }
        assert cache.below("common", str(tmp_path)) == {path: [path] for path in files}
        cache.close()

    def test_locked_store_is_waited_for_and_not_thrown_away(
        self, cache_folder: Path, old_file: Path, cache_log: pytest.LogCaptureFixture
    ) -> None:
        put(cache_folder, old_file, "value")
        other = sqlite3.connect(store_of(cache_folder), isolation_level=None)
        other.execute("begin exclusive")
        cache = open_cache(cache_folder)
        assert cache.get("kind/1", str(old_file)) is None
        cache.put("kind/1", str(old_file), "new")
        cache.flush()
        other.execute("rollback")
        other.close()
        assert get(cache_folder, old_file) == "value"
        cache.close()
        assert get(cache_folder, old_file) == "new"
        assert cache_log.records == []

    def test_store_that_stays_locked_is_passed_over(
        self, cache_folder: Path, old_file: Path, cache_log: pytest.LogCaptureFixture
    ) -> None:
        put(cache_folder, old_file, "value")
        other = sqlite3.connect(store_of(cache_folder), isolation_level=None)
        other.execute("begin exclusive")
        cache = open_cache(cache_folder)
        found = [cache.get("kind/1", str(old_file)) for _ in range(8)]
        other.execute("rollback")
        other.close()
        found.append(cache.get("kind/1", str(old_file)))
        cache.close()
        assert found == [None] * 9
        assert [record.getMessage() for record in cache_log.records] == [
            f"cache in {cache_folder} is passed over: database is locked"
        ]
        assert get(cache_folder, old_file) == "value"

    @pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
    def test_fork(self, cache_folder: Path, tmp_path: Path) -> None:
        """What parent and child write after the fork is there, and so is what came before."""
        mine, other = (write(tmp_path / name, "") for name in ("a.py", "b.py"))
        cache = cache_for(Settings(cache_dir=str(cache_folder)))
        cache.put("kind/1", str(mine), "before")
        cache.flush()
        cache.put("kind/2", str(mine), "of the parent")
        child = os.fork()
        if child == 0:  # noqa: TQ914 - a fork is no test of its own
            is_right = cache.get("kind/1", str(mine)) == "before"
            is_right &= cache.get("kind/2", str(mine)) is None
            cache.put("kind/1", str(other), "of the child")
            cache.close()
            os._exit(0 if is_right else 1)
        assert os.waitpid(child, 0)[1] == 0
        assert cache.get("kind/1", str(other)) == "of the child"
        cache.close()
        assert values_in(cache_folder, mine, other) == ["before", "of the parent", "of the child"]


def _put_and_end(folder: str, path: str) -> None:
    cache_for(Settings(cache_dir=folder)).put("kind/1", path, "of a worker")


@pytest.mark.parametrize("method", multiprocessing.get_all_start_methods())
def test_worker_writes_when_it_ends(cache_folder: Path, old_file: Path, method: str) -> None:
    context = multiprocessing.get_context(method)
    worker = context.Process(  # type: ignore[attr-defined]
        target=_put_and_end, args=(str(cache_folder), str(old_file))
    )
    worker.start()
    worker.join(60)
    assert worker.exitcode == 0
    assert get(cache_folder, old_file) == "of a worker"


_LINTED = """\
import pytest


@pytest.fixture
def shop():
    shop = Shop(stock=3)
    yield shop
    shop.close()
"""


@pytest.mark.parametrize("jobs", ["1", "3"])
def test_workers_of_flake8_write_before_they_end(project: Project, jobs: str) -> None:
    files = [project.write(f"tests/test_{number}.py", _LINTED) for number in range(6)]
    time.sleep(0.03)  # the clock of the file system
    options = ("--select=TQ607", "--tq-cache-dir=.cache")
    assert len(project.flake8_process(*options, "-j", jobs, ".").codes) == 5
    database = sqlite3.connect(store_of(project.root / ".cache"))
    query = "select path from entries where kind like 'imprints%'"
    found = sorted(os.fsdecode(path) for (path,) in database.execute(query))
    database.close()
    assert found == [str(path) for path in files]


def values_in(cache_folder: Path, mine: Path, other: Path) -> list[object]:
    cache = open_cache(cache_folder)
    asked = [("kind/1", mine), ("kind/2", mine), ("kind/1", other)]
    found = [cache.get(kind, str(path)) for kind, path in asked]
    cache.close()
    return found


class TestCacheFor:
    def test_there_is_one(self, cache_folder: Path, old_file: Path) -> None:
        settings = Settings(cache_dir=str(cache_folder))
        first = cache_for(settings)
        assert cache_for(Settings(cache_dir=str(cache_folder), max_cycles=7)) is first
        first.put("kind/1", str(old_file), "value")
        second = cache_for(Settings(cache_dir=str(cache_folder), cache_max_mb=3))
        assert second is not first
        assert second.get("kind/1", str(old_file)) == "value"
        second.close()

    def test_switched_off(self, cache_folder: Path, old_file: Path) -> None:
        cache = cache_for(Settings(cache_dir=str(cache_folder), no_cache=True))
        cache.put("kind/1", str(old_file), "value")
        assert cache.get("kind/1", str(old_file)) is None
        assert cache.below("kind/1", str(old_file.parent)) == {}
        cache.close()
        assert not cache_folder.exists()

    def test_nothing_is_made_before_it_is_asked(self, cache_folder: Path) -> None:
        cache_for(Settings(cache_dir=str(cache_folder)))
        assert not cache_folder.exists()

    def test_users_folder_is_the_default(self, old_file: Path, tmp_path: Path) -> None:
        script = (
            "from flake8_testquality.project.cache import cache_for\n"
            "from flake8_testquality.settings import Settings\n"
            f"cache_for(Settings()).put('kind/1', {str(old_file)!r}, 'value')\n"
        )
        home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": "", "LOCALAPPDATA": str(tmp_path)}
        subprocess.run([sys.executable, "-c", script], env=os.environ | home, check=True)
        (store,) = tmp_path.rglob("store-0.sqlite")
        assert "flake8-testquality" in str(store)
        assert get(store.parent, old_file) == "value"

    @pytest.mark.parametrize("answer", [RuntimeError("no home"), "~/.cache/flake8-testquality"])
    def test_user_without_a_home_has_none(
        self,
        old_file: Path,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        answer: Exception | str,
    ) -> None:
        def user_cache_dir(*_: object, **__: object) -> str:
            if isinstance(answer, Exception):
                raise answer
            return answer

        monkeypatch.setattr("platformdirs.user_cache_dir", user_cache_dir)
        monkeypatch.chdir(tmp_path)
        cache = cache_for(Settings())
        cache.put("kind/1", str(old_file), "value")
        assert cache.get("kind/1", str(old_file)) is None
        cache.close()
        assert list(tmp_path.iterdir()) == [old_file]

    def test_sqlite_is_not_imported_before_it_is_asked(self) -> None:
        script = (
            "import sys\n"
            # A measurement of coverage has loaded some of them.
            "before = set(sys.modules)\n"
            "from flake8_testquality.project.cache import cache_for\n"
            "from flake8_testquality.settings import Settings\n"
            "cache_for(Settings(cache_dir='/nowhere'))\n"
            "assert not {'sqlite3', 'platformdirs', 'astroid'} & (set(sys.modules) - before)\n"
        )
        subprocess.run([sys.executable, "-c", script], check=True)
