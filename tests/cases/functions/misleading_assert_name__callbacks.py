# options: check_callback_patterns=verify_step_\d{1,3},_on_\w+
def verify_step_12(first, second):
    first.size == second.size


def verify_step_1234(first, second):  # TQ405
    first.size == second.size


def assert_migrated(walk):
    walk.callback = _on_end


def assert_migrated_by_method(walk):
    walk.callback = walk._on_end


def assert_nothing(walk):  # TQ405
    walk.callback = verify


def _check_0123456789ab(first): ...
