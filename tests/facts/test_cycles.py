"""Act-assert cycles of a test."""

from __future__ import annotations

import textwrap

from reviewing import messages, module_of

from flake8_testquality.facts.cycles import Cycles, Role


def _cycles(body: str) -> list[tuple[int, str, str]]:
    source = "def test_x():\n" + textwrap.indent(textwrap.dedent(body).strip("\n"), "    ")
    (test,) = module_of(source).tests
    return [(cycle.line, cycle.role.name, cycle.callee) for cycle in Cycles(test).found]


def test_call_whose_result_is_asserted_on_is_one_cycle() -> None:
    assert _cycles("result = convert(1)\nassert result.x\nassert result.y\n") == [
        (2, "CALL", "convert")
    ]


def test_commands_leave_queries_out() -> None:
    body = """
        server = boot(1)
        assert server
        server.stop()
        state = server.get_state()
        assert state == "down"
    """
    assert _cycles(body) == [(4, "COMMAND", "stop")]


def test_last_act_before_the_assertion_is_named() -> None:
    assert _cycles("server.start()\nserver.stop()\nassert server.down\n") == [
        (3, "COMMAND", "stop")
    ]


def test_data_and_doubles_are_arranged() -> None:
    body = """
        items = []
        items.remove(1)
        patcher.start()
        mock_server.stop()
        assert items == []
    """
    assert _cycles(body) == []


def test_expected_values_are_no_acts() -> None:
    assert _cycles("expected = compute(1)\nassert expected == 1\n") == []


def test_without_acts_there_is_no_cycle() -> None:
    assert _cycles("assert parse(1) == 1\nassert parse(2) == 2\n") == []


def test_roles_are_ordered_from_preparing_to_commanding() -> None:
    assert sorted(Role) == [Role.ARRANGE, Role.BUILD, Role.OBSERVE, Role.CALL, Role.COMMAND]


def test_message_names_the_places_and_cuts_a_long_list() -> None:
    steps = "".join(f"    r = parse({i})\n    assert r == {i}\n" for i in range(10))
    assert messages("TQ903", f"def test_x():\n{steps}") == [
        "1: test runs 10 scenarios (lines 2, 4, 6, 8, 10, 12, 14, 16, …); split it"
    ]


def test_all_cycles_hold_the_lesser_ones_too() -> None:
    source = """
        def test_x():
            server = Server(1)
            assert server.ready
            server.stop()
            assert server.down
    """
    (test,) = module_of(textwrap.dedent(source)).tests
    cycles = Cycles(test)
    assert [cycle.callee for cycle in cycles.all] == ["Server", "stop"]
    assert [cycle.callee for cycle in cycles.found] == ["stop"]


def test_function_that_takes_parts_of_a_result_only_looks() -> None:
    body = """
        tree = grow(1)
        assert tree[0]
        nil = first(tree[0])
        assert nil
    """
    assert _cycles(body) == [(2, "CALL", "grow")]


def test_function_that_takes_more_than_parts_acts() -> None:
    body = """
        tree = grow(1)
        assert tree[0]
        other = graft(tree[0], branch)
        assert other
        third = graft(tree)
        assert third
    """
    assert _cycles(body) == [(2, "CALL", "grow"), (4, "CALL", "graft"), (6, "CALL", "graft")]
