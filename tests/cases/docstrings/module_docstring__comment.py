# A comment is no docstring.  TQ301
import unittest
