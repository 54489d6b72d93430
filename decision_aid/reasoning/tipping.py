"""What would tip the fit: the smallest change of one answer or of one outcome after which another option fits as well.

Exact, not drawn. The sums are linear in one weight and in one outcome while all else stays, so the change solves
`lead(x) = lead(0) + slope * x = 0`; every change found is then applied and weighed anew, and kept only when it does
what it says. Answers that go in steps (a pick, a place in the order, a direction) are tried one by one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from math import fsum

from decision_aid.consultation import Consultation, with_answer
from decision_aid.content.causes import Attribute
from decision_aid.reasoning.closeness import total_value
from decision_aid.reasoning.results import (
    AttributeScore,
    CellResult,
    ComparisonResult,
    FigureResult,
    Fit,
    RowResult,
    UrgencyResult,
)
from decision_aid.reasoning.scores import score_attribute
from decision_aid.reasoning.weighing import weigh
from decision_aid.reasoning.weights import MOST, OWN, read_weights
from decision_aid.records import dataclass

TIE = 1e-9
SEEN = UrgencyResult(nerve_signs_answered=True)
"""A fit that is shown has the warning signs behind it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tipping:
    """One change after which another option fits as well.

    `change` says what: "swing.ATTRIBUTE" (a weight, 0 to 100), "own.N.weight" (the same for an own thing weighed by
    itself), "ranked.ATTRIBUTE" (places, 1 first, changed with `other`), "picked.ATTRIBUTE" (1 picked, 0 not,
    `other` in its place), "directions.ATTRIBUTE" (1 for, -1 against), "own.N.fits.OPTION" (0 to 100) or
    "outcome.ATTRIBUTE.OPTION" (in the unit of the figure, within its range; over the whole scale where not known).
    `then` is "tie", or the option that fits more after a change that goes in steps. `size` is the change as a share of
    the scale that it is made on, for telling smaller ones from larger ones of the same kind.
    """

    change: str
    attribute: str
    from_: float
    to: float
    then: str
    size: float
    other: str | None = None
    option: str | None = None
    is_known: bool = True
    """False where the outcome is not known: it then counts as the middle of its scale before the change."""


def find_tipping(record: Consultation, comparison: ComparisonResult | None, fit: Fit) -> tuple[Tipping, ...]:
    """Return the smallest change of each answer, then of each outcome, the smallest first.

    `fit` is what `weigh` makes of the same record and comparison. There is none unless it is shown, and none where two
    options share the first place already.
    """
    if not fit.shown or comparison is None or _leader(fit) is None:
        return ()
    search = _Search(record, comparison, fit)
    return (*_smallest(search.answers()), *_smallest(search.outcomes()))


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


def _leader(fit: Fit) -> str | None:
    """The one option with the largest sum; None when several share it."""
    first = _first(fit)
    return first[0] if len(first) == 1 else None


def _first(fit: Fit) -> list[str]:
    most = max(fit.points.values())
    return [option for option, points in fit.points.items() if points >= most - MOST * TIE]


