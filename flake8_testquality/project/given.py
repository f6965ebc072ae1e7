"""What a fixture gives: the call that makes what it returns or yields."""

from __future__ import annotations

from collections.abc import Iterator

from astroid import nodes

_CONFIGURES = frozenset({"side_effect", "wraps", "configure_mock"})
#: Longer calls make no mock that a reader would know for one.
_LONGEST = 2000


def given_by(fixture: nodes.FunctionDef) -> tuple[str, bool]:
    """Return the source of that call, ``""`` for anything else, and whether it configures mocks.

    A name is followed to the one place in the fixture that binds it; what a
    ``with`` enters has ``.start()`` behind it, as if it were a patch.
    """
    given: nodes.NodeNG | None = None
    bound: dict[str, list[str]] = {}
    configures = False
    for node in _own(fixture):
        if isinstance(node, (nodes.Return, nodes.Yield)):
            given = node.value if given is None else given
        elif isinstance(node, nodes.Assign):
            for target in node.targets:
                _bind(target, node.value, "", bound)
        elif isinstance(node, (nodes.With, nodes.AsyncWith)):
            for manager, target in node.items:
                _bind(target, manager, ".start()", bound)
        elif isinstance(node, (nodes.AssignAttr, nodes.Attribute)):
            configures = configures or node.attrname in _CONFIGURES
    if isinstance(given, nodes.Name):
        found = bound.get(given.name, [])
        return (found[0] if len(found) == 1 else ""), configures
    return _text(given), configures


def _own(fixture: nodes.FunctionDef) -> Iterator[nodes.NodeNG]:
    """Yield the nodes of its own body, in the order of the source."""
    stack = fixture.body[::-1]
    while stack:
        node = stack.pop()
        if not isinstance(node, (nodes.FunctionDef, nodes.ClassDef, nodes.Lambda)):
            yield node
            stack.extend(reversed(list(node.get_children())))


def _bind(
    target: nodes.NodeNG | None, value: nodes.NodeNG, tail: str, bound: dict[str, list[str]]
) -> None:
    if isinstance(target, nodes.AssignName):
        text = _started(value, bound) or _text(value)
        bound.setdefault(target.name, []).append(text and text + tail)
    elif isinstance(target, (nodes.Tuple, nodes.List)):
        for each in target.elts:
            if isinstance(each, nodes.AssignName):
                bound.setdefault(each.name, []).append("")


def _started(value: nodes.NodeNG, bound: dict[str, list[str]]) -> str:
    """Return ``patch(…).start()`` for ``patcher.start()``, nothing for any other value."""
    func = value.func if isinstance(value, nodes.Call) else None
    if not isinstance(func, nodes.Attribute) or func.attrname != "start":
        return ""
    found = bound.get(func.expr.name, []) if isinstance(func.expr, nodes.Name) else []
    return f"{found[0]}.start()" if len(found) == 1 and found[0] else ""


def _text(value: nodes.NodeNG | None) -> str:
    """Return the source of a call, on one line."""
    if not isinstance(value, nodes.Call):
        return ""
    text = " ".join(value.as_string().split())
    return text if len(text) <= _LONGEST else ""
