import contextlib
import functools
import unittest

import pytest
from shared import ServerTestCase, base_compare
from pytest_cases import does_not_raise


class Mixin:
    def test_in_mixin(self):
        self.run_it()

    def _prepare(self):
        compute()


class InService(Mixin, ServerTestCase):
    def test_inherited_helper(self):
        self.post_server(3)

    def test_known_helper(self):  # TQ001
        self._prepare()

    def test_override(self):
        super().test_override()

    def test_hands_itself_over(self):
        base_compare(self, 3)

    def test_hands_itself_to_a_stub(self):  # TQ001
        stub_out_network(self)

    def test_dynamic(self):
        getattr(self, "check")


class PlainTest(unittest.TestCase):
    def test_attribute_of_known_class(self):  # TQ001
        self.server.start()

    def test_dynamic(self):
        getattr(self, compute())()


def compare(test, result):
    return base_compare(test, result)


class ByHelper(unittest.TestCase):
    def test_helper_hands_it_on(self):
        compare(self, compute())


class _Template:
    def test_result(self):
        self._compare(compute())


class Filled(_Template, unittest.TestCase):
    def _compare(self, result):
        self.assertEqual(3, result)


class ByAttribute(unittest.TestCase):
    def setUp(self):
        self.verdict = functools.partial(_judge, 3)

    def test_bound_in_setup(self):
        self.verdict(compute())


def _judge(expected, result):
    assert result == expected


judge_three = functools.partial(_judge, 3)


def test_bound_in_module():
    judge_three(compute())


def test_unknown_but_named_as_check():
    verify_server(compute())


def test_unknown_but_named_as_check_later():
    run_and_verify(compute())


def test_no_check_at_all():  # TQ001
    repository.checkout("main")


def test_expected_outcome():
    app.get("/", status=404)


def test_expected_code():
    client.put("/", expected_status=204)


def test_state_is_no_outcome():  # TQ001
    make_server(status="active")


def test_does_not_raise():
    with does_not_raise():
        compute()


@pytest.mark.parametrize("context", [pytest.raises(KeyError), contextlib.nullcontext()])
def test_parametrized_context(context):
    with context:
        compute()


def test_entered_value(expectation):
    with expectation:
        compute()


def test_text_that_asserts(runner):
    runner.run("assert 1 == 1")


@contextlib.contextmanager
def closing():
    yield
    assert not compute()


def test_own_context_manager():
    with closing():
        compute()


def test_warnings_are_errors():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        compute()


@pytest.mark.parametrize("check", [_judge])
def test_parametrized_check(check):
    check(3, compute())
