import unittest

import pytest


def test_two_calls():
    with pytest.raises(ValueError):  # TQ706
        server = boot("vm1")
        server.resize(-1)


def test_loop_is_one_statement_of_two():
    with pytest.raises(ValueError):  # TQ706
        prepare()
        for each in things():
            act(each)


async def test_await():
    with pytest.raises(ValueError):  # TQ706
        server = await boot("vm1")
        await server.task


async def test_async_with(manager):
    async with manager, pytest.raises(ValueError):  # TQ706
        act(1)
        act(2)


class Cases(unittest.TestCase):
    def test_method(self):
        with self.assertRaises(ValueError):  # TQ706
            act(1)
            act(2)

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, "no"):  # TQ706
            act(1)
            act(2)

    def test_skip(self):
        with self.assertRaises(ValueError):
            act(1)
            if not possible:
                self.skipTest("not here")

    def test_call(self):
        self.assertRaises(ValueError, act, 1)
        self.assertRaises(ValueError, act, 2)


def test_one_statement():
    with pytest.raises(ValueError):
        boot("vm1").resize(-1)


def test_manager_under_test():
    with pytest.raises(ValueError):
        with manager():
            pass


def test_block_of_the_manager_is_one():
    with pytest.raises(ValueError):
        with manager() as managed:
            managed.start()
            managed.stop()


def test_values_first():
    with pytest.raises(ValueError):
        size = -1
        names = ["a", {"b": size}]
        act(names)


def test_functions_first():
    with pytest.raises(ValueError):
        def callback():
            act(1)

        class Local:
            value = act(2)

        act(callback)


def test_no_calls():
    with pytest.raises(ValueError):
        value.x
        del value.y
        value[0]


def test_assertion_last():
    with pytest.raises(ValueError):
        act(1)
        assert value == 1


def test_other_manager():
    with manager():
        act(1)
        act(2)


def test_raise_behind_a_manager():
    with pytest.raises(ValueError):
        with manager():
            act(1)
        raise ValueError("behind")


def test_plain_value():
    with pytest.raises(ValueError):
        names = list("abcd")
        act(names)


def test_list_of_a_call():
    with pytest.raises(ValueError):  # TQ706
        names = list(read())
        act(names)


def test_print():
    with pytest.raises(ValueError):
        print("acting")
        act(1)


def test_print_of_a_call():
    with pytest.raises(ValueError):  # TQ706
        print(state())
        act(1)


def test_call_and_assertion_that_calls():
    with pytest.raises(ValueError):  # TQ706
        act(1)
        assert parse("x") == 3


def test_call_and_assertion_that_calls_nothing():
    with pytest.raises(ValueError):
        act(1)
        assert state == 3


def test_assertion_under_test():
    with pytest.raises(AssertionError):
        server = boot("vm1")
        assert server.name() == "x"


def test_matches_in_the_block():
    with pytest.raises(ValueError) as caught:
        act()
        caught.match("no")


def test_buffer():
    with pytest.raises(ValueError):
        out = io.StringIO()
        compute(out)


def test_mock():
    with pytest.raises(ValueError):
        client = mock.Mock()
        compute(client)


def test_buffer_with_text():
    with pytest.raises(ValueError):  # TQ706
        out = io.StringIO(compute())
        compute(out)


def test_assertion_is_what_fails():
    with pytest.raises(AssertionError):
        total = compute()
        total.add(3)
        assert_total(total)


def test_assertion_is_expected_and_does_not_stand_there():
    with pytest.raises(AssertionError):  # TQ706
        total = compute()
        total.add(3)


def test_prints_what_came_instead(api):
    with pytest.raises(NotFound):
        result = api.get("vm1")
        # Helps if nothing is raised.
        print("result:", pprint.pformat(result))


def test_end_of_the_manager_raises(lock):
    with pytest.raises(Expired), lock:
        assert lock.is_held()
        wait(lock.ttl)


