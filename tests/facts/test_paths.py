"""Which assertions are reached, and on which paths a function asserts."""

from __future__ import annotations

import textwrap

import pytest
from reviewing import module_of

from flake8_testquality.facts.assertions import Certainty, Verdict
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.module import Module


def _named(module: Module, name: str) -> Function:
    return next(item for item in module.functions if item.name == name)


def _certainty(source: str, name: str = "test_it") -> str:
    module = module_of(source)
    return module.assertions.certainty(_named(module, name)).name


def _of_body(body: str) -> str:
    """Return the certainty of a test method with a body."""
    return _certainty(
        "import pytest, sys\nfrom contextlib import suppress\nCASES = [1, 2]\nNONE = []\n"
        "class CaseTest(unittest.TestCase):\n    KINDS = ('a', 'b')\n"
        f"    def test_it(self):\n{textwrap.indent(body, ' ' * 8)}\n"
    )


_ALWAYS = {
    "statement": "assert a",
    "method": "run()\nself.assertEqual(1, a)",
    "behind a condition": "if a:\n    run()\nassert a",
    "both branches": "if a:\n    assert b\nelse:\n    self.assertTrue(c)",
    "all branches": "if a:\n    assert b\nelif c:\n    assert c\nelse:\n    assert d",
    "skip guard": "if a:\n    pytest.skip('no')\nassert b",
    "skip in a branch": "if a:\n    assert b\nelse:\n    self.skipTest('no')",
    "raise in a branch": "if a:\n    raise OSError\nelse:\n    assert b",
    "by hand": "if a != b:\n    self.fail('differs')",
    "by hand, raising": "if a != b:\n    raise ValueError('differs')",
    "else fails": "if a:\n    run()\nelse:\n    self.fail('no')",
    "chain that fails in the end": "if a:\n    b()\nelif c:\n    d()\nelse:\n    self.fail()",
    "in with": "with open(a):\n    assert b",
    "raises": "with pytest.raises(E):\n    run()",
    "raises with a return": "with pytest.raises(E):\n    return run()",
    "subtest": "with self.subTest():\n    assert b",
    "try": "try:\n    assert a\nexcept E:\n    raise",
    "try and fail": "try:\n    run()\n    self.fail()\nexcept E:\n    pass",
    "else of try fails": "try:\n    run()\nexcept E:\n    pass\nelse:\n    self.fail()",
    "handler fails": "try:\n    run()\nexcept E:\n    self.fail('raised')",
    "else and handler assert": "try:\n    a()\nexcept E:\n    assert b\nelse:\n    assert c",
    "finally": "try:\n    return run()\nfinally:\n    assert a",
    "all cases": "match a:\n    case 1:\n        assert b\n    case _:\n        assert c",
    "a case fails": "match a:\n    case 1:\n        run()\n    case _:\n        self.fail()",
    "endless": "while True:\n    assert a\n    if b:\n        break",
    "poll by trying": (
        "while True:\n    try:\n        assert a\n        break\n    except E:\n        sleep(1)"
    ),
    "poll that gives up": "while not a():\n    if late():\n        self.fail('too late')",
    "poll with else": "for _ in range(n):\n    if a():\n        break\nelse:\n    self.fail()",
    "while with else": "while a():\n    if b():\n        break\nelse:\n    self.fail()",
    "literal cases": "for a in (1, 2):\n    assert run(a)",
    "literal dictionary": "for a, b in {'a': 1}.items():\n    assert b",
    "literal text": "for a in 'abc':\n    assert a",
    "numbers": "for a in range(3):\n    assert a",
    "numbers from": "for a in range(1, 3):\n    assert a",
    "wrapped cases": "for n, a in enumerate(zip([1], (2,))):\n    assert a",
    "named cases": "for a in CASES:\n    assert a",
    "local cases": "cases = [1]\nfor a in sorted(cases):\n    assert a",
    "cases of the class": "for a in self.KINDS:\n    assert a",
    "sorted cases": "for a in sorted({2, 1}):\n    assert a",
    "nested loops over cases": "for a in [1]:\n    for b in [2]:\n        assert a",
    "comprehension": "[self.assertTrue(a) for a in b]",
}  # fmt: skip


