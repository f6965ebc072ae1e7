"""Every ``--tq-…`` option: how it is registered, parsed and read back."""

from __future__ import annotations

import argparse
import dataclasses
import os
import re
from collections.abc import Callable
from typing import Any, Protocol, TypeVar

T = TypeVar("T")

_SEPARATORS = re.compile(r"[,\s]+")
# The comma of ``{8,12}`` stands in a pattern, not between two.
_BETWEEN_PATTERNS = re.compile(r"(?:,(?![\d,]*\})|\s)+")
#: What flake8's configuration files take for a boolean.
_YES = frozenset({"yes", "true", "on", "1"})
_NO = frozenset({"no", "false", "off", "0"})


class Refused(Exception):
    """An option names what cannot be used; the text says which option, and why."""


class OptionRegistry(Protocol):
    """What we ask of flake8's option manager."""

    parser: argparse.ArgumentParser

    def add_option(self, *args: Any, **kwargs: Any) -> None:
        """Register one option."""


class _Switch(argparse.Action):
    """An option without a value on the command line, and with yes or no in a config file.

    For ``store_true`` flake8 itself would read the file, and end in a traceback
    when there is something else.
    """

    def __call__(self, *given: Any, **_: Any) -> None:
        """Turn it on: argparse gives the parser, the namespace, the values and the spelling."""
        setattr(given[1], self.dest, True)


