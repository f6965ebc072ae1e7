"""Findings of a file do not depend on which other files are in the run.

Big repositories run flake8 in pieces: hooks on partial lists, shards of a matrix,
build systems file by file. What a rule has to know of other files it reads itself.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from projects import Project

_CASES = Path(__file__).parent / "cases"
_FORMAT = "%(path)s:%(row)d:%(col)d: %(code)s %(text)s"


@pytest.fixture
def suite(project: Project) -> list[str]:
    """Return the files of a suite: every other case of the rules, as modules of one package."""
    names = []
    for number, case in enumerate(sorted(_CASES.rglob("*.py"))[::2]):
        name = f"tests/test_{number:03}_{case.stem}.py"
        project.write(name, case.read_bytes())
        names.append(name)
    project.write("tests/__init__.py", "")
    return names


def _findings(project: Project, *arguments: str) -> list[str]:
    run = project.flake8_process("--select", "TQ", "--format", _FORMAT, *arguments)
    assert run.errors == ""
    return sorted(run.output.splitlines())


def _batches(names: Sequence[str], seed: int) -> Iterator[list[str]]:
    """Yield the names in random order and in batches of random size."""
    chance = random.Random(seed)
    left = chance.sample(names, len(names))
    while left:
        size = chance.randint(1, 40)
        yield left[:size]
        left = left[size:]


def test_run_in_pieces_finds_what_a_whole_run_finds(project: Project, suite: list[str]) -> None:
    whole = _findings(project, "-j1", "tests")
    assert len(whole) > len(suite)

    assert _findings(project, "-j2", "tests") == whole
    found = [
        line for batch in _batches(suite, seed=1) for line in _findings(project, "-j1", *batch)
    ]
    assert sorted(found) == whole


def test_files_one_by_one_have_the_findings_of_the_whole_run(
    project: Project, suite: list[str]
) -> None:
    whole = _findings(project, "-j1", "tests")
    alone = [
        line
        for name in suite
        for line in project.flake8("--select", "TQ", "--format", _FORMAT, name).output.splitlines()
    ]
    assert sorted(alone) == whole


def test_standard_input_has_the_findings_of_the_whole_run(
    project: Project, suite: list[str]
) -> None:
    whole = _findings(project, "-j1", "tests")
    for name in random.Random(3).sample(suite, 6):
        text = (project.root / name).read_bytes()
        run = project.flake8_process(
            "--select", "TQ", "--format", _FORMAT, "--stdin-display-name", name, "-", stdin=text
        )
        assert sorted(run.output.splitlines()) == [
            line for line in whole if line.startswith(f"{name}:")
        ]