@pytest.mark.parametrize("body", _ALWAYS.values(), ids=_ALWAYS)
def test_asserts_on_every_path(body: str) -> None:
    assert _of_body(body) == "ALWAYS"


_SOMETIMES = {
    "condition": "if a:\n    assert b",
    "one of two branches": "if a:\n    assert b\nelse:\n    run()",
    "one of three branches": "if a:\n    assert b\nelif c:\n    run()\nelse:\n    assert d",
    "early return": "if a:\n    return\nassert b",
    "loop": "for a in run():\n    assert a",
    "loop over an unknown name": "for a in b:\n    assert a",
    "loop over nothing": "for a in NONE:\n    assert a",
    "loop over unpacked items": "for a in [*b]:\n    assert a",
    "loop over unpacked pairs": "for a in {**b}:\n    assert a",
    "loop over unknown numbers": "for a in range(b):\n    assert a",
    "loop over no numbers": "for a in range(3, 3):\n    assert a",
    "loop over a name that names itself": "c = list(c)\nfor a in c:\n    assert a",
    "loop over what is bound twice": "c = [1]\nc = d\nfor a in c:\n    assert a",
    "loop that can go on": "for a in [1]:\n    if b:\n        continue\n    assert a",
    "loop that can break": "for a in [1]:\n    if b:\n        break\n    assert a",
    "while": "while a:\n    assert b",
    "handler": "try:\n    run()\nexcept E:\n    assert a",
    "swallowed": "try:\n    assert run()\nexcept E:\n    pass",
    "suppressed": "with suppress(E):\n    assert run()",
    "some cases": "match a:\n    case 1:\n        assert b",
    "a case with a guard": "match a:\n    case _ if b:\n        assert b",
    "in the loop by hand": "for a in b:\n    if a:\n        self.fail()",
}  # fmt: skip


@pytest.mark.parametrize("body", _SOMETIMES.values(), ids=_SOMETIMES)
def test_asserts_on_some_path(body: str) -> None:
    assert _of_body(body) == "SOMETIMES"


@pytest.mark.parametrize(
    "body", ["run()", "return\nassert a", "self.skipTest('x')\nassert a", "if a:\n    return"]
)
def test_never_asserts(body: str) -> None:
    assert _of_body(body) == "NEVER"


_HELPERS = """
def always():
    assert a
def sometimes():
    if a:
        assert b
def never():
    run()
def deeper():
    always()
def one(n):
    if n:
        two(n)
    else:
        assert n
def two(n):
    one(n)
def endless():
    endless()
"""


@pytest.mark.parametrize(
    ("body", "certainty"),
    [
        ("always()", "ALWAYS"),
        ("deeper()", "ALWAYS"),
        ("if a:\n    deeper()\nelse:\n    always()", "ALWAYS"),
        ("sometimes()", "SOMETIMES"),
        ("sometimes()\nalways()", "ALWAYS"),
        ("if a:\n    always()", "SOMETIMES"),
        ("if a:\n    assert b\nelse:\n    never()", "SOMETIMES"),
        ("never()", "NEVER"),
        ("endless()", "NEVER"),
        ("run(always)", "UNKNOWN"),
        ("one(3)", "UNKNOWN"),
        ("if a:\n    assert b\nelse:\n    one(3)", "UNKNOWN"),
        ("if a:\n    assert b\nrun(always)", "UNKNOWN"),
        ("run('assert 1')", "UNKNOWN"),
        ("def inner():\n    assert a\ninner()", "ALWAYS"),
        ("def inner():\n    assert a\nif b:\n    inner()", "SOMETIMES"),
    ],
)
def test_helpers_are_followed(body: str, certainty: str) -> None:
    source = f"{_HELPERS}def test_it():\n{textwrap.indent(body, '    ')}\n"
    assert _certainty(source) == certainty


