"""Rules about what the aid may compare at all, and about what it owes to everyone else."""

from collections.abc import Iterator, Mapping

from decision_aid.content.causes import CauseContent
from decision_aid.content.checked import Content
from decision_aid.content.errors import ContentFinding
from decision_aid.content.parts import Part

KEPT_OUT: Mapping[str, str] = {
    "infection": "urgent",
    "tumour": "urgent",
    "inflammatory": "information",
    "scoliosis": "information",
    "previous_surgery": "information",
    "under_18": "information",
    "pregnancy": "information",
}
"""What no elective comparison may be made for, with the scope it has.

The spine call of Washington State (Bree Collaborative bundle, 2017) leaves these groups out. It leaves out injuries as
well; we compare care for a fracture without nerve damage on its own, never fusion for wear.
"""
OWED = ("natural_course", "what_helps", "questions_to_ask", "next_steps")
COMPARES = ("options", "rows", "attributes")


def check_scope(content: Content) -> Iterator[ContentFinding]:
    """Who is kept out of the comparison gets another page, which informs and compares nothing (NQF N12)."""
    for part in content.reading.parts:
        if isinstance(part.value, CauseContent):
            yield from _wrong_scope(part, part.value)
            if part.value.scope != "comparison":
                yield from _poor_information(part, part.value)


def _wrong_scope(part: Part, cause: CauseContent) -> Iterator[ContentFinding]:
    wanted = KEPT_OUT.get(cause.cause, cause.scope)
    if cause.scope != wanted:
        message = f'is "{cause.scope}", yet people with this are kept out of the comparison'
        yield part.finding(("scope",), message, f"Write scope: {wanted}.", rule="scope")


def _poor_information(part: Part, cause: CauseContent) -> Iterator[ContentFinding]:
    for name in OWED:
        if not getattr(cause, name):
            message, remedy = "is empty, and there is no comparison in its place", "Write it."
            yield part.finding((name,), message, remedy, rule="scope")
    for name in COMPARES:
        if getattr(cause, name):
            message = "stands there, yet this page compares nothing"
            yield part.finding((name,), message, "Remove it, or make the scope a comparison.", rule="scope")
