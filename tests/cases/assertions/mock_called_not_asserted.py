import unittest
from unittest import mock
from unittest.mock import patch

import pytest


@mock.patch("os.path.exists")
@mock.patch("shop.execute")
def test_decorated(mock_execute, mock_exists):
    compute()
    mock_exists("/sys/class/net/eth0")  # TQ002


@mock.patch("os.path.exists")
def test_awaited(mock_exists):
    compute(mock_exists)
    result = mock_exists(3)
    assert mock_exists(3) == result
    mock_exists.assert_called_with(3)
    mock_exists.return_value.save(3)


def test_with_patch():
    with patch("os.path.exists") as exists:
        compute()
        exists("/etc")  # TQ002


def test_mocker(mocker):
    exists = mocker.patch("os.path.exists")
    compute()
    exists("/etc")  # TQ002


def test_started():
    exists = patch("os.path.exists").start()
    exists("/etc")  # TQ002


def test_only_the_first():
    with patch("os.path.exists") as exists, patch("os.unlink") as unlink:
        exists("/etc")  # TQ002
        unlink("/etc")


@patch("os.path.exists", side_effect=OSError)
def test_side_effect(exists):
    exists("/etc")


@patch("os.path.exists", wraps=compute)
def test_wraps(exists):
    exists("/etc")


@patch("os.path.exists", new=compute)
def test_new(exists):
    exists("/etc")


@patch("os.path.exists")
def test_side_effect_set_later(exists):
    exists.side_effect = OSError
    with pytest.raises(OSError):
        exists("/etc")


def test_plain_mock():
    callback = mock.Mock()
    callback(3)
    callback.assert_called_once()


def test_callback(make_callback):
    make_callback(3)


@pytest.mark.skip
@patch("os.path.exists")
def test_skipped(exists):
    exists("/etc")


class FileTest(unittest.TestCase):
    def setUp(self):
        self.exists = patch("os.path.exists").start()

    def test_attribute(self):
        compute()
        self.exists("/etc")  # TQ002

    @patch("os.unlink")
    def test_decorated(self, unlink):
        unlink("/etc")  # TQ002

    @patch("os.unlink")
    def test_in_a_nested_function(self, unlink):
        def run():
            unlink("/etc")

        run()
        unlink.assert_called_once()


@mock.patch("shop.notify")
def test_is_configured(notify):
    notify.configure_mock(side_effect=ValueError)
    with pytest.raises(ValueError):
        notify()


@mock.patch("shop.notify")
async def test_awaited(notify):
    await compute()
    await notify("order")  # TQ002


@pytest.fixture
def stat(mocker):
    return mocker.patch("os.stat")


@pytest.fixture
def lstat():
    with patch("os.lstat") as fake:
        fake.side_effect = OSError
        yield fake


def test_given_by_a_fixture(stat):
    compute()
    stat("/etc")  # TQ002


def test_fixture_that_says_what_it_does(lstat):
    with pytest.raises(OSError):
        lstat("/etc")


@patch.multiple("shop", notify=mock.DEFAULT, save=mock.DEFAULT)
def test_multiple(notify, save):
    compute()
    save("order")  # TQ002


@patch.multiple("shop", notify=mock.DEFAULT, save=mock.DEFAULT)
def test_multiple_by_stars(notify, **mocks):
    compute()
    mocks["save"]("order")  # TQ002
    notify.assert_called_with("order")


def test_block_of_several():
    with patch.multiple("shop", notify=mock.DEFAULT) as mocks:
        compute()
        mocks["notify"]("order")  # TQ002


def test_block_of_several_by_stars(names):
    with patch.multiple("shop", **dict.fromkeys(names, mock.DEFAULT)) as mocks:
        compute()
        mocks[names[0]]("order")  # TQ002


def test_several_of_mocker(mocker):
    mocks = mocker.patch.multiple("shop", notify=mocker.DEFAULT)
    compute()
    mocks["notify"]("order")  # TQ002


def test_name_of_one_of_several():
    with patch.multiple("shop", notify=mock.DEFAULT) as mocks:
        notify = mocks["notify"]
        compute()
        notify("order")  # TQ002


def test_one_of_several_is_configured():
    with patch.multiple("shop", notify=mock.DEFAULT) as mocks:
        mocks["notify"].side_effect = ValueError
        with pytest.raises(ValueError):
            mocks["notify"]("order")


def test_several_that_are_no_mocks():
    with patch.multiple("shop", notify=mock.DEFAULT, new_callable=Notifier) as mocks:
        compute()
        mocks["notify"]("order")


def test_several_under_a_name_of_others():
    with patch.multiple("shop", notify=mock.DEFAULT) as mocks:
        compute()
    mocks = load()
    mocks["notify"]("order")


@pytest.fixture
def several(mocker):
    return mocker.patch.multiple("shop", notify=mocker.DEFAULT)


@pytest.fixture
def several_in_a_block():
    with patch.multiple("shop", notify=mock.DEFAULT) as mocks:
        yield mocks


def test_several_given_by_a_fixture(several):
    compute()
    several["notify"]("order")  # TQ002


def test_several_given_by_a_fixture_with_a_block(several_in_a_block):
    compute()
    several_in_a_block["notify"]("order")  # TQ002


class ShopTest(unittest.TestCase):
    def setUp(self):
        patcher = patch.multiple("shop", notify=mock.DEFAULT)
        self.mocks = patcher.start()
        self.addCleanup(patcher.stop)
        self.handlers = {}

    def test_attribute(self):
        compute()
        self.mocks["notify"]("order")  # TQ002

    def test_other_items(self):
        self.handlers["notify"]("order")


@patch.multiple("shop", notify=mock.DEFAULT, new_callable=Notifier)
def test_given_several_that_are_no_mocks(notify):
    compute()
    notify("order")
