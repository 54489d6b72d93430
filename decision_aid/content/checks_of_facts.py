"""Rules about sources, dates, the statements about the aid itself and questions."""

import re
from collections.abc import Iterator

from decision_aid.content.about import LONGEST_YEARS, About
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.evidence import Source
from decision_aid.content.parts import Part
from decision_aid.content.paths import answers_of
from decision_aid.content.questions import Question

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
    if about.age(content.today) == "expired":
        message = f"is more than {LONGEST_YEARS} years ago, so nothing is compared any more"
        yield part.finding(("content_date",), message, "Renew the content, then its date.", rule="dates")
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


def _exists(path: str) -> bool:
    return answers_of(path) is not None