class _Search:
    """Looks for changes of one record and one comparison that bring another option level with the first one."""

    def __init__(self, record: Consultation, comparison: ComparisonResult, fit: Fit) -> None:
        self._record, self._comparison = record, comparison
        self._counted, self._options = fit.counted, tuple(fit.points)
        self._weights = read_weights(record, comparison.cause)
        self._raw = {**self._weights.given, **self._weights.apart}
        self._leader = _leader(fit) or ""
        self._rivals = [option for option in self._options if option != self._leader]

    def answers(self) -> Iterator[Tipping]:
        """Every single answer that can tip the fit, each by its smallest change."""
        yield from self._weights_changed()
        yield from self._places_of_own_things()
        yield from self._directions_turned()
        yield from {"three": self._picks_changed, "ranked": self._order_changed}.get(self._weights.depth, tuple)()

    # Weights, 0 to 100

    def _weights_changed(self) -> Iterator[Tipping]:
        for entry in self._entries_weighed_by_number():
            name, raw = entry.attribute.id, self._raw.get(entry.attribute.id, 0.0)
            is_apart = name in self._weights.apart
            for to in self._levelling_weights(entry, raw):
                record = self._with_own(name, weight=to) if is_apart else self._with_swing(name, to)
                change = f"{name}.weight" if is_apart else f"swing.{name}"
                yield from self._if_level(
                    record,
                    self._comparison,
                    Tipping(change=change, attribute=name, from_=raw, to=to, then="tie", size=abs(to - raw) / MOST),
                )

    def _entries_weighed_by_number(self) -> list[AttributeScore]:
        """Things whose weight is a number of its own, those not weighed yet too."""
        if self._weights.depth != "swing":
            return [entry for entry in self._counted if entry.attribute.id in self._weights.apart]
        zero = (one for one in self._comparison.cause.attributes if self._weights.given.get(one.id) == 0)
        return [*self._counted, *(self._scored(one) for one in (*self._weights.unnamed, *zero))]

    def _scored(self, attribute: Attribute) -> AttributeScore:
        return score_attribute(attribute, 0.0, self._comparison, self._record.preferences.directions)

    def _levelling_weights(self, entry: AttributeScore, raw: float) -> Iterator[float]:
        """The weight nearest to the one said at which the first option is level with another one."""
        whole = fsum(self._raw[one.attribute.id] for one in self._counted)
        found = []
        for rival in self._rivals:
            slope = entry.place(self._leader) - entry.place(rival)
            rest = self._lead(rival) * whole - raw * slope
            if abs(slope) > TIE:
                found.append(-rest / slope)
        within = [weight for weight in found if 0 <= weight <= MOST]
        yield from sorted(within, key=lambda weight: abs(weight - raw))[:1]

    def _lead(self, rival: str) -> float:
        """How far the first option is ahead, 0 to 1."""
        return total_value(self._counted, self._leader) - total_value(self._counted, rival)

    def _with_swing(self, name: str, weight: float) -> Consultation:
        return with_answer(self._record, "preferences.swing", {**self._record.preferences.swing, name: weight})

    # The patient's own things

    def _with_own(self, name: str, **changes: object) -> Consultation:
        number = int(name.removeprefix(OWN)) - 1
        own = list(self._record.preferences.own)
        own[number] = replace(own[number], **changes)  # type: ignore[arg-type]
        return with_answer(self._record, "preferences.own", tuple(own))

    def _places_of_own_things(self) -> Iterator[Tipping]:
        for entry in self._counted:
            if entry.attribute.id.startswith(OWN):
                for option in self._options:
                    yield from self._place_of_own(entry, option)

    def _place_of_own(self, entry: AttributeScore, option: str) -> Iterator[Tipping]:
        name, place = entry.attribute.id, entry.place(option)
        for to in self._levelling_places(entry, option, (0.0, 1.0)):
            record = self._with_own(name, fits={**entry.attribute.levels, option: MOST * to})
            yield from self._if_level(
                record,
                self._comparison,
                Tipping(
                    change=f"{name}.fits.{option}",
                    attribute=name,
                    from_=MOST * place,
                    to=MOST * to,
                    then="tie",
                    size=abs(to - place),
                    option=option,
                    is_known=entry.scores[option] is not None,
                ),
            )

    # Answers in steps

    def _directions_turned(self) -> Iterator[Tipping]:
        directions = self._record.preferences.directions
        for entry in self._counted:
            name = entry.attribute.id
            if entry.attribute.two_sided and name in directions:
                turned = "against" if directions[name] == "for" else "for"
                record = with_answer(self._record, "preferences.directions", {**directions, name: turned})
                sign = 1.0 if turned == "against" else -1.0
                yield from self._if_passed(
                    record,
                    Tipping(change=f"directions.{name}", attribute=name, from_=sign, to=-sign, then="", size=1.0),
                )

    def _picks_changed(self) -> Iterator[Tipping]:
        picked = self._record.preferences.picked
        free = [one.id for one in self._weights.unnamed]
        steps = 1 / (len(self._comparison.cause.attributes) or 1)
        for name in picked:
            left = tuple(one for one in picked if one != name)
            yield from self._pick_passed(
                left, Tipping(change=f"picked.{name}", attribute=name, from_=1, to=0, then="", size=steps)
            )
            for other in free:
                taken = tuple(other if one == name else one for one in picked)
                yield from self._pick_passed(
                    taken,
                    Tipping(
                        change=f"picked.{name}", attribute=name, from_=1, to=0, then="", size=2 * steps, other=other
                    ),
                )
        for name in free:
            yield from self._pick_passed(
                (*picked, name), Tipping(change=f"picked.{name}", attribute=name, from_=0, to=1, then="", size=steps)
            )

    def _pick_passed(self, picked: tuple[str, ...], found: Tipping) -> Iterator[Tipping]:
        return self._if_passed(with_answer(self._record, "preferences.picked", picked), found)

    def _order_changed(self) -> Iterator[Tipping]:
        ranked = list(dict.fromkeys(self._record.preferences.ranked))
        for first, second in combinations(range(len(ranked)), 2):
            order = list(ranked)
            order[first], order[second] = order[second], order[first]
            yield from self._if_passed(
                with_answer(self._record, "preferences.ranked", tuple(order)),
                Tipping(
                    change=f"ranked.{ranked[first]}",
                    attribute=ranked[first],
                    from_=first + 1,
                    to=second + 1,
                    then="",
                    size=(second - first) / (len(ranked) - 1),
                    other=ranked[second],
                ),
            )

    # Outcomes

    def outcomes(self) -> Iterator[Tipping]:
        """Every single outcome that can tip the fit within its range."""
        for entry in self._counted:
            for option in self._options:
                ends = (0.0, 1.0) if entry.scores[option] is None else entry.ranges.get(option)
                if entry.figure is not None and ends is not None and ends[0] < ends[1]:
                    yield from self._outcome(entry, option, ends)

    def _outcome(self, entry: AttributeScore, option: str, ends: tuple[float, float]) -> Iterator[Tipping]:
        name, place, figure = entry.attribute.id, entry.place(option), entry.figure
        if figure is None:
            return
        for to in self._levelling_places(entry, option, ends):
            value = self._in_its_unit(entry.attribute, to)
            cell: CellResult = figure.cells[option]
            yield from self._if_level(
                self._record,
                with_outcome(self._comparison, figure, option, value),
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
        turned = attribute.two_sided and self._record.preferences.directions.get(attribute.id) == "against"
        return attribute.worst + (1 - place if turned else place) * (attribute.best - attribute.worst)

    def _levelling_places(self, entry: AttributeScore, option: str, ends: tuple[float, float]) -> Iterator[float]:
        """The place within the ends at which the first option is level with the nearest other one."""
        share = entry.weight / fsum(one.weight for one in self._counted)
        if option == self._leader:
            to = entry.place(option) - min(self._lead(rival) for rival in self._rivals) / share
        else:
            to = entry.place(option) + self._lead(option) / share
        if ends[0] <= to <= ends[1]:
            yield to

    # Whether a change does what it says

    def _if_level(self, record: Consultation, comparison: ComparisonResult, found: Tipping) -> Iterator[Tipping]:
        """The change if the first option and another one are level after it, and both ahead of the rest."""
        fit = weigh(record, comparison, SEEN, compare_seen=True)
        if fit.shown and _leader(fit) is None and self._leader in _first(fit):
            yield found

    def _if_passed(self, record: Consultation, found: Tipping) -> Iterator[Tipping]:
        """The change if another option fits as well or more after it."""
        fit = weigh(record, self._comparison, SEEN, compare_seen=True)
        if fit.shown and _leader(fit) != self._leader:
            yield replace(found, then=_leader(fit) or "tie")
