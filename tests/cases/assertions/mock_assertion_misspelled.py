import unittest
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, create_autospec, patch

import pytest


def test_without_prefix():
    m = mock.Mock()
    m.called_once_with(3)  # TQ003


def test_near():
    m = MagicMock()
    m.save.assert_called_onec_with(3)  # TQ003


def test_camel_case():
    m = MagicMock()
    m.assertCalledOnceWith(3)  # TQ003


def test_mixed_case():
    m = MagicMock()
    m.assert_called_onceWith(3)  # TQ003


def test_invented():
    m = MagicMock()
    m.assert_called_twice()  # TQ003


def test_not_called():
    m = mock.Mock()
    m.assert_called_once  # TQ003


def test_asserted_uncalled():
    m = mock.Mock()
    assert m.assert_called  # TQ003


def test_asserted_negated():
    m = mock.Mock()
    assert not m.was_called_with(3) and compute()  # TQ003


def test_has_calls():
    m = mock.Mock()
    assert m.has_calls([mock.call(3)])  # TQ003


async def test_awaited():
    m = AsyncMock()
    await m(3)
    m.awaited_once_with(3)  # TQ003


def test_result_of_a_mock():
    m = mock.Mock()
    m().write.called_with(3)  # TQ003


def test_alias():
    m = mock.Mock()
    writer = m.return_value
    writer.not_called()  # TQ003


def test_only_the_first():
    m = mock.Mock()
    m.called_once()  # TQ003
    m.called_with(3)


def test_right():
    m = mock.Mock()
    m.assert_called_once()
    m.save.assert_called_once_with(3)
    m.assert_has_calls([mock.call(3)])
    assert m.called
    assert m.call_count == 1
    assert m.call_args_list == []


def test_handed_over():
    m = mock.Mock()
    wait_until(m.assert_called_once)
    check = m.assert_called


def test_configured():
    m = mock.Mock()
    m.not_called.return_value = 3
    m.called_with = 3
    compute(m.not_called)


def test_no_mock():
    m = compute()
    m.called_once_with(3)
    m.has_calls()


def test_bound_twice():
    m = mock.Mock()
    m = compute()
    m.called_once_with(3)


def test_nested_scope():
    m = mock.Mock()

    def run():
        m.called_once()  # TQ003

    run()


def test_with_patch():
    with patch("a.b") as m, compute():
        m.called_once()  # TQ003


def test_with_patch_of_an_object():
    with patch.object(compute, "x", new=3) as m:
        m.called_once()


def test_with_nested_patches():
    with nested(patch("a.b"), patch("c.d")) as (first, second):
        second.called_once()  # TQ003


def test_started_patch():
    patcher = patch("a.b")
    m = patcher.start()
    m.called_once()  # TQ003


def test_entered_patch(stack):
    m = stack.enter_context(patch("a.b"))
    m.called_once()  # TQ003


def test_spec():
    m = mock.Mock(spec=compute)
    m.called_once()
    m.save.called_once()  # TQ003


def test_spec_keeps_assertions():
    m = mock.Mock(spec=compute)
    m.assert_called_once  # TQ003


def test_autospec():
    m = create_autospec(compute)
    m.called_once()
    m.save.called_once()


def test_autospec_misspelled():
    m = create_autospec(compute)
    m.asert_called_once()
    m.assert_caled_once()  # TQ003


@patch("a.b")
@patch.object(compute, "c")
def test_decorators_in_order(c, b):
    b.called_once()  # TQ003


@patch("a.b", new=3)
@patch("a.c")
def test_decorator_with_new(c, client):
    client.called_once()


@patch("a.b", autospec=True)
def test_decorator_with_autospec(b):
    b.called_once()


def test_mocker(mocker):
    m = mocker.patch("a.b")
    m.called_once()  # TQ003


def test_mocker_of_an_object(mocker):
    m = mocker.patch.object(compute, "a")
    m.called_once()  # TQ003


def test_mocker_mock(mocker):
    m = mocker.Mock()
    m.called_once()  # TQ003


def test_mocker_spy(mocker):
    m = mocker.spy(compute, "a")
    m.called_once()


@pytest.fixture
def writer():
    return mock.Mock()


@pytest.fixture
def reader():
    with patch("a.b") as m:
        yield m


@pytest.fixture
def real_writer():
    return compute()


def test_fixture(writer):
    writer.called_once()  # TQ003


