"""TQ904: a test whose assertions look at many things."""

from __future__ import annotations

from collections.abc import Iterator

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.stories import tells_a_story
from flake8_testquality.facts.subjects import Subjects
from flake8_testquality.facts.words import listed
from flake8_testquality.rule import Finding, at, rule

_FEW = 5


@rule(
    "TQ904",
    "test looks at {count} subjects ({names}); split it by subject",
    on=TestFunction,
    options=("max_subjects",),
    default=False,
)
def several_subjects(test: TestFunction, module: Module) -> Iterator[Finding]:
    """The assertions of a test look at one thing, or at few.

    A subject is what a call returned. Its attributes, items and what is
    computed from it are the same subject: the status and the body of one
    response are one. Reported is a test with more than five assertions on at
    least ``--tq-max-subjects`` subjects.

    Bad::

        def test_cloud():  # TQ904
            server = boot("vm1")
            assert server.name == "vm1"
            assert server.state == "up"
            volume = attach("disk")
            assert volume.name == "disk"
            assert volume.size == 1
            port = plug("net")
            assert port.name == "net"
            image = upload("img")
            assert image.name == "img"

    Good::

        def test_server():
            server = boot("vm1")
            assert server.name == "vm1"
            assert server.state == "up"
    """
    if len(test.assertions) <= _FEW:
        return
    looked_at = Subjects(test).looked_at
    if len(looked_at) < module.settings.max_subjects or test.is_skipped:
        return
    if sum(map(len, looked_at.values())) > _FEW and not tells_a_story(test):
        yield at(test.node, count=len(looked_at), names=listed(list(looked_at)))
