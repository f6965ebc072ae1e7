"""Handover: findings wait until flake8 has let go of the tree.

At the first finding of a file flake8 tokenizes all of it, for ``# noqa``, and keeps the
tokens. While it runs the checkers of trees, the tree is there as well, and both at once
would be the peak of a run's memory. It has let go of the tree when it comes to logical
lines: so the checkers leave here what they found, and the plugin ``TQ`` hands it over at
the first of these.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

#: Line from 1, column from 0, text that begins with the code, type: as flake8 takes it.
Report = tuple[int, int, str, type[object]]

# Whether flake8 will call ``hand_over``: it tells so by handing it the options.
_is_expected = False
# The findings of a file by its lines: flake8 has one list of them for all plugins.
_waiting: tuple[Sequence[str], list[Report]] | None = None


def hold_back(lines: Sequence[str], reports: Iterable[Report]) -> bool:
    """Keep findings for ``hand_over``; return whether that will hand them over.

    What another file left is dropped: flake8 could not read on in it.
    """
    global _waiting
    if not _is_expected:
        return False
    if _waiting is None or _waiting[0] is not lines:
        _waiting = (lines, [])
    _waiting[1].extend(reports)
    return True


def hand_over(logical_line: str, lines: Sequence[str]) -> list[tuple[tuple[int, int], str]]:
    """Return what was held back for a file, as (row from 1, column from 0) and text, once.

    flake8 calls this for each logical line.
    """
    global _waiting
    if _waiting is None or _waiting[0] is not lines:
        return []
    reports, _waiting = _waiting[1], None
    return [((row, column), text) for row, column, text, _ in reports]


def _expect(manager: object, options: argparse.Namespace, files: Sequence[str]) -> None:
    global _is_expected
    _is_expected = True


# flake8 looks for this at each plugin, also at functions.
setattr(hand_over, "parse_options", _expect)
