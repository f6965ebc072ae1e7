"""Places: where the modules lie that a file can import.

Python's own finders would run the code of parent packages. Here only the
file system is asked whether a file exists.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cached_property
from importlib.machinery import EXTENSION_SUFFIXES
from typing import NamedTuple

from flake8_testquality.facts.patterns import regex
from flake8_testquality.project.pytest_config import pythonpath

#: What stands at the top of a project.
_ROOT_MARKERS = (
    ".git", ".hg", "pyproject.toml", "setup.cfg", "setup.py", "tox.ini", "pytest.ini",
)  # fmt: skip
_INIT = "__init__.py"
# Neither ``latest`` nor ``contest``.
_SAYS_TEST = regex(r"(?:^|[^a-z]|conf|unit)test|(?:^|[/\\])examples?[/\\]")
#: More folders than any project nests.
_MAX_DEPTH = 40


class Place(NamedTuple):
    """The file of a module, and those parts of a dotted name that are not modules."""

    path: str
    rest: tuple[str, ...]


class _Surroundings:
    """What all files of one folder have in common."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    @cached_property
    def import_root(self) -> str:
        """The folder above the outermost package that the folder belongs to."""
        return _above_packages(self.folder)

    @cached_property
    def project_root(self) -> str | None:
        """The nearest folder above that looks like the top of a project."""
        for folder in _climb(self.import_root):
            if any(os.path.exists(os.path.join(folder, marker)) for marker in _ROOT_MARKERS):
                return folder
        current = os.getcwd()
        return current if _is_below(self.import_root, current) else None

    @cached_property
    def project_folders(self) -> tuple[str, ...]:
        """See ``Places.project_folders``."""
        found = [self.import_root]
        root = self.project_root
        if root is not None:
            found += pythonpath(root)
            for folder in _climb(self.import_root):
                found.append(folder)
                if folder == root:
                    break
            found.append(os.path.join(root, "src"))
            library = os.path.join(root, "lib")
            if not os.path.isfile(os.path.join(library, _INIT)):
                found.append(library)
        return tuple(dict.fromkeys(found))

    @cached_property
    def installed(self) -> tuple[str, ...]:
        """Folders of the running interpreter, the project's own left out."""
        known = {*self.project_folders, os.getcwd()}
        folders = dict.fromkeys(os.path.abspath(each) for each in sys.path if each)
        return tuple(each for each in folders if each not in known and os.path.isdir(each))

    @cached_property
    def conftests(self) -> tuple[str, ...]:
        """See ``Places.conftests``."""
        top = self.project_root or self.import_root
        found = []
        for folder in _climb(self.folder):
            path = os.path.join(folder, "conftest.py")
            if os.path.isfile(path):
                found.append(path)
            if folder == top:
                break
        return tuple(found)


class _Run(NamedTuple):
    """What one run of flake8 has found out: its files ask for the same modules again and again."""

    run: object
    #: By folder.
    surroundings: dict[str, _Surroundings]
    #: By the folders to search, what a name leads to from a folder that counts if it is relative.
    found: dict[tuple[str, ...], dict[tuple[str, str], Place | None]]


_latest = _Run(None, {}, {})


def _known_in(run: object) -> _Run:
    global _latest
    if run is None:
        return _Run(None, {}, {})
    if _latest.run is not run:
        # Files may have come and gone since the last run of this process.
        _latest = _Run(run, {}, {})
    return _latest


