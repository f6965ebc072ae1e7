"""TQ905: a test that calls the same thing over and over with other literals."""

from __future__ import annotations

import ast
import functools
from collections import Counter
from collections.abc import Iterator, Sequence

from flake8_testquality.facts import frameworks, words
from flake8_testquality.facts.cycles import Role, role_of
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.rule import Finding, at, rule

_OFTEN = 3
_CALLS = (ast.Call, ast.Await)
#: Functions that write what the assertion expects.
_TEXTS = frozenset({"escape", "compile", "dedent", "format", "join"})
_TAKING = [("delete",), ("remove",), ("pop",), ("popleft",), ("drop",), ("discard",)]
#: First words of methods that only look something up.
_QUERIES = frozenset("get find list load read query lookup show describe".split())
_LITERAL = regex(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|(?<![\w.])\d[\d.]*""")
#: What these build is given to the code under test, which is the act.
_PLAIN_VALUES = frozenset({"dict", "list", "set", "tuple", "frozenset", "bytes", "slice", "range"})
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
    tell apart, each bound to the same name and followed by assertions on it,
    the same for most, and nothing else. Property tests, calls whose arguments
    do not change or that take something away, steps of a test that tells a
    story, and objects that are made for different calls are fine. So are
    looks at what was done before: through a query of the test class, for what
    the same object was given, or at the places of one object, and cases after
    which the assertions ask for more. Test cases of Twisted have no
    ``subTest`` and are left alone.

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
    if len(test.statements) < 2 * _OFTEN or len(test.assertions) < _OFTEN:
        return
    blocks = [block for block in test.blocks if _binds_often(block)]
    if not blocks or test.is_skipped or test.is_property_test or tells_a_story(test):
        return
    if test.is_of_trial:
        return
    asserting = {module.index.statement(assertion.node) for assertion in test.assertions}
    for block in blocks:
        cases = max(_runs(block, asserting, module), key=len, default=[])
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


def _binds_often(block: Sequence[ast.stmt]) -> bool:
    """Say whether a block binds one name to one call again and again: a cheap first test."""
    if len(block) < 2 * _OFTEN:
        return False
    bound: dict[tuple[str, str], int] = {}
    for statement in block:
        if isinstance(statement, ast.Assign) and isinstance(statement.value, _CALLS):
            target = statement.targets[0]
            value: ast.expr = statement.value
            if isinstance(value, ast.Await):
                value = value.value
            if isinstance(target, ast.Name) and isinstance(value, ast.Call):
                key = target.id, last_name(value.func)
                bound[key] = bound.get(key, 0) + (key[1] not in _PLAIN_VALUES)
    return max(bound.values(), default=0) >= _OFTEN


class _Case:
    """A call, what its result is bound to, and the assertions that follow."""

    def __init__(self, call: ast.Call, name: str) -> None:
        self.call = call
        self.name = name
        self.assertions: list[ast.stmt] = []

    @functools.cached_property
    def shape(self) -> str:
        """The call without its literals; few cases get as far as that."""
        return _shape(self.call)

    @functools.cached_property
    def values(self) -> str:
        """The call as text."""
        return ast.unparse(self.call)


def _runs(
    block: Sequence[ast.stmt], asserting: set[ast.stmt], module: Module
) -> Iterator[list[_Case]]:
    """Yield runs of calls that only literals tell apart, each with its assertions."""
    run: list[_Case] = []
    for case in _cases(block, asserting, module):
        if case is None:
            yield run
            run = []
            continue
        if run and (case.name != run[0].name or case.shape != run[0].shape):
            yield run
            run = []
        elif any(case.values == other.values for other in run):
            yield run
            run = []
        run.append(case)
    yield run


def _cases(
    block: Sequence[ast.stmt], asserting: set[ast.stmt], module: Module
) -> Iterator[_Case | None]:
    """Yield the cases of a block, ``None`` where something else parts them."""
    case: _Case | None = None
    for statement in block:
        if statement in asserting:
            if case is not None:
                case.assertions.append(statement)
            continue
        yield from _closed(case, module)
        case = None
        name, call = _binding(statement)
        if call is None or _takes_away(call, module):
            yield None
        else:
            case = _Case(call, name)
    yield from _closed(case, module)


def _closed(case: _Case | None, module: Module) -> Iterator[_Case | None]:
    """Yield a case, or ``None`` when no assertion looks at its result."""
    if case is not None:
        within = module.index.within
        read = {name.id for each in case.assertions for name in within(each, ast.Name)}
        yield case if case.name in read else None


def _are_asserted_alike(cases: list[_Case], module: Module) -> bool:
    """Say whether enough cases are looked at in the same way to be rows of one table."""
    if len(cases) < _OFTEN:
        return False
    looks = Counter(
        frozenset(look for each in case.assertions for look in _looks(each, case.name, module))
        for case in cases
    )
    return looks.most_common(1)[0][1] >= _OFTEN


def _looks(statement: ast.stmt, name: str, module: Module) -> Iterator[str]:
    """Yield what an assertion looks at: the parts that read a name, literals left out."""
    parts: list[tuple[str, ast.expr]] = []
    if isinstance(statement, ast.Assert):
        parts.append(("", statement.test))
    elif isinstance(statement, ast.Expr):
        parts.append(("", statement.value))
    for path, part in parts:
        if not any(each.id == name for each in module.index.within(part, ast.Name)):
            continue
        if isinstance(part, ast.UnaryOp):
            parts.append((path, part.operand))
        elif isinstance(part, ast.Compare):
            parts += [(path, each) for each in (part.left, *part.comparators)]
        elif isinstance(part, ast.Call) and not _is_method_of(part, name):
            last = last_name(part.func)
            says_nothing = last in _CONVERSIONS or last in frameworks.UNITTEST_METHODS
            inner = path if says_nothing else f"{path}{last} "
            parts += [(inner, each) for each in _arguments(part)]
        else:
            yield path + _LITERAL.sub("…", ast.unparse(part))


def _is_method_of(call: ast.Call, name: str) -> bool:
    value = call.func
    while isinstance(value, (ast.Attribute, ast.Subscript, ast.Call)):
        value = value.func if isinstance(value, ast.Call) else value.value
    return isinstance(value, ast.Name) and value.id == name


def _serve_different_calls(cases: list[_Case], test: TestFunction, module: Module) -> bool:
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
        used.append(names - {case.name})
    return any(used) and not set.intersection(*used)


def _look_at_one_state(cases: list[_Case], test: TestFunction, module: Module) -> bool:
    """Say whether the calls are looks at what one act did, or acts with looks of their own."""
    call = cases[0].call
    func = call.func
    if sum(1 for case in cases if _asks_for_more(case, module)) > 1:
        return True
    if not isinstance(func, ast.Attribute) or not _is_query(func):
        return False
    if module.suite.receiver(func.value, test) is not None:
        return any(
            isinstance(statement, ast.Expr)
            and isinstance(statement.value, ast.Call)
            and role_of(last_name(statement.value.func), is_statement=True) is Role.COMMAND
            for statement in test.statements
            if module.index.number(statement) < module.index.number(call)
        )
    if module.names.is_imported(dotted(func)):
        return False
    if _look_up_what_was_given(cases, test, module):
        return True
    # ``screen.get(0, 0)``, ``screen.get(1, 0)``: places of what is there.
    return not call.keywords and all(
        isinstance(each, ast.Constant) and type(each.value) is int
        for case in cases
        for each in case.call.args
    )


def _look_up_what_was_given(cases: list[_Case], test: TestFunction, module: Module) -> bool:
    """Say whether commands to the same object got the texts before that are now looked up."""
    index = module.index
    first = cases[0].call
    owner = ast.unparse(first.func).rpartition(".")[0]
    given: list[str] = []
    for statement in test.statements:
        call = statement.value if isinstance(statement, ast.Expr) else None
        if isinstance(call, ast.Await):
            call = call.value
        if isinstance(call, ast.Call) and index.number(call) < index.number(first):
            if ast.unparse(call.func).rpartition(".")[0] == owner:
                given += _texts(call, module)
    asked = [text for case in cases for text in _texts(case.call, module)]
    return bool(asked) and all(any(text in each for each in given) for text in asked)


def _texts(call: ast.Call, module: Module) -> list[str]:
    return [
        constant.value
        for argument in _arguments(call)
        for constant in module.index.within(argument, ast.Constant)
        if isinstance(constant.value, str)
    ]


def _asks_for_more(case: _Case, module: Module) -> bool:
    """Say whether an assertion asks the test case, or another object, for something."""
    calls = (call for each in case.assertions for call in module.index.within(each, ast.Call))
    for call in calls:
        func = call.func
        if not isinstance(func, ast.Attribute) or _is_method_of(call, case.name):
            continue
        root = dotted(func).partition(".")[0]
        if not root or module.names.is_imported(root):
            continue
        if _is_query(func) and (root != "self" or func.attr not in frameworks.FRAMEWORK_METHODS):
            return True
    return False


def _is_query(func: ast.Attribute) -> bool:
    # ``api_get`` as well as ``get_image``.
    return not _QUERIES.isdisjoint(words.split(func.attr)[:2])


def _binding(statement: ast.stmt) -> tuple[str, ast.Call | None]:
    """Return the name and the call of ``name = call(literal)``."""
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return "", None
    target, value = statement.targets[0], statement.value
    if isinstance(value, ast.Await):
        value = value.value
    if isinstance(target, ast.Name) and isinstance(value, ast.Call):
        if last_name(value.func) not in _TEXTS and any(map(_is_literal, _arguments(value))):
            return target.id, value
    return "", None


def _takes_away(call: ast.Call, module: Module) -> bool:
    """Say whether each call leaves less for the next: ``store.delete("a")``, ``f(lines.pop())``.

    Functions of modules have nothing that they could take from.
    """
    for each in module.index.within(call, ast.Call):
        func = each.func
        if isinstance(func, ast.Attribute) and not module.names.is_imported(dotted(func)):
            if words.split(func.attr)[:1] in _TAKING:
                return True
    return False


def _arguments(call: ast.Call) -> list[ast.expr]:
    return [*call.args, *(keyword.value for keyword in call.keywords)]


def _is_literal(node: ast.expr) -> bool:
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return all(map(_is_literal, node.elts))
    if isinstance(node, ast.Dict):
        return all(key is not None and _is_literal(key) for key in node.keys) and all(
            map(_is_literal, node.values)
        )
    if isinstance(node, ast.UnaryOp):
        node = node.operand
    return isinstance(node, ast.Constant)


def _shape(call: ast.Call) -> str:
    """Return the call as text, its literals left out."""
    parts = ["…" if _is_literal(each) else ast.unparse(each) for each in call.args]
    parts += [
        f"{each.arg}=" + ("…" if _is_literal(each.value) else ast.unparse(each.value))
        for each in call.keywords
    ]
    return f"{ast.unparse(call.func)}({', '.join(parts)})"
