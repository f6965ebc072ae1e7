"""TQ102: a local name whose style differs from the other names of its function."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.casing import Style, is_unclear, style_of, vote_of
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.votes import (
    UNITTEST_VARIABLES,
    ZOPE_HELPERS,
    Place,
    follows_unittest,
)
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ102",
    "local {name!r} is {style}; {habit}; rename it to {better!r}",
    on=Module,
    options=("naming_style", "naming_ignore"),
)
def mixed_case_local(module: Module, _: Module) -> Iterator[Finding]:
    """Local names of one function are written in one style.

    A camelCase name is reported where the other names of the function are snake_case, and
    where the names of the whole module or folder are. A name that other code dictates
    is not: a keyword argument, an attribute, a key. Nor is what an underscore marks as
    unneeded where data is unpacked, or one like ``fitOLSdb``, whose words nobody can
    tell apart, a parameter that the name of its function has as well, or one that a
    ``noqa`` for N803 or N806 answers for.

    Bad::

        def test_server_is_stopped():
            old_status = start("server")
            server_id = find("server")
            newStatus = stop(server_id)  # TQ102
            assert newStatus != old_status

    Good::

        def test_server_is_stopped():
            old_status = start("server")
            server_id = find("server")
            new_status = stop(server_id)
            assert new_status != old_status

        def test_server_is_found():
            serverRef = find("server").serverRef
            server_id = serverRef.rpartition("/")[2]
            last_id = server_id
            assert last_id
    """
    wanted = module.votes.enforced
    if module.settings.naming_style == "any":
        return
    if wanted is not Style.CAMEL and not module.votes.has_camel_variables:
        return
    for function, places in module.votes.locals_by_function.items():
        if function.is_production or follows_unittest(function.name):
            # An assertion that is written after unittest's own, ``standardMsg`` and all.
            continue
        for name, place in places.items():
            style = style_of(name)
            if style is None or style is (wanted or Style.SNAKE) or is_unclear(name):
                continue
            if _is_dictated(name, place, function, module) or _is_left_over(name, place, module):
                continue
            if module.source.silences(place.lineno, "N803", "N806"):
                continue
            if wanted:
                habit = f"--tq-naming-style asks for {wanted.value}"
            else:
                habit = _habit(function, module)
            if not habit:
                break
            better = style.other.write(name)
            yield at(place, name=name, style=style.value, habit=habit, better=better)
            break


def _habit(function: Function, module: Module) -> str:
    """Return what the other names say for snake_case, ``""`` when they do not."""
    votes = module.votes
    if votes.are_camel:
        return ""
    places = votes.locals_by_function[function]
    own = vote_of(
        name
        for name, place in places.items()
        if style_of(name) is Style.SNAKE or not _is_dictated(name, place, function, module)
    )
    if own.snake >= 2 and own.majority is Style.SNAKE and votes.locals.majority is Style.SNAKE:
        return own.counted(f"local names of {function.name!r}")
    if votes.locals.habit is Style.SNAKE:
        return votes.locals.counted("local names here")
    if not votes.locals.has_spoken and votes.package_locals.habit is Style.SNAKE:
        if votes.package_functions.majority is Style.SNAKE:
            return votes.package_locals.counted("local names in this folder")
    return ""


def _is_left_over(name: str, place: Place, module: Module) -> bool:
    """Say whether a name marks a part of unpacked data that nobody needs: ``_bindAddress``."""
    return name.startswith("_") and isinstance(module.index.parent(place), (ast.Tuple, ast.List))


def _is_dictated(name: str, place: Place, function: Function, module: Module) -> bool:
    if frameworks.matches(name, module.settings.naming_ignore):
        return True
    if name in module.votes.dictated or name in module.votes.attribute_names:
        return True
    if follows_unittest(name) or name in UNITTEST_VARIABLES:
        return True
    if name in frameworks.FRAMEWORK_ATTRIBUTES or name in ZOPE_HELPERS:
        return True
    if isinstance(place, ast.arg) and name[:1].upper() + name[1:] in function.name:
        # ``patch_addLevelName(level, levelName)`` takes what ``addLevelName`` takes.
        return True
    scope = module.index.enclosing_function(place)
    if scope is None:
        return False
    own = module.index.own
    return any(name in statement.names for statement in own(scope, ast.Global)) or any(
        name in statement.names for statement in own(scope, ast.Nonlocal)
    )
