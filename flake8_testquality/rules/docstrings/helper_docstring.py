"""TQ304: a long helper, or a base class of tests, without a docstring."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.functions import Helper
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule

_STAND_INS = ("fake", "stub", "mock", "dummy", "main")
_SHARED_FROM = 2
_MOST_PARAMETERS = 3
_CHECKS = ("assert", "check", "verify")


@rule(
    "TQ304",
    "{kind} {name!r} has {count} and no docstring; say what it does for the tests",
    on=Module,
    default=False,
    options=("docstring_helper_min_statements",),
)
def helper_docstring(module: Module, _: Module) -> Iterator[Finding]:
    """A long helper, one with many parameters, or a base class of tests, says what it is for.

    A test that calls a helper is only readable when one need not read the
    helper too. Many are more than three parameters. Short helpers, private and
    nested ones, overrides, stand-ins such as ``fake_open`` and assertions of
    one statement are left alone, and so is a helper that a
    comment at its head explains. Of the classes, those are meant that hold no
    test and that two test classes or more inherit their helpers from.

    Bad::

        def open_shop(clock, stock):  # TQ304
            shop = Shop(clock)
            shop.door = Door()
            shop.door.unlock()
            for item in stock:
                shelf = shop.shelf_for(item)
                shelf.put(item)
                item.price = item.cost * 2
                if item.is_fresh:
                    shop.window.show(item)
            shop.till.fill(100)
            shop.lights.on()
            shop.door.open()
            return shop

    Good::

        def open_shop(clock, stock):
            '''Return a shop that sells the stock at twice its cost.'''
            shop = Shop(clock)
            shop.door = Door()
            shop.door.unlock()
            for item in stock:
                shelf = shop.shelf_for(item)
                shelf.put(item)
                item.price = item.cost * 2
                if item.is_fresh:
                    shop.window.show(item)
            shop.till.fill(100)
            shop.lights.on()
            shop.door.open()
            return shop
    """
    limit = module.settings.docstring_helper_min_statements
    for cls in module.classes:
        if cls.docstring is None and _is_shared_base(cls):
            count = sum(len(method.statements) for method in cls.methods.values())
            if count > limit and not module.source.is_explained(cls.node):
                yield at(cls.node, kind="base class", name=cls.name, count=f"{count} statements")
    for helper in module.helpers:
        # The cheapest question first: few helpers are long.
        count = len(helper.statements)
        if helper.docstring is not None or (count <= limit and not _takes_many(helper)):
            continue
        if _serves_tests(helper) and not module.source.is_explained(helper.node):
            what = f"{count} statements"
            if count <= limit:
                what = f"{len(helper.parameters)} parameters"
            yield at(helper.node, kind="helper", name=helper.name, count=what)


def _takes_many(helper: Helper) -> bool:
    """Say whether it has too many parameters to be understood from a call."""
    # The nodes first: few helpers get that far.
    args = helper.node.args
    if len(args.args) + len(args.kwonlyargs) + len(args.posonlyargs) <= _MOST_PARAMETERS:
        return False
    if len(helper.parameters) <= _MOST_PARAMETERS or helper.is_stub:
        return False
    return len(helper.statements) > 1 or not helper.name.startswith(_CHECKS)


def _is_shared_base(cls: Class) -> bool:
    if cls.outer is not None or cls.name.startswith("_") or cls.is_double or cls.tests:
        return False
    prefixes = ("_", *cls.module.settings.test_prefixes)
    helpers = [name for name in cls.defined if not name.startswith(prefixes)]
    if all(map(frameworks.is_framework_method, helpers)):
        return False
    heirs = [heir for heir in cls.module.suite.heirs(cls) if heir.is_test_class]
    return len(heirs) >= _SHARED_FROM


def _serves_tests(helper: Helper) -> bool:
    """Say whether tests call it and its interface is its author's own choice."""
    if helper.is_private or helper.is_nested or frameworks.is_framework_method(helper.name):
        return False
    if helper.name.startswith((*_STAND_INS, *helper.module.settings.test_prefixes)):
        return False
    owner = helper.owner
    if owner is None:
        return True
    if helper.is_override is not False:
        # Documented above, or nobody knows.
        return False
    if owner.name.startswith("_") or owner.is_double:
        return False
    return owner.is_test_class or any(
        heir.is_test_class for heir in helper.module.suite.heirs(owner)
    )
