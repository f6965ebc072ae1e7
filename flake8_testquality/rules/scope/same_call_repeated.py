"""TQ905: a test that calls the same thing over and over with other literals."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator, Set

from flake8_testquality.facts import frameworks, words
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.calls import arguments_of, call_alone
from flake8_testquality.facts.cases import Case, binds_often, reads, runs_of
from flake8_testquality.facts.cycles import Role, is_named_as_check, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.literals import left_out_of
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.rule import Finding, at, rule

_OFTEN = 3
#: First words of methods that only look something up.
_QUERIES = frozenset("get find list load read query lookup show describe".split())
#: What the one call that is tested returned goes by these names.
_RESULTS = frozenset("result results res parsed output returned actual".split())
#: First words of methods that change what is there.
_UPDATES = frozenset({"update", "upsert", "modify"})
_CONVERSIONS = frozenset({"list", "sorted", "set", "tuple", "dict"})


@rule(
    "TQ905",
    "{callee!r} is called {count} times with other values (lines {lines}); use parametrize"
    " or subTest",
    on=TestFunction,
)
def same_call_repeated(test: TestFunction, module: Module) -> Iterator[Finding]:
    """Cases that differ by their values are a table, not a copied paragraph.

    Reported are three calls of the same function that only their literals
    tell apart, be they written in the call or held by a variable, each bound
    to the same names or the same ``self.x``, and followed by assertions on it,
    the same for most, and nothing else. Property tests, calls whose arguments
    do not change or that take something away, steps of a test that tells a
    story, and objects that are made for different calls are fine. So are
    looks at what was done before: through a query of the test class, for what
    the same object was given or just what any call was given, or at the places of
    one object, and cases after which the assertions ask for more, or ask the same
    object something else. Calls that are given what the last one returned are
    steps, and so are calls of what the test calls before for its effect alone,
    and updates of one thing. Parts of a ``result`` are parts of one subject.
    Test cases of Twisted have no ``subTest`` and are left alone.

    Bad::

        def test_parse():
            result = parse("1")  # TQ905
            assert result == [1]
            result = parse("1-3")
            assert result == [1, 2, 3]
            result = parse("")
            assert result == []

    Good::

        @pytest.mark.parametrize(
            ("text", "expected"), [("1", [1]), ("1-3", [1, 2, 3]), ("", [])]
        )
        def test_parse(text, expected):
            result = parse(text)
            assert result == expected
    """
    if len(test.statements) < 2 * _OFTEN:
        return
    if len(module.index.own(test.node, ast.Assign, ast.AnnAssign)) < _OFTEN:
        return
    blocks = [block for block in test.blocks if binds_often(block, _OFTEN)]
    if not blocks or test.is_skipped or test.is_property_test or tells_a_story(test):
        return
    if test.is_of_trial:
        return
    asserting = {module.index.statement(assertion.node) for assertion in test.assertions}
    for block in blocks:
        asserting.update(filter(_is_check, block))
        cases = max(runs_of(block, asserting, module), key=len, default=[])
        if _are_asserted_alike(cases, module) and not _serve_different_calls(cases, test, module):
            if _look_at_one_state(cases, test, module):
                continue
            calls = [case.call for case in cases]
            yield at(
                module.index.statement(calls[0]),
                callee=ast.unparse(calls[0].func),
                count=len(calls),
                lines=", ".join(str(call.lineno) for call in calls),
            )
            return


def _is_check(statement: ast.stmt) -> bool:
    """Say whether a statement calls what is named as a check: ``self.check(result, 1)``."""
    call = call_alone(statement)
    return call is not None and is_named_as_check(call)


def _are_asserted_alike(cases: list[Case], module: Module) -> bool:
    """Say whether enough cases are looked at in the same way to be rows of one table."""
    if len(cases) < _OFTEN:
        return False
    looks = Counter(
        frozenset(look for each in case.assertions for look in _looks(each, case.names, module))
        for case in cases
    )
    return looks.most_common(1)[0][1] >= _OFTEN


def _looks(statement: ast.stmt, names: Set[str], module: Module) -> Iterator[str]:
    """Yield what an assertion looks at: the parts that read names, literals left out."""
    parts: list[tuple[str, ast.expr]] = []
    if isinstance(statement, ast.Assert):
        parts.append(("", statement.test))
    elif isinstance(statement, ast.Expr):
        parts.append(("", statement.value))
    for path, part in parts:
        if not reads(part, names, module):
            continue
        if isinstance(part, ast.UnaryOp):
            parts.append((path, part.operand))
        elif isinstance(part, ast.Compare):
            parts += [(path, each) for each in (part.left, *part.comparators)]
        elif isinstance(part, ast.Call) and not _is_method_of(part, names):
            last = last_name(part.func)
            says_nothing = last in _CONVERSIONS or last in frameworks.UNITTEST_METHODS
            inner = path if says_nothing else f"{path}{last} "
            parts += [(inner, each) for each in arguments_of(part)]
        else:
            yield path + left_out_of(ast.unparse(part))


def _is_method_of(call: ast.Call, names: Set[str]) -> bool:
    value = call.func
    while isinstance(value, (ast.Attribute, ast.Subscript, ast.Call)):
        if dotted(value) in names:
            return True
        value = value.func if isinstance(value, ast.Call) else value.value
    return isinstance(value, ast.Name) and value.id in names


def _serve_different_calls(cases: list[Case], test: TestFunction, module: Module) -> bool:
    """Say whether the calls only make objects, and no one function gets all of them."""
    if role_of(last_name(cases[0].call.func), is_statement=False) > Role.BUILD:
        return False
    asserting = {each.node for each in test.assertions}
    used: list[set[str]] = []
    for case in cases:
        names: set[str] = set()
        for statement in case.assertions:
            for call in module.index.within(statement, ast.Call):
                if call in asserting:
                    # ``assertRaises(Error, parse, text)``
                    names.update(filter(None, map(last_name, call.args)))
                else:
                    names.add(last_name(call.func))
        used.append(names - case.names)
    return any(used) and not set.intersection(*used)


def _look_at_one_state(cases: list[Case], test: TestFunction, module: Module) -> bool:
    """Say whether the calls are looks at what one act did, or acts with looks of their own."""
    call = cases[0].call
    func = call.func
    if any(reads(argument, case.names, module) for case in cases for argument in case.arguments):
        # ``bounds = narrow(bounds, 1)``
        return True
    if _is_called_for_its_effect(call, test, module):
        return True
    if _look_up_just_what_was_given(cases, test, module):
        return True
    if sum(1 for case in cases if _asks_for_more(case, module)) > 1:
        return True
    if sum(1 for case in cases if _asks_the_same_object(case, test, module)) > 1:
        return True
    if not isinstance(func, ast.Attribute):
        return False
    if _updates_one_thing(cases) or _is_part_of_a_result(func):
        return True
    is_of_case = module.suite.receiver(func.value, test) is not None
    if not is_of_case and not module.names.is_imported(dotted(func)):
        if _look_up_what_was_given(cases, test, module):
            return True
    if not _is_query(func):
        return False
    if is_of_case:
        return any(
            isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Call)
            and role_of(last_name(statement.value.func), is_statement=True) is Role.COMMAND
            for statement in test.statements
            if module.index.number(statement) < module.index.number(call)
        )
    if module.names.is_imported(dotted(func)):
        return False
    # ``screen.get(0, 0)``, ``screen.get(1, 0)``: places of what is there.
    return not call.keywords and all(
        isinstance(each, ast.Constant) and type(each.value) is int
        for case in cases
        for each in case.call.args
    )


def _updates_one_thing(cases: list[Case]) -> bool:
    """Say whether each call changes what the last one left: ``store.update(key, {"a": 1})``."""
    if _UPDATES.isdisjoint(words.split(last_name(cases[0].call.func))[:1]):
        return False
    first = {ast.unparse(case.call.args[0]) for case in cases if case.call.args}
    return len(first) == 1 and all(
        case.call.args and not isinstance(case.call.args[0], ast.Constant) for case in cases
    )


def _is_part_of_a_result(func: ast.Attribute) -> bool:
    """Say whether parts of one result are asked for: ``result.get("size")``."""
    owner = func.value
    return isinstance(owner, ast.Name) and owner.id in _RESULTS and _is_query(func)


def _look_up_what_was_given(cases: list[Case], test: TestFunction, module: Module) -> bool:
    """Say whether commands to the same object got the texts before that are now looked up."""
    index = module.index
    first = cases[0].call
    owner = ast.unparse(first.func).rpartition(".")[0]
    given: list[str] = []
    for statement in test.statements:
        call = call_alone(statement)
        if call is not None and index.number(call) < index.number(first):
            if ast.unparse(call.func).rpartition(".")[0] == owner:
                given += _texts(call, module)
    asked = [text for case in cases for text in _texts(case.call, module)]
    return bool(asked) and all(any(text in each for each in given) for text in asked)


def _is_called_for_its_effect(call: ast.Call, test: TestFunction, module: Module) -> bool:
    """Say whether the test calls the same function before and leaves its result alone."""
    index, called = module.index, ast.unparse(call.func)
    return any(
        other is not None
        and index.number(other) < index.number(call)
        and ast.unparse(other.func) == called
        and index.parent(statement) is test.node
        for statement in test.statements
        for other in (call_alone(statement),)
    )


def _look_up_just_what_was_given(cases: list[Case], test: TestFunction, module: Module) -> bool:
    """Say whether all texts that are asked for stand just so in calls before."""
    index, start = module.index, module.index.number(cases[0].call)
    given = {
        text
        for call in test.calls
        if index.number(call) < start
        for text in _texts(call, module)
    }
    if not given or not isinstance(cases[0].call.func, ast.Attribute):
        return False
    asked = [_texts(case.call, module) for case in cases]
    return all(texts and given.issuperset(texts) for texts in asked)


def _texts(call: ast.Call, module: Module) -> list[str]:
    return [
        constant.value
        for argument in arguments_of(call)
        for constant in module.index.within(argument, ast.Constant)
        if isinstance(constant.value, str)
    ]


def _asks_for_more(case: Case, module: Module) -> bool:
    """Say whether an assertion asks the test case, or another object, for something."""
    calls = (call for each in case.assertions for call in module.index.within(each, ast.Call))
    for call in calls:
        func = call.func
        if not isinstance(func, ast.Attribute) or _is_method_of(call, case.names):
            continue
        root = dotted(func).partition(".")[0]
        if not root or module.names.is_imported(root):
            continue
        if _is_query(func) and (root != "self" or func.attr not in frameworks.FRAMEWORK_METHODS):
            return True
    return False


def _asks_the_same_object(case: Case, test: TestFunction, module: Module) -> bool:
    """Say whether an assertion looks at the object itself, or calls another method of it."""
    owner, method = _method(case.call.func, test, module)
    if not owner:
        return False
    index = module.index
    if any(
        # ``len(cache)``, ``cache[2]``
        name.id == owner and not isinstance(index.parent(name), ast.Attribute)
        for each in case.assertions
        for name in index.within(each, ast.Name)
    ):
        return True
    return any(
        found == owner and other != method
        for each in case.assertions
        for call in module.index.within(each, ast.Call)
        for found, other in (_method(call.func, test, module),)
    )


def _method(func: ast.expr, test: TestFunction, module: Module) -> tuple[str, str]:
    """Return the object and the name of a method, of ``read = store.read`` those of ``read``.

    Functions of modules and methods of the test case are of no object.
    """
    if isinstance(func, ast.Name) and func.id in test.variables:
        func = only_value(func.id, test) or func
    owner = dotted(func.value) if isinstance(func, ast.Attribute) else ""
    if owner in {"", "self", "cls"} or module.names.is_imported(owner):
        return "", ""
    return owner, last_name(func)


def _is_query(func: ast.Attribute) -> bool:
    # ``api_get`` as well as ``get_image``.
    return not _QUERIES.isdisjoint(words.split(func.attr)[:2])
