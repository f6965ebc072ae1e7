"""What other modules say changes what the real flake8 reports."""  # noqa: TQ501,TQ502

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from projects import Project
from resolvers import write_files

BASES = {
    "tests/__init__.py": "",
    "tests/unit/__init__.py": "",
    "tests/root.py": """
        import unittest

        class Root(unittest.TestCase):
            def _do_test(self, total):
                self.assertEqual(3, total)

            def _prepare(self):
                self.shop = object()

            def _template(self):
                self._fill()

            def makeShop(self):
                return object()
        """,
    "tests/base.py": """
        from .root import Root

        class Base(Root):
            pass
        """,
    "tests/helpers.py": """
        def compare(total):
            assert total == 3

        def prepare(total):
            total.open()

        def verify_shop(shop):
            shop.open()

        async def wait_for(shop):
            await shop.opened()
        """,
}


@pytest.fixture
def shop(project: Project) -> Project:
    """Return a project whose tests inherit from classes two modules away."""
    write_files(project.root, BASES)
    project.configure("select = TQ")
    return project


def _found(project: Project, code: str, path: str = "tests/unit/test_shop.py") -> list[int]:
    run = project.flake8("--select", code, path)
    assert run.errors == ""
    return [found.line for found in run.findings]


def _write(project: Project, text: str, path: str = "tests/unit/test_shop.py") -> None:
    write_files(project.root, {path: text})


