"""TQ208: a type comment in code that only Python 3 runs."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator

from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule

#: Syntax that Python 2 cannot read.
_NEW_SYNTAX = (
    ast.AsyncFunctionDef,
    ast.AsyncFor,
    ast.AsyncWith,
    ast.AnnAssign,
    ast.JoinedStr,
    ast.NamedExpr,
    ast.Nonlocal,
    ast.YieldFrom,
    ast.Match,
    *(vars(ast)[name] for name in ("TryStar", "TypeAlias") if name in vars(ast)),
)
_BUILTINS = frozenset(vars(builtins))
#: What ``typing`` has is known without an import: some suites import it in comments alone.
_TYPING = frozenset(
    "Any AnyStr Callable ClassVar Collection Counter Deque DefaultDict Dict FrozenSet Generator"
    " Iterable Iterator List Mapping MutableMapping NoReturn Optional Sequence Set Text Tuple Type"
    " Union".split()
)


@rule(
    "TQ208",
    "type comment in code that only Python 3 runs; write {annotation}",
    on=Module,
)
def type_comment(module: Module, _: Module) -> Iterator[Finding]:
    """Types are written as annotations where Python 2 does not matter.

    Type comments are a way to annotate code that Python 2 runs too. Later
    checkers no longer read them, and nobody notices when they go stale.
    Reported where the file has syntax of Python 3, or its project asks for
    Python 3 (``requires-python``, ``python_requires``).

    Bad::

        def make_basket(size, name):
            # type: (int, str) -> Basket  # TQ208
            return Basket(size, name=f"{name}!")

    Good::

        def make_basket(size: int, name: str) -> Basket:
            return Basket(size, name=f"{name}!")
    """
    if not module.hints.comments:
        return
    if not _has_new_syntax(module) and not module.outside.asks_for_python_3():
        return
    for function in module.functions:
        lines = module.hints.lines_of_comments(function)
        annotation = _signature(function, module) if lines else ""
        if annotation:
            yield at_line(lines[0], annotation=annotation)
    for assign in module.index.all(ast.Assign):
        kind = module.hints.of_variable(assign)
        if kind is not None and _is_type(kind, module):
            is_alone = len(assign.targets) == 1
            annotation = _declaration(assign.targets[0], kind, is_alone=is_alone)
            yield at_line(assign.end_lineno or assign.lineno, annotation=annotation)
    for head in _heads(module):
        found = module.hints.of_header(head)
        if found is not None and _is_type(found[1], module):
            yield at_line(found[2], annotation=_declaration(*found[:2], is_alone=False))


def _heads(module: Module) -> Iterator[ast.For | ast.AsyncFor | ast.With | ast.AsyncWith]:
    """Yield what binds names in its head, where no annotation can stand."""
    yield from module.index.all(ast.For)
    yield from module.index.all(ast.AsyncFor)
    yield from module.index.all(ast.With)
    yield from module.index.all(ast.AsyncWith)


def _has_new_syntax(module: Module) -> bool:
    if any(module.index.numbers(kind) for kind in _NEW_SYNTAX):
        return True
    for function in module.functions:
        arguments = function.node.args
        if arguments.kwonlyargs or arguments.posonlyargs or function.node.returns is not None:
            return True
        if any(argument.annotation is not None for argument in _all_of(arguments)):
            return True
    if any(isinstance(each.ctx, ast.Store) for each in module.index.all(ast.Starred)):
        return True
    if module.names.imported.get("annotations") == "__future__.annotations":
        return True
    return any(cls.node.keywords for cls in module.classes) or any(
        raised.cause is not None for raised in module.index.all(ast.Raise)
    )


def _all_of(arguments: ast.arguments) -> Iterator[ast.arg]:
    yield from (*arguments.posonlyargs, *arguments.args)
    if arguments.vararg:
        yield arguments.vararg
    yield from arguments.kwonlyargs
    if arguments.kwarg:
        yield arguments.kwarg


def _signature(function: Function, module: Module) -> str:
    """Return the annotations that a function's comments stand for, ``""`` if they are none."""
    parts = []
    kinds = []
    node = function.node
    for argument in _all_of(node.args):
        kind = module.hints.of_parameter(function, argument)
        if kind is not None and argument.annotation is None:
            kinds.append(kind)
            stars = "*" if argument is node.args.vararg else ""
            stars = "**" if argument is node.args.kwarg else stars
            # In a comment the stars may stand before the type too.
            shown = ast.unparse(kind.value if isinstance(kind, ast.Starred) else kind)
            parts.append(f"'{stars}{argument.arg}: {shown}'")
    returns = module.hints.of_return(function)
    if returns is not None and node.returns is None:
        kinds.append(returns)
        parts.append(f"'-> {ast.unparse(returns)}'")
    if not all(_is_type(kind, module) for kind in kinds):
        return ""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


def _declaration(target: ast.expr, kind: ast.expr, *, is_alone: bool) -> str:
    shown = ast.unparse(kind)
    if is_alone and not isinstance(target, (ast.Tuple, ast.List)):
        return f"'{ast.unparse(target)}: {shown} = ...'"
    if isinstance(target, (ast.Tuple, ast.List)) and isinstance(kind, ast.Tuple):
        pairs = zip(target.elts, kind.elts, strict=False)
        declared = [f"'{ast.unparse(each)}: {ast.unparse(of)}'" for each, of in pairs]
        return f"{', '.join(declared)} on lines of their own above"
    return f"'{ast.unparse(target)}: {shown}' on a line of its own above"


def _is_type(kind: ast.expr, module: Module) -> bool:
    """Say whether a comment names types, and is no remark that begins like one."""
    known = module.names.imported
    for node in ast.walk(kind):
        if isinstance(node, (ast.Call, ast.Compare, ast.BoolOp, ast.Lambda)):
            return False
        if isinstance(node, ast.Name) and node.id not in _BUILTINS | _TYPING:
            if node.id not in known and all(cls.name != node.id for cls in module.classes):
                # A variable that stands for a type is written as one.
                if not node.id[:1].isupper():
                    return False
    return not isinstance(kind, ast.Constant) or kind.value is None or isinstance(kind.value, str)
