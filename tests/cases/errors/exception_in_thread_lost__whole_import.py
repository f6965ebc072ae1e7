import concurrent.futures


def check_total():
    assert total() == 3


def test_future_is_dropped():
    with concurrent.futures.ThreadPoolExecutor() as pool:
        pool.submit(check_total)  # TQ708


def test_future_is_asked():
    with concurrent.futures.ThreadPoolExecutor() as pool:
        future = pool.submit(check_total)
    future.result()
