"""Words of names: split, told apart by style, joined again."""

from __future__ import annotations

import pytest

from flake8_testquality.facts import words


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("total", "total"),
        ("total_of_basket", "total of basket"),
        ("totalOfBasket", "total of basket"),
        ("TotalOfBasket", "total of basket"),
        ("parseHTTPUrl2", "parse http url 2"),
        ("HTTPServer", "http server"),
        ("getURL", "get url"),
        ("_private__name_", "private name"),
        ("TEST_CASE", "test case"),
        ("ipv4Address", "ipv 4 address"),
        ("Returns a basket.", "returns a basket"),
        ("", ""),
        ("__", ""),
        ("test_größe", "test größe"),
        ("prénomTrois", "prénom trois"),
        ("ÉtatCivil", "état civil"),
        ("ÉTAT_un", "état un"),
        ("parseЖурнал2", "parse журнал 2"),
        ("straßeÄndern", "straße ändern"),
        ("日本語のテスト", "日本語のテスト"),
        ("e\u0301tat", "état"),
        ("naïve café’s", "naïve café s"),
    ],
)
def test_name_is_split_into_words(name: str, expected: str) -> None:
    assert words.split(name) == tuple(expected.split())


@pytest.mark.parametrize(
    ("name", "camel"),
    [
        ("total", False),
        ("Total", False),
        ("TOTAL", False),
        ("TOTAL_SUM", False),
        ("TotalSum", False),
        ("totalSum", True),
        ("_totalSum", True),
        ("getURL", True),
        ("ipv4Address", True),
        ("total_sum", False),
        ("__total_sum__", False),
        ("total_2", False),
        ("total2", False),
        ("total_sumOf", False),
        ("_", False),
        ("größe_total", False),
    ],
)
def test_camel_is_told_apart(name: str, camel: bool) -> None:
    assert words.is_camel(name) == camel


@pytest.mark.parametrize(
    ("camel", "snake"),
    [
        ("totalSum", "total_sum"),
        ("_totalSum", "_total_sum"),
        ("__totalSum", "__total_sum"),
        ("getHTTPUrl", "get_http_url"),
        ("ipv4Address", "ipv4_address"),
        ("take2Baskets", "take2_baskets"),
        ("total", "total"),
    ],
)
def test_camel_becomes_snake(camel: str, snake: str) -> None:
    assert words.to_snake(camel) == snake
    assert not words.is_camel(snake)


@pytest.mark.parametrize(
    ("snake", "camel"),
    [
        ("total_sum", "totalSum"),
        ("_total_sum", "_totalSum"),
        ("get_http_url", "getHttpUrl"),
        ("total", "total"),
    ],
)
def test_snake_becomes_camel(snake: str, camel: str) -> None:
    assert words.to_camel(snake) == camel
