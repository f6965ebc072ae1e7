"""The formatters among flake8's other options, and with odd names and sources."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from projects import Project

FAULTY = "def test_total_of_a_basket():\n    basket().total()\n"
REVIEW = ("--select", "TQ001", "--format=tq-review")


@pytest.mark.parametrize("kind", ["text", "html"])
def test_statistics_stand_beside_the_page(project: Project, kind: str) -> None:
    project.write("test_a.py", FAULTY)
    plain = project.flake8_process(*REVIEW, f"--tq-review-format={kind}")
    run = project.flake8_process(
        *REVIEW, f"--tq-review-format={kind}", "--statistics", "--benchmark", "--show-source"
    )
    assert run.output == plain.output
    assert "1     TQ001 " in run.errors
    assert "total files processed" in run.errors


def test_statistics_stand_beside_the_baseline(project: Project) -> None:
    project.write("test_a.py", FAULTY)
    run = project.flake8_process("--select", "TQ001", "--format=tq-baseline", "--statistics")
    assert run.output.startswith("{")
    assert run.output.endswith("}\n")


def test_tee_prints_what_the_file_holds(project: Project) -> None:
    project.write("test_a.py", FAULTY)
    run = project.flake8_process(*REVIEW, "--output-file=out/review.txt", "--tee")
    assert run.output == (project.root / "out/review.txt").read_text(encoding="utf-8")
    assert run.output.startswith("Review of the tests\n")


@pytest.mark.parametrize("form", ["tq-review", "tq-baseline"])
def test_output_file_that_cannot_be_written_is_told(project: Project, form: str) -> None:
    project.write("test_a.py", FAULTY)
    project.write("taken", "")
    run = project.flake8_process(f"--format={form}", "--output-file=taken/page")
    assert run.status == 1
    assert "--output-file cannot be written: " in run.output
    assert "Traceback" not in run.output + run.errors


def test_full_disk_leaves_no_draft_and_the_old_page(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    project.write("test_a.py", FAULTY)
    project.write("page", "old")

    def write_half(self: Path, text: str, encoding: str) -> None:
        self.write_bytes(text.encode(encoding)[:100])
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", write_half)
    run = project.flake8(*REVIEW, "--output-file=page")
    assert run.status == 1
    assert "--output-file cannot be written: " in run.output
    assert (project.root / "page").read_text() == "old"
    assert sorted(path.name for path in project.root.glob("page*")) == ["page"]


def test_output_may_go_to_a_device(project: Project) -> None:
    project.write("test_a.py", FAULTY)
    run = project.flake8_process(*REVIEW, "--output-file=/dev/stderr")
    assert run.errors.startswith("Review of the tests\n")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"test_\xff.py", r"test_\udcff.py"), (b"test_\n# x.py", r"test_\n# x.py"),
     (b"test_\x1b[31m.py", r"test_\x1b[31m.py")],
)  # fmt: skip
def test_odd_names_are_shown_with_escapes(
    project: Project, kind: str, name: bytes, shown: str
) -> None:
    project.write(os.fsdecode(name), FAULTY)
    run = project.flake8_process(*REVIEW, f"--tq-review-format={kind}")
    assert f"{shown}:1" in run.output
    assert run.errors == ""


def test_source_cannot_steer_the_terminal(project: Project) -> None:
    project.write("test_a.py", "def test_a(x='\x1b[2J'):\n    basket()\n")
    run = project.flake8_process(*REVIEW)
    assert r"        def test_a(x='\x1b[2J'):" in run.output
    assert "\x1b" not in run.output


def test_undeclared_encoding_shows_its_source(project: Project) -> None:
    project.write("test_a.py", b"# \xe9\n" + FAULTY.encode())
    run = project.flake8_process(*REVIEW)
    assert "        def test_total_of_a_basket():\n" in run.output


def test_long_source_is_cut_and_not_dropped(project: Project) -> None:
    project.write("test_a.py", f"def test_{'a' * 200}():\n    basket()\n")
    run = project.flake8_process(*REVIEW)
    assert f"        def test_{'a' * 80}" in run.output


@pytest.mark.parametrize("source", ["", "def test_a(:\n", "x = (\n"])
def test_files_without_a_tree_are_no_trouble(project: Project, source: str) -> None:
    project.write("test_a.py", source)
    run = project.flake8_process(*REVIEW)
    assert (run.status, run.errors) == (0, "")
    assert "1 file reviewed, no findings." in run.output


def test_file_that_is_no_python_is_named(project: Project) -> None:
    project.write("test_a.py", "def test_a(:\n")
    run = project.flake8_process("--select", "TQ,E9", "--format=tq-review", "test_a.py", "none.py")
    assert "0 files reviewed, no findings." in run.output
    assert "2 files could not be read, and not be reviewed: none.py, test_a.py." in run.output
    assert run.status == 1


def test_run_over_nothing_says_so(project: Project) -> None:
    assert "0 files reviewed, no findings." in project.flake8_process(*REVIEW).output
