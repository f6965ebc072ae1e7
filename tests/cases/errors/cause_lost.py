import unittest

import pytest


def test_raise():
    try:
        act()
    except KeyError:
        raise ValueError("no total")  # TQ713


def test_class_only():
    try:
        act()
    except KeyError:
        raise AssertionError  # TQ713


def test_name_is_bound_and_not_used():
    try:
        act()
    except KeyError as error:
        raise ValueError("no total")  # TQ713


def test_fail():
    try:
        act()
    except KeyError:
        pytest.fail("no total")  # TQ713


def test_below_a_condition():
    try:
        act()
    except KeyError:
        if state():
            raise ValueError("no total")  # TQ713


class Cases(unittest.TestCase):
    def test_method(self):
        try:
            act()
        except (KeyError, TypeError):
            self.fail("no total")  # TQ713

    def test_skip(self):
        try:
            act()
        except ImportError:
            self.skipTest("not here")
        try:
            act()
        except ImportError:
            raise unittest.SkipTest("not here")

    def fail_later(self):
        try:
            act()
        except KeyError as error:
            self.fail(f"no total: {error}")


def test_from():
    try:
        act()
    except KeyError as error:
        raise ValueError("no total") from error


def test_from_none():
    try:
        act()
    except KeyError:
        raise ValueError("no total") from None


def test_again():
    try:
        act()
    except KeyError:
        raise


def test_named():
    try:
        act()
    except KeyError as error:
        raise ValueError(f"no total: {error}")


def test_traceback():
    try:
        act()
    except KeyError:
        raise ValueError(traceback.format_exc())


def test_logged():
    try:
        act()
    except KeyError as error:
        LOG.error("failed: %s", error)
        raise ValueError("no total")


def test_kept_error():
    kept = make()
    try:
        act()
    except KeyError:
        raise kept


def test_timeout():
    try:
        act()
    except TimeoutError:
        pytest.fail("too slow")


def test_translated():
    with pytest.raises(ValueError):
        try:
            act()
        except KeyError:
            raise ValueError("no total")


def test_double():
    def fake(name):
        try:
            return names[name]
        except KeyError:
            raise ValueError(name)

    assert act(fake)


@pytest.mark.skip
def test_skipped():
    try:
        act()
    except KeyError:
        raise ValueError("no total")


def test_assert_false():
    try:
        act()
    except ValueError:
        assert False, "refused"  # TQ713


def test_assert_false_names_it():
    try:
        act()
    except ValueError as error:
        assert False, f"refused: {error}"


def test_made_for_the_handler():
    try:
        try:
            raise KeyError("first")
        except KeyError:
            raise ValueError("second")
    except Exception as error:
        assert error.__context__


def test_looks_up(target, name):
    try:
        method = getattr(target, name)
    except AttributeError:
        pytest.fail(f"no {name}")
    assert method()


def test_looks_up_an_item(found):
    try:
        first = found[0]
    except IndexError:
        pytest.fail("found nothing")
    assert first


def test_interrupted():
    try:
        act()
    except KeyboardInterrupt:
        pytest.fail("interrupted")


def test_waits_no_longer():
    while True:
        try:
            act()
        except BlockingIOError:
            if late():
                raise TimeoutError("no connection")
        else:
            break


def test_times_out():
    try:
        act()
    except pexpect.TIMEOUT:
        pytest.fail("too slow")


def test_words_it_anew():
    try:
        assert act() == {}
    except AssertionError:
        raise AssertionError("not empty")


def test_cancelled():
    try:
        act()
    except trio.Cancelled:
        pytest.fail("no shield")


def test_finds_none(servers):
    try:
        server = next(each for each in servers if each.id == 1)
    except StopIteration:
        pytest.fail("no server")
    assert server


def test_removes(names):
    try:
        names.remove("a")
    except KeyError:
        pytest.fail("no a")


def test_nothing_comes(results):
    try:
        result = results.get(timeout=1)
    except queue.Empty:
        pytest.fail("no result")
    assert result
