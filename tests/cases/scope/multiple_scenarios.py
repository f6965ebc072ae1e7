import unittest
from unittest import mock

import pytest
from hypothesis import given
from shop import app

import tools

FOLDER = "/tmp"
machine = Machine()


def test_three():
    first = parse("1")
    assert first == 1
    second = parse("2")
    assert second == 2
    third = parse("3")
    assert third == 3


def test_four():  # TQ903
    first = parse("1")
    assert first == 1
    second = parse("2")
    assert second == 2
    third = parse("3")
    assert third == 3
    fourth = parse("4")
    assert fourth == 4


async def test_async():  # TQ903
    assert await state()
    await act(1)
    assert await state() == 1
    await act(2)
    assert await state() == 2
    await act(3)
    assert await state() == 3
    await act(4)
    assert await state() == 4


def test_commands():
    queue = Queue()
    queue.push(1)
    assert len(queue) == 1
    queue.push(2)
    assert len(queue) == 2
    queue.push(2)
    assert len(queue) == 2
    queue.drop()
    assert len(queue) == 1


def test_steps_of_one_scenario(server):
    server.boot()
    assert server.active
    server.resize(2)
    assert server.size == 2
    server.resize(1)
    assert server.size == 1
    server.stop()
    assert not server.active
    server.remove()
    assert server.gone


def test_very_many_different_acts():  # TQ903
    graph = bull()
    assert len(graph) == 5
    graph = chvatal()
    assert len(graph) == 12
    graph = cubical()
    assert len(graph) == 8
    graph = desargues()
    assert len(graph) == 20
    graph = diamond()
    assert len(graph) == 4
    graph = dodecahedral()
    assert len(graph) == 20
    graph = frucht()
    assert len(graph) == 12
    graph = heawood()
    assert len(graph) == 14
    graph = house()
    assert len(graph) == 5


def test_walk_over_one_result(strings):
    tree = prefix_tree(strings)
    a, i = sorted(tree[0])
    assert len(tree[a]) == 1
    nil = any_element(tree[a])
    assert len(tree[nil]) == 0
    _, inn = sorted(tree[i])
    assert len(tree[inn]) == 1
    nil = any_element(tree[inn])
    assert len(tree[nil]) == 0
    inner = tree.nodes
    nil = any_element(inner[a])
    assert len(tree[nil]) == 0
    nil = any_element(inner[i], inner[a])
    assert len(tree[nil]) == 0


def test_docstring_tells_of_steps(tree):
    """Check a reshape.

    1) boot the old tree
    2) reshape it
    3) reshape it again
    """
    size = grow(tree, 1)
    assert size == 1
    size = grow(tree, 2)
    assert size == 2
    size = grow(tree, 3)
    assert size == 3
    size = grow(tree, 4)
    assert size == 4


def test_docstring_tells_of_the_lifecycle(tree):
    """A walk through the life of a tree."""
    size = grow(tree, 1)
    assert size == 1
    size = grow(tree, 2)
    assert size == 2
    size = grow(tree, 3)
    assert size == 3
    size = grow(tree, 4)
    assert size == 4


def test_docstring_tells_nothing(tree):  # TQ903
    """Check updates, see 1) and 2)."""
    size = grow(tree, 1)
    assert size == 1
    size = grow(tree, 2)
    assert size == 2
    size = grow(tree, 3)
    assert size == 3
    size = grow(tree, 4)
    assert size == 4


def test_commands_observed(api):
    api.post_action("stop")
    server = api.get_server(1)
    assert server["status"] == "SHUTOFF"
    flavor = api.get_flavor(1)
    assert flavor["name"] == "small"
    volumes = api.list_volumes()
    assert volumes == []
    events = api.list_events()
    assert events == ["stop"]


def test_one_result_looked_at_closer(client):
    response = client.fetch("/")
    assert response.code == 200
    header = response.headers.get("Set-Cookie")
    assert header is not None
    match = re.match("expires=(.+)", header)
    assert match is not None
    expires = parse_date(match.group(1))
    assert expires > 0
    text = response.body.decode()
    assert text == "hello"


def test_several_acts_before_each_assertion(api):
    api.start(1)
    api.start(2)
    api.start(3)
    api.start(4)
    assert api.running == 4
    api.stop(1)
    api.stop(2)
    api.stop(3)
    assert api.running == 1


