# options: naming_style=snake naming_ignore=legacy*,test_old*
import unittest


def makeServer():  # TQ101
    ...


def make_client(): ...
def legacyServer(): ...


class ServerTest(unittest.TestCase):
    def setUp(self): ...
    def test_start(self): ...

    def test_serverStarts(self):  # TQ101
        ...

    def test_oldServer(self): ...


def mock_getHeaders(headers):
    def getHeaders(name):
        return headers[name]

    return getHeaders


def make_headers(headers):
    def getHeader(name):  # TQ101
        return headers[name]

    return getHeader


def makeHeaders():  # noqa: N802
    ...


def makeHeader():  # TQ101  # noqa: E501
    ...


class OwnRunnerTest(unittest.TestCase):
    @property
    def _testMethodName(self):
        return "run"
