"""TQ002 and TQ003 know the mocks that fixtures of conftest.py give."""

from __future__ import annotations

import pytest
from projects import Project
from resolvers import write_files

_IMPORTS = """\
import pytest
from unittest import mock
from unittest.mock import patch as replace, MagicMock
from things import Server

"""
_MISSPELLED = "def test_it(sender):\n    run()\n    sender.called_once_with(3)\n"
_CALLED = "def test_it(sender):\n    run()\n    sender(3)\n"


def _found(project: Project, fixture: str, text: str, code: str) -> list[int]:
    write_files(
        project.root,
        {"tests/conftest.py": _IMPORTS + fixture, "tests/unit/test_it.py": text},
    )
    run = project.flake8(f"--select={code}", "tests/unit/test_it.py")
    assert run.errors == ""
    return [int(line.split(":")[1]) for line in run.output.splitlines()]


def _fixture(*lines: str, head: str = "@pytest.fixture") -> str:
    body = "".join(f"    {line}\n" for line in lines)
    return f"{head}\ndef sender(mocker):\n{body}"


_PATCHED = [
    pytest.param(_fixture("return mocker.patch('a.b')"), id="returned"),
    pytest.param(_fixture("with replace('a.b') as it:", "    yield it"), id="entered"),
    pytest.param(_fixture("it = mocker.patch.object(a, 'b')", "yield it"), id="bound"),
    pytest.param(
        _fixture("patcher = mock.patch('a.b')", "it = patcher.start()", "yield it"), id="started"
    ),
]


@pytest.mark.parametrize(
    "fixture", [*_PATCHED, pytest.param(_fixture("return MagicMock()"), id="made")]
)
def test_a_misspelled_assertion(project: Project, fixture: str) -> None:
    assert _found(project, fixture, _MISSPELLED, "TQ003") == [3]


@pytest.mark.parametrize("fixture", _PATCHED)
def test_a_call(project: Project, fixture: str) -> None:
    assert _found(project, fixture, _CALLED, "TQ002") == [3]


def test_a_name_of_its_own(project: Project) -> None:
    fixture = _fixture("return mock.Mock()", head='@pytest.fixture(name="sender")')
    fixture = fixture.replace("def sender", "def _sender")
    assert _found(project, fixture, _MISSPELLED, "TQ003") == [3]


@pytest.mark.parametrize(
    "fixture",
    [
        pytest.param(_fixture("return Server()"), id="something else"),
        pytest.param(_fixture("return mock.create_autospec(Server)"), id="with a spec"),
        pytest.param(_fixture("return Mock()"), id="a name of another module"),
        pytest.param(_fixture("it = mock.Mock()", "it = Server()", "return it"), id="rebound"),
        pytest.param(_fixture("pass"), id="nothing"),
        pytest.param("", id="unknown"),
    ],
)
def test_no_mock_that_answers_to_all(project: Project, fixture: str) -> None:
    assert _found(project, fixture, _MISSPELLED, "TQ003") == []


@pytest.mark.parametrize(
    "fixture",
    [
        pytest.param(_fixture("return MagicMock()"), id="not patched"),
        pytest.param(_fixture("return mocker.patch('a.b', side_effect=OSError)"), id="does"),
        pytest.param(
            _fixture("it = mocker.patch('a.b')", "it.side_effect = OSError", "return it"),
            id="is told to",
        ),
    ],
)
def test_a_call_that_does_something(project: Project, fixture: str) -> None:
    assert _found(project, fixture, _CALLED, "TQ002") == []


def test_a_name_that_sounds_like_a_mock_and_is_none(project: Project) -> None:
    fixture = _fixture("return Server()").replace("def sender", "def mock_sender")
    text = _MISSPELLED.replace("sender", "mock_sender")
    assert _found(project, fixture, text, "TQ003") == []
    assert _found(project, "", text, "TQ003") == [3]