def test_arrangement_between_assertions(double):
    result = act()
    assert result.one
    double.reset_mock()
    assert result.two
    double.side_effect = None
    expected = make_expected(3)
    assert result.three == expected
    other = mock.Mock()
    assert result.four is not other
    events.append(5)
    assert result.five


def test_value_nobody_asserts_on():
    result = act()
    assert result.one
    unrelated = compile_names(1)
    assert result.two
    unrelated = compile_names(2)
    assert result.three
    unrelated = compile_names(3)
    assert result.four
    use(unrelated)


def test_raises_form_no_cycle():
    with pytest.raises(ValueError):
        parse("a")
    with pytest.raises(ValueError):
        parse("b")
    with pytest.raises(ValueError):
        parse("c")
    with pytest.raises(ValueError):
        parse("d")


def test_acts_before_raises(api):  # TQ903
    api.lock(1)
    with pytest.raises(ValueError):
        api.use()
    api.lock(2)
    with pytest.raises(ValueError):
        api.use()
    api.lock(3)
    with pytest.raises(ValueError):
        api.use()
    api.lock(4)
    with pytest.raises(ValueError):
        api.use()


def test_inside_with(path):  # TQ903
    with open(path) as file:
        first = parse(file, 1)
        assert first
        second = parse(file, 2)
        assert second
        third = parse(file, 3)
        assert third
        fourth = parse(file, 4)
        assert fourth


def test_only_one_branch_runs(flag):
    first = parse(1)
    assert first
    if flag == 1:
        second = parse(2)
        assert second
    elif flag == 2:
        second = parse(3)
        assert second
    else:
        second = parse(4)
        assert second
        third = parse(5)
        assert third


def test_longest_branch_counts(flag):  # TQ903
    first = parse(1)
    assert first
    if flag:
        second = parse(2)
        assert second
        third = parse(3)
        assert third
    fourth = parse(4)
    assert fourth


def test_polling(server):
    act(server)
    assert server.started
    while not server.ready():
        server.poll()
        assert server.alive
        server.poll()
        assert server.alive
    wait_until(server.done)
    assert server.done
    time.sleep(1)
    assert server.result == 1


def test_order_workflow(shop):
    shop.fill(1)
    assert shop.basket
    shop.pay()
    assert shop.paid
    shop.send()
    assert shop.sent
    shop.close_order()
    assert not shop.basket


def test_migrate_end_to_end(shop):
    shop.fill(1)
    assert shop.basket
    shop.pay()
    assert shop.paid
    shop.send()
    assert shop.sent
    shop.archive()
    assert not shop.basket


def test_roundtrip(codec):
    one = codec.pack(1)
    assert one
    two = codec.pack(2)
    assert two
    three = codec.pack(3)
    assert three
    four = codec.pack(4)
    assert four


@pytest.mark.skip
def test_skipped():
    first = parse("1")
    assert first == 1
    second = parse("2")
    assert second == 2
    third = parse("3")
    assert third == 3
    fourth = parse("4")
    assert fourth == 4


def check_state(expected):
    assert state() == expected


def test_helper_that_asserts():  # TQ903
    act(1)
    check_state(1)
    act(2)
    check_state(2)
    act(3)
    check_state(3)
    act(4)
    check_state(4)


class Cases(unittest.TestCase):
    def test_methods(self):  # TQ903
        first = parse("1")
        self.assertEqual(1, first)
        second = parse("2")
        self.assertEqual(2, second)
        third = parse("3")
        self.assertEqual(3, third)
        fourth = parse("4")
        self.assertEqual(4, fourth)

    def test_helper_methods(self):
        self.act(1)
        self._verify(1)
        self.act(2)
        self._verify(2)
        self.act(3)
        self._verify(3)
        self.act(4)
        self._verify(4)

    def _verify(self, expected):
        self.assertEqual(expected, self.state)

    def test_sub_tests(self):
        with self.subTest("one"):
            result = parse(1)
            self.assertEqual(1, result)
        with self.subTest("two"):
            result = parse(2)
            self.assertEqual(2, result)
        with self.subTest("three"):
            result = parse(3)
            self.assertEqual(3, result)
        with self.subTest("four"):
            result = parse(4)
            self.assertEqual(4, result)

    def test_mocks(self):  # TQ903
        double = mock.Mock()
        run(double, 1)
        double.assert_called_once_with(1)
        double.reset_mock()
        run(double, 2)
        double.assert_called_once_with(2)
        run(double, 3)
        double.assert_called_with(3)
        run(double, 4)
        double.assert_called_with(4)

    def test_unpacked(self):  # TQ903
        code, text = run(1)
        self.assertEqual(0, code)
        code, text = run(2)
        self.assertEqual("x", text)
        (code, text) = run(3)
        self.assertEqual(1, code)
        code: int = run(4)[0]
        self.assertEqual(1, code)

    def test_in_loops(self):  # TQ903
        for each in (1, 2):
            result = parse(each)
            self.assertTrue(result)
        for each in (3, 4):
            result = parse(each)
            self.assertTrue(result)
        try:
            result = parse(5)
            self.assertTrue(result)
        finally:
            result = list(parse(6))
            self.assertTrue(result)


