"""Rules about a cause: everything a fair comparison needs is there, in equal detail for every option."""

from collections.abc import Iterator, Sequence

from decision_aid.content.causes import CauseContent, Option, Topic
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.evidence import Text
from decision_aid.content.parts import Part

NEEDED = (
    "condition",
    "decision_question",
    "why_a_choice",
    "natural_course",
    "options",
    "rows",
    "attributes",
    "recovery",
    "facts",
    "gaps",
)
GOOD_TOPICS: frozenset[Topic] = frozenset({"getting_better", "pain", "daily_life", "work"})
BALANCE = 1.5
"""How much longer one option's text may be than another's (IPDASi C1, our own limit)."""
SMALL_GAP = 5
"""So many words more never count as uneven: short texts differ by that much without anyone seeing it."""


def check_complete_causes(content: Content) -> Iterator[ContentFinding]:
    """A cause with a comparison says what the problem, the choice and every path are (IPDASi Q1 to Q6, K1, N2, N3)."""
    for part, cause in _comparisons(content):
        for name in NEEDED:
            if not getattr(cause, name):
                remedy = "Add it: a comparison is not fair without it."
                yield part.finding((name,), "is missing or empty", remedy, rule="complete_causes")
        for language, question in cause.decision_question.items():
            if not question.endswith("?"):
                message = "does not end as a question"
                yield part.finding(("decision_question", language), message, "End it with ?.", rule="complete_causes")
        yield from _missing_kinds(part, cause)


def _missing_kinds(part: Part, cause: CauseContent) -> Iterator[ContentFinding]:
    kinds = {option.kind for option in cause.options}
    if "no_surgery" not in kinds or len(cause.options) < 2:
        message = "hold no path without an operation, or one path alone"
        yield part.finding(("options",), message, "Add it: not operating is always an option.", rule="complete_causes")
    topics = {row.topic for row in cause.rows}
    if not topics & GOOD_TOPICS or "harms" not in topics:
        message = "show no gain or no harm"
        yield part.finding(("rows",), message, "Add a row of each.", rule="complete_causes")


def check_equal_options(content: Content) -> Iterator[ContentFinding]:
    """Every option has good points, hard points, effects on body, mind and daily life, and a recovery."""
    for part, cause in _comparisons(content):
        recovering = {recovery.option for recovery in cause.recovery}
        for place, option in enumerate(cause.options):
            for name in ("what_happens", "good_points", "hard_points", "physical", "emotional", "social"):
                if not getattr(option, name):
                    message = "is empty, other options have it"
                    yield part.finding(("options", place, name), message, "Write it.", rule="equal_options")
            if option.id not in recovering:
                message = f'has nothing about "{option.id}"'
                yield part.finding(("recovery",), message, "Add its weeks.", rule="equal_options")


def check_balance(content: Content) -> Iterator[ContentFinding]:
    """Options are told at about the same length, and good and hard points in about the same number."""
    for part, cause in _comparisons(content):
        for name in ("what_happens", "physical", "emotional", "social", "good_points", "hard_points"):
            words = [_words(getattr(option, name)) for option in cause.options]
            if _uneven(words):
                message = f"tell {name} in {' and '.join(map(str, words))} words"
                remedy = "Bring them to about the same length."
                yield part.finding(("options",), message, remedy, rule="balance")
        for place, option in enumerate(cause.options):
            yield from _uneven_points(part, place, option)


def _uneven_points(part: Part, place: int, option: Option) -> Iterator[ContentFinding]:
    remedy = "Bring them to about the same number."
    good, hard = len(option.good_points), len(option.hard_points)
    if max(good, hard) > BALANCE * min(good, hard):
        message = f"has {good} good and {hard} hard points"
        yield part.finding(("options", place), message, remedy, rule="balance")
    words = _words(option.good_points), _words(option.hard_points)
    if _uneven(words):
        message = f"tells its good points in {words[0]} words and its hard points in {words[1]}"
        yield part.finding(("options", place), message, remedy, rule="balance")


def _uneven(words: Sequence[int]) -> bool:
    fewest, most = min(words, default=0), max(words, default=0)
    return most > BALANCE * fewest and most - fewest > SMALL_GAP


def _comparisons(content: Content) -> Iterator[tuple[Part, CauseContent]]:
    for part in content.reading.parts:
        if isinstance(part.value, CauseContent) and part.value.scope == "comparison":
            yield part, part.value


def _words(text: Text | Sequence[Text]) -> int:
    texts = (text,) if not isinstance(text, tuple) else text
    return sum(len(each.get("en", "").split()) for each in texts)
