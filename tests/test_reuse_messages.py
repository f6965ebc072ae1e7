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
