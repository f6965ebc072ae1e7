"""What is made for a folder once in a run of flake8."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from flake8_testquality.settings import Settings

T = TypeVar("T")


class OncePerRun(Generic[T]):
    """A function of a folder and the settings that keeps its answers for one run.

    Files may have changed since the last run of this process. Projects that one
    run goes through may have settings of their own.
    """

    def __init__(self, make: Callable[[str, Settings], T]) -> None:
        self._make = make
        self._run: object = None
        self._made: dict[tuple[str, Settings], T] = {}

    def __call__(self, folder: str, settings: Settings) -> T:
        if self._run is not settings.run:
            self._run = settings.run
            self._made.clear()
        key = folder, settings
        if key not in self._made:
            self._made[key] = self._make(folder, settings)
        return self._made[key]
