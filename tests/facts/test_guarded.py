"""Guarded code and its handlers: what they catch, and whether they end a failure silently."""

from __future__ import annotations

import textwrap

import pytest
from reviewing import module_of

from flake8_testquality.facts.handlers import Handler

_IMPORTS = (
    "import contextlib, logging, sys, unittest, pytest\nfrom builtins import OSError as Broken\n"
    "LOG = logging.getLogger()\n"
)


def _handlers(body: str, head: str = "def test_a(self):") -> list[Handler]:
    """Return the handlers of the first test, whose body is given."""
    module = module_of(f"{_IMPORTS}{head}\n{textwrap.indent(body, '    ')}\n")
    return module.handlers.of(module.functions[0])


def _clause(body: str, before: str = "run()", after: str = "pass") -> Handler:
    """Return the handler of ``except Error as error`` with a body."""
    source = (
        f"try:\n{textwrap.indent(before, '    ')}\nexcept Error as error:\n"
        f"{textwrap.indent(body, '    ')}\n{after}"
    )
    return _handlers(source)[0]


@pytest.mark.parametrize(
    ("head", "text", "caught", "broad", "takes_assertions"),
    [
        ("except:", "except", ["BaseException"], True, True),
        ("except Exception:", "except Exception", ["Exception"], True, True),
        ("except Broken as e:", "except Broken", ["OSError"], False, False),
        ("except (A, b.C):", "except (A, b.C)", ["A", "b.C"], False, False),
        ("except (A, AssertionError):", "except (A, AssertionError)", ["A", "AssertionError"],
         True, True),
        ("except self.failureException:", "except self.failureException",
         ["self.failureException"], False, True),
        ("except make():", "except make()", [""], False, False),
    ],
)  # fmt: skip
def test_clause_says_what_it_catches(
    head: str, text: str, caught: list[str], broad: bool, takes_assertions: bool
) -> None:
    (handler,) = _handlers(f"try:\n    run()\n{head}\n    pass")
    assert (handler.text, list(handler.caught)) == (text, caught)
    assert (handler.is_broad, handler.catches_assertions) == (broad, takes_assertions)
    assert repr(handler) == f"<Handler {text} at line 7>"


def test_text_of_a_clause_is_short() -> None:
    (handler,) = _handlers(f"try:\n    run()\nexcept ({', '.join(['LongError'] * 20)}):\n    pass")
    assert len(handler.text) == 60
    assert handler.text.endswith("…")


def test_suppress_is_a_handler() -> None:
    first, second = _handlers(
        "with contextlib.suppress(A, Exception):\n    run()\n"
        "with open(a), other, contextlib.suppress(B):\n    run()\nwith a:\n    pass"
    )
    assert first.text == "contextlib.suppress(A, Exception)"
    assert (first.caught, second.caught) == (("A", "Exception"), ("B",))
    assert first.catches_exception
    assert not second.catches_exception
    assert first.only_passes


def test_clause_above_takes_the_assertions() -> None:
    first, second, third = _handlers(
        "try:\n    run()\nexcept A:\n    pass\nexcept AssertionError:\n    raise\n"
        "except Exception:\n    pass"
    )
    assert [item.catches_assertions for item in (first, second, third)] == [False, True, False]


def test_handlers_of_other_scopes_are_not_its_own() -> None:
    body = (
        "def inner():\n    try:\n        run()\n    except A:\n        pass\n"
        "class Local:\n    try:\n        run()\n    except B:\n        pass\n"
        "try:\n    run()\nexcept C:\n    pass"
    )
    assert [handler.caught for handler in _handlers(body)] == [("C",)]
    assert _handlers("run()") == []


@pytest.mark.parametrize(
    "body",
    [
        "pass",
        "...",
        "return",
        "LOG.exception('why')",
        "LOG.error(error)",
        "print(error)",
        "time.sleep(1)",
        "import os",
        "x = 1",
        "x: int = 1",
        "LOG.info('why')\npass",
        "with a:\n    LOG.error('why')",
        "total += 1",
        "a, (b) = c = 1, error",
        "while error:\n    pass",
        "if error.code == 3:\n    print(1)\nelse:\n    print(2)",
        "match error:\n    case 1:\n        LOG.error('why')",
        "if STRICT:\n    self.fail()\nelse:\n    pass",
        "if self.strict:\n    raise\nLOG.info('why')",
        "match conf.strict:\n    case 1:\n        raise",
        "with a:\n    if b and c:\n        if DEBUG:\n            raise",
    ],
)
def test_handler_swallows(body: str) -> None:
    assert _clause(body).swallows


