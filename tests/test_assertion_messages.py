"""What the rules about assertions say: one clear line, whatever the code holds."""

from __future__ import annotations

import pytest
from reviewing import messages


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("total() == 3", "`total() == 3`"),
        ("name() == 'it\\'s'", '`name() == "it\'s"`'),
        ("name() == 'a\\nb'", r"`name() == 'a\nb'`"),
        ('name() == f"""{one}\n  {two}"""', None),
        ("not is_open()", "`not is_open()`"),
        ("(total() ==\n   3)", "`total() == 3`"),
        (f"total() == [{'1, ' * 30}]", "this comparison"),
    ],
)
def test_comparison_is_shown_in_one_line(code: str, shown: str | None) -> None:
    (message,) = messages("TQ010", f"def test_it():\n    {code}\n")
    assert "\n" not in message
    assert message.endswith(" is thrown away; write 'assert' before it")
    assert shown is None or message.startswith(f"2: {shown} is ")


@pytest.mark.parametrize(
    ("asserted", "what"),
    [
        ("(x for x in found)", "a generator that nobody runs"),
        ("lambda: 1", "a lambda that nobody calls"),
        ("'a\\nb'", r"'a\nb'"),
    ],
)
def test_constant_is_named(asserted: str, what: str) -> None:
    found = messages("TQ004", f"def test_it():\n    assert {asserted}\n")
    assert found == [f"2: this asserts {what}, which always passes; assert on a result"]


def test_arguments_by_keyword_are_shown() -> None:
    text = "import unittest\nclass A(unittest.TestCase):\n    def test_a(self):\n        "
    found = messages("TQ008", f"{text}self.assertEqual(first=a, second=None, msg=b)\n")
    assert found == ["4: assertEqual(a, None) compares with None; use assertIsNone(a)"]
