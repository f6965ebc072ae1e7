"""TQ606: a block of statements that stands in another function too."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.runs import DATA, SILENT, Repeat, Runs, is_assertion
from flake8_testquality.rule import Finding, at, rule

#: Nodes that a block must have, whatever the number of its statements.
_NODES = 40
#: Literals that may differ: each would be a parameter of the helper.
_PARAMETERS = 4
#: So many are worth a block of the least length; each further one takes a statement more.
_FEW_PARAMETERS = 2


@rule(
    "TQ606",
    "{count} statements repeat {first} (line {line}); extract a helper",
    on=Module,
    options=("duplicate_min_statements", "duplicate_scope"),
)
def duplicate_block(module: Module, _: Module) -> Iterator[Finding]:
    """A long block that two functions share wants to be a helper.

    Who changes one copy has to find the others. Compared is code, not text:
    layout, comments and the names of variables do not count, and up to four
    literals may differ, for they would be parameters; the third and the fourth
    take a statement more each. Tables of data, rows of assertions and of
    imports are no blocks, and assertions about what ran before are no part of
    one. Each function is reported once, for its longest block, on the later
    place.

    Bad::

        # options: duplicate_min_statements=4
        def test_stop(api):
            image = api.upload("linux.img", format="raw", size=2048, owner=api.user)
            flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0, owner=api.user)
            server = api.boot("vm1", image, flavor, network=api.network("public"))
            server.wait(until="ACTIVE", timeout=api.timeout, interval=api.interval)
            server.stop()
            assert server.status == "SHUTOFF"

        def test_rename(api):
            image = api.upload("linux.img", format="raw", size=2048, owner=api.user)  # TQ606
            flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0, owner=api.user)
            vm = api.boot("vm2", image, flavor, network=api.network("public"))
            vm.wait(until="ACTIVE", timeout=api.timeout, interval=api.interval)
            vm.rename("vm3")
            assert vm.name == "vm3"

    Good::

        # options: duplicate_min_statements=4
        def boot(api, name):
            image = api.upload("linux.img", format="raw", size=2048, owner=api.user)
            flavor = api.flavor(ram=512, disk=10, cpus=1, swap=0, owner=api.user)
            server = api.boot(name, image, flavor, network=api.network("public"))
            server.wait(until="ACTIVE", timeout=api.timeout, interval=api.interval)
            return server

        def test_stop(api):
            server = boot(api, "vm1")
            server.stop()
            assert server.status == "SHUTOFF"

        def test_rename(api):
            server = boot(api, "vm2")
            server.rename("vm3")
            assert server.name == "vm3"
    """
    settings = module.settings
    runs = Runs(
        module,
        module.functions,
        settings.duplicate_min_statements,
        by_class=settings.duplicate_scope == "class",
    )
    longest: dict[Function, tuple[int, Repeat]] = {}
    for found in runs.repeats():
        told = module.copies.told(found.later, found.first)
        repeat = _without_first_assertions(found.without_first(told))
        if not _is_worth_a_helper(repeat, module):
            continue
        weight = sum(map(module.index.size, repeat.later.statements))
        known = longest.get(repeat.later.function)
        if known is None or weight > known[0]:
            longest[repeat.later.function] = weight, repeat
    for later, first in (repeat for weight, repeat in longest.values()):
        yield at(
            later.statements[0],
            count=_count(later.statements, module),
            first=first.function.name,
            line=first.statements[0].lineno,
        )


def _count(statements: Sequence[ast.stmt], module: Module) -> int:
    return sum(map(module.outlines.weight, statements))


def _without_first_assertions(repeat: Repeat) -> Repeat:
    """Leave out the assertions with which a block begins: they look at what ran before it."""
    later = repeat.later
    if not later.begin:
        return repeat
    asserting = _asserting(later.function)
    count = 0
    for statement in later.statements:
        if not is_assertion(statement, asserting):
            break
        count += 1
    return repeat.without_first(count)


def _is_worth_a_helper(repeat: Repeat, module: Module) -> bool:
    later, first = repeat
    if isinstance(later.function, TestFunction) and later.function.is_skipped:
        return False
    minimum = module.settings.duplicate_min_statements
    pairs = [
        pair
        for pair in zip(later.statements, first.statements, strict=True)
        if not isinstance(pair[0], SILENT)
    ]
    statements = [statement for statement, _ in pairs]
    if _count(statements, module) < minimum:
        return False
    # One statement again and again with other values is a table of data.
    kinds = {module.outlines.of(each): each for each in statements}
    if _count([*kinds.values()], module) * 2 < minimum:
        return False
    nodes = sum(map(module.index.size, statements))
    data = sum(len(module.index.within(each, *DATA)) for each in statements)
    if nodes < _NODES or data * 2 > nodes:
        return False
    asserting = _asserting(later.function)
    acting = [each for each in statements if not is_assertion(each, asserting)]
    if len(acting) * 2 < len(statements):
        return False
    parameters = _parameters(pairs, module)
    if parameters > _PARAMETERS:
        return False
    return _count(statements, module) >= minimum + max(0, parameters - _FEW_PARAMETERS)


def _asserting(function: Function) -> set[ast.AST]:
    return {assertion.node for assertion in function.assertions}


def _parameters(pairs: Sequence[tuple[ast.stmt, ast.stmt]], module: Module) -> int:
    """Count the literals that differ, those that change together once."""
    found: set[tuple[object, object]] = set()
    for one, other in pairs:
        left, right = module.clones.fingerprint(one), module.clones.fingerprint(other)
        found.update(
            pair for pair in zip(left.literals, right.literals, strict=True) if pair[0] != pair[1]
        )
    return len(found)
