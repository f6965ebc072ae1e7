import unittest


def test_return():
    try:
        assert act()
    finally:
        done()
        return  # TQ712


def test_return_value_in_block():
    try:
        assert act()
    finally:
        if done():
            with manager():
                return 1  # TQ712


def test_break():
    for each in (1, 2):
        try:
            assert act(each)
        finally:
            break  # TQ712


def test_continue():
    while act():
        try:
            assert act()
        except ValueError:
            raise
        finally:
            continue  # TQ712


def test_return_in_loop_of_finally():
    try:
        assert act()
    finally:
        for each in (1, 2):
            return  # TQ712


def test_break_in_else_of_loop_in_finally():
    for _ in (1, 2):
        try:
            assert act()
        finally:
            for _ in ():
                pass
            else:
                break  # TQ712


class Cases(unittest.TestCase):
    def tearDown(self):
        try:
            done()
        finally:
            return  # TQ712

    def helper(self):
        try:
            return act()
        finally:
            done()

    def test_loop_inside(self):
        try:
            self.assertTrue(act())
        finally:
            for each in (1, 2):
                if each:
                    break
            while act():
                continue

    def test_function_inside(self):
        try:
            self.assertTrue(act())
        finally:
            def later():
                return 1

            later()


def test_elsewhere():
    try:
        assert act()
    except ValueError:
        return
    else:
        return
    finally:
        done()


def test_try_inside_finally():
    try:
        assert act()
    finally:
        try:
            done()
        except ValueError:
            return  # TQ712


def test_return_in_finally():
    def answer():
        try:
            return 1
        finally:
            return 2

    assert answer() == 2


def test_return_in_the_end():
    def answer():
        try:
            return 1
        finally:
            return 2  # TQ712

    assert answer() == 2
