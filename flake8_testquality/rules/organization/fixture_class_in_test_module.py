"""TQ510: a fixture or fake of a test module that other modules' tests use."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ510",
    "{kind} {name!r} stands among tests but {users} too; move it to a module without tests",
    on=Class,
    default=False,
)
def fixture_class_in_test_module(cls: Class, module: Module) -> Iterator[Finding]:
    """A fixture or fake that several modules use stands in a module of its own.

    Among the tests of one module nobody looks for it, and whoever imports it
    loads these tests as well. The import statements of the project's other
    test files say who uses it; nothing is imported to find out.

    Bad::

        # file: tests/test_clock.py
        class FakeClock:  # TQ510
            def now(self):
                return 0

        def test_now():
            assert FakeClock().now() == 0

        # file: tests/test_shop.py
        from tests.test_clock import FakeClock

        def test_open():
            assert Shop(FakeClock()).is_open()

    Good::

        # file: tests/clocks.py
        class FakeClock:
            def now(self):
                return 0

        # file: tests/test_shop.py
        from tests.clocks import FakeClock

        def test_open():
            assert Shop(FakeClock()).is_open()
    """
    if cls.outer is not None or not (cls.is_fixture_class or cls.is_double):
        return
    if not module.is_collected or not module.tests:
        return
    users = module.outside.importers(cls.name)
    if users:
        first, others = users[0], len(users) - 1
        shown = f"{first} uses it" if not others else f"{first} and {others} more use it"
        kind = "fixture class" if cls.is_fixture_class else "fake class"
        yield at(cls.node, kind=kind, name=cls.name, users=shown)
