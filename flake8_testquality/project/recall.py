"""Recall: what the last review of a file found, where a new one would find the same.

A review depends on the file's text, on the options, and on the answers of other
modules. The answers are remembered beside the findings, as digests. When all
that was asked is answered as before, so is the review: whether a base class got
another comment or another ``setUp`` is told by its answers, not by its date.
"""

from __future__ import annotations

import enum
import functools
import logging
import os
from collections.abc import Callable, Mapping, Sequence, Set
from typing import Any, Final, cast

from flake8_testquality.facts.outside import Outside
from flake8_testquality.facts.testfile import place_in_project
from flake8_testquality.project.cache import Cache, cache_for
from flake8_testquality.project.files import digest_of, text_of
from flake8_testquality.project.resolver import resolver_for
from flake8_testquality.settings import Settings
from flake8_testquality.stdin import is_nameless

LOG = logging.getLogger("flake8.testquality")

#: With a new layout of the values comes a new number.
_KIND = "findings/1"
_QUESTIONS = frozenset(name for name in vars(Outside) if not name.startswith("_"))
#: Questions whose answers are not worth remembering: asking them takes as long as a review.
_MOST = 2_000

#: Line, column and text of a finding.
Found = tuple[int, int, str]
#: Findings by the number of their point.
ByPoint = dict[int, list[Found]]


class _Witness:
    """Passes questions on to a resolver, and remembers the answers."""

    def __init__(self, resolver: Outside) -> None:
        self._resolver = resolver
        self.answers: dict[tuple[str, tuple[Any, ...]], Any] = {}

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name not in _QUESTIONS:
            raise AttributeError(name)
        ask, answers = getattr(self._resolver, name), self.answers

        def answer(*given: Any) -> Any:
            plain = tuple([each if isinstance(each, str) else tuple(each) for each in given])
            key = name, plain
            if key not in answers:
                answers[key] = ask(*plain)
            return answers[key]

        # Python finds it by itself from now on.
        setattr(self, name, answer)
        return answer


class Recall:
    """What is remembered of one file; ``selected`` says which rules run, beside the settings."""

    def __init__(
        self, path: str, lines: Sequence[str], settings: Settings, selected: str
    ) -> None:
        self._path = path
        self._settings = settings
        self._witness: Final = _Witness(resolver_for(path, settings))
        #: Asked on behalf of the review; it remembers what it was told.
        self.outside = cast(Outside, self._witness)
        self._cache: Cache | None = None
        self._own_digest = ""
        # What an editor holds is new with each keystroke: it is not even looked up.
        text = "" if settings.no_cache or is_nameless(path) else "".join(lines)
        if text and text_of(path) == text:
            self._cache = cache_for(settings)
            self._own_digest = digest_of(text)
            options = [getattr(settings, name) for name in Settings.__dataclass_fields__]
            here = path, os.getcwd(), place_in_project(os.path.dirname(path))
            self._kind = f"{_KIND} {digest_of(repr((_program(), options, selected, here)))}"

    def found(self) -> ByPoint | None:
        """Return what was found, ``None`` when that is not known to be so now."""
        if self._cache is None:
            return None
        value = self._cache.get(self._kind, self._path)
        if not isinstance(value, list):
            return None
        try:
            text, asked, repeated, found = value
            if text != self._own_digest:
                return None
            if self._are_answered_as_before(asked) and self._repeats_the_same(repeated):
                return {int(number): [*map(_checked, each)] for number, each in found.items()}
        except Exception as error:
            # Not what we wrote, or a question that cannot be asked now: a review tells.
            LOG.info("what is remembered of %s is passed over: %s", self._path, error)
        return None

    def keep(self, found: ByPoint, repeated: Mapping[str, object]) -> None:
        """Remember what a review found that asked ``outside``.

        ``repeated`` is what it was told of the same pieces in other modules.
        """
        answers = self._witness.answers
        if self._cache is None or len(answers) > _MOST:
            return
        asked = [[name, given, _digest_of(answer)] for (name, given), answer in answers.items()]
        pieces = {part: _digest_of(answer) for part, answer in repeated.items()}
        self._cache.put(self._kind, self._path, [self._own_digest, asked, pieces, found])

    def _are_answered_as_before(self, asked: list[Any]) -> bool:
        # With limits of its own: a review that follows begins afresh.
        witness = _Witness(resolver_for(self._path, self._settings))
        return all(
            _digest_of(getattr(witness, name)(*given)) == digest for name, given, digest in asked
        )

    def _repeats_the_same(self, repeated: dict[str, str]) -> bool:
        if not repeated:
            return True
        from flake8_testquality.project.imprints import earlier_of_text

        parts = earlier_of_text(self._path, self._own_digest, self._settings, repeated)
        return parts is not None and all(
            _digest_of(parts[part]) == digest for part, digest in repeated.items()
        )


def _checked(value: list[Any]) -> Found:
    line, column, said = value
    return int(line), int(column), str(said)


def _digest_of(answer: object) -> str:
    return digest_of(repr(_plain(answer)))


def _plain(answer: Any) -> Any:
    """Return an answer so that equal ones are written alike in all processes."""
    if isinstance(answer, enum.Enum):
        return answer.name
    if isinstance(answer, Set):
        return ["set", *sorted(answer)]
    if isinstance(answer, Mapping):
        return ["map", *sorted((key, _plain(value)) for key, value in answer.items())]
    if isinstance(answer, (tuple, list)):
        return [type(answer).__name__, *map(_plain, answer)]
    return answer


@functools.cache
def _program() -> str:
    """Return what tells one state of this program, and of what it runs on, from another.

    The cache itself knows the versions of Python, of astroid and of this package.
    """
    import flake8
    import pycodestyle

    folders = [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]
    found = [flake8.__version__, pycodestyle.__version__]
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    found.append(f"{entry.name} {state.st_size} {state.st_mtime_ns}")
                elif entry.is_dir() and entry.name != "__pycache__":
                    folders.append(entry.path)
    return digest_of(" ".join(sorted(found)))
