# A callback that is called as well counts.  # TQ502
def helper_a():
    return 1


def helper_b():
    return 1


def helper_c():
    return 1


def helper_d():
    return 1


def fake_open():
    return 1


def stub_close():
    return 1


def on_open(*args):
    return 1


def test_it(monkeypatch):
    monkeypatch.setattr(shop, "open", fake_open())
    monkeypatch.setattr(shop, "on_open", on_open())
    assert helper_a() == helper_b() == helper_c() == helper_d() == stub_close()


































































































































LAST = 1