class TestAssertions:
    """TQ001 follows what is inherited and imported."""

    def test_an_inherited_method_two_modules_away(self, shop: Project) -> None:
        _write(
            shop,
            """\
            from ..base import Base

            class ShopTest(Base):
                def test_total(self):
                    self._do_test(3)

                def test_nothing(self):
                    self._prepare()

                def test_nobody_knows(self):
                    self.shop()
            """,
        )
        assert _found(shop, "TQ001") == [7]

    def test_roundabout_definitions(self, shop: Project) -> None:
        helpers = """
            import functools
            import unittest

            try:
                from nowhere import probe
            except ImportError:
                def probe(x):
                    assert x

            if functools:
                def look(x):
                    assert x
            else:
                def look(x):
                    print(x)

            class Prober:
                def __call__(self, x):
                    assert x

            def probing(test):
                def run():
                    assert test() == 1
                return run

            @probing
            def probed():
                return 1

            def unprobed():
                return 1

            class Common:
                class Prober(unittest.TestCase):
                    def seek(self, x):
                        assert x

                    def hide(self, x):
                        print(x)

            instance = Prober()
            partly = functools.partial(probe, 1)
        """
        write_files(shop.root, {"tests/roundabout.py": helpers})
        _write(
            shop,
            """\
            from ..roundabout import *
            from ..roundabout import Common, instance, look, partly
            from ..roundabout import probe, probed, probing, unprobed

            def test_fallback():
                probe(total())

            def test_branches():
                look(total())

            def test_instance():
                instance(total())

            def test_partial():
                partly(total())

            def test_decorated_helper():
                probed()

            def test_plain_helper():
                unprobed()

            @probing
            def test_decorated():
                total()

            def test_loop():
                for each in (unprobed, probe):
                    each(total())

            def test_assigned():
                run = probe
                run(total())

            class TestTotal(Common.Prober):
                def test_seek(self):
                    self.seek(total())

                def test_hide(self):
                    self.hide(total())
            """,
        )
        assert _found(shop, "TQ001") == [20, 39]

    def test_past_the_limits_nothing_is_said(self, shop: Project) -> None:
        chain = {
            f"tests/far{number}.py": f"""
                from tests.far{number + 1} import go as further

                def go(x):
                    further(x)
            """
            for number in range(12)
        }
        broken = "def look(x): assert x\nprint 1\n"
        write_files(shop.root, {**chain, "tests/far12.py": "def go(x): assert x\n"})
        write_files(shop.root, {"tests/broken.py": broken, "tests/plain.py": "def go(x): x()\n"})
        _write(
            shop,
            """\
            from tests import broken
            from tests.far0 import go as far
            from tests.far8 import go as near
            from tests.plain import go as plain, made
            from tests.compiled import look

            def test_far():
                far(total())

            def test_near():
                near(total())

            def test_broken():
                broken.look(total())

            def test_compiled():
                look(total())

            def test_made_at_run_time():
                made(total())

            def test_plain():
                plain(total())
            """,
        )
        assert _found(shop, "TQ001") == [22]

    def test_an_object_that_an_inherited_method_gives(self, shop: Project) -> None:
        _write(
            shop,
            """\
            from ..base import Base

            class ShopTest(Base):
                def test_client(self):
                    with self.makeShop() as client:
                        client.get("/")

                def test_variable(self):
                    client = self.makeShop()
                    client.get("/")

                def test_chain(self):
                    self.makeShop().get("/")

                def test_data(self):
                    data = self.makeShop()
                    send(data)
            """,
        )
        assert _found(shop, "TQ001") == [15]

    def test_an_attribute_that_an_inherited_method_binds(self, shop: Project) -> None:
        root = BASES["tests/root.py"] + "\n            def setUp(self): self.opener = make()\n"
        write_files(shop.root, {"tests/root.py": root})
        _write(
            shop,
            """\
            from ..base import Base

            class ShopTest(Base):
                def test_client(self):
                    self.opener()
            """,
        )
        assert _found(shop, "TQ001") == []

    def test_a_method_of_what_a_fixture_of_the_conftest_makes(self, shop: Project) -> None:
        conftest = """
            import pytest
            from .helpers import Basket

            class Checker:
                def __init__(self, strict):
                    self.strict = strict

                def parse(self, text):
                    if not self.strict:
                        with pytest.raises(ValueError):
                            parse(text)
                    return parse(text)

                def prepare(self, text):
                    return text

            @pytest.fixture
            def checker():
                return Checker(True)

            @pytest.fixture
            def basket():
                with Basket() as found:
                    yield found
            """
        basket = """
        class Basket:
            def __enter__(self):
                return self

            def same(self, other):
                assert self.items == other
        """
        helpers = BASES["tests/helpers.py"] + basket
        write_files(shop.root, {"tests/conftest.py": conftest, "tests/helpers.py": helpers})
        _write(
            shop,
            """\
            import pytest
            from tests import helpers

            @pytest.fixture
            def mine():
                found = helpers.Basket()
                yield found

            def test_parse(checker):
                checker.parse("a")

            def test_prepare(checker):
                checker.prepare("a")

            def test_same(basket):
                basket.same([])

            def test_mine(mine):
                mine.same([])

            def test_mine_is_unused(mine):
                mine.fill([])

            @pytest.mark.parametrize("checker", [1])
            def test_a_value(checker):
                checker.parse("a")
            """,
        )
        assert _found(shop, "TQ001") == [12, 21, 25]

    def test_a_template_that_the_class_itself_fills_in(self, shop: Project) -> None:
        _write(
            shop,
            """\
            from tests.base import Base

            class AssertingTest(Base):
                def _fill(self):
                    self.assertTrue(self.shop)

                def test_shop(self):
                    self._template()

            class SilentTest(Base):
                def _fill(self):
                    self.shop = None

                def test_shop(self):
                    self._template()
            """,
        )
        assert _found(shop, "TQ001") == [14]

    def test_an_imported_helper(self, shop: Project) -> None:
        _write(
            shop,
            """\
            from tests import helpers
            from tests.helpers import compare, prepare, verify_shop
            from ..helpers import compare as same

            def test_name():
                compare(3)

            def test_relative():
                same(3)

            def test_module():
                helpers.compare(3)

            def test_nothing():
                prepare(3)

            def test_name_that_promises():
                verify_shop(3)
            """,
        )
        assert _found(shop, "TQ001") == [14, 17]

    def test_a_star_import(self, shop: Project) -> None:
        text = "from tests.helpers import *\n\ndef test_it():\n    compare(3)\n"
        _write(shop, text)
        assert _found(shop, "TQ001") == []
        _write(shop, text.replace("compare", "prepare"))
        assert _found(shop, "TQ001") == [3]

    @pytest.mark.parametrize(
        "base", ["def f(:\n", "from nowhere import Root\nclass Base(Root): ...\n", None]
    )
    def test_a_base_that_cannot_be_read_is_no_finding(
        self, shop: Project, base: str | None
    ) -> None:
        if base is None:  # noqa: TQ914 - a file that is gone, or broken
            (shop.root / "tests/base.py").unlink()
        else:
            write_files(shop.root, {"tests/base.py": base})
        _write(
            shop,
            """\
            from ..base import Base

            class ShopTest(Base):
                def test_total(self):
                    self._prepare()
            """,
        )
        assert _found(shop, "TQ001") == []


