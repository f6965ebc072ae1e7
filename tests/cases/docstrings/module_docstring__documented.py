"""What these tests are about."""

import unittest