@pytest.mark.parametrize(
    "body",
    [
        "raise",
        "raise Other from error",
        "self.fail('why')",
        "pytest.skip('why')",
        "assert error.code == 3",
        "self.assertEqual(3, error.code)",
        "results.append(error)",
        "with excutils.save_and_reraise_exception():\n    LOG.error('why')",
        "with a:\n    raise",
        "self.error = error",
        "found[0] = error",
        "if error.code != 3:\n    raise",
        "while error:\n    raise",
        "match error:\n    case 1:\n        raise",
        "if sys.exc_info()[0]:\n    raise",
        "await tell(error)",
        "if a:\n    raise\nelse:\n    self.fail()",
        "for a in b:\n    raise",
        "with a:\n    if b:\n        raise",
        "if a:\n    self.fail()\nelse:\n    pass",
        "if not STRICT:\n    raise\nLOG.info('why')",
        "if STRICT and error.code:\n    raise",
        "if error.code == 3:\n    print(error)\nelse:\n    tell(error)",
        "text = str(error)\nif 'a' in text:\n    raise",
        "if a and error.code:\n    self.fail()\nelse:\n    pass",
        "x = self.assertTrue(error)",
        "self.total += 1",
        "a, self.error = 1, error",
        "global x\nx = error",
        "nonlocal x\nx = error",
    ],
)
def test_handler_tells(body: str) -> None:
    assert not _clause(body).swallows


def test_name_that_is_read_behind_the_handler_tells() -> None:
    handler = _clause("found = error", after="assert found")
    assert handler.leaves_traces
    assert not handler.swallows
    silent = _clause("found = error", after="assert other")
    assert not silent.leaves_traces
    assert silent.swallows


@pytest.mark.parametrize("word", ["global", "nonlocal"])
def test_name_of_another_scope_tells(word: str) -> None:
    body = "try:\n    run()\nexcept A:\n    found = 1"
    assert _handlers(body)[0].swallows
    assert not _handlers(f"{word} found\n{body}")[0].swallows


@pytest.mark.parametrize(
    ("body", "passes", "logs", "reads"),
    [
        ("pass", True, False, False),
        ("return", True, False, False),
        ("return None", True, False, False),
        ("'why'", True, False, False),
        ("return 1", False, False, False),
        ("LOG.info('why')", False, True, False),
        ("if a:\n    LOG.info('why')", False, True, False),
        ("a = traceback.format_exc()", False, False, True),
    ],
)
def test_handler_does_this(body: str, passes: bool, logs: bool, reads: bool) -> None:
    handler = _clause(body)
    assert (handler.only_passes, handler.logs, handler.reads_traceback) == (passes, logs, reads)


def _lost(guarded: str, head: str = "except AssertionError:") -> list[str]:
    source = f"try:\n{textwrap.indent(guarded, '    ')}\n{head}\n    pass"
    return [assertion.name for assertion in _handlers(source)[-1].lost_assertions]


@pytest.mark.parametrize(
    ("guarded", "names"),
    [
        ("assert a", ["assert"]),
        ("self.assertTrue(a)\nassert b", ["assertTrue", "assert"]),
        ("if a:\n    self.fail()", ["fail"]),
        ("run()", []),
        ("pytest.fail('why')", []),
        ("def inner():\n    assert a", []),
        ("try:\n    assert a\nexcept A:\n    pass", []),
        ("try:\n    run()\nexcept A:\n    assert a", ["assert"]),
        ("try:\n    run()\nfinally:\n    assert a", ["assert"]),
    ],
)
def test_assertion_is_lost_in_a_clause(guarded: str, names: list[str]) -> None:
    assert _lost(guarded) == names
    assert _lost(guarded, "except ValueError:") == []


def test_failure_of_pytest_is_lost_in_a_bare_clause() -> None:
    assert _lost("pytest.fail('why')", "except:") == ["fail"]
    assert _lost("pytest.fail('why')", "except Exception:") == []


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("try:\n    run()\n    self.fail()\nexcept A:\n    pass", True),
        ("try:\n    run()\nexcept A:\n    pass\nelse:\n    self.fail()", True),
        ("try:\n    run()\n    assert False\nexcept A:\n    pass", True),
        ("try:\n    run()\n    self.assertTrue(False)\nexcept A:\n    pass", True),
        ("try:\n    run()\n    self.assertTrue(a)\nexcept A:\n    pass", False),
        ("try:\n    run()\nexcept A:\n    return\nself.fail()", True),
        ("try:\n    run()\nexcept A:\n    pass\nself.fail()", False),
        ("try:\n    run()\nexcept A:\n    return\nrun()", False),
        ("try:\n    run()\nexcept A:\n    return", False),
        ("try:\n    run()\n    self.fail()\nexcept AssertionError:\n    pass", False),
        ("if x:\n    try:\n        run()\n    except A:\n        return\n    self.fail()", True),
        ("if x:\n    pass\nelse:\n    try:\n        run()\n    except A:\n        return\n"
         "    self.fail()", True),
    ],
)  # fmt: skip
def test_exception_is_expected(source: str, expected: bool) -> None:
    assert _handlers(source)[0].is_expected is expected