def test_one_object_is_driven_through_states():
    switch = Switch()
    switch.press()
    assert switch.state == "on"
    switch.press()
    assert switch.state == "off"
    switch.hold()
    assert switch.state == "blinking"
    switch.press()
    assert switch.state == "on"


def test_one_step_of_four_may_look_elsewhere(switch):
    switch.press()
    assert switch.state == "on"
    switch.press()
    assert switch.state == "off"
    switch.press()
    assert switch.state == "on"
    switch.press()
    assert switch.lamp.is_dark


def test_two_steps_of_four_look_elsewhere(switch):  # TQ903
    switch.press(1)
    assert switch.state == "on"
    switch.press(2)
    assert switch.state == "off"
    switch.press(3)
    assert switch.lamp.is_bright
    switch.press(4)
    assert switch.lamp.is_dark


def test_object_is_made_anew():  # TQ903
    switch = Switch()
    switch.press()
    assert switch.state == "on"
    switch = Switch(on=True)
    switch.press()
    assert switch.state == "off"
    switch = Switch(broken=True)
    switch.press()
    assert switch.state == "off"
    switch = Switch(lamps=2)
    switch.press()
    assert switch.state == "on"


def test_what_is_looked_at_is_made_anew(switch):  # TQ903
    switch.press(1)
    light = measure(switch)
    assert light > 1
    switch.press(2)
    light = measure(switch)
    assert light < 1
    switch.press(3)
    light = measure(switch)
    assert light > 1
    switch.press(4)
    light = measure(switch)
    assert light < 1


def test_what_shows_the_state_has_one_name(switch):
    switch.press(1)
    light = switch.measure()
    assert light > 1
    switch.press(2)
    light = switch.measure()
    assert light < 1
    switch.press(3)
    light = switch.measure()
    assert light > 1
    switch.press(4)
    light = switch.measure()
    assert light < 1


def test_functions_are_no_object():  # TQ903
    press("kitchen")
    assert lights() == 1
    press("hall")
    assert lights() == 2
    press("bath")
    assert lights() == 3
    press("stairs")
    assert lights() == 4


def test_state_is_compared_with_an_expected_one(switch):
    switch.press()
    expected = {"lamp": 1}
    assert switch.state == expected
    switch.press()
    expected = {"lamp": 0}
    assert switch.state == expected
    switch.press()
    expected = {"lamp": 1}
    assert switch.state == expected
    switch.press()
    expected = {"lamp": 0}
    assert switch.state == expected


class TestSwitch(unittest.TestCase):
    def assert_lamps(self, *names):
        self.assertEqual(names, self.board.lamps)

    def test_driven_by_helpers(self):
        self.press("a")
        self.assert_lamps("a")
        self.press("b")
        self.assert_lamps("a", "b")
        self.press("a")
        self.assert_lamps("b")
        self.press("b")
        self.assert_lamps()

    def test_attribute_of_the_test_case(self):
        self.board.press("a")
        self.assertEqual(["a"], self.board.lamps)
        self.board.press("b")
        self.assertEqual(["a", "b"], self.board.lamps)
        self.board.press("a")
        self.assertEqual(["b"], self.board.lamps)
        self.board.press("b")
        self.assertEqual([], self.board.lamps)


@given(integers())
def test_property(number):
    size = grow(number, 1)
    assert size == 1
    size = grow(number, 2)
    assert size == 2
    size = grow(number, 3)
    assert size == 3
    size = grow(number, 4)
    assert size == 4


