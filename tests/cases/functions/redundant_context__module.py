# path: tests/test_server_volume_attachment.py
from somewhere import attachments


def make_server_volume_attachment(name):  # TQ407
    return attachments(name)


def test_server_volume_attachment_is_listed():  # TQ407
    assert attachments()


def test_attachment_is_listed():
    assert attachments()
