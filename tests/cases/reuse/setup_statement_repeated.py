import unittest
from unittest import mock

import pytest


class ServerTest(unittest.TestCase):
    def setUp(self):
        super().setUp()
        self.config = {"debug": False}
        ctx = make_context("admin")
        self.api = Api(ctx, version=2)
        self.server = self.boot("vm1")
        self.agent = self.start("agent")
        self.agent.configure()
        self.disk = Disk("sda")
        self.disk.size = 10
        self.disks = [self.disk]
        self.port = Port(1)
        self.port = Port(2)
        self.seen = []
        self.clock = Clock("utc")
        self.addCleanup(self.clock.stop)
        self.plain = Plain()
        self.guest = self._boot()
        self.found = list()
        local = Local("x")
        run(local)

    def test_same(self):
        self.server = self.boot("vm1")  # TQ601
        self.assertTrue(self.server)

    def test_local(self):
        """What is before does not count: a docstring,"""
        import json  # an import,

        name = "any"  # and a constant

        server = self.boot("vm1")  # TQ601
        self.assertEqual(name, json.dumps(server))

    def test_renamed(self):
        context = make_context("admin")  # TQ601
        self.api = Api(context, version=2)
        self.assertTrue(self.api)

    def test_renamed_but_another(self):
        context = make_context("user")
        self.api = Api(context, version=2)
        self.assertTrue(self.api)

    def test_other_variable(self):
        context = make_context("admin")
        other = context.child()
        self.api = Api(other, version=2)
        self.assertTrue(self.api)

    def test_two_of_them(self):
        server = self.boot("vm1")
        self.assertNotEqual(server, self.server)

    def test_one_of_its_own(self):
        server = self.boot("vm1")
        server.name = "mine"
        self.assertTrue(server)

    def test_one_of_its_own_item(self):
        server = self.boot("vm1")
        server["tags"]["name"] = "mine"
        self.assertTrue(server)

    def test_one_to_close(self):
        server = self.boot("vm1")
        server.close()
        self.assertFalse(server.is_up)

    def test_state_changed_before(self):
        self.config["debug"] = True
        self.server = self.boot("vm1")
        self.assertTrue(self.server)

    def test_call_before(self):
        self.stop()
        self.server = self.boot("vm1")
        self.assertTrue(self.server)

    def test_other_literal(self):
        self.server = self.boot("vm2")
        self.assertTrue(self.server)

    def test_other_target(self):
        self.second = self.boot("vm1")
        self.assertTrue(self.second)

    def test_not_configured(self):
        self.agent = self.start("agent")
        self.assertFalse(self.agent.is_configured)

    def test_configured(self):
        self.agent = self.start("agent")  # TQ601
        self.agent.configure()
        self.assertTrue(self.agent.is_configured)

    def test_without_size(self):
        self.disk = Disk("sda")
        self.assertIsNone(self.disk.size)

    def test_first_of_two_assignments(self):
        self.port = Port(1)
        self.assertTrue(self.port)

    def test_last_of_two_assignments(self):
        self.port = Port(2)  # TQ601
        self.assertTrue(self.port)

    def test_no_call(self):
        self.seen = []
        self.assertFalse(self.seen)

    def test_call_without_arguments(self):
        self.plain = Plain()  # TQ601
        self.assertTrue(self.plain)

    def test_local_of_own_method(self):
        guest = self._boot()  # TQ601
        self.assertTrue(guest.is_up)

    def test_something_empty(self):
        self.found = list()
        self.assertFalse(self.found)

    def test_cleanup_changes_nothing(self):
        self.clock = Clock("utc")  # TQ601
        self.assertTrue(self.clock)

    def test_local_of_setup_is_out_of_reach(self):
        local = Local("x")
        self.assertTrue(local)

    @mock.patch("api.boot")
    def test_patched(self, boot):
        self.server = self.boot("vm1")
        self.assertTrue(self.server)

    def test_nested(self):
        with mock.patch("api.boot"):
            self.server = self.boot("vm1")
        self.assertTrue(self.server)

    def test_after_the_act(self):
        self.assertTrue(self.server)
        self.server = self.boot("vm1")
        self.assertTrue(self.server)

    def test_several_targets(self):
        self.server = server = self.boot("vm1")
        self.assertTrue(server)

    def test_empty(self):
        """Nothing at all."""

    def helper(self):
        self.server = self.boot("vm1")


