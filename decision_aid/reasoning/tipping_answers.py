"""The answers that would tip the fit: weights, own things, directions, picks and places in the order."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from math import fsum

from decision_aid.consultation import Consultation, with_answer
from decision_aid.content.causes import Attribute
from decision_aid.reasoning.fit import AttributeScore
from decision_aid.reasoning.scores import score_attribute
from decision_aid.reasoning.tipping_trials import TIE, Tipping, Trial
from decision_aid.reasoning.weights import MOST, OWN, read_weights

MOST_PICKS = 3


class AnswersChanged:
    """Every single answer of a record that can tip its fit."""

    def __init__(self, trial: Trial) -> None:
        self._trial = trial
        self._weights = read_weights(trial.record, trial.comparison.cause)
        self._raw = {**self._weights.given, **self._weights.apart}

    def found(self) -> Iterator[Tipping]:
        """Yield every single answer that can tip the fit, with the changes that do."""
        yield from self._weights_changed()
        yield from self._places_of_own_things()
        yield from self._directions_turned()
        yield from {"three": self._picks_changed, "ranked": self._order_changed}.get(self._weights.depth, tuple)()
        yield from self._first_changed()

    def _weights_changed(self) -> Iterator[Tipping]:
        for entry in self._entries_weighed_by_number():
            name, raw = entry.attribute.id, self._raw.get(entry.attribute.id, 0.0)
            is_apart = name in self._weights.apart
            for to in self._levelling_weights(entry, raw):
                record = self._with_own(name, weight=to) if is_apart else self._with_swing(name, to)
                change = f"{name}.weight" if is_apart else f"swing.{name}"
                yield from self._trial.if_level(
                    record,
                    self._trial.comparison,
                    Tipping(change=change, attribute=name, from_=raw, to=to, then="tie", size=abs(to - raw) / MOST),
                )

    def _entries_weighed_by_number(self) -> list[AttributeScore]:
        """Things whose weight is a number of its own, those not weighed yet too."""
        if self._weights.depth != "swing":
            return [entry for entry in self._trial.counted if entry.attribute.id in self._weights.apart]
        zero = (one for one in self._trial.comparison.cause.attributes if self._weights.given.get(one.id) == 0)
        return [*self._trial.counted, *(self._scored(one) for one in (*self._weights.unnamed, *zero))]

    def _scored(self, attribute: Attribute) -> AttributeScore:
        return score_attribute(attribute, 0.0, self._trial.comparison, self._trial.record.preferences.directions)

    def _levelling_weights(self, entry: AttributeScore, raw: float) -> Iterator[float]:
        """The weight nearest to the one said at which the first option is level with another one."""
        whole = fsum(self._raw[one.attribute.id] for one in self._trial.counted)
        found = []
        for rival in self._trial.rivals:
            slope = entry.place(self._trial.leader) - entry.place(rival)
            rest = self._trial.lead(rival) * whole - raw * slope
            if abs(slope) > TIE:
                found.append(-rest / slope)
        within = [weight for weight in found if 0 <= weight <= MOST]
        yield from sorted(within, key=lambda weight: abs(weight - raw))[:1]

    def _with_swing(self, name: str, weight: float) -> Consultation:
        return with_answer(
            self._trial.record, "preferences.swing", {**self._trial.record.preferences.swing, name: weight}
        )

    # The patient's own things

    def _with_own(self, name: str, **changes: object) -> Consultation:
        number = int(name.removeprefix(OWN)) - 1
        own = list(self._trial.record.preferences.own)
        own[number] = replace(own[number], **changes)  # type: ignore[arg-type]
        return with_answer(self._trial.record, "preferences.own", tuple(own))

    def _places_of_own_things(self) -> Iterator[Tipping]:
        for entry in self._trial.counted:
            if entry.attribute.id.startswith(OWN):
                for option in self._trial.options:
                    yield from self._place_of_own(entry, option)

    def _place_of_own(self, entry: AttributeScore, option: str) -> Iterator[Tipping]:
        name, place = entry.attribute.id, entry.place(option)
        for to in self._trial.levelling_places(entry, option, (0.0, 1.0)):
            record = self._with_own(name, fits={**entry.attribute.levels, option: MOST * to})
            yield from self._trial.if_level(
                record,
                self._trial.comparison,
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
        directions = self._trial.record.preferences.directions
        for entry in self._trial.counted:
            name = entry.attribute.id
            if entry.attribute.two_sided and name in directions:
                turned = "against" if directions[name] == "for" else "for"
                record = with_answer(self._trial.record, "preferences.directions", {**directions, name: turned})
                sign = 1.0 if turned == "against" else -1.0
                yield from self._trial.if_passed(
                    record,
                    Tipping(change=f"directions.{name}", attribute=name, from_=sign, to=-sign, then="", size=1.0),
                )

    def _picks_changed(self) -> Iterator[Tipping]:
        """One thing fewer, one thing more where there is room for it, or one thing in place of another one."""
        picked = self._trial.record.preferences.picked
        free = [one.id for one in self._weights.unnamed]
        for name in picked:
            left = tuple(one for one in picked if one != name)
            yield from self._pick_passed(left, self._pick(name, from_=1, to=0, steps=1))
        for name in free if len(picked) < MOST_PICKS else ():
            yield from self._pick_passed((*picked, name), self._pick(name, from_=0, to=1, steps=1))
        for name, other in product(free, picked):
            taken = tuple(name if one == other else one for one in picked)
            yield from self._pick_passed(taken, self._pick(name, from_=0, to=1, steps=2, other=other), instead_of=other)

    def _first_changed(self) -> Iterator[Tipping]:
        """Another one of the picks matters most, in place of the one that was said, if any."""
        first, picks = self._weights.first_pick, self._weights.picks
        for name in picks if len(picks) > 1 else ():
            if name != first:
                yield from self._trial.if_passed(
                    with_answer(self._trial.record, "preferences.matters_most", name),
                    Tipping(
                        change=f"matters_most.{name}",
                        attribute=name,
                        from_=0,
                        to=1,
                        then="",
                        size=1 / len(self._trial.comparison.cause.attributes),
                        other=first,
                    ),
                )

    def _pick(self, name: str, *, from_: float, to: float, steps: int, other: str | None = None) -> Tipping:
        size = steps / len(self._trial.comparison.cause.attributes)
        return Tipping(change=f"picked.{name}", attribute=name, from_=from_, to=to, then="", size=size, other=other)

    def _pick_passed(self, picked: tuple[str, ...], found: Tipping, instead_of: str = "") -> Iterator[Tipping]:
        """What takes the place of the thing that matters most matters most."""
        most = self._trial.record.preferences.matters_most
        record = with_answer(self._trial.record, "preferences.picked", picked)
        if most is not None and most == instead_of:
            record = with_answer(record, "preferences.matters_most", found.attribute)
        return self._trial.if_passed(record, found)

    def _order_changed(self) -> Iterator[Tipping]:
        ranked = list(dict.fromkeys(self._trial.record.preferences.ranked))
        for first, second in combinations(range(len(ranked)), 2):
            order = list(ranked)
            order[first], order[second] = order[second], order[first]
            yield from self._trial.if_passed(
                with_answer(self._trial.record, "preferences.ranked", tuple(order)),
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
