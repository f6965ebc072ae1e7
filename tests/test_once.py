"""One analysis for ten checkers, and nothing loaded that nobody asked for."""

from __future__ import annotations

import ast
import gc
import json
import subprocess
import sys
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from flake8_testquality.checkers import CHECKERS, Checker
from flake8_testquality.facts import module as facts
from flake8_testquality.facts.index import Index
from flake8_testquality.handover import Report
from flake8_testquality.rule import all_rules

EXAMPLE = Path(__file__).parent.parent / "examples" / "test_server_migration.py"
SOURCE = EXAMPLE.read_text(encoding="utf-8")
LINES = SOURCE.splitlines(keepends=True)
#: What flake8 loads when it starts with us installed.
AT_START = {
    "flake8_testquality",
    "flake8_testquality.checkers",
    "flake8_testquality.collector",
    "flake8_testquality.engine",
    "flake8_testquality.facts",
    "flake8_testquality.facts.testfile",
    "flake8_testquality.handover",
    "flake8_testquality.option_values",
    "flake8_testquality.options",
    "flake8_testquality.points",
    "flake8_testquality.selection",
    "flake8_testquality.settings",
    "flake8_testquality.stdin",
}
#: And when it meets a file that holds no tests.
AT_A_GLANCE = AT_START | {
    "flake8_testquality.digests",
    "flake8_testquality.project",
    "flake8_testquality.project.files",
    "flake8_testquality.project.once",
    "flake8_testquality.project.pytest_config",
}


def _review(tree: ast.Module, path: str = "tests/test_x.py") -> list[Report]:
    return [report for checker in CHECKERS for report in checker(tree, path, LINES).run()]


@pytest.fixture(autouse=True)
def _in_no_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the test files of this project, which rules compare, out of what is counted."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def walked(monkeypatch: pytest.MonkeyPatch) -> list[ast.Module]:
    """Return a list that every tree joins when its index is built."""
    trees: list[ast.Module] = []

    class CountedIndex(Index):
        def __init__(self, tree: ast.Module) -> None:
            trees.append(tree)
            super().__init__(tree)

    monkeypatch.setattr(facts, "Index", CountedIndex)
    return trees