def test_state_is_compared_with_a_list_of_locals(clock):
    times = []
    step = 2
    clock.call_later(step, times.append)
    clock.advance(step)
    assert times == [step]
    clock.advance(step)
    assert times == [step, 2 * step]
    clock.advance(step)
    assert times == [step, 2 * step, 3 * step]
    clock.advance(step)
    assert times == [step, 2 * step, 3 * step, 4 * step]


def test_different_acts_that_share_nothing():  # TQ903
    config = parse_config("1")
    assert config == 1
    page = render_page("2")
    assert page == 2
    mail = send_mail("3")
    assert mail == 3
    total = sum_up("4")
    assert total == 4


def test_different_acts_under_one_name():  # TQ903
    found = parse_config("1")
    assert found == 1
    found = render_page("2")
    assert found == 2
    found = send_mail("3")
    assert found == 3
    found = sum_up("4")
    assert found == 4
    found = parse_config("5")
    assert found == 5
    found = render_page("6")
    assert found == 6


def test_two_of_four_belong_together():
    config = parse_config("1")
    assert config == 1
    page = render_page(config)
    assert page == 2
    mail = send_mail("3")
    assert mail == 3
    total = sum_up("4")
    assert total == 4


def test_two_of_five_belong_together():  # TQ903
    config = parse_config("1")
    assert config == 1
    page = render_page(config)
    assert page == 2
    mail = send_mail("3")
    assert mail == 3
    total = sum_up("4")
    assert total == 4
    mean = average("5")
    assert mean == 5


def test_each_act_goes_on_from_the_last():
    config = parse_config("1")
    assert config == 1
    page = render_page(config)
    assert page == 2
    draft = page.draft
    mail = send_mail(draft)
    assert mail == 3
    total = sum_up(mail)
    assert total == 4


def test_acts_on_the_same_data():
    data = [1, 2]
    low = smallest(data)
    assert low == 1
    high = largest(data)
    assert high == 2
    mean = average(data)
    assert mean == 1.5
    middle = median(data)
    assert middle == 1.5


def test_acts_on_data_made_anew():  # TQ903
    data = [1, 2]
    low = smallest(data)
    assert low == 1
    data = [3, 4]
    high = largest(data)
    assert high == 4
    data = [5, 6]
    mean = average(data)
    assert mean == 5.5
    data = [7, 8]
    middle = median(data)
    assert middle == 7.5


def test_acts_that_share_a_fixture(tmp_path):
    config = parse_config(tmp_path / "1")
    assert config == 1
    page = render_page(tmp_path / "2")
    assert page == 2
    mail = send_mail(tmp_path / "3")
    assert mail == 3
    total = sum_up(tmp_path / "4")
    assert total == 4


def test_acts_tied_by_what_prepares_them():
    one = Config()
    two = Page(one)
    config = parse_config(one)
    assert config == 1
    page = render_page(two)
    assert page == 2
    with two.opened() as three:
        mail = send_mail(three)
        assert mail == 3
    for four in one.pages:
        total = sum_up(four)
        assert total == 4


def test_functions_of_one_module():  # TQ903
    config = tools.parse_config("1")
    assert config == 1
    page = tools.render_page("2")
    assert page == 2
    mail = tools.send_mail("3")
    assert mail == 3
    total = tools.sum_up("4")
    assert total == 4


def test_methods_of_an_imported_object():
    config = app.parse_config("1")
    assert config == 1
    page = app.render_page("2")
    assert page == 2
    mail = app.send_mail("3")
    assert mail == 3
    total = app.sum_up("4")
    assert total == 4


def test_methods_of_an_object_of_the_module():
    config = machine.parse_config("1")
    assert config == 1
    page = machine.render_page("2")
    assert page == 2
    mail = machine.send_mail("3")
    assert mail == 3
    total = machine.sum_up("4")
    assert total == 4


def test_constants_are_not_shared():  # TQ903
    config = parse_config("1", FOLDER)
    assert config == 1
    page = render_page("2", FOLDER)
    assert page == 2
    mail = send_mail("3", FOLDER)
    assert mail == 3
    total = sum_up("4", FOLDER)
    assert total == 4


