"""Calls that neither fail for a reason of the test's nor tell it anything."""

from __future__ import annotations

import builtins

#: Methods of containers, texts and logs.
METHODS = frozenset(
    "append extend setdefault items keys values strip split lower upper format"
    " debug info warning error exception log startswith endswith join".split()
)
#: Python's own functions, without those that run anything, or fail as a check would.
BUILTINS = frozenset(dir(builtins)) - {"next", "eval", "exec", "open", "__import__", "getattr"}
