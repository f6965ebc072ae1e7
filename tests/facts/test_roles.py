"""Roles: what a module is made of beside its tests."""

from __future__ import annotations

from reviewing import module_of

_CALLS = "def test_a(): go()\n\n\nclass TestB:\n    def test_b(self): go()\n"


def _utilities(source: str) -> list[str]:
    return [helper.name for helper in module_of(source).roles.utilities]


def test_helper_of_two_tests_is_a_utility() -> None:
    assert _utilities("def go(): ...\n" + _CALLS) == ["go"]


def test_helper_of_one_test_is_none() -> None:
    assert _utilities("def go(): ...\ndef test_a(): go()\n") == []


def test_helper_that_is_handed_over_is_none() -> None:
    assert _utilities("def go(): ...\n" + _CALLS.replace("go()", "run(go)")) == []


def test_calls_in_its_own_body_do_not_count() -> None:
    assert _utilities("def go(): go()\ndef test_a(): go()\n") == []


def test_decorator_is_a_utility() -> None:
    source = "def go(f): ...\n@go\ndef test_a(): ...\n@go\ndef test_b(): ...\n"
    assert _utilities(source) == []
    assert _utilities(source + "def test_c(): go(1)\ndef test_d(): go(2)\n") == ["go"]


def test_later_of_two_helpers_with_one_name_counts() -> None:
    module = module_of("def go(): ...\ndef go(a): ...\n")
    assert [helper.node.lineno for helper in module.roles.helpers] == [2]


def test_classes_that_use_a_helper() -> None:
    module = module_of("def go(): ...\n" + _CALLS)
    owners = module.roles.classes_using(module.roles.helpers[0])
    assert {owner.name if owner else None for owner in owners} == {None, "TestB"}


def test_code_of_the_module_uses_a_helper_too() -> None:
    module = module_of("def go(): ...\ngo()\n")
    assert module.roles.classes_using(module.roles.helpers[0]) == {None}


def test_fakes_and_fixtures_are_told_apart() -> None:
    module = module_of(
        "class FakeBox: ...\nclass FakeMixin: ...\nclass FakeFixture(Fixture): ...\n"
        "class Box: ...\n"
    )
    assert [cls.name for cls in module.roles.fakes] == ["FakeBox"]
    assert [found.name for found in module.roles.fixtures] == ["FakeFixture"]
