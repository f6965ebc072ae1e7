"""TQ809: a test that says that something fails, and expects nothing to fail."""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Iterator

from flake8_testquality.facts import titles, words
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_CLAIMS = frozenset("raises raise raised fails failing invalid".split())
_MAY_CLAIM = regex("rais|fail|invalid|not_found", re.IGNORECASE)
_DENIALS = frozenset(
    "no not dont doesnt doesn don didnt never without nothing un non ignore ignores ignored"
    " valid and or if when on after unless reraise".split()
)
#: What a body says that has to do with a failure, in code and in strings.
_EVIDENCE = regex(
    r"rais|fail|err|exc|invalid|illegal|malformed|reject|refus|den(?:y|ied)|forbid|bad|wrong"
    r"|warn|abort|not[_ ]?found|missing|side_effect|status|code|traceback|false|none|throw|crash"
    r"|unknown|unsupported|4\d\d|5\d\d|^1\d\d$|problem"
    r"|nan|unauthorized|conflict|broken|expect|empty"
    r"|valid|not_?(?:in|equal|called|awaited)|return_?value|message|state|http|log",
    re.IGNORECASE,
)


@rule(
    "TQ809",
    "test {name!r} says {claim!r}, but nothing in it is expected to fail; rename it,"
    " or assert the failure",
    on=Module,
    default=False,
)
def name_contradicts_body(module: Module, _: Module) -> Iterator[Finding]:
    """A name that promises a failure is kept by the body.

    Reported is ``…_raises``, ``…_fails`` or ``…_invalid`` when neither the test
    nor the helpers and fixtures of the module that it uses mention anything
    that may be the failure: an expected exception, an error object, a status,
    a ``side_effect``, something that is not so. A test with a docstring, and
    one that calls a method which the module does not hold, are left alone.

    Bad::

        def test_parse_fails():  # TQ809
            assert parse("1") == [1]

    Good::

        def test_parse_fails():
            with pytest.raises(ParseError):
                parse("x")

        def test_parse():
            assert parse("1") == [1]
    """
    if not _MAY_CLAIM.search("\n".join([test.name for test in module.tests])):
        return
    known: dict[Function, bool] = {}
    for test in module.tests:
        if not _MAY_CLAIM.search(test.name):
            continue
        claim = _claim(test)
        if not claim or not test.assertions or test.docstring or test.is_skipped:
            continue
        if claim.startswith("rais") and _names_what_is_raised(test):
            continue
        for function in _reached(test):
            if function not in known:
                known[function] = _mentions_failure(function, module)
            if known[function]:
                break
        else:
            yield at(test.node, name=test.name, claim=claim)


def _claim(test: TestFunction) -> str:
    parts = titles.of_test(test)
    if "not_found" in test.name:
        return "not found"
    found = next((part for part in parts if part in _CLAIMS), "")
    if not found or not _DENIALS.isdisjoint(parts):
        return ""
    return found


def _names_what_is_raised(test: TestFunction) -> bool:
    """Say whether a call names it: an alarm or a symptom is raised, and no exception.

    ``assert alarm_disk_full()`` in ``test_disk_full_raised`` does.
    """
    parts = {part for part in titles.of_test(test) if not part.startswith("rais")}
    return any(parts and parts < set(words.split(last_name(call.func))) for call in test.calls)


def _reached(test: TestFunction) -> Iterator[Function]:
    """Yield the test and the functions of the module that it can run."""
    found: dict[Function, None] = {test: None}
    queue: list[Function] = [test]
    for function in queue:
        yield function
        for other in function.references():
            if other not in found:
                found[other] = None
                queue.append(other)


def _mentions_failure(function: Function, module: Module) -> bool:
    index = module.index
    for statement in function.body:
        if index.within(statement, ast.ExceptHandler, ast.Raise):
            return True
        # The index holds no operators.
        if any(isinstance(each.op, ast.Not) for each in index.within(statement, ast.UnaryOp)):
            return True
        for compare in index.within(statement, ast.Compare):
            if any(isinstance(each, (ast.NotEq, ast.NotIn, ast.IsNot)) for each in compare.ops):
                return True
        for constant in index.within(statement, ast.Constant):
            if _EVIDENCE.search(str(constant.value)):
                return True
        for name in index.within(statement, ast.Name):
            if _tells(name.id):
                return True
        for attribute in index.within(statement, ast.Attribute):
            if _tells(attribute.attr):
                return True
            if _is_unknown_helper(attribute, function, module):
                return True
        for keyword in index.within(statement, ast.keyword):
            if keyword.arg and _tells(keyword.arg):
                return True
    return any(_EVIDENCE.search(ast.unparse(each)) for each in function.node.decorator_list)


@functools.lru_cache(maxsize=4096)
def _tells(name: str) -> bool:
    return _EVIDENCE.search(name) is not None


def _is_unknown_helper(attribute: ast.Attribute, function: Function, module: Module) -> bool:
    """Say whether ``self.x(…)`` calls what a class of another module may define."""
    call = module.index.parent(attribute)
    if not isinstance(call, ast.Call) or call.func is not attribute:
        return False
    if attribute.attr.startswith("assert"):
        return False
    owner = module.suite.receiver(attribute.value, function)
    return owner is not None and owner.find(attribute.attr) is None
