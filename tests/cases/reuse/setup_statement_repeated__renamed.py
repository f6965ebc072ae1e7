"""What setUp keeps on the test case, a test may build again in variables of other names."""

import unittest

from django.test import TestCase


class ClientTest(unittest.TestCase):
    def setUp(self):
        self.api = Api("v2", timeout=10)
        self.client = Client(self.api, retries=3)

    def test_get(self):
        conn = Api("v2", timeout=10)  # TQ601
        client = Client(conn, retries=3)
        self.assertEqual(200, client.get("/").status)

    def test_put(self):
        api = Api("v2", timeout=10)  # TQ601
        client = Client(api, retries=3)
        self.assertEqual(200, client.put("/").status)

    def test_head(self):
        api = Api("v2", timeout=10)  # TQ601
        client = Client(api, retries=4)
        self.assertEqual(200, client.head("/").status)

    def test_one_object_alone_may_be_a_second_one(self):
        conn = Api("v2", timeout=10)
        self.assertEqual(10, conn.timeout)

    def test_both_are_at_hand(self):
        conn = Api("v2", timeout=10)
        client = Client(conn, retries=3)
        self.assertEqual(self.client, client)

    def test_two_of_them(self):
        conn = Api("v2", timeout=10)
        line = Api("v2", timeout=10)
        self.assertFalse(conn.shares(line))

    def test_other_clients_work(self):
        conn = Api("v2", timeout=10)
        client = Client(conn, retries=3)
        self.assertTrue(client.works())

    def test_name_says_another(self):
        second_api = Api("v2", timeout=10)
        second_client = Client(second_api, retries=3)
        self.assertTrue(second_client.works())

    def test_of_something_else(self):
        conn = Api("v2", timeout=10)
        client = Client(api, retries=3)
        self.assertTrue(client.works())


class GetterTest(unittest.TestCase):
    def setUp(self):
        self.driver = directory.get_plugin()
        self.context = context.get_admin_context()

    def test_short_names_for_what_setup_got(self):
        plugin = directory.get_plugin()
        ctx = context.get_admin_context()
        self.assertTrue(plugin.update(ctx))


class ChainTest(unittest.TestCase):
    def setUp(self):
        self.user = make_user()
        self.shop = make_shop(owner=self.user)

    def test_owner(self):
        owner = make_user()  # TQ601
        store = make_shop(owner=owner)
        self.assertTrue(store.is_owned_by(owner))


class AnnotatedTest(unittest.TestCase):
    def setUp(self) -> None:
        self.store: Store = Store(path="a", size=3)
        self.later: Store

    def test_read(self) -> None:
        store: Store = Store(path="a", size=3)  # TQ601
        self.assertIsNone(store.read("x"))

    def test_keys(self) -> None:
        keys: list[str]
        store = Store(path="a", size=3)
        self.assertEqual(keys, store.keys())


class DataTest(TestCase):
    @classmethod
    def setUpTestData(cls):
        cls.server = Server("a", 1)
        cls.client = Client(cls.server, 2)

    def test_client(self):
        self.server = Server("a", 1)  # TQ601
        self.client = Client(self.server, 2)
        self.assertTrue(self.client.runs())


# A name that goes on to stand for something else held an object of its own.
class EndTest(unittest.TestCase):
    def setUp(self):
        self.manager = Manager("a")

    def test_end(self):
        manager = Manager("a")
        path = manager.create()
        manager = None
        self.assertFalse(exists(path))

    def test_deleted(self):
        manager = Manager("a")
        path = manager.create()
        del manager
        self.assertFalse(exists(path))

    def test_another(self):
        manager = Manager("a")
        self.assertEqual(3, manager.size)
        manager = Manager("b")
        self.assertEqual(4, manager.size)

    def test_same(self):
        manager = Manager("a")  # TQ601
        self.assertTrue(exists(manager.create()))
