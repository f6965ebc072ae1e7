"""Which rules take more than their share of time in large files.

Test modules of many shapes are made up at one size and at four times that size. A
rule whose time grows faster than the file is printed with both times: it looks at
all of the file again for each thing in it.
"""

from __future__ import annotations

import argparse
import ast
import gc
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator

from flake8_testquality import engine
from flake8_testquality.checkers import CHECKERS
from flake8_testquality.facts.module import Module
from flake8_testquality.handover import Report
from flake8_testquality.points import Point
from flake8_testquality.rule import Rule

_FACTOR = 4
#: What is faster than this, in seconds, says nothing.
_LEAST = 0.05
_HEAD = """
import logging
import unittest
from unittest import mock

import pytest

LOG = logging.getLogger(__name__)
"""

#: One piece of a module by its number, under what stands before the first one.
SHAPES: dict[str, tuple[str, Callable[[int], str]]] = {
    "methods": (
        "class BasketTest(unittest.TestCase):\n    def setUp(self):\n        self.box = make()\n",
        lambda n: (
            f"    def test_{n}(self):\n        total = self.add_{n}({n})\n"
            f"        self.assertEqual(total, {n})\n"
            f"    def add_{n}(self, count):\n        return self.box.add(count)\n"
        ),
    ),
    "helpers that assert nothing": (
        "class BasketTest(unittest.TestCase):\n",
        lambda n: (
            f"    def test_{n}(self):\n        self.add_{n}({n})\n"
            f"    def add_{n}(self, count):\n        self.add_{n + 1}(count)\n"
        ),
    ),
    "classes with a setUp": (
        "",
        lambda n: (
            f"class Basket{n}Test(unittest.TestCase):\n"
            "    def setUp(self):\n        self.box = make()\n"
            f"    def test_total(self):\n        self.assertTrue(self.box.total() == {n})\n"
        ),
    ),
    "fixtures": (
        "",
        lambda n: (
            f"@pytest.fixture\ndef box{n}(box{n + 1}):\n    yield box{n + 1}.add({n})\n"
            f"def test_{n}(box{n}, tmp_path):\n    assert box{n}.total() == {n}\n"
        ),
    ),
    "unused fixtures and helpers": (
        "",
        lambda n: (
            f"@pytest.fixture\ndef box{n}():\n    return open('a{n}')\n"
            f"def _total_{n}():\n    return 'text {n}'\n"
        ),
    ),
    "patches": (
        "",
        lambda n: (
            f"@mock.patch('shop.a{n}')\n@mock.patch.object(shop, 'b')\n"
            f"def test_{n}(b, a):\n    a.return_value = {n}\n    run({n})\n"
            f"    a.assert_called_once_with({n})\n    b.assert_not_called()\n"
        ),
    ),
    "handlers": (
        "",
        lambda n: (
            f"def test_{n}():\n    try:\n        run({n})\n    except OSError as error:\n"
            f"        LOG.error(error)\n    assert done({n})\n"
        ),
    ),
    "one test of many handlers": (
        "def test_all():\n",
        lambda n: (
            f"    try:\n        run({n})\n        assert False\n"
            "    except ValueError:\n        pass\n"
        ),
    ),
    "one test of many scenarios": (
        "def test_all():\n",
        lambda n: f"    total{n} = run({n})\n    assert total{n} == {n}\n",
    ),
    "one test of many mocks": (
        "def test_all():\n",
        lambda n: f"    box{n} = mock.Mock()\n    box{n}.total.return_value = box{n - 1}\n",
    ),
    "one test of many patches": (
        "def test_all():\n",
        lambda n: (
            f"    with mock.patch('shop.a{n}') as box{n}:\n        run(box{n})\n"
            f"        box{n}.assert_called_once_with()\n"
        ),
    ),
    "tests of one name": (
        "class TestBasket:\n",
        lambda n: f"    def test_total(self):\n        assert total({n}) == {n}\n",
    ),
    "misspelt tests": (
        "class BasketTest(unittest.TestCase):\n",
        lambda n: f"    def tset_{n}(self):\n        self.assertEqual(1, total({n}))\n",
    ),
    "nested functions": (
        "",
        lambda n: (
            f"def test_{n}():\n    def check(count):\n        def inner(one):\n"
            "            return one\n        return inner(count)\n"
            f"    with pytest.raises(ValueError):\n        check({n})\n"
        ),
    ),
    "tables": (
        "",
        lambda n: (
            f"CASES_{n} = [1, 2, {n}]\n"
            f"@pytest.mark.parametrize('a, b', [({n}, 1), (2, 3), (4, 5)])\n"
            f"def test_{n}(a, b):\n    assert total(a) == b\n"
            f"def test_each_{n}():\n    for case in CASES_{n}:\n        assert total(case)\n"
        ),
    ),
}  # fmt: skip


def seconds_per_rule(text: str) -> defaultdict[str, float]:
    """Return the CPU seconds that each rule takes on the text of one module."""
    spent: defaultdict[str, float] = defaultdict(float)

    def run_rules(
        point: Point, module: Module, path: str, failed: list[Rule]
    ) -> Iterator[Report]:
        del failed
        for rule in engine.configuration.rules_for(point):
            started = time.process_time()
            for subject in module.each(rule.on):
                for finding in rule.check(subject, module):
                    yield engine._report(rule, finding)
            spent[rule.code] += time.process_time() - started

    tree = ast.parse(text)
    lines = text.splitlines(keepends=True)
    gc.collect()
    known, engine._run_rules = engine._run_rules, run_rules
    try:
        for checker in CHECKERS:
            list(checker(tree, "tests/test_basket.py", lines).run())
    finally:
        engine._run_rules = known
    return spent


def main(argv: list[str] | None = None) -> int:
    """Run the command line; return 1 when it is to check, and a rule grows too fast."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=400, help="pieces in the smaller module")
    parser.add_argument("--bound", type=float, default=2.0, help="times linear growth")
    parser.add_argument("--check", action="store_true", help="exit with 1 when a rule is over")
    arguments = parser.parse_args(argv)
    over = 0
    for name, (head, piece) in SHAPES.items():
        small, large = (
            seconds_per_rule(_HEAD + head + "".join(map(piece, range(size))))
            for size in (arguments.size, _FACTOR * arguments.size)
        )
        print(f"{name}: {sum(small.values()):.2f} s, {sum(large.values()):.2f} s")
        for code, seconds in sorted(large.items(), key=lambda item: -item[1]):
            # A rule that was there in no time has no growth to speak of.
            least = max(small[code], _LEAST / _FACTOR)
            if seconds > _LEAST and seconds / least > arguments.bound * _FACTOR:
                over += 1
                print(f"    {code}: {small[code]:.3f} s, {seconds:.3f} s")
    return 1 if arguments.check and over else 0


if __name__ == "__main__":
    sys.exit(main())
