"""Messages of the reuse rules name both places."""

from __future__ import annotations

from reviewing import messages

_SETUP = '''\
class BootTest(TestCase):
    def setUp(self):
        self.api = Api("v2")
        self.server = self.api.boot("vm1")

    def test_boot(self):
{body}
        self.assertTrue(self.server)
'''


def test_several_repeated_statements_are_one_finding() -> None:
    body = '        self.api = Api(\n            "v2")\n        self.server = self.api.boot("vm1")'

    assert messages("TQ601", _SETUP.format(body=body)) == [
        "7: lines 7-9 repeat setUp (line 3); use what setUp built"
    ]


def test_one_repeated_statement() -> None:
    body = '        self.api = Api("v2")'

    assert messages("TQ601", _SETUP.format(body=body)) == [
        "7: line 7 repeats setUp (line 3); use what setUp built"
    ]


def test_copied_test_names_the_first_one() -> None:
    source = "def test_{}():\n    x = f()\n    assert x\n\n"

    assert messages("TQ604", source.format("a") + source.format("b")) == [
        "5: test 'test_b' has the same body as 'test_a' (line 1);"
        " delete it or test something else"
    ]


def _variants(*values: str) -> str:
    return "".join(
        f"def test_{number}():\n    x = f({value})\n    x.run()\n    assert x.ok\n\n"
        for number, value in enumerate(values)
    )


def test_variants_show_short_literals() -> None:
    assert messages("TQ605", _variants("1", "2", "a", "3", "4", "5", "10**9")) == [
        "6: test_0, test_1 and 3 other tests differ only in 1 literal (1, 2, 3, 4, 5); parametrize"
    ]


def test_variants_leave_long_literals_out() -> None:
    long = [f"'{letter * 30}'" for letter in "abcde"]

    assert messages("TQ605", _variants(*long)) == [
        "6: test_0, test_1 and 3 other tests differ only in 1 literal; parametrize"
    ]


def test_variants_show_several_literals_as_rows() -> None:
    pairs = ["1, 'a'", "2, 'b'", "3, 'b'", "4, 'b'", "5, 'c'"]

    assert messages("TQ605", _variants(*pairs)) == [
        "6: test_0, test_1 and 3 other tests differ only in 2 literals"
        " ((1, 'a'), (2, 'b'), (3, 'b'), (4, 'b'), (5, 'c')); parametrize"
    ]


def test_numbers_of_very_many_digits_do_no_harm() -> None:
    huge = [f"0x{digit}{'0' * 5000}" for digit in "12345"]

    assert len(messages("TQ605", _variants(*huge))) == 1


def test_duplicate_block_names_the_first_place() -> None:
    body = "".join(f"    x.a{number}(x.b, c=x.d)\n" for number in range(8))
    source = f"def test_a():\n    y\n{body}\n\ndef test_b():\n{body}    z\n"

    assert messages("TQ606", source) == [
        "14: 8 statements repeat test_a (line 3); extract a helper"
    ]


def test_prologue_counts_the_tests_and_names_the_first() -> None:
    body = "".join(f"    x.a{number}(x.b, c=x.d, e=x.f)\n" for number in range(5))
    source = "".join(f"def test_{name}():\n{body}    assert x.{name}\n\n" for name in "abc")

    assert messages("TQ603", source) == [
        "10: 2 tests begin with the same 5 statements as 'test_a' (line 2);"
        " extract a helper or fixture"
    ]


def test_repeated_patches_name_the_target() -> None:
    tests = "".join(
        f"    @mock.patch.object(shop.Api, 'boot')\n    def test_{name}(self, boot): {name}\n"
        for name in "abc"
    )

    assert messages("TQ611", f"class BootTest(TestCase):\n{tests}") == [
        "4: 'shop.Api.boot' is patched on 3 of 3 tests alike; patch the class, or in setUp"
    ]
