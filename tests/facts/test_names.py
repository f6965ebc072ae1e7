"""Names: what an import makes of them."""

from __future__ import annotations

import ast

import pytest

from flake8_testquality.facts.index import Index
from flake8_testquality.facts.names import Names, dotted, last_name


def _names(imports: str) -> Names:
    return Names(Index(ast.parse(imports)))


@pytest.mark.parametrize(
    ("imports", "written", "meant"),
    [
        ("", "TestCase", "TestCase"),
        ("", "self.client.get", "self.client.get"),
        ("import unittest", "unittest.TestCase", "unittest.TestCase"),
        ("import unittest as ut", "ut.TestCase", "unittest.TestCase"),
        ("from unittest import TestCase", "TestCase", "unittest.TestCase"),
        ("from unittest import TestCase as Base", "Base", "unittest.TestCase"),
        ("from unittest import case", "case.TestCase", "unittest.TestCase"),
        ("from unittest.case import TestCase", "TestCase", "unittest.TestCase"),
        ("import unittest.case", "unittest.case.TestCase", "unittest.TestCase"),
        ("import unittest2 as unittest", "unittest.TestCase", "unittest.TestCase"),
        ("from unittest.async_case import IsolatedAsyncioTestCase as A", "A",
         "unittest.IsolatedAsyncioTestCase"),
        ("import mock", "mock.patch", "unittest.mock.patch"),
        ("from mock import patch", "patch.object", "unittest.mock.patch.object"),
        ("from unittest import mock", "mock.patch", "unittest.mock.patch"),
        ("import unittest.mock as m", "m.Mock", "unittest.mock.Mock"),
        ("from testtools.testcase import TestCase", "TestCase", "testtools.TestCase"),
        ("from django.test.testcases import SimpleTestCase as S", "S",
         "django.test.SimpleTestCase"),
        ("from django.contrib.staticfiles.testing import StaticLiveServerTestCase as S", "S",
         "django.test.StaticLiveServerTestCase"),
        ("from . import base", "base.TestCase", ".base.TestCase"),
        ("from .. import base", "base.TestCase", "..base.TestCase"),
        ("from .base import TestCase", "TestCase", ".base.TestCase"),
        ("from ..base import TestCase", "TestCase", "..base.TestCase"),
        ("import os.path", "os.path.join", "os.path.join"),
        ("import unittesting", "unittesting.case", "unittesting.case"),
        ("import mocking as mock2", "mock2.patch", "mocking.patch"),
        ("import numpy as np", "np.testing.assert_equal", "numpy.testing.assert_equal"),
        ("def late():\n    import unittest as ut", "ut.TestCase", "unittest.TestCase"),
        ("try:\n    import mock\nexcept ImportError:\n    from unittest import mock",
         "mock.call", "unittest.mock.call"),
    ],
)  # fmt: skip
def test_import_says_what_a_name_means(imports: str, written: str, meant: str) -> None:
    names = _names(imports)
    node = ast.parse(written, mode="eval").body
    assert names.of(node) == meant
    assert names.of(node) == meant, "asked again"
    assert names.resolve(written) == meant


@pytest.mark.parametrize("expression", ["f().x", "(a + b).c", "items[0].x", "'text'.join", "1"])
def test_expression_that_is_no_chain_of_names_has_no_name(expression: str) -> None:
    node = ast.parse(expression, mode="eval").body
    assert _names("import f, a, items").of(node) == ""
    assert dotted(node) == ""


@pytest.mark.parametrize(
    ("expression", "last"),
    [("f", "f"), ("a.b.c", "c"), ("f().x", "x"), ("items[0].x", "x"), ("f()", ""), ("1", "")],
)
def test_last_name_needs_no_chain(expression: str, last: str) -> None:
    assert last_name(ast.parse(expression, mode="eval").body) == last


def test_star_imports_are_listed() -> None:
    names = _names("from unittest import *\nfrom .base import *\nfrom . import *")
    assert names.star_imports == ["unittest", ".base", "."]
    assert names.imported == {}


def test_names_bound_by_a_plain_import_are_modules() -> None:
    names = _names("import os.path, numpy as np\nfrom a import b\nfrom c import *")
    assert names.modules == {"os", "np"}


def test_name_is_imported_by_its_first_part() -> None:
    names = _names("import os.path\nfrom a import b as c")
    assert [names.is_imported(name) for name in ("os.path.join", "c.d", "b", "path")] == [
        True,
        True,
        False,
        False,
    ]
