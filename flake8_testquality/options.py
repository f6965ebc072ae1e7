"""Our options among flake8's: registered once for ten checkers, and read back as settings."""

from __future__ import annotations

import argparse
import dataclasses
from typing import Any, Protocol

from flake8_testquality.settings import OPTIONS, Settings


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
