"""What was learnt of files, kept on disk between runs.

One SQLite file that all processes share. It holds data only, and nothing in
it is needed: whatever is wrong with it, the question is answered anew.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import logging
import os
import re
import stat
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from flake8_testquality import __version__
from flake8_testquality.settings import Settings

if TYPE_CHECKING:
    import sqlite3

# Below flake8's own logger, so that its ``-v`` shows it and nothing else does.
LOG = logging.getLogger("flake8.testquality")

#: The layout of the tables; a store of another layout is thrown away.
_LAYOUT = 1
_PAGE = 4096
_STORE = re.compile(r"store-(\d{1,9})\.sqlite")
_SEPARATOR = os.fsencode(os.sep)
#: Seconds that a process waits for another one's transaction.
_PATIENCE = 0.25
#: Seconds after which what was learnt is written, for other workers to use.
_DELAY = 0.2
#: A file that changed this shortly before it was read may change again within
#: the same tick of its clock: the second change would not be seen.
_TICK = 20_000_000
_COARSE_TICK = 2_000_000_000


class Identity(NamedTuple):
    """What tells one state of a file from another: size in bytes and mtime in ns."""

    size: int
    modified: int


class Cache:
    """Values by kind and file, each for the file as it is on disk now.

    A value is anything that ``json`` writes. ``kind`` says what the value is
    and should hold a number for its layout and all that it depends on beside
    the file, as in ``"clones/1"``; readers still check what they get. Nothing
    raises but a value that is no JSON.
    """

    def __init__(self, folder: str | None, max_bytes: int) -> None:
        #: ``None`` for a cache that remembers nothing.
        self._folder = folder
        self._max_bytes = max_bytes
        self._connection: sqlite3.Connection | None = None
        self._process = os.getpid()
        self._is_writable = True
        self._was_rebuilt = False
        self._pending: dict[tuple[str, bytes], tuple[Identity, bytes]] = {}
        self._pending_bytes = 0
        self._identities: dict[bytes, tuple[Identity, bool]] = {}
        self._written = time.monotonic()

    def get(self, kind: str, path: str) -> Any:
        """Return what was put for the file as it is on disk now, or ``None``."""
        if not self._is_usable():
            return None
        key = _key(path)
        identity = self._look(key)
        if identity is None:
            return None
        waiting = self._pending.get((kind, key))
        if waiting is not None and waiting[0] == identity:
            return _unpack(waiting[1])
        query = (
            "select value from entries where kind = ? and versions = ? and path = ?"
            " and size = ? and modified = ?"
        )
        for (value,) in self._rows(query, (kind, _versions(), key, *identity)):
            return _unpack(value)
        return None

    def below(self, kind: str, folder: str) -> dict[str, Any]:
        """Return the values of all files below a folder, by absolute path.

        One query; each value is for the file as it is on disk now, like that
        of ``get``.
        """
        if not self._is_usable():
            return {}
        self.flush()
        # "0" comes right after "/" and all that begins with it.
        first = _key(folder).rstrip(_SEPARATOR) + _SEPARATOR
        last = first[:-1] + bytes([first[-1] + 1])
        query = (
            "select path, size, modified, value from entries"
            " where kind = ? and versions = ? and path >= ? and path < ?"
        )
        found: dict[str, Any] = {}
        for key, size, modified, packed in self._rows(query, (kind, _versions(), first, last)):
            if self._look(key) == (size, modified):
                value = _unpack(packed)
                if value is not None:
                    found[os.fsdecode(key)] = value
        return found

    def put(self, kind: str, path: str, value: object) -> None:
        """Remember a value for a file.

        The file is taken to be as it was at the last ``get`` for it: ask
        before you read it. A file that was changed within the last 20 ms is
        left out, since it may change again at the same mtime.
        """
        packed = zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1)
        if not self._is_usable() or not self._is_writable or len(packed) * 8 > self._max_bytes:
            return
        key = _key(path)
        if key not in self._identities:
            self._look(key)
        identity, is_settled = self._identities.get(key, (None, False))
        if identity is None or not is_settled:
            return
        self._pending[kind, key] = identity, packed
        self._pending_bytes += len(packed)
        is_late = time.monotonic() - self._written > _DELAY
        if is_late or self._pending_bytes * 16 > self._max_bytes:
            self.flush()

    def flush(self) -> None:
        """Write what waits to be written, in one transaction."""
        if not self._pending or not self._is_usable() or not self._is_writable:
            return
        self._written = time.monotonic()
        rows = [
            (kind, _versions(), key, *identity, value)
            for (kind, key), (identity, value) in self._pending.items()
        ]
        self._pending_bytes = 0
        try:
            store = self._open()
            if store is not None:
                _write(store, rows, self._max_bytes)
        except _errors() as error:
            if not _is_busy(error):
                self._fail(error)
        self._pending.clear()

    def close(self) -> None:
        """Write what waits to be written and let go of the store."""
        self.flush()
        if self._connection is not None and self._process == os.getpid():
            self._connection.close()
            self._connection = None

    def _is_usable(self) -> bool:
        if self._process != os.getpid():
            # After a fork. Closing the connection here would let go of the
            # locks of the process that opened it.
            _abandoned.append(self._connection)
            self._connection = None
            self._pending.clear()
            self._process = os.getpid()
        return self._folder is not None

    def _look(self, key: bytes) -> Identity | None:
        now = time.time_ns()
        try:
            found = os.stat(key)
        except (OSError, ValueError):
            self._identities.pop(key, None)
            return None
        identity = Identity(found.st_size, found.st_mtime_ns)
        tick = _TICK if found.st_mtime_ns % 1_000_000_000 else _COARSE_TICK
        self._identities[key] = identity, now - found.st_mtime_ns > tick
        return identity

    def _rows(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        try:
            store = self._open()
            return [] if store is None else store.execute(query, values).fetchall()
        except _errors() as error:
            if not _is_busy(error):
                self._fail(error)
            return []

    def _open(self) -> sqlite3.Connection | None:
        if self._connection is None and self._folder is not None:
            folder = self._folder
            os.makedirs(folder, mode=0o700, exist_ok=True)
            path = _store(folder, _generation(folder))
            _refuse_foreign(folder)
            _refuse_foreign(path)
            self._connection = _opened(path, self._max_bytes)
        return self._connection

    def _fail(self, error: Exception) -> None:
        """Go on without what cannot be read, or not written: one line in the log says so."""
        folder = self._folder
        if folder is None:
            return
        if self._connection is not None:
            with contextlib.suppress(*_errors()):
                self._connection.close()
            self._connection = None
        if _is_broken(error) and not self._was_rebuilt:
            self._was_rebuilt = True
            with contextlib.suppress(OSError):
                _replace(folder)
                LOG.info("cache in %s is rebuilt: %s", folder, error)
                return
        if _is_read_only(error):
            self._is_writable = False
            LOG.info("cache in %s is only read: %s", folder, error)
            return
        self._folder = None
        LOG.info("cache in %s is passed over: %s", folder, error)


def _key(path: str) -> bytes:
    # A name that is no text in the file system's encoding is a name as well.
    try:
        return os.fsencode(os.path.abspath(path))
    except (OSError, ValueError):
        return b""


_known_versions: str | None = None


def _versions() -> str:
    """Return the versions of all that has a say in what a value is."""
    global _known_versions
    if _known_versions is None:
        from importlib.metadata import PackageNotFoundError, version

        try:
            astroid = version("astroid")
        except PackageNotFoundError:
            astroid = "none"
        python = f"{sys.implementation.name} {sys.hexversion:x}"
        _known_versions = f"{python} {astroid} {__version__}"
    return _known_versions


def _unpack(packed: object) -> Any:
    """Return the value, or ``None`` when it is damaged; zlib's checksum tells."""
    if not isinstance(packed, bytes):
        return None
    try:
        return json.loads(zlib.decompress(packed))
    except (zlib.error, ValueError, RecursionError):
        return None


