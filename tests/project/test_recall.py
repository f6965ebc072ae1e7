"""What is remembered of a file's findings, and when it is used."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from projects import Project
from resolvers import write_files

from flake8_testquality import engine
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.testfile import place_in_project
from flake8_testquality.project import cache, recall
from flake8_testquality.project.files import digest_of

FILES = {
    "setup.cfg": "",
    "tests/__init__.py": "",
    "tests/base.py": """
        import unittest

        class Base(unittest.TestCase):
            def _do_test(self, total):
                self.assertEqual(3, total)
        """,
    "tests/test_a.py": """
        import pytest
        from shop import Shop

        @pytest.fixture
        def shop():
            shop = Shop(stock=3)
            yield shop
            shop.close()

        def test_stock(shop):
            assert shop.stock == 3
        """,
    "tests/test_shop.py": """
        from tests.base import Base

        class ShopTest(Base):
            def test_total(self):
                self._do_test(3)

            def test_nothing(self):
                self.shop.open()
        """,
}

Review = Callable[..., list[str]]


@pytest.fixture
def root(project: Project) -> Path:
    """Return a project in the current folder, all of whose files are old."""
    write_files(project.root, FILES)
    _age(project.root)
    return project.root


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list of the files for which facts are collected from now on."""
    made: list[str] = []
    make = Module.__init__

    def note(self: Module, tree: ast.Module, path: str, *rest: Any) -> None:
        made.append(path)
        make(self, tree, path, *rest)

    monkeypatch.setattr(Module, "__init__", note)
    return made


@pytest.fixture
def review(root: Path, project: Project) -> Review:
    """Return a run of flake8 over one file, that gives our messages without the path."""
    del root

    def run(*options: str, path: str = "tests/test_shop.py") -> list[str]:
        found = project.flake8("--select=TQ001", *options, path)
        assert found.errors == ""
        return [line.removeprefix(f"{path}:") for line in found.output.splitlines()]

    return run


def _age(root: Path) -> None:
    for path in root.rglob("*.*"):
        os.utime(path, ns=(10**18, 10**18))


