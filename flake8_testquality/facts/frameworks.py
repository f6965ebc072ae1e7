"""The vocabulary of test frameworks: names that are not the user's choice.

Written down rather than asked of the frameworks, which a linter's virtual
environment does not hold; a test compares the standard library's part with
``dir(unittest.TestCase)`` of the running Python.
"""

from __future__ import annotations

import ast
import functools
import re
from collections.abc import Callable
from fnmatch import translate

#: Base classes that make a class a test case, by canonical dotted name.
TEST_CASES = {
    "unittest.TestCase": "unittest",
    "unittest.IsolatedAsyncioTestCase": "unittest",
    "unittest.FunctionTestCase": "unittest",
    "testtools.TestCase": "testtools",
    "fixtures.TestWithFixtures": "testtools",
    "oslotest.base.BaseTestCase": "testtools",
    "testscenarios.TestWithScenarios": "testtools",
    "testscenarios.WithScenarios": "testtools",
    "twisted.trial.unittest.TestCase": "trial",
    "twisted.trial.unittest.SynchronousTestCase": "trial",
    "django.test.TestCase": "django",
    "django.test.SimpleTestCase": "django",
    "django.test.TransactionTestCase": "django",
    "django.test.LiveServerTestCase": "django",
    "django.test.StaticLiveServerTestCase": "django",
    "rest_framework.test.APITestCase": "django",
    "rest_framework.test.APISimpleTestCase": "django",
    "rest_framework.test.APITransactionTestCase": "django",
    "absl.testing.absltest.TestCase": "absl",
    "absl.testing.parameterized.TestCase": "absl",
    "tornado.testing.AsyncTestCase": "tornado",
    "tornado.testing.AsyncHTTPTestCase": "tornado",
    "tornado.testing.AsyncHTTPSTestCase": "tornado",
    "aiohttp.test_utils.AioHTTPTestCase": "tornado",
    "unittest.mock.TestCase": "unittest",
}

#: Bases that are no test cases and define no test vocabulary.
PLAIN_BASES = {"object", "abc.ABC", "typing.Protocol", "typing.Generic", "enum.Enum"}

SETUP_NAMES = frozenset(
    "setUp setUpClass asyncSetUp setUpTestData setup setup_method setup_class setUpModule"
    " setup_module setup_function".split()
)
TEARDOWN_NAMES = frozenset(
    "tearDown tearDownClass asyncTearDown teardown teardown_method teardown_class"
    " tearDownModule teardown_module teardown_function".split()
)
LIFECYCLE_NAMES = SETUP_NAMES | TEARDOWN_NAMES

_UNITTEST = """
    loop_factory addAsyncCleanup addClassCleanup addCleanup addTypeEqualityFunc countTestCases debug
    defaultTestResult doClassCleanups doCleanups enterAsyncContext enterClassContext
    enterContext fail failureException id longMessage maxDiff run shortDescription skipTest
    subTest runTest load_tests tearDown_errors assertAlmostEqual assertAlmostEquals
    assertCountEqual assertDictContainsSubset assertDictEqual assertEndsWith assertEqual
    assertEquals assertFalse assertGreater assertGreaterEqual assertHasAttr assertIn
    assertIs assertIsInstance assertIsNone assertIsNot assertIsNotNone assertIsSubclass
    assertLess assertLessEqual assertListEqual assertLogs assertMultiLineEqual assertNoLogs
    assertNotAlmostEqual assertNotAlmostEquals assertNotEndsWith assertNotEqual
    assertNotEquals assertNotHasAttr assertNotIn assertNotIsInstance assertNotIsSubclass
    assertNotRegex assertNotRegexpMatches assertNotStartsWith assertRaises
    assertRaisesRegex assertRaisesRegexp assertRegex assertRegexpMatches assertSequenceEqual
    assertSetEqual assertStartsWith assertTrue assertTupleEqual assertWarns
    assertWarnsRegex assert_ failIf failIfAlmostEqual failIfEqual failUnless
    failUnlessAlmostEqual failUnlessEqual failUnlessRaises assertItemsEqual
    _formatMessage _baseAssertEqual _truncateMessage _getAssertEqualityFunc _callTestMethod
    _callSetUp _callTearDown _callCleanup _addSkip _testMethodName _testMethodDoc
"""
_TESTTOOLS = """
    useFixture addDetail addDetailUniqueName getDetails assertThat expectThat patch
    expectFailure getUniqueInteger getUniqueString onException addOnException
    run_tests_with force_failure skipException exception_handlers clone_test_with_new_id
    assertNotIsInstance unique_text_generator runTest assertRaises
"""
_TRIAL = """
    mktemp flushLoggedErrors flushWarnings assertFailure successResultOf failureResultOf
    assertNoResult assertWarns callDeprecated getDeprecatedModuleAttribute patch runSync
    failUnlessIn failUnlessIdentical failUnlessFailure failUnlessWarns failIfIn
    failIfIdentical failUnlessIsInstance failUnlessSubstring failIfSubstring
    failUnlessApproximates failIfIsInstance failIfEquals failUnlessEquals
    assertIdentical assertNotIdentical assertApproximates assertSubstring assertNotSubstring
    failUnlessTrue failUnlessFalse getSkip getTodo getTimeout getSuppress deferSetUp
    deferTestMethod deferTearDown deferRunCleanups visit timeout skip todo suppress
"""
_DJANGO = """
    assertNumQueries assertContains assertNotContains assertRedirects assertTemplateUsed
    assertTemplateNotUsed assertFormError assertFormsetError assertFormSetError assertURLEqual
    assertHTMLEqual assertHTMLNotEqual assertInHTML assertNotInHTML assertXMLEqual
    assertXMLNotEqual assertJSONEqual assertJSONNotEqual assertFieldOutput
    assertQuerysetEqual assertQuerySetEqual assertRaisesMessage assertWarnsMessage
    fixtures databases live_server_url client client_class async_client
    async_client_class modify_settings settings captureOnCommitCallbacks
    available_apps reset_sequences serialized_rollback setUpTestData allow_database_queries
"""
_TORNADO = """
    get_app get_http_port get_http_server get_new_ioloop get_url get_protocol get_httpserver_options
    get_ssl_options get_http_client io_loop http_client http_server fetch wait stop
    get_application get_server get_client get_nowait get_unused_port
"""
_ABSL = """
    create_tempdir create_tempfile assertEmpty assertNotEmpty assertLen assertSameElements
    assertSameStructure assertBetween assertCommandFails assertCommandSucceeds
    assertContainsExactSubsequence assertContainsInOrder assertContainsSubsequence
    assertContainsSubset assertDictAlmostEqual assertNoCommonElements assertNotBetween
    assertRaisesWithLiteralMatch assertRaisesWithPredicateMatch assertSequenceAlmostEqual
    assertSequenceStartsWith assertTotallyOrdered assertUnorderedSequenceStartsWith
    assertUrlEqual assertAlmostEquals enter_context assertNoLogs
"""
_PLAIN = """
    pytestmark pytest_plugins eq_ ok_ scenarios load_tests multiply_scenarios
    get_scenarios setUpModule tearDownModule __test__
"""