class TestNames:
    """TQ101 knows what other classes dictate."""

    TEXT = """\
        from tests.base import Base

        class ShopTest(Base):
            def make_basket(self): ...
            def make_order(self): ...
            def make_client(self): ...
            def {name}(self): ...
            def test_one_order(self): ...
            def test_two_order(self): ...
            def test_three_order(self): ...
            def test_four_order(self): ...
            def test_five_order(self): ...
            def test_six_order(self): ...
        """

    def test_an_override_is_not_reported(self, shop: Project) -> None:
        _write(shop, self.TEXT.format(name="makeShop"))
        assert _found(shop, "TQ101") == []

    def test_a_name_of_its_own_is_reported(self, shop: Project) -> None:
        _write(shop, self.TEXT.format(name="makeStore"))
        assert _found(shop, "TQ101") == [7]

    def test_with_an_unknown_base_nothing_is_reported(self, shop: Project) -> None:
        write_files(shop.root, {"tests/root.py": "from nowhere import Root\n"})
        _write(shop, self.TEXT.format(name="makeStore"))
        assert _found(shop, "TQ101") == []


class TestVocabulary:
    """What a framework defines is told apart from what a base class does."""

    TEXT = """\
        from tests.base import Base

        class ShopTest(Base):
            def setUp(self):
                pass

            def test_shop(self):
                self.assertEquals(3, self.makeShop())
        """

    def test_names_of_unittest(self, shop: Project) -> None:
        _write(shop, self.TEXT)
        assert _found(shop, "TQ106") == [8]
        assert _found(shop, "TQ612") == [4]

    def test_names_of_a_base_class(self, shop: Project) -> None:
        text = """
            import unittest

            class Root(unittest.TestCase):
                assertEquals = unittest.TestCase.assertEqual
                def setUp(self):
                    self.shop = object()
            """
        write_files(shop.root, {"tests/root.py": text})
        _write(shop, self.TEXT)
        assert _found(shop, "TQ106,TQ612") == []

    def test_unknown_bases(self, shop: Project) -> None:
        write_files(shop.root, {"tests/root.py": "from nowhere import Root\n"})
        _write(shop, self.TEXT)
        assert _found(shop, "TQ612") == []


class TestFixtures:
    """TQ404 knows the fixtures of conftest.py."""

    TEXT = """\
        import pytest

        def test_state(state):
            assert state

        def test_active():
            test_state("active")
        """

    def test_a_parameter_that_nobody_provides(self, shop: Project) -> None:
        _write(shop, self.TEXT)
        assert _found(shop, "TQ404") == [3]

    @pytest.mark.parametrize("path", ["conftest.py", "tests/conftest.py", "tests/unit/conftest.py"])
    def test_a_fixture_above(self, shop: Project, path: str) -> None:
        write_files(shop.root, {path: "import pytest\n@pytest.fixture\ndef state(): ...\n"})
        _write(shop, self.TEXT)
        assert _found(shop, "TQ404") == []

    def test_a_conftest_that_cannot_be_read(self, shop: Project) -> None:
        write_files(shop.root, {"tests/conftest.py": "from nowhere import *\n"})
        _write(shop, self.TEXT)
        assert _found(shop, "TQ404") == []

    def test_an_imported_fixture(self, shop: Project) -> None:
        _write(shop, "from tests.things import state\n" + _dedented(self.TEXT))
        assert _found(shop, "TQ404") == []

    def test_a_test_case_two_modules_away(self, shop: Project) -> None:
        _write(
            shop,
            """\
            from ..base import Base

            class ShopTest(Base):
                def test_state(self, state):
                    self.assertTrue(state)
            """,
        )
        assert _found(shop, "TQ404") == [4]


