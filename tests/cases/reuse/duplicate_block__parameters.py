"""How many literals may differ, and where a block begins."""


def test_first(api):
    image = api.upload("linux.img", size=2048)
    flavor = api.flavor(ram=512, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    server.list(image)
    server.hide(flavor)
    assert server.status == "SHUTOFF"


def test_three_in_eight(api):
    image = api.upload("windows.img", size=4096)
    flavor = api.flavor(ram=1024, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    assert server.is_down


def test_three_in_nine(api):
    image = api.upload("windows.img", size=4096)  # TQ606
    flavor = api.flavor(ram=1024, disk=10)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    server.list(image)
    assert server.is_listed


def test_four_in_nine(api):
    image = api.upload("bsd.img", size=8192)
    flavor = api.flavor(ram=256, disk=30)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    server.list(image)
    assert server.is_bsd


def test_four_in_ten(api):
    image = api.upload("mac.img", size=128)  # TQ606
    flavor = api.flavor(ram=64, disk=5)
    network = api.network("public")
    server = api.boot("vm1", image, flavor)
    server.attach(network)
    server.wait(until="ACTIVE")
    server.tag("old")
    server.stop()
    server.list(image)
    server.hide(flavor)
    assert server.is_mac


def test_assertion_before(shop):
    shop.open()
    assert shop.is_open
    basket = shop.basket(size=3)
    basket.add("apple", count=2)
    basket.add("pear", count=1)
    total = basket.total(tax=True)
    receipt = shop.pay(total)
    receipt.sign(shop)
    shop.post(receipt)
    shop.close()


def test_seven_after_an_assertion(shop):
    shop.open(early=True)
    assert shop.is_open
    basket = shop.basket(size=3)
    basket.add("apple", count=2)
    basket.add("pear", count=1)
    total = basket.total(tax=True)
    receipt = shop.pay(total)
    receipt.sign(shop)
    shop.post(receipt)
    shop.stay()


def test_eight_after_an_assertion(shop):
    shop.open(late=True)
    assert shop.is_open
    basket = shop.basket(size=3)  # TQ606
    basket.add("apple", count=2)
    basket.add("pear", count=1)
    total = basket.total(tax=True)
    receipt = shop.pay(total)
    receipt.sign(shop)
    shop.post(receipt)
    shop.close()


def test_assertion_at_the_beginning(shop):
    assert shop.is_new
    stock = shop.stock()
    stock.fill("apple", count=2)
    stock.fill("pear", count=1)
    stock.check(strict=True)
    price = stock.price(tax=True)
    shop.print(price)
    shop.order(stock)
    shop.clean()


def test_assertion_at_the_beginning_too(shop):
    assert shop.is_new  # TQ606
    stock = shop.stock()
    stock.fill("apple", count=2)
    stock.fill("pear", count=1)
    stock.check(strict=True)
    price = stock.price(tax=True)
    shop.print(price)
    shop.order(stock)
    shop.paint()
