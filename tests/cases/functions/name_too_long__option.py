# options: max_function_name_length=12 max_test_name_length=15


def make_servers():
    ...


def make_a_server():  # TQ401
    ...


def _test_a_server():
    ...


def _test_two_servers():  # TQ401
    ...
