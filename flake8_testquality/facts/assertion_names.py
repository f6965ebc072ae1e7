"""Names that assert: what the last part of a callee's name says about a call.

The names are those of unittest, testtools, trial, Django, absl, pytest and its
plugins, nose, mock, numpy, pandas, torch, hamcrest, sure, expects, assertpy,
pexpect, pytester, webtest, Hypothesis and SQLAlchemy's test suite. They are
written down because a linter's virtual environment does not hold them; a test
compares mock's with the running Python's ``unittest.mock``.
"""

from __future__ import annotations

import ast
import enum
import functools

from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.frameworks import matches
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import split


class Kind(enum.Enum):
    """How an assertion is written."""

    BARE = "assert statement"
    METHOD = "assertion method or function"
    MOCK = "mock assertion"
    RAISES = "expected exception or warning"
    FAIL = "explicit failure"
    NAMED = "call whose name says that it checks"
    EXPECTATION = "call with an expected outcome"


#: Methods and functions that ask whether one thing is true, of unittest and nose.
TRUTHS = frozenset("assertTrue assert_ failUnless assert_true ok_".split())

#: The assertions of ``unittest.mock``'s mocks, those of ``AsyncMock`` included.
MOCK_ASSERTIONS = frozenset(
    "assert_called assert_called_once assert_called_with assert_called_once_with"
    " assert_any_call assert_has_calls assert_not_called assert_awaited"
    " assert_awaited_once assert_awaited_with assert_awaited_once_with"
    " assert_any_await assert_has_awaits assert_not_awaited".split()
)

_ASSERTS = regex(r"_*(assert|fail(Unless|If))|.*(_assert|Assert)(?!ionError)|(eq|ok)_$")
_FAILS = regex(r"_*fail$")
_RAISES = regex(
    r"_*(raises|warns|[rR]aises(Group|Exc)|deprecated_call|ExpectedException|[Ee]xpectLog)$"
    r"|_*raises_\w+$|_*(assert(Raises|Warns|Logs|NoLogs))|.*_(raises|raised|warns)(_|$)"
    r"|_*([a-z]+_)?(does_)?not_raises?$|expected_warnings$"
)
#: Methods that fail by themselves when the outcome is another one.
_CHECKING = frozenset(
    # trial and testtools
    "trap successResultOf failureResultOf flushLoggedErrors callDeprecated expectThat"
    " getDeprecatedModuleAttribute"
    # zope.interface, doctest
    " verifyObject verifyClass testmod testfile run_docstring_examples DocTestSuite"
    " run_doctest run_doctests runTest"
    # pytester
    " fnmatch_lines re_match_lines no_fnmatch_line no_re_match_line fnmatch_lines_random"
    " re_match_lines_random"
    # pexpect, expects, Playwright
    " expect expect_exact expect_list"
    # requests, six, tornado, subprocess, responses
    " raise_for_status reraise rethrow check_returncode check_call RequestsMock"
    # Hypothesis, torch, Matplotlib
    " run_state_machine_as_test gradcheck gradgradcheck opcheck image_comparison"
    " mpl_image_compare check_figures_equal".split()
)
#: Functions, never methods, of nose and of SQLAlchemy's test suite.
_CHECKING_FUNCTIONS = frozenset(
    "eq_ ok_ ne_ is_ is_not is_not_ in_ not_in not_in_ le_ lt_ ge_ gt_ is_true is_false"
    " is_none is_not_none is_instance_of startswith_ eq_regex eq_ignore_whitespace".split()
)
# They fail the test when what they wait for does not come.
_WAITS = regex(
    r"_*(wait|poll|retry)_?(until|for|Until|For)|_*eventually|with_timeout$|fail_after$"
    r"|until(_not)?$|(iterate|loop|poll|retry|wait)\w*_timeout$"
    # pytest-qt
    r"|wait_?([sS]ignals?|[cC]allback)$"
)
_CHECKING_ENDINGS = ("match_lines", "match_line")

#: ``x.should.equal(1)`` of sure and its kin: the word before the last one.
_FLUENT = frozenset("should should_not shouldnt must must_not be have be_a be_an not_be".split())
FLUENT_HEADS = frozenset("should should_not shouldnt must must_not".split())

