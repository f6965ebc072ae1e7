"""Options: parsed, checked, registered once, read back; which rules they select."""

from __future__ import annotations

import argparse
import dataclasses
import inspect
from pathlib import Path
from typing import Any

import pytest
from flake8.options.manager import OptionManager
from settings_samples import FIELDS, OPTIONS, WRONG_VALUES, refuses

from flake8_testquality import checkers
from flake8_testquality.options import flag, is_switch, read, register, shown_default
from flake8_testquality.settings import Settings

_EACH_FIELD = pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)


def _parse(name: str, value: str) -> Any:
    return Settings.__dataclass_fields__[name].metadata["parse"](value)


@_EACH_FIELD
def test_default_as_the_user_would_write_it_is_the_default(field: dataclasses.Field[Any]) -> None:
    assert field.metadata["parse"](shown_default(field)) == field.default


@_EACH_FIELD
def test_help_is_a_sentence(field: dataclasses.Field[Any]) -> None:
    text = field.metadata["help"]
    assert text.endswith(".")
    assert text[0].isupper()
    assert "\n" not in text


def test_every_option_but_paths_and_switches_refuses_something() -> None:
    refusing = {param.values[0] for param in WRONG_VALUES}
    free = {flag(field) for field in FIELDS if is_switch(field)}
    free |= {"--tq-test-files", "--tq-cache-dir", "--tq-baseline"}
    assert set(OPTIONS) - refusing == free


@pytest.mark.parametrize(
    ("name", "value", "parsed"),
    [
        ("max_cycles", "1", 1),
        ("max_cycles", " 12 ", 12),
        ("max_module_helpers", "0", 0),
        ("naming_style", "camel", "camel"),
        ("test_prefixes", "test,check", ("test", "check")),
        ("test_prefixes", " test ,\n    check,\n", ("test", "check")),
        ("allowed_short_names", "", ()),
        ("test_class_prefixes", "Test,test_", ("Test", "test_")),
        ("testcase_bases", "Base,shop.tests.base.Base", ("Base", "shop.tests.base.Base")),
        ("assertion_names", "assert*,chec?", ("assert*", "chec?")),
        ("known_fixtures", "mocker, db", ("mocker", "db")),
        ("check_callback_patterns", "on.{1,3},a{8,}\n ab|c", ("on.{1,3}", "a{8,}", "ab|c")),
        ("check_callback_patterns", "", ()),
        ("no_cache", "On", True),
        ("no_cache", "0", False),
        ("test_files", "test_*.py,specs/**/*.py", ("test_*.py", "specs/**/*.py")),
    ],
)
def test_value_is_parsed(name: str, value: str, parsed: object) -> None:
    assert _parse(name, value) == parsed


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("max_cycles", "0", "invalid value '0': expected a whole number of at least 1"),
        ("max_cycles", "three", "invalid value 'three': expected a whole number of at least 1"),
        ("max_cycles", "", "invalid value '': expected a whole number of at least 1"),
        ("max_cycles", "2.0", "invalid value '2.0': expected a whole number of at least 1"),
        ("max_module_helpers", "-1", "invalid value '-1': expected a whole number of at least 0"),
        ("naming_style", "Snake", "invalid value 'Snake': expected one of consistent, snake,"),
        ("test_prefixes", "ok,a.b", "invalid value 'a.b': expected names, separated by commas"),
        ("test_prefixes", "", "invalid value '': expected at least one"),
        ("test_prefixes", " , ", "invalid value ' , ': expected at least one"),
        ("test_files", "", "invalid value '': expected at least one"),
        ("check_callback_patterns", "a,(", "invalid value '(': expected a regular expression"),
        ("no_cache", "maybe", "invalid value 'maybe': expected yes or no"),
        ("testcase_bases", "a..b", "invalid value 'a..b': expected dotted names"),
        ("assertion_names", "a/b", "invalid value 'a/b': expected names with * and ?"),
        ("baseline", "a\0b", "invalid value 'a\\x00b': expected the name of a file"),
        ("cache_dir", "\0", "invalid value '\\x00': expected the name of a file"),
    ],
)
def test_wrong_value_is_named_with_what_is_allowed(name: str, value: str, said: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError) as raised:
        _parse(name, value)
    assert str(raised.value).startswith(said)


def test_refusal_is_seen_by_the_samples() -> None:
    field = Settings.__dataclass_fields__["max_cycles"]
    assert (refuses(field, "many"), refuses(field, "3")) == (True, False)


def _manager() -> OptionManager:
    values = {"version": "0", "plugin_versions": "", "parents": [], "formatter_names": ["default"]}
    # flake8 5 asks for no names of formatters.
    accepted = inspect.signature(OptionManager).parameters
    return OptionManager(**{name: value for name, value in values.items() if name in accepted})


def test_ten_checkers_register_every_option_once() -> None:
    manager = _manager()
    for checker in checkers.CHECKERS:
        checker.add_options(manager)
    added = [option.long_option_name for option in manager.options]
    assert added == OPTIONS
    assert all(option.parse_from_config for option in manager.options)


def test_options_are_read_back() -> None:
    manager = _manager()
    register(manager)
    parsed = manager.parse_args(["--tq-max-cycles=7", "--tq-test-prefixes=check,verify"])
    settings = read(parsed)
    assert settings == Settings(max_cycles=7, test_prefixes=("check", "verify"))
    assert read(manager.parse_args([])) == Settings()


def test_switch_is_on_when_it_is_there() -> None:
    manager = _manager()
    register(manager)
    assert read(manager.parse_args(["--no-tq-cache"])).no_cache
    assert not read(manager.parse_args([])).no_cache


@pytest.mark.parametrize(
    ("value", "folder"),
    [("", ""), ("/var/tq", "/var/tq"), ("tq", "{here}/tq"), ("~/tq", "{home}/tq")],
)
def test_folder_of_the_cache_is_made_absolute(
    value: str, folder: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/tester")
    assert _parse("cache_dir", value) == folder.format(here=tmp_path, home="/home/tester")


def test_baseline_may_lie_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/tester")
    assert _parse("baseline", "~/known.json") == "/home/tester/known.json"
    assert _parse("baseline", "known.json") == "known.json"


def test_options_that_are_not_there_have_their_defaults() -> None:
    assert read(argparse.Namespace()) == Settings()


def test_settings_do_not_change() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().max_cycles = 7  # type: ignore[misc]


def test_unknown_setting_is_named() -> None:
    with pytest.raises(TypeError, match="max_cycle$"):
        Settings(max_cycle=7)
