"""What is made for a folder once in a run of flake8."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from flake8_testquality.settings import Settings

T = TypeVar("T")


class OncePerRun(Generic[T]):
    """A function of a folder and the settings that keeps its answers for one run.

    Each run has its own settings, even if they are equal: files may have
    changed since the last run of this process.
    """

    def __init__(self, make: Callable[[str, Settings], T]) -> None:
        self._make = make
        self._settings: Settings | None = None
        self._made: dict[str, T] = {}

    def __call__(self, folder: str, settings: Settings) -> T:
        if self._settings is not settings:
            self._settings = settings
            self._made.clear()
        if folder not in self._made:
            self._made[folder] = self._make(folder, settings)
        return self._made[folder]
