"""TQ001: matchers and flags that others fail by."""

import hamcrest as hc
from shop.matchers import TotalMatcher


def test_matcher():
    run(on_success_matcher=TotalMatcher(3))


def test_made_by_hamcrest():
    run({"on_success": hc.all_of(hc.is_(3))})


def test_no_matcher():  # TQ001
    run(on_success=compute())


def test_errors_checked():
    run("del", if_exists=True).execute(check_error=True)


def test_errors_unchecked():  # TQ001
    run("del", if_exists=True).execute(check_error=False)


def test_warnings_as_errors():
    with warnings.catch_warnings(action="error"):
        compute()


def test_warnings_ignored():  # TQ001
    with warnings.catch_warnings(action="ignore"):
        compute()


def test_another_action():  # TQ001
    compute(action="error")


def test_strict():
    compute("create", do_raise=True)


def test_raises_for_errors():
    compute("create", raise_errors=True)


def test_lax():  # TQ001
    compute("create", do_raise=False)


def test_future():
    finished = create_future()
    run(lambda: finished.set_exception(AssertionError("timed out")))


def test_future_as_data():  # TQ001
    finished = create_future()
    finished.set_exception(ValueError("timed out"))


@pytest.mark.array_compare
def test_array():
    return compute()


@pytest.mark.benchmark
def test_speed():
    compute()


def test_bench_large_post():
    compute()


def test_large_benchmark():  # TQ001
    compute()
