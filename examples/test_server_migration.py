# Functional tests of moving servers between compute hosts, against an
# in-memory compute API. The style is that of many old suites: nothing here is
# broken, every test passes, and a reviewer would still have much to say.

import logging
import time
import unittest
from unittest import mock

LOG = logging.getLogger(__name__)

FLAVORS = {'m1.tiny': 1, 'm1.small': 2, 'm1.large': 8}


class ConflictError(Exception):
    pass


class Fixture(object):

    def setUp(self):
        self.cleanups = []

    def cleanUp(self):
        for function in reversed(self.cleanups):
            function()


class NeutronFixture(Fixture):
    """Networks and the ports that servers have on them."""

    def setUp(self):
        super(NeutronFixture, self).setUp()
        self.ports = {}
        self.cleanups.append(self.ports.clear)

    def create_port(self, server_id):
        self.ports[server_id] = '10.0.0.%d' % (len(self.ports) + 2)
        return self.ports[server_id]


class FakeComputeAPI(object):
    """The part of the compute API that the tests need."""

    def __init__(self, hosts, neutron):
        self.hosts = list(hosts)
        self.neutron = neutron
        self.servers = {}
        self.migrations = []

    def post_server(self, request):
        server = dict(request['server'])
        server['id'] = 'uuid-%d' % (len(self.servers) + 1)
        server['status'] = 'ACTIVE'
        server['host'] = self.hosts[len(self.servers) % len(self.hosts)]
        server['address'] = self.neutron.create_port(server['id'])
        self.servers[server['id']] = server
        return server

    def get_server(self, server_id):
        return dict(self.servers[server_id])

    def post_server_action(self, server_id, action):
        server = self.servers[server_id]
        name, body = list(action.items())[0]
        if server['status'] == 'ERROR':
            raise ConflictError('server %s is in state ERROR' % server_id)
        if name == 'resize':
            server['flavor'] = body['flavor']
        elif name == 'os-stop':
            server['status'] = 'SHUTOFF'
        elif name == 'os-start':
            server['status'] = 'ACTIVE'
        elif name == 'os-migrateLive':
            self.migrations.append({'server_id': server_id,
                                    'source': server['host'],
                                    'target': body['host'],
                                    'status': 'completed'})
            server['host'] = body['host']
            send_notification('server.migrated', server_id)

    def delete_server(self, server_id):
        del self.servers[server_id]


class FakeVirtDriver(object):

    def __init__(self, host):
        self.host = host
        self.instances = set()

    def spawn(self, server):
        self.instances.add(server['id'])

    def list_instances(self):
        return sorted(self.instances)


def send_notification(event, server_id):
    LOG.debug('%s: %s', event, server_id)


def ip(server):
    return server['address']


def build_server_request(name, flavor, image, networks, host=None, count=1):
    if flavor not in FLAVORS:
        raise ValueError('no such flavor: %s' % flavor)
    server = {'name': name, 'flavor': flavor, 'image': image}
    if networks == 'none':
        server['networks'] = []
    elif isinstance(networks, str):
        server['networks'] = [networks]
    else:
        server['networks'] = list(networks)
    request = {'server': server}
    if host is not None:
        request['os:scheduler_hints'] = {'host': host}
    if count > 1:
        server['min_count'] = count
        server['return_reservation_id'] = True
    return request


def build_live_migration(host):
    return {'os-migrateLive': {'block_migration': 'auto', 'host': host}}


def count_vcpus(servers):
    return sum(FLAVORS[server['flavor']] for server in servers)


def process_data(servers):
    result = {}
    for server in servers:
        result.setdefault(server['host'], []).append(server['id'])
    for ids in result.values():
        ids.sort()
    return result


