"""The study behind a figure, in words: what was compared, how the groups came about, who graded it, how it was read."""

from decision_aid.content.causes import Option
from decision_aid.content.evidence import Finding
from decision_aid.content.wording import OWN_GRADING
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.comparison_text import formed_text
from decision_aid.summary.context import Translate, Voice

NOBODY = ("", "none")
"""How a finding says that there was no comparator."""


def compared_words(figure: FigureResult, options: tuple[Option, ...], voice: Voice) -> str:
    """Return which options the figure sets side by side, or that there is one group alone."""
    _ = voice.translate
    difference = figure.figure.kind == "difference"
    wanted = ("known", "does_not_apply") if difference else ("known",)
    cells = [(option, cell) for option in options if (cell := figure.figure.cells.get(option.id)) is not None]
    if _is_sham(figure.finding):
        names = [voice.say(option.name) for option, cell in cells if cell.value not in (None, "comparator")]
        names.append(_("a pretend treatment (a sham)"))
    else:
        names = [voice.say(option.name) for option, cell in cells if cell.state in wanted]
    if len(names) > 1:
        return "; ".join(names) + "."
    if difference:
        return _("Something that is not one of these options. The lines for the clinician name it.")
    return _("No other option: this figure is about one group.")


def _is_sham(finding: Finding) -> bool:
    """Whether the other group had a pretend treatment: then no option of ours stands for it."""
    return any(word in (finding.comparator or "") for word in ("sham", "placebo"))


def formed_words(figure: FigureResult, voice: Voice) -> str:
    """Return how the groups were formed; also said where there was one group alone."""
    _ = voice.translate
    known = sum(cell.state == "known" for cell in figure.figure.cells.values())
    if known == 1 and figure.figure.kind != "difference" and figure.finding.formed == "by_choice":
        return _("These people chose their care for themselves.")
    return formed_text(figure, voice) or _("One group was followed. It was not compared with another.")


def graded_words(finding: Finding, translate: Translate) -> str:
    """Return who graded how sure we can be."""
    _ = translate
    if finding.certainty_by == OWN_GRADING:
        return _("We did, by our own rules. Nobody has checked it.")
    return _("Others: {names}.").format(names=finding.certainty_by)


def study_words(finding: Finding, translate: Translate) -> str:
    """Return the study in the words of the trade: people, treatment, comparator, analysis, number of people."""
    _ = translate
    treated = [finding.option or "", "" if (finding.comparator or "") in NOBODY else finding.comparator or ""]
    parts = (
        finding.population,
        _(" against ").join(one for one in treated if one),
        analysis_words(finding, translate),
        _people(finding, translate),
    )
    words = "; ".join(part for part in parts if part)
    return f"{words[:1].upper()}{words[1:]}."


def reading_words(finding: Finding, translate: Translate) -> str:
    """Return how we read the publication; "" for a quoted figure, of which the citation says it."""
    _ = translate
    words = {"abstract": _("We read its summary."), "full-text": _("We read it in full.")}
    return words.get(finding.seen, "")


def _people(finding: Finding, translate: Translate) -> str:
    _ = translate
    counts = [f"{count:,}" for count in (finding.n or {}).values() if isinstance(count, int)]
    if not counts:
        return _("number of people not seen")
    return _("{counts} people, as printed").format(counts=_(" and ").join(counts))


def analysis_words(finding: Finding, translate: Translate) -> str:
    """Return how the people of a study were analysed, such as "analysed as randomised"."""
    _ = translate
    words = {
        "itt": _("analysed as randomised"),
        "per-protocol": _("analysed per protocol"),
        "as-treated": _("analysed as treated"),
        "cohort": _("cohort"),
        "registry": _("registry"),
        "meta-analysis": _("meta-analysis"),
        "guideline": _("guideline"),
    }
    return words.get(finding.analysis, finding.analysis)
