# options: log_callables=report,recording.Recorder.note,tracing.*
import tracing
from recording import Recorder


def test_by_last_name():
    try:
        act()
    except OSError:  # TQ701
        report("failed")


def test_by_dotted_name():
    try:
        act()
    except OSError:  # TQ701
        Recorder.note("failed")


def test_by_pattern():
    try:
        act()
    except OSError:  # TQ701
        tracing.event("failed")


def test_not_listed():
    try:
        act()
    except OSError:
        note("failed")
