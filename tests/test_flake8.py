"""The real flake8: how its command line, its configuration and odd files meet us."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from flake8.api import legacy
from projects import Found, Project
from settings_samples import OPTIONS, SWITCHES, WRONG_VALUES

from flake8_testquality import __version__

EXAMPLE = Path(__file__).parent.parent / "examples" / "test_server_migration.py"
#: One fault of a rule that is on by default (TQ001), two of rules that are not (TQ201, TQ301).
DOCUMENTED = '''import unittest


class BasketTest(unittest.TestCase):
    def test_total(self):
        """Add up."""
        self.assertEqual(3, total())
'''
FAULTY = "def test_total_of_a_basket():\n    basket().total()\n"
#: The same in a class, for a file whose name says nothing of tests.
TEST_CASE = (
    "import unittest\n\n\nclass Basket(unittest.TestCase):\n"
    "    def test_total_of_a_basket(self):\n        basket().total()\n"
)
#: Faults everywhere, but nothing that a runner would collect.
PRODUCTION = (
    "def testTotal(serverId):\n    try:\n        server_id = total(serverId)\n"
    "    except Exception:\n        pass\n"
)


class TestInput:
    def test_path_is_reviewed(self, project: Project) -> None:
        project.write("test_basket.py", FAULTY)
        run = project.flake8_process("--select", "TQ001", "test_basket.py")
        assert run.findings == [Found("test_basket.py", 1, "TQ001")]
        assert "test 'test_total_of_a_basket' asserts nothing" in run.output
        assert (run.status, run.errors) == (1, "")

    def test_no_argument_means_the_current_folder(self, project: Project) -> None:
        project.write("tests/test_basket.py", FAULTY)
        project.write("src/basket.py", PRODUCTION)
        run = project.flake8_process("--select", "TQ")
        assert {found.path for found in run.findings} == {"tests/test_basket.py"}
        assert "TQ001" in run.codes

    @pytest.mark.parametrize(
        ("name", "expected"), [("tests/test_basket.py", ["TQ001"]), ("src/basket.py", [])]
    )
    def test_standard_input_lives_where_its_display_name_says(
        self, project: Project, name: str, expected: list[str]
    ) -> None:
        run = project.flake8_process(
            "--select", "TQ001", "--stdin-display-name", name, "-", stdin=FAULTY.encode()
        )
        assert run.findings == [Found(name, 1, code) for code in expected]

    @pytest.mark.parametrize(("text", "expected"), [(FAULTY, []), (TEST_CASE, ["TQ001"])])
    def test_standard_input_without_a_name_lies_nowhere(
        self, project: Project, text: str, expected: list[str]
    ) -> None:
        (project.root / "tests").mkdir()
        tests = Project(project.root / "tests", lambda: ("", ""))
        run = tests.flake8_process("--select", "TQ0,TQ204", "-", stdin=text.encode())
        assert run.codes == expected

    @pytest.mark.parametrize("start", ["fork", "spawn"])
    def test_two_processes_find_what_one_finds(self, project: Project, start: str) -> None:
        project.configure("tq-test-prefixes = check\nextend-select = TQ")
        for number in range(6):
            project.write(f"tests/test_basket_{number}.py", FAULTY)
        project.write("tests/test_other.py", FAULTY.replace("test_", "check_"))
        one, two = (
            project.flake8_process(jobs, "tests", start=start) for jobs in ("-j1", "-j2")
        )
        assert two.findings == one.findings
        assert Found("tests/test_other.py", 1, "TQ001") in two.findings
        assert Found("tests/test_basket_0.py", 1, "TQ001") not in two.findings

    def test_example_of_the_readme_shows_all_ten_points(self, project: Project) -> None:
        project.write("examples/test_server_migration.py", EXAMPLE.read_bytes())
        run = project.flake8("--select", "TQ", "examples")
        assert {code[:3] for code in run.codes} == {f"TQ{digit}" for digit in "0123456789"}
        assert [code for code in run.codes if code.endswith("00")] == []

    def test_production_code_is_silent(self, project: Project) -> None:
        project.write("src/basket.py", PRODUCTION)
        assert project.flake8("--select", "TQ", "src").codes == []

    def test_test_case_makes_any_file_a_test_file(self, project: Project) -> None:
        project.write("basket.py", TEST_CASE)
        run = project.flake8("--select", "TQ001", "basket.py")
        assert run.findings == [Found("basket.py", 5, "TQ001")]

    def test_library_interface_reviews_what_it_selects(self, project: Project) -> None:
        file = str(project.write("test_basket.py", FAULTY))
        every = legacy.get_style_guide(select=["TQ"]).check_files([file])
        one = legacy.get_style_guide(select=["TQ001"]).check_files([file])
        assert all(len(every.get_statistics(code)) == 1 for code in ("TQ001", "TQ201", "TQ301"))
        assert one.total_errors == len(one.get_statistics("TQ001")) == 1

    def test_each_run_in_one_process_has_its_own_options(self, project: Project) -> None:
        project.write("test_basket.py", FAULTY)
        other = project.flake8("--select=TQ001", "--tq-test-prefixes=check", "test_basket.py")
        default = project.flake8("--select=TQ001", "test_basket.py")
        assert (other.codes, default.codes) == ([], ["TQ001"])


class TestInformation:
    def test_version_names_us_once(self, project: Project) -> None:
        run = project.flake8("--version")
        assert run.output.count(f"flake8-testquality: {__version__}") == 1
        assert run.output.count("testquality") == 1

    def test_help_lists_every_option_once(self, project: Project) -> None:
        text = project.flake8("--help").output
        shown = re.findall(r"^ +(--(?:no-)?tq-[a-z-]+)", text, re.MULTILINE)
        assert sorted(shown) == sorted(OPTIONS)


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        ("", ["TQ001"]),
        ("  # noqa", []),
        ("  # noqa: TQ001", []),
        ("  # noqa: TQ0", []),
        ("  # noqa: E501, TQ001", []),
        ("  # noqa: TQ002", ["TQ001"]),
        ("  # noqa: TQ7", ["TQ001"]),
    ],
)
def test_comment_silences_its_codes(project: Project, comment: str, expected: list[str]) -> None:
    project.write("test_basket.py", FAULTY.replace("():", f"():{comment}", 1))
    assert project.flake8("--select", "TQ001", "test_basket.py").codes == expected


_OFF = {"TQ201", "TQ301"}
_SELECTIONS = [
    pytest.param("", "", {"TQ001"}, id="nothing is said: rules that are on"),
    pytest.param("ignore = E501", "", {"TQ001"}, id="an ignore of ours switches nothing"),
    pytest.param("ignore =", "", {"TQ001"}, id="an empty ignore switches nothing on"),
    pytest.param("ignore = TQ", "", set(), id="an ignored point is silent"),
    pytest.param("extend-ignore = TQ001", "", set(), id="an ignored code is silent"),
    pytest.param("", "--select=TQ", {"TQ001"} | _OFF, id="select TQ on the command line"),
    pytest.param("ignore = E501", "--select=TQ", {"TQ001"} | _OFF, id="select TQ beside ignore"),
    pytest.param("select = E,F,TQ", "", {"TQ001"} | _OFF, id="select with TQ in a file"),
    pytest.param("select = E,F", "", set(), id="select without TQ in a file"),
    pytest.param("", "--select=TQ2", {"TQ201"}, id="one point that is off"),
    pytest.param("", "--select=TQ0", {"TQ001"}, id="one point that is on"),
    pytest.param("", "--select=TQ301", {"TQ301"}, id="one code that is off"),
    pytest.param("", "--select=TQ001", {"TQ001"}, id="one code that is on"),
    pytest.param("", "--select=T", {"TQ001"}, id="a letter names no rule that is off"),
    pytest.param("", "--extend-select=TQ", {"TQ001"} | _OFF, id="extend-select TQ"),
    pytest.param("extend-select = TQ", "", {"TQ001"} | _OFF, id="extend-select TQ in a file"),
    pytest.param(
        "extend-select = TQ\nignore = E501",
        "",
        {"TQ001"} | _OFF,
        id="extend-select TQ beside ignore",
    ),
    pytest.param("", "--extend-select=TQ201", {"TQ001", "TQ201"}, id="extend-select of one"),
    pytest.param("select = E,TQ0", "--extend-select=TQ3", {"TQ001", "TQ301"}, id="both add up"),
    pytest.param("select = TQ", "--extend-ignore=TQ2,TQ0", {"TQ301"}, id="the longer entry wins"),
    pytest.param("", "--select=TQ --ignore=TQ301", {"TQ001", "TQ201"}, id="select but for one"),
    pytest.param("", "--enable-extensions=TQ2", {"TQ001"}, id="flake8 tells no plugin of this"),
    pytest.param(
        "extend-select = TQ\nper-file-ignores = test_basket.py:TQ0,TQ3",
        "",
        {"TQ201"},
        id="per-file-ignores for this file",
    ),
    pytest.param(
        "extend-select = TQ\nper-file-ignores = other/*:TQ",
        "",
        {"TQ001"} | _OFF,
        id="per-file-ignores for others",
    ),
]


@pytest.mark.parametrize(("configuration", "arguments", "expected"), _SELECTIONS)
def test_selection_decides_which_rules_report(
    project: Project, configuration: str, arguments: str, expected: set[str]
) -> None:
    project.write("test_basket.py", FAULTY)
    project.configure(configuration)
    run = project.flake8(*arguments.split(), "test_basket.py")
    assert {"TQ001", *_OFF} & set(run.codes) == expected
    assert run.errors == ""


class TestOptions:
    @pytest.mark.parametrize("file", ["setup.cfg", "tox.ini", ".flake8"])
    @pytest.mark.parametrize("spelling", ["tq-test-prefixes", "tq_test_prefixes"])
    def test_option_is_read_from_every_file(
        self, project: Project, file: str, spelling: str
    ) -> None:
        project.write("test_basket.py", FAULTY.replace("test_", "check_"))
        project.configure(f"{spelling} = verify,check", file=file)
        assert project.flake8("--select", "TQ001", "test_basket.py").codes == ["TQ001"]

    def test_list_may_go_on_over_lines(self, project: Project) -> None:
        project.write("test_basket.py", FAULTY.replace("test_", "check_"))
        project.configure("tq-test-prefixes =\n    verify\n    check,\n")
        assert project.flake8("--select", "TQ001", "test_basket.py").codes == ["TQ001"]

    def test_command_line_wins(self, project: Project) -> None:
        project.write("test_basket.py", FAULTY)
        project.configure("tq-test-prefixes = check")
        run = project.flake8("--select=TQ001", "--tq-test-prefixes=test", "test_basket.py")
        assert run.codes == ["TQ001"]

    @pytest.mark.parametrize(("option", "value", "named"), WRONG_VALUES)
    def test_wrong_value_on_the_command_line_is_a_usage_error(
        self, project: Project, option: str, value: str, named: str
    ) -> None:
        project.write("test_basket.py", FAULTY)
        run = project.flake8(f"{option}={value}", "test_basket.py")
        assert (run.status, run.output) == (2, "")
        assert f"argument {option}: invalid value {named!r}: expected " in run.errors

    @pytest.mark.parametrize(("option", "value", "named"), WRONG_VALUES)
    @pytest.mark.parametrize("file", ["setup.cfg", "tox.ini", ".flake8"])
    def test_wrong_value_in_a_file_is_a_usage_error(
        self, project: Project, file: str, option: str, value: str, named: str
    ) -> None:
        project.write("test_basket.py", FAULTY)
        project.configure(f"{option.removeprefix('--')} = {value}", file=file)
        run = project.flake8("test_basket.py")
        assert (run.status, run.output) == (2, "")
        assert f"argument {option}: invalid value {named!r}: expected " in run.errors

    @pytest.mark.parametrize("option", ["--tq-test-prefixes", "--tq-test-files"])
    def test_list_that_would_silence_everything_is_a_usage_error(
        self, project: Project, option: str
    ) -> None:
        project.write("test_basket.py", FAULTY)
        given = project.flake8(f"{option}=", "test_basket.py")
        project.configure(f"{option.removeprefix('--')} =")
        written = project.flake8("test_basket.py")
        assert (given.status, written.status) == (2, 2)
        assert f"argument {option}: invalid value '': expected at least one" in given.errors
        assert f"argument {option}: invalid value '': expected at least one" in written.errors

    @pytest.mark.parametrize("switch", SWITCHES)
    @pytest.mark.parametrize("value", ["maybe", "", "2"])
    def test_wrong_value_of_a_switch_is_a_usage_error(
        self, project: Project, switch: str, value: str
    ) -> None:
        project.write("test_basket.py", FAULTY)
        project.configure(f"{switch.removeprefix('--')} = {value}")
        run = project.flake8("test_basket.py")
        assert (run.status, run.output) == (2, "")
        assert f"argument {switch}: invalid value {value!r}: expected yes or no" in run.errors
        assert "Traceback" not in run.errors

    @pytest.mark.parametrize(
        ("setting", "codes"),
        [
            ("tq-forbid-test-docstrings = true", ["TQ310"]),
            ("tq_forbid_test_docstrings = 1", ["TQ310"]),
            ("tq-forbid-test-docstrings = ON", ["TQ310"]),
            ("tq-forbid-test-docstrings = false", []),
            ("tq_forbid_test_docstrings = 0", []),
        ],
    )
    def test_switch_in_a_file(self, project: Project, setting: str, codes: list[str]) -> None:
        project.write("test_basket.py", DOCUMENTED)
        project.configure(setting)
        assert project.flake8("--select", "TQ310", "test_basket.py").codes == codes

    def test_switch_takes_no_value_on_the_command_line(self, project: Project) -> None:
        project.write("test_basket.py", DOCUMENTED)
        project.configure("tq-forbid-test-docstrings = no")
        on = project.flake8("--select=TQ310", "--tq-forbid-test-docstrings", "test_basket.py")
        wrong = project.flake8("--tq-forbid-test-docstrings=yes", "test_basket.py")
        assert on.codes == ["TQ310"]
        assert wrong.status == 2
        assert "argument --tq-forbid-test-docstrings: ignored explicit argument" in wrong.errors

    def test_wrong_value_says_what_is_allowed(self, project: Project) -> None:
        number = project.flake8("--tq-max-cycles=0")
        choice = project.flake8("--tq-naming-style=snail")
        names = project.flake8("--tq-test-prefixes=test,x-y")
        assert "'0': expected a whole number of at least 1" in number.errors
        assert "'snail': expected one of consistent, snake, camel, any" in choice.errors
        assert "'x-y': expected names, separated by commas" in names.errors


class TestOddFiles:
    def test_syntax_error_is_reported_once_and_not_by_us(self, project: Project) -> None:
        project.write("test_basket.py", "def test_total(:\n    pass\n")
        run = project.flake8("--extend-select=TQ", "test_basket.py")
        assert run.codes.count("E999") == 1
        assert run.ours == []

    def test_empty_file_is_silent(self, project: Project) -> None:
        project.write("test_basket.py", "")
        project.write("tests/__init__.py", "")
        project.write("tests/test_other.py", "\n\n# Nothing yet.\n")
        assert project.flake8("--select", "TQ0,TQ1,TQ2,TQ4,TQ5,TQ6,TQ7,TQ8,TQ9").codes == []

    @pytest.mark.parametrize(
        ("content", "line"),
        [
            pytest.param(b"\xef\xbb\xbf" + FAULTY.encode(), 1, id="byte order mark"),
            pytest.param(b"\n" + FAULTY.replace("\n", "\r\n").encode(), 2, id="CRLF"),
            pytest.param(b"# one\r\n# two\n\n" + FAULTY.encode(), 4, id="mixed line ends"),
            pytest.param(b"\x0c\n# \x0c two\n\x0c" + FAULTY.encode(), 3, id="form feeds"),
            pytest.param(
                b"# \xc2\x85 \xe2\x80\xa8 one line\n" + FAULTY.encode(), 2, id="other separators"
            ),
            pytest.param(
                b"# coding: latin-1\nNAME = '\xe9\xdf'\n\n\n" + FAULTY.encode(),
                5,
                id="latin-1 by its cookie",
            ),
            pytest.param(FAULTY.rstrip("\n").encode(), 1, id="no line end at the end"),
            pytest.param(FAULTY.replace("total_of", "größe").encode(), 1, id="a name in German"),
        ],
    )
    def test_line_is_right_whatever_the_bytes(
        self, project: Project, content: bytes, line: int
    ) -> None:
        project.write("test_basket.py", content)
        run = project.flake8("--select", "TQ,E9", "test_basket.py")
        found = [item for item in run.findings if item.code in {"TQ001", "E999", "E902"}]
        assert found == [Found("test_basket.py", line, "TQ001")]
        assert [code for code in run.codes if code.endswith("00")] == []

    def test_twenty_thousand_lines_are_reviewed(self, project: Project) -> None:
        rest = "    # A line of twenty thousand.\n" * 15
        tests = (
            f"def test_total_of_basket_{number}():\n    value = basket({number})\n"
            f"    value.add('{number}')\n    value.total()\n\n{rest}"
            for number in range(1000)
        )
        project.write("test_basket.py", "".join(tests))
        run = project.flake8("--select", "TQ", "test_basket.py")
        found = [found.line for found in run.findings if found.code == "TQ001"]
        assert found == list(range(1, 20_000, 20))

    @pytest.mark.parametrize(
        "body",
        [
            pytest.param("    total = " + "(" * 90 + "1" + ")" * 90, id="parentheses"),
            pytest.param("    total = " + "[" * 90 + "]" * 90, id="lists"),
            pytest.param("    total = " + " + ".join(["'x'"] * 150), id="a long sum"),
            pytest.param("    basket" + ".add(1)" * 90, id="a chain of calls"),
            pytest.param(
                "\n".join(f"{'    ' * depth}if basket({depth}):" for depth in range(1, 60))
                + f"\n{'    ' * 60}total()",
                id="blocks",
            ),
            pytest.param(
                "\n".join(f"{'    ' * depth}def inner_{depth}():" for depth in range(1, 60))
                + f"\n{'    ' * 60}total()",
                id="functions",
            ),
            pytest.param(
                "    if a:\n        total()\n"
                + "".join(f"    elif a == {number}:\n        total()\n" for number in range(100)),
                id="elif after elif",
            ),
        ],
    )
    def test_deeply_nested_code_is_reviewed(self, project: Project, body: str) -> None:
        project.write("test_basket.py", f"def test_total_of_a_basket():\n{body}\n")
        run = project.flake8("--select", "TQ,E9", "test_basket.py")
        assert "TQ001" in run.codes
        assert [code for code in run.codes if code.endswith("00")] == []
