"""Type hints: annotations by syntax, and by the comments of older code."""

from __future__ import annotations

import ast
import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from flake8_testquality.facts.annotations import members
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.index import FunctionNode
from flake8_testquality.facts.outside import Thing
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.source import first_line
from flake8_testquality.trees import expression_of, signature_of

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

# ``# type: ignore`` silences a checker and says nothing of a type.
_TYPE_COMMENT = regex(r"#[ \t]*type:[ \t]*(?!ignore(?:[^\w]|$))(?P<text>\S.*)$")

#: Modules whose types are values at run time, and known by their names.
_TYPING = ("typing.", "typing_extensions.")
#: Expressions that may name a type; a call makes a new one, as that of ``NewType``.
_TYPES = (ast.Name, ast.Attribute, ast.Subscript, ast.BinOp)
#: A target with its type and the line of the comment; ``None`` without one.
Target = tuple[ast.expr, ast.expr, int] | None


class Signature(NamedTuple):
    """Annotations that comments give to a function; parameters by name, without stars."""

    parameters: dict[str, ast.expr]
    returns: ast.expr | None


class Hints:
    """The annotations of a module, whichever way they are written.

    An expression that was read from a comment is not part of the module's
    tree: its index does not know it, and its line is that of the comment.
    """

    def __init__(self, module: Module) -> None:
        self._module = module
        self._signatures: dict[Function, Signature] = {}

    @cached_property
    def comments(self) -> dict[int, str]:
        """What type comments say, by their line; ``# type: ignore`` is none."""
        source = self._module.source
        lines = [
            number
            for number, line in enumerate(source.lines, start=1)
            if "type:" in line and _TYPE_COMMENT.search(line)
        ]
        # The tokens tell a comment from a string; they are dear, so only now.
        comments = source.comments if lines else {}
        found: dict[int, str] = {}
        for number in lines:
            match = _TYPE_COMMENT.match(comments.get(number, ""))
            if match is not None:
                # A second comment on the line is no part of the type.
                found[number] = re.split(r"\s#", match["text"], maxsplit=1)[0].rstrip()
        return found

    def of_return(self, function: Function) -> ast.expr | None:
        """Return the annotation of what a function returns, ``None`` without one."""
        if function.node.returns is not None or not self.comments:
            return function.node.returns
        return self._signature(function).returns

    def of_parameter(self, function: Function, parameter: ast.arg) -> ast.expr | None:
        """Return the annotation of a parameter, ``None`` without one."""
        if parameter.annotation is not None or not self.comments:
            return parameter.annotation
        return self._signature(function).parameters.get(parameter.arg)

    def of_variable(self, statement: ast.Assign | ast.AnnAssign) -> ast.expr | None:
        """Return the annotation of an assignment, ``None`` without one."""
        if isinstance(statement, ast.AnnAssign):
            return statement.annotation
        text = self.comments.get(statement.end_lineno or statement.lineno)
        return expression_of(text) if text else None

    def of_header(self, statement: ast.For | ast.AsyncFor | ast.With | ast.AsyncWith) -> Target:
        """Return what the head of a loop or of a ``with`` binds, with the type in its comment."""
        end: ast.expr
        if isinstance(statement, (ast.For, ast.AsyncFor)):
            end, target = statement.iter, statement.target
        else:
            last = statement.items[-1]
            if last.optional_vars is None:
                return None
            end = target = last.optional_vars
        line = end.end_lineno or end.lineno
        text = self.comments.get(line) if line < statement.body[0].lineno else None
        kind = expression_of(text) if text else None
        return None if kind is None else (target, kind, line)

    def members(self, annotation: ast.expr) -> list[str]:
        """Return the names of the types in a union, the module's own aliases looked through."""
        return members(annotation, self._aliases)

    def is_alias_of_elsewhere(self, annotation: ast.expr) -> bool:
        """Say whether it is a name that another module gives to some type, arguments dropped."""
        if isinstance(annotation, ast.Constant) and isinstance(annotation.value, str):
            annotation = expression_of(annotation.value.strip()) or annotation
        bare = annotation.value if isinstance(annotation, ast.Subscript) else annotation
        meant = self._module.names.of(bare)
        if meant.startswith(_TYPING):
            return False
        found = self._module.outside.refers_to(meant)
        return found is not None and found.thing is Thing.VALUE

    @cached_property
    def _aliases(self) -> dict[str, ast.expr]:
        """What names of the module's level stand for that an annotation may use."""
        found: dict[str, ast.expr] = {
            alias: ast.Name(meant, ast.Load())
            for alias, meant in self._module.names.renamed.items()
        }
        for statement in self._module.tree.body:
            if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
                target, value = statement.targets[0], statement.value
            elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
                target, value = statement.target, statement.value
            elif statement.__class__.__name__ == "TypeAlias":  # of Python 3.12
                target, value = statement.name, statement.value  # type: ignore[attr-defined]
            else:
                continue
            is_quoted = isinstance(value, ast.Constant) and not isinstance(statement, ast.Assign)
            if isinstance(target, ast.Name) and (is_quoted or isinstance(value, _TYPES)):
                found[target.id] = value
        return found

    def are_waived(self, function: Function) -> bool:
        """Say whether a function needs none: its overloads have them, or no checker reads it."""
        if not self._has_waivers:
            return False
        if function.has_decorator("no_type_check"):
            return True
        key = (function.owner, function.outer, function.name)
        return key in self._overloads and not function.has_decorator("overload")

    @cached_property
    def _has_waivers(self) -> bool:
        names = self._module.attribute_names | self._module.names.imported.keys()
        return not names.isdisjoint({"overload", "no_type_check"})

    @cached_property
    def _overloads(self) -> frozenset[tuple[object, object, str]]:
        return frozenset(
            (function.owner, function.outer, function.name)
            for function in self._module.functions
            if function.has_decorator("overload")
        )

    def lines_of_comments(self, function: Function) -> list[int]:
        """Return the lines of the type comments that belong to a function, from 1."""
        return [line for line in _header(function.node) if line in self.comments]

    def unannotated(self, function: Function) -> list[str]:
        """Return the parameters without annotation in their order, ``self`` left out.

        Their names carry stars where the signature does: ``*args``, ``**kwargs``.
        """
        arguments = function.node.args
        found = [
            parameter.arg
            for parameter in function.parameters
            if self.of_parameter(function, parameter) is None
        ]
        if function.owner is None and found and found[0] in {"self", "cls"}:
            # A function that is put into a class later on.
            del found[0]
        if arguments.vararg and self.of_parameter(function, arguments.vararg) is None:
            found.append(f"*{arguments.vararg.arg}")
        if arguments.kwarg and self.of_parameter(function, arguments.kwarg) is None:
            found.append(f"**{arguments.kwarg.arg}")
        return found

    def _signature(self, function: Function) -> Signature:
        found = self._signatures.get(function)
        if found is None:
            found = self._signatures[function] = self._read_signature(function)
        return found

    def _read_signature(self, function: Function) -> Signature:
        parameters: dict[str, ast.expr] = {}
        returns: ast.expr | None = None
        ends = _parameter_ends(function.node)
        for line in _header(function.node):
            text = self.comments.get(line)
            if text is None:
                continue
            if text.startswith("(") and "->" in text:
                whole = _parse_signature(text, function)
                parameters = {**whole.parameters, **parameters}
                returns = whole.returns
            else:
                # It belongs to the parameter that ended last before it.
                before = [name for name, end in ends.items() if end <= line]
                annotation = expression_of(text)
                if before and annotation is not None:
                    parameters[before[-1]] = annotation
        return Signature(parameters, returns)


