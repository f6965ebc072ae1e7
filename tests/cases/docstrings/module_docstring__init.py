# path: tests/__init__.py
import unittest