class InheritingTest(ServerTest):
    def test_inherited(self):
        self.server = self.boot("vm1")  # TQ601
        self.assertTrue(self.server)


class ExtendingTest(ServerTest):
    def setUp(self):
        super().setUp()
        self.clock = Clock("cet")

    def test_inherited(self):
        self.server = self.boot("vm1")  # TQ601
        self.assertTrue(self.server)

    def test_overwritten(self):
        self.clock = Clock("utc")
        self.assertTrue(self.clock)


class ReplacingTest(ServerTest):
    def setUp(self):
        self.clock = Clock("cet")

    def test_not_inherited(self):
        self.server = self.boot("vm1")
        self.assertTrue(self.server)


class ExplicitTest(ServerTest):
    def setUp(self):
        ServerTest.setUp(self)

    def test_inherited(self):
        self.server = self.boot("vm1")  # TQ601
        self.assertTrue(self.server)


class AsyncTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        self.server = await boot("vm1")

    async def test_boot(self):
        self.server = await boot("vm1")  # TQ601
        self.assertTrue(self.server)

    async def test_not_awaited(self):
        self.server = boot("vm1")
        self.assertTrue(self.server)


class ClassWideTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = boot("vm1")

    def test_isolated(self):
        self.server = boot("vm1")
        self.assertTrue(self.server)


class DataTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.author = Author.objects.create(name="a")

    def test_author(self):
        author = Author.objects.create(name="a")  # TQ601
        self.assertTrue(author)


class TestMethods:
    def setup_method(self, method):
        self.server = boot("vm1")

    def test_boot(self):
        self.server = boot("vm1")  # TQ601
        assert self.server

    def test_with_plain_fixture(self, tmp_path):
        self.server = boot("vm1")  # TQ601
        assert self.server

    def test_with_fixture(self, other_host):
        self.server = boot("vm1")
        assert self.server

    @pytest.mark.usefixtures("other_host")
    def test_with_used_fixture(self):
        self.server = boot("vm1")
        assert self.server

    @pytest.mark.parametrize("size", [1, 2])
    def test_parametrized(self, size):
        self.server = boot("vm1")  # TQ601
        assert self.server.size >= size


class TestFixtures:
    @pytest.fixture(autouse=True)
    def booted(self, api):
        self.server = boot(api, "vm1")

    @pytest.fixture(autouse=True, scope="class")
    def started(self):
        self.agent = start("agent")

    @pytest.fixture
    def asked_for(self):
        self.disk = Disk("sda")

    def test_boot(self, api):
        self.server = boot(api, "vm1")  # TQ601
        assert self.server

    def test_class_wide(self):
        self.agent = start("agent")
        assert self.agent

    def test_not_asked_for(self):
        self.disk = Disk("sda")
        assert self.disk


class Helper:
    def setUp(self):
        self.server = boot("vm1")

    def test_like(self):
        self.server = boot("vm1")


class TestEmptySetup(unittest.TestCase):
    def setUp(self):
        pass

    def test_boot(self):
        self.server = boot("vm1")
        self.assertTrue(self.server)


class TestUnique(unittest.TestCase):
    def setUp(self):
        self.project = generate_uuid()
        self.path = mktemp(".txt")
        self.server = boot("vm1")

    def test_project(self):
        project = generate_uuid()
        self.assertTrue(project)

    def test_path(self):
        path = mktemp(".txt")
        self.assertTrue(path)

    def test_init(self):
        server = boot("vm1")
        self.assertTrue(server)

    def test_instance(self):
        server = boot("vm1")
        self.assertTrue(server)

    def test_boot(self):
        server = boot("vm1")  # TQ601
        self.assertTrue(server)


