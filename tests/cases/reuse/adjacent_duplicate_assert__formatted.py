def test_braces():
    value = make()
    assert f"{value:{1}0}" == "1"
    assert f"{value:{ 1}0}" == "1"


def test_quotes():
    value = make()
    assert f'{value["x"]}' == "1"
    assert f"{value['x']}" == "1"


def test_slip():
    value = make()
    assert f"{value:{1}0}" == "1"
    assert f"{value:{1}0}" == "1"  # TQ609
