import unittest

from shop import Api, Clock, Disk, make_id


class ApiTest(unittest.TestCase):
    def setUp(self):
        super().setUp()
        name = "v3"
        self.api = Api("v2")
        self.named = Api(name)
        self.disk = Disk("sda")
        self.disk.size = 10
        self.clock = Clock("utc")
        self.key = make_unique_id("key")
        self.seen = list()
        self.case = Box("a", max_size=3)
        self.spy = Agent("a")
        self.run_of_spy = mock.patch.object(self.spy, "run").start()

    def test_boot(self):
        client = Api("v2")  # TQ602
        self.assertTrue(client.boot())

    def test_after_a_shop(self):
        shop = Shop("main")
        client = Api("v2")  # TQ602
        self.assertTrue(client.boot(shop))

    def test_told_once(self):
        # The same name is TQ601's.
        api = Api("v2")
        self.assertTrue(api.boot())

    def test_after_an_answer(self):
        self.clock.ticks.return_value = 3
        self.clock.tocks.side_effect = [3]
        client = Api("v2")  # TQ602
        self.assertTrue(client.boot())

    def test_after_an_attribute(self):
        self.clock.zone = "cet"
        client = Api("v2")
        self.assertTrue(client.boot())

    def test_after_an_item(self):
        self.clock["return_value"] = "cet"
        client = Api("v2")
        self.assertTrue(client.boot())

    def test_api_of_shop(self):
        client = Api("v2")
        self.assertTrue(client.boot())

    def test_any_size(self):
        box = Box("a", max_size=3)  # TQ602
        self.assertTrue(box.boot())

    def test_any_max_of_size(self):
        box = Box("a", max_size=3)
        self.assertTrue(box.boot())

    def test_handed_to_a_patch(self):
        agent = Agent("a")
        self.assertTrue(agent.boot())

    def test_after_an_act(self):
        self.clock.advance(3)
        client = Api("v2")
        self.assertTrue(client.boot())

    def test_uses_both(self):
        client = Api("v2")
        self.assertIsNot(client, self.api)

    def test_two_clients(self):
        client = Api("v2")
        self.assertTrue(client.boot())

    def test_builds_both(self):
        client = Api("v2")
        server = Api("v3")
        self.assertTrue(client.boot(server))

    def test_a_number_says_several(self):
        client1 = Api("v2")
        self.assertTrue(client1.boot())

    def test_says_other(self):
        other_client = Api("v2")
        self.assertTrue(other_client.boot())

    def test_adapts(self):
        client = Api("v2")
        client.timeout = 3
        self.assertTrue(client.boot())

    def test_setup_goes_on(self):
        plain = Disk("sda")
        self.assertFalse(plain.size)

    def test_other_literal(self):
        client = Api("v3")
        self.assertTrue(client.boot())

    def test_local_of_setup(self):
        name = "v2"
        client = Api(name)
        self.assertTrue(client.boot())

    def test_unique(self):
        label = make_unique_id("key")
        self.assertTrue(label)

    def test_empty(self):
        found = list()
        self.assertFalse(found)

    @patched("shop.api")
    def test_patched(self):
        client = Api("v2")
        self.assertTrue(client.boot())

    def test_inside_a_block(self):
        with patched("shop.api"):
            client = Api("v2")
        self.assertTrue(client.boot())

    def test_with_import(self):
        from shop import boot

        timer = Clock("utc")  # TQ602
        self.assertTrue(boot(timer))
