"""The comparison on paper: the same rows for all options, pictures for a few figures, and the studies they rest on."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal

from decision_aid.content.evidence import Finding
from decision_aid.content.wording import findings_in
from decision_aid.reasoning.results import ComparisonResult, FigureResult, RowResult
from decision_aid.summary.chart_words import icon_array_words
from decision_aid.summary.charts import PEOPLE_ACROSS_A_STRIP, icon_array
from decision_aid.summary.comparison_text import (
    cell_text,
    figure_text,
    formed_text,
    mark_text,
)
from decision_aid.summary.context import SummaryContext, Translate
from decision_aid.summary.document import Bullets, Heading, Paragraph, Part, Picture, Table, TableCell
from decision_aid.summary.figure_choice import Shown, is_benefit, operated_by_then
from decision_aid.summary.figure_pictures import axis_without_words, has_axis, has_people
from decision_aid.summary.figure_words import for_whom
from decision_aid.summary.group_words import other_differences, short_group
from decision_aid.summary.option_style import OptionStyle, look_of
from decision_aid.summary.scene import Scene
from decision_aid.summary.source_list import SourceList

MOST_ARRAYS = 4
HEAD_SHARE = 0.28
StudyDetail = Literal["source", "group", "reason"]
"""A study by its source alone, with who was studied, or also with why we are as sure as we are."""
MOST_FURTHER_HARMS = 4
ARRAYS_KEPT = 16


class ComparisonPart:
    """Makes the parts of the comparison from the figures chosen for the sheet.

    `sources` numbers its studies; `pictured` says whether there is room for pictures, `listed` whether for a list of
    further harms.
    """

    def __init__(
        self,
        context: SummaryContext,
        sources: SourceList,
        shown: tuple[Shown, ...],
        *,
        pictured: bool = True,
        listed: bool = False,
    ) -> None:
        self._context = context
        self._sources = sources
        self._shown = shown
        self._pictured = pictured
        self._listed = listed
        self._translate = context.translate

    def parts(self) -> tuple[Part, ...]:
        """Return heading, table and the further harms of every option; nothing when there is no comparison."""
        comparison = self._context.briefing.comparison
        if comparison is None:
            return ()
        _ = self._translate
        pictured = pictured_figures(self._shown, comparison) if self._pictured else ()
        header = (_("What"), *(self._context.say(option.short_name) for option in comparison.options))
        rows = tuple(self._row(one, comparison, pictured) for one in self._shown)
        share = (1 - HEAD_SHARE) / len(comparison.options)
        widths = (HEAD_SHARE, *(share for _option in comparison.options))
        return (
            Heading(_("The options side by side")),
            Paragraph(self._intro(rows)),
            Table(header, rows, widths=widths, heads_above=True),
            *self._further_harms(comparison),
        )

    def _intro(self, rows: Iterable[tuple[TableCell, ...]]) -> str:
        """What to know before reading the table; what a lot is where it speaks of one."""
        _ = self._translate
        intro = _("The figures are about groups, not about you. A star: our own grading.")
        told = (part.text for row in rows for cell in row for part in cell.parts if isinstance(part, Paragraph))
        if _("by lot") not in " ".join(told).lower():
            return intro
        return f"{intro} {_('By lot: chance decided who had what, as with a coin toss.')}"

    def _row(
        self, shown: Shown, comparison: ComparisonResult, pictured: tuple[FigureResult, ...]
    ) -> tuple[TableCell, ...]:
        row, figure = shown
        operated = _companion(row, figure, comparison)
        drawn = any(figure is one for one in pictured)
        axis = axis_without_words(figure, comparison.options, self._context.voice) if drawn else None
        cells = [self._head_cell(row, figure, operated, () if axis is None else (axis,))]
        for option in comparison.options:
            parts: list[Part] = [Paragraph(cell_text(figure, option.id, self._context.voice))]
            if drawn and axis is None:
                parts += self._array(figure, option.id)
            if operated is not None:
                parts += self._operated(operated, option.id)
            cells.append(TableCell(tuple(parts)))
        return tuple(cells)

    def _operated(self, operated: FigureResult, option: str) -> list[Part]:
        """How many had had an operation, beside the benefit that it may explain."""
        cell = operated.cells.get(option)
        if cell is None or cell.state != "known":
            return []
        time = self._context.say(operated.figure.time)
        lead = self._translate("Operation {time}:").format(time=time)
        return [Paragraph(cell_text(operated, option, self._context.voice), lead=lead)]

    def _head_cell(
        self, row: RowResult, figure: FigureResult, operated: FigureResult | None, pictures: tuple[Part, ...]
    ) -> TableCell:
        """What is counted, by when and in which study; below it whom the study is about and how sure we can be."""
        _ = self._translate
        voice = self._context.voice
        record, outside = self._context.record, figure.applies == "outside"
        differ = ", ".join(other_differences(figure, record, voice))
        notes = (
            short_group(figure, record, voice),
            _("You differ: {how}").format(how=differ) if differ else "",
            self._how_sure(figure, outside=outside),
            mark_text(figure, voice),
        )
        number = self._sources.number(figure.finding)
        others = (*((operated.finding,) if operated else ()), *self._named_in(figure))
        numbers = {number, *(self._sources.number(finding) for finding in others)}
        title, time = self._context.say(row.row.title), self._context.say(figure.figure.time)
        lead = f"{title}, {time}" if time else title
        lead = f"{lead} ({', '.join(map(str, sorted(numbers)))})"
        return TableCell((Paragraph(_as_sentences(notes), lead=f"{lead}."), *pictures))

    def _named_in(self, figure: FigureResult) -> Iterator[Finding]:
        """The findings of other studies that the cells of a figure tell of."""
        told = findings_in(*(cell.sentence for cell in figure.figure.cells.values()))
        named = (self._context.library.findings[name] for name in dict.fromkeys(told))
        return (finding for finding in named if finding.source != figure.finding.source)

    def _how_sure(self, figure: FigureResult, *, outside: bool) -> str:
        """The word, with a star for our own grading; it holds for the people studied, not for others."""
        _ = self._translate
        word, own, _rest = self._context.wording.certainty(figure.finding).partition(" (")
        words = _("How sure: {word} for them, not known for you") if outside else _("How sure: {word}")
        marked = f"{word}*" if own else word
        return words.format(word=marked if outside else for_whom(marked, figure, self._context.voice))

    def _array(self, figure: FigureResult, option_id: str) -> list[Part]:
        cell = figure.cells.get(option_id)
        comparison = self._context.briefing.comparison
        if cell is None or cell.value is None or comparison is None:
            return []
        option = comparison.cause.option(option_id)
        name = self._context.say(option.short_name)
        scene = _people(cell.value, look_of(option, comparison.options), self._translate)
        return [Picture(scene, icon_array_words(cell.value, name, figure, self._context.voice))]

    def _further_harms(self, comparison: ComparisonResult) -> tuple[Part, ...]:
        """For every option in one list or paragraph what else can go wrong, rare and serious harms too."""
        _ = self._translate
        further = self._harms_not_shown(comparison)
        if not further:
            return ()
        told = [(self._context.say(one.name), self._harms_of(one.id, further)) for one in comparison.options]
        parts = [part for name, harms in told if harms for part in self._told_harms(name, harms)]
        without = "; ".join(name for name, harms in told if not harms)
        if without:
            parts.append(Paragraph(_("We know of no further figure."), lead=f"{without}."))
        return (Heading(_("What else can go wrong"), 2 if self._listed else 3), *parts)

    def _told_harms(self, option: str, harms: tuple[str, ...]) -> tuple[Part, ...]:
        if self._listed:
            return (Heading(option, 3), Bullets(harms))
        return (Paragraph(" ".join(harms), lead=f"{option}."),)

    def _harms_not_shown(self, comparison: ComparisonResult) -> list[FigureResult]:
        """The figures on harms that are not in the table."""
        shown = [figure for _row, figure in self._shown]
        harms = (row for row in comparison.rows if row.row.topic == "harms")
        held = (one for row in harms for one in (*row.figures, *row.other_figures))
        return [one for one in held if not any(one is it for it in shown)]

    def _harms_of(self, option: str, further: list[FigureResult]) -> tuple[str, ...]:
        """What is said of each harm of one option; of many the rarest, which are the gravest, and the most common."""
        known = [one for one in further if one.cells[option].state == "known"]
        rarest_first = sorted(known, key=lambda one: one.cells[option].value or 0)
        rarest = rarest_first[:MOST_FURTHER_HARMS]
        kept = [*rarest, *rarest_first[-1:]]
        return tuple(self._harm(one, option) for one in known if any(one is other for other in kept))

    def _harm(self, figure: FigureResult, option: str) -> str:
        """One sentence with its source; the summary says all where the figure is about this option alone."""
        voice = self._context.voice
        said = figure_text(figure, voice) if _known(figure) == 1 else cell_text(figure, option, voice)
        return f"{said.rstrip('.')} ({self._sources.number(figure.finding)})."

    def study_lines(self, detail: StudyDetail) -> tuple[str, ...]:
        """Return every publication by number, those that stand in the table with so much detail.

        Call it after every other part has asked for its numbers.
        """
        about: dict[int, str] = {}
        for _row, figure in self._shown:
            about.setdefault(self._sources.number(figure.finding), self._about_study(figure, detail))
        entries = enumerate(self._sources.entries(), 1)
        return tuple(f"{about.get(number, '')} {entry}".strip() for number, entry in entries)

    def _about_study(self, figure: FigureResult, detail: StudyDetail) -> str:
        say, voice = self._context.say, self._context.voice
        group = say(figure.finding.group) if detail != "source" else ""
        who = self._translate("Who: {group}.").format(group=group.rstrip(".")) if group else ""
        why = (say(figure.finding.why) or formed_text(figure, voice)) if detail == "reason" else ""
        return f"{who} {why}".strip()


@lru_cache(maxsize=ARRAYS_KEPT)
def _people(value: float, style: OptionStyle, translate: Translate) -> Scene:
    """The icon array of an option; a sheet that is made anew to fit its pages shows the same ones."""
    return icon_array(value, style, translate, across=PEOPLE_ACROSS_A_STRIP)


def _as_sentences(notes: Iterable[str]) -> str:
    return " ".join(f"{note[:1].upper()}{note[1:].rstrip('.')}." for note in notes if note)


def _companion(row: RowResult, figure: FigureResult, comparison: ComparisonResult) -> FigureResult | None:
    """The count of operations by then of the same study, unless the figure's own sentences tell it already."""
    operated = operated_by_then(figure, comparison) if is_benefit(row) else ()
    told = set(findings_in(*(cell.sentence for cell in figure.figure.cells.values())))
    return None if told & {one.finding.id for one in operated} else next(iter(operated), None)


