"""Keeps a heading or a label on the page of what it leads to."""

from reportlab.platypus.flowables import CondPageBreak, Flowable, KeepTogether

from decision_aid.pdf.grids import ANY_HEIGHT, Grid
from decision_aid.pdf.text_block import TextBlock

LINES_KEPT = 3


def keep_leads(flowables: list[Flowable], room: float) -> list[Flowable]:
    """Return the flowables with a conditional page break before each run of leading blocks."""
    kept: list[Flowable] = []
    leads: list[Flowable] = []
    for flowable in flowables:
        if isinstance(flowable, TextBlock) and flowable.leads:
            leads.append(flowable)
            continue
        kept += _with_break(leads, flowable, room)
        kept.append(flowable)
        leads = []
    return kept + leads


def _with_break(leads: list[Flowable], follower: Flowable, room: float) -> list[Flowable]:
    if not leads:
        return []
    needed = sum(_height(lead, room) for lead in leads) + _start_height(follower, room)
    return [CondPageBreak(needed), *leads]


def _height(flowable: Flowable, room: float) -> float:
    height: float = flowable.wrap(room, ANY_HEIGHT)[1]
    return height + float(flowable.getSpaceBefore()) + float(flowable.getSpaceAfter())


def _start_height(flowable: Flowable, room: float) -> float:
    """The height that must follow a lead: the first lines of a text, the first rows of a table, else all."""
    if isinstance(flowable, Grid):
        return flowable.start_height(room)
    if isinstance(flowable, TextBlock):
        return min(_height(flowable, room), LINES_KEPT * flowable.style.leading)
    if isinstance(flowable, KeepTogether):
        return sum(_height(inner, room) for inner in flowable._content)
    return _height(flowable, room)