class MigrationTestBase(unittest.TestCase):

    def setUp(self, hosts=('host1', 'host2')):
        super(MigrationTestBase, self).setUp()
        self.neutron = NeutronFixture()
        self.neutron.setUp()
        self.addCleanup(self.neutron.cleanUp)
        self.api = FakeComputeAPI(hosts, self.neutron)
        self.admin_api = self.api
        self.max_polls = 10
        self.pollInterval = 0.001

    def _boot_server(self, name, flavor='m1.small'):
        return self.api.post_server(
            build_server_request(name, flavor, 'fedora', 'none'))

    def _waitForState(self, server, status):
        for _attempt in range(self.max_polls):
            server = self.api.get_server(server['id'])
            if server['status'] == status:
                return server
            time.sleep(self.pollInterval)
        self.fail('Server %s did not become %s' % (server['id'], status))

    def _wait_for_completed_migration_of_server_to_target_host(self, server,
                                                               host):
        """TODO"""
        for _attempt in range(self.max_polls):
            for migration in self.admin_api.migrations:
                if (migration['server_id'] == server['id'] and
                        migration['target'] == host):
                    return migration
            time.sleep(self.pollInterval)
        self.fail('No migration of %s to %s' % (server['id'], host))

    def _live_migrate(self, server, host):
        try:
            self.api.post_server_action(server['id'],
                                        build_live_migration(host))
        except ConflictError as e:
            LOG.error('Could not migrate server %s: %s', server['id'], e)


class LiveMigrationTests(MigrationTestBase):

    def setUp(self):
        super(LiveMigrationTests, self).setUp(
            hosts=('host1', 'host2', 'host3'))
        self.server = self._boot_server('vm1', flavor='m1.tiny')
        self.second_server = self._boot_server('vm2', flavor='m1.large')

    def test_live_migrate_to_chosen_host(self):
        self.server = self._boot_server('vm1', flavor='m1.tiny')
        self.second_server = self._boot_server('vm2', flavor='m1.large')
        originalHost = self.server['host']
        target_host = 'host2'
        live_migration = build_live_migration(target_host)
        self.api.post_server_action(self.server['id'], live_migration)
        server = self.api.get_server(self.server['id'])
        self.assertTrue(server['host'] == target_host)
        self.assertNotEqual(originalHost, server['host'])

    def test_live_migrate_server_1(self):
        self.api.post_server_action(self.server['id'],
                                    build_live_migration('host2'))
        self.assertTrue(len(self.api.migrations), 1)

    def test_live_migrate_server_2(self):
        self.api.post_server_action(self.server['id'],
                                    build_live_migration('host3'))
        self._wait_for_completed_migration_of_server_to_target_host(
            self.server, 'host3')
        server = self._waitForState(self.server, 'ACTIVE')
        server['host'] == 'host3'

    @mock.patch(__name__ + '.send_notification')
    def test_live_migrate_notifies(self, mock_notify):
        self.api.post_server_action(self.server['id'],
                                    build_live_migration('host2'))
        mock_notify.assert_called_once

    def test_live_migrate_keeps_address(self):
        address = ip(self.server)
        self.api.post_server_action(self.server['id'],
                                    build_live_migration('host2'))
        server = self.api.get_server(self.server['id'])
        LOG.info('address was %s', address)
        self.assertEqual(server['address'], server['address'])

    def test_live_migrate_of_a_server_in_error_state_is_refused_with_a_conflict_error(self):
        self.api.servers[self.server['id']]['status'] = 'ERROR'
        try:
            self.api.post_server_action(self.server['id'],
                                        build_live_migration('host2'))
            self.fail('The server was migrated')
        except Exception as e:
            LOG.info('Migration was refused: %s', e)

    def test_live_migrate_and_back(self, rounds=2):
        for _round in range(rounds):
            for host in ('host2', 'host1'):
                self._live_migrate(self.server, host)

    @unittest.skip('waits for the scheduler to count servers')
    def test_live_migrate_prefers_empty_host(self):
        servers = [self.server, self.second_server]
        by_host = process_data(servers)
        self.assertEquals(['uuid-1'], by_host['host1'])
        self.assertEquals(9, count_vcpus(servers))


