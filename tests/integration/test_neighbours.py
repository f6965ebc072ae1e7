"""Other plugins of flake8 beside ours: no code and no option of one is in the other's way."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from environments import Environment, run

pytestmark = pytest.mark.integration

#: A fault for every neighbour: B015, N802, PT009, ANN201, D103, H201; and two for us.
SOURCE = '''\
import unittest


class TestBasket(unittest.TestCase):
    def test_total(self):
        total() == 3

    def test_sum_of_all(self):
        try:
            self.assertEqual(total(), 3)
        except:
            print("no")


def makeBasket():
    return 1
'''
_NEIGHBOURS = {
    "flake8-bugbear": "B",
    "pep8-naming": "N",
    "flake8-pytest-style": "PT",
    "flake8-annotations": "ANN",
    "flake8-docstrings": "D",
    "hacking": "H",
}


def _codes(programs: Path, folder: Path) -> set[str]:
    (folder / "test_basket.py").write_text(SOURCE)
    done = run(
        programs / "flake8", "--isolated", "--select", ",".join(["TQ", *_NEIGHBOURS.values()]),
        "--format", "%(code)s", "test_basket.py", cwd=folder,
    )  # fmt: skip
    assert done.stderr == ""
    # Hacking's codes end with a colon.
    return {code.rstrip(":") for code in done.stdout.split()}


def _with_prefix(prefix: str, codes: set[str]) -> set[str]:
    return {code for code in codes if re.fullmatch(prefix + r"\d+", code)}


@pytest.mark.parametrize(("name", "prefix"), _NEIGHBOURS.items())
def test_neighbour_and_we_find_what_each_finds_alone(
    environment: Environment, tmp_path: Path, name: str, prefix: str
) -> None:
    alone = _codes(environment(), tmp_path)
    together = _codes(environment(name), tmp_path)

    assert {"TQ010", "TQ703"} <= alone
    assert _with_prefix("TQ", together) == _with_prefix("TQ", alone)
    assert _with_prefix(prefix, together)


def test_all_neighbours_at_once(environment: Environment, tmp_path: Path) -> None:
    # Hacking holds flake8 back to old releases, so it cannot be with all of the others.
    names = [name for name in _NEIGHBOURS if name != "hacking"]
    together = _codes(environment(*names), tmp_path)
    assert {"TQ010", "TQ703"} <= together
    assert all(_with_prefix(_NEIGHBOURS[name], together) for name in names)


@pytest.mark.parametrize(
    ("name", "report"), [("flake8-gl-codeclimate", "gl-codeclimate"), ("flake8-json", "json")]
)
def test_other_formats_stand_beside_ours(
    environment: Environment, tmp_path: Path, name: str, report: str
) -> None:
    programs = environment(name)
    flake8 = [str(programs / "flake8"), "--select", "TQ", "test_basket.py", "--format"]
    (tmp_path / "test_basket.py").write_text(SOURCE)

    other = run(*flake8, report, cwd=tmp_path)
    review = run(*flake8, "tq-review", cwd=tmp_path)

    assert {"TQ010", "TQ703"} <= set(re.findall(r"TQ\d{3}", json.dumps(json.loads(other.stdout))))
    assert review.stdout.startswith("Review of the tests\n")
