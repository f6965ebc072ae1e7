# options: raises_require_match=project.Custom
import pytest
from project import Custom


def test_listed():
    with pytest.raises(Custom):  # TQ714
        act()


def test_not_listed():
    with pytest.raises(ValueError):
        act()
