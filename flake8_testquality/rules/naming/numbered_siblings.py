"""TQ804: tests that only a number tells apart."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Container, Iterator

from flake8_testquality.facts import dummies, titles, words
from flake8_testquality.facts.calls import arguments_of, call_alone
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.literals import left_out_of
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_TAIL = regex(
    r"(?P<stem>\w*[^\W\d_])(?P<joint>_*)(?P<tail>\d{1,2}|(?<=_)[a-z])"
)
_COPY = regex(r"(?P<stem>\w*[^\W_])_(?P<tail>copy|new|bis|alt)")
_COPIES = ("_copy", "_new", "_old", "_again", "_bis", "_alt", "_two", "_second")
#: Words whose number is part of what they name, as in ``axis0`` or ``ipv4``.
_NUMBERED = frozenset(
    "axis ipv ip tcp udp http https sha utf int uint float version rev level layer norm phase"
    " stage step mode type class tier raid group python py rfc section issue bug gh pr ticket"
    " case paragraph rule nova cve sec status code port host node x".split()
)
#: Words whose number is the value that they are tested with; then it stands in the body.
_QUANTITIES = frozenset(
    "bit bits byte bytes dim dims size count length len max min timeout page row col column index"
    " idx depth rank top first last degree order radius width height angle scale factor offset"
    " precision derivative scaling plus minus".split()
)
#: So many series that end alike, as in ``date0`` to ``date3``, were not written by hand.
_GENERATED = 10
#: Fewer letters end many words by chance.
_PART = 4
#: Words that have a number in any case: ``depth_2`` is two levels deep.
_MEASURES = frozenset("depth dim dims degree rank".split())
#: Words that only count, as a number does.
_COUNTING = frozenset("first second third fourth fifth one two another next".split())
#: Words that a number follows, as in ``sort_by_2``; in ``sort_by2`` it only counts.
_JOINING = frozenset("with of by to at from is eq than over under equals".split())

_Family = tuple[object, str, str]
_Families = dict[_Family, dict[str, TestFunction]]
_VERSION = regex(r"\d+(?:\.\d+)+")


@rule(
    "TQ804",
    "tests {names} differ only by {tail}; say what each is about",
    on=Module,
)
def numbered_siblings(module: Module, _: Module) -> Iterator[Finding]:
    """A number does not say why there is a second test.

    When ``test_parse2`` fails, its name tells no more than ``test_parse``. Numbers that
    mean something are left alone: those of ``ipv4``, ``axis0``, a standard's section,
    of the versions ``apiv1`` and ``apiv2``, those that the body mentions with the same
    word or hands to the one call that it makes, those of the attribute that each test
    of a series is about, ``self.connection_2``, or of what the module or a parameter
    calls so, ``DATA_FILE1``, those of the data that each names, ``"malformed_1.json"``,
    those that each passes to one helper of its name, series that do not begin at the
    beginning, and many series with the same last word and the same numbers. So are
    tests with a docstring, or with comments that tell them apart (the first, without a
    number, needs none), skipped ones, those that the module itself mentions, and those
    that only stand for tests, as ``assert True`` and a mere ``raise`` do.

    Bad::

        def test_parse():
            assert parse("") == []

        def test_parse2():  # TQ804
            assert parse("a,b") == ["a", "b"]

    Good::

        def test_parse_empty_line():
            assert parse("") == []

        def test_parse_splits_at_commas():
            assert parse("a,b") == ["a", "b"]
    """
    families: _Families = {}
    by_name: dict[tuple[object, str], TestFunction] = {}
    for test in module.tests:
        name = test.name
        by_name[test.owner, name] = test
        if not name[-1].isdigit() and name[-2:-1] != "_" and not name.endswith(_COPIES):
            continue
        found = _TAIL.fullmatch(test.name) or _COPY.fullmatch(test.name)
        if found is not None and found["stem"] not in module.settings.test_prefixes:
            kind = _kind(found["tail"])
            families.setdefault((test.owner, found["stem"], kind), {})[found["tail"]] = test
    for (owner, stem, kind), members in _written_by_hand(families, by_name):
        first = by_name.get((owner, stem))
        everyone = sorted([*members.values(), *filter(None, [first])], key=_line)
        if len(everyone) < 2 or not _is_series(set(members), first is not None):
            continue
        if any(test.docstring is not None or test.is_override for test in everyone):
            continue
        if any(test.is_skipped or module.index.mentions(test.name) for test in everyone):
            # Whatever names one asks for it by that name: ``test_boot2.todo = "why"``.
            continue
        if all(map(dummies.is_dummy, everyone)):
            continue
        if _are_told_apart(everyone):
            continue
        if kind in {"'_copy'", "'_new'"} and len(set(map(_shape, everyone))) > 1:
            # Its name may say what is copied, or new.
            continue
        if first is None and stem.endswith(("v", "V")) and all(
            test.name == stem + tail for tail, test in members.items()
        ):
            continue
        if any(_means(tail, stem, test) for tail, test in members.items()):
            continue
        if first is None and (_have_subjects(members) or _have_files(members, stem)):
            continue
        if not all(_passes_on(tail, stem, test) for tail, test in members.items()):
            yield at(everyone[1].node, names=_listed(everyone), tail=kind)


def _written_by_hand(
    families: _Families, by_name: Container[tuple[object, str]]
) -> list[tuple[_Family, dict[str, TestFunction]]]:
    """Return the families but those that count through the same list, as generated tests do."""

    def ending(family: tuple[_Family, dict[str, TestFunction]]) -> object:
        (owner, stem, _), members = family
        return owner, words.split(stem)[-1], frozenset(members)

    found = [each for each in families.items() if each[0][:2] not in by_name]
    endings = Counter(map(ending, found))
    return [each for each in families.items() if endings[ending(each)] < _GENERATED]


def _kind(tail: str) -> str:
    if tail.isdigit():
        return "a number"
    return "a letter" if len(tail) == 1 else f"'_{tail}'"


def _line(test: TestFunction) -> int:
    return test.node.lineno


def _are_told_apart(tests: list[TestFunction]) -> bool:
    """Say whether each has a comment that is a sentence of its own: it is as a docstring."""
    said = [
        tuple(word for word in titles.comment_of(test) if word not in _COUNTING) for test in tests
    ]
    if not tests[0].name[-1].isdigit():
        # ``test_parse`` needs none beside ``test_parse2``.
        said = said[1:]
    return len(set(said)) == len(said) and all(len(each) >= titles.SENTENCE for each in said)


def _shape(test: TestFunction) -> str:
    """Return the body as text, its literals left out."""
    return left_out_of("\n".join(map(ast.unparse, test.body)))


def _is_series(tails: set[str], has_first: bool) -> bool:
    """Say whether the tails count from the beginning, as what was chosen for them would not."""
    numbers = {int(tail) for tail in tails if tail.isdigit()}
    if numbers:
        # After a name without a number nobody counts from 0: ``scale_0`` is a scale of 0.
        return bool(numbers & {1, 2}) if has_first else numbers >= {1, 2} or numbers >= {0, 1}
    if all(len(tail) == 1 for tail in tails):
        return bool(tails & {"a", "b"}) if has_first else tails >= {"a", "b"}
    return has_first


def _means(tail: str, stem: str, test: TestFunction) -> bool:
    """Say whether a tail is part of a name that the test is about."""
    if not tail.isdigit():
        said = {word for found in titles.identifiers(test) for word in words.split(found)}
        return tail in said
    word = words.split(stem)[-1]
    is_joined = test.name.endswith(f"{word}{tail}")
    if len(word) == 1 or (is_joined and len(word) < 3 and word not in _JOINING):
        return True
    if not tail.startswith("0") or tail == "0":
        # Who writes 01 counts.
        if word in _NUMBERED or (word in _JOINING | _MEASURES and not is_joined):
            return True
    spelled = [f"{word}{joint}{tail}" for joint in ("", "_", "-", " ", "=", "_-")]
    if any(each in found.lower() for found in titles.identifiers(test) for each in spelled):
        return True
    if any(each in found.lower() for found in _required(test) for each in spelled[:2]):
        return True
    if len(tail) > 1 and any(_holds_version(found, tail) for found in titles.identifiers(test)):
        return True
    if word in _QUANTITIES and int(tail) in _quantities(test):
        return True
    return any(
        any(each in {int(tail), tail} for each in _constants(value)) and _speaks_of(name, word)
        for name, value in _settings(test)
    )


def _holds_version(text: str, tail: str) -> bool:
    """Say whether a text holds a number with dots whose digits are the tail: ``1.2`` for 12."""
    return any(found.replace(".", "") == tail for found in _VERSION.findall(text))


def _quantities(test: TestFunction) -> set[int]:
    """Return the whole numbers that stand in a test, and the lengths of its tuples and lists."""
    index = test.module.index
    found = {
        each.value
        for statement in test.body
        for each in index.within(statement, ast.Constant)
        if type(each.value) is int
    }
    for statement in test.body:
        found.update(len(each.elts) for each in index.within(statement, ast.Tuple))
        found.update(len(each.elts) for each in index.within(statement, ast.List))
    return found


def _have_subjects(members: dict[str, TestFunction]) -> bool:
    """Say whether each test uses the attribute of its number, and no other of that series.

    Or what the module calls by it, as ``DATA_FILE1``.
    """
    used: dict[str, dict[str, set[str]]] = {}
    for tail, test in members.items():
        for name in _subjects(test):
            found = _TAIL.fullmatch(name)
            if found is not None:
                used.setdefault(found["stem"], {}).setdefault(tail, set()).add(found["tail"])
    wanted = {tail: {tail} for tail in members}
    return wanted in used.values()


def _subjects(test: TestFunction) -> Iterator[str]:
    """Yield the attributes of ``self`` and the names of the module that a test uses.

    And the fixtures that it asks for.
    """
    module = test.module
    for parameter in test.parameters:
        yield parameter.arg
    for attribute in module.index.within(test.node, ast.Attribute):
        if isinstance(attribute.value, ast.Name) and attribute.value.id == "self":
            yield attribute.attr
    for name in module.index.within(test.node, ast.Name):
        if name.id not in test.variables and (
            name.id in module.values or module.suite.function_named(name.id) is not None
        ):
            yield name.id


def _have_files(members: dict[str, TestFunction], stem: str) -> bool:
    """Say whether each test names the data of its number: ``malformed_file_1`` in its name.

    Such is ``"malformed_1.json"``.
    """
    spoken = words.split(stem)[-2:]
    return all(
        any(
            re.search(rf"{word}_?{tail}(?!\d)", found.lower())
            for found in (*titles.identifiers(test), *_required(test))
            for word in spoken
            if len(word) >= _PART
        )
        for tail, test in members.items()
    )


def _settings(test: TestFunction) -> Iterator[tuple[str, ast.expr]]:
    """Yield what a test sets: keywords of calls, variables, ``setenv("COLORS", "1")``."""
    index = test.module.index
    for statement in test.body:
        for keyword in index.within(statement, ast.keyword):
            yield keyword.arg or "", keyword.value
        for call in index.within(statement, ast.Call):
            if last_name(call.func).startswith("set") and len(call.args) > 1:
                name = call.args[-2]
                if isinstance(name, ast.Constant):
                    yield str(name.value), call.args[-1]
        for assign in index.within(statement, ast.Assign):
            yield last_name(assign.targets[0]), assign.value


def _constants(value: ast.expr) -> list[object]:
    items = value.elts if isinstance(value, (ast.List, ast.Tuple)) else [value]
    return [item.value for item in items if isinstance(item, ast.Constant)]


def _speaks_of(name: str, word: str) -> bool:
    """Say whether a name holds a word, or ends a run of them: ``poly`` in ``withpoly``."""
    if word in name.lower().replace("_", ""):
        return True
    return any(len(part) >= _PART and word.endswith(part) for part in words.split(name))


def _required(test: TestFunction) -> Iterator[str]:
    """Yield what a test imports, and the decorators that say what it runs on."""
    for node in test.module.index.within(test.node, ast.ImportFrom):
        yield node.module or ""
    for each in test.node.decorator_list:
        yield ast.unparse(each)


def _passes_on(tail: str, stem: str, test: TestFunction) -> bool:
    """Say whether ``test_ports_2`` calls ``_test_ports(2)``: the number is an argument.

    Or it picks one: ``test_ports_by_schema2`` calls ``_test_ports(SCHEMAS[2])``. What a test of
    one call is about may be that call's number, or one that it is told: ``work(q=2)``.
    """
    only = call_alone(test.body[-1]) if len(test.body) == 1 else None
    if only is not None:
        if re.search(rf"(?<!\d){tail}$", last_name(only.func)):
            return True
        given = [each.value for each in only.keywords]
        if words.split(stem)[-1] in words.split(last_name(only.func)):
            # ``test_decrypt1`` is ``check_decrypt(1)``.
            given += only.args
        if any(isinstance(each, ast.Constant) and str(each.value) == tail for each in given):
            return True
    return any(
        isinstance(argument, ast.Constant) and str(argument.value) == tail
        for call in test.calls
        if (name := last_name(call.func).strip("_")) and len(name) > 4 and stem.startswith(name)
        for given in arguments_of(call)
        for argument in (given.slice if isinstance(given, ast.Subscript) else given,)
    )


def _listed(tests: list[TestFunction]) -> str:
    shown = [repr(test.name) for test in tests[:2]]
    more = len(tests) - 2
    return " and ".join(shown) if not more else ", ".join(shown) + f" and {more} more"
