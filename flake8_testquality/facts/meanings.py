"""Code together with what its names mean, so that it can be compared across modules."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from flake8_testquality.digests import blake2b
from flake8_testquality.facts import frameworks
from flake8_testquality.facts.names import last_name

if TYPE_CHECKING:
    from flake8_testquality.facts.classes import Class
    from flake8_testquality.facts.fixtures import Fixture
    from flake8_testquality.facts.functions import Function
    from flake8_testquality.facts.module import Module

_BUILTINS = frozenset(dir(builtins))
#: How far definitions are followed that other definitions of the module use.
_DEPTH = 4
#: Nodes of a definition that is read along; a longer one is the module's own.
_NODES = 400


class _Unclear(Exception):
    """A name may mean something else in another module."""


class Meanings:
    """Digests of code that are equal only where the code does the same.

    Each name counts with what it was imported as, or with the digest of the
    one statement that defines it. Code that uses anything else has none.
    """

    def __init__(self, module: Module) -> None:
        self._module = module

    def of_expression(self, node: ast.expr) -> str:
        """Return the digest of an expression at module level, or ``""``."""
        return self._digest([node], frozenset())

    def of_function(self, function: Function) -> str:
        """Return the digest of a function with arguments and decorators, or ``""``.

        Its own name and docstring do not count. A method must not use what
        its module defines in its class, whose other bases must be the same.
        """
        return self._of_function(function, _DEPTH)

    def _of_function(self, function: Function, depth: int) -> str:
        node = function.node
        # Parameters ask for what bears their name.
        head = [type(node).__name__, *(parameter.arg for parameter in function.parameters)]
        owner = function.owner
        if owner is not None:
            own = set(owner.attributes())
            own.difference_update({function.name} if function.name in owner.methods else ())
            if any(function.name in each.methods for each in owner.ancestors):
                return ""
            if not own.isdisjoint(self._of_self(function)):
                return ""
            head += sorted({self._absolute(base) for base in self._bases_elsewhere(owner)})
        for parameter in function.parameters:
            known = self._requested.get(parameter.arg)
            if known is not None:
                # It builds on a fixture of this very module.
                if known is function or known.owner is not None or depth == 0:
                    return ""
                head.append(self._of_function(known, depth - 1))
                if not head[-1]:
                    return ""
        decorators = map(_without_empty_call, node.decorator_list)
        nodes: list[ast.AST] = [*decorators, node.args, *function.body]
        return self._digest(nodes, function.variables, "|".join(head))

    @cached_property
    def _requested(self) -> dict[str, Fixture]:
        return {each.requested_as: each for each in self._module.fixtures if each.is_requested}

    def _bases_elsewhere(self, owner: Class) -> Iterator[str]:
        known = {cls.name for cls in self._module.classes}
        for cls in owner.lineage:
            for base in cls.bases:
                if base not in known and base not in frameworks.PLAIN_BASES:
                    yield base

    def _of_self(self, function: Function) -> set[str]:
        return {
            each.attr
            for each in self._module.index.within(function.node, ast.Attribute)
            if isinstance(each.value, ast.Name) and each.value.id in {"self", "cls"}
        }

    def value_of(self, name: str) -> ast.expr | None:
        """Return the value of a name that the module assigns once, at its top."""
        found = self._definitions.get(name)
        return found.value if isinstance(found, (ast.Assign, ast.AnnAssign)) else None

    def _digest(self, nodes: Iterable[ast.AST], local: frozenset[str], head: str = "") -> str:
        nodes = list(nodes)
        found = blake2b(head.encode("utf-8", "surrogatepass"), digest_size=8)
        try:
            found.update(self._module.clones.digest(nodes, local=local))
            self._add_names(found, nodes, local, _DEPTH)
        except _Unclear:
            return ""
        return found.hexdigest()

    def _add_names(
        self, found: blake2b, nodes: Iterable[ast.AST], local: frozenset[str], depth: int
    ) -> None:
        names = dict.fromkeys(
            name.id for node in nodes for name in self._module.index.within(node, ast.Name)
        )
        for name in names:
            if name not in local:
                found.update(self._meaning(name, depth))

    def _meaning(self, name: str, depth: int) -> bytes:
        imported = self._module.names.imported.get(name)
        if imported is not None:
            return f"{name}={self._absolute(imported)};".encode("utf-8", "surrogatepass")
        definition = self._definitions.get(name)
        if definition is None:
            is_builtin = name in _BUILTINS or not self._module.names.star_imports
            if is_builtin and name not in self._bound:
                return f"{name};".encode("utf-8", "surrogatepass")
            raise _Unclear
        if depth == 0 or self._module.index.size(definition) > _NODES:
            raise _Unclear
        found = blake2b(self._module.clones.digest([definition]), digest_size=8)
        local = frozenset({name})
        function = self._functions.get(definition)
        if function is not None:
            local |= function.variables
        elif isinstance(definition, ast.ClassDef):
            raise _Unclear
        self._add_names(found, [definition], local, depth - 1)
        return found.digest()

    def _absolute(self, name: str) -> str:
        """Return a dotted name; a relative one with the folder that it starts from."""
        if not name.startswith("."):
            return name
        folders = self._module.path.replace("\\", "/").split("/")
        level = len(name) - len(name.lstrip("."))
        return "/".join(folders[: len(folders) - level]) + "/" + name.lstrip(".")

    @cached_property
    def _functions(self) -> dict[ast.AST, Function]:
        return {function.node: function for function in self._module.functions}

    @cached_property
    def _bound(self) -> dict[str, list[ast.stmt]]:
        """Statements at the top of the module by the name that they bind."""
        found: dict[str, list[ast.stmt]] = {}
        index = self._module.index
        for name in index.all(ast.Name):
            if not isinstance(name.ctx, ast.Load) and index.scope(name) is self._module.tree:
                found.setdefault(name.id, []).append(index.statement(name))
        for statement in self._module.tree.body:
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                found.setdefault(statement.name, []).append(statement)
        return found

    @cached_property
    def _definitions(self) -> dict[str, ast.stmt]:
        """The statement that defines a name, if there is one only."""
        return {name: found[0] for name, found in self._bound.items() if len(found) == 1}


def _without_empty_call(decorator: ast.expr) -> ast.expr:
    """Return ``pytest.fixture`` for ``pytest.fixture()``, which means the same."""
    if isinstance(decorator, ast.Call) and not decorator.args and not decorator.keywords:
        if last_name(decorator.func) in frameworks.FIXTURE_DECORATORS:
            return decorator.func
    return decorator
