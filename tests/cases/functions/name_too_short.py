import contextlib
import functools
import unittest

from somewhere import Base, BaseTestCase, Server, register


def mk(name):  # TQ402
    return Server(name)


# A coroutine is a subject of the tests, and so is a generator.
async def _s():
    return Server("a")


@contextlib.contextmanager
def up_(name):  # allowed, underscores do not count
    yield Server(name)


@contextlib.contextmanager
def on(name):  # TQ402
    yield Server(name)


def f(name):
    return Server(name)


def f2(name):
    return Server(name)


def cb(result):
    return result


def ok():
    return True


# Mathematicians write capitals.
def K(n):
    return Server(n)


# Nobody calls it here.
def no():
    return False


# A decorator makes it a subject of the tests.
@functools.lru_cache
def sq(x):
    return x * x


@register
def rg(x):
    return x


def _(text):
    return text


def ge():
    yield 1


async def test_server():
    def t(x):
        return x

    assert mk(t("a")), await _s()
    assert f(1), f2(1) == cb(2) == ok() == K(1) == sq(1) == rg(1) == _("") == ge()
    with up_("a"), on("b"):
        assert True


class ServerTest(unittest.TestCase):
    def mk(self, name):  # TQ402
        return Server(name)

    def _p(self):
        return Server("p")

    @staticmethod
    def st(name):  # TQ402
        return Server(name)

    def id(self):
        return "server"

    def test_server(self):
        assert self.mk("a"), self._p() == self.st("b") == self.id()


class InheritingTest(ServerTest):
    def mk(self, name):
        return Server(name)

    def test_server(self):
        assert self.mk("a")


class UnknownTest(BaseTestCase):
    def mk(self, name):  # TQ402
        return Server(name)

    def test_server(self):
        assert self.mk("a")


# Classes that are no tests are subjects or stand-ins.
class Plain:
    def go(self):
        return self.x()

    def x(self):
        return 1


class Heir(Base):
    def x(self):
        return self.x()


# Comparisons are known by their names.
def eq(first, second):
    return abs(first - second) < 1e-6


# The derivative of ``f``, that stands beside it.
def df(name):
    return f(name).change


def dg(name):  # TQ402
    return Server(name).change


class DerivativeTest(BaseTestCase):
    def f(self, x):
        return x**2

    def df(self, x):
        return 2 * x

    def dg(self, x):  # TQ402
        return 2 * x

    def test_derivative(self):
        self.assertTrue(eq(self.df(3), self.dg(3)), df(dg("a")))


# What the shell calls so, what has no body, and what the module calls so elsewhere.
def cd(folder):
    os.chdir(folder)


def a():
    pass


def _md(text):
    return convert(text, "markdown")


def _md_inline(text):
    return _md(text).strip()


def tk(text):  # TQ402
    return text.split()


def test_words_of_the_module():
    cd("/")
    a()
    assert _md_inline("a") == tk("a")[0]


class TestTrees:
    def ts(self):
        return make_trees()

    def sz(self):  # TQ402
        return 3

    def test_first(self):
        ts = self.ts()
        assert ts.first() == self.sz()

    def test_last(self):
        ts = self.ts()
        assert ts.last() == self.sz()

    def test_none(self):
        ts = empty_trees()
        assert ts.first() is None
