"""What an annotation says, read from its expression alone."""

from __future__ import annotations

import ast

from flake8_testquality.facts.names import last_name


def members(annotation: ast.expr) -> list[str]:
    """Return the last names of the types that a union is made of; one for any other type.

    ``Optional`` adds ``None``, ``Annotated`` and quotes are looked through,
    arguments in brackets are dropped. A type that cannot be read is ``""``.
    """
    found: list[str] = []
    queue = [annotation]
    while queue:
        node = queue.pop()
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
            queue += [node.right, node.left]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            try:
                queue.append(ast.parse(node.value.strip(), mode="eval").body)
            except (SyntaxError, ValueError, RecursionError, MemoryError):
                found.append("")
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
