"""The range picture of a figure that is no count of 100: one axis for all options."""

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.chart_words import range_bars_words
from decision_aid.summary.charts import RangeBar, range_bars
from decision_aid.summary.comparison_text import measured_text
from decision_aid.summary.option_style import option_style
from decision_aid.window.language import _
from decision_aid.window.pages.figure_words import is_reference, voice_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import SceneView


def range_picture(visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> SceneView | None:
    """Return estimates and ranges of all options on one axis; None where the content sets no scale."""
    scale, ends = figure.figure.scale, figure.figure.scale_ends
    if scale is None or ends is None:
        return None
    words = (visit.say(ends[0]), visit.say(ends[1]))
    bars = [_bar(visit, figure, option, place) for place, option in enumerate(options)]
    title = visit.say(figure.figure.summary).rstrip(".")
    return SceneView(range_bars(bars, scale, words), range_bars_words(bars, title, words, voice_of(visit)))


def _bar(visit: Visit, figure: FigureResult, option: Option, place: int) -> RangeBar:
    cell = figure.cells[option.id]
    return RangeBar(
        name=visit.say(option.short_name),
        style=option_style(place),
        value=cell.value,
        low=cell.low,
        high=cell.high,
        words=_bar_words(visit, figure, option),
    )


def _bar_words(visit: Visit, figure: FigureResult, option: Option) -> str:
    if is_reference(figure, option.id):
        return _("compared with")
    return measured_text(figure, option.id, voice_of(visit))
