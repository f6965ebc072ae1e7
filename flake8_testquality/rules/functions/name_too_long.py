"""TQ401: the name of a helper or fixture that is too long to read."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.assertions import Verdict
from flake8_testquality.facts.functions import Function, Helper, TestFunction
from flake8_testquality.facts.lookups import may_be_looked_up
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

#: What the name of a shared body has besides that of the test.
_ROLE = regex(r"^(?:check|verify|assert|do|run|test)_|_(?:test_)?(?:body|impl|template)$")
_SENTENCE = regex(r"(and_|but_)?(it|they)_|(and|but)_")


@rule(
    "TQ401",
    "the name of {name!r} has {length} characters, more than {limit}; shorten it",
    on=Function,
    options=("max_function_name_length", "max_test_name_length"),
)
def name_too_long(function: Function, module: Module) -> Iterator[Finding]:
    """A helper's name is short enough to be read at the place of the call.

    A name that tells a whole story usually hides a helper that does several
    things, or repeats what its arguments say. The body that tests share,
    ``_test_upload``, may be as long as a test's name; so may one that is named
    after a test here or in another file of the folder, as ``check_upload`` is, and
    so may a test that something before its name switches off, as ``xtest_upload``.
    Names that a base class or a test dictates are not blamed, nor are those
    that code makes up to look a function up; nor are nested functions and
    doubles. The names of tests have TQ801.

    Bad::

        def make_server_with_two_volumes_and_a_port_on_the_first_network():  # TQ401
            ...

    Good::

        def make_server(volumes=0, networks=()):
            ...
    """
    limit = module.settings.max_function_name_length
    length = len(function.name)
    if length <= limit or isinstance(function, TestFunction):
        return
    if function.is_production:
        return
    if function.name.startswith(module.settings.test_prefixes) and not function.is_nested:
        # Whatever keeps it from being collected, it is no helper.
        return
    if function.name.lstrip("_").startswith(module.settings.test_prefixes):
        # The body that tests share is named, and so measured, as a test.
        limit = max(limit, module.settings.max_test_name_length)
        if length <= limit:
            return
    if _SENTENCE.match(function.name) is not None:
        # pytest may be told to collect ``it_…``, as the sentences of a specification.
        return
    if _is_doctest(function) or _is_forgotten_test(function, module):
        return
    if _is_switched_off(function, module):
        return
    if function.is_framework or function.is_stand_in or _is_named_after_a_test(function, module):
        return
    if may_be_looked_up(function):
        return
    yield at(function.node, name=function.name, length=length, limit=limit)


def _is_doctest(function: Function) -> bool:
    """Say whether it is there for the examples in its docstring: its name is that of a test."""
    return not function.statements and ">>> " in (function.docstring or "")


def _is_switched_off(function: Function, module: Module) -> bool:
    """Say whether it is a test with something before its name, and nobody calls it: ``xtest_…``."""
    before, test, _ = function.name.partition("test_")
    return (
        bool(test and before.strip("_"))
        and len(before) < len("disabled__")
        and not module.index.mentions(function.name)
    )


def _is_forgotten_test(function: Function, module: Module) -> bool:
    """Say whether it asserts and nobody calls it: its name lacks ``test`` more than brevity.

    Or its runner finds tests in another way: by the names of classes or files.
    """
    if function.owner is None or function.name in module.attribute_names:
        return False
    if function.parameters and not function.decorators:
        return False
    return module.assertions.verdict(function) is Verdict.ASSERTS


def _is_named_after_a_test(function: Function, module: Module) -> bool:
    """Say whether it is the shared body, or the preparation, of tests of the same name."""
    if not isinstance(function, Helper):
        return False
    name = function.name.strip("_")
    if any(
        test.name.startswith(name) or (test.title and name.endswith(test.title))
        for test in module.tests
    ):
        return True
    subject = _ROLE.sub("", name)
    if any(test.title.startswith(subject) for test in module.tests):
        return True
    # A module of shared bodies stands beside the modules with the tests.
    neighbours = module.outside.neighbours()
    prefixes = tuple(f"{prefix}_{subject}" for prefix in module.settings.test_prefixes)
    return neighbours is not None and any(
        other.startswith(prefixes) for other in neighbours.functions
    )
