"""TQ509: a fixture that no test asks for."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flake8_testquality.facts.classes import Class
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.module import Module
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.rule import Finding, at, rule

_WORDS = regex(r"\w+")
#: Fixtures of plugins that a module overrides in order to configure them.
_OVERRIDDEN = frozenset(
    "event_loop event_loop_policy anyio_backend io_loop app cli loop request base_url"
    " django_db_setup django_db_modify_db_settings django_db_use_migrations celery_config"
    " celery_parameters celery_enable_logging celery_includes celery_worker_parameters"
    " celery_worker_pool use_celery_app_trap httpserver_listen_address httpserver_ssl_context"
    " docker_compose_file docker_compose_project_name browser_context_args browser_type_launch_args"
    " vcr_config vcr_cassette_dir vcr_cassette_name selenium capabilities firefox_options"
    " chrome_options driver_kwargs mp_tmpdir pytester_pretty assert_all_responses_were_requested"
    " non_mocked_hosts assert_all_called snapshot dask_client aiohttp_server asyncio_mode".split()
)


@rule(
    "TQ509",
    "nothing in this module requests fixture {name!r}{alias}; delete it, or request it",
    on=Module,
    default=False,
)
def unused_fixture(module: Module, _: Module) -> Iterator[Finding]:
    """A fixture is there for a test.

    One that nothing requests is left over, or its name was mistyped where a
    test wanted it. Requests are parameters, also those that ``parametrize``
    fills indirectly, ``usefixtures``, in pytest's configuration too, and
    ``getfixturevalue``. Fixtures of a ``conftest.py``, autouse fixtures, and
    those that replace a fixture of a conftest or a plugin are left alone, and
    so is one whose name stands in a string.

    Bad::

        import pytest

        @pytest.fixture
        def shop():  # TQ509
            return Shop()

        def test_total():
            assert total([]) == 0

    Good::

        import pytest

        @pytest.fixture
        def shop():
            return Shop()

        def test_total(shop):
            assert shop.total([]) == 0
    """
    if not module.is_collected:
        return
    candidates = [fixture for fixture in module.fixtures if fixture.is_requested]
    if not candidates or module.requests.is_open:
        return
    for fixture in candidates:
        if _is_unused(fixture, module) and not _is_mentioned(fixture, module):
            name = fixture.requested_as
            alias = "" if name == fixture.name else f" as {name!r}"
            yield at(fixture.node, name=fixture.name, alias=alias)


def _is_unused(fixture: Fixture, module: Module) -> bool:
    if fixture.may_be_autouse or not fixture.is_named_plainly or fixture.is_nested:
        return False
    name = fixture.requested_as
    if name in _OVERRIDDEN or name in module.requests.by_module:
        return False
    if name in module.settings.used_fixtures:
        return False
    owner = fixture.owner
    if owner is not None and not owner.tests and not module.suite.heirs(owner):
        # A mixin for the tests of other modules.
        return False
    if module.requests.users(fixture) or _may_inherit_tests(owner, module):
        return False
    return name not in (module.outside.fixtures() or ()) and not _is_imported(name, module)


def _may_inherit_tests(owner: Class | None, module: Module) -> bool:
    """Say whether what is inherited from another module may request a fixture.

    A test case that has no tests does not.
    """
    outside = module.outside
    return any(
        outside.framework_of(base) is None or outside.holds_tests(base) is not False
        for cls in (module.test_classes if owner is None else [owner])
        for base in cls.foreign_bases
    )


def _is_imported(name: str, module: Module) -> bool:
    """Say whether a test module of the project imports it."""
    return bool(module.outside.importers(name))


def _is_mentioned(fixture: Fixture, module: Module) -> bool:
    """Say whether its name stands in the code, or in a string as for ``lazy_fixture``."""
    index, names = module.index, {fixture.name, fixture.requested_as}
    if not names.isdisjoint(module.attribute_names):
        return True
    if any(
        not _is_parameter(node, module)
        for name in names
        for node in index.named(module.tree, name)
    ):
        return True
    if not any(name in index.text for name in names):
        return False
    decorators = fixture.node.decorator_list
    own = {item for each in decorators for item in index.within(each, ast.Constant)}
    return any(
        isinstance(constant.value, str)
        and not names.isdisjoint(_WORDS.findall(constant.value))
        and constant not in own
        and not _names_parameters(constant, module)
        for constant in index.all(ast.Constant)
    )


def _is_parameter(node: ast.Name, module: Module) -> bool:
    """Say whether a name is a parameter of the function around, and so no fixture."""
    around = module.index.enclosing_function(node)
    while around is not None:
        function = module.suite.function_of(around)
        if function is None or node.id in {each.arg for each in function.parameters}:
            return True
        around = function.outer
    return False


def _names_parameters(constant: ast.Constant, module: Module) -> bool:
    """Say whether a string is the first argument of ``parametrize``, or a part of it."""
    node: ast.AST = constant
    above = module.index.parent(node)
    while isinstance(above, (ast.List, ast.Tuple)):
        node, above = above, module.index.parent(above)
    return (
        isinstance(above, ast.Call)
        and last_name(above.func) == "parametrize"
        and above.args[:1] == [node]
    )
