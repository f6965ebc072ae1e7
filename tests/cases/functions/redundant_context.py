import unittest

from somewhere import BaseTestCase, attachments


class ServerVolumeAttachmentTest(unittest.TestCase):
    def setUp(self):
        self.attachments = attachments()

    def test_server_volume_attachment_is_listed(self):  # TQ407
        self.assertTrue(attachments())

    def testServerVolumeAttachmentIsDeleted(self):  # TQ407
        self.assertTrue(attachments())

    def _make_server_volume_attachment(self):  # TQ407
        return attachments()

    def test_server_volume_attachment(self):
        self.assertTrue(attachments())

    def test_server_volume_is_attached(self):
        self.assertTrue(attachments())

    def test_volume_server_attachment_is_listed(self):
        self.assertTrue(attachments())

    def test_nested(self):
        def check_server_volume_attachment_again():
            return attachments()

        self.assertTrue(check_server_volume_attachment_again())


class HeirTest(ServerVolumeAttachmentTest):
    def _make_server_volume_attachment(self):
        return attachments()


class ServerVolumeAttachmentOtherTest(BaseTestCase):
    def test_server_volume_attachment_is_listed(self):  # TQ407
        self.assertTrue(attachments())


class FakeServerVolumeAttachment:
    def get_server_volume_attachment_name(self):
        return attachments()


class V2Test(unittest.TestCase):
    def test_v2_a_b(self):
        self.assertTrue(attachments())
