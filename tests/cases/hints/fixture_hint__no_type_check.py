"""Nobody checks these types."""

from typing import no_type_check

import pytest


@pytest.fixture
@no_type_check
def box():
    return 1


@pytest.fixture
def other():  # TQ203
    return 1
