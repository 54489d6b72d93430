"""Rules about the rows of a comparison: none says nothing, each stands on one study at one time, lot before choice."""

import re
from collections.abc import Iterator

from decision_aid.content.causes import CauseContent, Figure, Row, Topic
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.evidence import Finding
from decision_aid.content.parts import Part, Path

GAINS: frozenset[Topic] = frozenset({"getting_better", "pain", "daily_life", "work"})
OPERATED: Topic = "operation_by_then"
MONTHS = {"day": 12 / 365, "week": 12 / 52, "month": 1.0, "year": 12.0}
DURATION = re.compile(r"(\d+)(?: (?:to|and|or) (\d+))?(?: or more)? (day|week|month|year)s?\b")
FIRST = re.compile(r"\bfirst (day|week|month|year)\b")
ANY_TIME = re.compile(r"\b(?:hour|day|week|month|year)s?\b")
ROUNDING = 1.25
"""A time in words may round the exact one by this much."""
LONGEST_UNNAMED_MONTHS = 6
"""A time such as "during the hospital stay" names no number; it may stand for this many months at most."""


def check_rows(content: Content) -> Iterator[ContentFinding]:
    """A row has figures or says that nobody measured it; one study and one time a figure; lot before choice."""
    for part, path, row in content.records(Row):
        if not row.figures and not row.unmeasured:
            message = "has no figure and does not say so"
            yield part.finding(path, message, "Add a figure, or say in `unmeasured` what is not known.", rule="rows")
        yield from _choice_before_lot(content, part, path, row)
        for place, figure in enumerate(row.figures):
            yield from _mixed_studies(content, part, (*path, "figures", place), figure)
    for part in content.reading.parts:
        if isinstance(part.value, CauseContent) and part.value.scope == "comparison":
            yield from _nothing_compared(part, part.value)


def _choice_before_lot(content: Content, part: Part, path: Path, row: Row) -> Iterator[ContentFinding]:
    """Within one outcome and kind of figure, groups formed by lot come first."""
    chosen = False
    for place, figure in enumerate(row.figures):
        finding = content.library.findings.get(figure.finding)
        if finding is None:
            continue
        if chosen and finding.formed == "by_lot":
            message = "was formed by lot, yet stands below people who chose for themselves"
            yield part.finding((*path, "figures", place), message, "Move it up.", rule="rows")
        chosen = chosen or finding.formed == "by_choice"


def _mixed_studies(content: Content, part: Part, path: Path, figure: Figure) -> Iterator[ContentFinding]:
    findings = content.library.findings
    main = findings.get(figure.finding)
    for name, cell in figure.cells.items():
        other = findings.get(cell.finding or "")
        if main is not None and other is not None and _study(main) != _study(other):
            message = f'takes "{other.id}" beside "{main.id}": another study or another time'
            remedy = "Take both figures from one study at one time, or show them apart."
            yield part.finding((*path, "cells", name), message, remedy, rule="rows")


def _study(finding: Finding) -> tuple[str, str | None]:
    return finding.source, finding.time


def _nothing_compared(part: Part, cause: CauseContent) -> Iterator[ContentFinding]:
    """Some gain is measured on both sides, or the row of gains says that it is not known (IPDASi K3)."""
    gains = [row for row in cause.rows if row.topic in GAINS]
    compared = any(_both_sides(figure) for row in gains for figure in row.figures)
    if not compared and not any(row.unmeasured for row in gains):
        message = "give a chance for one side alone"
        remedy = "Add a figure that has a value for both sides, or say in `unmeasured` that there is none."
        yield part.finding(("rows",), message, remedy, rule="rows")


def _both_sides(figure: Figure) -> bool:
    known = sum(cell.state == "known" for cell in figure.cells.values())
    return known > 1 or figure.kind == "difference"


def check_times(content: Content) -> Iterator[ContentFinding]:
    """The time in words is the time in months, who was operated by then is said, and so is the natural course."""
    for part, path, figure in content.records(Figure):
        words = figure.time.get("en", "")
        if not _is_time(words, figure.months):
            message = f'says "{words}", which is not {figure.months:g} months'
            yield part.finding((*path, "time"), message, "Say the time of the study.", rule="times")
    for part in content.reading.parts:
        if isinstance(part.value, CauseContent) and part.value.scope == "comparison":
            yield from _timeless(part, part.value)


def _timeless(part: Part, cause: CauseContent) -> Iterator[ContentFinding]:
    course = [text.get("en", "") for text in cause.natural_course]
    if course and not any(ANY_TIME.search(words) for words in course):
        message, remedy = "name no time", "Say how it goes over weeks, months or years."
        yield part.finding(("natural_course",), message, remedy, rule="times")
    if not any(row.topic == OPERATED for row in cause.rows):
        message, remedy = "do not say who had an operation by then", f"Add a row of the topic {OPERATED}."
        yield part.finding(("rows",), message, remedy, rule="times")


def _is_time(words: str, months: float) -> bool:
    """Whether words and months can be the same time."""
    named = list(_named_months(words))
    if not named:
        return bool(words) and months <= LONGEST_UNNAMED_MONTHS
    return min(named) / ROUNDING <= months <= max(named) * ROUNDING


def _named_months(words: str) -> Iterator[float]:
    for low, high, unit in DURATION.findall(words):
        yield from (int(number) * MONTHS[unit] for number in (low, high) if number)
    yield from (MONTHS[unit] for unit in FIRST.findall(words))