def _refuse(value: str, allowed: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(f"invalid value {value!r}: expected {allowed}")


def _at_least(minimum: int) -> Callable[[str], int]:
    allowed = f"a whole number of at least {minimum}"

    def parse(value: str) -> int:
        try:
            number = int(value)
        except ValueError:
            raise _refuse(value, allowed) from None
        if number < minimum:
            raise _refuse(value, allowed)
        return number

    return parse


def _percentage(value: str) -> int:
    if not value.isascii() or not value.isdigit() or not 50 <= int(value) <= 100:
        raise _refuse(value, "a percentage from 50 to 100")
    return int(value)


def _one_of(*choices: str) -> Callable[[str], str]:
    def parse(value: str) -> str:
        if value not in choices:
            raise _refuse(value, "one of " + ", ".join(choices))
        return value

    return parse


def _yes_or_no(value: str) -> bool:
    word = value.lower()
    if word not in _YES | _NO:
        raise _refuse(value, "yes or no")
    return word in _YES


def _list_of(allowed: str, item: re.Pattern[str]) -> Callable[[str], tuple[str, ...]]:
    def parse(value: str) -> tuple[str, ...]:
        items = tuple(part for part in _SEPARATORS.split(value) if part)
        for part in items:
            if not item.fullmatch(part):
                raise _refuse(part, allowed)
        return items

    return parse


def _some(parse_list: Callable[[str], tuple[str, ...]]) -> Callable[[str], tuple[str, ...]]:
    """Return a parser that refuses an empty list, which would silence every rule."""

    def parse(value: str) -> tuple[str, ...]:
        items = parse_list(value)
        if not items:
            raise _refuse(value, "at least one")
        return items

    return parse


def _patterns(value: str) -> tuple[str, ...]:
    return tuple(_pattern(part) for part in _BETWEEN_PATTERNS.split(value) if part)


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise _refuse(value, f"a regular expression ({error})") from None
    return value


def _file(value: str) -> str:
    if "\0" in value:
        raise _refuse(value, "the name of a file or folder")
    return os.path.expanduser(value)


def _folder(value: str) -> str:
    return os.path.abspath(_file(value)) if value else ""


def _folder_of_config(value: str, folder: str) -> str:
    """Return what a config file in ``folder`` names: a relative path starts there."""
    return os.path.abspath(os.path.join(folder, os.path.expanduser(value))) if value else ""


def _file_of_config(value: str, folder: str) -> str:
    """Do the same for a file; one that is not there may stand where flake8 was started."""
    place = _folder_of_config(value, folder)
    return place if os.path.exists(place) else value


_names = _list_of("names, separated by commas", re.compile(r"\w+"))
_dotted = _list_of("dotted names, separated by commas", re.compile(r"\w+(\.\w+)*"))
_globs = _list_of("names with * and ?, separated by commas", re.compile(r"[\w.*?\[\]!-]+"))
_paths = _list_of("file names or paths with * and ?, separated by commas", re.compile(r"\S+"))


def _option(default: T, parse: Callable[[str], T], help_text: str) -> T:
    metadata = {"parse": parse, "help": help_text}
    return dataclasses.field(default=default, metadata=metadata)


def _path(
    parse: Callable[[str], str], of_config: Callable[[str, str], str], help_text: str
) -> str:
    metadata = {"parse": parse, "of_config": of_config, "help": help_text}
    return dataclasses.field(default="", metadata=metadata)


def _switch(spelling: str, help_text: str) -> bool:
    metadata = {"parse": _yes_or_no, "help": help_text, "switch": spelling}
    return dataclasses.field(default=False, metadata=metadata)


def _of_flake8(*names: str) -> tuple[str, ...]:
    return dataclasses.field(default=(), metadata={"names": names})


# Each method that ``dataclass`` writes for so many fields takes a millisecond of every start.
@dataclasses.dataclass(frozen=True, init=False, eq=False, repr=False, match_args=False)
class Settings:
    """All options, parsed and checked; the defaults are the documented ones."""

    test_files: tuple[str, ...] = _option(
        ("test_*.py", "*_test.py", "tests.py", "test.py", "conftest.py"),
        _some(_paths),
        "Files that hold tests; a pattern with a slash is matched against the path.",
    )
    test_prefixes: tuple[str, ...] = _option(
        ("test",), _some(_names), "What the name of a test function begins with."
    )
    test_class_prefixes: tuple[str, ...] = _option(
        ("Test",), _names, "What the name of a class begins with that pytest looks into for tests."
    )
    testcase_bases: tuple[str, ...] = _option(
        (), _dotted, "Base classes that make a class a test class, by last or dotted name."
    )
    assertion_names: tuple[str, ...] = _option(
        ("assert*", "check*", "verify*", "expect*", "ensure*", "validate*", "should*"),
        _globs,
        "Names of functions that count as assertions when their code cannot be read.",
    )
    assertion_prefixes: tuple[str, ...] = _option(
        (), _names, "Prefixes of names that always count as assertions, whatever their code does."
    )
    allow_smoke_names: tuple[str, ...] = _option(
        ("*_does_not_raise", "*smoke*", "*sanity*", "*no_error*", "*doesnt_crash*"),
        _globs,
        "Names of tests that may pass without an assertion (TQ001).",
    )
    report_bare_calls: bool = _option(
        True,
        _yes_or_no,
        "Whether TQ001 also reports tests of one or two statements whose calls leave no result"
        " over (yes, no).",
    )
    strict_smoke_tests: bool = _option(
        False,
        _yes_or_no,
        "Whether TQ001 also reports tests whose name, docstring or comments say what they show,"
        " but not that it is only that nothing is raised (yes, no).",
    )
    snakecase_asserts: bool = _option(
        False, _yes_or_no, "Whether TQ008 also reads the snake_case names of nose (yes, no)."
    )
    weak_min_asserts: int = _option(
        1, _at_least(1), "Assertions, all of them weak, that a test must have (TQ007)."
    )
    statements_per_assertion: int = _option(
        15, _at_least(1), "Statements of a test that need at least one assertion (TQ018)."
    )
    max_plain_assertions: int = _option(
        5, _at_least(1), "Most unittest assertions of a test without a message (TQ021)."
    )
    naming_style: str = _option(
        "consistent",
        _one_of("consistent", "snake", "camel", "any"),
        "Style of names (TQ101 to TQ103): the module's or folder's own habit, one style, or any.",
    )
    naming_ignore: tuple[str, ...] = _option(
        (), _globs, "Names that are left alone by TQ101 to TQ103."
    )
    consistency_margin: int = _option(
        80,
        _percentage,
        "Percentage of a file's places that make a layout its habit (TQ111 to TQ116).",
    )
    assert_style: str = _option(
        "consistent",
        _one_of("consistent", "unittest", "pytest"),
        "Style of assertions in test cases (TQ104): each class's own majority, or one style.",
    )
    docstring_min_statements: int = _option(
        15, _at_least(1), "Statements above which a test needs an explanation (TQ313)."
    )
    docstring_helper_min_statements: int = _option(
        12, _at_least(1), "Statements above which a helper needs a docstring (TQ304)."
    )
    forbid_test_docstrings: bool = _switch(
        "--tq-forbid-test-docstrings",
        "Report docstrings of unittest's tests, which its runner prints in place of names (TQ310).",
    )
    max_function_name_length: int = _option(
        50, _at_least(1), "Longest name of a helper or fixture (TQ401)."
    )
    min_function_name_length: int = _option(
        3, _at_least(1), "Shortest name of a helper (TQ402)."
    )
    allowed_short_names: tuple[str, ...] = _option(
        ("f", "g", "h", "b", "u", "cb", "fn", "go", "do", "ok", "up"),
        _names,
        "Short helper names that TQ402 leaves alone.",
    )
    vague_names: tuple[str, ...] = _option(
        (
            "helper", "func", "do", "run", "test", "check", "handle", "process", "data",
            "foo", "bar", "tmp", "stuff", "misc", "util", "my", "common", "impl", "it", "something",
            "thing", "things",
        ),
        _names,
        "Words that say nothing when a helper's name holds no other (TQ403).",
    )  # fmt: skip
    known_fixtures: tuple[str, ...] = _option(
        (), _names, "Fixtures that plugins bring, and that a parameter may ask for (TQ404)."
    )
    check_callback_patterns: tuple[str, ...] = _option(
        ("_check_[0-9a-f]{12}",),
        _patterns,
        "Regular expressions for callbacks that check in place of who runs them (TQ405).",
    )
    max_roles: int = _option(
        2, _at_least(1), "Most roles (tests, fixtures, utilities) in one module (TQ501)."
    )
    min_utilities: int = _option(
        3, _at_least(1), "Utility functions that make the utilities a role (TQ501)."
    )
    max_module_helpers: int = _option(
        4, _at_least(0), "Most module-level helpers beside tests (TQ502)."
    )
    max_test_classes: int = _option(
        10, _at_least(1), "Most test classes of one module (TQ505)."
    )
    max_module_lines: int = _option(
        1000, _at_least(1), "Most logical lines of a test module (TQ506)."
    )
    max_tests_per_class: int = _option(
        50, _at_least(1), "Most tests of one class (TQ507)."
    )
    setup_min_statements: int = _option(
        1, _at_least(1), "Statements of setUp that a test must repeat (TQ601)."
    )
    prologue_statements: int = _option(
        4, _at_least(2), "Statements that tests must begin with in common (TQ603)."
    )
    prologue_tests: int = _option(
        3, _at_least(2), "Tests that must have a beginning in common (TQ603)."
    )
    parametrize_min_tests: int = _option(
        5, _at_least(2), "Tests that must differ in literals alone (TQ605)."
    )
    parametrize_max_literals: int = _option(
        5, _at_least(1), "Most literals in which such tests may differ (TQ605)."
    )
    duplicate_min_statements: int = _option(
        8, _at_least(2), "Statements that two functions must have in common (TQ606)."
    )
    duplicate_scope: str = _option(
        "module",
        _one_of("class", "module"),
        "Where TQ606 looks for the same statements: in one class, or in the module.",
    )
    log_callables: tuple[str, ...] = _option(
        (), _globs, "More functions that only log, by last or dotted name (TQ701)."
    )
    broad_exceptions: tuple[str, ...] = _option(
        ("Exception", "BaseException", "AssertionError"),
        _dotted,
        "Exceptions so broad that catching them hides a failed assertion (TQ701 to TQ703), and that"
        " expecting them says little (TQ705).",
    )
    raises_require_match: tuple[str, ...] = _option(
        (
            "Exception", "BaseException", "ValueError", "TypeError", "KeyError", "IndexError",
            "AttributeError", "OSError", "IOError", "RuntimeError",
        ),
        _dotted,
        "Exceptions so common that expecting one needs a match of its text (TQ714).",
    )  # fmt: skip
    max_test_name_length: int = _option(
        70, _at_least(5), "Longest name of a test (TQ801), or of a body that tests share (TQ401)."
    )
    min_test_name_words: int = _option(
        2, _at_least(1), "Fewest words of a test's name, prefix not counted (TQ802)."
    )
    generic_test_names: tuple[str, ...] = _option(
        (
            "basic", "simple", "it", "works", "foo", "bar", "misc", "stuff", "data", "new",
            "tmp", "something", "stub", "sample", "example", "case", "main", "func", "method",
        ),
        _names,
        "Test names, prefix not counted, that say nothing (TQ803); TQ802 leaves them alone.",
    )  # fmt: skip
    ticket_patterns: tuple[str, ...] = _option(
        (
            "bug", "bugs", "bugfix", "issue", "issues", "ticket", "gh", "lp", "pr", "bz", "rhbz",
            "jira", "defect", "regression", "cve", "rt", "fix", "fixes", "for",
        ),
        _globs,
        "Words that name a ticket when only a number stands beside them (TQ805).",
    )  # fmt: skip
    test_name_pattern: str = _option(
        "", _pattern, "Regular expression that every test's name must match (TQ806)."
    )
    max_test_statements: int = _option(40, _at_least(1), "Most statements of a test (TQ901).")
    max_assertions: int = _option(15, _at_least(1), "Most assertions of a test (TQ902).")
    max_cycles: int = _option(3, _at_least(1), "Most act-assert cycles of a test (TQ903).")
    max_subjects: int = _option(
        4, _at_least(2), "So many subjects of the assertions of one test are reported (TQ904)."
    )
    max_patches: int = _option(8, _at_least(1), "Most patch decorators of a test (TQ909).")
    cache_dir: str = _path(
        _folder,
        _folder_of_config,
        "Folder for what is known of other modules; none is the user's cache folder.",
    )
    cache_max_mb: int = _option(64, _at_least(1), "Most megabytes that the cache takes.")
    no_cache: bool = _switch(
        "--no-tq-cache", "Read other modules anew in each run, and remember nothing."
    )
    baseline: str = _path(
        _file,
        _file_of_config,
        "File of known findings, made with --format=tq-baseline, that are not shown.",
    )
    baseline_strict: bool = _switch(
        "--tq-baseline-strict", "Report what the baseline lists and is not found any more."
    )
    review_format: str = _option(
        "text", _one_of("text", "markdown", "html"), "How --format=tq-review writes the review."
    )
    #: Patterns of the files and folders that flake8 itself leaves out.
    exclude: tuple[str, ...] = _of_flake8("exclude", "extend_exclude")

    def __init__(self, **values: Any) -> None:
        """Take the values that differ from the defaults; ``TypeError`` names an unknown field."""
        unknown = values.keys() - self.__dataclass_fields__.keys()
        if unknown:
            raise TypeError(f"no settings: {', '.join(sorted(unknown))}")
        for name, field in self.__dataclass_fields__.items():
            object.__setattr__(self, name, values.get(name, field.default))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Settings) and vars(self) == vars(other)

    def __hash__(self) -> int:
        return hash(tuple(vars(self).values()))