def _header(node: FunctionNode) -> range:
    """Return the lines from ``def`` up to the first statement, which is not among them."""
    body = node.body[0]
    if isinstance(body, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return range(node.lineno, first_line(body))
    return range(node.lineno, body.lineno)


def _in_order(node: FunctionNode) -> list[ast.arg]:
    """Return all parameters as a signature comment counts them."""
    arguments = node.args
    found = [*arguments.posonlyargs, *arguments.args]
    if arguments.vararg:
        found.append(arguments.vararg)
    found += arguments.kwonlyargs
    if arguments.kwarg:
        found.append(arguments.kwarg)
    return found


def _parameter_ends(node: FunctionNode) -> dict[str, int]:
    """Return the lines on which the parameters end, defaults with them, in their order."""
    arguments = node.args
    positional = [*arguments.posonlyargs, *arguments.args]
    defaults: dict[str, ast.expr | None] = {}
    if arguments.defaults:
        last = positional[-len(arguments.defaults) :]
        defaults.update(zip([each.arg for each in last], arguments.defaults, strict=True))
    keywords = [each.arg for each in arguments.kwonlyargs]
    defaults.update(zip(keywords, arguments.kw_defaults, strict=True))
    ends: dict[str, int] = {}
    for parameter in _in_order(node):
        until = defaults.get(parameter.arg) or parameter
        ends[parameter.arg] = until.end_lineno or until.lineno
    return ends


def _parse_signature(text: str, function: Function) -> Signature:
    """Read ``(int, str) -> bool``; a type too few means that ``self`` was left out."""
    read = signature_of(text)
    if read is None:
        return Signature({}, None)
    types = read.argtypes
    if len(types) == 1 and isinstance(types[0], ast.Constant) and types[0].value is ...:
        return Signature({}, read.returns)
    names = [parameter.arg for parameter in _in_order(function.node)]
    if function.owner is not None and not function.is_static and len(types) < len(names):
        names = names[1:]
    return Signature(dict(zip(names, types, strict=False)), read.returns)
