"""What counts as an assertion, framework by framework, and what asserts by a detour."""

from __future__ import annotations

import unittest.mock

import pytest
from reviewing import messages, module_of

from flake8_testquality.facts.assertion_names import MOCK_ASSERTIONS, Kind
from flake8_testquality.facts.assertions import Assertion, Verdict
from flake8_testquality.facts.functions import Function
from flake8_testquality.facts.outside import Unknown


def _named(source: str, name: str) -> Function:
    return next(item for item in module_of(source).functions if item.name == name)


def _found(statement: str) -> list[Assertion]:
    """Return the assertions of a test method with one statement in its body."""
    lines = "".join(f"        {line}\n" for line in statement.splitlines())
    source = f"class CaseTest(Case):\n    async def test_it(self, result):\n{lines}"
    return _named(source, "test_it").assertions


_METHODS = {
    "unittest": "self.assertEqual(result, 3)",
    "IsolatedAsyncioTestCase": "self.assertEqual(await result(), 3)",
    "unittest, removed": "self.failUnless(result)",
    "testtools": "self.assertThat(result, Equals(3))",
    "testtools, expecting": "self.expectThat(result, Equals(3))",
    "trial, result": "self.successResultOf(result)",
    "trial, failure": "self.failureResultOf(result, ValueError)",
    "trial, errors": "self.flushLoggedErrors(ValueError)",
    "trial, Deferred": "await self.assertFailure(result, ValueError)",
    "trial, trap": "result.trap(ValueError)",
    "trial, old": "self.failUnlessIn(3, result)",
    "Django": "self.assertContains(result, 'text')",
    "Django, queries": "with self.assertNumQueries(3):\n    result()",
    "absl": "self.assertLen(result, 3)",
    "nose": "assert_equal(result, 3)",
    "nose, short": "eq_(result, 3)",
    "nose, truth": "ok_(result)",
    "SQLAlchemy": "is_(result, None)",
    "numpy": "np.testing.assert_allclose(result, 3)",
    "pandas": "tm.assert_frame_equal(result, frame)",
    "torch": "torch.testing.assert_close(result, 3)",
    "torch, gradients": "torch.autograd.gradcheck(result, 3)",
    "hamcrest": "assert_that(result, equal_to(3))",
    "assertpy": "assert_that(result).is_equal_to(3)",
    "sure": "result.should.equal(3)",
    "sure, longer": "result.should_not.be.within(3, 4)",
    "expects": "expect(result).to(equal(3))",
    "snapshot": "snapshot.assert_match(result, 'page.html')",
    "pexpect": "result.expect('Password:')",
    "pexpect, exact": "result.expect_exact('Password:')",
    "pytester": "result.stdout.fnmatch_lines(['*1 passed*'])",
    "pytester, outcomes": "result.assert_outcomes(passed=1)",
    "pytester, absent": "result.stdout.no_fnmatch_line('*error*')",
    "responses": "responses.assert_call_count('http://a', 1)",
    "requests": "result.raise_for_status()",
    "doctest": "doctest.testmod(result)",
    "Hypothesis": "run_state_machine_as_test(result)",
    "handed over": "result.addCallback(self.assertEqual, 3)",
    "ddt, parameterized, scenarios": "self.assertEqual(self.scenario, 3)",
}


@pytest.mark.parametrize("statement", _METHODS.values(), ids=_METHODS)
def test_methods_and_functions(statement: str) -> None:
    assert [found.kind for found in _found(statement)] == [Kind.METHOD]


