import unittest
import warnings

import pytest


def test_raises():
    with pytest.raises(ValueError) as error:  # TQ013
        compute()


def test_warns():
    with pytest.warns(UserWarning) as record:  # TQ013
        compute()


def test_recorded_warnings():
    with warnings.catch_warnings(record=True) as found:  # TQ013
        compute()


def test_bound_again():
    with pytest.raises(ValueError) as error:  # TQ013
        compute()
    with pytest.raises(TypeError) as error:
        compute()
    assert error.value.args == (3,)


def test_capsys(capsys):  # TQ013
    assert compute()


def test_caplog(tmp_path, caplog):  # TQ013
    assert compute(tmp_path)


def test_read():
    with pytest.raises(ValueError) as error:
        compute()
    assert error.value.args == (3,)


def test_read_in_each_branch():
    if compute():
        with pytest.raises(ValueError) as error:
            compute()
    else:
        with pytest.raises(TypeError) as error:
            compute()
    assert error.value.args == (3,)


def test_read_in_the_next_round():
    error = None
    for each in compute():
        assert error is None or error.value
        with pytest.raises(ValueError) as error:
            compute(each)


def test_read_in_a_nested_function():
    with pytest.raises(ValueError) as error:
        compute()

    def check():
        assert error.value

    check()


def test_looked_up():
    with pytest.raises(ValueError) as error:
        compute()
    compute(locals())


def test_match():
    with pytest.raises(ValueError, match="three") as error:
        compute()


def test_unknown_arguments(options):
    with pytest.raises(ValueError, **options) as error:
        compute()


def test_underscore():
    with pytest.raises(ValueError) as _error:
        compute()


def test_without_name():
    with pytest.raises(ValueError):
        compute()


def test_other_manager():
    with compute() as value:
        assert compute()


def test_suppressed_warnings():
    with warnings.catch_warnings() as nothing:
        compute()


def test_read_capsys(capsys):
    compute()
    assert capsys.readouterr().out == "3"


@pytest.mark.skip
def test_skipped():
    with pytest.raises(ValueError) as error:
        compute()


class OrderTest(unittest.TestCase):
    def test_raises(self):
        with self.assertRaises(ValueError) as caught:  # TQ013
            compute()

    def test_logs(self):
        with self.assertLogs("shop") as logs:  # TQ013
            compute()

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, "three") as caught:
            compute()


def test_read_and_not_looked_at(capsys):
    compute()
    captured = capsys.readouterr()  # TQ013
    assert state()


def test_read_and_looked_at(capsys):
    compute()
    captured = capsys.readouterr()
    assert captured.out == "3"


def test_emptied(capsys):
    compute()
    capsys.readouterr()
    _ = capsys.readouterr()
    assert state()


def test_no_warning_becomes_an_error(recwarn):
    compute()
