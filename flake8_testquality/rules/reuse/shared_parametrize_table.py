"""TQ615: a table of test cases that another module spells out too."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.module import Module
from flake8_testquality.project.imprints import earlier_for
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ615",
    "cases of {name!r} are those of {other!r} in {path} (line {line}); keep one table for both",
    on=Module,
    default=False,
)
def shared_parametrize_table(module: Module, _: Module) -> Iterator[Finding]:
    """A table of cases that two test modules spell out will be changed in one of them only.

    Read are the literal lists of ``parametrize``, of three rows and ten
    literals at least, also when a name at the top of the module holds them.
    Compared is their code, with the meaning of every name. A method that
    overrides another one, or may do so, has to repeat its cases.

    Which of two modules reports, and what a run over some files sees, is the
    same as for TQ607.

    Bad::

        # file: tests/test_parse.py
        @pytest.mark.parametrize(
            "text, size",
            [("1 KB", 1000), ("2 KB", 2000), ("1 KiB", 1024), ("1 MB", 1000000), ("", 0)],
        )
        def test_parse(text, size):
            assert parse(text) == size

        # file: tests/test_show.py
        @pytest.mark.parametrize(
            "text, size",
            [  # TQ615
                ("1 KB", 1000), ("2 KB", 2000), ("1 KiB", 1024), ("1 MB", 1000000), ("", 0)
            ],
        )
        def test_show(text, size):
            assert show(size) == text

    Good::

        # file: tests/sizes.py
        SIZES = [("1 KB", 1000), ("2 KB", 2000), ("1 KiB", 1024), ("1 MB", 1000000), ("", 0)]

        # file: tests/test_show.py
        from tests.sizes import SIZES

        @pytest.mark.parametrize("text, size", SIZES)
        def test_show(text, size):
            assert show(size) == text
    """
    if "parametrize" not in module.called_names:
        return
    earlier = earlier_for(module)
    found = earlier.found("tables")
    if not found:
        return
    functions = {function.node: function for function in module.functions}
    for table in earlier.imprint.tables:
        first = found.get(table.print.digest)
        # What overrides another test has to repeat its cases.
        if first is not None and functions[table.function.node].is_override is False:
            name = table.print.name
            yield at(table.node, name=name, other=first.name, path=first.path, line=first.line)