class TestStrands(unittest.TestCase):
    def test_nothing_shared(self):  # TQ903
        config = parse_config("1")
        self.assertEqual(1, config)
        page = render_page("2")
        self.assertEqual(2, page)
        mail = send_mail("3")
        self.assertEqual(3, mail)
        total = sum_up("4")
        self.assertEqual(4, total)

    def test_attribute_shared(self):
        config = self.app.parse_config("1")
        self.assertEqual(1, config)
        page = self.app.render_page("2")
        self.assertEqual(2, page)
        mail = self.app.send_mail("3")
        self.assertEqual(3, mail)
        total = self.app.sum_up("4")
        self.assertEqual(4, total)

    def test_attributes_and_the_test_case_itself(self):
        config = self.parse_config("1")
        self.assertEqual(1, config)
        page = self.app.render_page("2")
        self.assertEqual(2, page)
        mail = send_mail(self)
        self.assertEqual(3, mail)
        total = self.sum_up("4")
        self.assertEqual(4, total)

    def test_different_attributes(self):  # TQ903
        config = self.parser.parse_config("1")
        self.assertEqual(1, config)
        page = self.renderer.render_page("2")
        self.assertEqual(2, page)
        mail = self.mailer.send_mail("3")
        self.assertEqual(3, mail)
        total = self.ledger.sum_up("4")
        self.assertEqual(4, total)

    def test_lookups_before_a_command(self):  # TQ903
        page = self.client.get("/")
        self.assertEqual(200, page.code)
        page = self.client.get("/about")
        self.assertEqual(200, page.code)
        page = self.client.get("/help")
        self.assertEqual(200, page.code)
        page = self.client.get("/nothing")
        self.assertEqual(404, page.code)
        page = self.client.post("/")
        self.assertEqual(405, page.code)

    def test_lookups_after_a_command(self):
        page = self.client.post("/")
        self.assertEqual(201, page.code)
        page = self.client.get("/")
        self.assertEqual(200, page.code)
        page = self.client.get("/about")
        self.assertEqual(200, page.code)
        page = self.client.get("/help")
        self.assertEqual(200, page.code)
        page = self.client.get("/nothing")
        self.assertEqual(404, page.code)


def test_same_act_gives_another_answer(cache, db):
    value = cache.fetch("a")
    assert value == 1
    db.expire("a")
    value = cache.fetch("a")
    assert value is None
    other = cache.fetch("b")
    assert other == 2
    other = cache.warm("b")
    assert other == 2


def test_same_act_after_other_preparation(cache):  # TQ903
    value = cache.fetch("a")
    assert value == 1
    cache.ttl = 0
    value = cache.fetch("a")
    assert value is None
    cache.ttl = 1
    value = cache.fetch("a")
    assert value == 2
    cache.ttl = 2
    value = cache.fetch("a")
    assert value == 3


def test_same_call_of_something_made_anew():  # TQ903
    text = "1"
    found = parse(text)
    assert found == 1
    text = "2"
    found = parse(text)
    assert found == 2
    text = "3"
    found = parse(text)
    assert found == 3
    text = "4"
    found = parse(text)
    assert found == 4


def test_same_act_far_away(cache):  # TQ903
    value = cache.fetch("a")
    assert value == 1
    value = cache.fetch("b")
    assert value == 2
    value = cache.fetch("c")
    assert value == 3
    value = cache.fetch("d")
    assert value == 4
    value = cache.fetch("a")
    assert value is None


def test_created_before_something_else_is_tested(client):
    response = client.create_user("a")
    assert response.code == 201
    response = client.create_user("b")
    assert response.code == 201
    answer = client.create_user("c")
    assert answer.code == 201
    response = client.rename_user("c", "d")
    assert response.code == 200


def test_created_and_nothing_else(client):  # TQ903
    response = client.create_user("a")
    assert response.code == 201
    response = client.create_user("b")
    assert response.code == 201
    response = client.create_user("c")
    assert response.code == 201
    response = client.create_user("d")
    assert response.code == 201


def test_creation_is_refused(client):  # TQ903
    response = client.create_user("")
    assert response.code == 400
    response = client.create_user("a" * 99)
    assert response.code == 400
    response = client.create_user("a b")
    assert response.code == 400
    response = client.rename_user("c", "d")
    assert response.code == 200


def test_created_each_with_its_own_assertions(client):  # TQ903
    response = client.create_user("a")
    assert response.name == "a"
    response = client.create_user("b")
    assert response.name == "b"
    response = client.create_user("c")
    assert response.name == "c"
    response = client.rename_user("c", "d")
    assert response.code == 200