_RAISES = {
    "unittest": "self.assertRaises(ValueError, result)",
    "unittest, context": "with self.assertRaisesRegex(ValueError, 'x'):\n    result()",
    "unittest, warnings": "with self.assertWarns(UserWarning):\n    result()",
    "unittest, logs": "with self.assertLogs('shop') as logs:\n    result()",
    "unittest, no logs": "with self.assertNoLogs('shop'):\n    result()",
    "pytest": "with pytest.raises(ValueError):\n    result()",
    "pytest, warnings": "with pytest.warns(UserWarning):\n    result()",
    "pytest, deprecated": "pytest.deprecated_call(result)",
    "pytest, group": "with pytest.RaisesGroup(ValueError):\n    result()",
    "pytest, nothing": "with does_not_raise():\n    result()",
    "testtools": "with ExpectedException(ValueError, 'x'):\n    result()",
    "tornado": "with ExpectLog(log, 'x'):\n    result()",
    "SQLAlchemy": "expect_raises_message(ValueError, 'x', result)",
    "pandas": "with tm.external_error_raised(ValueError):\n    result()",
    "async": "async with self.assertRaises(ValueError):\n    await result()",
}


@pytest.mark.parametrize("statement", _RAISES.values(), ids=_RAISES)
def test_expected_exceptions(statement: str) -> None:
    assert [found.kind for found in _found(statement)] == [Kind.RAISES]


_OTHERS = {
    "statement": ("assert result", Kind.BARE),
    "mock": ("result.assert_called_once_with(3)", Kind.MOCK),
    "mock, awaited": ("result.assert_awaited_once()", Kind.MOCK),
    "unittest failure": ("self.fail('not here')", Kind.FAIL),
    "pytest failure": ("pytest.fail('not here')", Kind.FAIL),
    "own failure": ("raise AssertionError('not here')", Kind.FAIL),
    "class of failure": ("raise self.failureException", Kind.FAIL),
    "by name": ("verify_total(result)", Kind.NAMED),
    "by name in capitals": ("result.VerifyAll()", Kind.NAMED),
    "by its last word": ("run_and_check(result)", Kind.NAMED),
    "webtest": ("result.get('/', status=404)", Kind.EXPECTATION),
    "webtest, by name": ("result.get('/', status=exc.HTTPBadRequest.code)", Kind.EXPECTATION),
    "webtest, enum": ("result.get('/', status=HTTPStatus.NOT_FOUND)", Kind.EXPECTATION),
    "webtest, several": ("result.get('/', status=[200, 404])", Kind.EXPECTATION),
    "expected code": ("result.get('/', expected_code=404)", Kind.EXPECTATION),
    "subprocess": ("subprocess.run(result, check=True)", Kind.EXPECTATION),
    "waiting": ("wait_until_true(lambda: result.done)", Kind.EXPECTATION),
    "timeout": ("await asyncio.wait_for(result, 1)", Kind.EXPECTATION),
    "warnings": ("warnings.simplefilter('error')", Kind.EXPECTATION),
    "must not be called": ("patch('a', new_callable=NonCallableMock)", Kind.EXPECTATION),
    "must not run": ("patch('a', side_effect=AssertionError)", Kind.EXPECTATION),
    "responses": ("RequestsMock(assert_all_requests_are_fired=True)", Kind.METHOD),
}


@pytest.mark.parametrize(("statement", "kind"), _OTHERS.values(), ids=_OTHERS)
def test_other_kinds(statement: str, kind: Kind) -> None:
    assert [found.kind for found in _found(statement)] == [kind]


@pytest.mark.parametrize(
    "statement",
    [
        "result()",
        "raise ValueError",
        "raise",
        "result.checkout('main')",
        "result.checkpoint()",
        "path.expanduser(result)",
        "result.in_([1, 2])",
        "result.is_(None)",
        "make(status='active')",
        "make(status=states.ACTIVE)",
        "make(check=False)",
        "make(status=[])",
        "make(**result)",
        "warnings.simplefilter('ignore')",
        "patch('a', side_effect=ValueError)",
        "compare(result, expected)",
        "result.have.equal(3)",
        "(lambda: 1)()",
        "def inner():\n    assert result",
    ],
)
def test_no_assertion(statement: str) -> None:
    assert _found(statement) == []


def test_assertions_stand_in_the_order_of_the_source() -> None:
    test = _named("def test_it():\n check_a()\n assert a\n with pytest.raises(E): b()\n", "test_it")
    assert [found.name for found in test.assertions] == ["check_a", "assert", "raises"]


