"""Virtual environments with this project and the tools that people use it with.

These tests need a package index, some also programs of the system. Where those are
missing they are skipped with the reason, or fail if ``TQ_TOOLS=required`` is set.
"""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
_SOURCES = ("flake8_testquality", "setup.cfg", "pyproject.toml", "README.md", "LICENSE")
_SLOW = 600

Environment = Callable[..., Path]


def missing(what: str) -> None:
    """Skip the test, or fail it where all tools are required."""
    if os.environ.get("TQ_TOOLS") == "required":
        pytest.fail(f"required, but missing: {what}")
    pytest.skip(f"missing: {what}")


def program(*names: str) -> str:
    """Return the path of the first of these programs that is installed."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        missing(f"the program {names[0]}")
    return found or ""


def fetched(folder: Path, pattern: str, *command: str | Path) -> Path:
    """Run a command that fetches a file into a folder, and return that file."""
    done = run(*command, cwd=folder)
    found = next(folder.glob(pattern), None)
    if found is None:
        missing(f"{pattern} from a package index ({done.stderr[-300:]})")
        raise AssertionError
    return found


def run(*command: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command to its end and return what it said."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=_SLOW,
        check=False,
    )


@pytest.fixture(scope="session")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what is packaged: building leaves files behind."""
    folder = tmp_path_factory.mktemp("sources")
    for name in _SOURCES:
        place = CHECKOUT / name
        if place.is_dir():
            shutil.copytree(place, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(place, folder)
    shutil.copy(CHECKOUT / ".pre-commit-hooks.yaml", folder)
    return folder


@pytest.fixture(scope="session")
def wheel(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the built package."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(
        sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, sources, cwd=folder
    )
    if done.returncode:
        missing(f"a package index to build with ({done.stderr[-300:]})")
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def environment(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """Return a function from requirements to the folder of programs that has them and us."""

    @functools.cache
    def install(*requirements: str) -> Path:
        folder = tmp_path_factory.mktemp("environment")
        run(sys.executable, "-m", "venv", folder, cwd=folder)
        programs = folder / ("Scripts" if os.name == "nt" else "bin")
        done = run(
            programs / "python", "-m", "pip", "install", "-q", wheel, *requirements, cwd=folder
        )
        if done.returncode:
            missing(f"{', '.join(requirements)} from a package index ({done.stderr[-300:]})")
        return programs

    return install
