"""``python -m flake8_testquality``: its commands, wrong input, exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from reviewing import RULES

from flake8_testquality import __version__
from flake8_testquality.__main__ import main

ROOT = Path(__file__).parent.parent
_ENDS = ("begin", "end")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with a README whose tables are still to be made."""
    text = (
        "# Name\n\n<!-- rules:begin -->\nold rules\n<!-- rules:end -->\nAfter.\n"
    )
    (tmp_path / "README.md").write_text(text, encoding="utf-8")
    return tmp_path


class TestExplain:
    @pytest.mark.parametrize(
        "name", ["TQ001", "tq001", "no-assertion", "no_assertion", "No-Assertion"]
    )
    def test_rule_is_found_by_code_and_by_name(
        self, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["explain", name]) == 0
        out, err = capsys.readouterr()
        assert out.startswith("## TQ001 no-assertion\n")
        assert err == ""

    def test_everything_is_said_about_a_rule(self, capsys: pytest.CaptureFixture[str]) -> None:
        rule = RULES["TQ001"]
        assert main(["explain", "TQ001"]) == 0
        out = capsys.readouterr().out
        assert f"Message: `TQ001 {rule.message}`" in out
        assert "Default: on." in out
        assert "`--tq-assertion-names`" in out
        assert f"\n{rule.title}.\n" in out
        assert out.count("Bad:\n\n```python\n") >= 1
        assert out.count("Good:\n\n```python\n") >= 1
        assert "# TQ001\n" in out

    @pytest.mark.parametrize("code", RULES)
    def test_every_rule_can_be_explained(
        self, code: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["explain", code]) == 0
        out = capsys.readouterr().out
        expected = "on." if RULES[code].default else "off, runs when selected by name."
        assert f"Default: {expected}\n" in out
        assert out.count("```") % 2 == 0

    def test_several_rules_are_explained_in_turn(self, capsys: pytest.CaptureFixture[str]) -> None:
        codes = list(RULES)[:2]
        assert main(["explain", *codes]) == 0
        heads = [line for line in capsys.readouterr().out.splitlines() if line.startswith("## ")]
        assert [head.split()[1] for head in heads] == codes

    @pytest.mark.parametrize("name", ["TQ999", "E501", "assertion", ""])
    def test_unknown_rule_is_wrong_input(
        self, name: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["explain", name]) == 2
        out, err = capsys.readouterr()
        assert out == ""
        assert err.startswith(f"{name}: no such rule; see: python -m flake8_testquality rules")

    @pytest.mark.parametrize("code", ["TQ700", "tq000"])
    def test_code_of_a_failed_rule_is_explained(
        self, code: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["explain", code, "TQ701"]) == 0
        out = capsys.readouterr().out
        assert out.startswith("# When a rule fails\n")
        assert "\n## TQ701 " in out


def test_rules_are_listed_one_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)
    assert [line.split()[1] == "on" for line in lines] == [
        rule.default for rule in RULES.values()
    ]
    assert f"TQ001 on  no-assertion: {RULES['TQ001'].title}" in lines


class TestDocs:
    def test_pages_are_written_once(
        self, checkout: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["docs", "--root", str(checkout)]) == 0
        first = capsys.readouterr().out.splitlines()
        assert main(["docs", "--root", str(checkout)]) == 0
        second = capsys.readouterr().out
        names = ("docs/rules.md", "docs/options.md", "README.md")
        assert first == [f"{checkout / name}: written" for name in names]
        assert second == ""

    def test_text_around_the_tables_is_kept(self, checkout: Path) -> None:
        main(["docs", "--root", str(checkout)])
        text = (checkout / "README.md").read_text(encoding="utf-8")
        assert text.startswith("# Name\n\n<!-- rules:begin -->\n| code |")
        assert text.endswith("\n<!-- rules:end -->\nAfter.\n")
        assert "old rules" not in text

    def test_check_writes_nothing_and_names_what_is_old(
        self, checkout: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["docs", "--check", "--root", str(checkout)]) == 1
        assert capsys.readouterr().out.count(": out of date\n") == 3
        assert not (checkout / "docs").exists()

    def test_check_is_content_with_what_was_written(self, checkout: Path) -> None:
        main(["docs", "--root", str(checkout)])
        assert main(["docs", "--check", "--root", str(checkout)]) == 0

    @pytest.mark.parametrize("page", ["docs/rules.md", "docs/options.md"])
    def test_check_sees_an_edited_page(
        self, checkout: Path, page: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        main(["docs", "--root", str(checkout)])
        capsys.readouterr()
        with (checkout / page).open("a", encoding="utf-8") as file:
            file.write("More.\n")
        assert main(["docs", "--check", "--root", str(checkout)]) == 1
        assert capsys.readouterr().out == f"{checkout / page}: out of date\n"

    @pytest.mark.parametrize(
        ("name", "text"),
        [("README.md", b"# Another project\n"), ("README.md", b"\xff"), ("README", b"none")],
    )
    @pytest.mark.parametrize("option", [[], ["--check"]])
    def test_folder_of_another_project_is_wrong_input(
        self,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
        name: str,
        text: bytes,
        option: list[str],
    ) -> None:
        (tmp_path / name).write_bytes(text)
        before = list(tmp_path.iterdir())
        assert main(["docs", *option, "--root", str(tmp_path)]) == 2
        assert capsys.readouterr().err == (
            f"{tmp_path}: no checkout of flake8-testquality; name it with --root\n"
        )
        assert list(tmp_path.iterdir()) == before

    def test_tables_of_our_own_readme_have_their_markers(self) -> None:
        text = (ROOT / "README.md").read_text(encoding="utf-8")
        assert [text.count(f"<!-- rules:{end} -->") for end in _ENDS] == [1, 1]


@pytest.mark.parametrize(
    "arguments", [[], ["explain"], ["reticulate"], ["rules", "TQ001"], ["docs", "--force"]]
)
def test_wrong_command_is_a_usage_error(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage: python -m flake8_testquality" in capsys.readouterr().err


def test_version_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["--version"])
    assert stopped.value.code == 0
    assert capsys.readouterr().out == f"{__version__}\n"


def test_package_is_a_command() -> None:
    command = [sys.executable, "-m", "flake8_testquality", "explain", "TQ999"]
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("TQ999: no such rule")


def test_every_rule_is_explained_in_any_encoding() -> None:
    command = [sys.executable, "-m", "flake8_testquality", "explain", *RULES]
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.isascii()
    assert done.stdout.count(b"\nMessage: `") == len(RULES)


@pytest.mark.parametrize("arguments", [["explain", "TQ701"], ["rules"]])
def test_reader_may_stop_early(arguments: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "flake8_testquality", *arguments]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False, text=True)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")
