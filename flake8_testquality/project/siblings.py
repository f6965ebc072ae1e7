"""The test files of a project, found by their names and folders, not by their content."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Callable, Iterable, Iterator

from flake8_testquality.facts.testfile import TEST_FOLDERS, is_named_as_tests, lies_among_tests
from flake8_testquality.project.places import Places
from flake8_testquality.settings import Settings

#: What a walk looks at before it gives up: more than any project holds.
_MAX_FILES = 5_000
_MAX_FOLDERS = 20_000
_MAX_BYTES = 64_000_000
#: A longer file is generated.
_MAX_FILE_BYTES = 2_000_000
#: Folders of other people's code, or of copies of one's own.
_SKIPPED = frozenset("__pycache__ node_modules site-packages dist-packages build dist".split())
#: What stands in a virtual environment, and in a checkout of another project.
_FOREIGN = frozenset({"pyvenv.cfg", ".git", ".hg"})


def root_of(path: str) -> str:
    """Return the folder that holds the project of a file, or else its packages."""
    places = Places(path)
    return places.project_root or places.project_folders[0]


def test_files(root: str, settings: Settings) -> list[str]:
    """Return the absolute paths of a project's test files, sorted by ``in_order``.

    With more files or bytes than a project has, those that come last are
    left out.
    """
    found: list[str] = []
    total = 0
    for path, size in sorted(_walk(root, settings), key=lambda item: in_order(item[0], root)):
        if size <= _MAX_FILE_BYTES:
            total += size
            if total > _MAX_BYTES or len(found) == _MAX_FILES:
                break
            found.append(path)
    return found


def in_order(path: str, root: str) -> str:
    """Return a path below the root with slashes: what messages show and files are sorted by."""
    return path[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/")


def _walk(root: str, settings: Settings) -> Iterator[tuple[str, int]]:
    excluded = _excluding(settings.exclude)
    folders = [(root, lies_among_tests(root))]
    for number, (folder, is_for_tests) in enumerate(folders):
        if number == _MAX_FOLDERS:
            return
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
            if folder != root and any(entry.name in _FOREIGN for entry in listed):
                continue
            for entry in listed:
                name = entry.name
                if entry.is_dir(follow_symlinks=False):
                    is_ours = not name.startswith(".") and name not in _SKIPPED
                    if is_ours and not excluded(entry):
                        folders.append((entry.path, is_for_tests or name in TEST_FOLDERS))
                elif name.endswith(".py") and (
                    is_for_tests or is_named_as_tests(entry.path, settings)
                ):
                    if entry.is_file() and not excluded(entry):
                        yield entry.path, entry.stat().st_size
        except OSError:
            # It went away, or is not for us to read.
            continue


def _excluding(patterns: Iterable[str]) -> Callable[[os.DirEntry[str]], bool]:
    """Return what says whether flake8 leaves out a file or folder, by its name or its path."""
    if not patterns:
        return lambda entry: False
    match = re.compile(
        "|".join(fnmatch.translate(os.path.normcase(pattern)) for pattern in patterns)
    ).match

    def is_excluded(entry: os.DirEntry[str]) -> bool:
        name, path = os.path.normcase(entry.name), os.path.normcase(entry.path)
        return match(name) is not None or match(path) is not None

    return is_excluded
