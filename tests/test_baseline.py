"""The baseline: what it hides, what it lets through, and what it refuses."""

from __future__ import annotations

import ast
import json
from collections import Counter
from pathlib import Path

import pytest
from projects import Found, Project

from flake8_testquality.baseline import Entry, Scopes, written

#: Two tests without an assertion.
SOURCE = """\
class TestBasket:
    def test_total_of_nothing(self):
        basket().total()

    def test_total_of_much(self):
        basket().total()
"""
WRITE = ("--select", "TQ001", "--format=tq-baseline", "--output-file=.tq-baseline.json")
USE = ("--select", "TQ001", "--tq-baseline=.tq-baseline.json")


@pytest.fixture
def adopted(project: Project) -> Project:
    """Return a project with a file of two findings, both in its baseline."""
    project.write("tests/test_basket.py", SOURCE)
    assert project.flake8(*WRITE, "tests").status == 1
    return project


def entries_of(project: Project) -> dict[str, list[dict[str, object]]]:
    """Return the entries of a project's baseline, by file."""
    content = json.loads((project.root / ".tq-baseline.json").read_text())
    assert content["version"] == 1
    files: dict[str, list[dict[str, object]]] = content["files"]
    return files


class TestWriting:
    def test_entries_name_code_scope_and_line(self, adopted: Project) -> None:
        assert entries_of(adopted) == {
            "tests/test_basket.py": [
                {
                    "code": "TQ001",
                    "in": "TestBasket.test_total_of_much",
                    "line": "def test_total_of_much(self):",
                },
                {
                    "code": "TQ001",
                    "in": "TestBasket.test_total_of_nothing",
                    "line": "def test_total_of_nothing(self):",
                },
            ]
        }

    def test_written_twice_it_is_the_same(self, adopted: Project) -> None:
        first = (adopted.root / ".tq-baseline.json").read_bytes()
        adopted.configure("tq-baseline = .tq-baseline.json")

        adopted.flake8(*WRITE, "tests")

        assert (adopted.root / ".tq-baseline.json").read_bytes() == first

    def test_first_one_may_be_named_in_the_configuration(self, project: Project) -> None:
        project.configure("tq-baseline = .tq-baseline.json")
        project.write("tests/test_basket.py", SOURCE)

        run = project.flake8(*WRITE, "tests")

        assert "2 findings in 1 file" in run.errors
        assert list(entries_of(project)) == ["tests/test_basket.py"]

    def test_without_output_file_it_is_printed(self, project: Project) -> None:
        project.write("tests/test_basket.py", SOURCE)
        run = project.flake8_process("--select", "TQ001", "--format=tq-baseline", "tests")
        assert list(json.loads(run.output)["files"]) == ["tests/test_basket.py"]

    def test_findings_of_others_are_counted_not_kept(self, project: Project) -> None:
        project.write("tests/test_basket.py", "import os\n" + SOURCE)

        run = project.flake8(*WRITE, "--extend-select", "F401,TQ001", "tests")

        assert "F401 (1)" in run.errors
        codes = {row["code"] for row in entries_of(project)["tests/test_basket.py"]}
        assert codes == {"TQ001"}

    def test_standard_input_is_known_by_its_display_name(self, project: Project) -> None:
        project.flake8_process(
            *WRITE, "--stdin-display-name", "tests/test_basket.py", "-", stdin=SOURCE.encode()
        )
        assert len(entries_of(project)["tests/test_basket.py"]) == 2

    def test_equal_findings_have_a_count(self) -> None:
        entry = Entry("TQ915", "test_total", "print(1)")
        text = written({"test_a.py": Counter({entry: 2}), "test_b.py": Counter()})
        assert json.loads(text) == {
            "version": 1,
            "files": {
                "test_a.py": [
                    {"code": "TQ915", "in": "test_total", "line": "print(1)", "count": 2}
                ]
            },
        }


