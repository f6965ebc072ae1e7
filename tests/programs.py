"""Programs to review: generated ones, crossings of real ones, the standard library's tests."""

from __future__ import annotations

import ast
import copy
import functools
import importlib.util
import sys
import unittest
import warnings
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

Lines = list[str]


class _Argument(NamedTuple):
    """An argument of a call; ``rank`` says which kinds come before others."""

    rank: int
    name: str
    text: str


_NAMES = (
    "a b value server_id serverId basket self cls LOG mock result expected data helper makeBasket"
    " test_total test_other check_total assertTotal TestBasket Base Middle Error"
).split()
_ATTRIBUTES = (
    "x total serverId server_id assertEqual assertRaises assert_called_once_with setUp fail info"
    " skipTest test_total check_total return_value side_effect client get addCleanup"
).split()
_MODULES = (
    "unittest", "pytest", "logging", "mock", "unittest.mock as mock", "testtools", "os.path",
    "fixtures", "numpy as np", "shop.tests.base as base",
)  # fmt: skip
_FROM = (
    "unittest import mock, TestCase", "mock import patch", "twisted.trial import unittest",
    "pytest import fixture, raises as refuses", "django.test import TestCase", ". import base",
    ".base import Middle as Base", "shop import *", "__future__ import annotations",
    "testscenarios import TestWithScenarios",
)  # fmt: skip
_BASES = (
    "", "", "unittest.TestCase", "TestCase", "Base", "Middle", "TestBasket",
    "base.DatabaseTestCase", "testtools.TestCase",
    "Base, unittest.TestCase", "object", "make()", "Base[int]", "*bases",
    "fixtures.Fixture", "Exception", "metaclass=Meta",
)  # fmt: skip
_DECORATORS = (
    "pytest.fixture", "pytest.fixture(autouse=True)", "pytest.fixture(name='basket', params=[1])",
    "pytest.mark.parametrize('a, b', [(1, 2), (1, 2)])", "unittest.skip('why')", "patch('a.b')",
    "mock.patch.object(Base, 'x')", "staticmethod", "classmethod", "property", "override",
    "given(st.integers())", "ddt.data(1, 2)", "contextmanager", "app.route('/')", "overload",
    "parameterized.expand([1])", "(lambda f: f)", "table[0]", "test_total", "inlineCallbacks",
)  # fmt: skip
_CONSTANTS = (
    "0", "1", "-1", "1.5", "1j", "True", "None", "...", "''", "'text'", "b'bytes'", "r'\\d'",
    "'two' 'parts'", "'serverId'", "[]", "{}", "()", "'http://a/b'", "f'{a}'", "'%s' % a",
)  # fmt: skip
_FUNCTIONS = (
    "test_total test_other testTotal test_basket_is_empty_when_it_is_new test check_total setUp"
    " tearDown setUpClass asyncSetUp helper makeBasket _private assertTotal basket __init__ run"
    " data pytest_configure load_tests setup_method testing x f"
).split()
_CLASSES = ["TestBasket", "Base", "Middle", "BasketTestCase", "FakeBasket", "BasketMixin", "basket"]
_PARAMETERS = (
    "", "", "self", "self", "self, serverId", "cls, a=1", "basket", "a, b", "*args, **kwargs",
    "self, a: int, /, b: 'str' = '', *, c=None", "request, tmp_path", "a=[], b={}", "*, data",
)  # fmt: skip
_PATTERNS = (
    "1", "[1, *rest]", "{'a': b, **rest}", "Point(x=0)", "_", "'a' | 'b'", "a.b", "(x, y) as z",
    "None", "[]",
)  # fmt: skip
_COMMENTS = (
    "# type: int", "# type: ignore", "# type: (int) -> str", "# noqa: TQ001", "#", "# été",
    "# TODO: TQ7", "# arrange",
)  # fmt: skip

_name = st.sampled_from(_NAMES)
_constant = st.sampled_from(_CONSTANTS)


