from tornado.testing import AsyncTestCase
from twisted.trial import unittest


class ProtocolTests(unittest.TestCase):
    def test_returns_a_deferred(self):
        return self.connect()

    def test_success(self):
        self.successResultOf(compute())

    def test_trap(self):
        compute().trap(ValueError)

    def test_nothing(self):  # TQ001
        compute()


class LoopTest(AsyncTestCase):
    def test_waits_for_stop(self):
        self.io_loop.add_callback(self.stop)
        self.wait()

    def test_nothing(self):  # TQ001
        self.io_loop.add_callback(compute)


class ReexportedLoopTest(shared.AsyncHTTPTestCase):
    def test_waits_for_stop(self):
        self.io_loop.add_callback(self.stop)
        self.wait()
