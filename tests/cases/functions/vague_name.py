import unittest

from somewhere import Base, BaseTestCase, Server, api


def helper(server):  # TQ403
    server.start()
    server.attach()
    server.stop()
    return server.log()


def _do_stuff2(server):  # TQ403
    server.start()
    server.attach()
    server.stop()
    return server.log()


async def processData(server):  # TQ403
    await server.start()
    server.attach()
    server.stop()
    return server.log()


def my_func(server):  # TQ403
    server.start()
    server.attach()
    server.stop()
    return server.log()


# A docstring says what the name does not.
def my_helper(server):
    """Return what a server logs when it starts."""
    server.start()
    server.attach()
    server.stop()
    return server.log()


# Three statements explain themselves.
def run(server):
    server.start()
    server.attach()
    return server.log()


# One word that says something is enough, and so is a number.
def run_server(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()


def check_47147121(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()


# A noun that is also the name of what is tested.
def run_check(server):
    server.start()
    server.attach()
    server.stop()
    return api.check(server)


def test_nested():
    def helper(server):
        server.start()
        server.attach()
        server.stop()
        return server.log()

    assert helper(Server())


def fake(server):
    server.start()
    server.attach()
    server.stop()
    return server.log()


class ServerTest(unittest.TestCase):
    def run(self, result=None):
        self.server = Server()
        self.server.start()
        self.server.attach()
        return super().run(result)

    def _do_test(self):
        server = Server()
        server.start()
        server.attach()
        assert server.log()

    def _helper(self):  # TQ403
        server = Server()
        server.start()
        server.attach()
        return server.log()

    def test_one(self):
        self._do_test()

    def test_two(self):
        self._do_test()
        assert self._helper()


class OneCallerTest(unittest.TestCase):
    def _test(self):  # TQ403
        server = Server()
        server.start()
        server.attach()
        assert server.log()

    def test_one(self):
        self._test()


# The class does not say what is tested.
class UnitTestCase(unittest.TestCase):
    def _test(self):  # TQ403
        server = Server()
        server.start()
        server.attach()
        assert server.log()

    def test_one(self):
        self._test()

    def test_two(self):
        self._test()


# Tests of an heir share it as well.
class ServerBase(BaseTestCase):
    def setUp(self):
        self.server = Server()

    def _check(self):
        self.server.start()
        self.server.attach()
        self.server.stop()
        assert self.server.log()


class ServerHeirTest(ServerBase):
    def test_one(self):
        self._check()

    def test_two(self):
        self._check()


class NamedTest(unittest.TestCase):
    def _test_process(self):
        server = Server()
        server.start()
        server.attach()
        assert server.log()

    def test_process_twice(self):
        self._test_process()


class InheritingTest(ServerTest):
    def _helper(self):
        server = Server()
        server.start()
        server.stop()
        return server.log()


class SingleTest(unittest.TestCase):
    def check(self):
        server = Server()
        server.start()
        server.attach()
        assert server.log()


class Handler(Base):
    def handle(self):
        self.start()
        self.attach()
        self.stop()
        return self.log()

    def stop(self):
        return 1


class Driver:
    def handle(self):
        self.start()
        self.attach()
        self.stop()
        return self.log()

    def stop(self):
        return 1


class TestAlignment:
    def check(self, align):
        found = allocate(align)
        found.fill(3)
        assert found.align == align
        assert found.address % align == 0

    def test_all(self):
        for align in (1, 2, 4):
            self.check(align)


class TestOffset:
    def check(self, align):  # TQ403
        found = allocate(align)
        found.fill(3)
        assert found.align == align
        assert found.address % align == 0

    def test_one(self):
        self.check(4)


class TestOverwrite:
    def check(self, align):
        found = allocate(align)
        found.fill(3)
        assert found.align == align
        assert found.address % align == 0

    def check_words(self, size):
        self.check(size * 4)

    def test_one(self):
        self.check_words(1)

    def test_two(self):
        self.check_words(2)
