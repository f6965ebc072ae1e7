"""TQ403: a helper whose name holds no word that says something."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_LEAST_STATEMENTS = 4
#: What a class's name holds beside the words that say what is tested.
_ROLES = frozenset("test tests case cases base mixin suite unit functional integration".split())
#: Words that say something when they are the name of what is tested.
_ACTIONS = frozenset("run check handle process".split())
#: Words for the one thing that the tests of a class have in common.
_SHARED_BODY = frozenset("test check run do verify".split())


@rule(
    "TQ403",
    "the name of helper {name!r} says nothing of its {count} statements;"
    " name what it prepares or checks",
    on=Helper,
    default=False,
    options=("vague_names",),
)
def vague_name(helper: Helper, module: Module) -> Iterator[Finding]:
    """The name of a helper says what the helper prepares or checks.

    ``helper``, ``do_test`` and ``process_data`` force the reader to open them.
    Short functions are left alone, and so are those with a docstring and
    ``_test`` in a class or module that says what it tests and whose tests
    share it.

    Bad::

        def do_stuff(server):  # TQ403
            server.start()
            server.attach("disk")
            server.stop()
            return server.log()

        def test_log():
            assert "disk" in do_stuff(Server())

    Good::

        def log_of_attaching(server):
            server.start()
            server.attach("disk")
            server.stop()
            return server.log()

        def test_log():
            assert "disk" in log_of_attaching(Server())

        def run(server):
            server.start()
            return server.wait()
    """
    if helper.is_nested or not _is_vague(helper.name, module.settings.vague_names):
        return
    count = len(helper.statements)
    if count < _LEAST_STATEMENTS or helper.is_framework or helper.is_stand_in:
        return
    if helper.docstring is not None:
        return
    if not module.tests:
        # What a module without tests holds may itself be there to be tested.
        return
    owner = helper.owner
    if owner is not None and (not owner.is_test_class or len(owner.defined) == 1):
        # Other classes stand in for something, or are there to be tested.
        return
    if _is_shared_body(helper):
        return
    if _names_what_it_uses(helper) or _is_named_after_a_test(helper):
        return
    yield at(helper.node, name=helper.name, count=count)


def _is_vague(name: str, vague: tuple[str, ...]) -> bool:
    """Say whether all words are vague; a digit says nothing, a number does."""
    words = [word for word in split(name) if len(word) > 1 or word.isalpha()]
    return bool(words) and all(word in vague for word in words)


def _is_shared_body(helper: Helper) -> bool:
    """Say whether tests of a class, or module, that says what it tests share the helper."""
    if not _SHARED_BODY.issuperset(word for word in split(helper.name) if word.isalpha()):
        return False
    owner, module = helper.owner, helper.module
    context = owner.name if owner is not None else module.base_name.partition(".")[0]
    if not any(word not in _ROLES and word.isalpha() for word in split(context)):
        return False
    known: list[Function] = list(module.functions)
    if owner is not None:
        family = {owner, *module.suite.heirs(owner)}
        known = [method for cls in family for method in cls.methods.values()]
    callers = _callers(helper, known)
    if any(isinstance(each, TestFunction) and each.is_parametrized for each in callers):
        return True
    calls = [
        call
        for each in callers
        for call in module.index.within(each.node, ast.Call)
        if last_name(call.func) == helper.name
    ]
    if len(callers) >= 2 or len(calls) >= 2:
        return True
    # Tests may share it through another helper.
    if any(len(_callers(each, known)) >= 2 for each in callers if isinstance(each, Helper)):
        return True
    # A call in a loop is there for many cases.
    return any(_is_in_a_loop(call, module) for call in calls)


def _callers(helper: Function, known: list[Function]) -> list[Function]:
    return [each for each in known if each is not helper and helper in each.references()]


def _is_in_a_loop(call: ast.Call, module: Module) -> bool:
    for above in module.index.ancestors(call):
        if isinstance(above, (ast.FunctionDef, ast.AsyncFunctionDef)):
            break
        if isinstance(above, (ast.For, ast.AsyncFor, ast.While, ast.comprehension)):
            return True
    return False


def _names_what_it_uses(helper: Helper) -> bool:
    """Say whether a later word of the name is that of something used here.

    ``_test_process`` is specific where it calls ``request.process()``.
    """
    words = _ACTIONS.intersection(split(helper.name)[1:])
    return bool(words) and any(
        not words.isdisjoint(split(last_name(node)))
        for node in helper.module.index.within(helper.node, ast.Name, ast.Attribute)
    )


def _is_named_after_a_test(helper: Helper) -> bool:
    words = split(helper.name)
    return len(words) > 1 and any(
        split(test.name)[: len(words)] == words for test in helper.module.tests
    )
