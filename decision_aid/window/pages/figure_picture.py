"""The pictures of a figure: people for a count of 100, one axis for all options for any other."""

from collections.abc import Callable

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.chart_layout import WIDTH
from decision_aid.summary.chart_words import estimate_text, icon_array_words, range_bars_words
from decision_aid.summary.charts import icon_array, in_whole_people
from decision_aid.summary.document import Columns, Paragraph, Part, Picture
from decision_aid.summary.option_style import option_style
from decision_aid.summary.range_chart import RangeAxis, RangeBar, range_bars
from decision_aid.summary.recovery_chart import TimeAxis, recovery_timeline
from decision_aid.summary.scene import Scene
from decision_aid.window.language import _
from decision_aid.window.pages.figure_words import is_reference, voice_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import WideSceneView


def has_people(figure: FigureResult) -> bool:
    """Whether the figure is drawn as people: a count of 100 with none between 0 and 1 of them."""
    return figure.figure.kind == "of_100" and in_whole_people(cell.value for cell in figure.cells.values())


def people_picture(visit: Visit, figure: FigureResult, option: Option, place: int) -> Picture | None:
    """Return the icon array of an option; None where it has no count. `place` counts the options from 0."""
    cell = figure.cells.get(option.id)
    if cell is None or cell.value is None:
        return None
    words = icon_array_words(cell.value, visit.say(option.name), figure, voice_of(visit))
    return Picture(icon_array(cell.value, option_style(place), visit.translate), words)


def range_picture(visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> WideSceneView | None:
    """Return estimates and ranges of all options on one axis; None where the content sets no scale."""
    axis = _axis(visit, figure)
    if axis is None:
        return None
    bars = _bars(visit, figure, options)
    return WideSceneView(_drawing(visit, figure, bars, axis), _alternative(visit, figure, bars, axis))


def pictures_of(visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> tuple[Part, ...]:
    """Return the pictures of all options as parts of a document."""
    if has_people(figure):
        return _people(visit, figure, options)
    axis = _axis(visit, figure)
    if axis is None:
        return ()
    bars = _bars(visit, figure, options)
    return (Picture(_drawing(visit, figure, bars, axis)(WIDTH), _alternative(visit, figure, bars, axis)),)


def _drawing(visit: Visit, figure: FigureResult, bars: list[RangeBar], axis: RangeAxis) -> Callable[[float], Scene]:
    """What draws for a width: the timeline of recovery for a time of half the people, else the axis of the scale."""
    if figure.figure.kind != "median_time":
        return lambda width: range_bars(bars, axis, width)
    time = TimeAxis(end=axis.scale[1], unit=visit.say(figure.figure.measured), ends=axis.ends)
    return lambda width: recovery_timeline(bars, time, width)


def _people(visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> tuple[Part, ...]:
    drawn = [(option, people_picture(visit, figure, option, place)) for place, option in enumerate(options)]
    columns = [
        (Paragraph("", lead=visit.say(option.short_name)), picture) for option, picture in drawn if picture is not None
    ]
    return (Columns(tuple(columns)),) if columns else ()


def _axis(visit: Visit, figure: FigureResult) -> RangeAxis | None:
    scale, ends = figure.figure.scale, figure.figure.scale_ends
    if scale is None or ends is None:
        return None
    at_zero = _("no difference") if figure.figure.kind == "difference" else ""
    return RangeAxis(scale=scale, ends=(visit.say(ends[0]), visit.say(ends[1])), at_zero=at_zero)


def _alternative(visit: Visit, figure: FigureResult, bars: list[RangeBar], axis: RangeAxis) -> str:
    title = visit.say(figure.figure.summary).rstrip(".")
    return range_bars_words(bars, title, axis.ends, visit.translate)


def _bars(visit: Visit, figure: FigureResult, options: tuple[Option, ...]) -> list[RangeBar]:
    return [_bar(visit, figure, option, place) for place, option in enumerate(options)]


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
        return _("the group that this is measured against")
    estimate = estimate_text(figure, option.id, voice_of(visit))
    if estimate and figure.figure.kind == "median_time":
        return _("half within {time}, the other half later").format(time=estimate)
    return estimate or _("not known")
