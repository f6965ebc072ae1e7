import unittest
from unittest import mock


class EmptyTest(unittest.TestCase):
    def setUp(self):  # TQ612
        pass

    def tearDown(self):  # TQ612
        """Nothing to do."""

    def test_x(self):
        self.assertTrue(run())


class OnlySuperTest(unittest.TestCase):
    def setUp(self):  # TQ612
        """Set up."""
        super().setUp()

    def tearDown(self):  # TQ612
        return super(OnlySuperTest, self).tearDown()

    @classmethod
    def setUpClass(cls):  # TQ612
        super().setUpClass()


class OverridingTest(OnlySuperTest):
    def setUp(self):
        pass

    def tearDown(self):  # TQ612
        OnlySuperTest.tearDown(self)


class GrandchildTest(OverridingTest):
    def setUp(self):
        super(OverridingTest, self).setUp()


class UnknownTest(unknown.SomeTestCase):
    def setUp(self):
        pass

    def tearDown(self):  # TQ612
        super().tearDown()


class TwoBasesTest(Mixin, OnlySuperTest):
    def setUp(self):
        OnlySuperTest.setUp(self)


class PatchedTest(unittest.TestCase):
    @mock.patch("api.run")
    def setUp(self, run):
        super().setUp()


class ArgumentTest(OnlySuperTest):
    def setUp(self, hosts=2):
        super().setUp()

    def tearDown(self):
        super().tearDown(force=True)


class OtherTest(OnlySuperTest):
    def setUp(self):
        super().tearDown()

    def tearDown(self):
        super().tearDown()
        self.stop()


class AsyncTest(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):  # TQ612
        await super().asyncSetUp()


class TestMethods(Base):
    def setup_method(self, method):  # TQ612
        super().setup_method(method)

    def teardown_method(self, method):
        super().teardown_method(None)

    def test_x(self):
        assert run()


def setUpModule():  # TQ612
    pass


class TestAbstract:
    @abc.abstractmethod
    def setup_class(self):
        """Heirs set up here."""

    def teardown_class(self):
        pass

    def test_a(self):
        assert a


class EmptyInOtherWaysTest(unittest.TestCase):
    def setUp(self):  # TQ612
        ...

    def tearDown(self):  # TQ612
        return

    @classmethod
    def setUpClass(cls):
        return start()

    def test_a(self):
        self.assertTrue(a)


class LiveTest(django.test.LiveServerTestCase):
    def setUp(self):  # TQ612
        pass

    @classmethod
    def tearDownClass(cls):
        # The server of the module goes on.
        pass

    def test_a(self):
        self.assertTrue(a)


class LoopTest(tornado.testing.AsyncTestCase):
    def setUp(self):
        pass

    @classmethod
    def setUpClass(cls):  # TQ612
        pass

    def test_a(self):
        self.assertTrue(a)


class HookTest(unittest.TestCase):
    def setUp(self):
        """Prepare what all tests of an heir need."""

    def tearDown(self):  # TQ612
        pass


def setup_module(module):  # TQ612
    pass


def teardown_function():
    clear()


class DottedBaseTest(unittest.TestCase):
    def setUp(self):  # TQ612
        unittest.TestCase.setUp(self)

    def tearDown(self):
        other.TestCase.tearDown(self)


class DriverTest(unittest.TestCase):
    def setUp(self):
        """Drivers override this to prepare a database."""

    def test_connect(self):
        self.assertTrue(connect())
