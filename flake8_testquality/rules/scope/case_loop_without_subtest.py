"""TQ906: a loop over cases in one test."""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Sequence, Set

from flake8_testquality.facts import words
from flake8_testquality.facts.assertions import Kind
from flake8_testquality.facts.bindings import only_value
from flake8_testquality.facts.calls import arguments_of, call_alone
from flake8_testquality.facts.case_tables import (
    WRAPPERS,
    CaseLoop,
    case_loop,
    count_of_cases,
    goes_on,
    table_of,
)
from flake8_testquality.facts.cycles import Role, is_named_as_check, role_of
from flake8_testquality.facts.flow import catches
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import head, last_name
from flake8_testquality.facts.stories import follows_a_document
from flake8_testquality.rule import Finding, at, rule

#: Calls that only look at a part of something, or turn the case into another type.
_LOOKUPS = frozenset(
    "index type id getattr hasattr bool range len abs get str repr int float isinstance issubclass"
    " list tuple set dict sorted sum min max any all zip map iter next enumerate count contains"
    " append add extend join format replace encode decode split copy deepcopy approx"
    " Path PurePath joinpath exists lexists isfile isdir is_file is_dir abspath realpath normpath"
    " basename dirname".split()
)
#: Decorators that assert on what the whole loop leaves, as on the picture that it draws.
_ASSERTING = ("image_comparison", "check_figures_equal", "mpl_image_compare")
#: Words in the name of a test that does one thing again, to see that nothing is left behind.
_AGAIN = frozenset(
    "across repeated repeatedly consecutive successive sequence isolation reuse reused"
    " reuses".split()
)
#: First words of calls that make what is tested if their result is kept.
_MAKING = frozenset("make build new generate".split())
#: What asks a server by ``get``, where other objects only look something up.
_CLIENTS = frozenset("client http httpx requests browser app testapp webtest".split())
_FEW = 2
#: Assertions about one value, whose second argument is the message.
_OF_ONE = frozenset({"assertTrue", "assertFalse", "assertIsNone", "assertIsNotNone", "assert_"})
#: Assertions about two values, whose third argument is the message.
_OF_TWO = frozenset(
    "assertEqual assertNotEqual assertIs assertIsNot assertIn assertNotIn assertIsInstance"
    " assertNotIsInstance assertGreater assertGreaterEqual assertLess assertLessEqual assertRegex"
    " assertNotRegex assertCountEqual assertSequenceEqual assertListEqual assertTupleEqual"
    " assertDictEqual assertSetEqual assertMultiLineEqual assertEquals".split()
)
#: They get what is looked at, and a matcher that is made there.
_MATCHING = frozenset({"assertThat", "expectThat", "assert_that", "assert_"})
#: What a traceback shows beside the frame that binds it, where Zope formats it.
_SHOWN_BY_ZOPE = "__traceback_info__"
_PLAIN = frozenset({Kind.BARE, Kind.METHOD, Kind.RAISES})


@rule(
    "TQ906",
    "{count} cases in one loop, the first failure hides the rest; use subTest or parametrize",
    on=TestFunction,
)
def case_loop_without_subtest(test: TestFunction, module: Module) -> Iterator[Finding]:
    """Cases of a table run as ``subTest`` or by ``parametrize``.

    A plain loop over literal cases stops at the first that fails, and does not
    say which it was. Reported are tests that are such loops, in a ``with``
    block as well: all that they assert stands there, or in a helper that they
    call there, what prepares it aside, and each case is acted on. The table
    may have a name that is bound once, in the body of the class or its setUp
    too, and serves nothing else in the test; ``while (case := next(cases,
    None))`` is a loop over it too. Loops over parts of what one act did, loops
    that go on with what the last round left, property tests, walks through a
    document, tests whose name says that one thing is done in a sequence, test
    cases of Twisted, which has no ``subTest``, tests that a decorator compares
    with a picture, and loops that bind ``__traceback_info__``, which Zope
    shows with a traceback, are fine.

    Bad::

        def test_parse():
            for text, expected in [("1", 1), ("2", 2)]:  # TQ906
                assert parse(text) == expected

    Good::

        @pytest.mark.parametrize(("text", "expected"), [("1", 1), ("2", 2)])
        def test_parse(text, expected):
            assert parse(text) == expected
    """
    if not module.index.within(test.node, ast.For, ast.While):
        return
    loops = [each for each in _loops(test.body) if count_of_cases(each.iter, test) >= _FEW]
    if not loops or test.is_skipped or test.is_property_test:
        return
    if test.is_of_trial or test.has_decorator(*_ASSERTING):
        return
    if not _AGAIN.isdisjoint(words.split(test.name)):
        return
    if follows_a_document(test) or not _are_the_test(loops, test, module):
        return
    for loop in loops:
        if _separates(loop, module) or goes_on(loop.node, test):
            continue
        asserts = _asserts_in(loop, test, module) and _acts_on_case(loop, test, module)
        if asserts or _checks_case(loop, test, module):
            yield at(loop.node, count=count_of_cases(loop.iter, test))
            return


