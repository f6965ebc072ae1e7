# options: parametrize_min_tests=3
from unittest import TestCase


class CleanTest(TestCase):
    def test_comments(self):
        cases = ["<!-- -->", "<!---->"]
        for html in cases:
            with self.subTest(html=html):
                self.assertEqual("", clean(html))

    def test_scripts(self):
        cases = ["<script>", "<SCRIPT>"]
        for html in cases:
            with self.subTest(html=html):
                self.assertEqual("", clean(html))

    def test_styles(self):
        cases = ["<style>", "<STYLE>"]
        for html in cases:
            with self.subTest(html=html):
                self.assertEqual("", clean(html))


class UntoldTest(TestCase):
    def test_comments(self):
        cases = ["<!-- -->", "<!---->"]
        for html in cases:
            self.assertEqual("", clean(html))

    def test_scripts(self):  # TQ605
        cases = ["<script>", "<SCRIPT>"]
        for html in cases:
            self.assertEqual("", clean(html))

    def test_styles(self):
        cases = ["<style>", "<STYLE>"]
        for html in cases:
            self.assertEqual("", clean(html))
