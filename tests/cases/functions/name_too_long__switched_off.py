import unittest


class ServerTest(unittest.TestCase):
    def dtest_boot_of_server_with_two_volumes_and_a_port_on_it(self):
        self.assertTrue(boot())

    def xtest_boot_of_server_with_two_volumes_and_a_port_on_it(self):
        boot()

    def disabled_test_boot_of_server_with_two_volumes_and_port(self):
        boot()

    def _test_that(self):
        self.ctest_boot_of_server_with_two_volumes_and_a_port_on_it()

    def ctest_boot_of_server_with_two_volumes_and_a_port_on_it(self):  # TQ401
        boot()

    def prepares_a_latest_test_of_server_with_two_volumes_too(self):  # TQ401
        boot()
