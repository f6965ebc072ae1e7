"""Excuses: what a handler that swallows a failure has to say for itself, and what it swallows."""

from __future__ import annotations

import ast

from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.flow import fails
from flake8_testquality.facts.handlers import Handler
from flake8_testquality.facts.names import last_name
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import split

# Other linters that remark the same, where the author has answered them.
_ANSWERED = regex(
    r"noqa\b.*\b(s110|s112|ble001)\b"
    r"|disable=[\w, -]*(broad-except|bare-except|w070[236]|w0718)"
)
# Comments that say that it may fail, and that this is no fault.
_OPEN = regex(
    r"\b(may|might|could|can|potentially) (\w+ )?(fail|raise|throw|error)\b"
    r"|(\bnot|n't) (important|matter|care)\b|\b(is|it's|that's) (ok|okay|fine)\b"
    r"|\bwhether or not\b|\bregardless\b|\birrelevant\b"
    r"|\bbest[- ]effort\b|\bon purpose\b|\bintentional|\bdeliberate"
    r"|\bignor(e|es|ed|ing) \w* ?(error|exception|failure)s?\b|\bnon-?determinis"
    r"|\bonly [^.;]{1,40}\bmatters?\b|\b(of )?no matter\b"
    r"|\bcatch (the|this|any|all|every) (exception|error|failure)s?\b"
    r"|\bshould\W+work\W+but\b|\bknown (bug|failure|issue|problem)\b"
)
# A docstring that speaks of it.
_OF_ERRORS = regex(
    r"\b(catch|tolerat|ignor|handl|treat|discard)\w*\b[^.;]{0,60}\b(exception|error|failure)s?\b"
    r"|\b(exception|error|failure)s?\b[^.;]{0,40}\b(caught|ignored|tolerated|discarded|ends?)\b"
)
_DECLARED = regex(r"\b(suppress|swallow)(es|s|ed|ing)?\b|\blog (it|them) so\b")
# What a comment in a clause has to be an explanation, and how it says that it must fail:
# that is for ``raises`` to say.
_WORD = regex(r"\b[a-z][a-z'_]+")
_REASON = 4
# Who writes so much has thought of it.
_ESSAY = 20
_NO_REASON = regex(
    r"\b(expect\w*|intend\w*|intentional\w*|should|must|will|suppos\w+|may not)\b[^.;]{0,40}"
    r"(\b(rais|throw|fail|except|error|crash)|\b[45]\d\d\b)|\b(is|was|as) expected\b|^expected\b"
    r"|\b(todo|fixme|xxx|hack)\b"
)
_LEAVING = (ast.Return, ast.Continue, ast.Break)
_REMARK = regex(r"\b(tq\d+|noqa|pylint|nosec|type:|pragma|pyright|mypy|fmt)\b.*")
# What a test is about that looks whether the process lives through something.
_CRASHES = regex(
    r"\b(fuzz|crasher|deadlock|segfault|segv)|\bsegmentation\b|\bcore dumps?\b|\bdumps core\b"
    r"|(n't|\bnot|\bnt|\bno|\bnever|\bwithout) (crash|hang)"
    r"|\bcrash(es|ed)? (the )?(interpreter|process|python)\b"
)
# Clauses that let something else than a failure pass.
_INTERRUPTS = frozenset(
    "KeyboardInterrupt SystemExit GeneratorExit CancelledError SkipTest Skipped Exit".split()
)
# Managers that fail if what they wait for did not happen in their block.
_WAITING = frozenset(
    "warns deprecated_call assertWarns assertWarnsRegex assertLogs assertNoLogs".split()
)
# Texts that say that the code goes on all the same.
_GOING_ON = regex(
    r"\b(ignor\w+|continuing|anyway|harmless|best[- ]effort|non[- ]?(fatal|critical)|not fatal)\b"
)
_ENDS = frozenset({"StopIteration", "StopAsyncIteration", "KeyboardInterrupt"})
# How a helper that serves learns that its client is done.
_GOODBYES = frozenset({"EOFError", "ConnectionClosed", "ConnectionClosedOK", "WebSocketDisconnect"})