class TestHandedOn(unittest.TestCase):
    def setUp(self):
        self.server = boot("vm1")
        self.server_id = self.server.get("id")
        self.set_status(self.server_id)
        self.agent = start("agent")
        configure(self.agent, mode="fast")
        self.port = open_port("eth0")
        self.port_name = self.port["name"]
        self.port_name.peer = "eth1"
        self.disk = make_disk("sda")
        self.driver = Driver(self.disk, size=10)
        self.clock = make_clock("utc")
        self.line = make_line("a", number=2)
        self.line.connect(to="b")
        if self.clock.is_late:
            self.clock_is_late = True

    def test_handed_on(self):
        server = boot("vm1")
        self.assertTrue(server)

    def test_handed_on_as_well(self):
        server = boot("vm1")  # TQ601
        self.set_status(server.get("id"))
        self.assertTrue(server.is_up)

    def test_handed_on_in_two_steps(self):
        server = boot("vm1")  # TQ601
        key = server.get("id")
        self.set_status(key)
        self.assertTrue(key)

    def test_another_one_handed_on(self):
        server = boot("vm1")
        self.set_status(self.agent)
        self.assertTrue(server)

    def test_configured(self):
        agent = start("agent")  # TQ601
        configure(agent, mode="fast")
        self.assertTrue(agent)

    def test_configured_otherwise(self):
        agent = start("agent")
        configure(agent, mode="slow")
        self.assertTrue(agent)

    def test_configured_by_another_name(self):
        agent = start("agent")
        configure(agent, speed="fast")
        self.assertTrue(agent)

    def test_not_written_into(self):
        port = open_port("eth0")
        self.assertTrue(port)

    def test_condition(self):
        clock = make_clock("utc")
        self.assertTrue(clock)

    def test_connected(self):
        line = make_line("a", number=2)
        line.connect(to="b")
        self.assertTrue(line)

    def test_connects(self):
        line = make_line("a", number=2)
        self.assertTrue(line)
        line.connect(to="b")

    def test_another_driver(self):
        self.disk = make_disk("sda")
        self.driver = Driver(self.disk, size=20)
        self.assertTrue(self.driver.is_full)

    def test_the_same_driver(self):
        self.disk = make_disk("sda")  # TQ601
        self.driver = Driver(self.disk, size=10)
        self.assertTrue(self.driver.is_full)

    def test_no_driver(self):
        self.disk = make_disk("sda")  # TQ601
        self.assertTrue(self.disk.is_full)


class RecordsTest(unittest.TestCase):
    def setUp(self):
        self.book = open_book("a")
        self.page = open_page("b")
        self.load(16)

    def load(self, count):
        for number in range(count):
            self.book.write(number)

    def test_loads_anew(self):
        self.book = open_book("a")
        self.load(20)
        self.assertEqual(20, len(self.book))

    def test_page(self):
        self.page = open_page("b")  # TQ601
        self.assertEqual(0, len(self.page))


class DoorTest:
    @pytest.fixture(autouse=True)
    def _door(self):
        self.door = Door("front", width=3)
        yield
        self.door.lock()

    def test_width(self):
        self.door = Door("front", width=3)  # TQ601
        assert self.door.width == 3


class GateTest:
    @pytest.fixture(autouse=True)
    def _gate(self):
        self.gate = Gate("front", width=3)
        self.gate.unlock()
        yield

    def test_locked_gate(self):
        self.gate = Gate("front", width=3)
        assert self.gate.is_locked


class WindowTest:
    @pytest.fixture(autouse=True)
    def _window(self):
        self.window = Window("front", width=3)
        with watched():
            yield
        self.window = Window("back", width=3)

    def test_back(self):
        self.window = Window("back", width=3)
        assert self.window.width == 3


class PageTest(unittest.TestCase):
    def setUp(self):
        self.file = open("empty.ogg", "rb")
        self.page = Page(self.file)

    def test_next_page(self):
        page = Page(self.file)
        self.assertFalse(page.first)
