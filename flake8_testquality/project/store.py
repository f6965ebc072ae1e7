"""The file of the cache: one SQLite database that all processes share.

It holds data only, and nothing in it is needed. Whatever is wrong with it is
told in one line of flake8's log, and then it is rebuilt or passed over.
"""

from __future__ import annotations

import contextlib
import logging
import os
import stat
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from flake8_testquality.facts.patterns import regex

if TYPE_CHECKING:
    import sqlite3

# Below flake8's own logger, so that its ``-v`` shows it and nothing else does.
LOG = logging.getLogger("flake8.testquality")

#: The layout of the tables; a store of another layout is thrown away.
LAYOUT = 2
_PAGE = 4096
#: Seconds that a process waits for another one's transaction.
_PATIENCE = 0.25
#: So often in a row; then the other process hangs.
_WAITS = 8
_NAME = regex(r"store-(\d{1,9})\.sqlite")

#: Kind, versions, path, size, mtime in ns and the packed value.
Row = tuple[str, str, bytes, int, int, bytes]


class Store:
    """Rows in a folder's newest database, which is opened when first asked."""

    def __init__(self, folder: str, max_bytes: int) -> None:
        self._folder = folder
        self._max_bytes = max_bytes
        self._generation = 0
        self._connection: sqlite3.Connection | None = None
        self._was_rebuilt = False
        self._waits = 0
        self.is_usable = True
        self.is_writable = True

    def find(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        """Return what a query finds; nothing if the store cannot be read."""
        if not self.is_usable:
            return []
        try:
            found = self._open().execute(query, values).fetchall()
        except _errors() as error:
            self._fail(error)
            return []
        self._waits = 0
        return found

    def write(self, rows: Iterable[Row]) -> bool:
        """Write rows in one transaction; return ``False`` when another time may be better."""
        if not self.is_usable or not self.is_writable:
            return True
        try:
            _write(self._open(), rows, self._max_bytes)
        except _errors() as error:
            if _is_busy(error):
                self._fail(error)
                return False
            if self._connection is None or _is_broken(error):
                self._fail(error)
            else:
                self.is_writable = False
                LOG.info("cache in %s is not written to: %s", self._folder, error)
        return True

    def close(self) -> None:
        """Let go of the database."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def abandon(self) -> None:
        """Forget the connection of the process that this one was forked from.

        Closing it here would let go of that process's locks.
        """
        _abandoned.append(self._connection)
        self._connection = None

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            os.makedirs(self._folder, mode=0o700, exist_ok=True)
            self._generation = _newest(self._folder)
            path = _path(self._folder, self._generation)
            _refuse_foreign(self._folder)
            _refuse_foreign(path)
            self._connection = _opened(path, self._max_bytes)
        return self._connection

    def _fail(self, error: Exception) -> None:
        """Go on without what cannot be read."""
        if _is_busy(error):
            self._waits += 1
            if self._waits < _WAITS:
                return
        self.close()
        if _is_broken(error) and not self._was_rebuilt:
            self._was_rebuilt = True
            with contextlib.suppress(OSError):
                _replace(self._folder, self._generation)
                LOG.info("cache in %s is rebuilt: %s", self._folder, error)
                return
        self.is_usable = False
        LOG.info("cache in %s is passed over: %s", self._folder, error)


#: Connections of the process that this one was forked from.
_abandoned: list[object] = []


def _errors() -> tuple[type[Exception], ...]:
    import sqlite3

    # A damaged schema makes messages that are no text.
    return (sqlite3.Error, OSError, UnicodeError)


def _is_busy(error: Exception) -> bool:
    return "locked" in str(error)


def _is_broken(error: Exception) -> bool:
    """Say whether the database itself is damaged, or of another making."""
    import sqlite3

    if isinstance(error, sqlite3.OperationalError):
        return "no such" in str(error) or "no column" in str(error)
    return isinstance(error, (sqlite3.DatabaseError, UnicodeError))


def _opened(path: str, max_bytes: int) -> sqlite3.Connection:
    import sqlite3

    database = sqlite3.connect(
        path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
    )
    try:
        if os.path.getsize(path) > max_bytes:
            raise sqlite3.DatabaseError("it is larger than allowed")
        # Losing the last seconds before a power cut is no loss here.
        database.execute("pragma synchronous = off")
        # In KiB. Rows are read once, mostly: pages kept for longer only take memory.
        database.execute("pragma cache_size = -256")
        database.execute(f"pragma max_page_count = {max_bytes // _PAGE}")
        if not _is_laid_out(database):
            with _transaction(database):
                _lay_out(database)
    except BaseException:
        database.close()
        raise
    return database


def _is_laid_out(database: sqlite3.Connection) -> bool:
    found = database.execute("pragma user_version").fetchone()
    return bool(found == (LAYOUT,))


def _lay_out(database: sqlite3.Connection) -> None:
    if _is_laid_out(database):
        # Another process was faster.
        return
    database.execute("drop table if exists entries")
    database.execute(
        "create table entries (id integer primary key, kind text, versions text, path blob,"
        " size integer, modified integer, value blob, unique (kind, versions, path))"
    )
    database.execute(f"pragma user_version = {LAYOUT}")


@contextlib.contextmanager
def _transaction(database: sqlite3.Connection) -> Iterator[None]:
    database.execute("begin immediate")
    try:
        yield
        database.execute("commit")
    except BaseException:
        # SQLite itself rolls back after some errors.
        with contextlib.suppress(*_errors()):
            database.execute("rollback")
        raise


def _write(database: sqlite3.Connection, rows: Iterable[Row], max_bytes: int) -> None:
    with _transaction(database):
        pages = database.execute("pragma page_count").fetchone()[0]
        unused = database.execute("pragma freelist_count").fetchone()[0]
        if (pages - unused) * _PAGE > max_bytes * 0.8:
            # The oldest fourth goes, so that this is seldom done.
            database.execute(
                "delete from entries where id in"
                " (select id from entries order by id limit (select count(*) / 4 + 1 from entries))"
            )
        database.executemany(
            "insert or replace into entries (kind, versions, path, size, modified, value)"
            " values (?, ?, ?, ?, ?, ?)",
            rows,
        )


def _path(folder: str, generation: int) -> str:
    return os.path.join(folder, f"store-{generation}.sqlite")


def _newest(folder: str) -> int:
    """Return the number of the database that is in use, 0 for a new one."""
    found = map(_NAME.fullmatch, os.listdir(folder))
    return max((int(name[1]) for name in found if name is not None), default=0)


def _replace(folder: str, generation: int) -> None:
    """Begin a new database under a new name, and delete the old one.

    Whoever still has the old one open keeps writing its journal under the old
    name, which SQLite must not take for the new one's.
    """
    if _newest(folder) > generation:
        # Another process was faster.
        return
    os.close(os.open(_path(folder, generation + 1), os.O_CREAT | os.O_WRONLY, 0o600))
    with contextlib.suppress(OSError):
        os.unlink(_path(folder, generation))


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