def pictured_figures(shown: tuple[Shown, ...], comparison: ComparisonResult) -> tuple[FigureResult, ...]:
    """Return the figures that get a picture: one of benefit and then a harm, never more than four icon arrays.

    A benefit is a count of a wanted event, where groups were formed by lot for any benefit one of those; else what
    such groups measured, on an axis. A harm is never pictured without a benefit. A count below 1 person, or above 99
    of 100, has no picture in any column: its sentence says it.
    """
    counted = tuple((row, one) for row, one in shown if has_people(one))
    benefits = (*_wanted(shown, counted), *_measured_by_lot(shown))
    harms = [one for row, one in counted if row.row.topic == "harms"]
    chosen: list[FigureResult] = []
    for figure in (*benefits[:1], *(harms[:1] if benefits else ())):
        arrays = sum(_known(one) for one in (*chosen, figure) if has_people(one))
        if arrays <= MOST_ARRAYS and len(comparison.options) <= MOST_ARRAYS:
            chosen.append(figure)
    return tuple(chosen)


def _measured_by_lot(shown: tuple[Shown, ...]) -> list[FigureResult]:
    return [one for row, one in shown if is_benefit(row) and has_axis(one) and not one.chose_for_themselves]


def _wanted(shown: tuple[Shown, ...], counted: tuple[Shown, ...]) -> list[FigureResult]:
    """The counts of a wanted event; where any benefit was compared by lot, those by lot alone."""
    by_lot = any(is_benefit(row) and not one.chose_for_themselves for row, one in shown)
    wanted = [one for _row, one in counted if one.figure.counts == "wanted"]
    return [one for one in wanted if not (by_lot and one.chose_for_themselves)]


def _known(figure: FigureResult) -> int:
    return sum(cell.state == "known" for cell in figure.cells.values())


def not_known_lines(context: SummaryContext, most: int) -> tuple[str, ...]:
    """Return at most so many lines on what nobody knows about this choice."""
    comparison = context.briefing.comparison
    causes = context.briefing.scope.causes
    lines = [context.say(gap) for gap in causes[0].gaps] if causes else []
    if comparison and not lines:
        lines = [context.say(row.row.unmeasured) for row in comparison.rows]
    return tuple(dict.fromkeys(line for line in lines if line))[:most]
