"""TQ911: a test whose name joins two actions, and whose body has both."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts import words
from flake8_testquality.facts.cycles import Cycles
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.rule import Finding, at, rule


@rule(
    "TQ911",
    "test {name!r} does two things (lines {first} and {second}), as its name says; split it",
    on=TestFunction,
    default=False,
)
def conjunction_in_name(test: TestFunction, module: Module) -> Iterator[Finding]:
    """A test does not do this *and* that.

    Reported is a name that joins two actions by ``and`` when the body has an
    act and its assertions for each of them.

    Bad::

        def test_start_and_stop(server):  # TQ911
            server.start()
            assert server.status == "up"
            server.stop()
            assert server.status == "down"

    Good::

        def test_start(server):
            server.start()
            assert server.status == "up"

        def test_stop(running_server):
            running_server.stop()
            assert running_server.status == "down"
    """
    if "and" not in test.name.lower() or len(test.statements) < 4 or test.is_skipped:
        return
    parts = _verbs(test.title)
    if "and" not in parts[1:-1]:
        return
    # Reading the cycles is dear; most names join nothing that the test calls.
    callees = [last_name(call.func) for call in test.calls]
    if _joined(parts, callees) is None:
        return
    # ``user = create(); assert user; send(user); assert sent``: a call beside a command.
    cycles = Cycles(test).results
    pair = _joined(parts, [cycle.callee for cycle in cycles])
    if pair is not None:
        first, second = sorted(cycles[place].line for place in pair)
        yield at(test.node, name=test.name, first=first, second=second)


def _verbs(name: str) -> tuple[str, ...]:
    """Return the words of a name, ``saves`` and ``save`` as the same."""
    return tuple(word.removesuffix("s") for word in words.split(name))


def _joined(parts: tuple[str, ...], callees: list[str]) -> tuple[int, int] | None:
    """Return the places of two acts that the words before and after ``and`` name.

    The word after it is the verb of an act: ``user_and_project`` joins two things.
    """
    joint = parts.index("and")
    before = set(parts[:joint])
    after = set(parts[joint + 1 :])
    acts = [_verbs(callee) for callee in callees]
    one = (
        place
        for place, act in enumerate(acts)
        if before.intersection(act) and not after.intersection(act)
    )
    other = (
        place
        for place, act in enumerate(acts)
        if act[:1] == parts[joint + 1 : joint + 2] and not before.intersection(act)
    )
    first, second = next(one, None), next(other, None)
    return None if first is None or second is None else (first, second)