def _loops(block: Sequence[ast.stmt]) -> Iterator[CaseLoop]:
    """Yield loops of a block, and of what a resource is held for: ``with client() as c:``."""
    for statement in block:
        loop = case_loop(statement)
        if loop is not None:
            yield loop
        elif isinstance(statement, (ast.With, ast.AsyncWith)) and not catches(statement):
            yield from _loops(statement.body)


def _beside(block: Sequence[ast.stmt], loops: Sequence[CaseLoop]) -> Iterator[ast.stmt]:
    """Yield the statements of the blocks that hold the loops."""
    for statement in block:
        yield statement
        if isinstance(statement, (ast.With, ast.AsyncWith)):
            if any(loop in loops for loop in _loops(statement.body)):
                yield from _beside(statement.body, loops)


def _asserts_in(loop: CaseLoop, test: TestFunction, module: Module) -> bool:
    index = module.index
    first, last = index.stretch(loop.node)
    return any(first < index.number(each.node) < last for each in test.assertions)


def _are_the_test(loops: list[CaseLoop], test: TestFunction, module: Module) -> bool:
    """Say whether nothing outside of the loops acts or asserts."""
    index = module.index
    stretches = [index.stretch(loop.node) for loop in loops]

    def is_outside(node: ast.AST) -> bool:
        number = index.number(node)
        return not any(first < number < last for first, last in stretches)

    if any(is_outside(each.node) for each in test.assertions):
        return False
    for statement in _beside(test.body, loops):
        call = call_alone(statement)
        if call is not None and role_of(last_name(call.func), is_statement=True) > Role.BUILD:
            return False
    return True


def _acts_on_case(loop: CaseLoop, test: TestFunction, module: Module) -> bool:
    """Say whether an act, no mere lookup, gets the case as an argument."""
    names = {name.id for name in module.index.within(loop.target, ast.Name)}
    number = ""
    if isinstance(loop.iter, ast.Call) and last_name(loop.iter.func) == "enumerate":
        if isinstance(loop.target, ast.Tuple):
            number = last_name(loop.target.elts[0])
    looking = (Role.OBSERVE,) if _are_parts_of_results(loop, test, module) else ()
    return any(_acts_on(names, each, test, number, looking) for each in loop.body)


def _are_parts_of_results(loop: CaseLoop, test: TestFunction, module: Module) -> bool:
    """Say whether each row of a table holds a part of what an act returned before."""
    table = _table(loop, test)
    rows = table.elts if isinstance(table, (ast.List, ast.Tuple)) else []
    return bool(rows) and all(
        any(
            _is_result(part, frozenset(), test, Role.CALL)
            for part in module.index.within(row, ast.Subscript)
        )
        for row in rows
    )


def _table(loop: CaseLoop, test: TestFunction) -> ast.expr:
    named = loop.iter.value if isinstance(loop.iter, ast.NamedExpr) else loop.iter
    return table_of(named, test) or named


def _acts_on(
    names: Set[str],
    statement: ast.stmt,
    function: Function,
    number: str = "",
    looking: Collection[Role] = (),
) -> bool:
    """Say whether an act gets one of some names; ``vector.get(number)`` only looks a part up.

    Calls of the roles ``looking`` are no acts.
    """
    within = function.module.index.within
    asserting = {each.node for each in function.assertions}
    # Matchers only say what the assertion looks for.
    matching: set[ast.AST] = set()
    for call in within(statement, ast.Call):
        last = last_name(call.func)
        is_statement = call is getattr(statement, "value", None)
        if last in _MATCHING:
            matching.update(each for matcher in call.args[1:] for each in within(matcher, ast.Call))
        if call in asserting and "aises" not in last:
            continue
        if last in _LOOKUPS and not _is_request(call):
            continue
        if call in matching or _looks_for(call, names, function):
            continue
        if "expected" in words.split(last):
            # What the assertion compares with.
            continue
        role = role_of(last, is_statement=is_statement)
        if role is Role.ARRANGE and not (is_statement and _is_made(statement, last)):
            continue
        if role in looking:
            continue
        if _is_method_of_result(call, names, function):
            continue
        if number and [*map(last_name, call.args)] == [number] and not call.keywords:
            if isinstance(call.func, ast.Attribute) and role is Role.OBSERVE:
                continue
        for argument in arguments_of(call):
            for name in within(argument, ast.Name):
                if name.id in names and not _is_key_of_result(name, names, function):
                    return True
    return False


def _is_made(statement: ast.stmt, last: str) -> bool:
    """Say whether a statement keeps what a call makes: ``token = make_token(length)``."""
    return isinstance(statement, ast.Assign) and not _MAKING.isdisjoint(words.split(last)[:1])


