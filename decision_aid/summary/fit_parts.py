"""The fit on paper: for the patient in sentences, for the clinician with the arithmetic and how sure it is."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from math import fsum
from typing import Literal

from decision_aid.content.wording import findings_in
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.reasoning.tipping import Tipping, find_tipping
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Heading, Paragraph, Part, Table
from decision_aid.summary.fit_picture import fit_picture
from decision_aid.summary.fit_sentences import (
    FitTelling,
    caveat_lines,
    closeness_sentence,
    how_often_lines,
    reason_lines,
    weighed_sentence,
)
from decision_aid.summary.record_answers import plain_table
from decision_aid.summary.tipping_sentences import tipping_lines

WHOLE = 100


FitDetail = Literal["short", "pictured", "full"]
"""How much the patient's sheet tells of the fit."""
FitParts = Callable[[FitDetail], tuple[Part, ...]]


def patient_fit(context: SummaryContext) -> FitParts:
    """Return what tells the fit in a wished detail: drawn once, however often a sheet is made anew for its pages."""
    drawn = cache(partial(_sure, context))
    return cache(lambda detail: patient_fit_parts(context, detail, drawn()))


def patient_fit_parts(
    context: SummaryContext, detail: FitDetail = "full", sure: Robustness | None = None
) -> tuple[Part, ...]:
    """Return bars, and in few lines what was weighed, how, how close the options are, how sure that is, what tips it.

    The arithmetic stands in the clinician's record: the patient's sheet has room for what is said of it; in "short"
    for how close the options are, how sure that is and what that rests on, and that it is no advice. "pictured" is
    that with the bars. `sure` are the draws, where they were made before.
    """
    told, sure = _telling(context), sure or _sure(context)
    if told is None or sure is None:
        return ()
    _ = context.translate
    caveats = caveat_lines(told, sure) if detail == "full" else reason_lines(told, sure)
    how_sure = (*how_often_lines(told, sure), *caveats, *_not_in_the_sum(told))
    no_advice = _("This adds up what you said and the figures on it. It is no advice.")
    heading = Heading(_("How the options fit what you said"), 3)
    bars = fit_picture(told.fit, told.options, told.voice).on_paper
    if detail != "full":
        words = Paragraph(" ".join((closeness_sentence(told, sure), *how_sure, no_advice)))
        return (heading, words) if detail == "short" else (heading, bars, words)
    return (
        heading,
        Paragraph(weighed_sentence(told), lead=_("What you weighed:")),
        bars,
        Paragraph(" ".join((closeness_sentence(told, sure), *how_sure))),
        Paragraph(" ".join((*tipping_lines(told, _tipping(context)), no_advice)), lead=_("What would change this:")),
    )


def _not_in_the_sum(told: FitTelling) -> Iterator[str]:
    """Each option without a place, and the things that nobody knows of it."""
    _ = told.voice.translate
    for option in told.fit.options_left_out:
        things = "; ".join(told.thing_names[thing.id] for thing in told.fit.lacking[option])
        words = _("“{option}” is not in this sum. Not known for it: {things}.")
        yield words.format(option=told.option_names[option], things=things)


def record_fit_parts(context: SummaryContext) -> tuple[Part, ...]:
    """Return the arithmetic of the fit, how often each option comes first, and what would tip it, for checking.

    Where things were weighed and no fit could be shown, it says why.
    """
    told, sure, comparison = _telling(context), _sure(context), context.briefing.comparison
    if told is None or sure is None or comparison is None:
        return _why_hidden(context)
    _ = context.translate
    lines = (closeness_sentence(told, sure), *how_often_lines(told, sure), *caveat_lines(told, sure))
    return (
        Heading(_("How the options fit what was said")),
        fit_picture(told.fit, told.options, told.voice).on_paper,
        Paragraph(_arithmetic_words(context), style="small"),
        *(Paragraph(line, style="small") for line in _left_out_lines(told.fit, comparison, context)),
        _arithmetic(told.fit, sure, context),
        *_counted_without_a_study(told.fit, context),
        Paragraph(" ".join(lines), lead=_("In words:"), style="small"),
        Paragraph(_sampling_words(sure, context), lead=_("How sure:"), style="small"),
        *_tipping_table(context, told),
    )


