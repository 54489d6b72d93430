"""The picture of the fit and the words of this page alone: why it is hidden, and questions about the answers."""

from collections.abc import Iterable

from decision_aid.content.causes import Option
from decision_aid.summary.fit_picture import fit_picture
from decision_aid.summary.fit_sentences import FitTelling, lacking_lines
from decision_aid.window.language import _
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import WideSceneView


def fit_view(visit: Visit) -> WideSceneView:
    """Return one bar an option, in the order of the visit: its points on a track of 100."""
    picture = fit_picture(visit.briefing.fit, _options(visit), visit.voice)
    return WideSceneView(picture.drawing, picture.alternative)


def gentle_questions(visit: Visit) -> list[str]:
    """Return questions about the answers, to be asked beside them; none of them stops anything."""
    words = _questions()
    return [words[code] for code in visit.briefing.fit.questions if code in words]


def remarks(visit: Visit) -> list[str]:
    """Return which things count once, and which wait for an answer."""
    return [*counted_once_lines(visit), *_waiting_lines(visit)]


def counted_once_lines(visit: Visit) -> list[str]:
    """Return which things stand for one fact and count once."""
    names = telling_of(visit).thing_names
    words = _("“{thing}” and “{other}” are two sides of one fact. So we count them once.")
    pairs = visit.briefing.fit.counted_with.items()
    return [words.format(thing=names[other], other=names[thing]) for thing, other in pairs]


def _waiting_lines(visit: Visit) -> list[str]:
    """Two-sided things that are not added up before it is said which way they count."""
    fit, comparison = visit.briefing.fit, visit.briefing.comparison
    words = _("“{thing}” is not added up yet. We need to know which way it counts for you.")
    waiting = {*fit.left_out} - {*fit.counted_with}
    things = () if comparison is None else comparison.cause.attributes
    return [words.format(thing=visit.say(thing.name)) for thing in things if thing.id in waiting]


def telling_of(visit: Visit) -> FitTelling:
    """Return what the sentences of the fit are made from."""
    return FitTelling(voice=visit.voice, options=_options(visit), fit=visit.briefing.fit)


def hidden_reasons(codes: Iterable[str]) -> list[tuple[str, str]]:
    """Return each reason in words with the step that can change it, or "" where it is changed on this page."""
    reasons = _reasons()
    return [reasons[code] for code in codes if code in reasons]


def missing_lines(visit: Visit) -> list[str]:
    """Return the figures for want of which the fit is hidden, an option a line."""
    fit = visit.briefing.fit
    is_gap = bool({"too_much_unknown", "option_not_measured"} & {*fit.hidden_because})
    return lacking_lines(telling_of(visit), fit.lacking) if is_gap else []


def _options(visit: Visit) -> tuple[Option, ...]:
    comparison = visit.briefing.comparison
    return () if comparison is None else comparison.options


def _questions() -> dict[str, str]:
    return {
        "all_equal": _("You gave everything the same weight. Is that how you see it?"),
        "all_zero": _("You gave nothing any weight. Does nothing here matter to you?"),
        "one_swamps_all": _("One thing outweighs all others. Is that how you see it?"),
        "order_contradicted": _("Your order and your numbers do not say the same. Which of them says what you mean?"),
        "picked_weighs_nothing": _("You picked a thing and then gave it no weight. Does it matter to you?"),
        "direction_not_asked": _("One thing can count for or against. Please say below which way it counts for you."),
    }


def _reasons() -> dict[str, tuple[str, str]]:
    return {
        "urgent": (_("The warning signs come first."), "warning_signs"),
        "no_comparison": (_("For this cause there are no fair numbers to add up."), "cause"),
        "signs_not_answered": (
            _("Please answer the warning signs of the nerves first: bladder, bowel, saddle, weakness."),
            "warning_signs",
        ),
        "comparison_not_seen": (
            _("Please look first at what each option may bring, and at what can go wrong."),
            "compare",
        ),
        "nothing_weighed": (_("Please say first what matters most to you."), ""),
        "too_much_unknown": (
            _("Too much of what you weighed is not known. Bars would show the gaps, not the options."),
            "compare",
        ),
        "option_not_measured": (
            _(
                "Too much of what you weighed is not known for an option that we talk about today. "
                "Bars for the others alone would not be fair."
            ),
            "",
        ),
        "no_gain_compared": (
            _(
                "Nothing you weighed is a gain that studies compared fairly. "
                "Adding up the rest would show the price of treatment and leave out what it can bring. "
                "You can add a goal in your own words, and say how each option would help with it."
            ),
            "",
        ),
    }
