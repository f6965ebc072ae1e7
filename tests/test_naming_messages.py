"""Messages of the naming rules name the tests."""

from __future__ import annotations

import pytest
from reviewing import messages


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["parse", "parse2"], "'test_parse' and 'test_parse2' differ only by a number"),
        (
            ["parse_1", "parse_2", "parse_3"],
            "'test_parse_1', 'test_parse_2' and 1 more differ only by a number",
        ),
        (["parse_a", "parse_b"], "'test_parse_a' and 'test_parse_b' differ only by a letter"),
        (["parse", "parse_new"], "'test_parse' and 'test_parse_new' differ only by '_new'"),
    ],
)
def test_siblings_are_named(names: list[str], expected: str) -> None:
    source = "".join(f"def test_{name}():\n    assert run()\n" for name in names)

    assert messages("TQ804", source) == [f"3: tests {expected}; say what each is about"]


def test_long_name_comes_with_its_length() -> None:
    source = "def test_a_long_name(): pass\n"

    assert messages("TQ801", source, max_test_name_length=10) == [
        "1: test name 'test_a_long_name' has 16 characters, more than 10;"
        " say the rest by the class or a docstring"
    ]


@pytest.mark.parametrize(
    ("name", "said"), [("test", "nothing"), ("test_x", "one word"), ("test_x_y", "2 words")]
)
def test_short_name_comes_with_its_words(name: str, said: str) -> None:
    source = f"def {name}(): assert run()\ndef test_another_one_here(): assert run()\n"

    assert messages("TQ802", source, min_test_name_words=3) == [
        f"1: test name {name!r} says {said} of what is tested; name the behaviour and the case"
    ]
