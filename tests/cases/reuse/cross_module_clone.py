# file: tests/test_a.py
import pytest


def test_ten(api):
    """Text."""
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    server = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    server.attach(volume)
    server.wait(until='ACTIVE')
    address = server.address(network)
    assert address


def test_nine(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    vm = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    vm.attach(volume)
    vm.wait(until='ACTIVE')
    assert vm


def test_nested(api):
    with api.session() as session:
        image = session.upload('linux.img', format='raw')
        flavor = session.flavor(ram=512, disk=10)
        network = session.network('private')
        port = session.port(network, security=False)
        server = session.boot(image, flavor, port)
        volume = session.volume(size=10)
        volume.wait(until='available')
        server.attach(volume)
        server.wait(until='ACTIVE')
    assert api


def test_inner(api):
    if api.is_open:
        image = api.upload('linux.img', format='raw')
        flavor = api.flavor(ram=512, disk=10)
        network = api.network('private')
        port = api.port(network, security=False)
        inner = api.boot(image, flavor, port)
        volume = api.volume(size=10)
        volume.wait(until='available')
        inner.attach(volume)
        inner.wait(until='ACTIVE')
        address = inner.address(network)
    assert api.closed


def test_literal(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    third = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    third.attach(volume)
    third.wait(until='ACTIVE')
    address = third.address(network)
    assert third


def test_name(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    one = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    one.attach(volume)
    one.wait(until='ACTIVE')
    address = one.address(network)
    assert one


def test_rows(api, expected):
    result = api.result(full=True)
    assert result.value_0 == expected[0], api
    assert result.value_1 == expected[1], api
    assert result.value_2 == expected[2], api
    assert result.value_3 == expected[3], api
    assert result.value_4 == expected[4], api
    assert result.value_5 == expected[5], api
    assert result.value_6 == expected[6], api
    assert result.value_7 == expected[7], api
    assert result.value_8 == expected[8], api
    assert result.value_9 == expected[9], api
    assert result.value_10 == expected[10], api


def test_calls(api):
    api.add('name0', count=0, of=api.kind)
    api.add('name1', count=1, of=api.kind)
    api.add('name2', count=2, of=api.kind)
    api.add('name3', count=3, of=api.kind)
    api.add('name4', count=4, of=api.kind)
    api.add('name5', count=5, of=api.kind)
    api.add('name6', count=6, of=api.kind)
    api.add('name7', count=7, of=api.kind)
    api.add('name8', count=8, of=api.kind)
    api.add('name9', count=9, of=api.kind)
    api.add('name10', count=10, of=api.kind)
    api.add('name11', count=11, of=api.kind)
    assert api


def test_data(api):
    table_a = [97, 98, 99, 100, 101, 102, 103, 104, 105]
    table_b = [98, 99, 100, 101, 102, 103, 104, 105, 106]
    table_c = [99, 100, 101, 102, 103, 104, 105, 106, 107]
    table_d = [100, 101, 102, 103, 104, 105, 106, 107, 108]
    table_e = [101, 102, 103, 104, 105, 106, 107, 108, 109]
    table_f = [102, 103, 104, 105, 106, 107, 108, 109, 110]
    table_g = [103, 104, 105, 106, 107, 108, 109, 110, 111]
    table_h = [104, 105, 106, 107, 108, 109, 110, 111, 112]
    table_i = [105, 106, 107, 108, 109, 110, 111, 112, 113]
    table_j = [106, 107, 108, 109, 110, 111, 112, 113, 114]
    table_k = [107, 108, 109, 110, 111, 112, 113, 114, 115]
    table_l = [108, 109, 110, 111, 112, 113, 114, 115, 116]
    assert api.sum(table_a)


def test_light(w0, w1):
    v0 = w0
    v1 = w1
    v2 = w2
    v3 = w3
    v4 = w4
    v5 = w5
    v6 = w6
    v7 = w7
    v8 = w8
    v9 = w9
    v10 = w10
    v11 = w11
    assert v1


def test_imports(api):
    from api.part0 import thing0
    from api.part1 import thing1
    from api.part2 import thing2
    from api.part3 import thing3
    from api.part4 import thing4
    from api.part5 import thing5
    from api.part6 import thing6
    from api.part7 import thing7
    from api.part8 import thing8
    from api.part9 import thing9
    from api.part10 import thing10
    from api.part11 import thing11
    assert thing1(api)


def test_skipped(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    skipped = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    skipped.attach(volume)
    skipped.wait(until='ACTIVE')
    address = skipped.address(network)
    assert skipped


@pytest.fixture
def booted_server(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    booted = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    booted.attach(volume)
    booted.wait(until='ACTIVE')
    address = booted.address(network)
    return booted


@pytest.fixture
def part_of(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    part = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    part.attach(volume)
    part.wait(until='ACTIVE')
    address = part.address(network)
    return part


def help_one(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    helped = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    helped.attach(volume)
    helped.wait(until='ACTIVE')
    address = helped.address(network)
    return helped


def test_one(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    early = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    early.attach(volume)
    early.wait(until='ACTIVE')
    address = early.address(network)
    assert early


def test_two(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    late = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    late.attach(volume)
    late.wait(until='ACTIVE')
    address = late.address(network)
    late.reboot(hard=True)
    late.wait(until='REBOOT')
    assert late


# file: tests/test_b.py
import pytest


def test_ten_again(api):
    """Another text."""
    api.login()
    image = api.upload('linux.img', format='raw')  # TQ614
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    server = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    server.attach(volume)
    server.wait(until='ACTIVE')
    address = server.address(network)
    assert not address


def test_nine(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    vm = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    vm.attach(volume)
    vm.wait(until='ACTIVE')
    assert not vm


def test_nested(api):
    with api.session() as session:  # TQ614
        image = session.upload('linux.img', format='raw')
        flavor = session.flavor(ram=512, disk=10)
        network = session.network('private')
        port = session.port(network, security=False)
        server = session.boot(image, flavor, port)
        volume = session.volume(size=10)
        volume.wait(until='available')
        server.attach(volume)
        server.wait(until='ACTIVE')
    assert not api


def test_inner(api):
    for api in api.each():
        image = api.upload('linux.img', format='raw')  # TQ614
        flavor = api.flavor(ram=512, disk=10)
        network = api.network('private')
        port = api.port(network, security=False)
        inner = api.boot(image, flavor, port)
        volume = api.volume(size=10)
        volume.wait(until='available')
        inner.attach(volume)
        inner.wait(until='ACTIVE')
        address = inner.address(network)
    assert not api.closed


def test_literal(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    third = api.boot(image, flavor, port)
    volume = api.volume(size=20)
    volume.wait(until='available')
    third.attach(volume)
    third.wait(until='ACTIVE')
    address = third.address(network)
    assert third


def test_name(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    two = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    two.attach(volume)
    two.wait(until='ACTIVE')
    address = two.address(network)
    assert two


def test_rows(api, expected):
    result = api.result(full=True)
    assert result.value_0 == expected[0], api
    assert result.value_1 == expected[1], api
    assert result.value_2 == expected[2], api
    assert result.value_3 == expected[3], api
    assert result.value_4 == expected[4], api
    assert result.value_5 == expected[5], api
    assert result.value_6 == expected[6], api
    assert result.value_7 == expected[7], api
    assert result.value_8 == expected[8], api
    assert result.value_9 == expected[9], api
    assert result.value_10 == expected[10], api


def test_calls(api):
    api.add('name0', count=0, of=api.kind)
    api.add('name1', count=1, of=api.kind)
    api.add('name2', count=2, of=api.kind)
    api.add('name3', count=3, of=api.kind)
    api.add('name4', count=4, of=api.kind)
    api.add('name5', count=5, of=api.kind)
    api.add('name6', count=6, of=api.kind)
    api.add('name7', count=7, of=api.kind)
    api.add('name8', count=8, of=api.kind)
    api.add('name9', count=9, of=api.kind)
    api.add('name10', count=10, of=api.kind)
    api.add('name11', count=11, of=api.kind)
    assert not api


def test_data(api):
    table_a = [97, 98, 99, 100, 101, 102, 103, 104, 105]
    table_b = [98, 99, 100, 101, 102, 103, 104, 105, 106]
    table_c = [99, 100, 101, 102, 103, 104, 105, 106, 107]
    table_d = [100, 101, 102, 103, 104, 105, 106, 107, 108]
    table_e = [101, 102, 103, 104, 105, 106, 107, 108, 109]
    table_f = [102, 103, 104, 105, 106, 107, 108, 109, 110]
    table_g = [103, 104, 105, 106, 107, 108, 109, 110, 111]
    table_h = [104, 105, 106, 107, 108, 109, 110, 111, 112]
    table_i = [105, 106, 107, 108, 109, 110, 111, 112, 113]
    table_j = [106, 107, 108, 109, 110, 111, 112, 113, 114]
    table_k = [107, 108, 109, 110, 111, 112, 113, 114, 115]
    table_l = [108, 109, 110, 111, 112, 113, 114, 115, 116]
    assert api.sum(table_b)


def test_light(w0, w1):
    v0 = w0
    v1 = w1
    v2 = w2
    v3 = w3
    v4 = w4
    v5 = w5
    v6 = w6
    v7 = w7
    v8 = w8
    v9 = w9
    v10 = w10
    v11 = w11
    assert v2


def test_imports(api):
    from api.part0 import thing0
    from api.part1 import thing1
    from api.part2 import thing2
    from api.part3 import thing3
    from api.part4 import thing4
    from api.part5 import thing5
    from api.part6 import thing6
    from api.part7 import thing7
    from api.part8 import thing8
    from api.part9 import thing9
    from api.part10 import thing10
    from api.part11 import thing11
    assert thing2(api)


@pytest.mark.skip
def test_skipped(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    skipped = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    skipped.attach(volume)
    skipped.wait(until='ACTIVE')
    address = skipped.address(network)
    assert not skipped


@pytest.fixture
def booted_server(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    booted = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    booted.attach(volume)
    booted.wait(until='ACTIVE')
    address = booted.address(network)
    return booted


@pytest.fixture
def other_part_of(api):
    image = api.upload('linux.img', format='raw')  # TQ614
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    part = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    part.attach(volume)
    part.wait(until='ACTIVE')
    address = part.address(network)
    return part, api


def help_other(api):
    image = api.upload('linux.img', format='raw')  # TQ614
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    helped = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    helped.attach(volume)
    helped.wait(until='ACTIVE')
    address = helped.address(network)
    return helped, api


def test_both(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    early = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    early.attach(volume)
    early.wait(until='ACTIVE')
    address = early.address(network)
    assert early is not api
    image = api.upload('linux.img', format='raw')  # TQ614
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    late = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    late.attach(volume)
    late.wait(until='ACTIVE')
    address = late.address(network)
    late.reboot(hard=True)
    late.wait(until='REBOOT')
    assert late is not api


def test_here(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    same = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    same.attach(volume)
    same.wait(until='ACTIVE')
    address = same.address(network)
    assert same


def test_here_too(api):
    image = api.upload('linux.img', format='raw')
    flavor = api.flavor(ram=512, disk=10)
    network = api.network('private')
    port = api.port(network, security=False)
    same = api.boot(image, flavor, port)
    volume = api.volume(size=10)
    volume.wait(until='available')
    same.attach(volume)
    same.wait(until='ACTIVE')
    address = same.address(network)
    assert not same