def _is_request(call: ast.Call) -> bool:
    """Say whether a call asks a server: ``self.client.get(path)``."""
    func = call.func
    if not isinstance(func, ast.Attribute) or func.attr != "get":
        return False
    return not _CLIENTS.isdisjoint(words.split(last_name(func.value))[-1:])


def _is_method_of_result(call: ast.Call, names: Set[str], function: Function) -> bool:
    """Say whether a call looks something up in what an act returned before the loop."""
    if not isinstance(call.func, ast.Attribute):
        return False
    if role_of(call.func.attr, is_statement=False) is not Role.OBSERVE:
        return False
    return _is_result(call.func.value, names, function, Role.CALL)


def _is_key_of_result(name: ast.Name, names: Set[str], function: Function) -> bool:
    """Say whether the case is only a key of what an act returned: ``outputs["a" + case]``."""
    index = function.module.index
    below: ast.AST = name
    for around in index.ancestors(name):
        if isinstance(around, ast.Subscript) and below is around.slice:
            return _is_result(around.value, names, function, Role.OBSERVE)
        if isinstance(around, ast.stmt):
            break
        below = around
    return False


def _is_result(node: ast.expr, names: Set[str], function: Function, least: Role) -> bool:
    """Say whether something is, or is a part of, what an act returned before the loop."""
    node = head(node)
    if not isinstance(node, ast.Name) or node.id in names:
        return False
    value = only_value(node.id, function)
    while isinstance(value, (ast.Attribute, ast.Subscript, ast.Await)):
        value = value.value
    if not isinstance(value, ast.Call):
        return False
    return role_of(last_name(value.func), is_statement=False) >= least


def _looks_for(call: ast.Call, names: Set[str], function: Function) -> bool:
    """Say whether the case is a pattern that is looked for: ``re.search(case, output)``."""
    if not call.args or not function.module.names.of(call.func).startswith("re."):
        return False
    within = function.module.index.within
    return any(name.id in names for name in within(call.args[0], ast.Name)) and not any(
        name.id in names for each in call.args[1:] for name in within(each, ast.Name)
    )


def _checks_case(loop: CaseLoop, test: TestFunction, module: Module) -> bool:
    """Say whether a helper acts on the case and asserts, given nothing else that was made."""
    within = module.index.within
    for made in within(_table(loop, test), ast.Call):
        last = last_name(made.func)
        if last not in WRAPPERS and role_of(last, is_statement=False) is Role.CALL:
            # What is compared was done before.
            return False
    names = {name.id for name in within(loop.target, ast.Name)}
    for statement in loop.body:
        call = call_alone(statement)
        if call is None:
            continue
        read = {name.id for each in arguments_of(call) for name in within(each, ast.Name)}
        if names.isdisjoint(read) or not names.issuperset(read & test.variables):
            continue
        meant = module.suite.functions_meant(call.func, test)
        if meant and all(_acts_and_asserts(each, module) for each in meant):
            return True
    return False


def _acts_and_asserts(helper: Function, module: Module) -> bool:
    """Say whether a helper does something with its arguments, asserts, and does not name them."""
    if not any(each.kind in _PLAIN for each in helper.assertions):
        return False
    names = {parameter.arg for parameter in helper.parameters}
    if _tells_apart(names, helper.node, module):
        return False
    return any(_acts_on(names, statement, helper) for statement in helper.body)


def _separates(loop: CaseLoop, module: Module) -> bool:
    """Say whether each case is told apart: by subTest, or in the message of the assertion."""
    names = {name.id for name in module.index.within(loop.target, ast.Name)}
    return _tells_apart(names, loop.node, module)


def _tells_apart(names: Set[str], node: ast.AST, module: Module) -> bool:
    within = module.index.within
    texts = set(names)
    for assign in within(node, ast.Assign):
        if any(last_name(each) == _SHOWN_BY_ZOPE for each in assign.targets):
            return True
        # ``text = f"failed for {case}"``
        if any(name.id in names for name in within(assign.value, ast.Name)):
            texts.update(each.id for each in assign.targets if isinstance(each, ast.Name))
    if any("subtest" in module.names.of(call.func).lower() for call in within(node, ast.Call)):
        return True
    messages = [each.msg for each in within(node, ast.Assert) if each.msg is not None]
    for call in within(node, ast.Call):
        if is_named_as_check(call):
            messages += [word.value for word in call.keywords if word.arg in {"msg", "err_msg"}]
            first = 1 if last_name(call.func) in _OF_ONE else 2
            messages += [
                each
                for each in call.args[first:]
                if isinstance(each, (ast.JoinedStr, ast.BinOp)) or _is_formatted(each)
            ]
            if last_name(call.func) in _OF_TWO:
                messages += call.args[2:]
    return any(name.id in texts for each in messages for name in within(each, ast.Name))


def _is_formatted(node: ast.expr) -> bool:
    """Say whether it is ``"a text about {}".format(…)``."""
    func = node.func if isinstance(node, ast.Call) else None
    return isinstance(func, ast.Attribute) and isinstance(func.value, ast.Constant)