def test_local_function_drives(clock):
    seen = []
    clock.on_tick(seen.append)

    def tick(seconds):
        clock.advance(seconds)

    tick(1)
    assert clock.ticks == 1
    tick(2)
    assert clock.ticks == 3
    tick(3)
    assert clock.ticks == 6
    tick(4)
    assert clock.ticks == 10


def test_local_lambda_drives(clock):
    tick = lambda seconds: clock.advance(seconds)
    tick(1)
    assert clock.ticks == 1
    tick(2)
    assert clock.ticks == 3
    tick(3)
    assert clock.ticks == 6
    tick(4)
    assert clock.ticks == 10


def test_local_function_that_drives_nothing():  # TQ903
    def parse_quietly(text):
        return parse(text, quiet=True)

    first = parse_quietly("1")
    assert first == 1
    second = parse_quietly("2")
    assert second == 2
    third = parse_quietly("3")
    assert third == 3
    fourth = parse_quietly("4")
    assert fourth == 4


def test_two_objects_and_one_thing_looked_at(sender, receiver, wire):
    sender.send("a")
    assert wire.load == 1
    sender.send("b")
    assert sender.sent == 2
    assert wire.load == 2
    sender.send("c")
    assert sender.sent == 3
    assert wire.load == 3
    receiver.take("a")
    assert receiver.taken == 1
    assert wire.load == 2
    receiver.take("b")
    assert wire.load == 1


def test_walk_of_each_of_two_objects(folder):
    sub = folder.create("sub")
    folder.add("a")
    assert folder.names() == ["a"]
    folder.add("b")
    assert folder.names() == ["a", "b"]
    sub.add("c")
    assert sub.names() == ["c"]
    sub.add("d")
    assert sub.names() == ["c", "d"]


def test_parts_of_the_state_of_one_object(limiter):
    limiter.take("a")
    assert limiter.statistics().waiting == 0
    limiter.take("b")
    assert set(limiter.statistics().borrowers) == {"a"}
    limiter.take("c")
    assert limiter.statistics().waiting == 1
    limiter.release("a")
    assert limiter.statistics().borrowers == ["b"]
    limiter.release("b")
    assert limiter.statistics().waiting == 0


def test_closing_what_shows_the_result(archive, folder):
    pack(folder, archive)
    file = archive.extract("a")
    text = file.read()
    file.close()
    assert text == "a"
    file = archive.extract("b")
    text = file.read()
    file.close()
    assert text == "b"
    file = archive.extract("c")
    text = file.read()
    file.close()
    assert text == "c"
    file = archive.extract("d")
    text = file.read()
    file.close()
    assert text == "d"


def test_answers_of_one_decoder(decoder):
    decoder.receive(b"--")
    assert isinstance(decoder.next_event(), NeedData)
    decoder.receive(b"--boundary")
    assert isinstance(decoder.next_event(), Preamble)
    decoder.receive(b"name")
    assert isinstance(decoder.next_event(), NeedData)
    decoder.receive(None)
    assert isinstance(decoder.next_event(), Epilogue)


def test_object_of_the_module_is_driven():
    machine.press(1)
    assert plain(machine.screen()) == "1"
    machine.press(2)
    assert plain(machine.screen()) == "12"
    machine.press(3)
    assert plain(machine.screen()) == "123"
    machine.press(4)
    assert plain(machine.screen()) == "1234"


def test_same_act_twice_in_a_row(response, request, other):
    first = response.send(request)
    assert first.done
    second = response.send(request)
    assert second is first
    third = response.send(other)
    assert third is first
    size = response.measure(first)
    assert size == 3


def test_what_never_runs():
    first = parse("1")
    assert first == 1
    if False:
        second = parse("2")
        assert second == 2
        third = parse("3")
        assert third == 3
        fourth = parse("4")
        assert fourth == 4


def test_fitted_again(model):  # TQ903
    model.fit([1])
    assert model.weights == [1]
    model.fit([2])
    assert model.weights == [2]
    model.fit([3])
    assert model.weights == [3]
    model.fit([4])
    assert model.weights == [4]


def test_double_is_prepared(mock_api):  # TQ903
    mock_api.get.update({"a": 1})
    assert mock_api.state == 1
    mock_api.get.update({"a": 2})
    assert mock_api.state == 2
    mock_api.get.update({"a": 3})
    assert mock_api.state == 3
    mock_api.get.update({"a": 4})
    assert mock_api.state == 4


