"""The words and the picture of the fit: closer or close, on what that rests, what was left out, why it is hidden."""

from collections.abc import Iterable, Mapping

from decision_aid.content.causes import Attribute, Option
from decision_aid.summary.chart_words import fit_bars_words
from decision_aid.summary.charts import FitBar, fit_bars
from decision_aid.summary.option_style import option_style
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import SceneView

WHOLE = 100


def fit_picture(visit: Visit) -> SceneView:
    """Return one bar an option, in the order of the visit: its points on a track of 100."""
    fit = visit.briefing.fit
    bars = [
        FitBar(
            name=visit.say(option.short_name),
            style=option_style(place),
            share=fit.points[option.id] / WHOLE,
            words=_("{points} of 100 points").format(points=visit.wording.number(round(fit.points[option.id]))),
        )
        for place, option in enumerate(_options(visit))
        if option.id in fit.points
    ]
    return SceneView(fit_bars(bars), fit_bars_words(bars, visit.translate))


def fit_sentence(visit: Visit) -> str:
    """Return in one sentence how close the options are on what matters to the patient."""
    fit = visit.briefing.fit
    if fit.closer is None:
        return _("The options are close on what matters to you.")
    name = next(visit.say(option.name) for option in _options(visit) if option.id == fit.closer)
    if fit.words == "clearly_closer":
        return _("“{option}” is clearly closer to what you said matters.").format(option=name)
    return _("“{option}” is somewhat closer to what you said matters.").format(option=name)


def basis_sentence(visit: Visit) -> str:
    """Return what the words rest on where it is not the figures alone, or nothing."""
    return {
        "wishes": _("This rests on what you want, not on a study's figure."),
        "both_ways": _("What was measured leans one way, what you want leans the other. So we call it close."),
    }.get(visit.briefing.fit.basis, "")


def left_out_lines(visit: Visit) -> list[str]:
    """Return each option that gets no bar, with the things on which nothing places it."""
    fit = visit.briefing.fit
    return _lacking_lines(visit, {option: fit.lacking[option] for option in fit.options_left_out})


def remarks(visit: Visit) -> list[str]:
    """Return what would change the words, what was not added up, and gentle questions about the answers."""
    fit = visit.briefing.fit
    names = _names(visit)
    left = [names[entry] for entry in fit.left_out if entry in names and entry not in fit.counted_with]
    found = [_("Not added up, as nobody has measured it: {things}.").format(things="; ".join(left))] if left else []
    questions = _questions()
    asked = [questions[code] for code in fit.questions if code in questions]
    return [*_doubled_lines(visit), *counted_once_lines(visit), *found, *asked]


def counted_once_lines(visit: Visit) -> list[str]:
    """Return which things stand for one fact and count once."""
    names = _names(visit)
    words = _("“{thing}” and “{other}” are two sides of one fact. So we count them once.")
    pairs = visit.briefing.fit.counted_with.items()
    return [words.format(thing=names[other], other=names[thing]) for thing, other in pairs]


def _doubled_lines(visit: Visit) -> list[str]:
    """What would be said if one thing counted twice as much, for each thing that would change it."""
    fit = visit.briefing.fit
    names, options = _names(visit), _option_names(visit)
    close = _("If “{thing}” counted twice as much, the options would be close.")
    other = _("If “{thing}” counted twice as much, “{option}” would be closer.")
    lines = [
        (other if option else close).format(thing=names[thing], option=options.get(option or ""))
        for thing, option in fit.if_doubled.items()
    ]
    return lines or ([_("If one of these counted twice as much, this would stay so.")] if len(fit.counted) > 1 else [])


def _lacking_lines(visit: Visit, lacking: Mapping[str, tuple[Attribute, ...]]) -> list[str]:
    options = _option_names(visit)
    return [
        _("No bar for “{option}”. Not known for it: {things}.").format(
            option=options[option], things="; ".join(visit.say(thing.name) for thing in things)
        )
        for option, things in lacking.items()
    ]


def _names(visit: Visit) -> dict[str, str]:
    return {entry.attribute.id: visit.say(entry.attribute.name) for entry in visit.briefing.fit.attributes}


def _option_names(visit: Visit) -> dict[str, str]:
    return {option.id: visit.say(option.name) for option in _options(visit)}


def hidden_reasons(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return each reason in words with the step that can change it, or "" where it is changed on this page."""
    reasons = _reasons()
    return [reasons[code] for code in codes if code in reasons]


def missing_lines(visit: Visit) -> list[str]:
    """Return the figures for want of which the fit is hidden, an option a line."""
    fit = visit.briefing.fit
    if not {"too_much_unknown", "option_not_measured"} & {*fit.hidden_because}:
        return []
    return _lacking_lines(visit, fit.lacking)


def _options(visit: Visit) -> tuple[Option, ...]:
    comparison = visit.briefing.comparison
    return () if comparison is None else comparison.options


def _questions() -> dict[str, str]:
    return {
        "all_equal": _("You gave everything the same weight. Is that how you see it?"),
        "all_zero": _("You gave nothing any weight. Does nothing here matter to you?"),
        "one_swamps_all": _("One thing outweighs all others. Is that how you see it?"),
        "direction_not_asked": _("One thing can count for or against. Please say above which way it counts for you."),
    }


def _reasons() -> dict[str, tuple[str, str]]:
    return {
        "urgent": (_("The warning signs come first."), "warning_signs"),
        "no_comparison": (_("For this cause there are no fair numbers to add up."), "cause"),
        "signs_not_answered": (
            _("Please answer the warning signs of the nerves first: bladder, bowel, saddle, weakness."),
            "warning_signs",
        ),
        "comparison_not_seen": (_("Please look at the options side by side first."), "compare"),
        "nothing_weighed": (_("Please pick what matters most to you above."), ""),
        "too_much_unknown": (
            _("Too much of what you picked has not been measured. Bars would show the gaps, not the options."),
            "compare",
        ),
        "option_not_measured": (
            _("What you picked was not measured for every option. Bars for the others alone would not be fair."),
            "",
        ),
        "no_gain_compared": (
            _(
                "Nothing you picked is a gain that studies compared fairly. "
                "Adding up the rest would show the price of treatment and leave out what it can bring."
            ),
            "",
        ),
    }
