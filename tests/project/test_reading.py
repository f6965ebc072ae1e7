"""What a summary says of a module, and that it survives a round through JSON."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from flake8_testquality.project.reading import read, summary_of_source
from flake8_testquality.project.summaries import Trait, from_json, to_json

SOURCE = '''
"""Base classes of the shop's tests."""
import logging, os.path
import unittest as ut
from . import fakes
from .base import *
from shop.basket import Basket as B
try:
    from shop import fast
except ImportError:
    from shop import slow as fast

__all__ = ["Case", "check"]
pytest_plugins = ("tests.plugin",)
LOG = logging.getLogger(__name__)
Alias = fakes.Fake
LIMIT = 3

class Case(ut.TestCase, metaclass=Meta):
    limit = 3
    def setUp(self):
        super().setUp()
        self.basket = B(LIMIT)
    if os.name:
        def check_total(self, total):
            self.assertEqual(total, self.basket.total())
    class Inner: pass

class Open(with_metaclass(Meta, fakes.Fake), Generic[T], make()):
    def __getattr__(self, name): ...

async def wait(): await nothing()
async def stream(): yield 1

@pytest.fixture(name="shop")
def _shop(): yield B()

def check(total):
    from shop.late import verify
    verify(total, LIMIT)
    LOG.error("x")
    try:
        run(check)
    except OSError:
        raise

def fails(): raise ValueError("no")
def skips(): raise SkipTest
def strict(): raise AssertionError
def nested():
    def inner(): assert True
    return inner
