"""What an annotation says, read from its expression alone."""

from __future__ import annotations

import ast
from collections.abc import Mapping

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
        elif isinstance(node, ast.Constant) and node.value is None:
            found.append("None")
        elif isinstance(node, ast.Subscript):
            name = last_name(node.value)
            items = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
            if name == "Annotated":
                queue += items[:1]
            elif name in {"Union", "Optional"}:
                queue += reversed(items)
                found += ["None"] if name == "Optional" else []
            elif name == "Literal":
                nothing = any(
                    isinstance(each, ast.Constant) and each.value is None for each in items
                )
                found.append("None" if nothing else name)
            else:
                found.append(name)
        else:
            found.append(last_name(node))
    return found
