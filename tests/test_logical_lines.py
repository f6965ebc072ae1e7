"""TQ506 counts logical lines by the tree as the tokenizer does."""

from __future__ import annotations

import ast
import io
import tokenize

import pytest

from flake8_testquality.facts.index import Index
from flake8_testquality.rules.organization.module_too_long import count_logical_lines

PROGRAMS = [
    "",
    "# nothing\n",
    '"""Text."""\n',
    "x = 1; y = 2\n",
    "if x: y = 1\n",
    "if x:\n    a\nelif y:\n    b\nelse:\n    c\n",
    "if x:\n    a\nelse:\n    if y:\n        b\n",
    "for x in y:\n    a\nelse:\n    b\n",
    "while x:\n    a\nelse:\n    b\n",
    "try:\n    a\nexcept E:\n    b\nexcept (\n    F\n):\n    c\nelse:\n    d\nfinally:\n    e\n",
    "try:\n    a\nfinally:\n    b\n",
    "with a, \\\n    b:\n    c\n",
    "@a\n@b(\n    1\n)\nclass C:\n    '''Text.'''\n    @c\n    def f(self): ...\n",
    "async def f():\n    async for x in y:\n        a\n    else:\n        b\n",
    "match x:\n    case 1:\n        a\n    case [2,\n          3] if y:\n        b\n",
    "def f(\n    a,\n):\n    return (a\n            + 1)\n",
]


@pytest.mark.parametrize("source", PROGRAMS)
def test_count_is_that_of_the_tokenizer(source: str) -> None:
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    expected = sum(token.type == tokenize.NEWLINE for token in tokens)

    assert count_logical_lines(Index(ast.parse(source))) == expected
