"""TQ006: an assertion that holds whatever the code does."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.assertion_names import TRUTHS
from flake8_testquality.facts.assertions import Assertion, Kind
from flake8_testquality.facts.bindings import is_bound_around, is_rebound, only_value
from flake8_testquality.facts.claims import is_marked_as_smoke_test
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.outside import Thing
from flake8_testquality.rule import Finding, at, rule

_COUNTS = frozenset({"len", "abs"})
_ITERATORS = frozenset({"map", "filter", "zip", "enumerate", "reversed", "iter"})
# Types whose call gives a new object, and functions that give no ``None``.
_NEVER_NONE = frozenset(
    "len abs str repr int float bool bytes list tuple set frozenset dict sorted isinstance"
    " hasattr callable issubclass all any object id range".split()
)
_LITERALS = (
    ast.List, ast.Tuple, ast.Set, ast.Dict, ast.ListComp, ast.SetComp, ast.DictComp,
    ast.GeneratorExp, ast.Lambda, ast.JoinedStr,
)  # fmt: skip
_ANSWERS = (ast.Compare, ast.UnaryOp)
_ORDERS: dict[str, type[ast.cmpop]] = {
    "assertGreaterEqual": ast.GtE,
    "assertGreater": ast.Gt,
    "assertLessEqual": ast.LtE,
    "assertLess": ast.Lt,
    "assertNotEqual": ast.NotEq,
    "assertIsNot": ast.IsNot,
}
_NAMES = TRUTHS | {"assertIsNotNone", "assertIsInstance", *_ORDERS}
_TURNED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.LtE: ast.GtE,
    ast.Lt: ast.Gt,
    ast.NotEq: ast.NotEq,
    ast.IsNot: ast.IsNot,
}


@rule("TQ006", "this always holds: {what}; {advice}", on=Module)
def tautology(module: Module, _: Module) -> Iterator[Finding]:
    """A condition that no result can break checks nothing.

    A list of comparisons is true once there is one, a length is never negative, a
    literal and a new object, of a class of the project too, are never ``None``,
    an iterator, a function and a coroutine are always true, nothing is equal to
    two different values at once, and ``x == x or …`` holds whatever follows. That
    something is not ``None`` is how a smoke test ends: one that says so is left alone.

    Bad::

        def test_items():
            assert len(basket().items) >= 0  # TQ006

        def test_new():
            items = list(basket())
            assert items is not None  # TQ006

    Good::

        def test_items():
            assert len(basket().items) > 0

        def test_find():
            item = basket().find("apple")
            assert item is not None
    """
    for function, assertions in module.assertions.by_function:
        for found in assertions:
            fault = _fault(found, function, module)
            if fault is not None:
                if not (isinstance(function, TestFunction) and function.is_skipped):
                    if not _ends_a_smoke_test(fault[0], function):
                        yield at(found.node, what=fault[0], advice=fault[1])
                break


def _ends_a_smoke_test(what: str, function: Function) -> bool:
    return (
        what.endswith("never None")
        and isinstance(function, TestFunction)
        and is_marked_as_smoke_test(function)
    )


def _fault(found: Assertion, function: Function, module: Module) -> tuple[str, str] | None:
    node = found.node
    if isinstance(node, ast.Assert):
        return _of_condition(node.test, function, module)
    if found.name not in _NAMES or found.kind is not Kind.METHOD:
        return None
    if not isinstance(node, ast.Call) or not node.args:
        return None
    first = node.args[0]
    if found.name in TRUTHS:
        return _of_condition(first, function, module)
    if found.name == "assertIsNotNone":
        return _never_none(first, function, module)
    if len(node.args) < 2:
        return None
    if found.name == "assertIsInstance":
        return _of_object(node.args[1], function)
    order = _ORDERS.get(found.name)
    return _of_order(first, order, node.args[1], function, module) if order is not None else None


def _of_condition(
    test: ast.expr, function: Function, module: Module
) -> tuple[str, str] | None:
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _of_order(test.left, type(test.ops[0]), test.comparators[0], function, module)
    if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.Or):
        return _of_either(test)
    if isinstance(test, ast.ListComp) and isinstance(test.elt, ast.Compare):
        return "a list of comparisons is true, whatever they give", "ask all() of them"
    if isinstance(test, ast.Call):
        if last_name(test.func) == "isinstance" and len(test.args) == 2:
            return _of_object(test.args[1], function)
        if _makes_an_iterator(test, function):
            return f"{last_name(test.func)}() gives an iterator, which is true even when empty", (
                "make a list of it, or compare what it gives"
            )
        if _is_coroutine(test, function, module):
            return f"'{last_name(test.func)}()' gives a coroutine, which is true", "await it"
        return None
    if isinstance(test, (ast.Name, ast.Attribute)):
        return _of_name(test, function, module)
    return None


def _of_order(
    left: ast.expr, order: type[ast.cmpop], right: ast.expr, function: Function, module: Module
) -> tuple[str, str] | None:
    """Look at ``len(x) >= 0`` and its kin, in either direction, and at ``x is not None``."""
    if isinstance(left, (ast.Constant, ast.UnaryOp)) and order in _TURNED:
        left, order, right = right, _TURNED[order], left
    if order is ast.IsNot and isinstance(right, ast.Constant) and right.value is None:
        return _never_none(left, function, module)
    if not isinstance(left, ast.Call) or not isinstance(left.func, ast.Name):
        return None
    if left.func.id not in _COUNTS or len(left.args) != 1 or is_rebound(left.func.id, function):
        return None
    number = _number(right)
    if number is None:
        return None
    holds = (order is ast.GtE and number <= 0) or (
        order in (ast.Gt, ast.NotEq, ast.GtE) and number < 0
    )
    return (f"{left.func.id}() is never negative", "say which value is expected") if holds else None


def _of_either(test: ast.BoolOp) -> tuple[str, str] | None:
    """Look at ``x != a or x != b`` and ``x == x or …``, which are true of every ``x``."""
    unequal: dict[str, set[object]] = {}
    for value in test.values:
        if not isinstance(value, ast.Compare):
            continue
        if not isinstance(value.ops[0], ast.NotEq):
            if _is_of_itself(value):
                name = value.left.id  # type: ignore[attr-defined]
                return f"{name!r} is equal to itself", "compare it with what is expected"
            continue
        other = value.comparators[0]
        if len(value.ops) == 1 and isinstance(value.left, ast.Name):
            if isinstance(other, ast.Constant):
                values = unequal.setdefault(value.left.id, set())
                values.add(other.value)
                if len(values) > 1:
                    return f"{value.left.id!r} differs from one of two values", "join by 'and'"
    return None


def _is_of_itself(test: ast.Compare) -> bool:
    """Say whether it is ``x == x`` or ``x is x``."""
    left, right = test.left, test.comparators[0]
    if not isinstance(left, ast.Name) or not isinstance(right, ast.Name):
        return False
    return left.id == right.id and len(test.ops) == 1 and isinstance(test.ops[0], (ast.Eq, ast.Is))


def _of_object(kind: ast.expr, function: Function) -> tuple[str, str] | None:
    if isinstance(kind, ast.Name) and kind.id == "object" and not is_rebound("object", function):
        return "everything is an instance of object", "name the class that is expected"
    return None


def _of_name(
    value: ast.Name | ast.Attribute, function: Function, module: Module
) -> tuple[str, str] | None:
    """Look at functions that nobody calls, and at names of iterators and coroutines."""
    if isinstance(value, ast.Name):
        bound = only_value(value.id, function)
        if bound is not None:
            return _of_bound(value.id, bound, function, module)
        if value.id in function.variables or is_bound_around(value.id, function):
            return None
    meant = module.suite.functions_meant(value, function)
    name = last_name(value)
    if not meant or any(each.name != name or each.decorators for each in meant):
        return None
    if isinstance(value, ast.Attribute) and _is_assigned(value.attr, module):
        return None
    return f"{name!r} is a function, which is true", "call it"


def _of_bound(
    name: str, value: ast.expr, function: Function, module: Module
) -> tuple[str, str] | None:
    if isinstance(value, ast.GeneratorExp) or _makes_an_iterator(value, function):
        return f"{name!r} is an iterator, which is true even when empty", "make a list of it"
    if isinstance(value, ast.Call) and _is_coroutine(value, function, module):
        return f"{name!r} is a coroutine, which is true", "await it"
    return None


def _makes_an_iterator(value: ast.expr, function: Function) -> bool:
    return (
        isinstance(value, ast.Call)
        and isinstance(value.func, ast.Name)
        and value.func.id in _ITERATORS
        and not is_rebound(value.func.id, function)
    )


def _is_assigned(attribute: str, module: Module) -> bool:
    """Say whether something in the module may replace a method."""
    index = module.index
    return any(
        not isinstance(index.nodes[number].ctx, ast.Load)
        for number in index.attributes_by_name.get(attribute, ())
    )


def _is_coroutine(call: ast.Call, function: Function, module: Module) -> bool:
    if isinstance(call.func, ast.Name) and call.func.id in function.variables:
        return False
    meant = module.suite.functions_meant(call.func, function)
    if not meant and function.is_async and module.names.is_imported(dotted(call.func)):
        # Others have coroutines too, but there they are at hand.
        return bool(module.outside.is_coroutine_function(module.names.of(call.func)))
    return bool(meant) and all(
        each.is_async and not each.is_generator and not each.decorators for each in meant
    )


def _never_none(
    value: ast.expr, function: Function, module: Module
) -> tuple[str, str] | None:
    """Say why an expression is never ``None``."""
    advice = "assert on what is in it"
    if isinstance(value, ast.Name):
        bound = only_value(value.id, function)
        if bound is None:
            return None
        if isinstance(bound, ast.Constant) and bound.value is not None:
            return f"{value.id!r} is bound to a literal and never None", advice
        if isinstance(bound, _LITERALS):
            return f"{value.id!r} is bound to a new object and never None", advice
        if isinstance(bound, ast.Call) and _is_new(bound, function, module):
            made = last_name(bound.func)
            return f"{value.id!r} is what {made}() gives, which is never None", advice
        return None
    if isinstance(value, _ANSWERS):
        return "a comparison gives True or False, never None", "assert the comparison itself"
    if isinstance(value, ast.Call) and _is_new(value, function, module):
        return f"{last_name(value.func)}() never gives None", advice
    return None


def _is_new(call: ast.Call, function: Function, module: Module) -> bool:
    """Say whether a call gives an object of a class that can be read, or of a known type."""
    written = dotted(call.func)
    if written and module.names.is_imported(written):
        return _is_class_elsewhere(module.names.of(call.func), module)
    if not isinstance(call.func, ast.Name):
        return False
    name = call.func.id
    if name in _NEVER_NONE and not is_rebound(name, function):
        return True
    cls = module.suite.class_named(name)
    return cls is not None and not any("__new__" in each.defined for each in cls.lineage)


def _is_class_elsewhere(name: str, module: Module) -> bool:
    """Say whether a class of another module, and all above it, make objects as usual."""
    outside = module.outside
    found = outside.refers_to(name)
    if found is None or found.thing is not Thing.CLASS:
        return False
    return outside.is_known(name) and outside.defines(name, "__new__") is False


def _number(value: ast.expr) -> float | None:
    if isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.USub):
        number = value.operand
        sign = -1
    else:
        number, sign = value, 1
    if isinstance(number, ast.Constant) and type(number.value) in (int, float):
        return sign * float(str(number.value)) if isinstance(number.value, float) else (
            sign if number.value else 0
        )
    return None
