"""The words and the picture of the fit: closer or close, what was left out, why it is hidden."""

from collections.abc import Iterable

from decision_aid.content.causes import Option
from decision_aid.summary.chart_words import fit_bars_words
from decision_aid.summary.charts import FitBar, fit_bars
from decision_aid.summary.option_style import option_style
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import SceneView


def fit_picture(visit: Visit) -> SceneView:
    """Return one bar an option, in the order of the visit, all on tracks of one length."""
    fit = visit.briefing.fit
    bars = [
        FitBar(
            name=visit.say(option.short_name),
            style=option_style(place),
            share=fit.value[option.id],
            words=_bar_words(visit, option),
        )
        for place, option in enumerate(_options(visit))
        if option.id in fit.value
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


def remarks(visit: Visit) -> list[str]:
    """Return what was left out, and gentle questions about the answers."""
    fit = visit.briefing.fit
    names = {entry.attribute.id: visit.say(entry.attribute.name) for entry in fit.attributes}
    options = {option.id: visit.say(option.name) for option in _options(visit)}
    left = [names[entry] for entry in fit.left_out if entry in names]
    found = [_("Not added up, as nobody has measured it: {things}.").format(things="; ".join(left))] if left else []
    unplaced = [options[entry] for entry in fit.options_left_out]
    if unplaced:
        found.append(_("No bar for lack of figures: {options}.").format(options="; ".join(unplaced)))
    questions = _questions()
    return [*found, *(questions[code] for code in fit.questions if code in questions)]


def hidden_reasons(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return each reason in words with the step that can change it, or "" where it is changed on this page."""
    reasons = _reasons()
    return [reasons[code] for code in codes if code in reasons]


def _bar_words(visit: Visit, option: Option) -> str:
    fit = visit.briefing.fit
    if fit.closer is None:
        return _("close")
    if fit.closer != option.id:
        return ""
    return _("clearly closer") if fit.words == "clearly_closer" else _("somewhat closer")


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
    }
