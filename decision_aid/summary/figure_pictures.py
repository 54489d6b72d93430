"""The pictures of a figure, the same on screen and paper: people for a count of 100, one axis for any other."""

from collections.abc import Sequence

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.chart_words import estimate_text, icon_array_words, range_bars_words
from decision_aid.summary.charts import icon_array, in_whole_people
from decision_aid.summary.comparison_text import is_reference
from decision_aid.summary.context import Voice
from decision_aid.summary.document import Columns, Paragraph, Part, Picture
from decision_aid.summary.option_style import OptionStyle, look_of
from decision_aid.summary.range_chart import RangeAxis, RangeBar, range_bars
from decision_aid.summary.recovery_chart import TimeAxis, recovery_timeline
from decision_aid.summary.wide_picture import WidePicture


def has_people(figure: FigureResult) -> bool:
    """Whether the figure is drawn as people: a count of 100 with none between 0 and 1 of them."""
    return figure.figure.kind == "of_100" and in_whole_people(cell.value for cell in figure.cells.values())


def has_axis(figure: FigureResult) -> bool:
    """Whether the figure is drawn on an axis: the content sets the scale of one."""
    return figure.figure.kind != "of_100" and None not in (figure.figure.scale, figure.figure.scale_ends)


def people_picture(figure: FigureResult, option: Option, options: Sequence[Option], voice: Voice) -> Picture | None:
    """Return the icon array of one of the options compared; None where it has no count."""
    cell = figure.cells.get(option.id)
    if cell is None or cell.value is None:
        return None
    words = icon_array_words(cell.value, voice.say(option.name), figure, voice)
    return Picture(icon_array(cell.value, look_of(option, options), voice.translate), words)


def axis_picture(figure: FigureResult, options: Sequence[Option], voice: Voice) -> WidePicture | None:
    """Return estimates and ranges of all options on one axis; None where the content sets no scale."""
    axis = _axis(figure, voice)
    return None if axis is None else _on_axis(figure, _bars(figure, options, voice), axis, voice)


def axis_without_words(figure: FigureResult, options: Sequence[Option], voice: Voice) -> Picture | None:
    """Return the axis with the options that have an estimate, for a place where words beside it say the figures."""
    axis = _axis(figure, voice)
    bars = _bars(figure, options, voice)
    if axis is None:
        return None
    told = _on_axis(figure, bars, axis, voice).alternative
    drawn = [RangeBar(name=bar.name, style=bar.style, value=bar.value, low=bar.low, high=bar.high) for bar in bars]
    return Picture(range_bars([bar for bar in drawn if bar.value is not None], axis), told)


def pictures_of(figure: FigureResult, options: Sequence[Option], voice: Voice) -> tuple[Part, ...]:
    """Return the pictures of all options as parts of a document."""
    if has_people(figure):
        return _people(figure, options, voice)
    picture = axis_picture(figure, options, voice)
    return () if picture is None else (picture.on_paper,)


def _people(figure: FigureResult, options: Sequence[Option], voice: Voice) -> tuple[Part, ...]:
    drawn = [(option, people_picture(figure, option, options, voice)) for option in options]
    columns = [
        (Paragraph("", lead=voice.say(option.short_name)), picture) for option, picture in drawn if picture is not None
    ]
    return (Columns(tuple(columns)),) if columns else ()


def _on_axis(figure: FigureResult, bars: list[RangeBar], axis: RangeAxis, voice: Voice) -> WidePicture:
    """The timeline of recovery for a time of half the people, else the axis of the scale."""
    title = voice.say(figure.figure.summary).rstrip(".")
    told = range_bars_words(bars, title, axis.ends, voice.translate)
    if figure.figure.kind != "median_time":
        return WidePicture(lambda width: range_bars(bars, axis, width), told)
    time = TimeAxis(end=axis.scale[1], unit=voice.say(figure.figure.measured), ends=axis.ends)
    return WidePicture(lambda width: recovery_timeline(bars, time, width), told)


def _axis(figure: FigureResult, voice: Voice) -> RangeAxis | None:
    scale, ends = figure.figure.scale, figure.figure.scale_ends
    if scale is None or ends is None:
        return None
    at_zero = voice.translate("no difference") if figure.figure.kind == "difference" else ""
    return RangeAxis(scale=scale, ends=(voice.say(ends[0]), voice.say(ends[1])), at_zero=at_zero)


def _bars(figure: FigureResult, options: Sequence[Option], voice: Voice) -> list[RangeBar]:
    return [_bar(figure, option, look_of(option, options), voice) for option in options]


def _bar(figure: FigureResult, option: Option, style: OptionStyle, voice: Voice) -> RangeBar:
    cell = figure.cells[option.id]
    return RangeBar(
        name=voice.say(option.short_name),
        style=style,
        value=cell.value,
        low=cell.low,
        high=cell.high,
        words=_bar_words(figure, option, voice),
    )


def _bar_words(figure: FigureResult, option: Option, voice: Voice) -> str:
    _ = voice.translate
    if is_reference(figure, option.id):
        return _("the group that this is measured against")
    estimate = estimate_text(figure, option.id, voice)
    if estimate and figure.figure.kind == "median_time":
        return _("half within {time}, the other half later").format(time=estimate)
    return estimate or _("not known")