def test_each_function_of_a_cycle_has_an_answer() -> None:
    module = module_of(_HELPERS)
    assert module.assertions.certainty(_named(module, "one")) is Certainty.UNKNOWN
    assert module.assertions.certainty(_named(module, "two")) is Certainty.UNKNOWN


def test_overriding_methods_may_differ() -> None:
    source = (
        "class Base(unittest.TestCase):\n"
        "    def test_it(self):\n        self.check_it()\n"
        "    def check_it(self):\n        pass\n"
        "class Other(Base):\n"
        "    def check_it(self):\n        assert a\n"
    )
    assert _certainty(source) == "UNKNOWN"


def test_teardown_may_assert_for_the_test() -> None:
    source = (
        "class CaseTest(unittest.TestCase):\n"
        "    def test_it(self):\n        if a:\n            assert a\n"
        "    def tearDown(self):\n        assert b\n"
    )
    assert _certainty(source) == "UNKNOWN"


def test_helper_that_raises_checks_only_by_its_name() -> None:
    check = "def check_it(a):\n    if a:\n        raise ValueError\n"
    fetch = "def fetch_it(a):\n    if a:\n        raise ValueError\n"
    assert _certainty(check, "check_it") == "ALWAYS"
    assert _certainty(fetch, "fetch_it") == "NEVER"


def test_long_chain_of_helpers_costs_no_recursion() -> None:
    source = "".join(f"def step_{n}():\n    step_{n + 1}()\n" for n in range(3000))
    assert _certainty(f"{source}def step_3000():\n    assert a\n", "step_0") == "ALWAYS"


def test_long_chain_of_branches_is_walked_once() -> None:
    source = "def test_it():\n    if a:\n        pass\n"
    source += "".join(f"    elif a == {n}:\n        run({n})\n" for n in range(900))
    assert _certainty(f"{source}    else:\n        assert a\n") == "SOMETIMES"


def test_unreached_assertions_are_told_with_what_leaves() -> None:
    module = module_of("def test_it():\n    assert a\n    return\n    assert b\n    assert c\n")
    found = module.assertions.unreached(module.tests[0])
    assert [(each.assertion.node.lineno, each.after.lineno) for each in found] == [(4, 3), (5, 3)]
    assert [each.node.lineno for each in module.assertions.live(module.tests[0])] == [2]
    assert module.assertions.verdict(module.tests[0]) is Verdict.ASSERTS


@pytest.mark.parametrize(
    "before",
    ["return", "raise E", "self.fail()", "self.skipTest('x')", "pytest.xfail('x')", "assert 0",
     "while True:\n    pass", "if a:\n    return\nelse:\n    raise E"],
)  # fmt: skip
def test_assertion_is_never_reached(before: str) -> None:
    body = textwrap.indent(f"run()\n{before}\nself.assertEqual(1, a)", " " * 8)
    module = module_of(f"import pytest\nclass A(TestCase):\n    def test_it(self):\n{body}\n")
    assert [each.assertion.name for each in module.assertions.unreached(module.tests[0])] == [
        "assertEqual"
    ]


@pytest.mark.parametrize(
    "before",
    ["if a:\n    return", "with a:\n    raise E", "def inner():\n    return", "self.other.fail()",
     "fail = 1", "while a:\n    pass", "assert 1",
     "with raises(E):\n    return run()", "try:\n    raise E\nexcept E:\n    pass"],
)  # fmt: skip
def test_assertion_is_reached(before: str) -> None:
    body = textwrap.indent(f"run()\n{before}\nself.assertEqual(1, a)", " " * 8)
    module = module_of(f"import pytest\nclass A(TestCase):\n    def test_it(self):\n{body}\n")
    assert module.assertions.unreached(module.tests[0]) == []