UNITTEST_METHODS = frozenset(_UNITTEST.split()) | LIFECYCLE_NAMES
FRAMEWORK_METHODS = UNITTEST_METHODS | frozenset(
    f"{_TESTTOOLS} {_TRIAL} {_DJANGO} {_TORNADO} {_ABSL} {_PLAIN}".split()
)

#: Functions of a module that a runner calls by their names.
MODULE_HOOKS = frozenset(
    "setUpModule tearDownModule load_tests setup_module teardown_module setup_function"
    " teardown_function setup teardown".split()
)

#: The attribute with the name of the test that runs: who asks for it means no other method.
RUNNING_TEST = "_testMethodName"
#: Functions of a module that hand its tests to a runner.
SUITES = frozenset({"suite", "test_suite", "additional_tests", "load_tests"})

#: What each framework's test case defines, beside what ``object`` does.
METHODS = {
    "unittest": UNITTEST_METHODS,
    "testtools": UNITTEST_METHODS | frozenset(_TESTTOOLS.split()),
    "trial": UNITTEST_METHODS | frozenset(_TRIAL.split()),
    "django": UNITTEST_METHODS | frozenset(_DJANGO.split()),
    "absl": UNITTEST_METHODS | frozenset(_ABSL.split()),
    "tornado": UNITTEST_METHODS | frozenset(_TORNADO.split()),
}

#: Class attributes that a framework reads.
FRAMEWORK_ATTRIBUTES = frozenset(
    "maxDiff longMessage failureException databases scenarios fixtures live_server_url"
    " run_tests_with timeout skip todo suppress client_class __test__ pytestmark"
    " available_apps reset_sequences serialized_rollback multi_db".split()
)

#: Decorators that make a function a fixture, by last name.
FIXTURE_DECORATORS = frozenset({"fixture", "yield_fixture", "async_fixture"})

#: Decorators and marks that skip a test or let it fail, by last name in lower case.
_SKIPPING = frozenset({"skip", "skip_because", "skipif", "skipunless", "expectedfailure", "xfail"})

#: Decorators that make an attribute of a method, by last name: it is no test.
PROPERTIES = frozenset("property cached_property setter getter deleter".split())
#: Decorators of views of web frameworks: such a "test…" function is no test.
ROUTE_DECORATORS = frozenset(
    "get post put delete patch head options route websocket api_route".split()
)

#: Fixtures that pytest has in any project.
BUILT_IN_FIXTURES = frozenset(
    "cache capfd capfdbinary caplog capsys capsysbinary doctest_namespace monkeypatch pytestconfig"
    " pytester record_property record_testsuite_property record_xml_attribute recwarn request"
    " subtests testdir tmp_path tmp_path_factory tmpdir tmpdir_factory".split()
)


def is_framework_method(name: str) -> bool:
    """Say whether a framework, and not the user, chose this method's name."""
    if name in FRAMEWORK_METHODS:
        return True
    return name.startswith("pytest_") or (name.startswith("__") and name.endswith("__"))


def skips(name: str, mark: ast.expr) -> bool:
    """Say whether a decorator or mark, with its dotted name, skips a test or lets it fail.

    One that does so under a condition does not: elsewhere the test runs.
    """
    last = name.rpartition(".")[2].lower()
    if last not in _SKIPPING:
        return False
    words = mark.keywords if isinstance(mark, ast.Call) else []
    conditions = [word.value for word in words if word.arg == "condition"]
    if last not in {"skip", "skip_because", "expectedfailure"}:
        conditions += mark.args[:1] if isinstance(mark, ast.Call) else []
    wanted = last != "skipunless"
    return all(
        isinstance(each, ast.Constant)
        and not isinstance(each.value, str)
        and bool(each.value) is wanted
        for each in conditions
    ) and (bool(conditions) or last not in {"skipif", "skipunless"})


def matches(name: str, patterns: tuple[str, ...]) -> bool:
    """Say whether a name fits one of the patterns, case-sensitive, ``*`` and ``?``."""
    return bool(patterns) and _any_of(patterns)(name) is not None


@functools.cache
def _any_of(patterns: tuple[str, ...]) -> Callable[[str], re.Match[str] | None]:
    return re.compile("|".join(map(translate, patterns))).match
