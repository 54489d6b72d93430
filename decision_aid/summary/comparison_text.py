"""Words for a figure that Compare, Weigh and the sheets share: what happens, by when, how sure, who, from where."""

from decision_aid.content.evidence import Finding
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.context import Voice

WHOLE_FROM = 10
"""From this size on, a measured figure is shown as a whole number in the first layer."""


def cell_text(figure: FigureResult, option_id: str, voice: Voice) -> str:
    """Return gain and loss for one option in one sentence, or why there is no figure."""
    cell = figure.figure.cells.get(option_id)
    said = voice.say(cell.sentence) if cell else ""
    if said:
        return said
    return number_text(figure, option_id, voice) + "."


def number_text(figure: FigureResult, option_id: str, voice: Voice) -> str:
    """Return the bare figure of one option: "60 of 100", "not known", "does not apply" or the number."""
    _ = voice.translate
    cell = figure.cells.get(option_id)
    if cell is None or cell.state == "not_known":
        return _("not known")
    if cell.state == "does_not_apply" or cell.value is None:
        return _("does not apply")
    number = voice.wording.number(cell.value)
    return _("{number} of 100").format(number=number) if figure.figure.kind == "of_100" else number


def is_reference(figure: FigureResult, option: str) -> bool:
    """Whether the option is the group that a difference is measured from."""
    cell = figure.figure.cells[option]
    return figure.figure.kind == "difference" and cell.value is None and cell.state != "not_known"


def measured_text(figure: FigureResult, option_id: str, voice: Voice, *, exact: bool = False) -> str:
    """Return one option's figure in words, without a sign: "12 points of 100 less leg pain".

    Sizes are rounded to a whole number from 10 on and to one decimal below, unless `exact`.
    """
    cell = figure.cells.get(option_id)
    if cell is None or cell.value is None or figure.figure.kind == "of_100":
        return number_text(figure, option_id, voice)
    measured = voice.say(figure.figure.measured)
    if measured:
        return f"{voice.wording.number(_size(cell.value, exact=exact))} {measured}"
    return _measured(cell.value, figure, voice, exact=exact)


def _size(value: float, *, exact: bool) -> float:
    return abs(value) if exact else round(abs(value), 0 if abs(value) >= WHOLE_FROM else 1)


def _measured(value: float, figure: FigureResult, voice: Voice, *, exact: bool) -> str:
    _ = voice.translate
    words = _unit(figure, voice).format(n=voice.wording.number(_size(value, exact=exact)))
    ends, scale = figure.figure.scale_ends, figure.figure.scale
    if figure.figure.kind == "difference" and ends is not None and scale is not None and value != 0:
        return _("{size}: {direction}").format(size=words, direction=voice.say(ends[value * scale[1] > 0]))
    if figure.figure.kind == "mean" and scale is not None and scale[0] < scale[1] == 0:
        return _("{size} lower than before").format(size=words)
    return words


def _unit(figure: FigureResult, voice: Voice) -> str:
    _ = voice.translate
    units = {"weeks": _("{n} weeks"), "days": _("{n} days"), "degrees": _("{n} degrees")}
    return units.get((figure.finding.unit or "").split(" ")[0], _("{n} points"))


def range_text(figure: FigureResult, option_id: str, voice: Voice) -> str:
    """Return the range of one option's figure in words; empty where none was published."""
    _ = voice.translate
    cell = figure.cells.get(option_id)
    if cell is None or cell.low is None or cell.high is None:
        return ""
    if figure.figure.kind == "of_100":
        low, high = voice.wording.number(cell.low), voice.wording.number(cell.high)
    elif cell.low * cell.high >= 0:  # on one side of zero: sizes say it, the figure says the direction
        small, large = sorted((abs(cell.low), abs(cell.high)))
        low, high = voice.wording.number(small), voice.wording.number(large)
    else:
        low, high = (_measured(end, figure, voice, exact=True) for end in (cell.low, cell.high))
    return _("The true figure may lie between {low} and {high}.").format(low=low, high=high)


def figure_text(figure: FigureResult, voice: Voice) -> str:
    """Return the figure's summary sentence, both framings in it."""
    return voice.say(figure.figure.summary)


def certainty_text(finding: Finding, voice: Voice, *, reason: bool = True, people: str = "") -> str:
    """Return how sure we can be, for which `people` where it is not all, and why where that is in plain words."""
    _ = voice.translate
    word = f"{voice.wording.certainty(finding)} {people}".strip()
    why = voice.say(finding.why) if reason else ""
    if not why:
        return _("How sure: {word}.").format(word=word)
    return _("How sure: {word}. {why}").format(word=word, why=why)


def formed_text(figure: FigureResult, voice: Voice) -> str:
    """Return how the groups were formed, in the words every sheet uses."""
    _ = voice.translate
    words = {
        "by_lot": _("Groups formed by lot."),
        "partly_by_lot": _("Some groups were formed by lot. In others people chose for themselves."),
        "as_treated_in_trial": _("People are counted by the care they had, not as the lot put them."),
        "by_choice": _("People chose for themselves, so the groups differ."),
        "one_group": "",
    }
    return words[figure.finding.formed]


def mark_text(figure: FigureResult, voice: Voice) -> str:
    """Return the short mark of a figure whose groups were not all formed by lot; empty for the others."""
    _ = voice.translate
    marks = {
        "partly_by_lot": _("Some people chose for themselves"),
        "as_treated_in_trial": _("Counted by the care people had"),
        "by_choice": _("People chose for themselves"),
    }
    return marks.get(figure.finding.formed, "")


def source_text(finding: Finding, voice: Voice) -> str:
    """Return the citation of the publication that a finding comes from."""
    return voice.wording.citation(finding)
