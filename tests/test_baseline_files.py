"""The baseline and files: where it lies, how paths are given, what was renamed or merged."""

from __future__ import annotations

import ast
import json
import os
from collections import Counter
from pathlib import Path

import pytest
from flake8.api import legacy
from projects import Found, Project

from flake8_testquality.baseline import Baseline, Entry, relative_name
from flake8_testquality.handover import Report

SOURCE = "def test_total_of_nothing():\n    basket().total()\n"
LICENCE = "# Copyright 2010\n\nimport baskets\n"
SELECT = ("--select", "TQ001")
WRITE = (*SELECT, "--format=tq-baseline", "--output-file=known.json")
USE = (*SELECT, "--tq-baseline=known.json")


@pytest.fixture
def adopted(project: Project) -> Project:
    """Return a project with a finding that its baseline, in the same folder, knows."""
    project.write("tests/test_basket.py", SOURCE)
    assert project.flake8(*WRITE, "tests").status == 1
    return project


class TestPlaces:
    @pytest.mark.parametrize("path", ["tests", "./tests/", "tests/../tests/test_basket.py", "."])
    def test_path_may_be_given_in_any_form(self, adopted: Project, path: str) -> None:
        assert adopted.flake8(*USE, path).findings == []
        assert adopted.flake8(*USE, str(adopted.root / path)).findings == []

    @pytest.mark.parametrize("place", ["ci/known.json", "../known.json"])
    def test_baseline_may_lie_elsewhere(
        self, project: Project, monkeypatch: pytest.MonkeyPatch, place: str
    ) -> None:
        project.write("work/tests/test_basket.py", SOURCE)
        monkeypatch.chdir(project.root / "work")
        project.flake8(*SELECT, "--format=tq-baseline", f"--output-file={place}")
        assert project.flake8(*SELECT, f"--tq-baseline={place}").findings == []
        assert project.flake8(*SELECT).ours == ["TQ001"]

    @pytest.mark.parametrize("place", ["known.json", "./known.json"])
    def test_configuration_names_it_from_its_own_folder(
        self, adopted: Project, monkeypatch: pytest.MonkeyPatch, place: str
    ) -> None:
        (adopted.root / "ci").mkdir()
        (adopted.root / "known.json").rename(adopted.root / "ci/known.json")
        content = (adopted.root / "ci/known.json").read_text()
        (adopted.root / "ci/known.json").write_text(content.replace("tests/", "../tests/"))
        adopted.configure(f"tq-baseline = {place}\nselect = TQ001", file="ci/flake8.cfg")
        assert adopted.flake8("--config=ci/flake8.cfg", "tests").findings == []
        monkeypatch.chdir(adopted.root / "tests")
        assert adopted.flake8("--config=../ci/flake8.cfg", ".").findings == []

    def test_configuration_elsewhere_may_name_one_that_is_here(self, adopted: Project) -> None:
        (adopted.root / "ci").mkdir()
        adopted.configure("tq-baseline = known.json\nselect = TQ001", file="ci/flake8.cfg")
        assert adopted.flake8("--config=ci/flake8.cfg", "tests").findings == []

    def test_home_is_known(self, adopted: Project, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HOME", str(adopted.root))
        monkeypatch.setenv("USERPROFILE", str(adopted.root))
        assert adopted.flake8(*SELECT, "--tq-baseline=~/known.json", "tests").findings == []

    def test_checkout_may_be_reached_over_a_link(
        self, adopted: Project, tmp_path_factory: pytest.TempPathFactory
    ) -> None:
        link = tmp_path_factory.mktemp("links") / "checkout"
        link.symlink_to(adopted.root, target_is_directory=True)
        assert adopted.flake8(*USE, str(link / "tests")).findings == []

    def test_linked_file_keeps_the_name_that_it_has_here(self, tmp_path: Path) -> None:
        (tmp_path / "sandbox").mkdir()
        (tmp_path / "test_a.py").touch()
        (tmp_path / "sandbox/test_b.py").symlink_to(tmp_path / "test_a.py")
        name = relative_name(str(tmp_path / "sandbox/test_b.py"), tmp_path / "sandbox")
        assert name == "test_b.py"

    @pytest.mark.parametrize("name", [b"test_a b.py", b"test_<i>.py", b"test_|`x`*.py",
                                      b"test_\xff.py", b"test_\x1b.py"])  # fmt: skip
    def test_odd_names_are_known_again(self, project: Project, name: bytes) -> None:
        project.write(os.fsdecode(name), SOURCE)
        assert project.flake8(*WRITE).status == 1
        assert project.flake8(*USE, "--tq-baseline-strict").status == 0

    @pytest.mark.parametrize("source", [
        b"# \xe9\n" + SOURCE.encode(),
        b"# -*- coding: latin-1 -*-\n# \xe9\n" + SOURCE.encode(),
        b"\xef\xbb\xbf" + SOURCE.encode(),
        b"import a\n\x0c\n" + SOURCE.encode(),
        SOURCE.replace("\n", "\r\n").encode(),
        'x = """\u2028"""\n'.encode() + SOURCE.encode(),
    ], ids=["undeclared", "latin-1", "bom", "form-feed", "crlf", "separator"])  # fmt: skip
    def test_odd_sources_are_known_again(self, project: Project, source: bytes) -> None:
        project.write("test_basket.py", source)
        project.flake8(*WRITE)
        (row,) = json.loads((project.root / "known.json").read_text())["files"]["test_basket.py"]
        assert row["line"] == "def test_total_of_nothing():"
        assert project.flake8(*USE, "--tq-baseline-strict").status == 0

    def test_runs_in_one_process_may_differ(self, adopted: Project) -> None:
        file = str(adopted.root / "tests/test_basket.py")
        guide = legacy.get_style_guide(select=["TQ001"])
        assert guide.check_files([file]).total_errors == 1
        known = legacy.get_style_guide(select=["TQ001"], tq_baseline="known.json")
        assert known.check_files([file]).total_errors == 0


class TestRenamedFiles:
    def test_file_may_change_a_little_while_it_is_renamed(self, project: Project) -> None:
        tests = [SOURCE.replace("nothing", name) for name in ("one", "two", "three", "four")]
        project.write("tests/test_basket.py", "\n".join(tests))
        project.flake8(*WRITE, "tests")
        (project.root / "tests/test_basket.py").unlink()
        tests[2] = tests[2].replace("three", "many")
        project.write("tests/test_order.py", "import orders\n\n" + "\n".join(tests))

        run = project.flake8(*USE, "tests")

        assert run.findings == [Found("tests/test_order.py", 9, "TQ001")]

    def test_file_of_the_same_folder_is_the_one_that_was_renamed(self, tmp_path: Path) -> None:
        entry = Entry("TQ001", "test_a", "def test_a():")
        files = {
            "old/orders/test_all.py": Counter({entry: 1}),
            "old/prices/test_all.py": Counter({entry: 2}),
        }
        baseline = Baseline(tmp_path / "known.json", files)
        for folder, left in (("orders", 0), ("prices", 1)):
            path = str(tmp_path / f"new/{folder}/test_all.py")
            lines = ["def test_a(): pass\n", "def test_a():\n", "    pass\n"]
            tree = ast.parse("".join(lines))
            _, more = baseline.remaining(path, lines, tree, [(2, 0, "TQ001 x", object)])
            assert sum(more.values()) == left


def _new(before: str, after: str, *, code: str = "TQ506") -> int:
    """Return how many of the findings on line 1 are new after an edit."""
    line = before.partition("\n")[0]
    known = line if not before.startswith(("#", '"', "\n")) else ""
    baseline = Baseline(
        Path.cwd() / "known.json", {"test_a.py": Counter({Entry("TQ506", "", known): 1})}
    )
    reports: list[Report] = [(1, 0, f"{code} said", object)]
    lines = after.splitlines(keepends=True)
    return len(baseline.remaining("test_a.py", lines, ast.parse(after), reports)[0])


class TestFindingsAboutModules:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            (LICENCE, LICENCE.replace("2010", "2010-2012")),
            (LICENCE, '"""Baskets."""\n\nimport baskets\n'),
            ('"""Baskets."""\n', '"""Tests of baskets."""\n'),
            ("import baskets\n", LICENCE),
            (LICENCE, "import baskets\n"),
            (LICENCE, ""),
        ],
    )
    def test_first_line_may_change(self, before: str, after: str) -> None:
        assert _new(before, after) == 0

    def test_other_code_on_the_first_line_is_another_finding(self) -> None:
        assert _new("from test_b import basket\n", "from test_b import order\n") == 1

    def test_other_rule_is_another_finding(self) -> None:
        assert _new(LICENCE, LICENCE, code="TQ505") == 1

    def test_real_flake8_knows_them_under_another_licence(self, project: Project) -> None:
        project.write("test_basket.py", LICENCE + SOURCE)
        project.flake8("--select", "TQ301", *WRITE[2:])
        project.write("test_basket.py", LICENCE.replace("2010", "2026") + SOURCE)
        run = project.flake8("--select", "TQ301", USE[2], "--tq-baseline-strict")
        assert run.findings == []
        assert project.flake8("--select", "TQ301").ours == ["TQ301"]