def _dedented(text: str) -> str:
    return "\n".join(line[8:] for line in text.splitlines()) + "\n"


class TestPromises:
    """TQ405 follows what a helper runs elsewhere."""

    TEXT = """\
        from tests.helpers import {name}
        from tests.base import Base

        def assert_total(total):
            {name}(total)

        class ShopTest(Base):
            def assert_open(self):
                self.{method}(3)

            def test_open(self):
                self.assert_open()
                assert_total(3)
        """

    def test_it_asserts_elsewhere(self, shop: Project) -> None:
        _write(shop, self.TEXT.format(name="compare", method="_do_test"))
        assert _found(shop, "TQ405") == []

    @pytest.mark.parametrize(
        ("body", "found"),
        [
            ("print(total)", [4, 8]),
            ("note(total)", [4, 8]),
            ("LOG.append(total)", [4, 8]),
            ("round_about(total)", [4, 8]),
            ("total.open()", []),
            ("unseen(total)", []),
            ("return total", []),
            ("raise OSError", []),
            ("del total[0]", []),
            ("with total: pass", []),
            ("yield", []),
            ("next(total)", []),
            ("import shop", []),
            ("Total(total)", []),
            ("read(total)", []),
            ("marked(total)", []),
        ],
    )
    def test_nothing_elsewhere_can_fail(
        self, shop: Project, body: str, found: list[int]
    ) -> None:
        text = f"""
            import unittest
            LOG = []
            def idle(total): {body}
            def note(total): LOG.append(str(total))
            def round_about(total): idle(total)
            def read(total): return total
            @shared
            def marked(total): note(total)
            class Total: ...

            class Base(unittest.TestCase):
                def _idle(self, total):
                    self._rest(total)

                def _rest(self, total):
                    self.total = total
                    {body}
            """
        write_files(shop.root, {"tests/helpers.py": text, "tests/base.py": text})
        _write(shop, self.TEXT.format(name="idle", method="_idle"))
        assert _found(shop, "TQ405") == found

    def test_a_template_that_is_filled_in_here(self, shop: Project) -> None:
        base = """
            import unittest

            class Base(unittest.TestCase):
                def _idle(self, total):
                    self._fill()

                def _fill(self): ...
            """
        write_files(shop.root, {"tests/base.py": base, "tests/helpers.py": "def idle(total): 3"})
        text = _dedented(self.TEXT.format(name="idle", method="_idle"))
        _write(shop, text)
        assert _found(shop, "TQ405") == [4, 8]
        _write(shop, text + "\n    def _fill(self):\n        self.opener()\n")
        assert _found(shop, "TQ405") == [4]

    def test_it_cannot_be_read(self, shop: Project) -> None:
        (shop.root / "tests/helpers.py").unlink()
        (shop.root / "tests/base.py").unlink()
        _write(shop, self.TEXT.format(name="prepare", method="_prepare"))
        assert _found(shop, "TQ405") == []


