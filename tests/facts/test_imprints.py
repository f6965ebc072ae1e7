"""Imprints: what stands for a piece of code in every module and on every day."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from reviewing import module_of

from flake8_testquality.facts.imprints import Imprint
from flake8_testquality.facts.meanings import Meanings

_RUN = "\n".join(f"    part_{number} = api.step_{number}(size, wait=True)" for number in range(12))


def _traces(source: str) -> list[tuple[int, int, str]]:
    """Return for each trace its first and last line and its digest."""
    return [
        (
            trace.block[trace.begin].lineno,
            trace.block[trace.end - 1].end_lineno or 0,
            trace.digest,
        )
        for trace in Imprint(module_of(source)).traces
    ]


def test_a_run_begins_with_each_statement_that_nine_follow() -> None:
    traces = _traces(f"def test_steps(api, size):\n{_RUN}\n")
    assert [(first, last) for first, last, _ in traces] == [(2, 11), (3, 12), (4, 13)]
    assert len({digest for _, _, digest in traces}) == 3


def test_layout_and_comments_do_not_count() -> None:
    plain = _traces(f"def test_steps(api, size):\n{_RUN}\n")
    spaced = _traces("def other(x):\n" + _RUN.replace("\n", "\n\n    # Next.\n"))
    assert [digest for _, _, digest in plain] == [digest for _, _, digest in spaced]


@pytest.mark.parametrize(
    ("old", "new"), [("True", "False"), ("size", "length"), ("step_3", "step"), ("part_4", "x")]
)
def test_names_and_literals_count(old: str, new: str) -> None:
    plain = _traces(f"def test_steps(api, size):\n{_RUN}\n")
    other = _traces(f"def test_steps(api, size):\n{_RUN}\n".replace(old, new))
    assert {digest for _, _, digest in plain}.isdisjoint(digest for _, _, digest in other)


def test_digests_are_the_same_in_another_process() -> None:
    source = (
        f"import pytest\n\n\ndef test_steps(api, size):\n{_RUN}\n\n\n"
        "@pytest.fixture\ndef shop():\n    shop = Shop(stock=3)\n    yield shop\n    shop.close()\n"
    )
    script = (
        "import ast, sys\n"
        "from flake8_testquality.facts.imprints import Imprint\n"
        "from flake8_testquality.facts.module import Module\n"
        "from flake8_testquality.settings import Settings\n"
        "source = sys.stdin.read()\n"
        "lines = source.splitlines(keepends=True)\n"
        "imprint = Imprint(Module(ast.parse(source), 'tests/test_x.py', lines, Settings()))\n"
        "print([trace.digest for trace in imprint.traces], *imprint.fixtures.values())\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            input=source,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    (output,) = outputs
    assert output.count("'") == 6 + 4


def _meaning(source: str, path: str = "tests/test_sample.py") -> str:
    """Return the digest of the last function of a source."""
    module = module_of(source, path)
    return Meanings(module).of_function(module.functions[-1])


_BODY = "def shop():\n    return Shop(LIMIT)\n"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("from a import Shop\nLIMIT = 3\n", "from a import Shop\n\n\nLIMIT = 3  # apples\n"),
        ("from a import Shop\nLIMIT = 3\n", "LIMIT = 3\nif LIMIT:\n    from a import Shop\n"),
        ("def Shop(x):\n    return x\nLIMIT = 3\n", "LIMIT = 3\ndef Shop(x):\n    return x\n"),
        ("from a import Shop\nLIMIT: int = 3\n", "LIMIT: int = 3\nfrom a import Shop\n"),
    ],
)
def test_same_meaning(one: str, other: str) -> None:
    assert _meaning(one + _BODY) == _meaning(other + _BODY) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("from a import Shop\nLIMIT = 3\n", "from b import Shop\nLIMIT = 3\n"),
        ("from a import Shop\nLIMIT = 3\n", "from a import Shop\nLIMIT = 4\n"),
        ("from a import Shop\nLIMIT = 3\n", "from a import Shop\nfrom a import LIMIT\n"),
        ("def Shop(x):\n    return x\nLIMIT = 3\n", "def Shop(x):\n    return -x\nLIMIT = 3\n"),
        ("from a import Shop, x\nLIMIT = x\n", "from a import Shop\nfrom b import x\nLIMIT = x\n"),
        ("from a import Shop\nLIMIT = 1\n", "from a import Shop\nLIMIT = True\n"),
    ],
)
def test_other_meaning(one: str, other: str) -> None:
    digests = {_meaning(one + _BODY), _meaning(other + _BODY)}
    assert len(digests) == 2
    assert "" not in digests


@pytest.mark.parametrize(
    "source",
    [
        "from a import Shop\nLIMIT = 3\nLIMIT += 1\n",
        "from a import Shop\nfor LIMIT in range(3):\n    pass\nLIMIT = 4\n",
        "from a import *\nLIMIT = 3\n",
        "class Shop:\n    pass\nLIMIT = 3\n",
        "from a import Shop\nA = 1\nB = [A]\nC = [B]\nD = [C]\nE = [D]\nLIMIT = [E]\n",
        "from a import Shop\nLIMIT = [" + "1, " * 500 + "]\n",
        "LIMIT = 1\ndef Shop(x):\n    return Other(x)\ndef Other(x):\n    return Shop(x)\n",
    ],
)
def test_unclear_meaning_has_no_digest(source: str) -> None:
    assert _meaning(source + _BODY) == ""


def test_relative_import_depends_on_the_folder() -> None:
    source = f"from .a import Shop\nLIMIT = 3\n{_BODY}"
    digests = [_meaning(source, f"tests/{name}") for name in ("x/t.py", "x/u.py", "y/t.py")]
    assert digests[0] == digests[1] != digests[2]