def test_manager_is_entered_before(lock):
    with lock, pytest.raises(Expired):  # TQ706
        session = lock.session()
        session.renew()


def test_awaits_if_it_can(client, is_async):
    with pytest.raises(ValueError):
        result = client.create(1)
        if is_async:
            await result


def test_awaits_something_more(client, is_async):
    with pytest.raises(ValueError):  # TQ706
        result = client.create(1)
        if is_async:
            await client.close()


def test_counts_how_far_it_came(parser):
    count = 0
    with pytest.raises(ParseError) as caught:
        count += parser.write(b"a=b")
        count += parser.write(b"&&")
        parser.finalize()
    assert caught.value.offset == 4 - count


def test_counts_for_nobody(parser):
    count = 0
    with pytest.raises(ParseError):  # TQ706
        count += parser.write(b"a=b")
        parser.finalize()


def test_comment_says_why(queue):
    with pytest.raises(ValueError):
        queue.create("x")
        # Nothing is indexed until then, so flush inside the raises block.
        queue.flush()


def test_other_linter_is_answered(discover):
    with pytest.raises(  # noqa: PT012
        ValueError,
        match="no way",
    ):
        device = discover("127.0.0.1")
        device.update()


def test_reads_what_is_caught():
    with pytest.raises(ValueError) as caught:
        act(1)
        assert parse(caught.value) == 3


def test_reads_something_else():
    with pytest.raises(ValueError) as caught:  # TQ706
        act(1)
        assert parse("x") == 3
    assert caught.value.args


def test_text_of_a_name_in_a_value(number, server):
    with pytest.raises(ValueError):
        body = {"id": str(number), "host": repr(server.host)}
        act(body)


def test_text_of_a_call(server):
    with pytest.raises(ValueError):  # TQ706
        body = {"id": str(server.number())}
        act(body)


def test_text_is_what_raises():
    with pytest.raises(ValueError):  # TQ706
        server = boot("vm1")
        text = str(server)


def test_text_is_no_preparation(server):
    with pytest.raises(ValueError):  # TQ706
        str(server)
        act(server)


def test_assertions_to_the_end(server):
    with pytest.raises(ValueError):
        server.boot()
        assert not server.is_up()
        assert server.count == 3


def test_assertion_before_another_call(server):
    with pytest.raises(ValueError):  # TQ706
        assert not server.is_up()
        server.boot()
        assert server.count == 3


def numbers():
    yield 3
    raise ValueError


async def fetch():
    raise ValueError


@retried
def retried_numbers():
    yield 3


def test_generator_is_only_made():
    with pytest.raises(ValueError):
        found = numbers()
        list(found)


def test_decorated_generator():
    with pytest.raises(ValueError):  # TQ706
        found = retried_numbers()
        list(found)


def test_coroutine_is_only_made(loop):
    with pytest.raises(ValueError):
        coroutine = fetch()
        loop.run(coroutine)


async def test_coroutine_is_awaited(loop):
    with pytest.raises(ValueError):  # TQ706
        await fetch()
        loop.run()


def test_generator_of_a_call():
    with pytest.raises(ValueError):  # TQ706
        found = numbers(load())
        list(found)


def test_prints_the_text_of_what_came(api):
    with pytest.raises(ValueError):
        found = api.get("vm1")
        print(repr(found))


def test_raises_by_the_case(api, case):
    with pytest.raises(ValueError):
        if case.args:
            raise ValueError(case.args)
        api.call(case)


def test_asks_before_it_raises(api, case):
    with pytest.raises(ValueError):  # TQ706
        if api.is_closed(case):
            raise ValueError(case.args)
        api.call(case)


def test_method_by_name(cursor, name):
    with pytest.raises(ValueError):
        method = getattr(cursor, name)
        method(1)


def test_method_of_a_result_by_name(name):
    with pytest.raises(ValueError):  # TQ706
        method = getattr(connect(), name)
        method(1)
