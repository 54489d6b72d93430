"""What would tip the fit: the smallest change of one answer or of one outcome after which another option fits as well.

Exact, not drawn. The sums are linear in one weight and in one outcome while all else stays, so the change solves
`lead(x) = lead(0) + slope * x = 0`; every change found is then applied and weighed anew, and kept only when it does
what it says. Answers that go in steps (a pick, a place in the order, a direction) are tried one by one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from decision_aid.consultation import Consultation
from decision_aid.content.causes import Attribute
from decision_aid.reasoning.fit import AttributeScore, Fit
from decision_aid.reasoning.results import CellResult, ComparisonResult, FigureResult, RowResult
from decision_aid.reasoning.tipping_answers import AnswersChanged
from decision_aid.reasoning.tipping_trials import Tipping, Trial, leader_of

__all__ = ["Tipping", "find_tipping", "with_outcome"]


def find_tipping(record: Consultation, comparison: ComparisonResult | None, fit: Fit) -> tuple[Tipping, ...]:
    """Return the smallest change of each answer, then of each outcome, the smallest first.

    `fit` is what `weigh` makes of the same record and comparison. There is none unless it is shown, and none where two
    options share the first place already.
    """
    if not fit.shown or comparison is None or leader_of(fit) is None:
        return ()
    trial = Trial(record, comparison, fit)
    return (*_smallest(AnswersChanged(trial).found()), *_smallest(OutcomesChanged(trial).found()))


def _smallest(found: Iterable[Tipping]) -> Iterator[Tipping]:
    """Of every change its smallest way, in the order of size."""
    kept: dict[str, Tipping] = {}
    for one in sorted(found, key=lambda tipping: tipping.size):
        kept.setdefault(one.change, one)
    yield from kept.values()


def with_outcome(comparison: ComparisonResult, figure: FigureResult, option: str, value: float) -> ComparisonResult:
    """Return the comparison with another value, known, in one cell of one figure; ranges stay as they are."""
    cell = replace(figure.cells[option], value=value, state="known")
    changed = replace(figure, cells={**figure.cells, option: cell})
    return replace(comparison, rows=tuple(_with_figure(row, figure, changed) for row in comparison.rows))


def _with_figure(row: RowResult, figure: FigureResult, changed: FigureResult) -> RowResult:
    def swap(figures: Iterable[FigureResult]) -> tuple[FigureResult, ...]:
        return tuple(changed if one is figure else one for one in figures)

    return replace(row, figures=swap(row.figures), other_figures=swap(row.other_figures))


class OutcomesChanged:
    """Every single outcome that can tip a fit within its range."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial

    def found(self) -> Iterator[Tipping]:
        """Yield every single outcome that can tip the fit within its range, with the change that does."""
        for entry in self._trial.counted:
            for option in self._trial.options:
                ends = (0.0, 1.0) if entry.scores[option] is None else entry.ranges.get(option)
                if entry.figure is not None and ends is not None and ends[0] < ends[1]:
                    yield from self._outcome(entry, option, ends)

    def _outcome(self, entry: AttributeScore, option: str, ends: tuple[float, float]) -> Iterator[Tipping]:
        name, place, figure = entry.attribute.id, entry.place(option), entry.figure
        if figure is None:
            return
        for to in self._trial.levelling_places(entry, option, ends):
            value = self._in_its_unit(entry.attribute, to)
            cell: CellResult = figure.cells[option]
            yield from self._trial.if_level(
                self._trial.record,
                with_outcome(self._trial.comparison, figure, option, value),
                Tipping(
                    change=f"outcome.{name}.{option}",
                    attribute=name,
                    from_=self._in_its_unit(entry.attribute, place) if cell.value is None else cell.value,
                    to=value,
                    then="tie",
                    size=abs(to - place),
                    option=option,
                    is_known=cell.value is not None,
                ),
            )

    def _in_its_unit(self, attribute: Attribute, place: float) -> float:
        turned = attribute.two_sided and self._trial.record.preferences.directions.get(attribute.id) == "against"
        return attribute.worst + (1 - place if turned else place) * (attribute.best - attribute.worst)