# Texts of doubles that must not be called.
_FORBIDDING = regex(
    r"\bunexpected|\b(should|must|was|were)(n't| not)( be)? (\w+ )?(call|run|reach|us|get|emit|fire"
    r"|invok|execut|trigger|happen)"
    r"|\bnever\b"
)
_EXPECTING = regex(
    r"expect(ed)?(_?\w+)?$|check_(response_)?status$|check_returncode$|assert_\w+$"
)
# These keywords say so only with certain values.
_DEPENDING = frozenset({"status", "check", "raise_on_error", "new_callable", "side_effect"})
#: Flags that turn what went wrong into an exception, also where nothing is judged.
_STRICT = regex(r"check_errors?$|(do_)?raise(_on)?(_(any|all))?(_(errors?|exc|exceptions?))?$")
_LENIENT = regex(r"(allow|ignore|skip|suppress|tolerate)_(all_)?(errors?|exceptions?|failures?)$")
_WAITS_FOR = regex(r"_*wait_?[a-z]{3}")
_STATUS = regex(r"[1-5](\d\d|xx)$")

#: What pytest-check's ``check`` can be asked.
SOFT_CHECKS = frozenset(
    "equal not_equal is_ is_not is_true is_false is_none is_not_none is_in is_not_in is_instance"
    " is_not_instance is_nan is_not_nan almost_equal not_almost_equal greater greater_equal less"
    " less_equal between between_equal raises".split()
)

#: Exceptions by which an assertion fails.
FAILURES = frozenset({"AssertionError", "failureException"})
#: Those that are raised for another reason than to fail the test.
HARMLESS_ERRORS = frozenset({"SkipTest", "skipException", "NotImplementedError", "StopIteration"})
_CHECK_WORDS = frozenset("assert check checks compare validate verify".split())
#: Under these names the test case is handed to code that may assert on it.
TEST_CASES = frozenset("self test testcase test_case case tc test_self".split())
#: Handing it to a function of such a name lets nobody assert on it.
_PREPARING = ("stub", "fake", "mock", "set", "patch", "create", "make", "install", "register")

#: What a request must have, or requests-mock's ``register_uri`` answers by an error.
_REQUIRED = frozenset({"request_headers", "additional_matcher"})

FILTERS = frozenset({"simplefilter", "filterwarnings", "catch_warnings", "errstate", "seterr"})

# Words that begin as ``check`` or ``expect`` do and are plain nouns or verbs.
_NO_CHECKS = frozenset(
    "checkout checkpoint checkbox checksum checkin checklist checked expanduser shoulder"
    " expected expectation assertions".split()
)


@functools.lru_cache(maxsize=4096)
def kind_of(last: str) -> Kind | None:
    """Return what the last part of a callee's name says about the call, if anything."""
    if last in MOCK_ASSERTIONS:
        return Kind.MOCK
    if _FAILS.match(last):
        return Kind.FAIL
    if _RAISES.match(last):
        return Kind.RAISES
    if _ASSERTS.match(last) or last in _CHECKING or last.endswith(_CHECKING_ENDINGS):
        return Kind.METHOD
    if _WAITS.match(last):
        return Kind.EXPECTATION
    return None


def is_checking_function(name: str) -> bool:
    """Say whether a bare function of this name asserts, though a method may not."""
    return name in _CHECKING_FUNCTIONS


@functools.lru_cache(maxsize=4096)
def speaks_of_a_check(name: str) -> bool:
    """Say whether a name ends in the word of a check: ``solver_test_check``."""
    return bool(words := split(name)) and words[-1] in _CHECK_WORDS


def only_prepares(name: str) -> bool:
    """Say whether a function of this name prepares a test that it is handed, and checks nothing."""
    return name.lower().lstrip("_").startswith(_PREPARING)


@functools.lru_cache(maxsize=16384)
def fits(last: str, patterns: tuple[str, ...], prefixes: tuple[str, ...]) -> bool:
    """Say whether a name is one that the user lists as an assertion's.

    Leading underscores do not count, ``VerifyAll`` is read as ``verifyAll``, and
    ``run_and_check`` as ``check``; a ``checkout`` is no check.
    """
    bare = last.lstrip("_")
    if begins_with(last, prefixes):
        return True
    if bare.endswith(("Error", "Exception")):
        return False
    word = bare.rpartition("_and_")[2]
    word = word[:1].lower() + word[1:]
    return word.partition("_")[0] not in _NO_CHECKS and matches(word, patterns)


def begins_with(last: str, prefixes: tuple[str, ...]) -> bool:
    """Say whether a name begins as the user says that an assertion's always does."""
    return bool(prefixes) and last.lstrip("_").startswith(prefixes)


