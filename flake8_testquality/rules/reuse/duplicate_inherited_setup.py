"""TQ608: a setUp that repeats what its parent's does."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ608",
    "{place} {parent} (line {line}), which has just run; delete the copy",
    on=Fixture,
    default=False,
)
def duplicate_inherited_setup(setup: Fixture, module: Module) -> Iterator[Finding]:
    """What the inherited setUp has done need not be done again after calling it.

    Compared is what follows the call of the parent's setUp, up to the first
    statement that is new, for that may change what the next ones do.

    Bad::

        class ShopTest(unittest.TestCase):
            def setUp(self):
                super().setUp()
                self.shop = Shop("test")

        class BasketTest(ShopTest):
            def setUp(self):
                super().setUp()
                self.shop = Shop("test")  # TQ608
                self.basket = Basket(self.shop)

    Good::

        class ShopTest(unittest.TestCase):
            def setUp(self):
                super().setUp()
                self.shop = Shop("test")

        class BasketTest(ShopTest):
            def setUp(self):
                super().setUp()
                self.basket = Basket(self.shop)
    """
    owner = setup.owner
    if owner is None or not setup.is_setup or len(setup.body) < 2:
        return
    begin = _after_parent(setup.body, setup.name)
    parent = _parent(setup, owner, module) if begin is not None else None
    if parent is None or parent.owner is None:
        return
    pairs = list(_repeated(setup.body[begin:], parent, module))
    if pairs:
        first, known = pairs[0]
        last = pairs[-1][0]
        end = last.end_lineno or last.lineno
        place = f"line {end} repeats"
        if end > first.lineno:
            place = f"lines {first.lineno}-{end} repeat"
        is_ours = parent.module is module
        title = parent.qualname if is_ours else module.handed_down.title(parent)
        values = {"parent": title, "line": known.lineno}
        yield at(first, place=place, **values)


def _parent(setup: Fixture, owner: Class, module: Module) -> Fixture | None:
    """Return the setup that the call of the parent's runs, of another module if need be."""
    for each in owner.ancestors:
        found = each.methods.get(setup.name)
        if found is not None:
            return found if isinstance(found, Fixture) else None
    return next(iter(module.handed_down.setups(owner, setup.name)), None)


def _after_parent(body: Sequence[ast.stmt], name: str) -> int | None:
    """Return the place after the statement that calls the parent's setup."""
    for place, statement in enumerate(body, start=1):
        value = getattr(statement, "value", None)
        call = value.value if isinstance(value, ast.Await) else value
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            if call.func.attr == name:
                return place
    return None


def _repeated(
    body: Sequence[ast.stmt], parent: Fixture, module: Module
) -> Iterator[tuple[ast.stmt, ast.stmt]]:
    """Yield the statements, from the first on, with those of the parent that they repeat.

    One that counts or adds does more when it runs twice.
    """
    known = {
        parent.module.clones.fingerprint(statement): statement
        for statement in parent.body
        if isinstance(statement, (ast.Assign, ast.AnnAssign)) and _goes_to_self(statement)
    }
    for statement in body if known else ():
        found = module.clones.fingerprint(statement)
        same = known.get(found)
        if same is None or not module.handed_down.mean_the_same(found.names, parent):
            return
        yield statement, same


def _goes_to_self(statement: ast.Assign | ast.AnnAssign) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return statement.value is not None and all(
        isinstance(target, ast.Attribute) for target in targets
    )