def status(api): api.get("/", status=404)
def state(api): api.get("/", status="down")
def hand(self): compare(self, 3)
'''


@pytest.fixture(scope="module")
def summary() -> Any:
    return summary_of_source(SOURCE)


def test_imports_and_aliases(summary: Any) -> None:
    assert summary.bindings == {
        "logging": ("logging",),
        "os": ("os",),
        "ut": ("unittest",),
        "fakes": (".fakes",),
        "B": ("shop.basket.Basket",),
        "fast": ("shop.fast", "shop.slow"),
        "Alias": ("=fakes.Fake",),
        "verify": ("shop.late.verify",),
    }
    assert summary.stars == (".base",)
    assert summary.exported == ("Case", "check")
    assert summary.plugins == ("tests.plugin",)
    assert summary.values.keys() == {"LOG", "LIMIT", "__all__", "pytest_plugins"}
    assert summary.values["LOG"] == "logging.getLogger"
    assert summary.values["LIMIT"] == ""
    assert not summary.is_open


def test_classes(summary: Any) -> None:
    case = summary.classes["Case"]
    assert case.bases == ("ut.TestCase",)
    assert case.names == {"limit", "setUp", "basket", "check_total", "Inner"}
    assert list(case.methods) == ["setUp", "check_total"]
    assert case.methods["check_total"].calls == ("self.assertEqual", "self.basket.total")
    assert not case.is_open
    assert summary.classes["Open"].bases == ("fakes.Fake", "Generic", "")
    assert summary.classes["Open"].is_open


def test_form_feed_does_not_move_a_setup() -> None:
    head = "NAME = 1\n\x0c\n# \u2028 \x85\nclass Case:\n"
    text = f"{head}    def setUp(self):\n        self.total = 3\n"
    (setup,) = summary_of_source(text).classes["Case"].setups
    assert setup[1:] == (5, "def setUp(self):\n    self.total = 3")


def test_setups_are_kept_as_text(summary: Any) -> None:
    (setup,) = summary.classes["Case"].setups
    assert setup.name == "setUp"
    assert SOURCE.splitlines()[setup.line - 1].strip() == "def setUp(self):"
    assert setup.source == (
        "def setUp(self):\n    super().setUp()\n    self.basket = B(LIMIT)"
    )


@pytest.mark.parametrize(
    ("name", "traits"),
    [
        ("wait", Trait.ASYNC | Trait.TELLS),
        ("stream", Trait.ASYNC | Trait.YIELDS | Trait.TELLS),
        ("_shop", Trait.FIXTURE | Trait.YIELDS | Trait.TELLS),
        ("check", Trait.TELLS),
        ("fails", Trait.RAISES | Trait.TELLS),
        ("skips", Trait.SKIPS | Trait.TELLS),
        ("strict", Trait.ASSERTS | Trait.TELLS),
        ("nested", Trait.ASSERTS | Trait.TELLS),
        ("status", Trait.EXPECTS),
        ("state", Trait.NONE),
        ("hand", Trait.GIVES_AWAY),
    ],
)
def test_traits_of_functions(summary: Any, name: str, traits: Trait) -> None:
    assert summary.functions[name].traits == traits


def test_calls_and_mentions(summary: Any) -> None:
    check = summary.functions["check"]
    assert check.calls == ("verify", "LOG.error", "run")
    assert check.mentions == ("check",)
    assert summary.functions["_shop"].requested_as == "shop"
    assert summary.functions["wait"].is_coroutine_function
    assert not summary.functions["stream"].is_coroutine_function


def test_a_summary_is_plain_data(summary: Any) -> None:
    assert from_json(json.loads(json.dumps(to_json(summary)))) == summary


def _places(value: Any) -> list[tuple[Any, Any]]:
    """Return every container and key below a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for key, item in items:
        found.append((value, key))
        if isinstance(item, (list, dict)):
            found += _places(item)
    return found


@pytest.mark.parametrize("wrong", [None, 3.5, "text", {}, [[]], [None]])
def test_another_shape_is_no_summary(summary: Any, wrong: Any) -> None:
    written = to_json(summary)
    assert from_json(wrong) is None
    for number, _ in enumerate(_places(written)):
        broken = copy.deepcopy(written)
        container, key = _places(broken)[number]
        container[key] = wrong
        # Whatever is read back, it has the right types all the way down.
        again = from_json(broken)
        assert again is None or from_json(to_json(again)) == again


@pytest.mark.parametrize(
    "raw",
    [
        b"def f(:",
        b"# coding: nonsense\n",
        b"# coding: utf-8\n\xff\n",
        b"x = 'a\0b'\n",
        b"x = " + b"(" * 500 + b")" * 500,
        b"x = " + b"-" * 20_000 + b"1",
        b"x = 1\n" * 200_000,
    ],
)
def test_what_cannot_be_read_is_unknown(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "broken.py"
    path.write_bytes(raw)
    assert read(str(path)) is None


def test_other_encodings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "latin.py"
    path.write_bytes(b"# coding: latin-1\ndef caf\xe9(): ...\n")
    summary = read(str(path))
    assert summary is not None
    assert list(summary.functions) == ["caf\u00e9"]


@pytest.mark.parametrize(
    ("text", "exported"),
    [
        ("__all__ = ['a', 'b']", ("a", "b")),
        ("__all__ = ('a',)\n__all__ += ['b']", ("a", "b")),
        ("__all__ = ['a']\n__all__ += more.__all__", None),
        ("__all__ = more.__all__ + ['a']\n__all__ += ['b']", None),
        ("__all__ = ['a']\n__all__.append('b')", None),
        ("a = 3", None),
    ],
)
def test_exported_names(text: str, exported: tuple[str, ...] | None) -> None:
    assert summary_of_source(text).exported == exported


@pytest.mark.parametrize("name", ["missing.py", ""])
def test_a_file_that_cannot_be_opened_says_nothing(tmp_path: Path, name: str) -> None:
    with pytest.raises(OSError, match="No such file|Is a directory|Permission"):
        read(str(tmp_path / name))


def test_the_standard_library_can_be_read() -> None:
    paths = sorted(Path(os.__file__).parent.glob("*.py"))[::4]
    assert len(paths) > 20
    for path in paths:
        summary = read(str(path))
        assert summary is not None
        assert from_json(json.loads(json.dumps(to_json(summary)))) == summary


_ODD = """
import a.b, c.d as e
from . import (f)
from .. import *
class A[T](B[T], *C, metaclass=M, **kw):
    x: int
    y, *z = 1, 2
    for i in (): j = i
    with open("f") as k: pass
    try: pass
    except* OSError as l: pass
    match k:
        case [m, *n]: pass
    import o.p as q
    def f(self, *a, **k): self.r, (self.s, *self.t) = a; cls.u = 3
    lambda self: self.v
    async def g(self):
        async with h(): yield
        async for w in x(): await w
        [self.n async for n in m()]
    @property
    def p(self): return super().p
    setUp = f
type X = int
def f[T](x: T, /, *, y=lambda: z()) -> T:
    global z
    z = (w := 3)
    del z
    raise
@a.b.c(d)[0]
@lambda f: f
def g(): self.x.y().z[0](*a, **k)(self)
(a := 3)
x = y = z.w
x += 1
x[0] = a.b = 3
__all__ = ["f"] + g.__all__
__all__ += ["g"]
if x: from h import i
elif y: pass
else: from j import i
while True: break
else: from k import l
try: import m
except ImportError: m = None
finally: pass
pytest_plugins = "n"
globals()["o"] = 3
"""


@pytest.mark.skipif(sys.version_info < (3, 12), reason="the source is Python 3.12's")
def test_odd_code_has_a_summary() -> None:
    summary = summary_of_source(_ODD)
    assert from_json(json.loads(json.dumps(to_json(summary)))) == summary
    cls = summary.classes["A"]
    assert cls.names >= {*"xyzijkqfgprsu", "setUp"}
    assert summary.bindings["i"] == ("h.i", "j.i")
    assert summary.stars == ("..",)
    assert summary.exported is None
    assert summary.plugins == ("n",)
    assert summary.is_open


def test_definitions_of_several_branches_count_together() -> None:
    summary = summary_of_source(
        "if x:\n    async def f(): a()\n    async def g(): ...\n    def h(): assert a\n"
        "else:\n    def f(): b()\n    async def g(): ...\n    def h(): print(a)\n"
    )
    assert summary.functions["f"].calls == ("a", "b")
    assert not summary.functions["f"].is_coroutine_function
    assert summary.functions["g"].is_coroutine_function
    assert Trait.ASSERTS in summary.functions["h"].traits


def test_classes_in_classes_have_names_of_both() -> None:
    summary = summary_of_source("class A:\n    class B:\n        class C:\n            x = 1\n")
    assert list(summary.classes) == ["A.B.C", "A.B", "A"]
    assert summary.classes["A.B.C"].names == {"x"}


def test_nothing_is_left_in_astroids_cache() -> None:
    from astroid.manager import AstroidManager

    before = set(AstroidManager().astroid_cache)
    summary_of_source("from os.path import *\nclass A(dict): ...\n")
    assert set(AstroidManager().astroid_cache) == before


_FRESH = """
from flake8_testquality.project.reading import summary_of_source
print(*summary_of_source("class A(dict): x = len([])").classes)
from astroid.manager import AstroidManager
print(*AstroidManager().astroid_cache)
"""


def test_no_trees_of_builtins_are_made() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _FRESH], capture_output=True, check=True, text=True
    )
    assert done.stdout.splitlines() == ["A", ""]
