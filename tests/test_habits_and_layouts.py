"""What a folder's files and a file's layout say, with the real flake8."""

from __future__ import annotations

import pytest
from projects import Project

SNAKE = "".join(f"def test_it_{number}_times():\n    assert it({number})\n" for number in range(10))
SMALL = "def makeServer():\n    return object()\n\n\ndef test_server():\n    assert makeServer()\n"
BREAKS = "".join(f"x{number} = (1 +\n      2)\n" for number in range(8)) + "y = (1\n     + 2)\n" * 2


def test_a_name_is_judged_alike_whichever_files_are_in_the_run(project: Project) -> None:
    project.write("setup.py", "")
    project.write("tests/test_many.py", SNAKE)
    project.write("tests/test_small.py", SMALL)
    select = ("--select", "TQ101", "--no-tq-cache")
    alone = project.flake8(*select, "tests/test_small.py")
    assert [(found.path, found.line) for found in alone.findings] == [("tests/test_small.py", 1)]
    assert project.flake8(*select, "tests").output == alone.output
    assert project.flake8_process(*select, "-j2", "tests").output.strip() == alone.output.strip()
    named = ("--stdin-display-name", "tests/test_small.py", "-")
    assert project.flake8_process(*select, *named, stdin=SMALL.encode()).output == alone.output


def test_standard_input_without_a_name_has_no_folder(project: Project) -> None:
    project.write("test_many.py", SNAKE)
    run = project.flake8_process("--select", "TQ101", "--no-tq-cache", "-", stdin=SMALL.encode())
    assert (run.output, run.errors) == ("", "")


@pytest.mark.parametrize(("margin", "codes"), [("80", ["TQ111"]), ("81", [])])
def test_margin_says_how_clear_a_habit_must_be(
    project: Project, margin: str, codes: list[str]
) -> None:
    project.write("tests/test_breaks.py", BREAKS)
    project.configure(f"tq-consistency-margin = {margin}\nextend-select = TQ111\nselect = TQ11")
    assert project.flake8("tests").codes == codes


@pytest.mark.parametrize("margin", ["49", "101", "half"])
def test_a_margin_that_is_none_is_refused(project: Project, margin: str) -> None:
    run = project.flake8("--tq-consistency-margin", margin, ".")
    assert run.status != 0
    assert f"invalid value '{margin}': expected a percentage from 50 to 100" in run.errors
