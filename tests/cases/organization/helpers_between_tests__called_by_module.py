from shop import Handler


def test_first():
    assert Handler().name == ""


def named_handler(name):
    class Named(Handler):
        handler_name = name

    return Named


FIRST = named_handler("first")
SECOND = named_handler("second")


def both():  # TQ512
    return FIRST(), SECOND()


def test_named():
    assert named_handler("a") is not FIRST


def test_other():
    assert FIRST().name == "first"


def test_both():
    assert both()[0] is not SECOND()


print(both())
