"""TQ608: a setUp that repeats what its parent's does."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_testquality.facts import words
from flake8_testquality.facts.calls import call_of
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, lines_repeat, rule

#: Words of functions that give something new at each call.
_UNIQUE = frozenset("uuid random unique rand mktemp mkdtemp mkstemp".split())


@rule(
    "TQ608",
    "{place} {parent} (line {line}), which has just run; delete the copy",
    on=Fixture,
    default=False,
)
def duplicate_inherited_setup(setup: Fixture, module: Module) -> Iterator[Finding]:
    """What the inherited setUp has done need not be done again after calling it.

    Compared is what follows the call of the parent's setUp, up to the first
    statement that is new, for that may change what the next ones do. What is
    another one at each call, as ``uuid4()`` is, may be wanted twice, and
    state outside the instance may be reset on purpose.

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
    begin = _after_parent(setup, owner)
    parent = _parent(setup, owner, module) if begin is not None else None
    if parent is None or parent.owner is None:
        return
    pairs = list(_repeated(setup.body[begin:], parent, module))
    if pairs:
        first, known = pairs[0]
        last = pairs[-1][0]
        place = lines_repeat(first, last)
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


def _after_parent(setup: Fixture, owner: Class) -> int | None:
    """Return the place after the statement that calls the parent's setup."""
    for place, statement in enumerate(setup.body, start=1):
        call = call_of(getattr(statement, "value", None))
        if call is not None and isinstance(call.func, ast.Attribute):
            if call.func.attr == setup.name:
                return None if _leaves_parent_out(call.func.value, owner) else place
    return None


def _leaves_parent_out(receiver: ast.expr, owner: Class) -> bool:
    """Say whether ``super(Parent, self)`` begins to look above the parent."""
    if not isinstance(receiver, ast.Call) or not receiver.args:
        return False
    return last_name(receiver.args[0]) not in {owner.name, "__class__"}


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
        if any(_is_unique(call) for call in module.index.within(statement, ast.Call)):
            return
        yield statement, same


def _is_unique(call: ast.Call) -> bool:
    """Say whether a call makes something else each time, by its name."""
    return not _UNIQUE.isdisjoint(words.split(last_name(call.func)))


def _goes_to_self(statement: ast.Assign | ast.AnnAssign) -> bool:
    targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
    return statement.value is not None and all(map(_is_of_self, targets))


def _is_of_self(target: ast.expr) -> bool:
    """Say whether a target is ``self.x`` or a part of it."""
    if not isinstance(target, ast.Attribute):
        return False
    part: ast.expr = target
    while isinstance(part, ast.Attribute):
        part = part.value
    return isinstance(part, ast.Name) and part.id in {"self", "cls"}
