# options: broad_exceptions=OSError,project.errors.Error
from project import errors


def test_listed():
    try:
        act()
    except OSError:  # TQ702
        pass


def test_listed_by_dotted_name():
    try:
        act()
    except errors.Error:  # TQ702
        pass


def test_bare_is_always_broad():
    try:
        act()
    except:  # TQ702
        pass


def test_no_longer_listed():
    try:
        act()
    except Exception:
        pass
