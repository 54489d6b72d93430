"""The bars of the fit, the same on screen and paper: equal tracks in the order of the visit, which rank nothing."""

from collections.abc import Sequence

from decision_aid.content.causes import Option
from decision_aid.reasoning.fit import Fit
from decision_aid.summary.chart_words import fit_bars_words
from decision_aid.summary.charts import FitBar, fit_bars
from decision_aid.summary.context import Voice
from decision_aid.summary.option_style import look_of
from decision_aid.summary.wide_picture import WidePicture

WHOLE = 100


def fit_picture(fit: Fit, options: Sequence[Option], voice: Voice) -> WidePicture:
    """Return one bar for each of the `options` that has points: so many of a track of 100."""
    _ = voice.translate
    bars = [
        FitBar(
            name=voice.say(option.short_name),
            style=look_of(option, options),
            share=fit.points[option.id] / WHOLE,
            words=_("{points} of 100 points").format(points=voice.wording.number(round(fit.points[option.id]))),
        )
        for option in options
        if option.id in fit.points
    ]
    return WidePicture(lambda width: fit_bars(bars, width), fit_bars_words(bars, _))
