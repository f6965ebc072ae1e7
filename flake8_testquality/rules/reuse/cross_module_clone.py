"""TQ614: a block of statements that stands in another test module too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.imprints import RUN_STATEMENTS, Trace
from flake8_testquality.facts.module import Module
from flake8_testquality.project.imprints import First, earlier_for
from flake8_testquality.rule import Finding, at, rule


class _Clone(NamedTuple):
    """Traces that overlap, and where the first of them was seen before."""

    traces: list[Trace]
    first: First

    def goes_on(self, trace: Trace, first: First) -> bool:
        """Say whether a trace is the next stretch of the same clone."""
        last = self.traces[-1]
        return (
            trace.block is last.block
            and trace.begin <= last.end
            and (first.path, first.name) == (self.first.path, self.first.name)
            and first.line >= self.first.line
        )


@rule(
    "TQ614",
    "{count} statements repeat {name} in {path} (line {line}); move them to a helper for both",
    on=Module,
    default=False,
)
def cross_module_clone(module: Module, _: Module) -> Iterator[Finding]:
    """A long block that two test modules share wants to be a helper that both import.

    Reported are ten statements or more that are equal but for layout and
    comments; those inside others count. Imports, signatures, decorators and
    docstrings are no statements here, and tables of data, rows of assertions,
    ten statements that are short, and one call again and again with other
    values are no blocks. A fixture that is copied whole is left to TQ607, such
    a test to TQ616. Each function is reported once, for its longest block.

    Which of two modules reports, and what a run over some files sees, is the
    same as for TQ607.

    Bad::

        # file: tests/test_start.py
        def test_start(api):
            image = api.upload("linux.img", format="raw")
            flavor = api.flavor(ram=512, disk=10)
            network = api.network("private")
            port = api.port(network, security=False)
            server = api.boot(image, flavor, port)
            volume = api.volume(size=10)
            volume.wait(until="available")
            server.attach(volume)
            server.wait(until="ACTIVE")
            address = server.address(network)
            assert address

        # file: tests/test_stop.py
        def test_stop(api):
            image = api.upload("linux.img", format="raw")  # TQ614
            flavor = api.flavor(ram=512, disk=10)
            network = api.network("private")
            port = api.port(network, security=False)
            server = api.boot(image, flavor, port)
            volume = api.volume(size=10)
            volume.wait(until="available")
            server.attach(volume)
            server.wait(until="ACTIVE")
            address = server.address(network)
            server.stop()
            assert not reachable(address)

    Good::

        # file: tests/test_start.py
        from tests.servers import boot_with_volume

        def test_start(api):
            server, address = boot_with_volume(api)
            assert address

        # file: tests/test_stop.py
        from tests.servers import boot_with_volume

        def test_stop(api):
            server, address = boot_with_volume(api)
            server.stop()
            assert not reachable(address)
    """
    if not any(len(each.statements) >= RUN_STATEMENTS for each in module.functions):
        return
    earlier = earlier_for(module)
    found = earlier.found("runs")
    if not found:
        return
    whole = earlier.found("fixtures")
    shared = {
        fixture.node for fixture, own in earlier.imprint.fixtures.items() if own.digest in whole
    }
    whole = earlier.found("tests")
    shared |= {test.node for test, own in earlier.imprint.tests.items() if own.digest in whole}
    longest: dict[Function, tuple[int, _Clone]] = {}
    for clone in _clones(earlier.imprint.traces, found):
        function = clone.traces[0].function
        if function.node in shared or (isinstance(function, TestFunction) and function.is_skipped):
            continue
        count = _count(clone.traces, module)
        if function not in longest or count > longest[function][0]:
            longest[function] = count, clone
    for count, clone in longest.values():
        begin, first = clone.traces[0], clone.first
        statement = begin.block[begin.begin]
        yield at(statement, count=count, name=first.name, path=first.path, line=first.line)


def _clones(traces: Sequence[Trace], found: Mapping[str, First]) -> Iterator[_Clone]:
    clone: _Clone | None = None
    for trace in traces:
        first = found.get(trace.digest)
        if first is None:
            continue
        if clone is not None and clone.goes_on(trace, first):
            clone.traces.append(trace)
            continue
        if clone is not None:
            yield clone
        clone = _Clone([trace], first)
    if clone is not None:
        yield clone


def _count(traces: Sequence[Trace], module: Module) -> int:
    block, begin = traces[0].block, traces[0].begin
    return sum(map(module.outlines.weight, block[begin : max(trace.end for trace in traces)]))
