import unittest
from unittest import mock

import pytest


def test_nothing():  # TQ001
    compute()


async def test_nothing_awaited():  # TQ001
    await compute()


@pytest.mark.skip
def test_skipped():
    compute()


@pytest.mark.xfail
def test_expected_to_fail():
    compute()


def test_skipped_by_its_first_statement():
    pytest.skip("not yet")
    compute()


def test_abstract():
    raise NotImplementedError


def test_empty():
    pass


def test_only_docstring():
    """Say something."""


class Base(unittest.TestCase):
    def check(self):
        self._check_deeper()

    def _check_deeper(self):
        self.check_again()

    def check_again(self):
        if compute():
            self.check()
        self.assertTrue(compute())


class Leaf(Base):
    def test_inherited(self):
        self.check()

    def test_none(self):  # TQ001
        self.nothing()

    def nothing(self):
        self.nothing()

    def test_mock(self):
        target = mock.Mock()
        compute(target)
        target.assert_called_once()

    def test_callback(self):
        def check(result):
            assert result

        compute().addCallback(check)

    def test_method_handed_over(self):
        return compute().addCallback(self.assertEqual, 5)

    def test_failure_handed_over(self):
        compute().addErrback(self.fail)

    def test_with_raises(self):
        with self.assertRaises(ValueError):
            compute()

    def test_super(self):
        super().check()

    @unittest.expectedFailure
    def test_known_bug(self):
        compute()


@unittest.skip("slow")
class Skipped(unittest.TestCase):
    def test_nothing(self):
        compute()


def test_nested_and_never_mentioned():  # TQ001
    def check():
        assert compute()

    compute()


def test_nested_and_registered():
    @compute().listener
    def receive(result):
        assert result

    compute()


def test_local_class():
    class Handler:
        def get(self):
            assert compute()

    compute(Handler)


def test_lambda():
    compute(lambda result: pytest.fail("called"))


def test_fails_by_hand():
    if compute() != 3:
        raise RuntimeError("wrong")


def test_only_wraps_failures():  # TQ001
    try:
        compute()
    except KeyError as error:
        raise RuntimeError("wrong") from error


def test_rewrites_nothing(benchmark):
    benchmark(compute)


def test_docstring_examples():
    """Sum numbers.

    >>> 1 + 1
    2
    """
    compute()


@pytest.mark.smoke
def test_marked_as_smoke():
    act()


@plot3d_image_comparison(["total.png"])
def test_picture():
    act()


@figure_test
def test_figure():
    act()


def test_exception_is_not_raised():
    # Ensure that an exception is not generated.
    act()


class CheckKernels:
    def test_kernel(self, size):
        assert act(size)

    def test_nothing(self, size):
        act(size)


class TestKernelsUnit(CheckKernels):
    @pytest.mark.parametrize("size", [1])
    def test_kernel(self, size):
        super().test_kernel(size)

    @pytest.mark.parametrize("size", [1])
    def test_nothing(self, size):  # TQ001
        super().test_nothing(size)


class TestRuns:
    def run(self, function):
        assert function() == 3

    def draw(self, function):
        function()

    run_twice = run
    draw_twice = draw

    def test_runs(self):
        self.run_twice(act)

    def test_draws(self):  # TQ001
        self.draw_twice(act)


def test_reads_and_does_not_raise():
    # this should not read the second name as a format and raise ValueError
    act()


def test_reads_and_fails():  # TQ001
    # this should read the second name and fail
    act()


class OfBranches(unittest.TestCase):
    if compute:
        def look(self, total):
            self.assertEqual(3, total)

        def glance(self, total):
            print(total)
    else:
        def look(self, total):
            print(total)

        def glance(self, total):
            print(total)

    def test_look(self):
        self.look(compute())

    def test_glance(self):  # TQ001
        self.glance(compute())


class Template(unittest.TestCase):
    def run_it(self):
        self.check_it(compute())

    def check_it(self, total):
        pass


class Checking(Template):
    def check_it(self, total):
        self.assertEqual(3, total)

    def test_checked(self):
        self.run_it()


class CheckingByHeirs(Template):
    def test_checked_below(self):
        self.run_it()


class HeirThatChecks(CheckingByHeirs):
    def check_it(self, total):
        self.assertEqual(3, total)


class NotChecking(Template):
    def test_unchecked(self):  # TQ001
        self.run_it()
