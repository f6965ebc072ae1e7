"""Facts that are found once for a whole module and handed out by function."""

from reviewing import module_of

_SOURCE = '''
import pytest

def test_outer(stack):
    def inner():
        assert stack.pop()
        with pytest.raises(IndexError):
            stack.pop()
    with pytest.raises(KeyError):
        inner()
    stack.pop()

class Basket:
    assert stack

def test_nothing(stack):
    stack.push(1)

def test_handled(stack):
    try:
        stack.pop()
    except IndexError:
        pass
    assert stack
'''


def test_calls_come_by_the_last_name_of_what_is_called() -> None:
    module = module_of(_SOURCE)
    assert [call.lineno for call in module.calls_by_name["pop"]] == [6, 8, 11, 21]
    assert module.called_names == {"pop", "raises", "inner", "push"}


def test_calls_of_several_names_stand_in_the_order_of_the_source() -> None:
    module = module_of(_SOURCE)
    assert [call.lineno for call in module.calls_of(["push", "raises", "absent"])] == [7, 9, 17]
    assert module.calls_of(()) == []


def test_assertions_belong_to_the_innermost_function() -> None:
    found = module_of(_SOURCE).assertions.by_function
    assert [(function.name, [each.node.lineno for each in own]) for function, own in found] == [
        ("test_outer", [9]),
        ("inner", [6, 7]),
        ("test_handled", [24]),
    ]


def test_expectations_come_in_the_order_of_their_functions() -> None:
    found = module_of(_SOURCE).expectations.by_function
    assert [(function.name, [each.node.lineno for each in own]) for function, own in found] == [
        ("test_outer", [9]),
        ("inner", [7]),
    ]


def test_functions_with_handlers() -> None:
    assert [function.name for function in module_of(_SOURCE).handlers.functions] == ["test_handled"]