def says_that_it_may_fail(handler: Handler) -> bool:
    """Say whether a comment at a ``try`` says that it may fail, and that this is no fault.

    It may stand at another of its clauses, and the docstring may say so too.
    """
    source, start = handler.module.source, handler.guarded.line
    last = (handler.node, *handler.guarded.clauses)[-1]
    end = max(last.end_lineno or 0, start)
    text = f"{source.comment_above(start)} {source.comments_within(start, end)}"
    if _OPEN.search(text) or _ANSWERED.search(text):
        return True
    said = handler.function.docstring or ""
    if handler.function.outer is not None:
        said += f" {ast.get_docstring(handler.function.outer, clean=False) or ''}"
    if not isinstance(handler.function, TestFunction) and _OF_ERRORS.search(said.lower()):
        return True
    return bool(_DECLARED.search(said.lower()))


def is_explained(handler: Handler) -> bool:
    """Say whether a comment in its clause gives a reason, other than that it has to fail.

    A test that it leaves tells nothing behind it, for a short reason.
    """
    node, source = handler.node, handler.module.source
    if any(isinstance(each, ast.If) for each in handler.body):
        # It is about one of the failures.
        return False
    lines = range(node.lineno, (node.end_lineno or node.lineno) + 1)
    text = " ".join(_REMARK.sub("", source.comments_within(each, each)) for each in lines).strip()
    count = len(_WORD.findall(text))
    if count >= _ESSAY:
        return True
    if handler.body and isinstance(handler.function, TestFunction):
        last = handler.body[-1]
        if isinstance(last, _LEAVING) and handler.guarded.passed_over(last):
            return False
    return count >= _REASON and not _NO_REASON.search(text)


def is_about_a_crash(handler: Handler) -> bool:
    """Say whether the test says that it is about a crash or the like: no exception is one."""
    function = handler.function
    if not isinstance(function, TestFunction):
        return False
    name = " ".join(split(function.name))
    if _CRASHES.search(f"{name} {(function.docstring or '').lower()}"):
        return True
    source, first = handler.module.source, function.node.lineno
    last = handler.node.end_lineno or handler.node.lineno
    return bool(_CRASHES.search(source.comments_within(source.first_comment_above(first), last)))


def guards_against_another(handler: Handler) -> bool:
    """Say whether a clause above fails: what is meant is that just this is not raised."""
    for clause in handler.guarded.clauses:
        if clause is handler.node:
            break
        above = Handler(clause, handler.guarded)
        if _INTERRUPTS.issuperset(name.rpartition(".")[2] for name in above.caught):
            continue
        if any(isinstance(each, ast.Assert) or fails(each) for each in above.statements):
            return True
    return False


def is_waited_for(handler: Handler) -> bool:
    """Say whether it stands in a block that fails unless the code warns or logs."""
    function = handler.function
    for around in handler.module.index.ancestors(handler.guarded.node):
        if around is function.node:
            break
        if isinstance(around, (ast.With, ast.AsyncWith)) and any(
            last_name(item.context_expr.func) in _WAITING
            for item in around.items
            if isinstance(item.context_expr, ast.Call)
        ):
            return True
    return False


def goes_on_knowingly(handler: Handler) -> bool:
    """Say whether a narrow handler says in what it logs that it goes on all the same.

    So does one of a helper that logs for debugging alone. The end of an iteration or
    of the patience of who runs it is no failure at all, nor is what was awaited being
    cancelled, nor the goodbye of a client in a helper.
    """
    if _ENDS.issuperset(handler.caught) or _awaits_what_is_cancelled(handler):
        return True
    if not isinstance(handler.function, TestFunction):
        caught = {name.rpartition(".")[2] for name in handler.caught}
        if _GOODBYES.issuperset(caught):
            return True
    if handler.is_broad:
        return False
    within = handler.module.index.within
    calls = within(handler.node, ast.Call)
    if not isinstance(handler.function, TestFunction):
        levels = {last_name(call.func) for call in calls if handler.is_log_call(call)}
        if levels == {"debug"}:
            return True
    return any(
        isinstance(text.value, str) and _GOING_ON.search(text.value.lower())
        for text in within(handler.node, ast.Constant)
    )


