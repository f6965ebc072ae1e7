from notebooks.compare import compare, compare_notebooks
from sampler import Sampler


def test_compares():
    compare(write(), "text")


def test_compares_by_a_fixture(methods):
    methods.compare_cells(write(), "text")


def test_compares_notebooks():
    notebook = read()
    compare_notebooks(notebook, notebook)


def test_compares_one_thing():  # TQ001
    Sampler().compare()


def compare_here(first, second):
    return first == second


def test_compares_here():  # TQ001
    compare_here(write(), "text")


def test_no_overflow():
    Sampler().run(3)


def test_saves_for_the_docs():
    save_response_for_docs("users", Sampler().run(3))


def test_saves():  # TQ001
    save_response("users", Sampler().run(3))


class TestNetwork:
    """The purpose of these tests is to ensure the examples run successfully."""

    def test_list(self):
        list_all(Sampler())


def run_tool(tool):
    tool.run()
    tool.compare_files(["run.cmd"])


def test_tool(make_tool):
    run_tool(make_tool("tool"))


@leaks.garbage_checked()
def test_leaks():
    _ = Sampler()


def test_plot_uncertainty(network):
    network.plot_uncertainty()


def test_empty_plot(axes):
    axes.scatter([], [])


def test_ratio_plot(data):  # TQ001
    RatioPlot().prepare(data)


def test_uncertainty(network):  # TQ001
    network.plot_uncertainty()


def test_private_comparison():
    shop._compare_labels(act(), {"a", "b"})