@pytest.mark.parametrize(
    ("source", "made"),
    [
        ("try:\n    raise A\nexcept A:\n    pass", True),
        ("try:\n    1 / 0\nexcept A:\n    pass", True),
        ("m.side_effect = A()\ntry:\n    run()\nexcept A:\n    pass", True),
        ("try:\n    run()\nexcept A:\n    raise A()", False),
        ("try:\n    run()\nexcept A:\n    pass", False),
    ],
)
def test_exception_is_manufactured(source: str, made: bool) -> None:
    assert _handlers(source)[0].is_manufactured is made


@pytest.mark.parametrize(
    ("source", "retries"),
    [
        ("while True:\n    try:\n        run()\n        break\n    except A:\n        pass", True),
        ("for a in b:\n    try:\n        return run()\n    except A:\n        pass", True),
        ("for a in b:\n    try:\n        run()\n    except A:\n        pass", False),
        ("try:\n    run()\nexcept A:\n    pass", False),
    ],
)
def test_guarded_code_is_tried_again(source: str, retries: bool) -> None:
    assert _handlers(source)[0].guarded.retries is retries


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("try:\n    x = run()\nexcept A:\n    pass\nassert x", True),
        ("try:\n    x = run()\nexcept A:\n    pass", False),
        ("try:\n    return run()\nexcept A:\n    pass", True),
        ("try:\n    return\nexcept A:\n    pass", False),
        ("try:\n    run()\nexcept A:\n    pass\nelse:\n    x = 1", True),
        ("x = 1\ntry:\n    run(x)\nexcept A:\n    pass\nassert x", False),
    ],
)
def test_outcome_is_read(source: str, read: bool) -> None:
    assert _handlers(source)[0].guarded.outcome_is_read is read


@pytest.mark.parametrize(
    ("head", "body", "predicate"),
    [
        ("def is_up():", "try:\n    return run()\nexcept A:\n    return False", True),
        ("def is_up():", "try:\n    return run()\nexcept A:\n    return None", False),
        ("def test_a():", "try:\n    run()\nexcept A:\n    return False", False),
    ],
)
def test_function_answers_yes_or_no(head: str, body: str, predicate: bool) -> None:
    assert _handlers(body, head)[0].guarded.is_in_predicate is predicate


@pytest.mark.parametrize(
    ("head", "depth", "tail", "relevant"),
    [
        pytest.param("def test_a():", 1, "", True, id="a test"),
        pytest.param("@pytest.fixture\ndef box():", 1, "", True, id="a fixture"),
        pytest.param("def run():", 1, "def test_a():\n    run()", True, id="run by a test"),
        pytest.param("def test_a():\n    def run():", 2, "    run()", True, id="a callback"),
        pytest.param("def run():", 1, "", False, id="run by no test"),
        pytest.param("class FakeBox:\n    def run(self):", 2, "", False, id="a double"),
        pytest.param("@pytest.mark.skip\ndef test_a():", 1, "", False, id="a skipped test"),
    ],
)
def test_test_can_lose_a_failure_there(head: str, depth: int, tail: str, relevant: bool) -> None:
    block = textwrap.indent("try:\n    run()\nexcept A:\n    pass", "    " * depth)
    module = module_of(f"{_IMPORTS}{head}\n{block}\n{tail}\n")
    found = [handler for item in module.functions for handler in module.handlers.relevant(item)]
    assert bool(found) is relevant


@pytest.mark.parametrize(
    ("rest", "swallows"), [("", True), ("else:\n    self.fail()", False)]
)
def test_break_tells_only_by_skipping_the_else_of_its_loop(rest: str, swallows: bool) -> None:
    body = "for a in b:\n    try:\n        run()\n    except E:\n        break\n"
    assert _handlers(body + rest)[0].swallows is swallows


@pytest.mark.parametrize(
    ("body", "retries"),
    [
        ("try:\n        run()\n        break\n    except E:\n        pass", True),
        ("try:\n        run()\n    except E:\n        pass\n    else:\n        break", True),
        ("try:\n        run()\n    except E:\n        continue\n    break", True),
        ("try:\n        run()\n    except E:\n        break", False),
        ("try:\n        run()\n    except E:\n        pass", False),
    ],
)
def test_success_leaves_the_loop_of_a_retry(body: str, retries: bool) -> None:
    guarded = _handlers(f"for a in b:\n    {body}")[0].guarded
    assert guarded.retries is retries
    assert guarded.loop is not None
    assert guarded.loop_has_else is False


@pytest.mark.parametrize(("base", "count"), [("Mixin, ", 1), ("", 0)])
def test_methods_mixed_into_test_cases_are_run_by_tests(base: str, count: int) -> None:
    source = (
        "class Mixin:\n  def act(self):\n    try:\n      run()\n    except E:\n      pass\n"
        "class Case({}unittest.TestCase):\n  def test_a(self):\n    self.act()\n"
    )
    module = module_of(source.format(base))
    (function,) = module.handlers.functions
    assert len(module.handlers.relevant(function)) == count
