"""Children: the nodes right below a node, in the order of its fields."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any, Union

# Operators and contexts say nothing that their parent does not, and are shared.
_SKIPPED = frozenset({"ctx", "op", "ops", "kind", "type_comment", "type_ignores"})
_SCOPES = frozenset({ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef})

_fields: dict[type[ast.AST], tuple[str, ...]] = {}


def children_of(node: ast.AST) -> list[ast.AST]:
    """Return the children that a node of any class has, in the order of its fields.

    Those of a function or class are its head: its body is a scope of its own.
    """
    kind = node.__class__
    fields = _fields.get(kind)
    if fields is None:
        skipped = _SKIPPED | {"body"} if kind in _SCOPES else _SKIPPED
        fields = tuple(name for name in kind._fields if name not in skipped)
        if kind in _SCOPES:
            # Decorators stand before all else.
            fields = tuple(sorted(fields, key="decorator_list".__ne__))
        _fields[kind] = fields
    found: list[ast.AST] = []
    for name in fields:
        value = getattr(node, name, None)
        if value.__class__ is list:
            found += [item for item in value if isinstance(item, ast.AST)]
        elif isinstance(value, ast.AST):
            found.append(value)
    return found


def _arguments(node: ast.arguments) -> Iterable[ast.AST]:
    if node.posonlyargs or node.vararg or node.kwonlyargs or node.kwarg or node.defaults:
        return children_of(node)
    return node.args


def _items(node: ast.Dict) -> Iterable[ast.AST]:
    if None in node.keys:
        return children_of(node)
    return (*node.keys, *node.values)  # type: ignore[arg-type]


def _head(node: Union[ast.FunctionDef, ast.AsyncFunctionDef]) -> Iterable[ast.AST]:
    if node.returns is not None or getattr(node, "type_params", None):
        return children_of(node)
    return (*node.decorator_list, node.args)


#: How to get at the children of the commonest nodes; the others are asked field by field.
CHILDREN: dict[type[ast.AST], Callable[[Any], Iterable[ast.AST]]] = {
    ast.Attribute: lambda node: (node.value,),
    ast.keyword: lambda node: (node.value,),
    ast.Expr: lambda node: (node.value,),
    ast.Call: lambda node: (node.func, *node.args, *node.keywords),
    ast.Assign: lambda node: (*node.targets, node.value),
    ast.Return: lambda node: () if node.value is None else (node.value,),
    ast.Subscript: lambda node: (node.value, node.slice),
    ast.Compare: lambda node: (node.left, *node.comparators),
    ast.BinOp: lambda node: (node.left, node.right),
    ast.List: lambda node: node.elts,
    ast.Tuple: lambda node: node.elts,
    ast.Dict: _items,
    ast.Import: lambda node: node.names,
    ast.ImportFrom: lambda node: node.names,
    ast.JoinedStr: lambda node: node.values,
    ast.arguments: _arguments,
    ast.FunctionDef: _head,
    ast.AsyncFunctionDef: _head,
    ast.Module: lambda node: node.body,
}
