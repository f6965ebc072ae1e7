"""What the resolver answers about small projects."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from caches import open_cache
from projects import Project
from resolvers import resolver_of, write_files

from flake8_testquality.facts.outside import Inherited, Referent, Thing, Unknown
from flake8_testquality.project import library as libraries
from flake8_testquality.project import reading
from flake8_testquality.project.library import Library
from flake8_testquality.project.resolver import resolver_for

TEST = "tests/unit/test_basket.py"
FILES = {
    "shop/__init__.py": "from shop.basket import Basket\n",
    "shop/basket.py": "class Basket:\n    def addItem(self): ...\n    async def pay(self): ...\n",
    "tests/__init__.py": "",
    "tests/root.py": """
        import unittest

        class Root(unittest.TestCase):
            limit = 3

            def setUp(self):
                self.shop = make_shop()

            def _do_test(self, total):
                self._compare(total)

            def _compare(self, total):
                self.assertEqual(total, self.shop.total())

            def _prepare(self):
                self.shop.open()

            def _template(self):
                self._fill()

            def _mystery(self):
                self._nobodyKnows()
        """,
    "tests/base.py": """
        from .root import Root

        class Base(Root):
            def helpMe(self):
                self._do_test(3)

            def _only_here(self): ...
        """,
    "tests/unit/__init__.py": "",
    "tests/helpers.py": """
        def check_total(total):
            assert total == 3

        def verify_nothing(total):
            total.append(3)

        def through(total):
            check_total(total)

        def round_about(total):
            from tests.unit import more
            more.back(total)

        async def wait(): ...

        class Checker:
            def __exit__(self, *error):
                assert self
        """,
    "tests/unit/more.py": """
        from tests.helpers import check_total, round_about

        def back(total):
            round_about(total)

        def far(total):
            back(total)
            check_total(total)
        """,
}


@pytest.fixture
def shop(project: Project) -> Path:
    """Return the root of a project with base classes two modules away."""
    write_files(project.root, FILES)
    return project.root


class TestAncestry:
    """Classes whose bases stand in other modules."""

    @pytest.mark.parametrize("name", ["tests.base.Base", "..base.Base", "tests.root.Root"])
    def test_framework_two_modules_away(self, shop: Path, name: str) -> None:
        resolver = resolver_of(shop, TEST)
        assert resolver.framework_of(name) == "unittest"
        assert resolver.is_known(name)

    @pytest.mark.parametrize(
        ("attribute", "defined"),
        [
            ("helpMe", True),
            ("_do_test", True),
            ("limit", True),
            ("shop", True),
            ("addCleanup", True),
            ("somethingElse", False),
        ],
    )
    def test_defined_names(self, shop: Path, attribute: str, defined: bool) -> None:
        assert resolver_of(shop, TEST).defines("tests.base.Base", attribute) is defined

    @pytest.mark.parametrize(("attribute", "used"), [("shop", True), ("limit", False)])
    def test_attributes_that_methods_read(
        self, shop: Path, attribute: str, used: bool
    ) -> None:
        assert resolver_of(shop, TEST).uses("tests.base.Base", attribute) is used
        text = "from nowhere import Base\nclass Case(Base):\n    def f(self): self.shop()\n"
        write_files(shop, {"tests/case.py": text})
        found = resolver_of(shop, TEST).uses("tests.case.Case", attribute)
        assert found is (True if used else None)

    @pytest.mark.parametrize(
        ("asked", "used"),
        [
            ("name", None),
            ("'shop'", False),
            ("'_' + name, None", None),
            ("self._testMethodName", False),
        ],
    )
    def test_a_method_that_makes_names_up_may_read_any(
        self, shop: Path, asked: str, used: bool | None
    ) -> None:
        text = f"class Case:\n    def f(self, name): return getattr(self, {asked})\n"
        write_files(shop, {"tests/case.py": text})
        assert resolver_of(shop, TEST).uses("tests.case.Case", "limit") is used

    def test_a_class_that_is_no_test_case(self, shop: Path) -> None:
        resolver = resolver_of(shop, TEST)
        assert resolver.framework_of("shop.Basket") is None
        assert resolver.is_known("shop.Basket")
        assert resolver.defines("shop.Basket", "addItem") is True
        assert resolver.defines("shop.Basket", "addItems") is False

    @pytest.mark.parametrize(
        ("base", "text"),
        [
            ("missing base", "from nowhere import Base\nclass Case(Base): ...\n"),
            ("undefined base", "class Case(Base): ...\n"),
            ("computed base", "class Case(make()): ...\n"),
            ("syntax error", "from tests.broken import Base\nclass Case(Base): ...\n"),
            ("own base", "class Case(Case): ...\n"),
            ("star of nothing", "from nowhere import *\nclass Case(Base): ...\n"),
            ("two branches", "try:\n    from shop import Basket as B\n"
             "except ImportError:\n    from tests.root import Root as B\nclass Case(B): ...\n"),
        ],
    )  # fmt: skip
    def test_unknown_bases(self, shop: Path, base: str, text: str) -> None:
        write_files(shop, {"tests/case.py": text, "tests/broken.py": "class Base(:\n"})
        resolver = resolver_of(shop, TEST)
        assert not (resolver.is_known("tests.case.Case") and base != "own base")
        assert resolver.framework_of("tests.case.Case") is None
        assert resolver.defines("tests.case.Case", "total") is not True

    def test_frameworks_need_not_be_installed(self, shop: Path) -> None:
        text = "import testtools\nclass Case(testtools.TestCase): ...\n"
        write_files(shop, {"tests/case.py": text})
        resolver = resolver_of(shop, TEST)
        assert resolver.framework_of("tests.case.Case") == "testtools"
        assert resolver.defines("tests.case.Case", "useFixture") is True

    def test_pythons_own_classes(self, shop: Path) -> None:
        text = "import json\nclass A(dict): ...\nclass B(json.JSONEncoder): ...\n"
        write_files(shop, {"tests/case.py": text})
        resolver = resolver_of(shop, TEST)
        assert resolver.defines("tests.case.A", "setdefault") is True
        assert resolver.defines("tests.case.A", "setDefault") is False
        assert resolver.defines("tests.case.B", "iterencode") is True

    def test_a_class_that_makes_attributes_up_is_not_known(self, shop: Path) -> None:
        text = "class Case:\n    def __getattr__(self, name): ...\n"
        write_files(shop, {"tests/case.py": text})
        resolver = resolver_of(shop, TEST)
        assert not resolver.is_known("tests.case.Case")
        assert resolver.defines("tests.case.Case", "total") is None


class TestNames:
    """Where a dotted name leads to."""

    @pytest.mark.parametrize(
        ("text", "name", "leads_to"),
        [
            ("from shop import Basket as B", "tests.x.B", "Basket"),
            ("import shop\nB = shop.Basket", "tests.x.B", "Basket"),
            ("from shop import *", "tests.x.Basket", "Basket"),
            ("try:\n    from nowhere import B\nexcept ImportError:\n"
             "    from shop import Basket as B", "tests.x.B", "Basket"),
            ("if flag:\n    from shop.basket import Basket", "tests.x.Basket", "Basket"),
            ("from .helpers import check_total", "tests.x.check_total", "check_total"),
            ("from shop import basket", "tests.x.basket.Basket.pay", "Basket.pay"),
        ],
    )  # fmt: skip
    def test_detours_lead_to_the_definition(
        self, shop: Path, text: str, name: str, leads_to: str
    ) -> None:
        write_files(shop, {"tests/x.py": text})
        found = resolver_of(shop, TEST).refers_to(name)
        assert found is not None
        assert found.name == leads_to

    def test_kinds_of_definitions_are_told_apart(self, shop: Path) -> None:
        resolver = resolver_of(shop, TEST)
        assert resolver.refers_to("shop.basket") == Referent(
            Thing.MODULE, str(shop / "shop/basket.py"), ""
        )
        write_files(
            shop,
            {
                "tests/things.py": "import pytest\nLIMIT = 3\n@pytest.fixture\ndef shop(): ...\n",
                "tests/hidden.py": "__all__ = ['a']\na = b = 3\n_c = 4\n",
                "tests/star.py": "from .hidden import *\n",
            },
        )
        value = resolver.refers_to("tests.things.LIMIT")
        fixture = resolver.refers_to("tests.things.shop")
        assert value is not None and fixture is not None
        assert (value.thing, fixture.thing) == (Thing.VALUE, Thing.FUNCTION)
        assert fixture.is_fixture
        assert resolver.refers_to("tests.star.a") is not None
        assert resolver.refers_to("tests.star.b") is None
        assert resolver.refers_to("tests.star._c") is None
        assert resolver.refers_to("tests.things.missing") is None

    @pytest.mark.skipif(sys.version_info < (3, 12), reason="the source is Python 3.12's")
    def test_type_statement_names_a_value(self, shop: Path) -> None:
        write_files(shop, {"tests/types.py": "type Rows[T] = list[T]\n"})
        found = resolver_of(shop, TEST).refers_to("tests.types.Rows")
        assert found is not None
        assert found.thing is Thing.VALUE

    @pytest.mark.parametrize(
        "files",
        [
            {"tests/a.py": "from tests.b import X\n", "tests/b.py": "from tests.a import X\n"},
            {"tests/a.py": "from tests.b import *\n", "tests/b.py": "from tests.a import *\n"},
            {"tests/a.py": "X = Y\nY = X\n"},
            {"tests/a.py": "from .a import X\n"},
            {"tests/a.py": "X = X.X\n"},
            {"tests/a.py": "from tests.b import X\nclass Y(X): ...\n",
             "tests/b.py": "from tests.a import Y\nclass X(Y): ...\n"},
        ],
    )  # fmt: skip
    def test_cycles_end(self, shop: Path, files: dict[str, str]) -> None:
        write_files(shop, files)
        resolver = resolver_of(shop, TEST)
        assert resolver.framework_of("tests.a.X") is None
        assert resolver.framework_of("tests.a.Y") is None
        assert resolver.asserts("tests.a.X") is not True

    def test_a_chain_of_imports_has_a_limit(self, shop: Path) -> None:
        for number in range(40):
            text = f"from tests.m{number + 1} import X\n"
            write_files(shop, {f"tests/m{number}.py": text})
        write_files(shop, {"tests/m40.py": "def X(): assert True\n"})
        assert resolver_of(shop, TEST).refers_to("tests.m0.X") is None
        assert resolver_of(shop, TEST).refers_to("tests.m35.X") is not None


class TestFunctions:
    """What functions of other modules run."""

    @pytest.mark.parametrize(
        ("name", "asserts"),
        [
            ("tests.helpers.check_total", True),
            ("tests.helpers.through", True),
            ("tests.unit.more.far", True),
            ("..helpers.check_total", True),
            ("tests.helpers.verify_nothing", False),
            ("tests.helpers.round_about", False),
            ("tests.helpers.Checker", True),
            ("tests.helpers.missing", None),
            ("tests.missing.check", None),
            ("shop.basket.Basket", None),
        ],
    )
    def test_helpers_assert_or_not(self, shop: Path, name: str, asserts: bool | None) -> None:
        assert resolver_of(shop, TEST).asserts(name) is asserts

    @pytest.mark.parametrize(
        ("name", "is_unclear"),
        [
            ("tests.helpers.check_total", False),
            ("tests.helpers.missing", True),
            ("tests.missing.check", True),
            ("..missing.check", True),
            ("functional_tests.missing.check", True),
            ("functional_tests.there.check", False),
            ("other_tests.missing.check", False),
            ("shop.missing.check", False),
            ("nowhere.check", False),
        ],
    )
    def test_helpers_that_are_not_there(
        self, shop: Path, name: str, is_unclear: bool
    ) -> None:
        write_files(shop, {"functional_tests/there.py": "def check(): ...\n"})
        assert resolver_of(shop, TEST).is_unclear(name) is is_unclear

    @pytest.mark.parametrize(
        ("method", "asserts"),
        [
            ("_do_test", True),
            ("helpMe", True),
            ("_prepare", False),
            ("_only_here", False),
        ],
    )
    def test_inherited_methods(self, shop: Path, method: str, asserts: bool) -> None:
        found = resolver_of(shop, TEST).method("tests.base.Base", method)
        assert found is not None
        assert found.asserts is asserts

    def test_what_an_heir_may_fill_in(self, shop: Path) -> None:
        found = resolver_of(shop, TEST).method("tests.base.Base", "_template")
        assert found == Inherited(asserts=False, calls=frozenset({"_fill"}))

    def test_a_method_that_no_class_has(self, shop: Path) -> None:
        assert resolver_of(shop, TEST).method("tests.base.Base", "_nowhere") is None

    def test_unknown_classes_may_assert(self, shop: Path) -> None:
        text = "from nowhere import Base\nclass Case(Base):\n    def _go(self): self._check_it()\n"
        write_files(shop, {"tests/case.py": text.replace("_check_it", "_handle")})
        found = resolver_of(shop, TEST).method("tests.case.Case", "_go")
        assert found is not None
        assert found.asserts is None

    @pytest.mark.parametrize(
        ("text", "asserts"),
        [
            ("def f(x): x.assert_called_once()", True),
            ("def f(x): x.verify_all()", True),
            ("def f(x): x.tell()", False),
            ("def f(x): d.addCallback(x.assertEqual, 3)", True),
            ("def f(x):\n    with expected: x()", True),
            ("import nowhere\ndef f(x): nowhere.check(x)", True),
            ("import nowhere\ndef f(x): nowhere.go(x)", False),
            ("def verify_f(x): raise ValueError\nf = verify_f", True),
            ("def f(x): raise ValueError", False),
            ("def f(x): x.get(status=404)", None),
            ("def f(x): x.skipTest('later')", None),
            ("from shop import basket\ndef f(x): basket.check_total(x)", False),
            ("def f(testcase): compare(testcase, 3)", None),
            ("class A:\n    def __enter__(self): assert self\ndef f(x):\n    with A(): x()", True),
            ("class A:\n    def run(self): assert self\ndef f(x): A()", False),
        ],
    )
    def test_signs_of_assertions(self, shop: Path, text: str, asserts: bool | None) -> None:
        write_files(shop, {"tests/x.py": text})
        assert resolver_of(shop, TEST).asserts("tests.x.f") is asserts

    def test_the_users_names_of_assertions_count(self, shop: Path) -> None:
        write_files(shop, {"tests/x.py": "def f(x): x.must_be(3)\n"})
        assert resolver_of(shop, TEST).asserts("tests.x.f") is False
        assert resolver_of(shop, TEST, assertion_names=("must_*",)).asserts("tests.x.f") is True

    def test_coroutine_functions(self, shop: Path) -> None:
        resolver = resolver_of(shop, TEST)
        assert resolver.is_coroutine_function("tests.helpers.wait") is True
        assert resolver.is_coroutine_function("shop.Basket.pay") is True
        assert resolver.is_coroutine_function("tests.helpers.through") is False
        assert resolver.is_coroutine_function("asyncio.sleep") is None
        assert resolver.is_coroutine_function("tests.helpers.missing") is None

    @pytest.mark.parametrize(
        ("text", "is_logger"),
        [
            ("import logging\nX = logging.getLogger()", True),
            ("from logging import getLogger as get\nX = get('a')", True),
            ("import logging\nX: L = logging.getLogger().getChild('a')", True),
            ("import logging\nY = logging.getLogger()\nX = Y", True),
            ("import logging\nif a:\n    X = logging.getLogger()", True),
            ("X = make_log()", True),
            ("X = Basket()", False),
            ("X = 3", False),
            ("def X(): ...", None),
            ("import logging\nX = logging.ERROR", False),
            ("Y = 3", None),
            ("X = (", None),
        ],
    )
    def test_values_that_are_loggers(self, shop: Path, text: str, is_logger: bool | None) -> None:
        write_files(shop, {"shop/x.py": text})
        assert resolver_of(shop, TEST).is_logger("shop.x.X") is is_logger

    @pytest.mark.parametrize(
        ("text", "logs"),
        [
            ("def f(a): print(a)", True),
            ("def f(a):\n    'Tell.'\n    LOG.error(str(a).strip())", True),
            ("import logging\ndef f(a): logging.error(a)", True),
            ("import logging as l\ndef f(a): l.error(a)", True),
            ("from traceback import print_exc as p\ndef f(a):\n    if a:\n        p()", True),
            ("def f(a): J.error(a)\nJ = get_logger()", True),
            ("def f(a): J.error(a)\nJ = Basket()", False),
            ("def f(a):\n    if a:\n        return\n    LOG.error(a)", False),
            ("def f(a):\n    if a:\n        raise\n    LOG.error(a)", False),
            ("def f(a): LOG.error(pay(a))", False),
            ("def f(a): LOG.addHandler(a)", False),
            ("def f(a): error(a)", False),
            ("def f(a): pass", False),
            ("@pay\ndef f(a): print(a)", False),
            ("f = print", None),
            ("class f: ...", None),
        ],
    )
    def test_functions_that_only_log(self, shop: Path, text: str, logs: bool | None) -> None:
        write_files(shop, {"tests/x.py": text})
        assert resolver_of(shop, TEST).only_logs("tests.x.f") is logs

    def test_other_peoples_loggers_are_unknown(self, shop: Path) -> None:
        resolver = resolver_of(shop, TEST)
        assert resolver.is_logger("logging.root") is None
        assert resolver.only_logs("traceback.print_exc") is None

    def test_setups(self, shop: Path) -> None:
        write_files(
            shop,
            {
                "tests/case.py": """
                    from .base import Base
                    from shop import Basket

                    class Case(Base):
                        def setUp(self):
                            super().setUp()
                            self.basket = Basket()
                    """,
            },
        )
        setups = resolver_of(shop, TEST).setups("tests.case.Case")
        assert setups is not None
        assert [(each.owner, each.name, each.line) for each in setups] == [
            ("Case", "setUp", 6),
            ("Root", "setUp", 7),
        ]
        assert setups[0].meanings == {"Basket": "shop.Basket"}
        assert setups[1].source == "def setUp(self):\n    self.shop = make_shop()"


class TestFixtures:
    """Fixtures of the conftest.py files."""

    def test_those_above_the_file(self, shop: Path) -> None:
        write_files(
            shop,
            {
                "conftest.py": "import pytest\n@pytest.fixture\ndef shop(): ...\n",
                "tests/conftest.py": """
                    import pytest
                    from tests.fixtures import basket
                    from tests.more import *
                    pytest_plugins = ["tests.plugin"]

                    @pytest.fixture(name="till")
                    def make_till(): ...

                    def helper(): ...
                    """,
                "tests/more.py": "import pytest\n@pytest.fixture\ndef money(): ...\n",
                "tests/plugin.py": "import pytest\n@pytest.fixture\ndef bank(): ...\n",
                "other/conftest.py": "import pytest\n@pytest.fixture\ndef alien(): ...\n",
            },
        )
        found = resolver_of(shop, TEST).fixtures()
        assert found is not None
        assert found >= {"shop", "basket", "till", "money", "bank"}
        assert found.isdisjoint({"alien", "helper", "make_till"})

    @pytest.mark.parametrize("text", ["def f(:", "from nowhere import *", "pytest_plugins = f()"])
    def test_one_that_cannot_be_read(self, shop: Path, text: str) -> None:
        assert resolver_of(shop, TEST).fixtures() == frozenset()
        write_files(shop, {"tests/conftest.py": text})
        assert resolver_of(shop, TEST).fixtures() is None


def _raising(error: type[Exception]) -> Callable[[str], None]:
    def read(path: str) -> None:
        raise error(path)

    return read


class TestLimits:
    """What ends in "unknown"."""

    def test_too_many_modules(self, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libraries, "MAX_MODULES", 1)
        assert resolver_of(shop, TEST).framework_of("tests.base.Base") is None
        monkeypatch.setattr(libraries, "MAX_MODULES", 2)
        assert resolver_of(shop, TEST).framework_of("tests.base.Base") == "unittest"

    def test_too_many_bytes(self, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        size = (shop / "tests/base.py").stat().st_size
        monkeypatch.setattr(libraries, "MAX_BYTES", size)
        library = Library()
        for _ in ("parsed", "known"):
            assert resolver_of(shop, TEST, library).framework_of("tests.base.Base") is None
        monkeypatch.setattr(libraries, "MAX_BYTES", size + 1)
        assert resolver_of(shop, TEST, library).framework_of("tests.base.Base") == "unittest"

    def test_a_file_that_can_be_read_later(
        self, shop: Path, monkeypatch: pytest.MonkeyPatch, cache_folder: Path
    ) -> None:
        os.utime(shop / "tests/root.py", (1_700_000_000, 1_700_000_000))
        for error in (PermissionError, MemoryError):
            with monkeypatch.context() as patched, closing(open_cache(cache_folder)) as cache:
                patched.setattr(reading, "read", _raising(error))
                library = Library(cache)
                assert resolver_of(shop, TEST, library).framework_of("tests.root.Root") is None
        with closing(open_cache(cache_folder)) as cache:
            library = Library(cache)
            assert resolver_of(shop, TEST, library).framework_of("tests.root.Root") == "unittest"

    def test_too_long(self, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(libraries, "MAX_SECONDS", 0.0)
        library = Library()
        assert resolver_of(shop, TEST, library).framework_of("tests.root.Root") is None
        assert library.parsed == 0

    @pytest.mark.parametrize("name", ["stdin", "-", "<stdin>"])
    def test_standard_input_without_a_name(self, name: str) -> None:
        assert isinstance(resolver_for(name), Unknown)

    def test_a_file_that_is_not_there_yet(self, shop: Path) -> None:
        resolver = resolver_of(shop, "tests/unit/test_new.py")
        assert resolver.framework_of("..base.Base") == "unittest"

    @pytest.mark.parametrize(
        "name", ["", ".", "..", "...", ".x.", "self.x", "a..b", "\0", "\u00e9" * 300]
    )
    def test_odd_names(self, shop: Path, name: str) -> None:
        resolver = resolver_of(shop, TEST)
        assert resolver.framework_of(name) is None
        assert resolver.asserts(name) is None
        assert resolver.is_coroutine_function(name) is None
        assert resolver.is_logger(name) is None
        assert resolver.only_logs(name) is None
        assert resolver.setups(name) is None


class TestLibrary:
    """Reading once, and anew when a file changed."""

    def test_a_module_is_parsed_once_for_all_files(self, shop: Path) -> None:
        library = Library()
        for number in range(3):
            resolver = resolver_of(shop, f"tests/unit/test_{number}.py", library)
            assert resolver.framework_of("tests.base.Base") == "unittest"
        assert library.parsed == len(["base.py", "root.py"])

    def test_trees_are_let_go_of_while_many_are_parsed(
        self, shop: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        library = Library()
        collected: list[int] = []
        monkeypatch.setattr(gc, "collect", lambda generation: collected.append(library.parsed))
        size = (shop / "tests/base.py").stat().st_size
        monkeypatch.setattr(libraries, "_LOAD", size)
        assert resolver_of(shop, TEST, library).framework_of("tests.base.Base") == "unittest"
        assert collected == [library.parsed]

    def test_a_changed_base_changes_the_answer(self, shop: Path) -> None:
        library = Library()
        assert resolver_of(shop, TEST, library).framework_of("tests.base.Base") == "unittest"
        root = shop / "tests/root.py"
        root.write_text("import testtools\nclass Root(testtools.TestCase): ...\n")
        os.utime(root, (1_000_000_000, 1_000_000_000))
        assert resolver_of(shop, TEST, library).framework_of("tests.base.Base") == "testtools"
        root.unlink()
        assert resolver_of(shop, TEST, library).framework_of("tests.base.Base") is None


_ASKING = """
import sys
from flake8_testquality.project.resolver import resolver_for
before = set(sys.modules), list(sys.path)
resolver = resolver_for("tests/unit/test_basket.py")
answers = [resolver.framework_of("tests.evil.Case"), resolver.asserts("tests.evil.check"),
           "unittest" in resolver.fixtures(), resolver.is_coroutine_function("evil.run")]
assert sys.path == before[1]
loaded = {name for name in set(sys.modules) - before[0] if "evil" in name or name == "tests"}
print(answers, loaded)
"""


def test_code_that_would_run_on_import_is_not_run(project: Project) -> None:
    text = """
        import pathlib, unittest
        pathlib.Path("ran").write_text(__name__)

        class Case(unittest.TestCase): ...
        def check(): assert True
        async def run(): ...
        """
    paths = ("tests/__init__.py", "tests/unit/__init__.py", "tests/evil.py", "evil/__init__.py")
    write_files(project.root, dict.fromkeys((*paths, "conftest.py"), text))
    done = subprocess.run(
        [sys.executable, "-c", _ASKING], cwd=project.root, capture_output=True, text=True
    )
    assert done.stderr == ""
    assert done.stdout.strip() == "['unittest', True, True, True] set()"
    assert not (project.root / "ran").exists()