def _joined(parts: st.SearchStrategy[str], most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(parts, max_size=most).map(", ".join)


def _extended(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return expressions one level deeper than ``inner``."""
    attribute = st.sampled_from(_ATTRIBUTES)
    argument = st.one_of(
        inner.map(lambda one: _Argument(0, "", one)),
        inner.map(lambda one: _Argument(0, "", f"*{one}")),
        st.builds(lambda name, one: _Argument(1, name, f"{name}={one}"), _name, inner),
        inner.map(lambda one: _Argument(2, "**", f"**{one}")),
    )
    pair = st.tuples(inner, inner)
    return st.one_of(
        st.builds("({}).{}".format, inner, attribute),
        st.builds("self.{}({})".format, attribute, _joined(inner)),
        st.builds("{}({})".format, _name, _calls(argument)),
        st.builds("({}).{}({})".format, inner, attribute, _calls(argument)),
        pair.map(lambda two: f"({two[0]} + {two[1]})"),
        pair.map(lambda two: f"({two[0]} == {two[1]} in b)"),
        pair.map(lambda two: f"({two[0]} and not {two[1]})"),
        pair.map(lambda two: f"({two[0]} if a else {two[1]})"),
        pair.map(lambda two: f"{{{two[0]}: {two[1]}, **data}}"),
        pair.map(lambda two: f"[{two[0]} for a in {two[1]} if b]"),
        pair.map(lambda two: f"{{{two[0]}: b async for a in {two[1]}}}"),
        pair.map(lambda two: f"({two[0]})[{two[1]}:, ...]"),
        inner.map(lambda one: f"(lambda self, *a, b=1: {one})"),
        inner.map(lambda one: f"(value := {one})"),
        inner.map(lambda one: f"(await ({one}))"),
        inner.map(lambda one: f"(yield {one})"),
        inner.map(lambda one: f"(yield from {one})"),
        inner.map(lambda one: f"({one}, *a)"),
        st.just("f'{a!r:>{b}} {self.x=}'"),
    )


def _calls(argument: st.SearchStrategy[_Argument]) -> st.SearchStrategy[str]:
    # Keyword arguments come last, and none twice.
    def ordered(found: list[_Argument]) -> str:
        named = {item.name: item for item in found if item.rank}
        kept = [item for item in found if not item.rank or named[item.name] is item]
        return ", ".join(item.text for item in sorted(kept, key=lambda item: item.rank))

    return st.lists(argument, max_size=3).map(ordered)


expressions = st.recursive(st.one_of(_name, _constant), _extended, max_leaves=5)

_simple = st.one_of(
    expressions,
    st.builds("assert {}".format, expressions),
    st.builds("assert {}, {}".format, expressions, _constant),
    st.builds("{} = {}".format, _name, expressions),
    st.builds("a, (self.x, *b) = {}".format, expressions),
    st.builds("self.{} = {}".format, st.sampled_from(_ATTRIBUTES), expressions),
    st.builds("{}: {} = {}".format, _name, _name, expressions),
    st.builds("{}: 'list[int]'".format, _name),
    st.builds("value += {}".format, expressions),
    st.builds("return {}".format, expressions),
    st.builds("raise {}".format, expressions),
    st.builds("raise {} from {}".format, _name, expressions),
    st.builds("del {}".format, _name),
    st.builds("import {}".format, st.sampled_from(_MODULES)),
    st.builds("from {}".format, st.sampled_from(_FROM)),
    st.builds("self.assertEqual({}, {})".format, expressions, expressions),
    st.builds("pytest.skip({})".format, _constant),
    st.builds("LOG.exception({})".format, expressions),
    st.builds("pass  {}".format, st.sampled_from(_COMMENTS)),
    st.sampled_from(
        ["pass", "...", "'''Text.'''", "return", "raise", "break", "continue", "global a",
         "nonlocal b", "yield", "x = y = 1; z = 2", "pytestmark = pytest.mark.slow",
         "__test__ = False", "maxDiff = None", "raise NotImplementedError"]
    ),
)  # fmt: skip

_HANDLERS = (
    "except:", "except Exception:", "except (Error, ValueError) as error:", "except base.Error:",
    "except AssertionError as e:", "except make() as e:",
)  # fmt: skip
_HEADS = st.one_of(
    st.builds("if {}:".format, expressions),
    st.builds("while {}:".format, expressions),
    st.builds("for {} in {}:".format, _name, expressions),
    st.builds("for a, (self.x, *b) in {}:".format, expressions),
    st.builds("async for a in {}:".format, expressions),
    st.builds("with {}:".format, expressions),
    st.builds("with {} as {}, open(b):".format, expressions, _name),
    st.builds("async with {} as a:".format, expressions),
    st.builds("with pytest.raises({}) as caught:".format, _name),
    st.builds("with self.assertRaises({}):".format, _name),
    st.builds("with self.subTest(a={}):".format, expressions),
)


def _indented(lines: Lines) -> Lines:
    return [f"    {line}" for line in lines]


def _function(
    decorators: list[str], keyword: str, name: str, parameters: str, returns: str, body: Lines
) -> Lines:
    head = f"{keyword} {name}({parameters}){returns}:"
    return [*(f"@{item}" for item in decorators), head, *_indented(body)]


def _class(decorators: list[str], name: str, bases: str, body: Lines) -> Lines:
    head = f"class {name}({bases}):" if bases else f"class {name}:"
    return [*(f"@{item}" for item in decorators), head, *_indented(body)]


def _try(star: bool, handlers: list[tuple[str, Lines]], body: Lines, last: Lines) -> Lines:
    # A bare handler may only be the last one, and ``except*`` is never bare.
    found = sorted(dict(handlers).items(), key=lambda item: item[0] == "except:")
    lines = ["try:", *_indented(body)]
    for head, inner in found:
        if star:
            head = head.replace("except:", "except Error:").replace("except", "except*", 1)
        lines += [head, *_indented(inner)]
    if not found or last:
        lines += ["finally:", *_indented(last or ["pass"])]
    return lines


def _match(subject: str, cases: list[tuple[str, Lines]]) -> Lines:
    lines = [f"match {subject}:"]
    # A pattern that fits everything may only be the last one.
    for pattern, body in sorted(cases, key=lambda case: case[0] == "_"):
        guard = " if a" if pattern == "_" else ""
        lines += [f"    case {pattern}{guard}:", *_indented(_indented(body))]
    return lines


_decorators = st.lists(st.sampled_from(_DECORATORS), max_size=2)
_GENERIC = ["", "[T]", "[T: int, *Ts, **P]"] if sys.version_info >= (3, 12) else [""]
_generic = st.sampled_from(_GENERIC)


def _compound(block: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    functions = st.builds(
        _function,
        _decorators,
        st.sampled_from(["def", "def", "async def"]),
        st.builds("{}{}".format, st.sampled_from(_FUNCTIONS), _generic),
        st.sampled_from(_PARAMETERS),
        st.sampled_from(["", "", " -> None", " -> 'int'"]),
        block,
    )
    name = st.builds("{}{}".format, st.sampled_from(_CLASSES), _generic)
    classes = st.builds(_class, _decorators, name, st.sampled_from(_BASES), block)
    return st.one_of(
        functions,
        functions,
        classes,
        st.builds(lambda head, body: [head, *_indented(body)], _HEADS, block),
        st.builds(
            lambda test, body, other: [
                f"if {test}:", *_indented(body), "elif b:", "    pass", "else:", *_indented(other)
            ],
            expressions, block, block,
        ),
        st.builds(
            _try,
            st.booleans() if sys.version_info >= (3, 11) else st.just(False),
            st.lists(st.tuples(st.sampled_from(_HANDLERS), block), max_size=2),
            block,
            st.one_of(st.just([]), block),
        ),
        st.builds(
            _match,
            _name,
            st.lists(st.tuples(st.sampled_from(_PATTERNS), block), min_size=1, max_size=3),
        ),
    )  # fmt: skip


def _block(statement: st.SearchStrategy[Lines], most: int) -> st.SearchStrategy[Lines]:
    return st.lists(statement, min_size=1, max_size=most).map(
        lambda found: [line for lines in found for line in lines]
    )


_lines = _simple.map(lambda line: [line])
_inner = st.recursive(
    _block(_lines, 5),
    lambda block: _block(st.one_of(_lines, _compound(block)), 4),
    max_leaves=12,
)
_module = st.lists(st.one_of(_compound(_inner), _lines), min_size=2, max_size=12)
#: Sources of test modules; they parse, but nothing says that they make sense.
modules = _module.map(lambda found: "".join(f"{line}\n" for lines in found for line in lines))


@functools.cache
def _statements(folder: Path) -> list[str]:
    """Return the top-level statements of all modules below a folder, comments inside kept."""
    found: dict[str, None] = {}
    for file in sorted(folder.rglob("*.py")):
        source = file.read_text(encoding="utf-8")
        lines = source.splitlines(keepends=True)
        for node in ast.parse(source).body:
            first = min([node, *getattr(node, "decorator_list", [])], key=lambda item: item.lineno)
            found["".join(lines[first.lineno - 1 : node.end_lineno])] = None
    return list(found)


def _bodies(tree: ast.Module) -> list[list[ast.stmt]]:
    return [
        value
        for node in ast.walk(tree)
        for _, value in ast.iter_fields(node)
        if isinstance(value, list) and value and isinstance(value[0], ast.stmt)
    ]


@st.composite
def crossings(draw: st.DrawFn, folder: Path) -> str:
    """Return modules of statements that real modules hold, with some moved elsewhere."""
    picked = draw(st.lists(st.sampled_from(_statements(folder)), min_size=1, max_size=8))
    tree = ast.parse("".join(picked))
    moves = draw(st.lists(st.tuples(*[st.integers(0, 999)] * 4), max_size=4))
    for taken_from, taken, put_to, put in moves:
        bodies = _bodies(tree)
        source, target = bodies[taken_from % len(bodies)], bodies[put_to % len(bodies)]
        statement = source[taken % len(source)]
        # A copy: a tree must not stand within itself.
        target.insert(put % (len(target) + 1), copy.deepcopy(statement))
        if len(source) > 1:
            source.remove(statement)
    return ast.unparse(tree) + "\n" if moves else "".join(picked)


def standard_library() -> list[Path]:
    """Return the test files that come with this Python, or others when it has none."""
    spec = importlib.util.find_spec("test")
    package = next(iter(spec.submodule_search_locations or []), "") if spec else ""
    files = sorted(Path(package).rglob("test_*.py")) if package else []
    if len(files) < 100:
        files += sorted(Path(unittest.__file__).parent.parent.rglob("*.py"))[:800]
    return files


def can_be_parsed(file: Path) -> bool:
    """Say whether a file is Python: the standard library has some that are wrong on purpose."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", SyntaxWarning)
            ast.parse(file.read_bytes())
    except (SyntaxError, ValueError):
        return False
    return True
