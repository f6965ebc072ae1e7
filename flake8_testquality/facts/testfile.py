"""Which files hold tests: the glance that every other file gets, and no more."""

from __future__ import annotations

import ast
import functools
import os
from fnmatch import fnmatchcase

from flake8_testquality.settings import Settings

#: Folders whose files are test code, whatever they are called.
TEST_FOLDERS = frozenset({"test", "tests", "testing"})
#: Folders below those with what tests read: code in them is a sample.
_DATA_FOLDERS = frozenset(
    "data testdata test_data test-data samples sample_data inputs input".split()
)
_ROOT_MARKERS = (".git", ".hg", "pyproject.toml", "setup.cfg", "setup.py", "tox.ini")


@functools.lru_cache(maxsize=1024)
def place_in_project(folder: str) -> str:
    """Return the path of a folder from the root of its project.

    Without a root, from the current folder, or whole. What stands above a
    project says nothing about it: a checkout may lie in a ``test`` folder.
    """
    here = os.path.abspath(folder)
    top = here
    while True:
        if any(os.path.exists(os.path.join(top, marker)) for marker in _ROOT_MARKERS):
            break
        above = os.path.dirname(top)
        if above == top:
            current = os.getcwd()
            if here == current or here.startswith(current + os.sep):
                top = current
            break
        top = above
    return os.path.relpath(here, top)


def is_named_as_tests(path: str, settings: Settings) -> bool:
    """Say whether the name of a file says that a runner collects tests from it."""
    name = os.path.basename(path)
    for pattern in settings.test_files:
        if "/" in pattern:
            below = "*/" + pattern.removeprefix("./").lstrip("/")
            # flake8 may have been started in a folder that the pattern names.
            whole = os.path.join(place_in_project(os.path.dirname(path)), name)
            if any(fnmatchcase("/" + each.replace(os.sep, "/"), below) for each in (path, whole)):
                return True
        elif fnmatchcase(name, pattern):
            return True
    return False


def lies_among_tests(folder: str) -> bool:
    """Say whether all files of a folder are test code: none are there to be read as data."""
    below = _folders_below_tests(folder)
    return below is not None and _DATA_FOLDERS.isdisjoint(below)


def _folders_below_tests(folder: str) -> list[str] | None:
    """Return the names of the folders below the outermost one for tests, if there is one."""
    names = place_in_project(folder).split(os.sep)
    first = next((each for each, name in enumerate(names) if name in TEST_FOLDERS), None)
    return None if first is None else names[first + 1 :]


def is_test_file(tree: ast.Module, path: str, settings: Settings) -> bool:
    """Say whether a file is test code, by its name, its folder or its classes."""
    is_placed = is_placed_as_tests(path, settings)
    if is_placed is not None:
        return is_placed
    return any(
        isinstance(node, ast.ClassDef) and _is_plainly_a_test_case(node, settings)
        for node in tree.body
    )


def is_placed_as_tests(path: str, settings: Settings) -> bool | None:
    """Say whether a file is test code by its name or its folder, ``None`` if neither tells."""
    if is_named_as_tests(path, settings):
        return True
    folder, name = os.path.split(path)
    below = _folders_below_tests(folder)
    if below is None:
        return None
    if not _DATA_FOLDERS.isdisjoint(below):
        # A sample may hold a test case too.
        return False
    # Nobody can import ``04_loops.py``: it is a script of tests, or data.
    return True if name.partition(".")[0].isidentifier() else None


def is_listed_base(name: str, settings: Settings) -> bool:
    """Say whether a base class stands in ``--tq-testcase-bases``.

    A dotted entry also means a name of which only the end is known, as behind
    a relative import.
    """
    return any(
        name.rpartition(".")[2] == listed or f".{listed}".endswith("." + name.lstrip("."))
        for listed in settings.testcase_bases
    )


def _is_plainly_a_test_case(node: ast.ClassDef, settings: Settings) -> bool:
    # A guess is not enough here: this may be production code.
    for base in node.bases:
        name = base.attr if isinstance(base, ast.Attribute) else getattr(base, "id", "")
        if name.endswith("TestCase") or (
            settings.testcase_bases and is_listed_base(ast.unparse(base), settings)
        ):
            return any(
                isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef))
                and item.name.startswith(settings.test_prefixes)
                for item in node.body
            )
    return False
