import unittest

import pytest


def test_parse():
    assert parse("") == []


def test_parse2():  # TQ804
    assert parse("a") == ["a"]


def test_parse_3():
    assert parse("b") == ["b"]


def test_split_1():
    assert split("")


def test_split_2():  # TQ804
    assert split("a")


def test_zero_0():
    assert split("")


def test_zero_1():  # TQ804
    assert split("a")


def test_letter_a():
    assert split("q")


def test_letter_b():  # TQ804
    assert split("r")


def test_join():
    assert join("")


def test_join_copy():  # TQ804
    assert join("x")


def test_clone():
    assert clone("")


def test_clone_copy():
    assert clone("").copy()


# A number that means something.


def test_route_ipv4():
    assert route("10.0.0.0")


def test_route_ipv6():
    assert route("::1")


def test_sum_axis0():
    assert total(0)


def test_sum_axis1():
    assert total(1)


def test_section_1():
    assert read("a")


def test_section_2():
    assert read("b")


def test_status_404():
    assert get("a")


def test_status_500():
    assert get("b")


def test_since_2019():
    assert read("a")


def test_since_2020():
    assert read("b")


def test_k1():
    assert complete("a")


def test_k2():
    assert complete("b")


def test_python2():
    assert run("a")


def test_python3():
    assert run("b")


def test_upgrade_7():
    assert run("a")


def test_upgrade_8():
    assert run("b")


def test_visible_to_project_1():
    assert see(project_1)


def test_visible_to_project_2():
    assert see(project_2)


def test_with_retries_1():
    assert run("a", retries=1)


def test_with_retries_2():
    assert run("b", retries=2)


def test_missing_a():
    assert run(a=None)


def test_missing_b():
    assert run(b=None)


def test_explained():
    """Spaces are dropped."""
    assert run("a")


def test_explained2():
    """And so are tabs."""
    assert run("b")


def test_half_explained():
    assert run("a")


def test_half_explained2():
    """Tabs are dropped."""
    assert run("b")


def test_alone_2():
    assert run("a")


def test_1():
    assert run("a")


def test_2():
    assert run("b")


class FirstTest(unittest.TestCase):
    def testBoot1(self):
        self.assertTrue(boot("a"))

    def testBoot2(self):  # TQ804
        self.assertTrue(boot("b"))

    def test_stop(self):
        self.assertTrue(stop("a"))


class SecondTest(unittest.TestCase):
    def test_stop2(self):
        self.assertTrue(stop("b"))


class ThirdTest(FirstTest):
    def testBoot1(self):
        self.assertTrue(boot("c"))

    def testBoot2(self):
        self.assertTrue(boot("d"))


def test_limits_by_cgroupsv1():
    assert limit("a")


def test_limits_by_cgroupsv2():
    assert limit("b")


def test_read_csv():
    assert read("a")


def test_read_csv2():  # TQ804
    assert read("b")


def test_retry_v_1():
    assert retry("a")


def test_retry_v_2():
    assert retry("b")


class PortTest(unittest.TestCase):
    def _test_ports(self, count):
        self.assertEqual(count, len(open_ports(count)))

    def _test_links(self, first, second):
        self.assertEqual(first, link(second))

    def test_ports_1(self):
        self._test_ports(1)

    def test_ports_2(self):
        self._test_ports(count=2)

    def test_links_1(self):
        self._test_links(1, 4)

    def test_links_2(self):  # TQ804
        self._test_links(3, 4)

    def test_nets_1(self):
        self._test_ports(1)

    def test_nets_2(self):  # TQ804
        self._test_ports(2)


def test_merge():
    assert merge("a")


def test_merge_again():
    assert merge("a")


def test_merge_two():
    assert merge("a", "b")


def test_scale():
    assert draw(scale=2)


def test_scale_0():
    assert not draw(scale=0)


def test_shuffle_copy():
    assert shuffle([3]).copy() == [3]


def test_total_axis_01():
    assert total([1]) == 1


def test_total_axis_02():  # TQ804
    assert total([3]) == 3


def test_sort_by_1():
    assert order("a")


def test_sort_by_2():
    assert order("b")


def test_order_by():
    assert order("a")


def test_order_by2():  # TQ804
    assert order("b")


def test_set_index_1():
    assert number("a")


def test_set_index_2():  # TQ804
    assert number("b")


def test_keep_size1():
    assert keep([None] * 1)


def test_keep_size2():
    assert keep([None] * 2)


def test_pop_bytes_1():
    assert pop(True)


def test_pop_bytes_2():  # TQ804
    assert pop(2.0)


def test_close():
    assert close("a")


@pytest.mark.skip
def test_close2():
    assert close("b")


def test_shout():
    assert shout("a")


def test_shout2():
    assert shout("b")