def _awaits_what_is_cancelled(handler: Handler) -> bool:
    """Say whether it waits for a task, and a clause takes just that this was cancelled.

    What else it takes in a helper is of a task that is no longer wanted.
    """
    if isinstance(handler.function, TestFunction) and len(handler.guarded.clauses) > 1:
        return False
    body = handler.guarded.body
    clauses = (Handler(each, handler.guarded).caught for each in handler.guarded.clauses)
    if len(body) > 1 or ("asyncio.CancelledError",) not in clauses:
        return False
    value = body[0].value if isinstance(body[0], ast.Expr) else None
    return isinstance(value, ast.Await) and (
        isinstance(value.value, (ast.Name, ast.Attribute))
        or (isinstance(value.value, ast.Call) and last_name(value.value.func) in {"wait_for"})
    )


def gives_up_the_test(handler: Handler) -> bool:
    """Say whether a clause leaves a test by a bare ``return``: what is behind it tells nothing."""
    if not isinstance(handler.function, TestFunction) or not handler.body:
        return False
    last = handler.body[-1]
    return isinstance(last, ast.Return) and last.value is None


def outcome_is_read(handler: Handler) -> bool:
    """Say whether what its ``try`` binds or returns, or the ``else``, tells of the failure."""
    if gives_up_the_test(handler) or _leaves_all_assertions_out(handler):
        return False
    return handler.guarded.outcome_is_read


def _leaves_all_assertions_out(handler: Handler) -> bool:
    """Say whether a test asserts in the ``else`` alone, and so not at all after any failure.

    Who names the exception knows that it may come; a property test, and a loop, only pass
    over what they are not about.
    """
    test, orelse = handler.function, handler.guarded.orelse
    if not orelse or not isinstance(test, TestFunction) or test.is_property_test:
        return False
    if not handler.is_broad or handler.guarded.loop is not None:
        return False
    index = handler.module.index
    first, end = index.number(orelse[0]), handler.guarded.stretch[2]
    return bool(test.assertions) and all(
        first <= index.number(each.node) < end for each in test.assertions
    )


def swallowed_assertion(handler: Handler) -> int:
    """Return the line of the first assertion that a handler swallows, 0 without one.

    It may stand in a helper that the ``try`` calls, unless that clears away.
    """
    if not handler.catches_assertions or not handler.swallows or handler.is_expected:
        return 0
    if _is_about_assertions(handler) and not handler.catches_exception:
        # What is tested is an assertion.
        return 0
    guarded = handler.guarded
    if guarded.only_fails:
        # The failure is made for the handler.
        return 0
    if guarded.retries or guarded.is_in_predicate:
        return 0
    if outcome_is_read(handler) and not _loses_a_fail(handler):
        return 0
    # What is called may be read in other files: that is asked last.
    made = _raised_through_a_manager(guarded.body)
    statement = handler.module.index.statement
    for each in handler.lost_assertions:
        if statement(each.node) is not made:
            return each.node.lineno
    if made is not None or guarded.is_cleanup or says_that_it_may_fail(handler):
        return 0
    call = guarded.asserting_call
    return call.lineno if call is not None else 0


def _loses_a_fail(handler: Handler) -> bool:
    """Say whether it takes the ``fail`` at the end of its ``try``: that nothing was raised."""
    last = handler.guarded.body[-1]
    statement = handler.module.index.statement
    return fails(last) and any(statement(each.node) is last for each in handler.lost_assertions)


def _raised_through_a_manager(body: list[ast.stmt]) -> ast.stmt | None:
    """Return the ``raise`` at the end of a block that is one ``with``: made for what is entered."""
    while len(body) == 1 and isinstance(body[0], (ast.With, ast.AsyncWith)):
        body = body[0].body
        if isinstance(body[-1], ast.Raise):
            return body[-1]
    return None


def _is_about_assertions(handler: Handler) -> bool:
    return "assert" in f"{handler.module.base_name} {handler.function.qualname}".lower()