class TestCoroutines:
    """TQ019 knows the coroutine functions of the project."""

    def test_a_call_without_await(self, shop: Project) -> None:
        _write(
            shop,
            """\
            from tests import helpers
            from tests.helpers import prepare, wait_for

            async def test_shop(shop):
                wait_for(shop)
                assert shop

            async def test_module(shop):
                helpers.wait_for(shop)
                assert shop

            async def test_awaited(shop):
                await wait_for(shop)
                prepare(shop)
                assert shop
            """,
        )
        assert _found(shop, "TQ019") == [5, 9]

    def test_a_name_that_branches_import(self, shop: Project) -> None:
        _write(
            shop,
            """\
            try:
                from tests.helpers import prepare as act
            except ImportError:
                from tests.helpers import wait_for as act

            async def test_shop(shop):
                act(shop)
                assert shop
            """,
        )
        assert _found(shop, "TQ019") == []

    @pytest.mark.parametrize(
        ("base", "expected"),
        [
            ("class Case(unittest.TestCase): ...", [4]),
            ("class Top(unittest.TestCase): ...\nclass Case(Top): ...", [4]),
            ("class Case(unittest.IsolatedAsyncioTestCase): ...", []),
            ("class Case(unittest.TestCase):\n    def run(self, result): ...", []),
            ("class Case(unittest.TestCase):\n    def __init_subclass__(cls): ...", []),
            ("class Case(unittest.TestCase, metaclass=Meta): ...", []),
            ("class Case(with_metaclass(Meta, unittest.TestCase)): ...", []),
            ("@changed\nclass Case(unittest.TestCase): ...", []),
            ("class Case(unittest.TestCase, changed=True): ...", []),
            ("from nowhere import Top\nclass Case(Top, unittest.TestCase): ...", []),
            ("if x: Top = unittest.TestCase\nelse: from unittest import"
             " IsolatedAsyncioTestCase as Top\nclass Case(Top): ...", []),
        ],
    )  # fmt: skip
    def test_a_plain_test_case_of_another_module(
        self, shop: Project, base: str, expected: list[int]
    ) -> None:
        write_files(shop.root, {"tests/case.py": f"import unittest\n{base}\n"})
        _write(
            shop,
            """\
            from tests.case import Case

            class ShopTest(Case):
                async def test_shop(self):
                    self.assertTrue(self)
            """,
        )
        assert _found(shop, "TQ019") == expected

    def test_an_inherited_method(self, shop: Project) -> None:
        text = """
            import unittest

            class Root(unittest.IsolatedAsyncioTestCase):
                async def _open(self): ...
                def _close(self): ...
            """
        write_files(shop.root, {"tests/root.py": text})
        _write(
            shop,
            """\
            from tests.base import Base

            class ShopTest(Base):
                async def test_shop(self):
                    self._open()
                    self._close()
                    await self._open()
                    self.assertTrue(self)
            """,
        )
        assert _found(shop, "TQ019") == [5]


class TestSetups:
    """TQ601, TQ602 and TQ608 know the setups that other modules hand down."""

    BASE = """
        import unittest
        from shop import Api

        class Base(unittest.TestCase):
            def setUp(self):
                self.api = Api("v2")
                self.server = self.api.boot("vm1")
                self.store = Api("v3")
        """
    TEXT = """\
        from {shop} import Api
        from tests.base import Base

        class BootTest(Base):
            def test_boot(self):
                self.api = Api("v2")
                self.server = self.api.boot("vm1")
                self.assertEqual("ACTIVE", self.server.status)

            def test_client(self):
                client = Api("v3")
                self.assertEqual("ACTIVE", client.boot("vm2").status)

        class DeleteTest(Base):
            def setUp(self):
                super().setUp()
                self.api = Api("v2")
                self.image = self.api.image()

            def test_delete(self):
                self.assertTrue(self.image)
        """

    def _messages(self, project: Project, code: str) -> list[str]:
        output = project.flake8("--select", code, "tests/unit/test_shop.py").output
        return [line.partition(" ")[2] for line in output.splitlines()]

    def test_a_test_repeats_an_inherited_setup(self, shop: Project) -> None:
        write_files(shop.root, {"tests/base.py": self.BASE})
        _write(shop, self.TEXT.format(shop="shop"))
        assert self._messages(shop, "TQ601") == [
            "TQ601 lines 6-7 repeat Base.setUp of base.py (line 7);"
            " use what Base.setUp of base.py built"
        ]
        assert len(self._messages(shop, "TQ602")) == 1
        (message,) = self._messages(shop, "TQ608")
        assert message.startswith("TQ608 line 17 repeats Base.setUp of base.py (line 7)")

    def test_another_thing_of_the_same_name(self, shop: Project) -> None:
        write_files(shop.root, {"tests/base.py": self.BASE})
        _write(shop, self.TEXT.format(shop="bank"))
        assert _found(shop, "TQ601,TQ602,TQ608") == []

    def test_a_setup_that_is_replaced(self, shop: Project) -> None:
        write_files(shop.root, {"tests/base.py": self.BASE})
        text = self.TEXT.format(shop="shop").replace("super().setUp()", "pass")
        own = "class BootTest(Base):\n            def setUp(self): self.other = 3\n"
        _write(shop, text.replace("class BootTest(Base):\n", own))
        assert _found(shop, "TQ601,TQ602,TQ608") == []

    def test_a_relative_import_is_the_same_thing(self, shop: Project) -> None:
        base = self.BASE.replace("from shop import", "from .things import")
        write_files(shop.root, {"tests/base.py": base, "tests/things.py": "class Api: ..."})
        _write(shop, self.TEXT.format(shop="..things"))
        assert _found(shop, "TQ601") == [6]


