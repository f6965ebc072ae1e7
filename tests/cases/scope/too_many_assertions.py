import unittest
from unittest import mock

import pytest


def test_fifteen():
    assert parse(0) == 0
    assert parse(1) == 1
    assert parse(2) == 2
    assert parse(3) == 3
    assert parse(4) == 4
    assert parse(5) == 5
    assert parse(6) == 6
    assert parse(7) == 7
    assert parse(8) == 8
    assert parse(9) == 9
    assert parse(10) == 10
    assert parse(11) == 11
    assert parse(12) == 12
    assert parse(13) == 13
    assert parse(14) == 14


def test_sixteen():  # TQ902
    assert parse(0) == 0
    assert parse(1) == 1
    assert parse(2) == 2
    assert parse(3) == 3
    assert parse(4) == 4
    assert parse(5) == 5
    assert parse(6) == 6
    assert parse(7) == 7
    assert parse(8) == 8
    assert parse(9) == 9
    assert parse(10) == 10
    assert parse(11) == 11
    assert parse(12) == 12
    assert parse(13) == 13
    assert parse(14) == 14
    assert parse(15) == 15


async def test_async():  # TQ902
    assert await parse(0) == 0
    assert await parse(1) == 1
    assert await parse(2) == 2
    assert await parse(3) == 3
    assert await parse(4) == 4
    assert await parse(5) == 5
    assert await parse(6) == 6
    assert await parse(7) == 7
    assert await parse(8) == 8
    assert await parse(9) == 9
    assert await parse(10) == 10
    assert await parse(11) == 11
    assert await parse(12) == 12
    assert await parse(13) == 13
    assert await parse(14) == 14
    assert await parse(15) == 15


def test_two_subjects(server, volume):  # TQ902
    assert server.x0 == 0
    assert server.x1 == 1
    assert server.x2 == 2
    assert server.x3 == 3
    assert server.x4 == 4
    assert server.x5 == 5
    assert server.x6 == 6
    assert server.x7 == 7
    assert volume.x0 == 0
    assert volume.x1 == 1
    assert volume.x2 == 2
    assert volume.x3 == 3
    assert volume.x4 == 4
    assert volume.x5 == 5
    assert volume.x6 == 6
    assert volume.x7 == 7


def test_one_subject(server):
    assert server.x0 == 0
    assert server.x1 == 1
    assert server.x2 == 2
    assert server.x3 == 3
    assert server.x4 == 4
    assert server.x5 == 5
    assert server.x6 == 6
    assert server.x7 == 7
    assert server.x8 == 8
    assert server.x9 == 9
    assert server.x10 == 10
    assert server.x11 == 11
    assert server.x12 == 12
    assert server.x13 == 13
    assert server.x14 == 14
    assert server.x15 == 15
    assert server.x16 == 16
    assert server.x17 == 17
    assert server.x18 == 18
    assert server.x19 == 19


def test_one_result():
    result = act()
    assert result['x0'] == 0
    assert result['x1'] == 1
    assert result['x2'] == 2
    assert result['x3'] == 3
    assert result['x4'] == 4
    assert result['x5'] == 5
    assert result['x6'] == 6
    assert result['x7'] == 7
    assert result['x8'] == 8
    assert result['x9'] == 9
    assert result['x10'] == 10
    assert result['x11'] == 11
    assert result['x12'] == 12
    assert result['x13'] == 13
    assert result['x14'] == 14
    assert result['x15'] == 15
    assert result['x16'] == 16
    assert result['x17'] == 17
    assert result['x18'] == 18
    assert result['x19'] == 19


def test_one_result_and_its_parts():
    result = act()
    body = result.body
    first = body[0]
    assert body[0] == 0
    assert body[1] == 1
    assert body[2] == 2
    assert body[3] == 3
    assert body[4] == 4
    assert body[5] == 5
    assert body[6] == 6
    assert body[7] == 7
    assert first.x0 == 0
    assert first.x1 == 1
    assert first.x2 == 2
    assert first.x3 == 3
    assert first.x4 == 4
    assert first.x5 == 5
    assert first.x6 == 6
    assert first.x7 == 7
    assert result.x0 == 0
    assert result.x1 == 1
    assert result.x2 == 2
    assert result.x3 == 3
    assert result.x4 == 4
    assert result.x5 == 5
    assert result.x6 == 6
    assert result.x7 == 7