class TestHiding:
    @pytest.mark.parametrize("jobs", ["-j1", "-j2"])
    def test_known_findings_are_hidden(self, adopted: Project, jobs: str) -> None:
        adopted.write("tests/test_other.py", "")
        run = adopted.flake8_process(*USE, jobs, "tests")
        assert (run.findings, run.status) == ([], 0)

    def test_configuration_names_it_from_a_folder_below(
        self, adopted: Project, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        adopted.configure("tq-baseline = .tq-baseline.json\nselect = TQ001")
        monkeypatch.chdir(adopted.root / "tests")
        assert adopted.flake8("test_basket.py").status == 0

    def test_standard_input_is_found_by_its_display_name(self, adopted: Project) -> None:
        run = adopted.flake8_process(
            *USE, "--stdin-display-name", "tests/test_basket.py", "-", stdin=SOURCE.encode()
        )
        assert run.findings == []

    def test_moved_lines_stay_hidden(self, adopted: Project) -> None:
        adopted.write("tests/test_basket.py", "import baskets\n\n\n" + SOURCE)
        assert adopted.flake8(*USE, "tests").findings == []

    def test_new_finding_is_shown(self, adopted: Project) -> None:
        more = "\n    def test_total_of_all(self):\n        basket().total()\n"
        adopted.write("tests/test_basket.py", SOURCE + more)
        run = adopted.flake8(*USE, "tests")
        assert run.findings == [Found("tests/test_basket.py", 8, "TQ001")]

    def test_one_more_of_the_same_is_shown(self, project: Project) -> None:
        body = "def test_total():\n    assert total()\n"
        project.write("test_basket.py", body * 2)
        use = ["--select", "TQ201", USE[2]]
        project.flake8("--select", "TQ201", *WRITE[2:])
        assert entries_of(project)["test_basket.py"][0]["count"] == 2

        assert project.flake8(*use).findings == []
        project.write("test_basket.py", body * 3)
        assert project.flake8(*use).findings == [Found("test_basket.py", 5, "TQ201")]

    def test_changed_line_is_shown(self, adopted: Project) -> None:
        adopted.write("tests/test_basket.py", SOURCE.replace("of_much", "of_many"))
        run = adopted.flake8(*USE, "tests")
        assert run.findings == [Found("tests/test_basket.py", 5, "TQ001")]

    def test_renamed_file_is_followed(self, adopted: Project) -> None:
        (adopted.root / "tests/test_basket.py").unlink()
        adopted.write("tests/unit/test_basket.py", SOURCE)
        assert adopted.flake8(*USE, "tests").findings == []

    def test_copied_file_is_not_followed(self, adopted: Project) -> None:
        adopted.write("tests/unit/test_basket.py", SOURCE)
        run = adopted.flake8(*USE, "tests")
        assert {found.path for found in run.findings} == {"tests/unit/test_basket.py"}

    def test_other_file_does_not_take_over_what_it_does_not_hold(self, adopted: Project) -> None:
        (adopted.root / "tests/test_basket.py").unlink()
        adopted.write("tests/test_order.py", SOURCE.replace("total", "sum"))
        assert adopted.flake8(*USE, "tests").ours == ["TQ001", "TQ001"]


class TestStrict:
    def test_fixed_finding_is_reported(self, adopted: Project) -> None:
        fixed = SOURCE.replace("        basket().total()\n\n", "        assert basket()\n\n")
        adopted.write("tests/test_basket.py", fixed)

        assert adopted.flake8(*USE, "tests").findings == []
        run = adopted.flake8(*USE, "--tq-baseline-strict", "tests")

        assert run.findings == [Found("tests/test_basket.py", 1, "TQ001")]
        assert "lists 1 more in 'TestBasket.test_total_of_nothing' than there are" in run.output

    def test_rules_that_did_not_run_are_not_asked_for(self, adopted: Project) -> None:
        run = adopted.flake8("--select", "TQ002", USE[2], "--tq-baseline-strict", "tests")
        assert run.findings == []

    def test_files_that_are_gone_are_an_error(self, adopted: Project) -> None:
        (adopted.root / "tests/test_basket.py").unlink()
        run = adopted.flake8(*USE, "--tq-baseline-strict", "tests")
        assert run.status == 2
        assert "do not exist any more (tests/test_basket.py)" in run.errors


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (None, "does not exist"),
        ("{", "is no baseline"),
        ("[]", "is no baseline"),
        ('{"version": 1}', "is no baseline"),
        ('{"version": 2, "files": {}}', "has version 2"),
        ('{"version": 1, "files": {"a.py": [{"code": 1}]}}', "wrong entry for a.py"),
        ('{"version": 1, "files": {"a.py": "TQ001"}}', "wrong entry for a.py"),
        (b"\xff", "cannot be read"),
    ],
)
def test_baseline_that_cannot_be_used_is_a_usage_error(
    project: Project, content: str | bytes | None, reason: str
) -> None:
    project.write("test_basket.py", SOURCE)
    project.write(".tq-baseline.json" if content is not None else "none.json", content or "")

    run = project.flake8(*USE)

    assert run.status == 2
    assert "error: argument --tq-baseline: " in run.errors
    assert reason in run.errors


def test_name_that_is_too_long_is_a_usage_error(project: Project) -> None:
    run = project.flake8("--select", "TQ001", f"--tq-baseline={'a' * 300}")
    assert run.status == 2
    assert "error: argument --tq-baseline: " in run.errors
    assert "cannot be read: " in run.errors


def test_file_whose_name_is_too_long_is_gone(project: Project) -> None:
    row = {"code": "TQ001", "in": "test_total", "line": "def test_total():"}
    files = {f"{'a' * 300}.py": [row]}
    project.write(".tq-baseline.json", json.dumps({"version": 1, "files": files}))
    project.write("test_basket.py", SOURCE)
    assert project.flake8(*USE).ours == ["TQ001", "TQ001"]
    assert "do not exist any more (aaa" in project.flake8(*USE, "--tq-baseline-strict").errors


def test_failed_rule_is_not_hidden(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    from flake8_testquality import engine
    from flake8_testquality.facts.module import Module

    def broken(self: object, kind: type) -> object:
        raise ValueError("broken on purpose")

    monkeypatch.setattr(engine, "raise_errors", False)
    monkeypatch.setattr(Module, "each", broken)
    project.write("test_basket.py", SOURCE)

    run = project.flake8("--select", "TQ0", *WRITE[2:])

    assert "TQ000" in run.errors
    assert entries_of(project) == {}


def test_innermost_scope_is_named(tmp_path: Path) -> None:
    source = "if 1:\n    @mark\n    def outer():\n        class Inner:\n            pass\n\nx = 1\n"
    scopes = Scopes(ast.parse(source))
    assert [scopes.around(line) for line in (1, 2, 5, 7)] == ["", "outer", "outer.Inner", ""]
