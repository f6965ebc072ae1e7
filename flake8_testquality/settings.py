"""Every ``--tq-…`` option as a field: its default, what it may be, and its help."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from fnmatch import fnmatchcase
from typing import Any, TypeVar

from flake8_testquality.option_values import (
    at_least,
    dotted_names,
    file_name,
    file_of_config,
    folder_name,
    folder_of_config,
    globs,
    identifiers,
    not_empty,
    one_of,
    path_globs,
    percentage,
    regular_expression,
    regular_expressions,
    yes_or_no,
)

T = TypeVar("T")


def _option(default: T, parse: Callable[[str], T], help_text: str) -> T:
    metadata = {"parse": parse, "help": help_text}
    return dataclasses.field(default=default, metadata=metadata)


def _path(
    parse: Callable[[str], str], of_config: Callable[[str, str], str], help_text: str
) -> str:
    metadata = {"parse": parse, "of_config": of_config, "help": help_text}
    return dataclasses.field(default="", metadata=metadata)


def _switch(spelling: str, help_text: str) -> bool:
    metadata = {"parse": yes_or_no, "help": help_text, "switch": spelling}
    return dataclasses.field(default=False, metadata=metadata)


def _of_flake8(*names: str) -> tuple[str, ...]:
    return dataclasses.field(default=(), metadata={"names": names})


def _of_pytest() -> tuple[str, ...]:
    return dataclasses.field(default=())


class _OfARun:
    #: Tells one run from the next, also if both have the same options.
    run: object
    _values: tuple[object, ...]


# Each method that ``dataclass`` writes for so many fields takes a millisecond of every start.
@dataclasses.dataclass(frozen=True, init=False, eq=False, repr=False, match_args=False)
class Settings(_OfARun):
    """All options, parsed and checked; the defaults are the documented ones."""

    test_files: tuple[str, ...] = _option(
        ("test_*.py", "*_test.py", "tests.py", "test.py", "conftest.py"),
        not_empty(path_globs),
        "Files that hold tests; a pattern with a slash is matched against the path.",
    )
    test_prefixes: tuple[str, ...] = _option(
        ("test",), not_empty(identifiers), "What the name of a test function begins with."
    )
    test_class_prefixes: tuple[str, ...] = _option(
        ("Test",),
        identifiers,
        "What the name of a class begins with that pytest looks into for tests.",
    )
    testcase_bases: tuple[str, ...] = _option(
        (), dotted_names, "Base classes that make a class a test class, by last or dotted name."
    )
    assertion_names: tuple[str, ...] = _option(
        ("assert*", "check*", "verify*", "expect*", "ensure*", "validate*", "should*"),
        globs,
        "Names of functions that count as assertions when their code cannot be read.",
    )
    assertion_prefixes: tuple[str, ...] = _option(
        (),
        identifiers,
        "Prefixes of names that always count as assertions, whatever their code does.",
    )
    allow_smoke_names: tuple[str, ...] = _option(
        ("*_does_not_raise", "*smoke*", "*sanity*", "*no_error*", "*doesnt_crash*"),
        globs,
        "Names of tests that may pass without an assertion (TQ001).",
    )
    report_bare_calls: bool = _option(
        True,
        yes_or_no,
        "Whether TQ001 also reports tests of one or two statements whose calls leave no result"
        " over (yes, no).",
    )
    strict_smoke_tests: bool = _option(
        False,
        yes_or_no,
        "Whether TQ001 also reports tests whose name, docstring or comments say what they show,"
        " but not that it is only that nothing is raised (yes, no).",
    )
    snakecase_asserts: bool = _option(
        False, yes_or_no, "Whether TQ008 also reads the snake_case names of nose (yes, no)."
    )
    weak_min_asserts: int = _option(
        1, at_least(1), "Assertions, all of them weak, that a test must have (TQ007)."
    )
    statements_per_assertion: int = _option(
        15, at_least(1), "Statements of a test that need at least one assertion (TQ018)."
    )
    max_plain_assertions: int = _option(
        5, at_least(1), "Most unittest assertions of a test without a message (TQ021)."
    )
    naming_style: str = _option(
        "consistent",
        one_of("consistent", "snake", "camel", "any"),
        "Style of names (TQ101 to TQ103): the module's or folder's own habit, one style, or any.",
    )
    naming_ignore: tuple[str, ...] = _option(
        (), globs, "Names that are left alone by TQ101 to TQ103."
    )
    consistency_margin: int = _option(
        80,
        percentage,
        "Percentage of a file's places that make a layout its habit (TQ111 to TQ116).",
    )
    assert_style: str = _option(
        "consistent",
        one_of("consistent", "unittest", "pytest"),
        "Style of assertions in test cases (TQ104): each class's own majority, or one style.",
    )
    docstring_min_statements: int = _option(
        15, at_least(1), "Statements above which a test needs an explanation (TQ313)."
    )
    docstring_helper_min_statements: int = _option(
        12, at_least(1), "Statements above which a helper needs a docstring (TQ304)."
    )
    forbid_test_docstrings: bool = _switch(
        "--tq-forbid-test-docstrings",
        "Report docstrings of unittest's tests, which its runner prints in place of names (TQ310).",
    )
    max_function_name_length: int = _option(
        50, at_least(1), "Longest name of a helper or fixture (TQ401)."
    )
    min_function_name_length: int = _option(
        3, at_least(1), "Shortest name of a helper (TQ402)."
    )
    allowed_short_names: tuple[str, ...] = _option(
        ("f", "g", "h", "b", "u", "cb", "fn", "go", "do", "ok", "up"),
        identifiers,
        "Short helper names that TQ402 leaves alone.",
    )
    vague_names: tuple[str, ...] = _option(
        (
            "helper", "func", "do", "run", "test", "check", "handle", "process", "data",
            "foo", "bar", "tmp", "stuff", "misc", "util", "my", "common", "impl", "it", "something",
            "thing", "things",
        ),
        identifiers,
        "Words that say nothing when a helper's name holds no other (TQ403).",
    )  # fmt: skip
    known_fixtures: tuple[str, ...] = _option(
        (), identifiers, "Fixtures that plugins bring, and that a parameter may ask for (TQ404)."
    )
    check_callback_patterns: tuple[str, ...] = _option(
        ("_check_[0-9a-f]{12}",),
        regular_expressions,
        "Regular expressions for callbacks that check in place of who runs them (TQ405).",
    )
    max_roles: int = _option(
        2, at_least(1), "Most roles (tests, fixtures, utilities) in one module (TQ501)."
    )
    min_utilities: int = _option(
        3, at_least(1), "Utility functions that make the utilities a role (TQ501)."
    )
    max_module_helpers: int = _option(
        4, at_least(0), "Most module-level helpers beside tests (TQ502)."
    )
    max_test_classes: int = _option(
        10, at_least(1), "Most test classes of one module (TQ505)."
    )
    max_module_lines: int = _option(
        1000, at_least(1), "Most logical lines of a test module (TQ506)."
    )
    max_tests_per_class: int = _option(
        50, at_least(1), "Most tests of one class (TQ507)."
    )
    setup_min_statements: int = _option(
        1, at_least(1), "Statements of setUp that a test must repeat (TQ601)."
    )
    prologue_statements: int = _option(
        4, at_least(2), "Statements that tests must begin with in common (TQ603)."
    )
    prologue_tests: int = _option(
        3, at_least(2), "Tests that must have a beginning in common (TQ603)."
    )
    parametrize_min_tests: int = _option(
        5, at_least(2), "Tests that must differ in literals alone (TQ605)."
    )
    parametrize_max_literals: int = _option(
        5, at_least(1), "Most literals in which such tests may differ (TQ605)."
    )
    duplicate_min_statements: int = _option(
        8, at_least(2), "Statements that two functions must have in common (TQ606)."
    )
    duplicate_scope: str = _option(
        "module",
        one_of("class", "module"),
        "Where TQ606 looks for the same statements: in one class, or in the module.",
    )
    log_callables: tuple[str, ...] = _option(
        (), globs, "More functions that only log, by last or dotted name (TQ701)."
    )
    broad_exceptions: tuple[str, ...] = _option(
        ("Exception", "BaseException", "AssertionError"),
        dotted_names,
        "Exceptions so broad that catching them hides a failed assertion (TQ701 to TQ703), and that"
        " expecting them says little (TQ705).",
    )
    raises_require_match: tuple[str, ...] = _option(
        (
            "ValueError", "TypeError", "KeyError", "IndexError", "AttributeError", "OSError",
            "IOError", "RuntimeError",
        ),
        dotted_names,
        "Exceptions so common that expecting one needs a match of its text (TQ714).",
    )  # fmt: skip
    max_test_name_length: int = _option(
        70, at_least(5), "Longest name of a test (TQ801), or of a body that tests share (TQ401)."
    )
    min_test_name_words: int = _option(
        2, at_least(1), "Fewest words of a test's name, prefix not counted (TQ802)."
    )
    generic_test_names: tuple[str, ...] = _option(
        (
            "basic", "simple", "it", "works", "foo", "bar", "misc", "stuff", "data", "new",
            "tmp", "something", "stub", "sample", "example", "case", "main", "func", "method",
        ),
        identifiers,
        "Test names, prefix not counted, that say nothing (TQ803); TQ802 leaves them alone.",
    )  # fmt: skip
    ticket_patterns: tuple[str, ...] = _option(
        (
            "bug", "bugs", "bugfix", "issue", "issues", "ticket", "gh", "lp", "pr", "bz", "rhbz",
            "jira", "defect", "regression", "cve", "rt", "fix", "fixes", "for",
        ),
        globs,
        "Words that name a ticket when only a number stands beside them (TQ805).",
    )  # fmt: skip
    test_name_pattern: str = _option(
        "", regular_expression, "Regular expression that every test's name must match (TQ806)."
    )
    max_test_statements: int = _option(40, at_least(1), "Most statements of a test (TQ901).")
    max_assertions: int = _option(15, at_least(1), "Most assertions of a test (TQ902).")
    max_cycles: int = _option(3, at_least(1), "Most act-assert cycles of a test (TQ903).")
    max_subjects: int = _option(
        4, at_least(2), "So many subjects of the assertions of one test are reported (TQ904)."
    )
    max_patches: int = _option(8, at_least(1), "Most patch decorators of a test (TQ909).")
    cache_dir: str = _path(
        folder_name,
        folder_of_config,
        "Folder for what is remembered of files; none is the user's cache folder.",
    )
    cache_max_mb: int = _option(64, at_least(1), "Most megabytes that the cache takes.")
    no_cache: bool = _switch(
        "--no-tq-cache", "Review files and read other modules anew in each run; remember nothing."
    )
    baseline: str = _path(
        file_name,
        file_of_config,
        "File of known findings, made with --format=tq-baseline, that are not shown.",
    )
    baseline_strict: bool = _switch(
        "--tq-baseline-strict", "Report what the baseline lists and is not found any more."
    )
    review_format: str = _option(
        "text", one_of("text", "markdown", "html"), "How --format=tq-review writes the review."
    )
    #: Patterns of the files and folders that flake8 itself leaves out.
    exclude: tuple[str, ...] = _of_flake8("exclude", "extend_exclude")
    #: Patterns of the names of test functions and of test classes, beside what they begin with.
    test_globs: tuple[str, ...] = _of_pytest()
    test_class_globs: tuple[str, ...] = _of_pytest()
    #: The fixtures that every test uses.
    used_fixtures: tuple[str, ...] = _of_pytest()

    def __init__(self, **values: Any) -> None:
        """Take the values that differ from the defaults; ``TypeError`` names an unknown field."""
        unknown = values.keys() - self.__dataclass_fields__.keys()
        if unknown:
            raise TypeError(f"no settings: {', '.join(sorted(unknown))}")
        for name, field in self.__dataclass_fields__.items():
            object.__setattr__(self, name, values.get(name, field.default))
        object.__setattr__(self, "_values", tuple(vars(self).values()))
        object.__setattr__(self, "run", object())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and self._values == other._values

    def __hash__(self) -> int:
        return hash(self._values)

    def changed(self, **values: Any) -> Settings:
        """Return settings of the same run that differ in some values."""
        fields = {name: getattr(self, name) for name in self.__dataclass_fields__}
        found = Settings(**{**fields, **values})
        object.__setattr__(found, "run", self.run)
        return found

    def names_test(self, name: str) -> bool:
        """Say whether a test function is called so."""
        return name.startswith(self.test_prefixes) or _matches(name, self.test_globs)

    def names_test_class(self, name: str) -> bool:
        """Say whether pytest looks into a class that is called so."""
        return name.startswith(self.test_class_prefixes) or _matches(name, self.test_class_globs)


def _matches(name: str, globs: tuple[str, ...]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in globs)


#: The fields that are options of ours.
OPTIONS = tuple(field for field in dataclasses.fields(Settings) if "parse" in field.metadata)