def test_a_call_of_an_own_function_is_judged_by_its_body() -> None:
    source = "def check(): ...\ndef test_it(): check()\n"
    assert _named(source, "test_it").assertions == []


def test_listed_names_and_prefixes_replace_the_defaults() -> None:
    source = "def test_it():\n confirm_it()\n demandIt()\n verify_it()\n"
    module = module_of(source, assertion_names=("confirm*",), assertion_prefixes=("demand",))
    assert [found.name for found in module.tests[0].assertions] == ["confirm_it", "demandIt"]


def test_mock_assertions_are_those_of_the_running_python() -> None:
    real = {name for name in dir(unittest.mock.AsyncMock()) if name.startswith("assert_")}
    assert real == MOCK_ASSERTIONS


_VERDICTS = {
    "helper": ("check()", "def check():\n    deeper()\ndef deeper():\n    assert 1", "ASSERTS"),
    "cycle": ("one()", "def one():\n    two()\ndef two():\n    one()", "NEVER"),
    "callback": ("run(judge)", "def judge(x):\n    assert x", "ASSERTS"),
    "class": ("Probe().run()", "class Probe:\n    def run(self):\n        assert 1", "ASSERTS"),
    "manager": ("with own():\n    run()", "def own():\n    yield\n    assert 1", "ASSERTS"),
    "partial": ("run()", "run = partial(judge, 1)\ndef judge(x):\n    assert x", "ASSERTS"),
    "silent helper": ("prepare()", "def prepare():\n    return 1", "NEVER"),
    "raising check": ("check(1)", "def check(x):\n    if x:\n        raise OSError", "ASSERTS"),
    "raising fake": ("run(fake)", "def fake(x):\n    raise OSError", "NEVER"),
    "text": ("run('assert 1')", "", "UNKNOWN"),
    "nothing": ("run()", "", "NEVER"),
}


@pytest.mark.parametrize(("body", "rest", "verdict"), _VERDICTS.values(), ids=_VERDICTS)
def test_verdict(body: str, rest: str, verdict: str) -> None:
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    module = module_of(f"def test_it():\n{lines}{rest}\n")
    assert module.assertions.verdict(module.tests[0]) is Verdict[verdict]


def test_an_outside_answer_overrules_a_name() -> None:
    module = module_of("from shop import verify\ndef test_it(): verify()\n")
    assert module.assertions.verdict(module.tests[0]) is Verdict.ASSERTS

    class Elsewhere(Unknown):
        def asserts(self, name: str) -> bool | None:
            return name != "shop.verify"

    again = module_of("from shop import verify\ndef test_it(): verify()\n")
    again.outside = Elsewhere()
    assert again.assertions.verdict(again.tests[0]) is Verdict.NEVER

    other = module_of("from shop import run\ndef test_it(): run()\n")
    other.outside = Elsewhere()
    assert other.assertions.verdict(other.tests[0]) is Verdict.ASSERTS


@pytest.mark.parametrize(
    ("rest", "hint"),
    [
        ("", "asserts nothing;"),
        ("    1 == run()\n", "the comparison in line 3 has no 'assert'"),
        ("    _verify()\ndef _verify():\n    run()\n", "'_verify' (line 4) never asserts"),
        ("    with mock.patch('a') as m:\n        m(3)\n", "it calls mock 'm' instead"),
    ],
)
def test_message_names_the_nearest_miss(rest: str, hint: str) -> None:
    source = f"from unittest import mock\ndef test_it():\n{rest or '    run()'}"
    assert [hint in message for message in messages("TQ001", source)] == [True]


def test_short_name_of_an_assertion_method_asserts() -> None:
    (found,) = _found("eq = self.assertEqual\neq(result, 3)")
    assert (found.kind, found.name) == (Kind.METHOD, "assertEqual")
    assert _found("eq = self.total\neq(result, 3)") == []
    assert _found("eq = self.assertEqual(result)[0]\neq(result, 3)")[1:] == []


def test_conditional_short_name_asserts() -> None:
    (found,) = _found("eq = self.assertIs if result else self.assertEqual\neq(result, 3)")
    assert found.name == "assertIs"