def test_yielding_fixture(reader):
    reader.called_once()  # TQ003


def test_real_fixture(real_writer):
    real_writer.called_once()


def test_fixture_of_another_file(mock_writer):
    mock_writer.called_once()  # TQ003


def test_fixture_of_another_file_without_a_name(sender):
    sender.called_once()


@pytest.mark.skip
def test_skipped():
    m = mock.Mock()
    m.called_once()


class WriterTest(unittest.TestCase):
    shared = mock.Mock()

    def setUp(self):
        self.writer = mock.Mock()
        self.reader = self.useFixture(fixtures.MockPatch("a.b")).mock
        self.sender = compute()

    def test_attribute(self):
        self.writer.called_once()  # TQ003

    def test_fixture_attribute(self):
        self.assertTrue(self.reader.called_once)  # TQ003

    def test_class_attribute(self):
        self.shared.not_called()  # TQ003

    def test_real(self):
        self.sender.called_once()

    @patch("a.b")
    def test_decorated(self, b):
        self.assertTrue(b.called_once_with(3))  # TQ003


@patch("a.b")
class Patched(unittest.TestCase):
    @patch("c.d")
    def test_both(self, d, b):
        b.called_once()  # TQ003

    def helper(self, b):
        b.called_once()


class Nested(unittest.TestCase):
    def test_nested(self):
        @patch("a.b")
        @patch("a.c")
        def do_test(self, c, b):
            self.assertEqual(3, compute())
            b.not_called()  # TQ003

        do_test(self)


def test_expected_error():
    m = mock.Mock()
    with pytest.raises(AttributeError):
        m.called_once_with(3)


@patch.multiple("a", b=mock.DEFAULT)
def test_patch_of_several(b):
    b.called_once()  # TQ003


@patch("a.c")
@patch("a.b", new_callable=dict)
def test_decorators_in_order_with_another_type(b, c):
    b.called_once()
    c.called_once()  # TQ003


def test_without_a_name(mocker):
    mocker.patch("a.b").called_once()  # TQ003


def test_part_of_a_new_mock():
    writer = mock.Mock().writer
    writer.called_once()  # TQ003


def test_two_at_once():
    first, second = mock.Mock(), compute()
    second.called_once()
    first.called_once()  # TQ003


def test_attribute_of_another_object():
    order = compute()
    order.save = mock.Mock()
    order.load.called_once()
    order.save.called_once_with(3)  # TQ003


def test_attribute_that_is_bound_again():
    order = compute()
    order.save = mock.Mock()
    order.save = compute()
    order.save.called_once_with(3)


def test_positional_new():
    with patch("builtins.open", mock.mock_open()) as opened:
        opened.called_once_with("a")  # TQ003


def test_positional_new_of_an_object():
    with patch.object(compute, "a", compute()) as opened:
        opened.called_once_with("a")


def test_compared_with_true():
    m = mock.Mock()
    assert m.called_with(3) == True  # TQ003


def test_compared_with_a_value():
    m = mock.Mock()
    assert m.called_with == compute()


def test_near_without_prefix():
    m = mock.Mock()
    m.call_once_with(3)  # TQ003


def test_misspelled_without_prefix():
    m = mock.Mock()
    m.caled_once_with(3)  # TQ003


def test_method_of_the_replaced_object():
    m = mock.Mock()
    m.has_calls.return_value = True
    compute(m)
    assert m.has_calls()


def test_block_of_several():
    with patch.multiple("a", b=mock.DEFAULT) as mocks:
        mocks["b"].called_once_with("data")  # TQ003


def test_items_of_several_have_items():
    with patch.multiple("a", b=mock.DEFAULT) as mocks:
        mocks["b"].write.assert_called_once  # TQ003


def test_several_with_specs():
    with patch.multiple("a", b=mock.DEFAULT, autospec=True) as mocks:
        mocks["b"].called_once_with("data")


@patch.multiple("a", b=mock.DEFAULT, spec=True)
def test_given_several_with_specs(b):
    b.called_once_with("data")


def test_several_entered(stack):
    mocks = stack.enter_context(patch.multiple("a", b=mock.DEFAULT))
    mocks["b"].called_once_with("data")  # TQ003


def test_other_name_of_a_mock_with_a_spec():
    real = mock.Mock(spec=Order)
    same = real
    same.called_once_with("data")
