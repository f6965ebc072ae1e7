"""The numeric tower, unions, indirect values and unknown types are left alone."""

import pytest
from shop import List
from typing import Any, Dict, Optional, TypeVar, Union


@pytest.mark.parametrize("size", [1, True, -1])
def test_tower(size: float) -> None: ...


@pytest.mark.parametrize("size", [1, 1.5])  # TQ212
def test_no_way_back(size: int) -> None: ...


@pytest.mark.parametrize("size", [1, -1.5])  # TQ212
def test_sign(size: int) -> None: ...


@pytest.mark.parametrize("size", [1, "2", None])
def test_union(size: Union[int, str, None]) -> None: ...


@pytest.mark.parametrize("size", [1, None])
def test_optional(size: Optional[int]) -> None: ...


@pytest.mark.parametrize("size", [1, None])  # TQ212
def test_none(size: int) -> None: ...


@pytest.mark.parametrize("size", [1, "2"])
def test_any(size: Any) -> None: ...


@pytest.mark.parametrize("size", [1, "2"])
def test_no_annotation(size) -> None: ...


@pytest.mark.parametrize("size", [1, "2"])
def test_unknown(size: Size) -> None: ...


@pytest.mark.parametrize("sizes", [(1, 2)])
def test_foreign_list(sizes: List[int]) -> None: ...


@pytest.mark.parametrize("sizes", [[1, 2]])  # TQ212
def test_own_dict(sizes: Dict[int, int]) -> None: ...


@pytest.mark.parametrize("size, name", [(1, "tea"), ("2", "milk")])  # TQ212
def test_rows(size: int, name: str) -> None: ...


@pytest.mark.parametrize(
    ("size", "name"),
    [
        pytest.param(1, "tea", id="one"),
        pytest.param(2, b"milk", id="two"),  # TQ212
        pytest.param(3, id="broken"),
        make_row(),
    ],
)
def test_params(size: int, name: str) -> None: ...


@pytest.mark.parametrize(["size"], [[1], ["2"]])  # TQ212
def test_listed(size: int) -> None: ...


@pytest.mark.parametrize("size,", [(1,), ("2",)])  # TQ212
def test_comma(size: int) -> None: ...


@pytest.mark.parametrize("size", ["1"], indirect=True)
def test_indirect(size: int) -> None: ...


@pytest.mark.parametrize("size", SIZES)
def test_named(size: int) -> None: ...


@pytest.mark.parametrize(NAMES, ["1"])
def test_named_names(size: int) -> None: ...


@pytest.mark.parametrize("other", ["1"])
def test_other(size: int) -> None: ...


@pytest.mark.parametrize("size", [make(), ..., *more, -size])
def test_expressions(size: int) -> None: ...


@pytest.mark.parametrize(argnames="name", argvalues=[f"{1}", {"a": 1}])  # TQ212
def test_keywords(name: str) -> None: ...


@pytest.mark.parametrize("size", ["1"], **more)
def test_more_keywords(size: int) -> None: ...


@pytest.mark.parametrize("size", ["1"])  # TQ212
class TestSize:
    def test_size(self, size: int) -> None: ...


@pytest.mark.parametrize("size", ["1"])
def test_quoted(size: "str") -> None: ...


@other.mark("size", ["1"])
def test_other_decorator(size: int) -> None: ...


@pytest.mark.parametrize("sizes", [[1], 2])  # TQ212
def test_sequence(sizes: Sequence[int]) -> None: ...


@pytest.mark.parametrize("sizes", [[1], (2,), "3"])
def test_sequences(sizes: Sequence) -> None: ...


@pytest.mark.parametrize("sizes", [{}, []])  # TQ212
def test_mapping(sizes: Mapping[str, int]) -> None: ...


@pytest.mark.parametrize("sizes", [{}, [], (), ""])
def test_iterable(sizes: Iterable[str]) -> None: ...


@pytest.mark.parametrize("sizes", [[1], [2, "3"]])  # TQ212
def test_items(sizes: list[int]) -> None: ...


@pytest.mark.parametrize("sizes", [{1}, {2, "3"}])  # TQ212
def test_items_of_set(sizes: set[int]) -> None: ...


@pytest.mark.parametrize("sizes", [{1}])  # TQ212
def test_set_for_list(sizes: Sequence[int]) -> None: ...


@pytest.mark.parametrize("sizes", [{1: "a"}, {"b": "c"}])  # TQ212
def test_keys(sizes: Dict[int, str]) -> None: ...


@pytest.mark.parametrize("sizes", [{1: ["a"]}, {2: [b"b"]}])  # TQ212
def test_nested(sizes: Mapping[int, list[str]]) -> None: ...


@pytest.mark.parametrize("size", [(1, "a"), (1, 2)])  # TQ212
def test_pair(size: tuple[int, str]) -> None: ...


@pytest.mark.parametrize("sizes", [(), (1, 2), (1, "2")])  # TQ212
def test_row(sizes: tuple[int, ...]) -> None: ...


@pytest.mark.parametrize("sizes", [[], [1, True, size, *more], [None, *more]])  # TQ212
def test_unknown_items(sizes: list[int]) -> None: ...


@pytest.mark.parametrize("sizes", [(1, 2, "3"), {**more}, [1, "2"], {1: 2}, {"a"}])
def test_other_length(sizes: Union[tuple[int, str], list[int], dict, set]) -> None: ...


@pytest.mark.parametrize("sizes", [[1, "2"], [Size()]])
def test_items_of_unknown_type(sizes: list[Size]) -> None: ...


@pytest.mark.parametrize("sizes", [[1, "2"]])
def test_items_of_any_type(sizes: list) -> None: ...


@pytest.mark.parametrize("sizes", [[1, "2"], [None]])
def test_items_of_union(sizes: list[Union[int, str, None]]) -> None: ...


@pytest.mark.parametrize("size", {1, "2"})  # TQ212
def test_set_of_cases(size: int) -> None: ...


T = TypeVar("T")
Rows = list[tuple[str, T]]
Pair = tuple[T, T]


@pytest.mark.parametrize("rows", [[("cup", 1)], [("tea", 2)]])
def test_generic_alias(rows: Rows[int]) -> None: ...


@pytest.mark.parametrize("pair", [(1, 2)])
def test_generic_alias_of_one_parameter(pair: Pair[int]) -> None: ...


@pytest.mark.parametrize("rows", [{"cup": 1}])  # TQ212
def test_generic_alias_of_another_type(rows: Rows[int]) -> None: ...
