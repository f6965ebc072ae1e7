"""How far a test repeats what its setups did, variables renamed or not."""

from __future__ import annotations

import ast
import functools

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.preparation import Preparation, attribute_of_self


class Repetition:
    """How far a test begins with what the setups did, variables renamed or not."""

    def __init__(self, test: TestFunction, preparation: Preparation) -> None:
        self._test = test
        self._preparation = preparation
        self._index = test.module.index
        #: Local names of the test, each with its name in the setup.
        self._renamed: dict[str, str] = {}
        #: Statements of the test, each with the one of a setup that it repeats.
        self.pairs: list[tuple[ast.stmt, ast.stmt]] = []
        #: Attributes that a repeated call builds, with the statement of the setup.
        self.objects: list[tuple[str, ast.stmt]] = []

    def read(self) -> None:
        """Compare statement by statement up to the first that changes state."""
        for statement in self._test.body:
            for known in self._preparation.candidates(statement):
                if self._repeats(statement, known):
                    self.pairs.append((statement, known))
                    break
            else:
                if not self._leaves_state(statement):
                    return

    def _leaves_state(self, statement: ast.stmt) -> bool:
        """Say whether a statement between two others changes nothing that they use."""
        if isinstance(statement, (ast.Import, ast.ImportFrom, ast.Pass)):
            return True
        return (
            isinstance(statement, ast.Assign)
            and all(isinstance(target, ast.Name) for target in statement.targets)
            and not self._index.within(statement, ast.Call, ast.Attribute)
        )

    def _repeats(self, statement: ast.stmt, known: ast.stmt) -> bool:
        if not isinstance(statement, ast.Assign) or not isinstance(known, ast.Assign):
            return type(statement) is type(known) and self._same(statement, known)
        if len(statement.targets) > 1 or len(known.targets) > 1:
            return self._same(statement, known)
        target, known_target = statement.targets[0], known.targets[0]
        name = attribute_of_self(known_target)
        if not self._same(statement.value, known.value):
            return False
        if name is None:
            if isinstance(target, ast.Name) and isinstance(known_target, ast.Name):
                self._renamed[target.id] = known_target.id
                return True
            return False
        if isinstance(target, ast.Name) and (self._mentions(name) or self._adapts(target.id)):
            # With both at hand the test wants two of them, or one of its own.
            return False
        if is_built(statement.value):
            self.objects.append((name, known))
        return True

    def _same(self, node: ast.AST, known: ast.AST) -> bool:
        if self._index.size(node) != self._index.size(known):
            return False
        clones = self._test.module.clones
        one, other = clones.fingerprint(node), clones.fingerprint(known)
        if one.shape != other.shape or one.literals != other.literals:
            return False
        return all(map(self._means, one.names, other.names))

    def _means(self, name: str, known: str) -> bool:
        if name in self._renamed:
            return self._renamed[name] == known
        return name == known and name not in self._locals

    @functools.cached_property
    def _locals(self) -> frozenset[str]:
        """Names that the test binds itself, or that ``@patch`` binds for it."""
        bound = {
            name.id
            for name in self._index.own(self._test.node, ast.Name)
            if isinstance(name.ctx, ast.Store)
        }
        return frozenset(bound.union(self._test.injected_mocks))

    def _mentions(self, attribute: str) -> bool:
        return any(
            attribute_of_self(found) == attribute
            for found in self._index.within(self._test.node, ast.Attribute)
        )

    def _adapts(self, local: str) -> bool:
        """Say whether the test writes into the object that a local name holds."""
        for target in self._index.own(self._test.node, ast.Attribute, ast.Subscript):
            if isinstance(target, (ast.Attribute, ast.Subscript)):
                if isinstance(target.ctx, ast.Store) and _root(target) == local:
                    return True
        return False


def _root(target: ast.expr) -> str:
    """Return ``x`` for ``x.y["z"]``."""
    while isinstance(target, (ast.Attribute, ast.Subscript)):
        target = target.value
    return last_name(target)


def is_built(value: ast.expr) -> bool:
    """Say whether a value is made by a call that says what to make."""
    if isinstance(value, ast.Await):
        value = value.value
    return isinstance(value, ast.Call) and bool(value.args or value.keywords)
