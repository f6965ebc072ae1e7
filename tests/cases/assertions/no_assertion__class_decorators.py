import unittest


class FileTest(unittest.TestCase):
    def closed(function):
        def wrapper(self):
            self.file.close()
            try:
                function(self, self.file)
            except ValueError as error:
                self.assertIn("closed", str(error))
            else:
                self.fail("nothing was raised")

        return wrapper

    def opened(function):
        def wrapper(self):
            self.file.open()
            function(self, self.file)

        return wrapper

    def steps(count):
        def decorate(function):
            def wrapper(self):
                self.assertEqual(count, function(self))

            return wrapper

        return decorate

    @closed
    def test_read(self, file):
        file.read()

    @opened
    def test_write(self, file):  # TQ001
        file.write("x")

    @steps(3)
    def test_walk(self):
        walk(self.file)
