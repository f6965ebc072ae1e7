"""Fingerprints: what counts as the same code, and what does not."""

from __future__ import annotations

import ast
import os
import subprocess
import sys

import pytest

from flake8_testquality.facts.clones import Clones, Fingerprint
from flake8_testquality.facts.index import Index


def fingerprint_of(source: str) -> Fingerprint:
    """Return the fingerprint of the first statement of a source."""
    tree = ast.parse(source)
    return Clones(Index(tree)).fingerprint(tree.body[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f(a, b)", "f(\n    a,  # first\n    b,\n)"),
        ("x = 'a'", 'x = "a"'),
        ("x = 16", "x = 0x10"),
        ("x = (a)", "x = a"),
        ("if a:\n    b()", "if a: b()"),
    ],
)
def test_layout_does_not_count(one: str, other: str) -> None:
    assert fingerprint_of(one) == fingerprint_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("f(a)(b)", "f(a, b)"),
        ("f(a, b=c)", "f(a, c=b)"),
        ("f(*a)", "f(**a)"),
        ("x = a[b:]", "x = a[:b]"),
        ("x = a[::b]", "x = a[:b]"),
        ("x = {**a, b: c}", "x = {b: a, **c}"),
        ("x = a + b", "x = a - b"),
        ("x = a < b < c", "x = a < b <= c"),
        ("x = not a", "x = -a"),
        ("x = a and b", "x = a or b"),
        ("x += 1", "x -= 1"),
        ("x = 1", "x = 1.0"),
        ("x = 1", "x = True"),
        ("x = 'a'", "x = b'a'"),
        ("x = None", "x = ..."),
        ("x = a.b", "x = a.c"),
        ("if a:\n    b\n    c", "if a:\n    b\nelse:\n    c"),
        ("for a in b:\n    c\n    d", "for a in b:\n    c\nelse:\n    d"),
        ("try:\n    a\n    b\nfinally:\n    c", "try:\n    a\nfinally:\n    b\n    c"),
        ("with a as b:\n    c", "with a, b:\n    c"),
        ("with a:\n    b", "async def f():\n    async with a:\n        b"),
        ("def f(a, *, b): pass", "def f(a, b): pass"),
        ("def f(a, b=1): pass", "def f(a, b): pass"),
        ("def f(a): pass", "def f(b): pass"),
        ("def f(): pass", "async def f(): pass"),
        ("class A(b): pass", "@b\nclass A: pass"),
        ("x = f'{a!r}'", "x = f'{a!s}'"),
        ("x = f'{a:>3}'", "x = f'{a}'"),
        ("x = [a for a in b if a]", "x = [a for a in b]"),
        ("x = lambda a: a", "x = lambda *a: a"),
        ("import a", "import a as b"),
        ("from a import b", "from .a import b"),
        ("global a", "global b"),
        ("del a, b", "del (a), b, c"),
        ("match a:\n    case {'b': b, **c}: pass", "match a:\n    case {'b': b, **d}: pass"),
        ("match a:\n    case [b, *_]: pass", "match a:\n    case [b, *c]: pass"),
        ("try:\n    a\nexcept B as c:\n    d", "try:\n    a\nexcept B:\n    d"),
    ],
)
def test_meaning_counts(one: str, other: str) -> None:
    assert fingerprint_of(one) != fingerprint_of(other)


def test_variables_and_literals_stand_beside_the_shape() -> None:
    one = fingerprint_of("server = boot(name, 'vm1', ram=512)")
    other = fingerprint_of("host = boot(label, 'vm2', ram=8)")

    assert one.shape == other.shape
    assert one.names == ("server", "boot", "name")
    assert other.literals == ("vm2", 8)


def test_a_called_name_belongs_to_the_shape() -> None:
    assert fingerprint_of("x = f(a)").shape != fingerprint_of("x = g(a)").shape
    assert fingerprint_of("x = f(a)").shape == fingerprint_of("y = f(b)").shape


def test_equal_compares_two_nodes_of_a_module() -> None:
    tree = ast.parse("f(1)\nf( 1 )\nf(2)\nf(1, 1)")
    first, same, literal, longer = tree.body
    clones = Clones(Index(tree))

    assert clones.equal(first, same)
    assert not clones.equal(first, literal)
    assert not clones.equal(first, longer)


def test_deep_nesting_needs_no_recursion() -> None:
    inner: ast.expr = ast.Name("x", ast.Load())
    for _ in range(5000):
        inner = ast.Attribute(inner, "a", ast.Load())
    tree = ast.Module([ast.Expr(inner)], [])

    assert Clones(Index(tree)).fingerprint(tree.body[0]).names == ("x",)


def digest_of(source: str, *local: str, literals: bool = True) -> bytes:
    """Return the digest of all statements of a source as one run."""
    tree = ast.parse(source)
    return Clones(Index(tree)).digest(tree.body, local=local, literals=literals)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a(1)\nb(1)", "a( 1 )\n\nb(0x1)"),
        ("x = 'a'", 'x = "a"'),
    ],
)
def test_layout_does_not_count_in_a_digest(one: str, other: str) -> None:
    assert digest_of(one) == digest_of(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a\nb", "a, b"),
        ("a(b)\nc", "a\nb(c)"),
        ("a = 1", "a = True"),
        ("a = 1", "b = 1"),
        ("a.b", "a.c"),
        ("a = 'Name'", "a = Name"),
        ("'a'", "a"),
        ("a = 'b\\0c'", "a = 'b' 'c'"),
    ],
)
def test_meaning_counts_in_a_digest(one: str, other: str) -> None:
    assert digest_of(one) != digest_of(other)


def test_local_names_count_by_their_first_use_in_a_digest() -> None:
    one = digest_of("a = boot(x)\nb = a.wait(a)", "a", "b")

    assert one == digest_of("c = boot(x)\na = c.wait(c)", "a", "c")
    assert one != digest_of("c = boot(x)\na = c.wait(a)", "a", "c")
    assert one != digest_of("c = boot(y)\na = c.wait(c)", "a", "c")
    assert one != digest_of("c = boot(x)\na = c.wait(c)")


def test_a_digest_can_leave_literals_out() -> None:
    assert digest_of("a = 1", literals=False) == digest_of("a = 2", literals=False)
    assert digest_of("a = 1", literals=False) != digest_of("a = '1'", literals=False)


def test_a_digest_takes_odd_literals() -> None:
    tree = ast.parse("a = 1\nb = '\\ud800'\nc = 1j, 1e400, ..., None, b'x'")
    tree.body[0].value = ast.Constant(10**5000)  # type: ignore[attr-defined]

    assert len(Clones(Index(tree)).digest(tree.body)) == 16


@pytest.mark.parametrize("seed", ["1", "2"])
def test_a_digest_is_the_same_in_every_process(seed: str) -> None:
    source = "with a(1, b='c') as d:\n    assert d.e is not None, f'{d!r}'"
    program = (
        "import ast, sys\n"
        "from flake8_testquality.facts.clones import Clones\n"
        "from flake8_testquality.facts.index import Index\n"
        "tree = ast.parse(sys.argv[1])\n"
        "print(Clones(Index(tree)).digest(tree.body).hex())\n"
    )
    environment = {**os.environ, "PYTHONHASHSEED": seed}

    found = subprocess.run(
        [sys.executable, "-c", program, source],
        env=environment, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert found.stdout.strip() == digest_of(source).hex()
