"""Constants, framework attributes, branches and type comments are left alone."""

import collections
import unittest
from unittest import TestCase

try:
    import pycurl
except ImportError:
    pycurl = None

__all__ = []
LIMIT = None
_LIMITS = {}
pytestmark = []
_ = None
found = []  # type: List[str]
declared: list[int]
declared = []
filled = [1]
made = dict(size=1)
empty = dict()  # TQ206
several = ()  # TQ206
counted = collections.defaultdict(int)  # TQ206
ordered = collections.OrderedDict()  # TQ206
unset = None  # TQ206
unset = None
first = second = set()  # TQ206
if LIMIT:
    branched = None


def helper():
    local = []
    return local


class Base(TestCase):
    maxDiff = None
    scenarios = []
    server = None  # TQ206
    client: str | None = None

    def setUp(self):
        self.calls = []  # TQ206
        self.client = None
        self.maxDiff = None
        self.other.calls = []
        other = []
        self.filled = other
        if other:
            self.branched = None

    def test_server(self):
        self.late = None

    def tearDown(self):
        self.server = None


class ServerTest(Base):
    server = None


def test_local_class():
    class Fake:
        server = None

        def setUp(self):
            self.calls = []