def test_one_name_for_two_results():  # TQ902
    result = act(1)
    assert result.x0 == 0
    assert result.x1 == 1
    assert result.x2 == 2
    assert result.x3 == 3
    assert result.x4 == 4
    assert result.x5 == 5
    assert result.x6 == 6
    assert result.x7 == 7
    result = act(2)
    assert result.x0 == 0
    assert result.x1 == 1
    assert result.x2 == 2
    assert result.x3 == 3
    assert result.x4 == 4
    assert result.x5 == 5
    assert result.x6 == 6
    assert result.x7 == 7


def test_loop_counts_once():
    for each in things():
        assert parse(each, 0) == 0
        assert parse(each, 1) == 1
        assert parse(each, 2) == 2
        assert parse(each, 3) == 3
        assert parse(each, 4) == 4
        assert parse(each, 5) == 5
        assert parse(each, 6) == 6
        assert parse(each, 7) == 7
        assert parse(each, 8) == 8
        assert parse(each, 9) == 9
        assert parse(each, 10) == 10
        assert parse(each, 11) == 11
        assert parse(each, 12) == 12
        assert parse(each, 13) == 13
        assert parse(each, 14) == 14
        assert parse(each, 15) == 15


def test_raises_count():  # TQ902
    pytest.raises(ValueError, parse, 0)
    pytest.raises(ValueError, parse, 1)
    pytest.raises(ValueError, parse, 2)
    pytest.raises(ValueError, parse, 3)
    pytest.raises(ValueError, parse, 4)
    pytest.raises(ValueError, parse, 5)
    pytest.raises(ValueError, parse, 6)
    pytest.raises(ValueError, parse, 7)
    pytest.raises(ValueError, parse, 8)
    pytest.raises(ValueError, parse, 9)
    pytest.raises(ValueError, parse, 10)
    pytest.raises(ValueError, parse, 11)
    pytest.raises(ValueError, parse, 12)
    pytest.raises(ValueError, parse, 13)
    pytest.raises(ValueError, parse, 14)
    pytest.raises(ValueError, parse, 15)


def test_calls_named_as_checks_do_not_count():
    check_parsing(0)
    check_parsing(1)
    check_parsing(2)
    check_parsing(3)
    check_parsing(4)
    check_parsing(5)
    check_parsing(6)
    check_parsing(7)
    check_parsing(8)
    check_parsing(9)
    check_parsing(10)
    check_parsing(11)
    check_parsing(12)
    check_parsing(13)
    check_parsing(14)
    check_parsing(15)


@pytest.mark.skip
def test_skipped():
    assert parse(0) == 0
    assert parse(1) == 1
    assert parse(2) == 2
    assert parse(3) == 3
    assert parse(4) == 4
    assert parse(5) == 5
    assert parse(6) == 6
    assert parse(7) == 7
    assert parse(8) == 8
    assert parse(9) == 9
    assert parse(10) == 10
    assert parse(11) == 11
    assert parse(12) == 12
    assert parse(13) == 13
    assert parse(14) == 14
    assert parse(15) == 15


@mock.patch("a.b")
@mock.patch("a.c")
def test_what_one_call_did_to_mocks(one, two):
    act()
    one.m0.assert_called_once_with(0)
    one.m1.assert_called_once_with(1)
    one.m2.assert_called_once_with(2)
    one.m3.assert_called_once_with(3)
    one.m4.assert_called_once_with(4)
    one.m5.assert_called_once_with(5)
    one.m6.assert_called_once_with(6)
    one.m7.assert_called_once_with(7)
    two.m0.assert_called_once_with(0)
    two.m1.assert_called_once_with(1)
    two.m2.assert_called_once_with(2)
    two.m3.assert_called_once_with(3)
    two.m4.assert_called_once_with(4)
    two.m5.assert_called_once_with(5)
    two.m6.assert_called_once_with(6)
    two.m7.assert_called_once_with(7)


