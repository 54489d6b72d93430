"""Rules about sources, dates, the statements about the aid itself, questions and conditions."""

import re
from collections.abc import Iterator

from decision_aid.content.about import About
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.evidence import Source
from decision_aid.content.parts import Part, Path
from decision_aid.content.paths import answers_of
from decision_aid.content.questions import Question
from decision_aid.content.rules import CautionRule, Condition, RedFlagRule
from decision_aid.files.faults import nearest

DOI = re.compile(r"10\.\d{4,9}/\S+")
PMID = re.compile(r"\d{1,8}")
PMCID = re.compile(r"PMC\d+")
LONGEST_REVIEW_DAYS = 731
"""Content is looked at again within 24 months (our own rule)."""


def check_sources(content: Content) -> Iterator[ContentFinding]:
    """Every source can be found: identifiers are well formed, and something names it."""
    for part, path, source in content.records(Source):
        for name, pattern in (("doi", DOI), ("pmid", PMID), ("pmcid", PMCID)):
            value = getattr(source, name)
            if value and not pattern.fullmatch(value):
                yield part.finding((*path, name), f'cannot be "{value}"', "Correct it.", rule="sources")
        if not (source.doi or source.pmid or source.pmcid or source.url or source.title):
            message = "has no identifier, address or title"
            yield part.finding(path, message, "Add one, or the source cannot be found.", rule="sources")


def check_dates(content: Content) -> Iterator[ContentFinding]:
    """The dates follow each other, none lies ahead, and the review is not past due."""
    about, part = _about(content)
    for name, wrong, words in (
        ("content_date", about.content_date > content.today, "lies in the future"),
        ("evidence_searched_on", about.evidence_searched_on > about.content_date, "is later than the content"),
        ("review_due", about.review_due <= about.content_date, "is not later than the content"),
        (
            "review_due",
            (about.review_due - about.content_date).days > LONGEST_REVIEW_DAYS,
            "is more than 24 months after the content",
        ),
        ("reviewed_on", bool(about.reviewed_by) != (about.reviewed_on is not None), "and reviewed_by go together"),
    ):
        if wrong:
            yield part.finding((name,), words, "Correct the date.", rule="dates")
    if about.review_due < content.today:
        remedy = "Look at the evidence again, then set a new date."
        yield part.finding(("review_due",), "is past", remedy, rule="dates", severity="warning")


def check_about(content: Content) -> Iterator[ContentFinding]:
    """The aid says who it is for, who is behind it, who paid, and when it is renewed (IPDASi C4, C6, K20, N1, N5)."""
    about, part = _about(content)
    for name in ("for_whom", "not_for", "does_not", "authors", "funding", "update_policy", "purpose", "not_reviewed"):
        if not getattr(about, name):
            yield part.finding((name,), "is empty", "Say it.", rule="about")


def _about(content: Content) -> tuple[About, Part]:
    part = next(part for part in content.reading.parts if isinstance(part.value, About))
    return content.library.about, part


def check_questions(content: Content) -> Iterator[ContentFinding]:
    """Every question leads to a field of the case file, and its answers are the field's own."""
    for part, path, question in content.records(Question):
        if not _exists(question.path):
            message = f'asks for "{question.path}", which no case file has'
            yield part.finding((*path, "path"), message, "Correct the path.", rule="questions")
            continue
        known = answers_of(question.path)
        for place, answer in enumerate(question.answers):
            if known and answer.value not in known:
                where = (*path, "answers", place, "value")
                message = f'cannot be "{answer.value}"'
                yield part.finding(where, message, f"Write one of: {', '.join(known)}.", rule="questions")


def check_conditions(content: Content) -> Iterator[ContentFinding]:
    """Every condition asks for a field that exists, a value it can hold, and a rule that is named."""
    for part, path, flag in content.records(RedFlagRule):
        yield from _wrong_condition(content, part, (*path, "when"), flag.when)
    for part, path, caution in content.records(CautionRule):
        yield from _wrong_condition(content, part, (*path, "when"), caution.when)
    for part in content.reading.parts:
        for name, condition in getattr(part.value, "conditions", {}).items():
            yield from _wrong_condition(content, part, ("conditions", name), condition)


def _wrong_condition(content: Content, part: Part, path: Path, condition: Condition) -> Iterator[ContentFinding]:
    for joined in ("all", "any", "of"):
        for place, inner in enumerate(condition.get(joined, ())):
            yield from _wrong_condition(content, part, (*path, joined, place), inner)
    named = condition.get("rule")
    if named is not None and named not in content.library.conditions:
        hint = nearest(named, content.library.conditions) or "Name it under conditions."
        yield part.finding(path, f'asks for the rule "{named}", which does not exist', hint, rule="conditions")
    field = condition.get("field")
    if field is not None:
        yield from _wrong_field(part, path, condition)
    if not condition.keys() & {"all", "any", "of", "rule", "field", "fact"}:
        yield part.finding(path, "is no condition", "Write field, rule, fact, all, any or of.", rule="conditions")


def _wrong_field(part: Part, path: Path, condition: Condition) -> Iterator[ContentFinding]:
    field = condition["field"]
    if not _exists(field):
        message = f'asks for "{field}", which no case file has'
        yield part.finding(path, message, "Correct the path.", rule="conditions")
        return
    known = answers_of(field)
    for value in condition.get("is", ()):
        if known and value not in known:
            message = f'waits for "{value}", which "{field}" never holds'
            yield part.finding(path, message, f"Write one of: {', '.join(known)}.", rule="conditions")


def _exists(path: str) -> bool:
    return answers_of(path) is not None
