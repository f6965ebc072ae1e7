"""Phrases: how a test says what it shows, or that it shows only that nothing is raised."""

from __future__ import annotations

from flake8_testquality.facts.patterns import regex

# "doesn't raise", "without any error", "should not crash", "no warning"; "# it works".
SMOKE = regex(
    r"smoke[ -_]?test|\bsanity\b|\bit (works|runs)\b|works, only"
    r"|\b(just|only) (run|call)\w* (this|it|that|them)\b"
    r"|(?<!this )\b(just|only|simply) (to )?(test|check|mak|ensur|verif|creat|exercis)\w*"
    r"|\b(is|are) allowed\b(?! (to|by|for)\b)"
    r"|\b(check|mak|ensur|verif)\w*( sure)? (that )?(\w+ ){1,3}(allow|accept)s?\b"
    r"|\b(check|mak|ensur|verif)[^.;]{1,80} (is|are) allowed to\b"
    r"|\b(do|does|doing) nothing\b|nothing happens"
    r"|n't interfere|not interfere|not propagate"
    r"|(can't|cannot|hard to|difficult to)( \w+)? (test|check|assert|reproduce)"
    r"|(error|exception)s? (will|would) be (raised|thrown)|\berror will be thrown"
    r"|used to (\w+ )?(raise|throw|crash|segfault|cause an?)\b|segfault"
    r"|would( \w+)? (crash|overflow|raise\b)"
    r"|\b(sufficient|enough) to (build|call|check|create|demonstrate|prove|run|show|test)\b"
    r"|\bcaus(e|es|ed|ing)\b[^.;]{0,60}\b(bugs?|crash(es)?|\w*errors?|\w*exceptions?"
    r"|faults?|overflows?|overruns?)\b|\b(buffer|stack) over(flow|run)s?\b"
    r"|lack of an? (exception|error)|anything else.{0,40} is an error|(checked|validated) by\b"
    r"|\b(will|would|might|may|could) (hang|block|deadlock|time out)\b"
    r"|\bshould (just |simply |still |always )?(pass|succeed)\b(?! (the|an?|it|its|in|to|on)\b)"
    r"|\b(check|mak|ensur|verif)\w*( sure)? (that )?(it's|it is) possible to\b"
    r"|\b(check|mak|ensur|verif)[^.;]{1,60} can (still |also )?be (\w+ly )?"
    r"(run|called|executed|invoked|imported|instantiated|constructed)\b"
    r"|\bsucceeds\b"
    r"|\b(ensur|verif)\w* (that )?(\w+ ){1,3}(execut|run)\w* (correctly|successfully|cleanly)"
    r"|(n't|not) (actually |really )?look(ing)? at\b"
    r"|will (fail|crash|raise|error)\b|\bfail(s|ing|ure)? [^.;]{1,40} means?\b"
    r"|\b(mypy|pyright|type[- ]checkers?)\b"
    r"|\b(check|mak|ensur|verif)[^.;]{1,80} types? (hints?|annotations?)\b"
    r"|\b(can|could) be imported\b|\bwithout (any )?issues?\b"
    r"|\bfor any (issues?|problems?|crash(es)?|exceptions?)\b"
    r"|(exception|error|warning)s? (is|are) (not|never)\b"
    r"|(n't|not) [^.;]{1,40} (and|or) (raise|crash|fail)\b"
    r"|(n't|\bnot|\bnever|\bwithout|\bno|\bdoesnt)( \w+)? (to )?"
    r"(\w*rais|\w*crash|\w*warn|err\b|e(x|ss)plo|blow|hang|deadlock|segfault|\w*fail|\w*error"
    r"|\w*exception|traceback|problem|broken|break|thrown?\b|over\w+\b|divide by"
    r"|(be )?reported)"
)
# ``test_survives_restart``
SMOKE_NAME = regex(
    r"\b(not|no|never|without|(do|does|did|is|are|was|should|would|could|must|wo|ca)nt)"
    r" (raise|fail|crash|error|warn|exc(eption)?\b)|\bsuppress"
    r"|\bnot (trigger|cause|throw|produce) (\w+ )?(error|exception|warning)s?\b"
    r"|\b(no|not|never|without|doesnt) (\w+ ){0,2}recurs"
    r"|\bno (attribute|import|index|key|name|os|runtime|type|unicode|value) errors?\b"
    r"|\b(not|no|never|without)( \w+)? (broken|crash|freeze|hang|deadlock|segfault)"
    r"|\bno(exc|error|raise|fail|crash|op$)|\bsegfault|\bno op$|\bstress\b"
    r"|\b(no|not|without) \w+error\b|\b(not do anything|do(es)? nothing)\b"
    r"|\bcrash(es)?$|\bredos\b|\bno (over|under)flows?\b"
    r"|\bfor coverage\b|\b(thread saf(e|ety)|multi ?thread(s|ed|ing)?)\b|^test bench(mark)?\b"
    r"|\bfuzz|\bsurvives?\b|\bleaks?$"
    r"|\b(catch|catches|swallows?) (all |any )?(exc|exception|error)s?\b|\btyping$"
)
_FAILURE = (
    r"(\w*errors?|\w*exceptions?|warnings?|problems?|crash(es)?|issues?|traceback|fail(s|ed|ures?)?"
    r"|conflicts?|recursions?|deadlocks?|leaks?|infinite \w+)"
)
# "does not generate an exception", "an error does not occur"
_NEGATED = (
    r"(n't|\bnot|\bnever|\bwithout|\bno longer)( (?!only\b|sure\b|all\b|if\b)\w+){1,4}"
    rf" {_FAILURE}\b"
    rf"|\bno\b[^.;]{{1,60}}\b{_FAILURE} (is|are|was|were|gets?) (raised|thrown|shown|given)\b"
    rf"|\b{_FAILURE}( \w+)? (do|does|did|should|must|can|will|would)(n't| not| never)"
)
# "this would previously fail", "used to break", "failing the optimizer", "broke on 3.8"
_PAST = (
    r"\b(used to|would( have| previously| otherwise| formerly)?|previously|formerly|originally"
    r"|historically|otherwise|once|in the past|(before|prior to)( the| this)? (fix|change))"
    r"[^.;]{0,60}\b(fail|error|crash|break|broke|rais|threw|throw|worked)"
    r"|\bthere (will|would) be an? [^.;]{1,60}\b(error|exception|warning)s?\b"
    r"|\bfailing the\b|\b(broke|crashed|failed|blew up)\b[^.;]{0,30}\b(on|in|with|when|if|for)\b"
    r"|\bfail(s|ed|ure)? cases? (of|in|from|described)\b"
    r"|\bwas (once )?an? (issue|problem|bug)\b|\bbroke (the|our|this)\b"
    r"|\b(did|could)(n't| not) (accept|cope|deal|handle|support|work)\b"
    r"|\breproduc(e|es|ing) (the|this|that|an?) (\w+ )?(issue|bug|crash|problem|failure)\b"
    r"|\bcaus(ed|es|ing) (an? |the )?(\w+ )?(problem|trouble|issue|failure)s?\b"
)
# "causes error", "this currently fails because", "failing to crash is good"
FAILING = regex(
    r"\b(\w*errors?|\w*exceptions?|crash(es|ed|ing)?|fail(s|ed|ing|ures?)?|tracebacks?"
    r"|recursions?|deadlocks?|raising|throwing|breaks|broken|breaking|hangs)\b"
)
# "can be turned into", "is parseable", "accepted by", "(at least) run", "still works"
_POSSIBLE = (
    r"\b(must|should|will|is|are|be) (still |also |now )?able to\b|\b(is|are) parse?able\b"
    r"|\b(should|must) (still |also )?be (ok|okay|fine|legal|valid|possible|\w{2,}[ai]ble)\b"
    r"|\bit('s| is) (still )?(ok|okay|fine|legal|valid|possible)\b|\bbenchmark"
    r"|\b(we|it|this|that|still|also|should|must)( \w+)? (allow|accept|permit|tolerate)s?\b"
    r"|\bthat we (can )?(handle|cope|deal)\b"
    r"|\b(is|are) (\w+ly )?(call|compil|copi|hash|import|instanti|iter|pickl|serializ)able\b"
    r"|\b(accepted|allowed|permitted|tolerated) (by|here|too|as well|nevertheless|anyway)\b"
    r"|\b(at least\)?|still|also) (runs?|works?|loads?|pars(e|es)|compiles?)\b"
    r"|\bkeeps? (on )?(working|running)\b|\b(be|is|are) (re)?loadable\b"
    r"|\b(check|ensur|verif|mak|confirm)\w* (sure )?[^.;]{1,60}\bworks?\b"
    r"(?! (correctly|properly|as))"
    r"|\bworks? (fine|ok)\b|\b(it|this) works\b|(?<!fail )\bgracefully\b"
)
# The same, where comments speak of values.
DOCUMENTED = regex(
    r"\bcan( still| also| now| safely)? (be \w+ed|be (run|built|made|sent|read|set|put|found|used)"
    r"|start|handle|parse|accept|process|load|read|run|work|use|take|cope|deal|have|contain)\b"
    r"|\b(that|if|whether) [^.;]{1,60} (runs?|compiles?|parses?|loads?|starts?|completes?)\W*$"
    r"|\bparses? with\b|\bworks? (with|without|if|when|even|on)\b"
    r"|\b(constructs?|instantiates|initiali[sz]es) with\b"
)
# "no good way to assert this", "documents the behaviour", "useful for test coverage"
_REASON = (
    r"\bno( \w+)? way (to|of)\b|\bproves? (to be )?(difficult|hard|impossible)\b"
    r"|(n't|\bnot|\bdifficult|\bhard|\bimpossible|\btricky)( \w+){0,2} to (\w+ly )?"
    r"(assert|check|test|verify|compare)\b"
    r"|(n't|\bnot) (really |actually )?(test|check|verify|assert)ing\b"
    r"|\b(just|only|merely|simply|solely)( to)? "
    r"(that|execut\w*|test|check|exercis|verif|ensur|see|mak|print|run|call)\w*"
    r"|\bsegmentation faults?\b"
    r"|\bdocuments? (the|this|current|existing) behaviou?r|\b(test|code|for) coverage\b"
    r"|\bavoid(s|ing)? (an? |the )?[^.;]{0,40}\b(test|assert)\w*"
    r"|\bexercis(e|es|ing) (an?|the|this|all|some|both)\b|\bignore this\b"
    r"|\b(nothing|no \w+) to (assert|check|verify|test)\b"
    # Marks of what the documentation includes.
    r"|\b(start|begin|end)(ing)?( of)? [\w -]{0,30}\b(example|snippet|docs?)\b|\bdoc_\w+_\d+\b"
    r"|\b(no|without|lacks?)( any| explicit)? assert(s|ions?)?\b"
    r"|\b(assert|check|verifi)ed (inside|within|in|elsewhere)\b"
    # "raises if malformed", "this automatically checks the layout"
    r"|\b(raises?|throws?)( \w+)? (if|unless)\b"
    r"|\b(automatically|implicitly|itself) (asserts|checks|validates|verifies)\b"
    r"|\bwill (also )?(assert|check|verify) (the|its)\b"
    r"|\b(?!test\b|this\b|it\b)\w+ asserts that\b"
    r"|\b(inspect|look|check|verif|compar)\w*\b[^.;]{0,40}\b(manually|visually|by (eye|hand))\b"
)
# "this should work", "closing twice is harmless", "we don't care about the result"
_ASSURED = (
    r"\b(this|that|it|these|they|all( of (these|them))?|both) (should|must|will|can|do|does) "
    r"(\w+ly |all |also |just |now |still )?(build|compile|complete|finish|import|load|parse|run"
    r"|terminate|validate|work)\b(?! (the|an?|its?|in|to|on|correctly|properly|as)\b)"
    r"|\b(should|must) (work|parse|compile|terminate|(be )?succe(ed|ssful))\b(?! (correctly|as)\b)"
    r"|\b(is|are|be) (\w+ly |all |also |still )?(fine|ok|okay|harmless|idempotent|safe)\b"
    r"|\b(these|this|those|all) (is|are|should be) (all |also |both |still )?(legal|valid)\b"
    r"|\bno-?op\b|\bnothing (\w+ )?(should |must |will )?happens?\b|\bhangs?\b|\bhung\b"
    r"|\bloop(s|ed)? (forever|endlessly|infinitely)\b|\b(endless|infinite(ly)?) (loop|recurs)"
    r"|\bterminates\b"
    r"|\breasonable (amount of )?time\b|\bdoes (it|this|that) (\w+ )?work\b"
    r"|(n't|\bnot)( \w+)? (care|matter|interest)"
    r"|\b(results?|outputs?|values?) (is|are) (not|never) (checked|looked|needed|tested|used)\b"
    r"|\b(cover|hit|reach|trigger)(s|ing)? (the )?[^.;]{0,30}\b(branch|path|(code)?line)s?\b"
)
OWN = regex("|".join((_NEGATED, _PAST, _POSSIBLE, _REASON, _ASSURED)))
# ``Node(function, name="should_not_fail")``
LABEL = regex(r"^\w*not?_(fail|raise|crash|error)s?$")
# "it raises AttributeError when bound": but a test that passes shows that it does not here
NAMES_AN_EXCEPTION = regex(
    r"\b([A-Z]\w*(Error|Exception)|SystemExit)\b"
    r"|\b(throws?|rais(es|ed|ing)|triggers?|triggered) (an? |the )?(\w+ )?(error|exception|\d{3})\b"
)
# "test that none raises an error", "should fail": what nobody checks.
FAILS = regex(
    r"\b(test|check|ensur|verif|mak|confirm|assert)\w*\b[^.;]{0,80}"
    r"\b(rais(es|ed|ing)|throw(s|n|ing)?|fails|rejects|refuses|denies)\b"
    r"|\b(should|must|will|shall) (\w+ly |[^.;]{1,50} and )?"
    r"(fail|rais|throw|error|be (rejected|refused|denied))"
    r"|\b(is|are|gets?) (rejected|refused|denied)\b|^(rais|throw|fail)e?s?\b"
)
# What a class or a module says of all its tests has to be plainer.
ABOUT_ALL = regex(
    r"\bsee (if|that|whether) (it|they|this|everything) (\w+ )?(works?|runs?)\b"
    r"|\b(check|ensur|verif|mak\w+ sure|test)\w*\b[^.;]{0,40}\b(examples?|snippets?|tutorials?)"
    r" (\w+ )?(run|work|execute)s?\b"
    r"|\bbenchmark(s|ing)?\b|smoke[ -]?tests?\b|\bsanity (test|check)"
    r"|\b(just|only|merely|simply) (run|exercis|call|import|execut|instantiat)\w*"
    r"|\b(just|only|merely|simply)( \w+)? (test|check|verif|ensur|mak)\w*"
    r"[^.]{0,80}\b(rais|fail|error|crash|exception|access|parse|runs?\b|works?\b|import)"
    rf"|\b(tests?|check|ensure|verify|make sure)\b[^.]{{0,90}}(n't|\bnot|\bwithout)( \w+){{0,2}}"
    rf" (\w*rais\w*|{_FAILURE})\b"
)
# "check that we support all strings", "make sure we aren't singular"
SHOWS = regex(
    r"\b((test|check|ensur|verif|confirm|demonstrat|show|see|prove)(s|e|es|y|ies|ing|ying)?"
    r"( to see)?|mak(e|es|ing) sure) (the )?(that|if|whether|we|it|no|all|none|both|any|every)\b"
    r"|\bshould(n't| not| still) \w+"
    r"|\b(accept|allow|handl|ignor|permit|support|tolerat)(e|s|es|ed|ing)?\b(?! (to|by|for)\b)"
    r"|\brobust\b|\bcompatib(le|ility)\b|\binstantiat|\bimport(s|able)?\b|\bvalid(ates?|ation)?\b"
    r"|\bperformance\b|\bcoverage\b|\bskipped\b"
    r"|\b(run|test|check)s? (the |all |our )?(\w+ )?(example|tutorial)s?\W*$"
    r"|\bcan (be )?(call|instantiat|parse|pickl|run)\w*\b"
    r"|\b(check|ensur|verif|mak\w+ sure)[^.;]{1,60}\bcan (?!not\b)"
    r"|\bshould(n't| not) (access|attempt|need|require|touch|try|use)\b"
    r"|(^|\. )(we |users? )?can (still |also )?(?!not\b)\w+"
    r"|\b\w+s (normally|nevertheless|all the same)\b|\bwe (are|'re) (happy|fine|ok)\b"
)
# "is sorted correctly", "works as expected": that is for an assertion to say.
_RESULT = (
    r"\b(correct|correctly|properly|as expected|expected|returns|returned|equals?|equal to|sorted"
    r"|the same|matches|results?|contains?)\b"
)
# "is deleted", "changes the size": an effect that shows only to who looks at it.
_EFFECT = (
    r"\b(is|are|was|were|be|been|being|gets?) (\w+ly )?(not )?(add|append|appl|assign|cach|call"
    r"|chang|clear|clos|comput|convert|copi|creat|delet|destroy|emit|fill|filter|generat|increment"
    r"|insert|invok|kept|log|merg|mov|notifi|populat|preserv|print|propagat|register|releas|remov"
    r"|renam|replac|reset|restor|sav|select|send|sent|set|stor|trigger|updat|writ)\w*\b"
    r"|\b(adds|appends|applies|assigns|calls|changes|clears|closes|computes|converts|copies|creates"
    r"|deletes|destroys|displays|emits|fills|filters|finds|generates|gives|increments|inserts"
    r"|invokes|keeps|logs|merges|moves|notifies|overrides|preserves|prints|produces|propagates"
    r"|registers|releases|removes|renames|replaces|resets|restores|retains|saves|selects|sends"
    r"|sets|shows|splits|stores|triggers|updates|writes|yields)\b"
)
OUTCOME = regex(f"{_RESULT}|{_EFFECT}")
# ``test_path_is_supported``, ``test_sysadmin_can_create_group``
NAMED = regex(
    r"\b(can (?!not\b)|(is|are) (\w+ )?\w{2,}[ai]ble\b|(is|are) (ok|optional|tolerated)\b"
    r"|silent(ly)?\b|supports?\b|supported\b|succe(ss|ssful|ssfully|eds|ed)\b"
    r"|(?<!^test )works\b|has default\b|(accept|handl|tolerat)(es|s|ed)\b|\bignores\b"
    r"|\b(is|are|gets?) ignored\b|ok$"
    r"|idempotent\b|twice\b|\bdouble (clos|start|stop)(e|ing)?\b"
    r"|(many|multiple|several|two) times\b|robust|compatib(le|ility)$"
    r"|\b(skips?|ignores?|without|bypass|bypasses) (\w+ )?(check|verif|valid)\w*"
    r"|\bshould (parse|accept|load|work|run|compile|pass)\b|\bloadable\b"
    r"|\b(is|are) (fine|harmless|safe)\b"
    r"|(import|imports|instantiate|instantiation)$"
    r"|\b(do|does|did)(nt| not)\b|(okay|pass|passes)$"
    r"|\b(call|copy|hash|import|iter|pars|pickl|serializ|us)[ai]bility\b"
    r"|\b(call|copy|hash|import|iter|pars|pickl|serializ|subclass|subscript|weakref)[ai]ble\b)"
)
# What tests of plots and their modules are called, and what they call.
DRAWN = regex(r"plot|figure|visuali|imshow|pylab|(?<!with)draw")
DRAWS = regex(r"^(?![A-Z])\w*(plot|imshow|savefig|contour|scatter)|^draw(_|$)")
CANVAS = regex(r"[a-zA-Z](Figure|Plot)$")
# What a module of few tests tells of is a fault that each of them had.
FAULT = regex(r"\b(fails? to|failed to|crash(es|ed)?|breaks|broke|rais(es|ed))\b")
# ``save_response_for_docs(response)``: the test makes part of the documentation.
FOR_DOCS = regex(r"_for_(the_)?(docs|documentation)$|ForDocs$")
# ``pass  # OK``
FINE = regex(r"^\W*(ok|okay|fine|works)\W*$")