class TestChanges:
    """What was learnt of a module is learnt anew when it changes."""

    TEXT = """\
        from ..base import Base

        class ShopTest(Base):
            def test_total(self):
                self._do_test(3)
        """

    @pytest.mark.parametrize("changed", ["tests/root.py", "tests/base.py"])
    def test_a_base_class_that_is_edited_between_two_runs(
        self, shop: Project, changed: str
    ) -> None:
        shop.configure("select = TQ001\ntq-cache-dir = .cache")
        _write(shop, self.TEXT)
        _age(shop.root)
        assert shop.flake8_process("tests/unit").ours == []
        assert any((shop.root / ".cache").iterdir())
        assert shop.flake8_process("tests/unit").ours == []
        text = """
            import unittest

            class Root(unittest.TestCase):
                def _do_test(self, total): ...

            Base = Root
            """
        write_files(shop.root, {changed: text})
        assert shop.flake8_process("tests/unit").ours == ["TQ001"]
        write_files(shop.root, BASES)
        assert shop.flake8_process("tests/unit").ours == []

    def test_without_a_cache(self, shop: Project) -> None:
        _write(shop, self.TEXT)
        run = shop.flake8_process("--no-tq-cache", "--select=TQ001", "tests/unit")
        assert (run.ours, run.errors) == ([], "")


def _age(root: Path) -> None:
    """Make all files look as if they had been written long ago."""
    for path in root.rglob("*.py"):
        os.utime(path, (1_700_000_000, 1_700_000_000))


_LOADED = """
import ast, json, sys
from flake8_testquality.checkers import CHECKERS
from flake8_testquality import engine
from flake8_testquality.settings import Settings
engine.configuration.settings = Settings(cache_dir=sys.argv[2])
path = sys.argv[1]
source = open(path).read()
tree = ast.parse(source)
found = [item for each in CHECKERS for item in each(tree, path, source.splitlines(True)).run()]
print("astroid" in sys.modules, any("TQ001" in text for _, _, text, _ in found))
"""


def _loaded(project: Project, path: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, path, ".cache"],
        cwd=project.root,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_astroid_is_loaded_only_to_read_what_is_not_known_yet(shop: Project) -> None:
    _write(shop, TestChanges.TEXT.replace("_do_test", "_prepare"))
    plain = "import unittest\n\nclass T(unittest.TestCase):\n    def test_it(self): shop()\n"
    _write(shop, plain, "tests/unit/test_plain.py")
    _age(shop.root)
    assert _loaded(shop, "tests/unit/test_plain.py") == "False True"
    assert _loaded(shop, "tests/unit/test_shop.py") == "True True"
    assert _loaded(shop, "tests/unit/test_shop.py") == "False True"


def test_standard_input_lives_where_its_name_says(shop: Project) -> None:
    text = _dedented(TestChanges.TEXT).encode()
    name = "--stdin-display-name=tests/unit/test_new.py"
    assert shop.flake8_process("--select=TQ001", name, "-", stdin=text).ours == []
    other = text.replace(b"_do_test", b"_prepare")
    assert shop.flake8_process("--select=TQ001", name, "-", stdin=other).ours == ["TQ001"]
    assert shop.flake8_process("--select=TQ001", "-", stdin=other).ours == []


def test_two_workers_find_what_one_finds(shop: Project) -> None:
    text = TestChanges.TEXT.replace("_do_test", "_prepare")
    for number in range(6):
        _write(shop, text, f"tests/unit/test_{number}.py")
    runs = [shop.flake8_process("--select=TQ001", jobs, "tests") for jobs in ("-j1", "-j2")]
    assert [run.ours for run in runs] == [["TQ001"] * 6] * 2
    assert [run.errors for run in runs] == ["", ""]