class Places:
    """Where the modules lie that one file, and what it imports, can import.

    Those of one ``run`` of flake8 share what they find out.
    """

    def __init__(self, path: str, run: object = None) -> None:
        #: Absolute; the file itself need not exist, as with an editor's buffer.
        self.path = os.path.abspath(path)
        #: The folder of the file.
        self.folder = os.path.dirname(self.path)
        self._known = _known_in(run)
        self._around = self._surroundings_of(self.folder)

    def _surroundings_of(self, folder: str) -> _Surroundings:
        known = self._known.surroundings
        if folder not in known:
            known[folder] = _Surroundings(folder)
        return known[folder]

    @property
    def project_root(self) -> str | None:
        """The nearest folder above that looks like the top of a project."""
        return self._around.project_root

    @property
    def project_folders(self) -> tuple[str, ...]:
        """Folders of the project from which absolute imports start, nearest first.

        Those that pytest and ``python -m`` put in front: the one above the
        file's package, pytest's ``pythonpath``, the ones between it and the
        project's root, ``src``, and ``lib`` where it is no package.
        """
        return self._around.project_folders

    @cached_property
    def _found(self) -> dict[tuple[str, str], Place | None]:
        searched = (*self.project_folders, "", *self._around.installed)
        return self._known.found.setdefault(searched, {})

    def find(self, name: str, importer: str | None = None) -> Place | None:
        """Return where a dotted name leads to, as far as its parts are modules.

        A relative name is read as it would be in the file ``importer``. ``None``
        when no source file can be found.
        """
        folder = os.path.dirname(importer) if importer else self.folder
        key = (name, folder if name.startswith(".") else "")
        if key not in self._found:
            self._found[key] = self._find(name, folder)
        return self._found[key]

    def _find(self, name: str, folder: str) -> Place | None:
        bare = name.lstrip(".")
        parts = tuple(bare.split(".")) if bare else ()
        if not all(parts) or len(parts) > _MAX_DEPTH:
            return None
        level = len(name) - len(bare)
        if level:
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            return _descend((folder,), parts, _file(os.path.join(folder, _INIT)))
        if not parts:
            return None
        if parts[0] not in sys.stdlib_module_names:
            # All at once: a folder without ``__init__.py`` hides no package behind it.
            found = _descend((*self.project_folders, *self._around.installed), parts, None)
            if found is not None:
                return found
        return _descend(self._around.installed, parts, None)

    def conftests(self) -> Sequence[str]:
        """Return the ``conftest.py`` files whose fixtures the file sees, nearest first."""
        return self._around.conftests

    def is_test_code(self, path: str) -> bool:
        """Say whether a module belongs to tests, by where it lies.

        It lies beside the file, or its name or that of a folder within its
        project says "test". Examples are run by tests, and assert for them.
        """
        if os.path.dirname(path) == self.folder:
            return True
        top = self.project_root
        if top is None or not _is_below(path, top):
            top = self._surroundings_of(os.path.dirname(path)).import_root
        return _SAYS_TEST.search(os.path.relpath(path, top).lower()) is not None

    def would_be_test_code(self, name: str) -> bool:
        """Say whether a name that leads nowhere begins in the project, and says "test"."""
        parts = absolute(name, self.path).split(".")
        if _SAYS_TEST.search("/".join(parts[:-1]).lower()) is None:
            return False
        return any(os.path.isdir(os.path.join(each, parts[0])) for each in self.project_folders)

    def is_of_project(self, path: str) -> bool:
        """Say whether a file is the project's own, and not an installed package's."""
        return any(_is_below(path, folder) for folder in self.project_folders) and not any(
            part in {"site-packages", "dist-packages"} for part in path.split(os.sep)
        )


def module_name(path: str) -> str:
    """Return the dotted name under which a file is imported."""
    folder, base = os.path.split(path)
    top = _above_packages(folder)
    stem = os.path.splitext(base)[0]
    parts = [] if folder == top else os.path.relpath(folder, top).split(os.sep)
    return ".".join(parts if stem == "__init__" else [*parts, stem])


def absolute(name: str, importer: str) -> str:
    """Return a dotted name without leading dots, as seen from the file ``importer``.

    One that goes beyond the topmost package stays as it is.
    """
    bare = name.lstrip(".")
    level = len(name) - len(bare)
    if not level:
        return name
    package = module_name(importer).split(".")
    if os.path.basename(importer) != _INIT:
        package = package[:-1]
    if level - 1 > len(package):
        return name
    package = package[: len(package) - (level - 1)]
    return ".".join(filter(None, [*package, bare]))


def _descend(
    folders: Sequence[str], parts: tuple[str, ...], package: str | None
) -> Place | None:
    """Follow a dotted name down from ``folders``, as the import system would.

    ``package`` is the file of the package that the folder is, if it is one.
    """
    for number, part in enumerate(parts):
        portions = []
        module = None
        for folder in folders:
            below = os.path.join(folder, part)
            module = _file(os.path.join(below, _INIT)) or _file(below + ".py")
            if module is not None:
                break
            if any(os.path.isfile(below + suffix) for suffix in EXTENSION_SUFFIXES):
                return None
            if os.path.isdir(below):
                portions.append(below)
        if module is None and not portions:
            return Place(package, parts[number:]) if package is not None else None
        package = module
        if module is None:
            folders = portions
        elif module.endswith(os.sep + _INIT):
            folders = (os.path.dirname(module),)
        else:
            return Place(module, parts[number + 1 :])
    return Place(package, ()) if package is not None else None


def _file(path: str) -> str | None:
    return path if os.path.isfile(path) else None


def _climb(folder: str) -> Iterator[str]:
    for _ in range(_MAX_DEPTH):
        yield folder
        above = os.path.dirname(folder)
        if above == folder:
            return
        folder = above


def _above_packages(folder: str) -> str:
    """Return the nearest folder from ``folder`` up that is no package."""
    for each in _climb(folder):
        if not os.path.isfile(os.path.join(each, _INIT)):
            return each
    return folder


def _is_below(path: str, folder: str) -> bool:
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)