def test_ten_checkers_build_one_module_with_one_walk(walked: list[ast.Module]) -> None:
    tree = ast.parse(SOURCE)
    found = _review(tree)
    assert len(CHECKERS) == 10
    assert {text[2] for _, _, text, _ in found} == set("1234567890")
    assert walked == [tree]


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[weakref.ref[facts.Module]]:
    """Return a list that every module joins when its facts are asked for."""
    modules: list[weakref.ref[facts.Module]] = []
    plain = facts.Module.__init__

    def counted(self: facts.Module, *rest: object) -> None:
        modules.append(weakref.ref(self))
        plain(self, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(facts.Module, "__init__", counted)
    return modules


def test_ten_checkers_see_the_same_module(built: list[weakref.ref[facts.Module]]) -> None:
    assert _review(ast.parse(SOURCE)) != []
    # The second one is for what it has in common with other modules.
    assert len(built) == 2


def test_another_tree_of_the_same_name_is_built_anew(walked: list[ast.Module]) -> None:
    trees = [ast.parse(SOURCE) for _ in range(2)]
    first, second = (_review(tree) for tree in trees)
    assert first == second
    assert walked == trees


@pytest.fixture
def no_collector() -> Iterator[None]:
    """Let nothing but its own end release what a test makes."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


@pytest.mark.usefixtures("no_collector")
def test_facts_are_gone_before_the_first_finding(
    built: list[weakref.ref[facts.Module]],
) -> None:
    findings = CHECKERS[0](ast.parse(SOURCE), "tests/test_x.py", LINES).run()
    assert next(findings)
    assert [module() for module in built] == [None, None]


def test_no_tree_is_kept() -> None:
    tree = ast.parse(SOURCE)
    _review(tree)
    kept = weakref.ref(tree)
    del tree
    gc.collect()
    assert kept() is None


def test_no_rule_walks_the_whole_tree(monkeypatch: pytest.MonkeyPatch) -> None:
    walk, visit = ast.walk, ast.NodeVisitor.visit
    walked: list[str] = []

    def counted_walk(node: ast.AST) -> Iterator[ast.AST]:
        if isinstance(node, ast.Module):
            walked.append("ast.walk")
        return walk(node)

    def counted_visit(self: ast.NodeVisitor, node: ast.AST) -> object:
        if isinstance(node, ast.Module):
            walked.append(type(self).__name__)
        return visit(self, node)

    monkeypatch.setattr(ast, "walk", counted_walk)
    monkeypatch.setattr(ast.NodeVisitor, "visit", counted_visit)
    assert _review(ast.parse(SOURCE)) != []
    assert walked == []


def test_the_shared_tree_is_left_as_it_was() -> None:
    tree = ast.parse(SOURCE)
    before = [(node, dict(vars(node))) for node in ast.walk(tree)]
    _review(tree)
    assert all(vars(node) == attributes for node, attributes in before)
    assert ast.dump(tree, include_attributes=True) == ast.dump(
        ast.parse(SOURCE), include_attributes=True
    )


@pytest.mark.parametrize("checker", CHECKERS)
def test_checker_reports_codes_of_its_own_digit(checker: type[Checker]) -> None:
    found = list(checker(ast.parse(SOURCE), "tests/test_x.py", LINES).run())
    assert {text[:3] for _, _, text, _ in found} == {checker.point.prefix}


def test_production_code_costs_a_glance(
    walked: list[ast.Module], monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[str] = []
    monkeypatch.setattr(facts.Module, "__init__", lambda self, *rest: built.append(rest[1]))
    assert _review(ast.parse("class Basket:\n    def test(self): pass\n"), "src/basket.py") == []
    assert (walked, built) == ([], [])


_REVIEW = """
import ast, json, sys
before = set(sys.modules)  # what measures coverage has modules of its own
from flake8_testquality.checkers import CHECKERS
path, source = sys.argv[1:]
tree = ast.parse(source)
found = [item for each in CHECKERS for item in each(tree, path, source.splitlines(True)).run()]
print(json.dumps([len(found), sorted(set(sys.modules) - before)]))
"""


def _loaded(script: str, *arguments: str) -> tuple[int, set[str]]:
    """Return what a script finds in a fresh interpreter, and the modules it loads."""
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, check=True, text=True
    )
    count, modules = json.loads(done.stdout)
    return count, set(modules)


def _ours(modules: set[str]) -> set[str]:
    return {name for name in modules if name.partition(".")[0] == "flake8_testquality"}


def test_start_loads_neither_astroid_nor_rules() -> None:
    _, modules = _loaded(
        "import json, sys, flake8_testquality.checkers\n"
        "print(json.dumps([0, sorted(sys.modules)]))"
    )
    assert _ours(modules) == AT_START
    assert modules & {"astroid", "flake8", "pycodestyle"} == set()


def test_formatters_load_neither_facts_nor_rules() -> None:
    _, modules = _loaded(
        "import json, sys, flake8_testquality.checkers, flake8_testquality.reports.formatters\n"
        "print(json.dumps([0, sorted(sys.modules)]))"
    )
    reports = {"flake8_testquality.reports", "flake8_testquality.reports.formatters"}
    assert _ours(modules) == AT_START | reports


def test_production_code_loads_no_rule() -> None:
    count, modules = _loaded(_REVIEW, "src/basket.py", "def test_total(): total()\n")
    assert count == 0
    assert _ours(modules) == AT_A_GLANCE
    assert "astroid" not in modules


def test_remembered_findings_load_no_openssl(tmp_path: Path) -> None:
    path = tmp_path / "test_x.py"
    path.write_text(SOURCE)
    _, modules = _loaded(_REVIEW, str(path), SOURCE)
    assert modules >= {"flake8_testquality.digests", "flake8_testquality.project.cache"}
    assert modules.isdisjoint({"astroid", "hashlib"})


def test_test_code_loads_rules_but_not_astroid() -> None:
    count, modules = _loaded(_REVIEW, "tests/test_x.py", SOURCE)
    assert count > 10
    assert "flake8_testquality.rules.assertions.no_assertion" in modules
    assert "astroid" not in modules


_SELECTED = """
import json, sys
before = set(sys.modules)
from flake8_testquality.points import POINTS
from flake8_testquality.rule import rules_of
found = [each for point in POINTS for each in rules_of(point, lambda code, default: default)]
print(json.dumps([len(found), sorted(set(sys.modules) - before)]))
"""


def test_only_wanted_rules_are_loaded() -> None:
    wanted = {rule.check.__module__ for rule in all_rules() if rule.default}
    count, modules = _loaded(_SELECTED)
    loaded = {name for name in modules if name.startswith("flake8_testquality.rules.")}
    assert {name for name in loaded if name.count(".") == 3} == wanted
    assert count == len(wanted)


def test_import_of_clones_loads_no_library() -> None:
    _, modules = _loaded(_SELECTED)
    assert modules.isdisjoint({"hashlib", "decimal", "fractions", "astroid", "pycodestyle"})
