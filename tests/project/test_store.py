"""The cache's database: broken, foreign, read-only, or too large."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from caches import get, open_cache, put, store_of, write

from flake8_testquality.project.store import LAYOUT


@pytest.fixture
def own_folder() -> Iterator[Path]:
    """Return a folder of a user who may not do everything, as whom the test runs."""
    root = Path(tempfile.mkdtemp())
    is_root = os.geteuid() == 0
    if is_root:
        os.chown(root, 65534, 65534)
        os.seteuid(65534)
    yield root
    if is_root:
        os.seteuid(0)
    for path in [root, *root.rglob("*")]:
        path.chmod(0o700)
    shutil.rmtree(root)


class TestBrokenStore:
    @pytest.mark.parametrize("seed", range(60))
    def test_values_are_right_or_absent(
        self, cache_folder: Path, tmp_path: Path, seed: int, cache_log: pytest.LogCaptureFixture
    ) -> None:
        # Any damage anywhere: what is read back is what was written, or nothing.
        files = [write(tmp_path / f"test_{number}.py", "") for number in range(20)]
        values = {path: [path.name, list(range(300))] for path in files}
        cache = open_cache(cache_folder)
        for path in files:
            cache.put("kind/1", str(path), values[path])
        cache.close()
        store = store_of(cache_folder)
        store.write_bytes(_damaged(store.read_bytes(), random.Random(seed)))
        cache = open_cache(cache_folder)
        for path in files:
            assert cache.get("kind/1", str(path)) in (None, values[path])
        for name, value in cache.below("kind/1", str(tmp_path)).items():
            assert value == values[Path(name)]
        for path in files:
            cache.put("kind/1", str(path), values[path])
        cache.close()
        assert len(cache_log.records) <= 1

    @pytest.mark.parametrize(
        "content", [b"no database at all, but long enough for its head" * 90, b"SQLite format 3\0"]
    )
    def test_it_is_rebuilt_at_once(
        self,
        cache_folder: Path,
        old_file: Path,
        content: bytes,
        cache_log: pytest.LogCaptureFixture,
    ) -> None:
        put(cache_folder, old_file, "value")
        store_of(cache_folder).write_bytes(content)
        cache = open_cache(cache_folder)
        assert cache.get("kind/1", str(old_file)) is None
        cache.put("kind/1", str(old_file), "anew")
        cache.close()
        assert get(cache_folder, old_file) == "anew"
        assert [record.getMessage().split(": ")[0] for record in cache_log.records] == [
            f"cache in {cache_folder} is rebuilt"
        ]
        assert len(list(cache_folder.iterdir())) == 1

    def test_store_of_another_layout_is_rebuilt(self, cache_folder: Path, old_file: Path) -> None:
        cache_folder.mkdir(mode=0o700)
        other = sqlite3.connect(cache_folder / "store-0.sqlite")
        other.execute("create table entries (something)")
        other.close()
        put(cache_folder, old_file, "value")
        assert get(cache_folder, old_file) == "value"

    def test_foreign_table_is_rebuilt(self, cache_folder: Path, old_file: Path) -> None:
        cache_folder.mkdir(mode=0o700)
        other = sqlite3.connect(cache_folder / "store-0.sqlite")
        other.execute("create table entries (something)")
        other.execute(f"pragma user_version = {LAYOUT}")
        other.close()
        put(cache_folder, old_file, "lost")
        put(cache_folder, old_file, "value")
        assert get(cache_folder, old_file) == "value"

    def test_it_is_replaced_under_a_new_name(self, cache_folder: Path, old_file: Path) -> None:
        put(cache_folder, old_file, "value")
        early = open_cache(cache_folder)
        assert early.get("kind/1", str(old_file)) == "value"
        store_of(cache_folder).write_bytes(b"broken" * 5000)
        assert get(cache_folder, old_file) is None
        assert store_of(cache_folder).name == "store-1.sqlite"
        # The one that had it open does no harm to the new one.
        early.put("kind/1", str(old_file), "early")
        put(cache_folder, old_file, "late")
        early.close()
        assert store_of(cache_folder).name == "store-1.sqlite"
        assert get(cache_folder, old_file) == "late"


def _damaged(content: bytes, chance: random.Random) -> bytes:
    data = bytearray(content)
    place = chance.randrange(len(data))
    kind = chance.choice(["cut", "zeros", "page", "scattered"])
    if kind == "cut":
        del data[place:]
    elif kind == "zeros":
        data[place : place + 5000] = bytes(5000)
    elif kind == "page":
        data[place // 4096 * 4096 :][:4096] = chance.randbytes(4096)
    else:
        for _ in range(200):
            data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


class TestUnusableFolder:
    def test_file_in_its_place(
        self, cache_folder: Path, old_file: Path, cache_log: pytest.LogCaptureFixture
    ) -> None:
        cache_folder.write_text("")
        cache = open_cache(cache_folder)
        for _ in range(3):
            cache.put("kind/1", str(old_file), "value")
            cache.flush()
            assert cache.get("kind/1", str(old_file)) is None
        assert cache.below("kind/1", str(old_file.parent)) == {}
        assert len(cache_log.records) == 1

    def test_read_only_folder_is_read(
        self, own_folder: Path, cache_log: pytest.LogCaptureFixture
    ) -> None:
        file = write(own_folder / "test_basket.py", "")
        folder = own_folder / "cache"
        put(folder, file, "value")
        folder.chmod(0o500)
        cache = open_cache(folder)
        assert cache.get("kind/1", str(file)) == "value"
        for _ in range(3):
            cache.put("kind/2", str(file), "other")
            cache.flush()
        assert cache.get("kind/1", str(file)) == "value"
        cache.close()
        (line,) = cache_log.messages
        assert line.startswith(f"cache in {folder} is not written to: ")

    def test_read_only_store_is_read(
        self, own_folder: Path, cache_log: pytest.LogCaptureFixture
    ) -> None:
        file = write(own_folder / "test_basket.py", "")
        folder = own_folder / "cache"
        put(folder, file, "value")
        store_of(folder).chmod(0o400)
        put(folder, file, "other")
        assert get(folder, file) == "value"
        assert len(cache_log.records) == 1

    @pytest.mark.parametrize("mode", [0o500, 0o000])
    def test_folder_in_which_nothing_can_be_made(
        self, own_folder: Path, mode: int, cache_log: pytest.LogCaptureFixture
    ) -> None:
        file = write(own_folder / "test_basket.py", "")
        folder = own_folder / "cache"
        folder.mkdir()
        folder.chmod(mode)
        cache = open_cache(folder)
        for _ in range(3):
            assert cache.get("kind/1", str(file)) is None
            cache.put("kind/1", str(file), "value")
        cache.close()
        assert len(cache_log.records) == 1

    @pytest.mark.parametrize("mode", [0o720, 0o702, 0o777])
    @pytest.mark.parametrize("what", ["folder", "store"])
    def test_what_others_can_write_to_is_not_trusted(
        self,
        cache_folder: Path,
        old_file: Path,
        mode: int,
        what: str,
        cache_log: pytest.LogCaptureFixture,
    ) -> None:
        put(cache_folder, old_file, "value")
        (cache_folder if what == "folder" else store_of(cache_folder)).chmod(mode)
        cache = open_cache(cache_folder)
        for _ in range(3):
            assert cache.get("kind/1", str(old_file)) is None
            cache.put("kind/1", str(old_file), "other")
        cache.close()
        (line,) = cache_log.messages
        assert f"cache in {cache_folder} is passed over: others can write to " in line
        (cache_folder if what == "folder" else store_of(cache_folder)).chmod(0o700)
        assert get(cache_folder, old_file) == "value"

    def test_what_belongs_to_others_is_not_trusted(
        self,
        cache_folder: Path,
        old_file: Path,
        monkeypatch: pytest.MonkeyPatch,
        cache_log: pytest.LogCaptureFixture,
    ) -> None:
        put(cache_folder, old_file, "value")
        other = os.geteuid() + 1
        monkeypatch.setattr(os, "geteuid", lambda: other)
        assert get(cache_folder, old_file) is None
        assert cache_log.messages == [
            f"cache in {cache_folder} is passed over: {cache_folder} belongs to someone else"
        ]

    def test_folder_is_made_for_its_owner_alone(self, cache_folder: Path, old_file: Path) -> None:
        before = os.umask(0)
        try:  # noqa: TQ914 - the process gets its mask back
            put(cache_folder, old_file, "value")
        finally:
            os.umask(before)
        assert cache_folder.stat().st_mode & 0o777 == 0o700
        assert get(cache_folder, old_file) == "value"


class TestSize:
    def test_it_stays_under_its_bound_and_the_oldest_go(
        self, cache_folder: Path, tmp_path: Path
    ) -> None:
        limit = 500_000
        files = [write(tmp_path / f"test_{number}.py", "") for number in range(60)]
        cache = open_cache(cache_folder, limit)
        chance = random.Random(1)
        for path in files:
            cache.put("kind/1", str(path), chance.randbytes(10_000).hex())
            cache.flush()
            assert store_of(cache_folder).stat().st_size <= limit
        kept = [cache.get("kind/1", str(path)) is not None for path in files]
        cache.close()
        assert kept == sorted(kept)
        assert kept[-1]
        assert not kept[0]
        assert sum(kept) > 20

    def test_many_values_at_once_stay_under_it(self, cache_folder: Path, tmp_path: Path) -> None:
        limit = 200_000
        cache = open_cache(cache_folder, limit)
        chance = random.Random(1)
        for number in range(300):
            path = write(tmp_path / f"test_{number}.py", "")
            cache.put("kind/1", str(path), chance.randbytes(1500).hex())
        cache.close()
        assert store_of(cache_folder).stat().st_size <= limit
        assert get(cache_folder, path, limit) is not None

    def test_value_that_would_fill_it_is_left_out(self, cache_folder: Path, old_file: Path) -> None:
        value = random.Random(1).randbytes(300_000).hex()
        put(cache_folder, old_file, value, 1_000_000)
        assert get(cache_folder, old_file, 1_000_000) is None

    def test_lower_bound_begins_anew(
        self, cache_folder: Path, old_file: Path, cache_log: pytest.LogCaptureFixture
    ) -> None:
        put(cache_folder, old_file, random.Random(1).randbytes(100_000).hex())
        assert get(cache_folder, old_file, 50_000) is None
        put(cache_folder, old_file, "value", 50_000)
        assert get(cache_folder, old_file, 50_000) == "value"
        assert len(cache_log.records) == 1
