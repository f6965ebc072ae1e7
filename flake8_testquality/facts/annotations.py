"""What an annotation says, read from its expression alone."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from flake8_testquality.facts.literals import is_none
from flake8_testquality.facts.names import last_name
from flake8_testquality.trees import expression_of


def members(annotation: ast.expr, aliases: Mapping[str, ast.expr] | None = None) -> list[str]:
    """Return the last names of the types that a union is made of; one for any other type.

    ``Optional`` adds ``None``, ``Annotated`` and quotes are looked through,
    arguments in brackets are dropped. A type that cannot be read is ``""``.
    ``aliases`` are looked through as well, each of them once.
    """
    found: list[str] = []
    queue = [annotation]
    left = dict(aliases or ())
    while queue:
        node = queue.pop()
        bare = node.value if isinstance(node, ast.Subscript) else node
        if isinstance(bare, ast.Name) and bare.id in left:
            meant = left.pop(bare.id)
            if bare is not node and isinstance(meant, (ast.Name, ast.Attribute)):
                # Another name for a generic type takes the arguments of that.
                meant = ast.Subscript(meant, node.slice, ast.Load())  # type: ignore[attr-defined]
            queue.append(meant)
        elif isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            queue += [node.right, node.left]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            quoted = expression_of(node.value.strip())
            if quoted is None:
                found.append("")
            else:
                queue.append(quoted)
        elif is_none(node):
            found.append("None")
        elif isinstance(node, ast.Subscript):
            names, arguments = _of_generic(node)
            found += names
            queue += reversed(arguments)
        else:
            found.append(last_name(node))
    return found


def written(annotation: ast.expr) -> str:
    """Return an annotation as it reads, without the quotes around it."""
    if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
        return annotation.value.strip()
    return ast.unparse(annotation)


def _of_generic(node: ast.Subscript) -> tuple[list[str], list[ast.expr]]:
    """Return the names that a type with arguments adds, and those of the arguments to look at."""
    name = last_name(node.value)
    arguments = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if name == "Annotated":
        return [], arguments[:1]
    if name in {"Union", "Optional"}:
        return ["None"] if name == "Optional" else [], arguments
    if name == "Literal" and any(map(is_none, arguments)):
        return ["None"], []
    return [name], []
