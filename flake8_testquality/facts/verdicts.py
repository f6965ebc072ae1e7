"""Verdicts: whether a function asserts in the end, with all that it runs."""

from __future__ import annotations

import ast
import enum
from collections.abc import Container
from typing import TYPE_CHECKING

from flake8_testquality.facts.afterwards import Afterwards
from flake8_testquality.facts.assertion_names import (
    HARMLESS_ERRORS,
    TEST_CASES,
    is_strict,
    speaks_of_a_check,
)
from flake8_testquality.facts.calls import callee_of
from flake8_testquality.facts.enclosing import Enclosing
from flake8_testquality.facts.fixtures import Fixture
from flake8_testquality.facts.functions import Function, TestFunction
from flake8_testquality.facts.names import dotted, last_name
from flake8_testquality.facts.proofs import (
    forbids_itself,
    hashes,
    idles,
    is_fluent,
    is_written_down,
    looks_something_up,
    only_tolerates,
    says_why,
    sets_a_signal,
    signals_of,
    waited_for,
)
from flake8_testquality.facts.references import References
from flake8_testquality.facts.unclear import Unclear

if TYPE_CHECKING:
    from flake8_testquality.facts.assertions import Assertions
    from flake8_testquality.facts.module import Module

# Tornado's test cases, also where another module hands them on.
_LOOP_CASES = frozenset({"AsyncTestCase", "AsyncHTTPTestCase", "AsyncHTTPSTestCase"})
#: What the name of a function begins with that fails by an exception of its own.
_SAYING = ("test", "compare")

#: What runs code, which may assert: that of examples in documentation, say.
_RUNNING = frozenset({"exec", "runpy.run_path", "runpy.run_module", "run_path", "run_module"})
#: The same, of what they are handed, if that is not written down in the test.
_READING = frozenset({"eval", "exec_module", "import_module", "load_module"})


class Verdict(enum.Enum):
    """Whether a function asserts in the end, helpers followed."""

    ASSERTS = "asserts"
    UNKNOWN = "runs something that cannot be read"
    NEVER = "asserts nothing"


