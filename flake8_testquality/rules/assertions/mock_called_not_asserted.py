"""TQ002: a mock that the test itself calls instead of asserting on it."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ002",
    "this calls the patched mock {mock!r}, which checks nothing; write '{mock}.assert_called_with'",
    on=Module,
)
def mock_called_not_asserted(module: Module, _: Module) -> Iterator[Finding]:
    """A call of a patched mock only records that the test called it.

    ``mock_exists("/etc")`` reads as an assertion and is none, awaited or not. A
    mock that does something when it is called, by ``side_effect`` or ``wraps``,
    may be called. Fixtures of a ``conftest.py`` give patched mocks too, and
    ``patch.multiple`` gives a dictionary of them.

    Bad::

        from unittest import mock

        @mock.patch("os.path.exists")
        def test_looks_for_the_file(mock_exists):
            find_config()
            mock_exists("/etc/shop.cfg")  # TQ002

    Good::

        from unittest import mock

        @mock.patch("os.path.exists")
        def test_looks_for_the_file(mock_exists):
            find_config()
            mock_exists.assert_called_with("/etc/shop.cfg")
    """
    for test in module.tests:
        found = module.mocks.called_for_nothing(test)
        if found is not None and not test.is_skipped:
            yield at(found[0], mock=found[1].name)