def _edit(path: Path, old: str, new: str) -> None:
    """Edit a file, and have it changed long ago, but not when it was changed before."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(path, ns=(10**18 + 10**15, 10**18 + 10**15))


def test_what_has_not_changed_is_not_reviewed_again(review: Review, modules: list[str]) -> None:
    first = review()
    assert [line.split()[:2] for line in first] == [["8:5:", "TQ001"]]
    assert modules == ["tests/test_shop.py"]
    assert review() == first
    assert modules == ["tests/test_shop.py"]


def test_another_answer_of_a_base_class(review: Review, modules: list[str], root: Path) -> None:
    review()
    _edit(root / "tests/base.py", "self.assertEqual(3, total)", "return total")
    assert [line.split()[0] for line in review()] == ["5:5:", "8:5:"]
    assert len(modules) == 2


def test_a_base_class_that_answers_as_before(
    review: Review, modules: list[str], root: Path
) -> None:
    first = review()
    _edit(root / "tests/base.py", "(3, total)", "(total, 3)  # quickly")
    assert review() == first
    assert len(modules) == 1


def test_a_base_class_that_is_gone(review: Review, modules: list[str], root: Path) -> None:
    review()
    (root / "tests/base.py").unlink()
    review()
    assert len(modules) == 2


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        ("tests/base.py", "unittest.TestCase", "object"),
        ("tests/base.py", "_do_test", "_do_more"),
        ("tests/base.py", "import unittest", "import unittest as other"),
        ("tests/base.py", "class Base", "class Root"),
        ("tests/__init__.py", "", "from tests.test_a import shop as Base"),
        ("tests/test_a.py", "shop = Shop(stock=3)", "shop = Shop(stock=4)"),
        ("tests/test_a.py", "def test_stock", "def stock"),
        ("setup.cfg", "", "[tool:pytest]"),
    ],
)
def test_what_is_remembered_is_what_a_review_would_find(
    project: Project, root: Path, path: str, old: str, new: str
) -> None:
    def messages(*options: str) -> list[str]:
        return sorted(project.flake8("--select=TQ", *options, "tests").output.splitlines())

    assert messages() == messages()
    _edit(root / path, old, new)
    assert messages() == messages("--no-tq-cache") != []


def test_a_changed_file(review: Review, root: Path) -> None:
    review()
    _edit(root / "tests/test_shop.py", "self.shop.open()", "assert self.shop.open()")
    assert review() == []


def test_an_editors_buffer_is_not_what_is_on_disk(
    review: Review, project: Project, modules: list[str]
) -> None:
    first = review()
    name = "--stdin-display-name=tests/test_shop.py"
    text = b"def test_total():\n    total()\n"
    run = project.flake8_process("--select=TQ001", name, "-", stdin=text)
    assert [found.line for found in run.findings] == [1]
    assert review() == first
    # The buffer has taken nobody's place.
    assert len(modules) == 1


@pytest.mark.parametrize(
    "option",
    [
        "--select=TQ901",
        "--extend-ignore=TQ001",
        "--tq-allow-smoke-names=*nothing",
        "--tq-assertion-prefixes=open",
    ],
)
def test_other_options_find_something_else(
    review: Review, modules: list[str], option: str
) -> None:
    first = review()
    assert review(option) != first
    assert review() == first
    assert len(modules) == 2


def test_the_project_begins_elsewhere(review: Review, modules: list[str], root: Path) -> None:
    review()
    (root / "tests/pyproject.toml").write_text("", encoding="utf-8")
    place_in_project.cache_clear()
    review()
    assert len(modules) == 2


def test_another_state_of_this_program(
    review: Review, modules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    review()
    monkeypatch.setattr(recall, "_program", lambda: "another one")
    review()
    assert len(modules) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_a_pipe_is_not_opened(project: Project, root: Path) -> None:
    del root
    os.mkfifo("tests/test_pipe.py")
    name = "--stdin-display-name=tests/test_pipe.py"
    run = project.flake8_process("--select=TQ001", name, "-", stdin=b"def test_x():\n    x()\n")
    assert [found.line for found in run.findings] == [1]


def test_nothing_is_remembered_without_a_cache(review: Review, modules: list[str]) -> None:
    assert review("--no-tq-cache") == review("--no-tq-cache")
    assert len(modules) == 2


def test_a_rule_that_failed_is_run_again(
    review: Review, modules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "raise_errors", False)
    with monkeypatch.context() as broken:
        broken.setattr("flake8_testquality.facts.assertions.Assertions.verdict", None)
        assert "failed on this file" in review()[0]
    assert "failed on this file" not in review()[0]
    assert len(modules) == 2


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        ["text"],
        ["{text}", [["settings", [], "0"]], {}, {}],
        ["{text}", [["absolute", [], "0"]], {}, {}],
        ["{text}", [], {"fixtures": "0"}, {}],
        ["{text}", [], {}, {"10": [["x", 0, "TQ001 no"]]}],
        ["{text}", [], {}, {"10": 3}],
    ],
)  # fmt: skip
def test_a_value_that_we_did_not_write(
    review: Review, modules: list[str], root: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    first = review()
    text = (root / "tests/test_shop.py").read_text(encoding="utf-8")
    value = _with_digest(value, digest_of(text))
    with monkeypatch.context() as damaged:
        damaged.setattr(cache.Cache, "get", lambda *_: value)
        assert review() == first
    assert len(modules) == 2


def _with_digest(value: object, digest: str) -> object:
    if not isinstance(value, list):
        return value
    return [digest if each == "{text}" else each for each in value]


def test_a_clone_whose_first_place_changes(
    review: Review, modules: list[str], root: Path
) -> None:
    text = (root / "tests/test_a.py").read_text(encoding="utf-8")
    copy = text.replace("test_stock", "test_far")
    (root / "tests/test_b.py").write_text(copy, encoding="utf-8")
    _age(root)
    path, select = "tests/test_b.py", "--select=TQ607"
    first = review(select, path=path)
    assert len(first) == 1
    assert "tests/test_a.py" in first[0]
    made = len(modules)
    assert review(select, path=path) == first
    assert modules[made:] == []
    _edit(root / "tests/test_a.py", "Shop(stock=3)", "Shop(stock=4)")
    assert review(select, path=path) == []


@pytest.mark.parametrize(
    ("one", "other", "are_equal"),
    [
        (frozenset({"a", "b", "c"}), frozenset({"c", "b", "a"}), True),
        ({"a": frozenset({"x", "y"}), "b": 1}, {"b": 1, "a": frozenset({"y", "x"})}, True),
        (("a",), ["a"], False),
        (frozenset({"a"}), ("a",), False),
        (None, "None", False),
        (True, 1, False),
    ],
)
def test_answers_are_told_apart_by_what_they_say(
    one: object, other: object, are_equal: bool
) -> None:
    assert (recall._digest_of(one) == recall._digest_of(other)) is are_equal


#: What looks at the disk, the environment or the clock.
_OPEN_WORLD = frozenset(
    "open io pathlib glob subprocess socket time datetime random getenv environ listdir scandir"
    " walk stat exists isfile isdir getmtime find_spec import_module".split()
)


def test_facts_and_rules_look_at_nothing_that_is_not_remembered() -> None:
    top = Path(engine.__file__).parent
    files = [*(top / "facts").glob("*.py"), *(top / "rules").glob("*/*.py")]
    seen: set[tuple[str, str]] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            seen.update((file.name, name) for name in _names_in(node) if name in _OPEN_WORLD)
    # The first stands in the key of what is remembered, and so does the version of the second.
    assert seen == {("testfile.py", "exists"), ("source.py", "import_module")}
    assert len(files) > 150


def _names_in(node: ast.AST) -> list[str]:
    """Return what a node names that may look at more than the file: parts of ``os``, imports."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        return [node.attr] if ast.unparse(node.value) in {"os", "os.path", "importlib"} else []
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        return [str(node.module), *(alias.name for alias in node.names)]
    return []
