import collections
import unittest
from unittest import mock

from somewhere import api, create, find


def test_most_names_are_snake_case():
    first_line = second_line = third_line = fourth_line = fifth_line = sixth_line = find()
    first_word = second_word = third_word = fourth_word = fifth_word = sixth_word = find()
    first_file = second_file = third_file = fourth_file = fifth_file = sixth_file = find()
    first_disk = second_disk = third_disk = fourth_disk = fifth_disk = sixth_disk = find()
    assert first_line, second_line == third_line == fourth_line == fifth_line == sixth_line
    assert first_word, second_word == third_word == fourth_word == fifth_word == sixth_word
    assert first_file, second_file == third_file == fourth_file == fifth_file == sixth_file
    assert first_disk, second_disk == third_disk == fourth_disk == fifth_disk == sixth_disk


def test_mixed():
    old_status = find()
    server_id = find()
    image_id = find()
    newStatus = find()  # TQ102
    otherStatus = find()
    assert old_status != newStatus != otherStatus != server_id != image_id


def test_consistent():
    old_status = find()
    new_status = find()
    assert old_status != new_status


def test_several_kinds_of_binding():
    server_id, serverName = find()  # TQ102
    other_id = find()
    assert server_id, serverName == other_id


def test_loops():
    server_id = old_id = find()
    for oneServer in api.list():  # TQ102
        assert oneServer, server_id == old_id
    # Loops that unpack take the names of their data.
    for serverName, serverState in api.pairs():
        assert serverName, serverState


def test_with():
    server_id = old_id = find()
    with api.session() as apiSession:  # TQ102
        assert apiSession, server_id == old_id


def test_walrus():
    server_id = old_id = find()
    assert (newId := find()), server_id == old_id  # TQ102
    assert newId


def test_annotated():
    server_id = old_id = find()
    newId: int = find()  # TQ102
    assert newId, server_id == old_id


async def test_async():
    server_id = old_id = find()
    async for oneServer in api.list():  # TQ102
        assert oneServer, server_id == old_id


def make_server(server_id, image_id, flavorId):  # TQ102
    return create(server_id, image_id, flavorId)


class ServerTest(unittest.TestCase):
    def make_image(self, image_id, file_name, diskFormat):  # TQ102
        return create(image_id, file_name, diskFormat)

    @mock.patch("api.find")
    @mock.patch("api.create")
    def test_patched(self, mockCreate, mock_find):
        server_id = find()
        assert server_id, mockCreate == mock_find


def test_fixtures(serverFactory, image_factory, flavor_factory):
    server_id = serverFactory()
    assert server_id, image_factory == flavor_factory


# The names of a nested function are judged with those around it.
def test_nested():
    server_id = old_id = find()

    def check():
        newId = find()  # TQ102
        return newId

    assert check(), server_id == old_id


# No camelCase: classes, constants, labels, abbreviations of mathematics.
def test_other_styles():
    server_id = old_id = find()
    ServerType = collections.namedtuple("ServerType", "name")
    HTTP = URL = find()
    nodeA = nodeB = find()
    dX = eList = find()
    assert server_id, old_id == ServerType == HTTP == URL == nodeA == nodeB == dX == eList


# Names that others dictate.
def test_dictated():
    server_id = old_id = find()
    serverRef = find()
    create(serverRef=serverRef)
    adminPass = api.adminPass
    flavorRef = find()["flavorRef"]
    assert server_id, old_id == adminPass == flavorRef


def test_after_unittest():
    server_id = old_id = find()
    assertEq = api.compare
    assertEq(server_id, old_id)


def test_global():
    global currentServer
    server_id = old_id = find()
    currentServer = find()
    assert server_id, old_id == currentServer


class AssertingTest(unittest.TestCase):
    def assertHasItem(self, item_name, all_items):
        first_item = all_items[0]
        standardMsg = f"{item_name} is not {first_item}"
        self.assertEqual(first_item, item_name, standardMsg)


# One of each: no majority here, and too few names in the module to speak for it.
def test_tie():
    server_id = find()
    newServer = find()
    assert server_id, newServer


def test_only_camel():
    oldServer = find()
    assert oldServer


class FakeServer:
    def create(self, imageRef, image_name, server_name):
        self.image = imageRef, image_name, server_name


# Nobody can tell where the abbreviation ends.
def test_abbreviations():
    first_fit = fit("OLS")
    last_fit = fit("OLS")
    best_fit = fit("OLS")
    fitOLSdb = fit("OLS")
    fitOLSdebug = fit("OLS")  # TQ102
    assert first_fit == last_fit == best_fit == fitOLSdb == fitOLSdebug


def test_handler():
    first_name = last_name = load()
    try:
        assert first_name
    except ValueError as theError:  # TQ102
        assert theError == last_name


def test_captures(items):
    first_name = last_name = load()
    match items:
        case [firstItem, *_]:  # TQ102
            assert firstItem == first_name + last_name


def test_capture_of_the_rest(items):
    first_name = last_name = load()
    match items:
        case {"size": 1, **restItems}:  # TQ102
            assert restItems == first_name + last_name


def test_unpacked(items):
    (first_name, last_name), *otherItems = items  # TQ102
    assert first_name == last_name == otherItems


def test_accents():
    prénom_un = prénom_deux = load()
    prénomTrois = prénom_un  # TQ102
    assert prénomTrois == prénom_deux


def test_left_over():
    host_name, first_port, _bindAddress = connect()
    assert host_name == first_port


def test_kept():
    host_name, first_port, bindAddress = connect()  # TQ102
    assert host_name == first_port == bindAddress


def test_answered():
    first_name = last_name = load()
    fullName = first_name  # noqa: N806
    assert fullName == last_name


def test_answered_otherwise():
    first_name = last_name = load()
    fullName = first_name  # TQ102  # noqa: E501
    assert fullName == last_name


# A parameter that the name of the function has, and a local alias as Zope has them.
def patch_addLevelName(logging, level, levelName):
    old_level = logging.level
    new_level = level
    return levelName, old_level, new_level


def test_names_are_normal():
    _callSUT = names.normalized
    first_name = _callSUT("a")
    last_name = _callSUT("b")
    assert first_name != last_name
