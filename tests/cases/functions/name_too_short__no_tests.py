# path: tests/shops.py
def mk(name):
    return name


SHOP = mk("a")
