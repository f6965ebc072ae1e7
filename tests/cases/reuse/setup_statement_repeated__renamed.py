"""What setUp keeps on the test case, a test may build again in variables of other names."""

import unittest


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