test_shout2.todo = "shout louder"


def test_blur_radius_0():
    assert blur(picture, 0) == picture


def test_blur_radius_1():
    assert blur(picture, 1) == blurred


def test_state_psycopg2():
    from psycopg2.extensions import STATUS

    assert connect().status == STATUS


@only_on("psycopg")
def test_state_psycopg():
    assert connect().status == "idle"


def test_café():
    assert f(1)


def test_café2():  # TQ804
    assert f(2)


def test_depth_1():
    assert parse({"a": {}})


def test_depth_2():
    assert parse({"a": {"b": {}}})


def test_depths1():
    assert parse({"a": {}})


def test_depths2():  # TQ804
    assert parse({"a": {"b": {}}})


# Both graphs have a base of their own.
def test_bases_1():
    assert merge(1)


# Only the first one has a base.
@pytest.mark.slow
def test_bases_2():
    assert merge(2)


# Merging
def test_heading_1():
    assert merge(1)


# Merging
def test_heading_2():  # TQ804
    assert merge(2)


def test_conflict_1():
    # An entry stands there twice.
    assert merge(1)


def test_conflict_2():
    # Both entries differ in their case.
    assert merge(2)


def test_link_1():
    # see https://example.org/a/b/c/d
    assert merge(1)


def test_link_2():  # TQ804
    # see https://example.org/a/b/c/e
    assert merge(2)


def test_ratio_withpoly1():
    assert ratio(regress_poly=1)


def test_ratio_withpoly2():
    assert ratio(regress_poly=2)


def test_invaffine_1(image):
    image.invert_affine = [1]
    assert image.warp()


def test_invaffine_2(image):
    image.invert_affine = [2]
    assert image.warp()


def test_smooth1(image):
    image.size = 1
    assert image.warp()


def test_smooth2(image):  # TQ804
    image.size = 2
    assert image.warp()


def test_within_1():
    # Create the file with the data.
    assert load(1)


def test_within_2():  # TQ804
    # Create the file with the data.
    assert load(2)


class TestConnections(unittest.TestCase):
    def setUp(self):
        self.connection_1, self.connection_2 = connect(), connect()

    def test_modify_1(self):
        self.connection_1.bind()
        self.assertEqual(3, self.connection_1.modify(3))

    def test_modify_2(self):
        self.connection_2.bind()
        self.assertEqual(3, self.connection_2.modify(3))

    def test_delete_1(self):
        self.assertEqual(3, self.connection_1.delete(3))

    def test_delete_2(self):  # TQ804
        self.assertEqual(self.connection_1, self.connection_2.delete(3))


def test_skip_scenario_1():
    # Sign a file that is locked.

    assert sign(1)


def test_skip_scenario_2():
    # Sign a file that was changed.

    assert sign(2)


def test_can_set():
    assert accessor().can_set("one")


def test_can_set_new():
    key = "three"
    assert accessor(key).can_set("one")


def test_can_get():
    assert accessor().can_get("one")


def test_can_get_new():  # TQ804
    assert accessor().can_get("two")


def test_markup_pycolors0(monkeypatch):
    monkeypatch.setenv("PY_COLORS", "0")
    assert not markup()


def test_markup_pycolors1(monkeypatch):
    monkeypatch.setenv("PY_COLORS", "1")
    assert markup()


def test_markup_size0(monkeypatch):
    monkeypatch.setenv("COLORS", "0")
    assert not markup()


def test_markup_size1(monkeypatch):  # TQ804
    monkeypatch.setenv("COLORS", "1")
    assert markup()


def test_scores_1():
    # Scores of a crafted example of labels
    # First crafted example

    assert scores([1]) == 1


def test_scores_2():  # TQ804
    # Scores of a crafted example of labels
    # Second crafted example

    assert scores([2]) == 2


def test_spline_derivative_1():
    assert spline().derivatives(1)


def test_spline_derivative_2():
    assert spline().derivatives(2)


def test_indent_size_1():
    assert fix(options=["--indent-size=1"])


def test_indent_size_2():
    assert fix(options=["--indent-size=2"])


def test_ports_by_schema0():
    _test_ports(SCHEMAS[0])


def test_ports_by_schema1():
    _test_ports(SCHEMAS[1])


def test_cycle():
    assert cycle()


def test_cycle2():
    # Reverse the order to make sure that both are tested.
    assert cycle(reverse=True)


def test_ring():
    # A ring of three, as the first one has it.
    assert ring()


def test_ring2():  # TQ804
    assert ring(reverse=True)


class QuantizedTest:
    def test_basic_1(self):
        self.work(q=1)

    def test_basic_2(self):
        self.work(q=2)

    def test_edge_1(self):
        self.work(q=3)

    def test_edge_2(self):  # TQ804
        self.work(q=4)


