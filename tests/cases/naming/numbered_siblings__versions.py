def test_sparse_file_00():
    assert read("gnu/sparse-0.0")


def test_sparse_file_01():
    assert read("gnu/sparse-0.1")


def test_metavar_length0():
    assert metavar(())


def test_metavar_length1():
    assert metavar(("x",))


def test_dense_file_01():
    assert read("gnu/dense-2.1")


def test_dense_file_02():  # TQ804
    assert read("gnu/dense-1.1")


def test_sum_1():
    assert read(("x",))


def test_sum_2():  # TQ804
    assert read(("x", "y"))
