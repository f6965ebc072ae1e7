"""Commands: what a function does that gets a line for a command interpreter."""

from __future__ import annotations

import ast

from flake8_testquality.facts.patterns import regex

_WORD = regex(r"[a-z][a-z0-9_-]*")
#: So far into a command line stands what is to be done.
_DEEP = 5
_VERBS = frozenset(
    "create add set unset show list delete remove update rename start stop attach detach associate"
    " disassociate enable disable init commit push pull checkout merge clone install uninstall"
    " upload download accept get".split()
)


def command_in(call: ast.Call) -> str:
    """Return the words of a command line up to its verb: ``volume type create``, or ``""``.

    ``self.shell("user create " + name)`` and ``self.shell("user list")`` are
    different acts, though one method runs both.
    """
    line = call.args[0] if call.args else None
    while isinstance(line, ast.BinOp):
        line = line.left
    if isinstance(line, ast.JoinedStr):
        line = line.values[0] if line.values else None
    if not isinstance(line, ast.Constant) or not isinstance(line.value, str):
        return ""
    found: list[str] = []
    for word in line.value.split(maxsplit=_DEEP)[:_DEEP]:
        if not _WORD.fullmatch(word):
            break
        found.append(word)
        if word in _VERBS:
            # A lone verb is as well a name: ``machine.post("stop")``.
            return " ".join(found) if len(found) > 1 else ""
    return ""
