from project import fail


def test_fail_of_the_project():
    fail("may only count")
    assert state()


def test_fail_of_another_thing(report):
    report.fail("counts")
    assert state()


def test_called_result():
    make()("x")
    make().fail("x")
    assert state()
