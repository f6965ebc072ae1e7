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