@mock.patch("a.b")
@mock.patch("a.c")
def test_what_two_calls_did_to_mocks(one, two):  # TQ902
    act(1)
    one.m0.assert_called_once_with(0)
    one.m1.assert_called_once_with(1)
    one.m2.assert_called_once_with(2)
    one.m3.assert_called_once_with(3)
    one.m4.assert_called_once_with(4)
    one.m5.assert_called_once_with(5)
    one.m6.assert_called_once_with(6)
    one.m7.assert_called_once_with(7)
    act(2)
    two.m0.assert_called_once_with(0)
    two.m1.assert_called_once_with(1)
    two.m2.assert_called_once_with(2)
    two.m3.assert_called_once_with(3)
    two.m4.assert_called_once_with(4)
    two.m5.assert_called_once_with(5)
    two.m6.assert_called_once_with(6)
    two.m7.assert_called_once_with(7)


def test_one_act_seen_from_many_sides(compute, server, volume, quota, spawn):
    compute.unshelve(server)
    spawn.assert_called_once_with(server)
    assert server.host == "h"
    assert server.state == "up"
    assert server.size == 1
    assert server.owner == "me"
    assert volume.host == "h"
    assert volume.state == "in-use"
    assert volume.size == 1
    assert volume.owner == "me"
    assert volume.zone == "a"
    assert quota.cores == 1
    assert quota.ram == 2
    assert quota.disks == 3
    assert quota.ports == 4
    assert quota.owner == "me"
    assert quota.zone == "a"


def test_act_and_assertions_that_act(compute, server):  # TQ902
    compute.unshelve(server)
    assert server.host == "h"
    assert convert(0) == 0
    assert convert(1) == 1
    assert convert(2) == 2
    assert convert(3) == 3
    assert convert(4) == 4
    assert convert(5) == 5
    assert convert(6) == 6
    assert convert(7) == 7
    assert convert(8) == 8
    assert convert(9) == 9
    assert convert(10) == 10
    assert convert(11) == 11
    assert convert(12) == 12
    assert convert(13) == 13
    assert convert(14) == 14


def test_own_function_only_looks(strings, other):
    def source(node):
        return tree[node]["source"]

    tree, words = prefix_tree(strings)
    assert source(0) is None
    assert source(1) == "a"
    assert source(2) == "b"
    assert source(3) == "c"
    assert source(4) == "d"
    assert source(5) == "e"
    assert source(6) == "f"
    assert words[0] == "a"
    assert words[1] == "b"
    assert words[2] == "c"
    assert words[3] == "d"
    assert words[4] == "e"
    assert words[5] == "f"
    assert other.one == 1
    assert other.two == 2
    assert other.three == 3


def test_result_and_mocks_that_made_it(api, client):
    infos = api.make_infos()
    assert infos[0].x0 == 0
    assert infos[0].x1 == 1
    assert infos[0].x2 == 2
    assert infos[0].x3 == 3
    assert infos[0].x4 == 4
    assert infos[1].x0 == 0
    assert infos[1].x1 == 1
    assert infos[1].x2 == 2
    assert infos[1].x3 == 3
    assert infos[1].x4 == 4
    client.list.assert_called_once_with()
    client.show.assert_called_once_with()
    client.find.assert_called_once_with()
    client.read.assert_called_once_with()
    client.load.assert_called_once_with()
    client.open.assert_called_once_with()


def test_mapping_crud(api):
    api.create(1)
    assert api.get(1) == 1
    assert api.get(2) is None
    assert api.get(3) is None
    assert api.list() == [1]
    api.create(2)
    assert api.get(1) == 1
    assert api.get(2) == 2
    assert api.get(3) is None
    assert api.list() == [1, 2]
    api.update(2, 3)
    assert api.get(1) == 1
    assert api.get(2) is None
    assert api.get(3) == 3
    assert api.list() == [1, 3]
    api.delete(3)
    assert api.get(1) == 1
    assert api.get(2) is None
    assert api.get(3) is None
    assert api.list() == [1]