class Verdicts:
    """The verdicts of a module's functions.

    What tests without an assertion can run is explored once, then verdicts
    spread backwards along the references, so cycles need no care. An unknown
    verdict that was spread stands unless a later exploration asserts.
    """

    def __init__(self, module: Module, assertions: Assertions) -> None:
        self._module = module
        self._suite = module.suite
        self._assertions = assertions
        self._vocabulary = assertions.vocabulary
        self._references = References(module)
        self._unclear = Unclear(module, assertions)
        self._elsewhere = assertions.elsewhere
        self._enclosing = Enclosing(module, assertions)
        self._explored: set[Function] = set()
        self._callers: dict[Function, list[Function]] = {}
        self._unknown: list[Function] = []
        self._found: dict[Function, Verdict] = {}
        self._afterwards = Afterwards(module, assertions)
        self._explore([test for test in module.tests if not assertions.live(test)])

    def of(self, function: Function) -> Verdict:
        """Return the verdict of a function that has no assertion of its own."""
        found = self._verdict(function)
        if not isinstance(function, TestFunction):
            return found
        if found is Verdict.ASSERTS and self._asserts_for_others_alone(function):
            found = Verdict.NEVER
        return self._around_it(function) if found is Verdict.NEVER else found

    def _asserts_for_others_alone(self, test: TestFunction) -> bool:
        """Say whether only other heirs of its base classes fill in a template with assertions."""
        owner, heirs = test.owner, self._suite.heirs
        if owner is None or not owner.ancestors:
            return False
        kin = {owner, *owner.ancestors, *heirs(owner)}
        others = {heir for above in owner.ancestors for heir in heirs(above)} - kin
        if not others:
            return False
        seen: set[Function] = {test}
        reached: list[Function] = [test]
        are_left_out = False
        for function in reached:
            if self._asserts_itself(function):
                return False
            for each in self._references.of(function):
                if each.owner in others:
                    are_left_out = True
                elif each not in seen:
                    seen.add(each)
                    reached.append(each)
        # Other modules are asked last: hardly any test comes so far.
        return are_left_out and not any(
            self._asserts_elsewhere(each) or self._is_open(each) for each in reached
        )

    def _around_it(self, test: TestFunction) -> Verdict:
        """Return what asserts for a test that does not, nor does what it runs."""
        if self._afterwards.check(test) or self._waits(test) or _waits_for_a_signal(test):
            return Verdict.ASSERTS
        if any(looks_something_up(each) or is_fluent(each) for each in test.statements):
            return Verdict.ASSERTS
        if any(map(idles, self._module.index.own(test.node, ast.While))):
            return Verdict.ASSERTS
        last = test.body[-1] if test.body else test.node
        if hashes(last) or (test.has_decorator("given") and only_tolerates(last)):
            return Verdict.ASSERTS
        if any(map(forbids_itself, self._module.index.own(test.node, ast.FunctionDef))):
            return Verdict.ASSERTS
        if any(map(self._is_a_check_to_run, self._module.index.own(test.node, ast.Yield))):
            return Verdict.ASSERTS
        if self._elsewhere.makes_a_matcher(test) or any(map(is_strict, test.calls)):
            return Verdict.ASSERTS
        if any(map(_checks_by_name, test.node.decorator_list)):
            return Verdict.ASSERTS
        if self._runs_text(test) or self._returns_to_trial(test):
            return Verdict.UNKNOWN
        return Verdict.NEVER

    def may_assert_by_a_detour(self, function: Function, read: Container[Function]) -> bool:
        """Say whether something asserts other than its statements and the functions ``read``."""
        if isinstance(function, TestFunction) and self._around_it(function) is not Verdict.NEVER:
            return True
        if self._is_open(function) or self._enclosing.check(function):
            return True
        if self._asserts_elsewhere(function):
            return True
        return any(
            self._verdict(each) is not Verdict.NEVER
            for each in self._references.of(function)
            if each not in read and each is not function
        )

    def _verdict(self, function: Function) -> Verdict:
        if function not in self._explored:
            self._explore([function])
        return self._found.get(function, Verdict.NEVER)

    def asserts(self, function: Function) -> bool:
        """Say whether a function asserts in the end, by itself or by what it runs."""
        return self._verdict(function) is Verdict.ASSERTS

    def _explore(self, roots: list[Function]) -> None:
        """Follow the references from ``roots`` on, then spread the verdicts back."""
        queue = [root for root in roots if root not in self._explored]
        self._explored.update(queue)
        for function in queue:
            if self._asserts_itself(function):
                self._found[function] = Verdict.ASSERTS
                continue
            for callee in self._references.of(function):
                self._callers.setdefault(callee, []).append(function)
                if callee not in self._explored:
                    self._explored.add(callee)
                    queue.append(callee)
        asserting = [one for one, verdict in self._found.items() if verdict is Verdict.ASSERTS]
        self._spread(asserting, Verdict.ASSERTS)
        for function in queue:
            # Other modules are asked only where this one does not settle it.
            if function not in self._found and self._asserts_elsewhere(function):
                self._found[function] = Verdict.ASSERTS
                self._spread([function], Verdict.ASSERTS)
        self._unknown += [one for one in queue if one not in self._found and self._is_open(one)]
        self._spread(self._unknown, Verdict.UNKNOWN)

    def _asserts_elsewhere(self, function: Function) -> bool:
        """Say whether a function of another module asserts for it, or calls one here that does."""
        # Those that say so by their names are counted where they stand.
        counted = {found.node for found in self._assertions.direct(function)}
        return self._elsewhere.asserts(function, counted) or any(
            self._verdict(each) is Verdict.ASSERTS
            for each in self._elsewhere.called_back(function)
        )

    def _is_open(self, function: Function) -> bool:
        if self._unclear.runs(function) or self._elsewhere.runs_unclear(function):
            return True
        return any(
            self._verdict(each) is Verdict.UNKNOWN
            for each in self._elsewhere.called_back(function)
        )

    def _spread(self, seeds: list[Function], verdict: Verdict) -> None:
        queue = [seed for seed in seeds if self._found.setdefault(seed, verdict) is verdict]
        for reached in queue:
            for caller in self._callers.get(reached, ()):
                if caller not in self._found:
                    self._found[caller] = verdict
                    queue.append(caller)

    def _asserts_itself(self, function: Function) -> bool:
        direct = self._assertions.live(function)
        if isinstance(function, Fixture) and function.is_requested:
            # What it checks before the test says nothing about the test.
            handed_over = self._handover(function)
            direct = [found for found in direct if found.node.lineno > handed_over]
        return (
            bool(direct)
            or self._vocabulary.always_asserts(function.name)
            or self._raises_itself(function)
            or self._gives_an_assertion(function)
            or self._module.mocks.forbid_a_call(function)
            or self._enclosing.check(function)
        )

    def _gives_an_assertion(self, function: Function) -> bool:
        """Say whether it returns or lists an assertion method, or takes one if it gets no other.

        As ``return self.assertIn if expected else self.assertNotIn``.
        """
        index = self._module.index
        for name in self._vocabulary.uncalled_attributes:
            for method in index.within_numbers(function.node, index.attributes_by_name[name]):
                if dotted(method.value) not in TEST_CASES:
                    continue
                around = index.parent(method)
                while isinstance(around, ast.IfExp):
                    around = index.parent(around)
                if isinstance(around, (ast.Return, ast.Dict, ast.arguments)):
                    return True
        return False

    def _handover(self, fixture: Fixture) -> int:
        yields = self._module.index.own(fixture.node, ast.Yield, ast.YieldFrom)
        first = next(iter(yields), None)
        return first.lineno if first is not None else fixture.node.end_lineno or 0

    def _raises_itself(self, function: Function) -> bool:
        """Say whether it fails by an exception of its own choice.

        That is how a test ends that compares by hand, and so is a helper whose
        name says that it checks; a fake that raises is neither.
        """
        if not self.fails_by_raising(function):
            return False
        index = self._module.index
        for node in index.own(function.node, ast.Raise):
            if node.exc is None:
                continue
            raised = callee_of(node.exc)
            if last_name(raised) in HARMLESS_ERRORS:
                continue
            if not any(isinstance(above, ast.ExceptHandler) for above in index.ancestors(node)):
                return True
            if isinstance(function, TestFunction) and not node.cause and says_why(node.exc):
                return True
        return False

    def fails_by_raising(self, function: Function) -> bool:
        """Say whether an exception that a function raises itself is its way to fail."""
        if isinstance(function, TestFunction):
            return True
        name = function.name
        if self._vocabulary.kind_named(name) is None:
            if not name.lstrip("_").startswith(_SAYING) and not speaks_of_a_check(name):
                return False
        # A double is handed over, a nested check is called.
        return not function.is_nested or any(
            isinstance(call.func, ast.Name) for call in self._module.calls_by_name.get(name, ())
        )

    def _waits(self, test: TestFunction) -> bool:
        """Say whether it waits for Tornado's ``self.stop``, which fails when it times out."""
        if test.owner is None:
            return False
        if "tornado" not in test.owner.frameworks:
            bases = (base.rpartition(".")[2] for base in test.owner.unknown_bases)
            if _LOOP_CASES.isdisjoint(bases):
                return False
        return any(dotted(call.func) == "self.wait" for call in test.calls)

    def _is_a_check_to_run(self, given: ast.Yield) -> bool:
        """Say whether nose is given what it shall run: ``yield assert_equal, total(), 3``."""
        if not isinstance(given.value, ast.Tuple) or not given.value.elts:
            return False
        return self._vocabulary.kind_named(last_name(given.value.elts[0])) is not None

    def _returns_to_trial(self, test: TestFunction) -> bool:
        """Say whether it hands trial a Deferred, which fails the test when it fails."""
        if test.owner is None or "trial" not in test.owner.frameworks:
            return False
        return any(node.value for node in self._module.index.own(test.node, ast.Return))

    def _runs_text(self, test: TestFunction) -> bool:
        """Say whether it runs code that it reads, or asserts in code that it holds as text."""
        for call in test.calls:
            written = dotted(call.func)
            if written in _RUNNING:
                return True
            if last_name(call.func) in _READING and call.args:
                if not is_written_down(call.args[0]):
                    return True
        for constant in self._module.index.within(test.node, ast.Constant):
            if isinstance(constant.value, str) and "assert" in constant.value:
                if constant.value != test.docstring:
                    return True
        return False


def _checks_by_name(decorator: ast.expr) -> bool:
    """Say whether a decorator says that it checks what a test leaves: ``garbage_checked``."""
    return last_name(callee_of(decorator)).endswith("_checked")


def _waits_for_a_signal(test: TestFunction) -> bool:
    """Say whether a test makes something that others must set, and waits until they do."""
    waited = {waited_for(statement) for statement in test.statements} - {""}
    if not waited:
        return False
    made = {name for statement in test.statements for name in signals_of(statement)}
    return not waited.isdisjoint(made.difference(map(sets_a_signal, test.calls)))
