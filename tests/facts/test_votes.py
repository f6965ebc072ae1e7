"""Votes: the styles of names, and what a module's own names say."""

from __future__ import annotations

import pytest
from reviewing import module_of

from flake8_testquality.facts.casing import Style, Vote, style_of, vote_of
from flake8_testquality.facts.votes import follows_unittest


@pytest.mark.parametrize(
    ("name", "style"),
    [
        ("get_server", Style.SNAKE),
        ("_get_server_", Style.SNAKE),
        ("ipv4_address", Style.SNAKE),
        ("getServer", Style.CAMEL),
        ("__getServer", Style.CAMEL),
        ("parseHTTPUrl2", Style.CAMEL),
        ("reportStateAPI", Style.CAMEL),
        ("server", None),
        ("_server", None),
        ("Server", None),
        ("ServerFault", None),
        ("MAX_SIZE", None),
        ("get_serverName", None),
        ("nodeA", None),
        ("dX", None),
        ("eList", None),
        ("", None),
        ("_", None),
    ],
)
def test_style_of_name(name: str, style: Style | None) -> None:
    assert style_of(name) is style


def test_style_writes_names_of_the_other() -> None:
    assert Style.SNAKE.write("_getServerName") == "_get_server_name"
    assert Style.CAMEL.write("_get_server_name") == "_getServerName"
    assert Style.SNAKE.other.other is Style.SNAKE


@pytest.mark.parametrize(
    ("snake", "camel", "habit"),
    [
        (8, 2, Style.SNAKE),
        (2, 8, Style.CAMEL),
        (10, 0, Style.SNAKE),
        (7, 3, None),
        (8, 1, None),
        (0, 0, None),
    ],
)
def test_habit_needs_ten_names_and_four_fifths(
    snake: int, camel: int, habit: Style | None
) -> None:
    assert Vote(snake, camel).habit is habit


def test_majority_is_more_than_half() -> None:
    assert Vote(2, 1).majority is Style.SNAKE
    assert Vote(1, 2).majority is Style.CAMEL
    assert Vote(2, 2).majority is None


def test_vote_is_said_with_both_counts() -> None:
    vote = vote_of(["get_server", "get_client", "getProxy", "proxy"])
    assert vote.counted("names here") == "2 of 3 names here are snake_case"


@pytest.mark.parametrize("name", ["assertServerIsUp", "_failUnlessUp", "doSetUp", "myTearDown"])
def test_name_follows_unittest(name: str) -> None:
    assert follows_unittest(name)


@pytest.mark.parametrize("name", ["assertion", "failover", "expected", "setUpper"])
def test_name_is_not_made_after_unittest(name: str) -> None:
    assert not follows_unittest(name)


def test_functions_vote_when_their_author_named_them() -> None:
    votes = module_of(
        """
import unittest
def make_server(): ...
def makeClient(): ...
def helper(): ...
def pytest_configure(): ...
class FakeServer:
    def getName(self): ...
class ServerTest(unittest.TestCase):
    def setUp(self): ...
    def assertUp(self): ...
    def testServerFault(self): ...
    def test_server_fault(self): ...
    def test_serverFault(self): ...
    def test_ServerFault(self): ...
    def test_fault(self): ...
"""
    ).votes
    assert [found.name for found in votes.functions_in(Style.SNAKE)] == [
        "make_server",
        "test_server_fault",
    ]
    assert [found.name for found in votes.functions_in(Style.CAMEL)] == [
        "makeClient",
        "testServerFault",
        "test_serverFault",
    ]
    assert votes.functions == Vote(2, 3)
    assert not votes.helpers_are_camel


def test_locals_are_counted_once_for_the_module() -> None:
    votes = module_of(
        """
def make(server_id, imageId, *args, flavor_id=1, **kwargs):
    file_name = diskFormat = 1
def test_one(a_fixture, anotherFixture):
    file_name = 1
    def nested(its_parameter):
        inner_name = 1
    for loop_name in []: ...
    for key_name, value_name in []: ...
    with open("x") as text_file, open("y") as (first_line, rest): ...
    [each_item for each_item in []]
    [] and (walrus_name := 1)
    obj.other_attribute = 1
    typed_name: int
module_name = 1
"""
    ).votes
    names = {
        function.name: list(places) for function, places in votes.locals_by_function.items()
    }
    assert sorted(names["make"]) == ["diskFormat", "file_name", "flavor_id", "imageId", "server_id"]
    assert sorted(names["test_one"]) == [
        "file_name", "inner_name", "loop_name", "text_file", "typed_name", "walrus_name",
    ]  # fmt: skip
    assert votes.locals == Vote(8, 2)
    assert votes.has_camel_variables


def test_attributes_belong_to_their_class() -> None:
    votes = module_of(
        """
class A:
    def setUp(self):
        self.maxDiff = None
        self.server_id = self.imageId = 1
        self.server_id = 2
        other.flavor_id = 3
class B:
    @classmethod
    def make(cls):
        cls.server_id, cls.port_id = 1, 2
def f(self):
    self.nothing_here = 1
self.nor_here = 1
"""
    ).votes
    found = {cls.name: list(places) for cls, places in votes.attributes_by_class.items()}
    assert found == {"A": ["server_id", "imageId"], "B": ["server_id", "port_id"]}
    assert votes.attributes == Vote(2, 1)
    assert votes.attribute_names == {"server_id", "imageId", "port_id"}


def test_module_without_camel_case_is_seen_at_one_glance() -> None:
    votes = module_of("def test_one(a_fixture):\n    server_id = 1\n    self.x = y[0] = 2\n").votes
    assert not votes.has_camel_variables
    assert module_of("def f(theParameter): ...").votes.has_camel_variables


def test_names_are_dictated_by_keywords_attributes_and_strings() -> None:
    votes = module_of(
        """
call(adminPass=1, **rest)
api.flavorRef
self.ownName
body["imageRef"], "no name"
"""
    ).votes
    assert votes.dictated == {"adminPass", "flavorRef", "imageRef"}


@pytest.mark.parametrize(
    ("option", "enforced"),
    [("snake", Style.SNAKE), ("camel", Style.CAMEL), ("consistent", None), ("any", None)],
)
def test_option_enforces_a_style(option: str, enforced: Style | None) -> None:
    assert module_of("", naming_style=option).votes.enforced is enforced