class TestComments:
    def test_silenced_finding_is_not_needed_in_the_baseline(self, adopted: Project) -> None:
        quiet = SOURCE.replace("():\n", "():  # noqa: TQ001\n")
        adopted.write("tests/test_basket.py", f"import baskets\n\n{quiet}")
        assert adopted.flake8(*USE, "tests").findings == []
        run = adopted.flake8(*USE, "--tq-baseline-strict", "tests")
        assert run.findings == [Found("tests/test_basket.py", 1, "TQ001")]

    def test_silenced_finding_is_not_written(self, project: Project) -> None:
        quiet = SOURCE.replace("():\n", "():  # noqa: TQ001\n")
        project.write("test_basket.py", quiet)
        project.flake8(*WRITE)
        assert json.loads((project.root / "known.json").read_text())["files"] == {}
        assert project.flake8(*USE, "--tq-baseline-strict").findings == []


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ('{"a.py": [], "a.py": []}', "'a.py' stands there twice"),
        ('{"a.py": [%s, %s]}' % ((json.dumps({"code": "TQ001", "in": "", "line": ""}),) * 2),
         "wrong entry for a.py"),
        ('{\n<<<<<<< HEAD\n"a.py": []\n=======\n>>>>>>> other\n}', "is no baseline: "),
        ("[" * 100_000, "is no baseline: "),
    ],
)  # fmt: skip
def test_traces_of_a_merge_are_a_usage_error(project: Project, files: str, reason: str) -> None:
    project.write("known.json", f'{{"version": 1, "files": {files}}}')
    run = project.flake8(*USE)
    assert run.status == 2
    assert reason in run.errors


@pytest.mark.parametrize("quiet", ["-q", "-qq"])
def test_quiet_flake8_cannot_write_a_baseline(adopted: Project, quiet: str) -> None:
    before = (adopted.root / "known.json").read_bytes()
    run = adopted.flake8(*WRITE, quiet, "tests")
    assert run.status == 2
    assert "tq-baseline writes nothing with -q" in run.errors
    assert (adopted.root / "known.json").read_bytes() == before
