"""Counts over a made-up population: how often each code fires, on how little, and for whom."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from decision_aid.consultation import Consultation, answer_at
from decision_aid.content.library import Library
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import UrgencyResult
from tests.population.ladders import LADDERS, SIGNS, with_step
from tests.population.people import Person

LOOK_FIRST = {"cancer_watch", "old_nerve_sign", "vascular_claudication", "getting_worse", "mild_weakness"}
"""Cautions that ask for a test or an examination of what a serious illness may lie behind."""


@dataclass
class Tally:
    """The counts; `alarms` and `emergencies` are people by what lies behind their pain."""

    people: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    emergencies: Counter[str] = field(default_factory=Counter)
    looked_at: Counter[str] = field(default_factory=Counter)
    """People with an alarm, or with a caution that asks for a look before anything is weighed."""
    codes: Counter[str] = field(default_factory=Counter)
    codes_of_well: Counter[str] = field(default_factory=Counter)
    cautions: Counter[str] = field(default_factory=Counter)
    scopes: Counter[str] = field(default_factory=Counter)
    single: Counter[str] = field(default_factory=Counter)
    """Alarms that one answer alone holds up, by the answer; "" for those that need more than one."""
    on_unsure: int = 0
    """Alarms in which every answer that holds them up is "not sure"."""
    with_cautions: int = 0
    withheld: int = 0

    @property
    def count(self) -> int:
        """All people."""
        return self.people.total()


def count_people(people: Iterable[Person], library: Library) -> Tally:
    """Return the counts over these people."""
    tally = Tally()
    for person in people:
        _count(person, library, tally)
    return tally


def _count(person: Person, library: Library, tally: Tally) -> None:
    told = make_briefing(person.record, library)
    tally.people[person.truth] += 1
    tally.scopes[told.scope.kind] += 1
    tally.cautions.update({caution.code for caution in told.cautions})
    tally.with_cautions += bool(told.cautions)
    raised = {caution.code for caution in told.cautions}
    tally.looked_at[person.truth] += bool(told.urgency.fired or raised & LOOK_FIRST)
    if told.urgency.fired:
        _count_alarm(person, told.urgency, library, tally)


def _count_alarm(person: Person, found: UrgencyResult, library: Library, tally: Tally) -> None:
    tally.withheld += found.withheld
    tally.alarms[person.truth] += 1
    tally.emergencies[person.truth] += found.level == "emergency"
    tally.codes.update(found.code_names)
    tally.codes_of_well.update(found.code_names if person.truth == "well" else ())
    holding = holding_up(person.record, found, library)
    tally.single[holding[0] if len(holding) == 1 else ""] += 1
    tally.on_unsure += all(_value(person.record, path) == "unsure" for path in holding)


def holding_up(record: Consultation, found: UrgencyResult, library: Library) -> list[str]:
    """The answers without which something less would fire: each worrying one is made calm in turn."""
    worrying = [path for path in LADDERS if _height(record, path) > 0]
    return [path for path in worrying if find_urgency(_calmed(record, path), library).fired != found.fired]


def _calmed(record: Consultation, path: str) -> Consultation:
    return with_step(record, path, LADDERS[path][0][0][-1])


def _height(record: Consultation, path: str) -> int:
    value = _value(record, path)
    heights = (height for ladder in LADDERS[path] for height, step in enumerate(ladder) if value in step)
    return max(heights, default=0)


def _value(record: Consultation, path: str) -> Any:
    value = answer_at(record, path)
    return value.answer if path.startswith(SIGNS) and value is not None else value