def _counted_without_a_study(fit: Fit, context: SummaryContext) -> tuple[Paragraph, ...]:
    """Which places no study gave and why they stand where they stand, with the ids of the figures named there."""
    lines = []
    for entry in fit.counted:
        for text in entry.own_counting:
            ids = "; ".join(findings_in(text))
            words = f"{context.say(entry.attribute.name)}: {context.say(text)}"
            lines.append(f"{words} [{ids}]" if ids else words)
    lead = context.translate("Counted without a study:")
    return (Paragraph(" ".join(lines), lead=lead, style="small"),) if lines else ()


def _why_hidden(context: SummaryContext) -> tuple[Part, ...]:
    _ = context.translate
    words = {
        "urgent": _("urgent signs come first"),
        "no_comparison": _("no fair figures for this cause"),
        "signs_not_answered": _("the signs of the nerves were not all answered"),
        "comparison_not_seen": _("gains and harms were not looked at"),
        "too_much_unknown": _("more than a quarter of the weight is on what nobody knows"),
        "option_not_measured": _(
            "the proposed option, or every path without surgery, lacks a figure on what was weighed"
        ),
        "no_gain_compared": _("nothing weighed is a gain that was compared by lot with a path without surgery"),
    }
    fit = context.briefing.fit
    reasons = "; ".join(words[code] for code in fit.hidden_because if code in words)
    if not fit.attributes or not reasons:
        return ()
    return (Paragraph(f"{reasons}.", lead=_("No fit was shown:"), style="small"),)


def _telling(context: SummaryContext) -> FitTelling | None:
    comparison, fit = context.briefing.comparison, context.briefing.fit
    if comparison is None or not fit.shown:
        return None
    return FitTelling(voice=context.voice, options=comparison.options, fit=fit)


def _sure(context: SummaryContext) -> Robustness | None:
    return sample_fit(context.record, context.briefing.comparison, context.briefing.fit)


def _tipping(context: SummaryContext) -> tuple[Tipping, ...]:
    return find_tipping(context.record, context.briefing.comparison, context.briefing.fit)


def _arithmetic_words(context: SummaryContext) -> str:
    return context.translate(
        "Weights sum to 100. Place 0 is the worse and 100 the better end of each thing; in brackets stand both ends "
        "and the figures of the options. What is not known counts as 50 and is marked. Weight times place, divided by "
        "100 and summed, gives the points: for talking, not for deciding."
    )


def _arithmetic(fit: Fit, sure: Robustness, context: SummaryContext) -> Table:
    _ = context.translate
    comparison = context.briefing.comparison
    options = () if comparison is None else comparison.options
    names = {option.id: context.say(option.short_name) for option in options if option.id in fit.points}
    whole = fsum(score.weight for score in fit.counted)
    rows = [_score_row(score, score.weight / whole, list(names), context) for score in fit.counted]
    ends = {option: sure.points[option] for option in names}
    rows += [
        (_("Sum, in points of 100"), _number(WHOLE), *(_number(fit.points[option]) for option in names)),
        (_("Middle 95 of 100 draws"), "", *(f"{_number(low)} – {_number(high)}" for low, high in ends.values())),
        (_("Comes first, in draws of 100"), "", *(_number(WHOLE * sure.first_in[option]) for option in names)),
    ]
    share = 0.55 / len(names)
    return plain_table(
        (_("Thing weighed"), _("Weight"), *names.values()), rows, (0.33, 0.12, *(share for _name in names))
    )


def _score_row(score: AttributeScore, share: float, options: list[str], context: SummaryContext) -> tuple[str, ...]:
    places = (_place(score, option, context) for option in options)
    return (_thing(score, options, context), _number(WHOLE * share), *places)


