"""The test files of a project, found by their names and folders, not by their content."""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from flake8_testquality.facts.testfile import TEST_FOLDERS, is_named_as_tests, lies_among_tests
from flake8_testquality.project.files import state_of
from flake8_testquality.project.once import OncePerRun
from flake8_testquality.project.places import Places
from flake8_testquality.settings import Settings

#: What a walk looks at before it gives up: more than any project holds.
_MAX_FILES = 10_000
_MAX_FOLDERS = 20_000
#: A longer file is generated.
MAX_FILE_BYTES = 2_000_000
#: So much is read to compare the files of a project.
_MAX_BYTES = 64_000_000
#: Folders of other people's code, or of copies of one's own.
_SKIPPED = frozenset("__pycache__ node_modules site-packages dist-packages build dist".split())
#: What stands in a virtual environment, and in a checkout of another project.
_FOREIGN = frozenset({"pyvenv.cfg", ".git", ".hg"})


class ListedFile(NamedTuple):
    """A test file: its absolute path, and its size in bytes."""

    path: str
    size: int
    #: Whether flake8 leaves it out; all the same it may use what others define.
    is_excluded: bool


class Listing(NamedTuple):
    """The test files below a folder, and whether these are all."""

    files: list[ListedFile]
    is_whole: bool


class _Folder(NamedTuple):
    path: str
    is_for_tests: bool
    is_excluded: bool


def root_of(path: str) -> str:
    """Return the folder that holds the project of a file, or else its packages."""
    places = Places(path)
    return places.project_root or places.project_folders[0]


def files_to_compare(root: str, settings: Settings) -> list[str]:
    """Return the absolute paths of those test files that flake8 reviews, sorted by ``in_order``.

    With more bytes than a project has, those that come last are left out.
    """
    found: list[str] = []
    total = 0
    files = listing_of(root, settings).files
    for each in sorted(files, key=lambda file: in_order(file.path, root)):
        if not each.is_excluded:
            total += each.size
            if total > _MAX_BYTES:
                break
            found.append(each.path)
    return found


def in_order(path: str, root: str) -> str:
    """Return a path below the root with slashes: what messages show and files are sorted by."""
    return path[len(root.rstrip(os.sep)) + 1 :].replace(os.sep, "/")


def _walk(root: str, settings: Settings) -> Listing:
    found: list[ListedFile] = []
    folders = [_Folder(root, lies_among_tests(root), False)]
    is_excluded = _excluding(settings.exclude)
    for number, folder in enumerate(folders):
        if number == _MAX_FOLDERS:
            return Listing(found, False)
        for entry, is_folder in _entries_of_ours(folder.path, root):
            name, path = entry.name, entry.path
            if is_folder:
                if not name.startswith(".") and name not in _SKIPPED:
                    is_for_tests = folder.is_for_tests or name in TEST_FOLDERS
                    is_out = folder.is_excluded or is_excluded(entry)
                    folders.append(_Folder(path, is_for_tests, is_out))
                continue
            if not name.endswith(".py"):
                continue
            if folder.is_for_tests or is_named_as_tests(path, settings):
                state = state_of(path, MAX_FILE_BYTES)
                if state is None:
                    continue
                if len(found) == _MAX_FILES:
                    return Listing(found, False)
                is_out = folder.is_excluded or is_excluded(entry)
                found.append(ListedFile(path, state.size, is_out))
    return Listing(found, True)


#: The test files below a folder.
listing_of = OncePerRun(_walk)


def _entries_of_ours(folder: str, root: str) -> list[tuple[os.DirEntry[str], bool]]:
    """Return what stands in a folder, sorted, each with whether it is a folder.

    Nothing if that is another project.
    """
    try:
        with os.scandir(folder) as entries:
            listed = [(entry, entry.is_dir(follow_symlinks=False)) for entry in entries]
    except OSError:
        # It went away, or is not for us to read.
        return []
    if folder != root and any(entry.name in _FOREIGN for entry, _ in listed):
        return []
    return sorted(listed, key=lambda item: item[0].name)


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
