"""Two throwaway virtual environments that differ in the plugin alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
# What pip needs of the repository. A copy is installed, because pip builds in
# place and would leave build/ and *.egg-info behind.
_PARTS = ("setup.cfg", "pyproject.toml", "README.md", "LICENSE", "flake8_testquality")
# Installed in both, in the versions of the running interpreter. What the plugin needs too:
# flake8 reads the metadata of everything installed, so only the plugin may differ.
_PINNED = ("flake8", "pyflakes", "pycodestyle", "mccabe", "astroid", "platformdirs")


@dataclass(frozen=True)
class Pair:
    """The Python executables of the two environments."""

    without: Path
    with_plugin: Path
    versions: tuple[str, ...]


def create_pair(folder: Path) -> Pair:
    """Create both environments in ``folder``; needs pip here and a package index.

    Raises ``subprocess.CalledProcessError`` when pip fails.
    """
    pins = tuple(f"{name}=={version(name)}" for name in _PINNED)
    without = _create(folder / "without", pins)
    with_plugin = _create(folder / "with", pins)
    copy = folder / "source"
    copy.mkdir()
    for part in _PARTS:
        _copy(REPOSITORY / part, copy / part)
    install(with_plugin, "--no-deps", str(copy))
    return Pair(without, with_plugin, pins)


def _create(folder: Path, requirements: tuple[str, ...]) -> Path:
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    install(python, *requirements)
    return python


def install(python: Path, *arguments: str) -> None:
    """Install into an environment with the pip of this one."""
    command = [sys.executable, "-m", "pip", "--python", str(python), "install"]
    command += ["--quiet", "--disable-pip-version-check", *arguments]
    subprocess.run(command, check=True)


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy2(source, target)
