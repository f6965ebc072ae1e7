"""Resolvers for files of temporary projects."""

from __future__ import annotations

import textwrap
from pathlib import Path

from flake8_testquality.project.library import Library
from flake8_testquality.project.places import Places
from flake8_testquality.project.resolver import Resolver
from flake8_testquality.settings import Settings


def write_files(root: Path, files: dict[str, str]) -> None:
    """Write files below ``root``: path to text, which may be indented."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(textwrap.dedent(text), encoding="utf-8")


def resolver_of(
    root: Path, path: str, library: Library | None = None, **options: object
) -> Resolver:
    """Return the resolver for a file below ``root``, with a library of its own."""
    settings = Settings(**options)
    return Resolver(Places(str(root / path)), library or Library(), settings)
