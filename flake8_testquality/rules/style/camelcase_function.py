"""TQ101: a function whose name breaks with the style of the others."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.casing import Style, style_of
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.lookups import may_be_looked_up
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.votes import is_run_on
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

#: More functions than a module without a habit of its own is likely to have.
_MANY = 40
#: What the names of decorators of unittest begin with.
_AS_UNITTEST = ("expectedFailure", "skipIf", "skipUnless")


@rule(
    "TQ101",
    "{name!r} is {style}; {habit}; rename it to {better!r}",
    on=Module,
    options=("naming_style", "naming_ignore"),
)
def camelcase_function(module: Module, _: Module) -> Iterator[Finding]:
    """Functions of one test module are named in one style.

    A camelCase name among snake_case names makes the reader guess how the next one is
    spelled. By default the module's own habit counts, at least four fifths of at least
    ten names, or that of the test files in its folder when it has fewer names; for
    tests named as ``testDelete``, names such as ``test_boot`` speak too. A module that
    is written in camelCase, if only three names of it, is left in peace, and so are
    helpers where helpers, or private ones, are camelCase: in the module, its folder or
    their class. ``--tq-naming-style`` enforces one style instead. Names that a
    framework, an inherited class or other code dictates are not blamed, nor decorators
    named after unittest's, as ``skipIfSmall``, nor those that code makes up to look a
    method up, nor those of functions that a decorator is tried on, nor a test that
    quotes what it is about, as ``test_timeField`` does, nor what a ``noqa`` that
    silences N802 answers for.

    Bad::

        def make_server(): ...
        def make_client(): ...
        def make_proxy(): ...
        def getServer(): ...  # TQ101

        def test_server_starts(): ...
        def test_server_stops(): ...
        def test_client_connects(): ...
        def test_client_retries(): ...
        def test_proxy_forwards(): ...
        def test_proxy_rejects(): ...

    Good::

        def make_server(): ...
        def make_client(): ...
        def make_proxy(): ...
        def get_server(): ...

        def test_server_starts(): ...
        def test_server_stops(): ...
        def test_client_connects(): ...
        def test_client_retries(): ...
        def test_proxy_forwards(): ...
        def test_proxy_rejects(): ...
    """
    settings = module.settings
    votes = module.votes
    wanted = votes.enforced or Style.SNAKE
    minority = votes.functions_in(wanted.other)
    if not minority or settings.naming_style == "any":
        return
    if not votes.enforced and len(minority) * 2 > len(module.functions) >= _MANY:
        # They are no minority: no need to count the others.
        return
    if votes.enforced:
        habit = f"--tq-naming-style asks for {wanted.value}"
    elif votes.functions.habit is wanted:
        habit = votes.functions.counted("function names here")
    elif votes.is_camel_throughout:
        return
    elif not votes.functions.has_spoken and votes.package_functions.habit is wanted:
        habit = votes.package_functions.counted("function names in this folder")
    else:
        minority, habit = _run_on(minority, wanted, module)
    for function in minority:
        if function.is_production:
            continue
        name = function.name
        if not votes.enforced and not isinstance(function, TestFunction):
            if votes.helpers_are_camel or function.owner in votes.classes_after_unittest:
                continue
            if function.is_private and votes.private_helpers_are_camel:
                continue
        if frameworks.matches(name, settings.naming_ignore) or _is_dictated(function, module):
            continue
        if module.source.silences(function.node.lineno, "N802"):
            continue
        better = _rewritten(function, wanted)
        yield at(function.node, name=name, style=wanted.other.value, habit=habit, better=better)


def _run_on(
    minority: list[Function], wanted: Style, module: Module
) -> tuple[list[Function], str]:
    """Return the tests named as ``testDelete`` and the habit, if most are named ``test_delete``."""
    votes, prefixes = module.votes, module.settings.test_prefixes
    found: list[Function] = [
        each
        for each in minority
        if isinstance(each, TestFunction) and is_run_on(each.name, prefixes)
    ]
    if found and wanted is Style.SNAKE:
        if votes.functions_and_words.habit is wanted:
            return found, votes.functions_and_words.counted("function names here")
        if not votes.functions_and_words.has_spoken:
            vote = votes.package_functions_and_words
            if vote.habit is wanted:
                return found, vote.counted("function names in this folder")
    return [], ""


def _is_dictated(function: Function, module: Module) -> bool:
    if not isinstance(function, TestFunction):
        if function.name.startswith(_AS_UNITTEST):
            # A decorator beside ``skipIf``.
            return True
        return function.name in module.votes.dictated or may_be_looked_up(function)
    # A test may quote the name of what it tests.
    title = function.title
    if title in module.votes.dictated:
        return True
    quoted = _singular(split(title))
    for node in module.index.within(function.node, ast.Name, ast.Attribute):
        name = last_name(node)
        if name.endswith(title) and name.rpartition("__")[2] == title.lstrip("_"):
            # ``test___getStock`` is about ``_Basket__getStock``.
            return True
        if name[:1].isupper() and _singular(split(name)) == quoted:
            # ``test_timeField`` is about ``TimeField``.
            return True
        if isinstance(node, ast.Attribute) and style_of(name) is Style.CAMEL:
            # ``test_taggedValues`` is about ``getTaggedValue``.
            if _singular(split(name))[-len(quoted) :] == quoted:
                return True
    return False


def _singular(words: tuple[str, ...]) -> list[str]:
    return [word.removesuffix("s") for word in words]


def _rewritten(function: Function, wanted: Style) -> str:
    """Return a function's name in the other style; a test keeps its ``test_``."""
    name = function.name
    if isinstance(function, TestFunction) and wanted is Style.CAMEL:
        title = function.title
        return name.partition(title)[0] + wanted.write(title)
    return wanted.write(name)
