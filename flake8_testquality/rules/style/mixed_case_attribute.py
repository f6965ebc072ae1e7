"""TQ103: an attribute whose style differs from the other attributes of its class."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.casing import Style, is_unclear, style_of, vote_of
from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ103",
    "attribute {name!r} is {style}; {habit}; rename it to {better!r}",
    on=Module,
    options=("naming_style", "naming_ignore"),
)
def mixed_case_attribute(module: Module, _: Module) -> Iterator[Finding]:
    """Attributes of one test class are written in one style.

    A camelCase attribute is reported where the other attributes of the class
    are snake_case, and where those of the whole module or folder are. What a framework
    or a base class reads is not, and neither is a name that other code uses.

    Bad::

        import unittest

        class ServerTest(unittest.TestCase):
            def setUp(self):
                self.maxDiff = None
                self.image_id = make_image()
                self.flavor_id = make_flavor()
                self.serverId = make_server()  # TQ103

    Good::

        import unittest

        class ServerTest(unittest.TestCase):
            def setUp(self):
                self.maxDiff = None
                self.image_id = make_image()
                self.flavor_id = make_flavor()
                self.server_id = make_server()
    """
    wanted = module.votes.enforced
    if module.settings.naming_style == "any":
        return
    if wanted is not Style.CAMEL and not module.votes.has_camel_variables:
        return
    for cls, places in module.votes.attributes_by_class.items():
        if not cls.is_test_class:
            # It may stand in for another class, whose attributes these are.
            continue
        for name, place in places.items():
            style = style_of(name)
            if style is None or style is (wanted or Style.SNAKE) or is_unclear(name):
                continue
            if _is_dictated(name, place, cls, module):
                continue
            habit = f"--tq-naming-style asks for {wanted.value}" if wanted else _habit(cls, module)
            if not habit:
                break
            better = style.other.write(name)
            yield at(place, name=name, style=style.value, habit=habit, better=better)
            break


def _habit(cls: Class, module: Module) -> str:
    """Return what the other names say for snake_case, ``""`` when they do not."""
    votes = module.votes
    if votes.are_camel:
        return ""
    places = votes.attributes_by_class[cls]
    own = vote_of(
        name
        for name, place in places.items()
        if style_of(name) is Style.SNAKE or not _is_dictated(name, place, cls, module)
    )
    if own.snake >= 2 and own.majority is Style.SNAKE:
        return own.counted(f"attributes of {cls.name!r}")
    if votes.attributes.habit is Style.SNAKE:
        return votes.attributes.counted("attributes here")
    if not votes.attributes.has_spoken and votes.package_attributes.habit is Style.SNAKE:
        if votes.package_functions.majority is Style.SNAKE:
            return votes.package_attributes.counted("attributes in this folder")
    return ""


def _is_dictated(name: str, place: ast.Attribute, cls: Class, module: Module) -> bool:
    if frameworks.is_framework_method(name) or name in module.votes.dictated:
        return True
    if frameworks.matches(name, module.settings.naming_ignore):
        return True
    inherited = cls.inherits(name)
    if inherited is None:
        # A constant may be a switch that the unseen base class reads.
        statement = module.index.statement(place)
        return not isinstance(getattr(statement, "value", None), ast.Call)
    above = set(cls.ancestors)
    return (
        inherited is True
        or any(name in other.attributes() for other in above)
        or any(
            name in found
            for other, found in module.votes.attributes_by_class.items()
            if other in above
        )
    )
