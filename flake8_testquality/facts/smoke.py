"""Smoke tests: tests that say that they only show that nothing is raised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flake8_testquality.facts import frameworks
from flake8_testquality.facts.functions import TestFunction
from flake8_testquality.facts.patterns import regex
from flake8_testquality.facts.words import to_snake

if TYPE_CHECKING:
    from flake8_testquality.facts.module import Module

# "doesn't raise", "without any error", "should not crash", "no warning"; "# it works".
_REASON = regex(
    r"smoke[ -_]?test|\bsanity\b|\bit (works|runs)\b|works, only"
    r"|\b(just|only) (run|call)\w* (this|it|that|them)\b"
    r"|(?<!this )\b(just|only|simply) (to )?(test|check|mak|ensur|verif|creat|exercis)\w*"
    r"|\b(is|are) allowed\b(?! (to|by|for)\b)"
    r"|\b(check|mak|ensur|verif)\w*( sure)? (that )?(\w+ ){1,3}(allow|accept)s?\b"
    r"|\b(do|does|doing) nothing\b|nothing happens"
    r"|n't interfere|not interfere|not propagate"
    r"|(can't|cannot|hard to|difficult to)( \w+)? (test|check|assert|reproduce)"
    r"|(error|exception)s? (will|would) be (raised|thrown)|\berror will be thrown"
    r"|used to (\w+ )?(raise|throw|crash|segfault|cause an?)\b|segfault"
    r"|would( \w+)? (crash|overflow|raise\b)"
    r"|\b(sufficient|enough) to (demonstrate|show|prove|check|test)\b"
    r"|\bcaus(e|es|ed|ing) an? \w*(error|exception|crash)"
    r"|lack of an? (exception|error)|anything else.{0,40} is an error|(checked|validated) by\b"
    r"|\b(will|would|might|may|could) (hang|block|deadlock|time out)\b"
    r"|\bshould (just |simply |still |always )?(pass|succeed)\b(?! (the|an?|it|its|in|to|on)\b)"
    r"|\b(check|mak|ensur|verif)\w*( sure)? (that )?(it's|it is) possible to\b"
    r"|\b(check|mak|ensur|verif)[^.;]{1,60} can (still |also )?be (\w+ly )?"
    r"(run|called|executed|invoked|imported|instantiated|constructed)\b"
    r"|\bsucceeds\b"
    r"|\b(ensur|verif)\w* (that )?(\w+ ){1,3}(execut|run)\w* (correctly|successfully|cleanly)"
    r"|(n't|not) (actually |really )?look(ing)? at\b"
    r"|will (fail|crash|raise)\b|\bfail(s|ing|ure)? [^.;]{1,40} means?\b"
    r"|\b(mypy|pyright|type[- ]checkers?)\b"
    r"|\b(check|mak|ensur|verif)[^.;]{1,80} types? (hints?|annotations?)\b"
    r"|\b(can|could) be imported\b"
    r"|\bfor any (issues?|problems?|crash(es)?|exceptions?)\b"
    r"|(exception|error|warning)s? (is|are) (not|never)\b"
    r"|(n't|not) [^.;]{1,40} (and|or) (raise|crash|fail)\b"
    r"|(n't|\bnot|\bnever|\bwithout|\bno|\bdoesnt)( \w+)? (to )?"
    r"(\w*rais|\w*crash|\w*warn|e(x|ss)plo|blow|hang|deadlock|segfault|\w*fail|\w*error"
    r"|\w*exception|traceback|problem|broken|break|thrown?\b|over\w+\b|divide by"
    r"|(be )?reported)"
)
_NAME = regex(
    r"\b(not|dont|doesnt|no|without|never) (raise|fail|crash|error|warn|exc(eption)?\b)|\bsuppress"
    r"|\b(not|no|never|without)( \w+)? (broken|crash|freeze|hang|deadlock|segfault)"
    r"|\bno(exc|error|raise|fail|crash|op$)|\bsegfault|\bno op$|\bstress\b"
    r"|\b(no|not|without) \w+error\b|\b(not do anything|do(es)? nothing)\b"
    r"|\bfor coverage\b|\bthread saf(e|ety)\b|^test bench(mark)?\b|\bfuzz|\bsurvives?\b"
    r"|\b(catch|catches|swallows?) (all |any )?(exc|exception|error)s?\b|\btyping$"
)


def is_named_as_smoke_test(test: TestFunction) -> bool:
    """Say whether the name of a test or its class says that it is a smoke test."""
    patterns = test.module.settings.allow_smoke_names
    snake = to_snake(test.name)
    names = [test.name, snake]
    if test.owner is not None:
        names += [test.owner.name, to_snake(test.owner.name)]
    if any(frameworks.matches(name, patterns) for name in names):
        return True
    if test.has_decorator("smoke", "smoke_test", "benchmark"):
        # ``@pytest.mark.smoke``
        return True
    return _NAME.search(snake.replace("_", " ")) is not None


def is_documented_as_smoke_test(test: TestFunction) -> bool:
    """Say whether the docstring says that nothing must be raised."""
    if not test.docstring:
        return False
    return _REASON.search(" ".join(test.docstring.lower().split())) is not None


def is_commented_as_not_raising(module: Module, line: int) -> bool:
    """Say whether a comment on a line, or alone above it, says that it must not raise."""
    above = module.source.line(line - 1).strip() if line > 1 else ""
    texts = [module.source.line(line).partition("#")[2], above if above.startswith("#") else ""]
    return any(_REASON.search(text.lower()) is not None for text in texts if text)


def is_commented_as_smoke_test(test: TestFunction) -> bool:
    """Say whether a comment in the test says that nothing must be raised."""
    texts: list[str] = []
    for number in range(test.node.lineno, (test.node.end_lineno or 0) + 1):
        line = test.module.source.line(number)
        if "#" in line:
            texts.append(line.rpartition("#")[2].strip())
    return bool(texts) and _REASON.search(" ".join(texts).lower()) is not None
