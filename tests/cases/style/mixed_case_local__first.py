"""The first name of a function that breaks with the others is reported, whatever binds it."""


def test_reply_is_written():
    old_value = call("old")
    last_value = old_value
    try:
        new_value = call("new")
    except ValueError as callError:  # TQ102
        new_value = callError
    with open_log() as fileHandle, lock() as the_lock:
        fileHandle.write(new_value)
        the_lock.check(last_value)
    assert new_value


def load(filePath, file_size, file_mode):  # TQ102
    openFile = open(filePath, file_mode)
    last_part = openFile.read(file_size)
    return last_part
