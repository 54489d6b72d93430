"""What the danger surface says: what to do now for every firing code, why, and on what source."""

import re

from decision_aid.content.rules import RedFlagCode
from decision_aid.summary.urgent_text import because, instructions
from decision_aid.window.language import _
from decision_aid.window.pages.sources import source_line
from decision_aid.window.pages.text_card import Line
from decision_aid.window.visit import Visit

END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")


def do_now_lines(visit: Visit) -> tuple[list[str], list[str]]:
    """What to do now, in the order and the words of the paper: the first sentence of each piece, and what follows it.

    The first sentences stand large above the buttons, so that both are seen at once at every text size.
    """
    pieces = [END_OF_SENTENCE.split(one.text, maxsplit=1) for one in instructions(visit.briefing.urgency, visit.voice)]
    return [piece[0] for piece in pieces], [piece[1] for piece in pieces if len(piece) > 1]


def why_lines(visit: Visit) -> list[Line]:
    """Every firing code with the answers that fired it and its source."""
    return [line for code in visit.briefing.urgency.codes for line in _why(visit, code)]


def _why(visit: Visit, code: RedFlagCode) -> list[Line]:
    fired = [entry for entry in visit.briefing.urgency.fired if entry.rule.code == code.code]
    reasons = dict.fromkeys(because(entry, visit.record, visit.voice) for entry in fired)
    lines = [Line(visit.say(code.title), "strong"), *(Line(text) for text in reasons)]
    sources = source_line(visit, dict.fromkeys((code.source, *(entry.rule.source for entry in fired))))
    if code.own_judgement or any(entry.rule.own_judgement for entry in fired):
        lines.append(Line(_("Partly our own judgement, without a study to show for it."), "soft"))
    return [*lines, Line(sources, "soft")] if sources else lines
