"""TQ001: what can only fail, by its flags, its decorators or by what it is given."""
import numpy as np
import pytest
from hypothesis import given


def test_snippet(source):
    code = compile(source, "shop.rst", "exec")
    eval(code)


def test_expression():  # TQ001
    eval("1 + 2")


def test_notebook(notebook):
    runner = Runner(allow_errors=False)
    runner.run(notebook)


def test_lenient_notebook(notebook):  # TQ001
    runner = Runner(allow_errors=True)
    runner.run(notebook)


def test_message(client):
    client.publish("a")
    client.messages.get(timeout=3)


def test_page(client):  # TQ001
    client.get("/", timeout=3)


def test_division():
    np.seterr(divide="raise")
    compute()


def test_no_division():  # TQ001
    np.seterr(divide="ignore")
    compute()


@deprecation.fail_if_not_removed
def test_deprecated():
    compute()


@pytest.mark.parametrize("problem", [Problems.test_empty, Problems.test_full])
def test_problems(problem):
    problem(3)


@pytest.mark.parametrize("problem", [Problems.empty, Problems.full])
def test_other_problems(problem):  # TQ001
    problem(3)


@given(orders())
def test_only_documented(order):
    try:
        compute(order)
    except ValueError:
        pass


@given(orders())
def test_nothing_documented(order):  # TQ001
    try:
        compute(order)
    except Exception:
        pass


def test_hash():
    hash(compute())


def test_in_a_set():
    {compute()}


def test_total():  # TQ001
    [compute()]


def test_title(browser):
    browser.get("/")
    browser.wait.until(has_title)


def test_button(browser):
    browser.find_element("id", "buy")


def test_order_is_there():
    create("x")
    Order.objects.get(name="x")


def test_order_is_taken():  # TQ001
    create("x")
    taken = Order.objects.get(name="x")


def test_eventually():
    send()
    while not received():
        sleep(1)


def test_drains():  # TQ001
    while received():
        send()


def test_daemon():
    for _ in iterate_timeout(30, "daemon to start"):
        if started():
            break


def test_empty():
    compute().should.be.empty


def test_full():  # TQ001
    compute().is_full


def test_totals():
    for each in orders():
        yield assert_equal, each.total(), 3


def test_runs_a_case():
    run_case(compute())


def run_case(case):
    case.runTest()


def test_imports_what_it_finds():
    for name in names():
        importlib.import_module(name)


def test_solver():
    solver_total_check(compute(), 3)


def solver_total_check(total, expected):
    if total != expected:
        raise RuntimeError("wrong")


def test_double():  # TQ001
    get_check_double(compute())


def get_check_double(total):
    if not total:
        raise RuntimeError("no total")


def test_lazy(monkeypatch):
    def translate(text):
        raise Exception("translate was called unexpectedly")

    monkeypatch.setattr("shop.translate", lazy(translate))
    compute()


def test_broken(monkeypatch):  # TQ001
    def translate(text):
        raise Exception("no words")

    monkeypatch.setattr("shop.translate", lazy(translate))
    compute()


def test_signature_skip_check():
    order = sign()
    compute(order)


def test_order_should_parse():
    compute()


def test_loadable():
    compute()


def test_migrations():
    call_command("makemigrations", "--check")


def test_makes_migrations():  # TQ001
    call_command("makemigrations", "--dry-run")


def test_waits_for_the_end(gateway):
    channel = gateway.remote_exec("pass")
    channel.waitclose(TIMEOUT)


def test_waits_for_an_event(event):  # TQ001
    start(event)
    event.wait(timeout=1)


def test_status_of_an_answer(client):
    client.command("pbsz", "200")


def test_command(client):  # TQ001
    client.command("200", "pbsz")
