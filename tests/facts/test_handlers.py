"""What becomes of the exceptions that a test file catches."""

from __future__ import annotations

import sys

import pytest
from reviewing import messages, module_of

from flake8_testquality.facts.handlers import Handler


def _handler(source: str) -> Handler:
    module = module_of(source)
    (handler,) = module.handlers.relevant(module.tests[0])
    return handler


@pytest.mark.parametrize(
    ("clause", "text"),
    [
        ("except:", "except"),
        ("except OSError:", "except OSError"),
        ("except (A, b.C) as e:", "except (A, b.C)"),
    ],
)
def test_text_of_a_clause(clause: str, text: str) -> None:
    assert _handler(f"def test_x():\n  try:\n    f()\n  {clause}\n    pass\n").text == text


def test_long_text_is_cut() -> None:
    names = ", ".join(f"SomeLongException{number}" for number in range(9))
    handler = _handler(f"def test_x():\n  try:\n    f()\n  except ({names}):\n    pass\n")
    assert len(handler.text) == 60
    assert handler.text.endswith("…")
    assert "except" in repr(handler)


def test_suppress_is_a_handler_without_a_body() -> None:
    handler = _handler(
        "import contextlib\ndef test_x():\n  with contextlib.suppress(KeyError):\n    f()\n"
    )
    assert handler.text == "contextlib.suppress(KeyError)"
    assert handler.caught == ("KeyError",)
    assert handler.only_passes
    assert handler.swallows


def test_handlers_of_a_class_body_are_left_out() -> None:
    module = module_of(
        "def test_x():\n  class A:\n    try:\n      f()\n    except E:\n      pass\n"
    )
    assert module.handlers.of(module.tests[0]) == []


def test_handlers_outside_functions_are_left_out() -> None:
    module = module_of("try:\n  f()\nexcept E:\n  pass\ndef test_x():\n  pass\n")
    assert module.handlers.of(module.tests[0]) == []


@pytest.mark.skipif(sys.version_info < (3, 11), reason="except* came with Python 3.11")
@pytest.mark.parametrize(
    ("code", "body"),
    [
        ("TQ701", "  except* OSError as e:\n    print(e)\n"),
        ("TQ702", "  except* Exception:\n    pass\n"),
        ("TQ704", "  except* OSError as e:\n    assert e\n"),
    ],
)
def test_except_star_is_a_handler_too(code: str, body: str) -> None:
    found = messages(code, f"def test_x():\n  try:\n    f()\n{body}")
    assert len(found) == 1
    assert found[0].startswith("4: ")
    assert "except* " in found[0]


@pytest.mark.skipif(sys.version_info < (3, 11), reason="except* came with Python 3.11")
def test_assertion_lost_in_except_star() -> None:
    source = "def test_x():\n  try:\n    assert f()\n  except* AssertionError:\n    pass\n"
    assert messages("TQ703", source) == [
        "4: 'except* AssertionError' swallows the assertion of line 3;"
        " move the assertion out of the 'try'"
    ]


@pytest.mark.skipif(sys.version_info < (3, 11), reason="except* came with Python 3.11")
@pytest.mark.parametrize(("star", "count"), [("", 1), ("*", 0)])
def test_raises_says_less_than_except_star(star: str, count: int) -> None:
    source = (
        f"def test_x():\n  try:\n    f()\n  except{star} OSError:\n    pass\n"
        "  else:\n    pytest.fail()\n"
    )
    assert len(messages("TQ711", source)) == count


def test_try_with_finally_is_judged_by_its_handler() -> None:
    source = (
        "def test_x():\n  try:\n    f()\n  except OSError as e:\n    LOG.error(e)\n"
        "  finally:\n    g()\n"
    )
    assert messages("TQ701", source) == [
        "4: 'except OSError' logs and swallows the failure; re-raise it or assert on it"
    ]


def test_names_of_several_levels_are_loggers() -> None:
    source = "def test_x(app):\n  try:\n    f()\n  except E:\n    app.state.logger.error(1)\n"
    assert len(messages("TQ701", source)) == 1
