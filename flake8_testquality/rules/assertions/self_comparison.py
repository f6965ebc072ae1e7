"""TQ005: an assertion that compares something with itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertion_names import TRUTHS
from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import head_name, last_name
from flake8_testquality.facts.words import split
from flake8_testquality.rule import Finding, at, rule

_SAME = frozenset(
    "assertEqual assertEquals failUnlessEqual assertAlmostEqual assertIs assertIdentical"
    " assertListEqual assertDictEqual assertTupleEqual assertSetEqual assertCountEqual"
    " assertItemsEqual assertSequenceEqual assertMultiLineEqual assertLessEqual"
    " assertGreaterEqual assertQuerysetEqual assertQuerySetEqual eq_ is_ assert_equal"
    " assert_array_equal assert_allclose assert_almost_equal assert_array_almost_equal"
    " assert_frame_equal assert_series_equal assert_index_equal assert_close".split()
)
_DIFFERENT = frozenset("assertNotEqual assertNotEquals failIfEqual assert_not_equal ne_".split())
_MATCHERS = frozenset({"Equals", "Is", "equal_to", "same_instance"})
# They give the same for the same thing, at once.
_SIZES = frozenset({"len", "type", "abs", "set", "repr", "str"})
# Keys of more than a name or a literal: ``[1:3]``, ``[0, -1]``.
_SPANS = (ast.Slice, ast.Tuple, ast.UnaryOp, ast.BinOp)
_LARGEST_KEY = 20
_ORDERS = (ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_NAMED = (ast.Name, ast.Attribute)
_REFLEXIVE = (ast.Eq, ast.Is, ast.LtE, ast.GtE)
# Such a test asks what a thing is to itself.
_ABOUT = frozenset(
    "eq equal equals equality equivalent equivalence hash hashable identity identical"
    " singleton is same self itself compare compares comparing comparison comparisons"
    " comparable cmp"
    " reflexive order ordering orderable sort sorting sortable lt le gt ge ne richcmp"
    " contains nan cached cache caching memo memoize stable idempotent immutable intern"
    " interned copy deepcopy pickle weakref unique lazy property operator operators"
    " assert asserts assertion assertions pure deterministic determinism reproducible".split()
)
# Of these a test compares a part with the same part of another object.
_OF_OTHERS = frozenset("order sort copy deepcopy pickle".split())
# Asked twice of what is made anew each time, they show that it is always the same.
_KEYS = frozenset({"key", "_key", "token", "_token", "digest", "checksum"})


@rule(
    "TQ005", "this compares {what!r} with itself; compare it with the expected value", on=Module
)
def self_comparison(module: Module, _: Module) -> Iterator[Finding]:
    """What is compared with itself is equal, whatever the code did.

    Names, attributes, items, their size and their text count; other calls may
    differ. A test about equality, hashing, ordering or identity asks this on
    purpose, by its name or by another comparison of the same thing, ``a != b`` or
    ``a < b``. So does ``assert x == x`` of a plain name that was not made of
    itself, or of what an imported module holds: it asks how the thing answers
    to ``==``.

    Bad::

        def test_rename():
            user = rename("old", "new")
            assert user.name == user.name  # TQ005

    Good::

        def test_rename():
            user = rename("old", "new")
            assert user.name == "new"

        def test_user_equals_itself():
            user = make_user()
            assert user == user
    """
    for function, assertions in module.assertions.by_function:
        for found in assertions:
            sides = _sides(found)
            if sides is not None and _is_same(*sides):
                compared = sides[0]
                if _asks_operator(found, compared, function):
                    continue
                if not _is_about_it(function, compared) and not _is_key(compared, found, module):
                    yield at(found.node, what=_text(sides[0]))
                break


def _asks_operator(found: Assertion, side: ast.expr, function: Function) -> bool:
    """Say whether it asks of a plain name, or of ``module.NAME``, how it answers to ``==``."""
    if isinstance(side, ast.Name):
        test = found.node.test if isinstance(found.node, ast.Assert) else None
        if not isinstance(test, ast.Compare) or not isinstance(test.ops[0], ast.Eq):
            return False
        return not _is_made_of_itself(side.id, function)
    while isinstance(side, ast.Attribute):
        side = side.value
    return isinstance(side, ast.Name) and side.id in function.module.names.modules


def _is_made_of_itself(name: str, function: Function) -> bool:
    """Say whether ``x = f(x)`` hides the value that ``x`` was to be compared with."""
    index = function.module.index
    return any(
        any(isinstance(target, ast.Name) and target.id == name for target in assign.targets)
        and any(each.id == name for each in index.within(assign.value, ast.Name))
        for assign in index.own(function.node, ast.Assign)
    )


def _sides(found: Assertion) -> tuple[ast.expr, ast.expr] | None:
    """Return the two expressions that an assertion wants to be the same."""
    node = found.node
    if isinstance(node, ast.Assert):
        return _compared(node.test)
    if found.kind is not Kind.METHOD or not isinstance(node, ast.Call) or not node.args:
        return None
    if found.name in TRUTHS:
        return _compared(node.args[0])
    if len(node.args) < 2:
        return None
    left, right = node.args[:2]
    if found.name in {"assertIs", "assertIdentical"} and not isinstance(left, ast.Name):
        # A property may give another object each time it is read.
        return None
    if found.name in {"assertThat", "assert_that", "expectThat"}:
        if isinstance(right, ast.Call) and len(right.args) == 1:
            return (left, right.args[0]) if last_name(right.func) in _MATCHERS else None
        return None
    return (left, right) if found.name in _SAME else None


def _compared(test: ast.expr) -> tuple[ast.expr, ast.expr] | None:
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
        pairs = (_compared(each) for each in test.values if isinstance(each, ast.Compare))
        return next((pair for pair in pairs if pair is not None and _is_same(*pair)), None)
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        op = test.ops[0]
        if isinstance(op, _REFLEXIVE):
            # A property may give another object each time it is read, and
            # nobody writes ``a <= a`` by mistake.
            if isinstance(op, ast.Is) and not isinstance(test.left, ast.Name):
                return None
            if isinstance(op, (ast.LtE, ast.GtE)) and isinstance(test.left, ast.Name):
                return None
            return test.left, test.comparators[0]
    return None


def _is_same(left: ast.expr, right: ast.expr) -> bool:
    """Say whether two expressions are the same chain of names, attributes and items."""
    # Different kinds of expressions, by far the most, are told apart at once.
    while left.__class__ is right.__class__:
        if isinstance(left, ast.Attribute) and isinstance(right, ast.Attribute):
            if left.attr != right.attr:
                return False
            left, right = left.value, right.value
        elif isinstance(left, ast.Subscript) and isinstance(right, ast.Subscript):
            if not _is_same_key(left.slice, right.slice):
                return False
            left, right = left.value, right.value
        elif isinstance(left, ast.Call) and isinstance(right, ast.Call):
            if last_name(left.func) not in _SIZES or last_name(left.func) != last_name(right.func):
                return False
            if not _takes_one(left) or not _takes_one(right):
                return False
            left, right = left.args[0], right.args[0]
        elif isinstance(left, ast.Name) and isinstance(right, ast.Name):
            return left.id == right.id
        else:
            return False
    return False


def _takes_one(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and len(call.args) == 1 and not call.keywords


def _is_same_key(left: ast.expr, right: ast.expr) -> bool:
    if isinstance(left, ast.Constant) and isinstance(right, ast.Constant):
        return left.value == right.value and type(left.value) is type(right.value)
    if isinstance(left, ast.Name) and isinstance(right, ast.Name):
        return left.id == right.id
    if left.__class__ is not right.__class__ or not isinstance(left, _SPANS):
        return False
    # Whatever is called there may give something else each time.
    nodes = list(ast.walk(left))
    if len(nodes) > _LARGEST_KEY or any(isinstance(each, ast.Call) for each in nodes):
        return False
    return ast.dump(left) == ast.dump(right)


def _is_about_it(function: Function, compared: ast.expr) -> bool:
    """Say whether a test asks about equality, by its names or by another comparison."""
    names = [function.name, function.owner.name if function.owner else ""]
    names.append(function.module.base_name)
    if isinstance(function, TestFunction) and function.is_skipped:
        return True
    said = {word for name in names for word in split(name)}
    if not isinstance(compared, ast.Name):
        said -= _OF_OTHERS
    # ``order.total == order.total``: there the word names a thing.
    if not _ABOUT.isdisjoint(said.difference(split(head_name(compared)))):
        return True
    if isinstance(compared, ast.Name) and _is_new_object(compared.id, function):
        return True
    for found in function.assertions:
        node = found.node
        unequal: list[ast.expr] = []
        asked: ast.expr | None = None
        if isinstance(node, ast.Assert):
            asked = node.test
        elif isinstance(node, ast.Call) and found.name in _DIFFERENT:
            unequal = node.args
        elif isinstance(node, ast.Call) and found.name in TRUTHS and node.args:
            asked = node.args[0]
        if isinstance(asked, ast.Compare) and _asks_of_another(asked):
            unequal = [asked.left, *asked.comparators]
        if any(_is_same(compared, value) for value in unequal):
            return True
    return False


def _is_key(compared: ast.expr, found: Assertion, module: Module) -> bool:
    """Say whether it asks whether something is deterministic, by its name or a comment."""
    if isinstance(compared, ast.Attribute) and isinstance(compared.value, ast.Attribute):
        if compared.attr in _KEYS:
            return True
    return "deterministic" in module.source.comment(found.node.lineno)


def _asks_of_another(test: ast.Compare) -> bool:
    """Say whether a comparison is ``a != …``, or ``a == b`` or ``a < b`` of two names."""
    left, right = test.left, test.comparators[0]
    if isinstance(test.ops[0], _ORDERS):
        return isinstance(left, _NAMED) and isinstance(right, _NAMED) and not _is_same(left, right)
    if isinstance(test.ops[0], ast.Eq):
        return isinstance(left, ast.Name) and isinstance(right, ast.Name) and left.id != right.id
    return isinstance(test.ops[0], ast.NotEq)


def _is_new_object(name: str, function: Function) -> bool:
    """Say whether a name is bound to a new instance: asking for its ``==`` is no mistake."""
    for assign in function.module.index.own(function.node, ast.Assign):
        for target in assign.targets:
            if isinstance(target, ast.Name) and target.id == name:
                if isinstance(assign.value, ast.Call):
                    last = last_name(assign.value.func).lstrip("_")
                    return last[:1].isupper()
    return False


def _text(node: ast.expr) -> str:
    """Return a chain as it is written, items without their keys."""
    parts: list[str] = []
    while not isinstance(node, ast.Name):
        if isinstance(node, ast.Attribute):
            parts.append("." + node.attr)
            node = node.value
        elif isinstance(node, ast.Subscript):
            parts.append("[...]")
            node = node.value
        elif isinstance(node, ast.Call) and _takes_one(node):
            parts.append(f"{last_name(node.func)}({_text(node.args[0])})")
            return "".join(reversed(parts))
        else:
            break
    head = node.id if isinstance(node, ast.Name) else "..."
    return head + "".join(reversed(parts))