def test_cone_1():
    Problems.test_socp_1(solver="x")


def test_cone_2():
    Problems.test_socp_2(solver="x")


def test_n_number_1():
    assert load("n_number_-1.json")


def test_n_number_2():
    assert load("n_number_-2.json")


def test_dummy_1():
    time.sleep(5)
    assert True


def test_dummy_2():
    time.sleep(5)
    assert True


def test_half_dummy_1():
    assert True


def test_half_dummy_2():  # TQ804
    assert basket


def test_from_malformed_file_1():
    assert load("dir", "default_malformed_1.json") is None


def test_from_malformed_file_2():
    assert load("dir", "default_malformed_2.json") == 3


def test_from_broken_file_1():
    assert load("dir", "default_broken_1.json") is None


def test_from_broken_file_2():  # TQ804
    assert load("dir", "default_broken_1.json") == 3


class DecryptTest:
    def test_decrypt1(self):
        self.check_decrypt(1)

    def test_decrypt2(self):
        self.check_decrypt(2)

    def test_encrypt1(self):
        self.check_encrypt(1)

    def test_encrypt2(self):  # TQ804
        self.check_encrypt(5)


class TestMachineMade:
    def test_mercury_date0(self):
        assert place("mercury", 2440423) == 0

    def test_mercury_date1(self):
        assert place("mercury", 2448031) == 3

    def test_venus_date0(self):
        assert place("venus", 2440423) == 1

    def test_venus_date1(self):
        assert place("venus", 2448031) == 4

    def test_mars_date0(self):
        assert place("mars", 2440423) == 2

    def test_mars_date1(self):
        assert place("mars", 2448031) == 5

    def test_jupiter_date0(self):
        assert place("jupiter", 2440423) == 3

    def test_jupiter_date1(self):
        assert place("jupiter", 2448031) == 6

    def test_saturn_date0(self):
        assert place("saturn", 2440423) == 4

    def test_saturn_date1(self):
        assert place("saturn", 2448031) == 7

    def test_uranus_date0(self):
        assert place("uranus", 2440423) == 5

    def test_uranus_date1(self):
        assert place("uranus", 2448031) == 8

    def test_neptune_date0(self):
        assert place("neptune", 2440423) == 6

    def test_neptune_date1(self):
        assert place("neptune", 2448031) == 9

    def test_pluto_date0(self):
        assert place("pluto", 2440423) == 7

    def test_pluto_date1(self):
        assert place("pluto", 2448031) == 10

    def test_sun_date0(self):
        assert place("sun", 2440423) == 8

    def test_sun_date1(self):
        assert place("sun", 2448031) == 11

    def test_moon_date0(self):
        assert place("moon", 2440423) == 9

    def test_moon_date1(self):
        assert place("moon", 2448031) == 12


class TestWrittenByHand:
    def test_bind_1(self):
        assert place("moon", 2440423) == 1

    def test_bind_2(self):  # TQ804
        assert place("moon", 2448031) == 9

    def test_unbind_1(self):
        assert place("sun", 2440423) == 1

    def test_unbind_2(self):  # TQ804
        assert place("sun", 2448031) == 9


class TestTemplates:
    @setup({"mixed_ends_1": "{% end %}"})
    def test_supports_mixed_ends_1(self):
        assert read(self.template) == 1

    @setup({"mixed_ends_2": "{% end inner %}"})
    def test_supports_mixed_ends_2(self):
        assert read(self.template) == 2


DATA_FILE1 = "first.gii"
DATA_FILE2 = "second.gii"


def test_load_array1():
    image = load(DATA_FILE1)
    assert image.arrays[0] == 1


def test_load_array2():
    image = load(DATA_FILE2)
    assert image.arrays[1] == 3


def test_save_array1():
    image = save(DATA_FILE1)
    assert image.arrays[0] == 1


def test_save_array2():  # TQ804
    image = save(DATA_FILE1, DATA_FILE2)
    assert image.arrays[1] == 3


def test_offset_plus1(form):
    assert form(token(1)).is_valid


def test_offset_plus2(form):
    assert not form(token(2)).is_valid


# The data has the same number, and a comment may stand below imports.
def test_calculate_01(counter_data_01):
    assert count(counter_data_01) == 3


def test_calculate_02(counter_data_02):
    assert count(counter_data_02) == 4


def test_invalid_key():
    from shop import graph

    # An invalid graph of three, where the last is missing.
    assert graph("abc") is None


def test_invalid_key2():
    from shop import graph

    # An invalid graph of three, where the second is missing.
    assert graph("bac") is None


def test_error1():
    raise TypeError("Can we see errors?")


def test_error2():
    raise TypeError("I hope so.")
