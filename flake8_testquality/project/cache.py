"""What was learnt of files, kept on disk between runs."""

from __future__ import annotations

import atexit
import json
import logging
import os
import sys
import time
import zlib
from typing import Any

from flake8_testquality import __version__
from flake8_testquality.project.files import State, state_of
from flake8_testquality.project.store import Row, Store
from flake8_testquality.settings import Settings

LOG = logging.getLogger("flake8.testquality")

#: Seconds after which what was learnt is written, for other workers to use.
_DELAY = 0.2
#: Nanoseconds: a file that was changed this shortly before it was read may
#: change again at the same mtime, and the second change would not be seen.
_TICK = 20_000_000
_COARSE_TICK = 2_000_000_000
#: Bytes above which a value is compressed.
_LARGE = 16_000
_SEPARATOR = os.fsencode(os.sep)


class Cache:
    """Values by kind and file, each for the file as it is on disk now.

    A value is anything that ``json`` writes. ``kind`` says what the value is
    and should hold a number for its layout and all that it depends on beside
    the file, as in ``"clones/1"``; readers still check what they get. Nothing
    raises but a value that is no JSON.
    """

    def __init__(self, folder: str | None, max_bytes: int) -> None:
        self._store = None if folder is None else Store(folder, max_bytes)
        self._max_bytes = max_bytes
        self._process = os.getpid()
        self._pending: dict[tuple[str, bytes], tuple[State, bytes]] = {}
        self._pending_bytes = 0
        self._states: dict[bytes, tuple[State, bool]] = {}
        self._written = time.monotonic()

    def get(self, kind: str, path: str) -> Any:
        """Return what was put for the file as it is on disk now, or ``None``."""
        store = self._usable()
        key = _key(path)
        state = None if store is None else self._look(key)
        if store is None or state is None:
            return None
        waiting = self._pending.get((kind, key))
        if waiting is not None and waiting[0] == state:
            return _unpack(waiting[1])
        query = (
            "select value from entries where kind = ? and versions = ? and path = ?"
            " and size = ? and modified = ?"
        )
        for (packed,) in store.find(query, (kind, _versions(), key, *state)):
            return _unpack(packed)
        return None

    def below(self, kind: str, folder: str) -> dict[str, Any]:
        """Return the values of all files below a folder, by absolute path.

        One query; each value is for the file as it is on disk now, like that
        of ``get``.
        """
        store = self._usable()
        if store is None:
            return {}
        self.flush()
        # All paths that begin with "x/" stand between "x/" and "x0".
        first = _key(folder).rstrip(_SEPARATOR) + _SEPARATOR
        last = first[:-1] + bytes([first[-1] + 1])
        query = (
            "select path, size, modified, value from entries"
            " where kind = ? and versions = ? and path >= ? and path < ?"
        )
        found: dict[str, Any] = {}
        for key, size, modified, packed in store.find(query, (kind, _versions(), first, last)):
            if isinstance(key, bytes) and self._look(key) == (size, modified):
                value = _unpack(packed)
                if value is not None:
                    found[os.fsdecode(key)] = value
        return found

    def put(self, kind: str, path: str, value: object) -> None:
        """Remember a value for a file.

        The file is taken to be as it was at the last ``get`` for it: ask
        before you read it. A file that was changed within the last 20 ms is
        left out, since it may change again at the same mtime.

        Raises ``TypeError`` for a value that is no JSON.
        """
        packed = _pack(value)
        if self._usable() is None or len(packed) * 8 > self._max_bytes:
            return
        key = _key(path)
        if key not in self._states:
            self._look(key)
        state, is_settled = self._states.get(key, (None, False))
        if state is None or not is_settled:
            return
        self._pending[kind, key] = state, packed
        self._pending_bytes += len(packed)
        is_late = time.monotonic() - self._written > _DELAY
        if is_late or self._pending_bytes * 16 > self._max_bytes:
            self.flush()

    def flush(self) -> None:
        """Write what waits to be written, in one transaction."""
        store = self._usable()
        if store is None or not self._pending:
            return
        self._written = time.monotonic()
        rows: list[Row] = [
            (kind, _versions(), key, *state, packed)
            for (kind, key), (state, packed) in self._pending.items()
        ]
        if store.write(rows) or self._pending_bytes * 4 > self._max_bytes:
            self._forget_pending()

    def close(self) -> None:
        """Write what waits to be written and let go of the store."""
        self.flush()
        if self._store is not None:
            self._store.close()

    def _usable(self) -> Store | None:
        store = self._store
        if store is not None and self._process != os.getpid():
            # After a fork: what waits is written by the process that put it.
            self._process = os.getpid()
            store.abandon()
            self._forget_pending()
        return store if store is not None and store.is_usable else None

    def _forget_pending(self) -> None:
        self._pending.clear()
        self._pending_bytes = 0

    def _look(self, key: bytes) -> State | None:
        now = time.time_ns()
        state = state_of(key)
        if state is None:
            self._states.pop(key, None)
            return None
        tick = _TICK if state.modified % 1_000_000_000 else _COARSE_TICK
        self._states[key] = state, now - state.modified > tick
        return state


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


def _pack(value: object) -> bytes:
    """Return a value with a checksum; what is small is not worth compressing."""
    text = json.dumps(value, separators=(",", ":")).encode()
    if len(text) > _LARGE:
        return b"z" + zlib.compress(text, 1)
    return b"j" + zlib.crc32(text).to_bytes(4, "big") + text


def _unpack(packed: object) -> Any:
    """Return the value, or ``None`` when its checksum tells that it is damaged."""
    if not isinstance(packed, bytes):
        return None
    try:
        if packed[:1] == b"z":
            return json.loads(zlib.decompress(packed[1:]))
        text = packed[5:]
        if zlib.crc32(text).to_bytes(4, "big") != packed[1:5]:
            return None
        return json.loads(text.decode())
    except (zlib.error, ValueError, RecursionError):
        return None


_cache: Cache | None = None
_options_of_cache: tuple[object, ...] = ()
_closes_at_exit: int | None = None


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


def _users_folder() -> str | None:
    """Return the user's cache folder, ``None`` for a user without a home."""
    from platformdirs import user_cache_dir

    try:
        folder = user_cache_dir("flake8-testquality", appauthor=False)
    except (OSError, RuntimeError) as error:
        LOG.info("no cache: %s", error)
        return None
    # Older releases answer "~/.cache", which would be made below the current folder.
    return folder if os.path.isabs(folder) else None


def _close_at_exit() -> None:
    global _closes_at_exit
    _closes_at_exit = os.getpid()
    atexit.register(close)
    # A worker of multiprocessing ends without doing what atexit was told.
    multiprocessing = sys.modules.get("multiprocessing.util")
    if multiprocessing is not None:
        multiprocessing.Finalize(None, close, exitpriority=10)


def close() -> None:
    """Write what waits to be written, as is done at the end of the process."""
    if _cache is not None:
        _cache.close()