def _errors() -> tuple[type[Exception], ...]:
    import sqlite3

    return (sqlite3.Error, OSError)


def _is_busy(error: Exception) -> bool:
    return "locked" in str(error)


def _is_read_only(error: Exception) -> bool:
    return "readonly" in str(error)


def _is_broken(error: Exception) -> bool:
    """Say whether the store itself is damaged, or of another making."""
    import sqlite3

    if isinstance(error, sqlite3.OperationalError):
        return "no such" in str(error) or "no column" in str(error)
    return isinstance(error, sqlite3.DatabaseError)


def _opened(path: str, max_bytes: int) -> sqlite3.Connection:
    import sqlite3

    store = sqlite3.connect(
        path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        if os.path.getsize(path) > max_bytes:
            raise sqlite3.DatabaseError("it is larger than allowed")
        # Losing the last seconds before a power cut is no loss here.
        store.execute("pragma synchronous = off")
        store.execute(f"pragma max_page_count = {max_bytes // _PAGE}")
        if store.execute("pragma user_version").fetchone() != (_LAYOUT,):
            with _transaction(store):
                store.execute("drop table if exists entries")
                store.execute(
                    "create table entries (id integer primary key, kind text, versions text,"
                    " path blob, size integer, modified integer, value blob,"
                    " unique (kind, versions, path))"
                )
                store.execute(f"pragma user_version = {_LAYOUT}")
    except BaseException:
        store.close()
        raise
    return store


@contextlib.contextmanager
def _transaction(store: sqlite3.Connection) -> Iterator[None]:
    store.execute("begin immediate")
    try:
        yield
    except BaseException:
        store.execute("rollback")
        raise
    store.execute("commit")


def _write(
    store: sqlite3.Connection, rows: Sequence[tuple[object, ...]], max_bytes: int
) -> None:
    with _transaction(store):
        used = sum(
            store.execute(f"pragma {name}").fetchone()[0] * sign
            for name, sign in (("page_count", 1), ("freelist_count", -1))
        )
        if used * _PAGE > max_bytes * 0.8:
            # The oldest go first, a fourth of all at a time.
            store.execute(
                "delete from entries where id in"
                " (select id from entries order by id limit (select count(*) / 4 + 1 from entries))"
            )
        store.executemany(
            "insert or replace into entries (kind, versions, path, size, modified, value)"
            " values (?, ?, ?, ?, ?, ?)",
            rows,
        )


def _store(folder: str, generation: int) -> str:
    return os.path.join(folder, f"store-{generation}.sqlite")


def _generation(folder: str) -> int:
    """Return the number of the store that is in use, 0 for a new one."""
    stores = map(_STORE.fullmatch, os.listdir(folder))
    return max((int(store[1]) for store in stores if store is not None), default=0)


def _replace(folder: str) -> None:
    """Begin a new store under a new name, and delete the old one.

    Whoever still has the old one open keeps writing its journal under the old
    name, which SQLite must not take for the new store's.
    """
    generation = _generation(folder)
    os.close(os.open(_store(folder, generation + 1), os.O_CREAT | os.O_WRONLY, 0o600))
    with contextlib.suppress(OSError):
        os.unlink(_store(folder, generation))


def _refuse_foreign(path: str) -> None:
    """Raise ``PermissionError`` for what someone else may have written."""
    if not hasattr(os, "geteuid"):
        return
    try:
        found = os.stat(path)
    except FileNotFoundError:
        return
    if found.st_uid != os.geteuid():
        raise PermissionError(f"{path} belongs to someone else")
    if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise PermissionError(f"others can write to {path}")


_cache: Cache | None = None
_options_of_cache: tuple[object, ...] = ()
_closes_at_exit: int | None = None
#: Connections of the process that this one was forked from.
_abandoned: list[object] = []


def cache_for(settings: Settings) -> Cache:
    """Return the cache of this process; its store is opened when first asked."""
    global _cache, _options_of_cache
    options = settings.cache_dir, settings.cache_max_mb, settings.no_cache
    if _cache is None or options != _options_of_cache:
        if _cache is not None:
            _cache.close()
        folder = None if settings.no_cache else settings.cache_dir or _users_folder()
        _options_of_cache = options
        _cache = Cache(folder, settings.cache_max_mb * 1_000_000)
    if _closes_at_exit != os.getpid():
        _close_at_exit()
    return _cache


def _users_folder() -> str:
    from platformdirs import user_cache_dir

    return user_cache_dir("flake8-testquality", appauthor=False)


def _close_at_exit() -> None:
    global _closes_at_exit
    _closes_at_exit = os.getpid()
    atexit.register(_close)
    # A worker of multiprocessing ends without doing what atexit was told.
    multiprocessing = sys.modules.get("multiprocessing.util")
    if multiprocessing is not None:
        multiprocessing.Finalize(None, _close, exitpriority=10)


def _close() -> None:
    if _cache is not None:
        _cache.close()
