"""TQ301: a test module without a docstring."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.rule import Finding, at_line, rule

_SHORT_CONFTEST = 20


@rule(
    "TQ301",
    "module {name!r} has no docstring; say what its tests are about",
    on=Module,
    default=False,
)
def module_docstring(module: Module, _: Module) -> Iterator[Finding]:
    """A test module says what its tests are about.

    One line is enough to tell whether a new test belongs here. ``__init__.py``,
    a ``conftest.py`` of fewer than 20 lines and an empty file are left alone.

    Bad::

        import shop  # TQ301

        def test_total():
            assert shop.total([]) == 0

    Good::

        '''How the shop adds up prices.'''

        import shop

        def test_total():
            assert shop.total([]) == 0
    """
    if module.docstring is not None or not module.tree.body:
        return
    if module.base_name == "__init__.py":
        return
    if module.is_conftest and len(module.source.lines) < _SHORT_CONFTEST:
        return
    yield at_line(1, name=module.base_name)