def is_fluent(func: ast.expr) -> bool:
    """Say whether a callee hangs on a ``should``, as ``x.should.be.equal``."""
    if not isinstance(func, ast.Attribute) or not isinstance(func.value, ast.Attribute):
        return False
    if func.value.attr not in _FLUENT:
        return False
    value: ast.expr = func.value
    while isinstance(value, ast.Attribute):
        if value.attr in FLUENT_HEADS:
            return True
        value = value.value
    return False


def expects(call: ast.Call, last: str) -> bool:
    """Say whether an argument of a call names the outcome, as ``status=404`` does.

    ``last`` is the last part of the callee's name.
    """
    if last in {"errstate", "seterr"}:
        # ``with np.errstate(all="raise"):``
        return any(
            isinstance(keyword.value, ast.Constant) and keyword.value.value == "raise"
            for keyword in call.keywords
        )
    for keyword in call.keywords:
        name = keyword.arg
        if name is None:
            continue
        if name == "action":
            # Warnings made errors: the test says that there must be none.
            if last == "catch_warnings" and _is_error(keyword.value):
                return True
        elif name in _DEPENDING:
            if _is_outcome(name, keyword.value):
                return True
        elif name in _REQUIRED:
            if last == "register_uri":
                return True
        elif _is_expecting(name):
            return True
    if last in FILTERS and call.args:
        return _is_error(call.args[0])
    return False


def _is_error(action: ast.expr) -> bool:
    return isinstance(action, ast.Constant) and str(action.value).startswith("error")


def names_an_outcome(keyword: str) -> bool:
    """Say whether an argument of this name may say what outcome is expected."""
    return keyword in _DEPENDING or keyword in _REQUIRED or _is_expecting(keyword)


def is_strict(call: ast.Call) -> bool:
    """Say whether a flag makes a call raise where it would return: ``check_error=True``.

    So does one that forbids errors, a limit to how long one waits for an item or an
    end, and the status that an answer has to have: ``client.command("quit", "221")``.
    """
    names = [keyword.arg for keyword in call.keywords if keyword.arg is not None]
    if "timeout" in names and last_name(call.func) == "get":
        return not call.args and {"block", "timeout"}.issuperset(names)
    if any(isinstance(each, ast.Constant) and each.value == "--check" for each in call.args):
        return True
    if any(map(_is_status, call.args[1:])):
        return True
    if _WAITS_FOR.match(last_name(call.func)):
        # ``channel.waitclose(TIMEOUT)``, but not ``event.wait(timeout=1)``, which may give up.
        if any("timeout" in each.lower() for each in (*names, *map(last_name, call.args))):
            return True
    return any(
        keyword.arg is not None
        and isinstance(keyword.value, ast.Constant)
        and (
            (keyword.value.value is True and _STRICT.match(keyword.arg) is not None)
            or (keyword.value.value is False and _LENIENT.match(keyword.arg) is not None)
        )
        for keyword in call.keywords
    )


def _is_status(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and (
        isinstance(value.value, str) and _STATUS.match(value.value) is not None
    )


@functools.lru_cache(maxsize=4096)
def _is_expecting(name: str) -> bool:
    return _EXPECTING.match(name) is not None


def forbids_a_call(value: ast.expr) -> bool:
    """Say whether a mock fails the test when it is called, by this ``side_effect``."""
    return _is_outcome("side_effect", value)


def _is_outcome(name: str, value: ast.expr) -> bool:
    if name == "status":
        # An HTTP status is an expectation, a state's name is data.
        if isinstance(value, (ast.List, ast.Tuple)) and value.elts:
            value = value.elts[0]
        if isinstance(value, ast.Attribute):
            # ``exc.HTTPBadRequest.code``, ``HTTPStatus.NOT_FOUND``
            written = dotted(value)
            return "HTTP" in written or written.endswith((".code", ".status_code"))
        return isinstance(value, ast.Constant) and type(value.value) is int
    if name in {"check", "raise_on_error"}:
        return isinstance(value, ast.Constant) and value.value is True
    # A mock that must not be called: it fails the test when it is.
    last = last_name(callee_of(value))
    return last in {"NonCallableMock", "AssertionError", "fail"} or (
        isinstance(value, ast.Call) and last.endswith(("Error", "Exception")) and forbids(value)
    )


def forbids(raised: ast.Call) -> bool:
    """Say whether the text of an exception says that nobody must come so far."""
    return any(
        isinstance(each, ast.Constant)
        and isinstance(each.value, str)
        and _FORBIDDING.search(each.value.lower()) is not None
        for each in raised.args
    )