class ResizeTests(MigrationTestBase):

    def test_basic(self):
        server = self._boot_server('vm1')
        self.api.post_server_action(server['id'],
                                    {'resize': {'flavor': 'm1.large'}})
        server = self._waitForState(server, 'ACTIVE')
        self.assertEqual('m1.large', server['flavor'])

    def test_resize(self):
        server = self._boot_server('vm1')
        self.api.post_server_action(server['id'],
                                    {'resize': {'flavor': 'm1.large'}})
        server = self._waitForState(server, 'ACTIVE')
        self.assertEqual('m1.large', server['flavor'])

    def test_resize_deleted_server(self):
        server = self._boot_server('vm1')
        self.api.delete_server(server['id'])
        try:
            self.api.post_server_action(server['id'],
                                        {'resize': {'flavor': 'm1.tiny'}})
        except Exception:
            pass
        self.assertTrue(True)

    def test_server_lifecycle(self):
        driver = FakeVirtDriver('host1')
        server = self._boot_server('vm1')
        other = self._boot_server('vm2')
        driver.spawn(server)
        driver.spawn(other)
        self.assertEqual('ACTIVE', server['status'])
        self.assertEqual('host1', server['host'])
        self.assertEqual('host2', other['host'])
        self.assertEqual(['uuid-1', 'uuid-2'], driver.list_instances())
        self.assertEqual(4, count_vcpus([server, other]))

        # stop and start it
        self.api.post_server_action(server['id'], {'os-stop': None})
        server = self._waitForState(server, 'SHUTOFF')
        self.assertEqual('SHUTOFF', server['status'])
        self.api.post_server_action(server['id'], {'os-start': None})
        server = self._waitForState(server, 'ACTIVE')
        self.assertEqual('ACTIVE', server['status'])

        # make it larger
        self.api.post_server_action(server['id'],
                                    {'resize': {'flavor': 'm1.large'}})
        server = self._waitForState(server, 'ACTIVE')
        self.assertEqual('m1.large', server['flavor'])
        self.assertEqual(10, count_vcpus([server, other]))

        # make the other one smaller
        self.api.post_server_action(other['id'], {'os-stop': None})
        other = self._waitForState(other, 'SHUTOFF')
        self.api.post_server_action(other['id'],
                                    {'resize': {'flavor': 'm1.tiny'}})
        other = self.api.get_server(other['id'])
        self.assertEqual('m1.tiny', other['flavor'])
        self.assertEqual(9, count_vcpus([server, other]))

        # move it to the host of the other server
        self.api.post_server_action(server['id'],
                                    build_live_migration('host2'))
        server = self.api.get_server(server['id'])
        self.assertEqual('host2', server['host'])
        self.assertEqual({'host2': ['uuid-1', 'uuid-2']},
                         process_data([server, other]))
        migration = self.api.migrations[0]
        self.assertEqual('completed', migration['status'])
        self.assertEqual('host1', migration['source'])
        self.assertEqual('host2', migration['target'])

        # and back
        self.api.post_server_action(server['id'],
                                    build_live_migration('host1'))
        server = self.api.get_server(server['id'])
        self.assertEqual('host1', server['host'])
        self.assertEqual(2, len(self.api.migrations))

        # clean up
        self.api.delete_server(server['id'])
        self.assertNotIn(server['id'], self.api.servers)
        self.api.delete_server(other['id'])
        self.assertEqual({}, self.api.servers)
        self.assertNotEqual(ip(server), ip(other))


class TestVirtDriver(object):

    def __init__(self):
        self.driver = FakeVirtDriver('host1')

    def test_spawned_servers_are_listed(self):
        self.driver.spawn({'id': 'uuid-2'})
        self.driver.spawn({'id': 'uuid-1'})
        assert self.driver.list_instances() == ['uuid-1', 'uuid-2']


if __name__ == '__main__':
    unittest.main()
