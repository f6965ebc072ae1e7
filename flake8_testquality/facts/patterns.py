"""Regular expressions that cost nothing until a file needs them."""

from __future__ import annotations

import re
from typing import AnyStr, Generic, cast


class _Pattern(Generic[AnyStr]):
    def __init__(self, text: AnyStr, flags: int) -> None:
        self._text: AnyStr = text
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        # The bound method stays here, so that this runs once for each of them.
        found: object = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found


def regex(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a regular expression that is compiled when it is first used.

    The rules and facts of one run hold fifty of them; most files need a dozen,
    and compiling the others takes a tenth of what the plugin adds to a short run.
    """
    return cast("re.Pattern[AnyStr]", _Pattern(text, flags))
