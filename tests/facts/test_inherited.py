"""What facts make of the answers about base classes in other modules."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.outside import Inherited, Setup, Unknown

_SETUP = Setup(
    "Base",
    "setUp",
    "tests/base.py",
    7,
    "def setUp(self):\n    super().setUp()\n    self.api = Api('v2')",
    {"Api": "shop.Api"},
)


class _Outside(Unknown):
    """A base class ``shop.Base`` that can be read."""

    def framework_of(self, name: str) -> str | None:
        return "unittest" if name == "shop.Base" else None

    def is_known(self, name: str) -> bool:
        return name == "shop.Base"

    def declares(self, name: str, attribute: str) -> bool | None:
        return attribute == "opener"

    def method(self, name: str, attribute: str) -> Inherited | None:
        return {
            "checks": Inherited(True, frozenset()),
            "prepares": Inherited(False, frozenset()),
            "unclear": Inherited(None, frozenset()),
            "fills": Inherited(False, frozenset({"fill"})),
        }.get(attribute)

    def setups(self, name: str) -> tuple[Setup, ...] | None:
        return (_SETUP, _SETUP._replace(owner="Root", line=3)) if name == "shop.Base" else None


def _module(text: str) -> Module:
    module = module_of(text)
    module.outside = _Outside()
    return module


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        ("self.checks()", Verdict.ASSERTS),
        ("super().checks()", Verdict.ASSERTS),
        ("self.prepares()", Verdict.NEVER),
        ("self.unclear()", Verdict.UNKNOWN),
        ("self.opener()", Verdict.UNKNOWN),
        ("self.fills()", Verdict.ASSERTS),
        ("self.prepares().get()", Verdict.UNKNOWN),
        ("x = self.prepares(); x.get()", Verdict.UNKNOWN),
        ("x = self.prepares(); send(x)", Verdict.NEVER),
        ("self.own()", Verdict.NEVER),
    ],
)
def test_verdicts_of_inherited_methods(body: str, verdict: Verdict) -> None:
    module = _module(
        f"""import shop
class ShopTest(shop.Base):
    def test_it(self): {body}
    def own(self): pass
    def fill(self): assert self
"""
    )
    assert module.assertions.verdict(module.tests[0]) is verdict


def test_inherited_setups_are_fixtures_on_their_own_lines() -> None:
    module = _module("from shop import Api, Base\nclass ShopTest(Base): ...\n")
    first, second = module.handed_down.setups(module.classes[0], "setUp")
    assert (first.qualname, second.qualname) == ("Base.setUp", "Root.setUp")
    assert first.node.lineno == 7
    assert [statement.lineno for statement in first.body] == [8, 9]
    assert module.handed_down.title(first) == "Base.setUp of base.py"
    assert module.handed_down.mean_the_same({"Api", "self"}, first)
    assert module.handed_down.setups(module.classes[0], "asyncSetUp") == []


@pytest.mark.parametrize("head", ["from bank import Api", "Api = make()", "from .shop import Api"])
def test_another_thing_of_the_same_name(head: str) -> None:
    module = _module(f"{head}\nfrom shop import Base\nclass ShopTest(Base): ...\n")
    first = module.handed_down.setups(module.classes[0], "setUp")[0]
    assert not module.handed_down.mean_the_same({"Api"}, first)


def test_text_that_is_no_setup_is_left_out() -> None:
    module = _module("from shop import Base\nclass ShopTest(Base): ...\n")

    class Broken(_Outside):
        def setups(self, name: str) -> tuple[Setup, ...] | None:
            return (_SETUP._replace(source="def setUp(:"),)

    module.outside = Broken()
    assert module.handed_down.setups(module.classes[0], "setUp") == []