#: The fields that are options of ours.
OPTIONS = tuple(field for field in dataclasses.fields(Settings) if "parse" in field.metadata)


def flag(field: dataclasses.Field[Any]) -> str:
    """Return the command-line spelling of a field of ``Settings``."""
    switch: str | None = field.metadata.get("switch")
    return switch or "--tq-" + field.name.replace("_", "-")


def _name(field: dataclasses.Field[Any]) -> str:
    """Return the name of a field of ``Settings`` among flake8's options."""
    return flag(field)[2:].replace("-", "_")


def is_switch(field: dataclasses.Field[Any]) -> bool:
    """Say whether an option stands on the command line without a value."""
    return "switch" in field.metadata


def shown_default(field: dataclasses.Field[Any]) -> str:
    """Return a field's default as the user would write it."""
    value = field.default
    return ",".join(value) if isinstance(value, tuple) else str(value)


def register(manager: OptionRegistry) -> None:
    """Add all options, once, although ten checkers ask for it.

    flake8 would end with ``conflicting option string`` at the second time.
    """
    if "tq_test_files" in getattr(manager, "config_options_dict", {}):
        return
    for field in OPTIONS:
        if is_switch(field):
            manager.add_option(
                flag(field),
                # Its type is for what stands in a config file.
                action=_Switch,
                nargs=0,
                type=field.metadata["parse"],
                default=field.default,
                parse_from_config=True,
                help=field.metadata["help"],
            )
            continue
        manager.add_option(
            flag(field),
            # A string default goes through ``type`` too, and so does a value
            # that flake8 read from a config file: one path for all three.
            default=shown_default(field),
            type=field.metadata["parse"],
            metavar=field.name.rpartition("_")[2].upper(),
            parse_from_config=True,
            help=f"{field.metadata['help']} (Default: %(default)s)".replace(
                "%(default)s", shown_default(field).replace("%", "%%") or "none"
            ),
        )
        if "of_config" in field.metadata:
            _start_at_config(manager, field)


def _start_at_config(manager: OptionRegistry, field: dataclasses.Field[Any]) -> None:
    """Let a relative path in a config file start at that file's folder.

    flake8's own ``normalize_paths`` takes the place of our parser, and passes over a
    name without a slash.
    """
    option = getattr(manager, "config_options_dict", {}).get(_name(field))
    if option is not None:
        option.normalize = field.metadata["of_config"]


def read(options: argparse.Namespace) -> Settings:
    """Take the settings out of flake8's parsed options."""
    values: dict[str, Any] = {
        field.name: getattr(options, _name(field), field.default)
        for field in OPTIONS
    }
    values["exclude"] = tuple(
        pattern
        for name in Settings.__dataclass_fields__["exclude"].metadata["names"]
        for pattern in getattr(options, name, None) or ()
    )
    return Settings(**values)