def test_what_the_assertion_calls_is_tested(one, two):  # TQ903
    two.add_edge(1, 2)
    assert is_same(one, two)
    two.add_edge(2, 3)
    assert is_same(one, two)
    two.add_edge(3, 4)
    assert not is_same(one, two)
    two.add_edge(4, 5)
    assert not is_same(one, two)


def test_parts_of_what_was_written(app):
    app.build()
    root = parse_tree(app.folder)
    sections = root.find("section")
    first = sections[0].findall("paragraph")
    assert len(first) == 1
    second = sections[1].findall("paragraph")
    assert len(second) == 2
    third = sections[2].findall("paragraph")
    assert len(third) == 3
    fourth = sections[3].findall("paragraph")
    assert len(fourth) == 4


class TestPages(unittest.TestCase):
    def test_page_counts_its_visits(self):
        self.get_page("/control")
        self.assert_body("visit 1")
        self.get_page("/control")
        self.assert_body("visit 2")
        self.get_page("/control", reload=True)
        self.assert_body("visit 3")
        self.get_page("/control")
        self.assert_body("visit 3")

    def test_pages(self):  # TQ903
        self.get_page("/")
        self.assert_body("welcome")
        self.get_page("/about")
        self.assert_body("us")
        self.get_page("/help")
        self.assert_body("sorry")
        self.get_page("/control")
        self.assert_body("visit 1")

    def assert_body(self, text):
        self.assertEqual(text, self.body)


def test_call_repeated_after_a_command(app):  # TQ903
    app.clear()
    assert app.is_empty
    path = app.resolve("a")
    assert path == "/a"
    path = app.resolve("b")
    assert path == "/b"
    path = app.resolve("c")
    assert path == "/c"
    path = app.resolve("d")
    assert path == "/d"


def test_docstring_lists_the_steps(app):
    """Test the sequence of calls.

    - 0. Clear
    - 1. Resolve one
    - 2. Resolve the others
    """
    path = app.resolve("a")
    assert path == "/a"
    path = app.resolve("b")
    assert path == "/b"
    path = app.resolve("c")
    assert path == "/c"
    path = app.resolve("d")
    assert path == "/d"


def test_docstring_speaks_of_steps(app):
    """In this test we do the following steps."""
    path = app.resolve("a")
    assert path == "/a"
    path = app.resolve("b")
    assert path == "/b"
    path = app.resolve("c")
    assert path == "/c"
    path = app.resolve("d")
    assert path == "/d"


def test_commands_run_by_one_method(shell, name):
    output = shell.run("user create " + name)
    assert output == "created"
    output = shell.run(f"user show {name}")
    assert name in output
    output = shell.run("group create --empty")
    assert output == "created"
    output = shell.run("group add " + name)
    assert output == "added"
    output = shell.run("user delete " + name)
    assert output == "deleted"


def test_one_command_again_and_again(shell):  # TQ903
    output = shell.run("user create a")
    assert output == "created"
    output = shell.run("user create b")
    assert output == "created already"
    output = shell.run("user create c/d")
    assert output == "wrong name"
    output = shell.run("user create e f")
    assert output == "wrong names"


def test_rows_fetched_after_a_command(table, archive_rows):
    archive_rows(table, 2)
    rows = table.select(1).fetchall()
    assert len(rows) == 1
    rows = table.select(2).fetchall()
    assert len(rows) == 2
    rows = table.select(3).fetchall()
    assert len(rows) == 3
    rows = table.select(4).fetchall()
    assert len(rows) == 4
    rows = table.select(5).fetchall()
    assert len(rows) == 5


def test_results_and_commands():  # TQ903
    total = compute("1")
    assert total == 1
    total = compute("2")
    assert total == 2
    store("a")
    assert is_stored("a")
    total = compute("3")
    assert total == 3


def test_results_between_commands(shop):
    shop.open()
    assert shop.is_open
    total = shop.compute("1")
    assert total == 1
    shop.close()
    assert not shop.is_open
    total = shop.compute("2")
    assert total == 2


def test_results_of_what_was_commanded():
    one = Shop("one")
    one.open()
    assert one.is_open
    total = compute(one)
    assert total == 1
    other = Shop("other")
    other.open()
    assert other.is_open
    total = compute(other)
    assert total == 2