class Cases(unittest.TestCase):
    def test_methods(self):  # TQ902
        self.assertEqual(0, parse(0))
        self.assertEqual(1, parse(1))
        self.assertEqual(2, parse(2))
        self.assertEqual(3, parse(3))
        self.assertEqual(4, parse(4))
        self.assertEqual(5, parse(5))
        self.assertEqual(6, parse(6))
        self.assertEqual(7, parse(7))
        self.assertEqual(8, parse(8))
        self.assertEqual(9, parse(9))
        self.assertEqual(10, parse(10))
        self.assertEqual(11, parse(11))
        self.assertEqual(12, parse(12))
        self.assertEqual(13, parse(13))
        self.assertEqual(14, parse(14))
        self.assertEqual(15, parse(15))

    def test_attribute_of_the_case(self):
        self.response = act()
        self.assertEqual(0, self.response.x0)
        self.assertEqual(1, self.response.x1)
        self.assertEqual(2, self.response.x2)
        self.assertEqual(3, self.response.x3)
        self.assertEqual(4, self.response.x4)
        self.assertEqual(5, self.response.x5)
        self.assertEqual(6, self.response.x6)
        self.assertEqual(7, self.response.x7)
        self.assertEqual(8, self.response.x8)
        self.assertEqual(9, self.response.x9)
        self.assertEqual(10, self.response.x10)
        self.assertEqual(11, self.response.x11)
        self.assertEqual(12, self.response.x12)
        self.assertEqual(13, self.response.x13)
        self.assertEqual(14, self.response.x14)
        self.assertEqual(15, self.response.x15)

    def test_sub_tests(self):
        with self.subTest("one"):
            self.assertEqual(0, parse(0))
            self.assertEqual(1, parse(1))
            self.assertEqual(2, parse(2))
            self.assertEqual(3, parse(3))
            self.assertEqual(4, parse(4))
            self.assertEqual(5, parse(5))
            self.assertEqual(6, parse(6))
            self.assertEqual(7, parse(7))
            self.assertEqual(8, parse(8))
        with self.subTest("two"):
            self.assertEqual(0, parse(0))
            self.assertEqual(1, parse(1))
            self.assertEqual(2, parse(2))
            self.assertEqual(3, parse(3))
            self.assertEqual(4, parse(4))
            self.assertEqual(5, parse(5))
            self.assertEqual(6, parse(6))
            self.assertEqual(7, parse(7))
            self.assertEqual(8, parse(8))


def test_branches(server, volume, is_small):
    server.start()
    if is_small:
        volume.attach(server)
        assert server.name == "vm1"; assert volume.name == "disk"
        assert server.size == 1; assert volume.size == 1
        assert server.zone == "a"; assert volume.zone == "a"
        assert server.owner == "me"; assert volume.owner == "me"
    else:
        volume.detach(server)
        assert server.name == "vm2"; assert volume.name == "disk2"
        assert server.size == 2; assert volume.size == 2
        assert server.zone == "b"; assert volume.zone == "b"
        assert server.owner == "you"; assert volume.owner == "you"


def test_state_before_and_behind(cache, client, stub):
    cache.start()
    client.get("/a", stub)
    assert len(client.data["/a"]) == 2
    assert len(client.data["/b"]) == 1
    assert "/a" not in client.closed
    assert not stub.called
    assert client.size == 7
    cache.close()
    assert len(client.data["/a"]) == 1
    assert len(client.data["/b"]) == 0
    assert "/a" in client.closed
    assert stub.called
    assert client.size == 0
    assert cache.root is None; assert cache.state == "closed"; assert stub.age == 1
    assert cache.size == 0; assert client.events == []; assert stub.name == "a"


def test_state_that_is_made_anew(parse, log):  # TQ902
    first = parse("1")
    assert first.size == 1; assert first.name == "1"; assert log.last == "a"
    assert first.kind == "int"; assert first.base == 10; assert log.size == 1
    first = parse("x1")
    assert first.size == 2; assert first.name == "x1"; assert log.last == "b"
    assert first.kind == "hex"; assert first.base == 16; assert log.size == 2
    second = parse("b1")
    assert second.size == 2; assert second.name == "b1"; assert log.last == "c"
    assert second.kind == "bin"; assert second.base == 2; assert log.size == 3