def _thing(score: AttributeScore, options: list[str], context: SummaryContext) -> str:
    """What was weighed, with both ends of its scale and each option's figure, from which the places follow."""
    name = context.say(score.attribute.name)
    if score.figure is None:
        return name
    figures = ", ".join(_figure(score, option, context) for option in options)
    worse, better = _exact(score.attribute.worst), _exact(score.attribute.best)
    words = context.translate("{thing} ({worse} to {better}: {figures})")
    return words.format(thing=name, worse=worse, better=better, figures=figures)


def _figure(score: AttributeScore, option: str, context: SummaryContext) -> str:
    """The figure as printed; a harm that cannot happen and the group measured against stand where their place is."""
    value = None if score.figure is None else score.figure.cells[option].value
    if value is None and score.scores[option] is None:
        return context.translate("not known")
    worst, best = score.attribute.worst, score.attribute.best
    return _exact(worst + score.place(option) * (best - worst) if value is None else value)


def _place(score: AttributeScore, option: str, context: SummaryContext) -> str:
    place = _number(WHOLE * score.place(option))
    return place if score.scores[option] is not None else context.translate("{place} (not known)").format(place=place)


def _left_out_lines(fit: Fit, comparison: ComparisonResult, context: SummaryContext) -> Iterator[str]:
    """Which options and things are not in the sums, and why."""
    _ = context.translate
    names = {score.attribute.id: context.say(score.attribute.name) for score in fit.attributes}
    for option in fit.options_left_out:
        name = context.say(comparison.cause.option(option).short_name)
        things = "; ".join(names[thing.id] for thing in fit.lacking[option])
        yield _("{option}: left out, as no figure or answer places it on: {things}.").format(option=name, things=things)
    for thing in fit.left_out:
        if thing in fit.counted_with:
            other = names[fit.counted_with[thing]]
            yield _("{thing}: counted once with “{other}”.").format(thing=names[thing], other=other)


def _sampling_words(sure: Robustness, context: SummaryContext) -> str:
    _ = context.translate
    words = _(
        "{samples} draws (seed {seed}) of weights that agree with what was said and of outcomes within their ranges; "
        "what is not known lies anywhere on its scale."
    ).format(samples=f"{sure.samples:,}", seed=sure.seed)
    if not sure.open_weights:
        return words
    not_weighed = context.briefing.fit.not_weighed
    names = "; ".join(context.say(one.name) for one in not_weighed if one.id in sure.open_weights)
    return words + " " + _("Not named, so of any weight up to the least one named: {things}.").format(things=names)


def _tipping_table(context: SummaryContext, told: FitTelling) -> tuple[Part, ...]:
    _ = context.translate
    rows = [
        (_changed(one, told), f"{_exact(one.from_)} → {_exact(one.to)}", told.option_names.get(one.then, _("level")))
        for one in _tipping(context)
    ]
    if not rows:
        return (Paragraph(tipping_lines(told, ())[0], lead=_("What would tip it:"), style="small"),)
    header = (_("What would tip it, each alone"), _("From → to"), _("Then first"))
    return (plain_table(header, rows, (0.55, 0.2, 0.25)),)


def _changed(one: Tipping, told: FitTelling) -> str:
    """What is changed, in a few words."""
    _ = told.voice.translate
    kinds = {
        "swing": _("weight of {thing}"),
        "own": _("answer about {thing}"),
        "ranked": _("place of {thing} in the order, changed with {other}"),
        "picked": _("pick of {thing} in place of {other}") if one.other else _("pick of {thing} (1 yes, 0 no)"),
        "matters_most": _("{thing} matters most of the picks (1 yes, 0 no)"),
        "directions": _("direction of {thing} (1 for, -1 against)"),
        "outcome": _("figure of {thing}"),
    }
    names = {
        "thing": told.thing_names.get(one.attribute, one.attribute),
        "other": told.thing_names.get(one.other or ""),
    }
    words = kinds[one.change.split(".")[0]].format(**names)
    if one.change.startswith("picked.") and told.fit.is_leading(one.other):
        words = _("{change}, as what matters most").format(change=words)
    return f"{words}, {told.option_names[one.option]}" if one.option else words


def _number(value: float) -> str:
    return f"{value:.1f}"


def _exact(value: float) -> str:
    return f"{value:.4g}"
