# file: mylog.py
import logging
from logging import getLogger as get

JOURNAL = logging.getLogger("x")
DIARY = get("y")
ALIAS = JOURNAL
SHOP = make_shop()


def note(text):
    """Tell what went wrong."""
    if text:
        JOURNAL.error(text.strip())
    print(text)


def note_and_keep(text):
    JOURNAL.error(text)
    SHOP.append(text)


def keep(text):
    SHOP.error(text)


# file: tests/helpers.py
import logging

LOG = logging.getLogger("x")


def _start():
    try:
        act()
    except Exception as error:  # TQ701
        LOG.error(error)


def boot():
    _start()


def used_by_nobody():
    try:
        act()
    except Exception as error:
        LOG.error(error)


def fake_boot():
    try:
        act()
    except Exception as error:
        LOG.error(error)


class ServerMixin:
    def boot_server(self):
        try:
            act()
        except Exception as error:  # TQ701
            LOG.error(error)


class UnusedMixin:
    def boot_server(self):
        try:
            act()
        except Exception as error:
            LOG.error(error)


class TestServer(Base):
    def boot(self):
        try:
            act()
        except Exception as error:
            LOG.error(error)


class Server:
    def boot(self):
        try:
            act()
        except Exception as error:
            LOG.error(error)


# file: tests/test_boot.py
import unittest

import mylog
from mylog import ALIAS, DIARY, JOURNAL, SHOP, keep, missing, note, note_and_keep
from tests.helpers import Server, ServerMixin, TestServer, boot, fake_boot


class BootTest(ServerMixin, unittest.TestCase):
    def test_boot(self):
        boot()
        fake_boot()
        self.boot_server()
        self.assertTrue(Server())


def test_logger():
    try:
        act()
    except OSError:  # TQ701
        JOURNAL.error("failed")


def test_logger_by_its_module():
    try:
        act()
    except OSError:  # TQ701
        mylog.JOURNAL.error("failed")


def test_logger_of_a_renamed_maker():
    try:
        act()
    except OSError:  # TQ701
        DIARY.error("failed")


def test_alias_of_a_logger():
    try:
        act()
    except OSError:  # TQ701
        ALIAS.error("failed")


def test_no_logger():
    try:
        act()
    except OSError:
        SHOP.error("failed")


def test_unknown():
    try:
        act()
    except OSError:
        missing.error("failed")


def test_function_that_only_logs():
    try:
        act()
    except OSError as error:  # TQ701
        note(error)


def test_function_that_does_more():
    try:
        act()
    except OSError as error:
        note_and_keep(error)


def test_function_that_does_something_else():
    try:
        act()
    except OSError as error:
        keep(error)
