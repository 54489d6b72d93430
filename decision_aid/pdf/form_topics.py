"""What the fields of each topic say, as plain data of a case file."""

import datetime
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from decision_aid.consultation.bounds import bounds_at
from decision_aid.content.wording import Wording
from decision_aid.files.translation import translator
from decision_aid.pdf.form_known import KnownFields, Problems, path_of
from decision_aid.pdf.form_numbers import WEEKS_IN, number_and_unit
from decision_aid.records import dataclass
from decision_aid.storage.case_text import SCHEMA
from decision_aid.summary.context import plain_date
from decision_aid.summary.worksheet_questions import DOING, DURATION, MOST_GOALS, SEPARATOR, UNIT, field_name

OWN_GOAL = "goals.own.own_words"
SIGNS, TREATMENTS, GOALS, QUESTIONS = "warning_signs", "treatments", "goals", "plan.questions"
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Told:
    """One answer on its way: its case-file path, its value as plain data of a case file, and its question."""

    path: str
    plain: Any
    label: str

    @property
    def case(self) -> dict[str, Any]:
        """A case with this answer alone."""
        place = TREATMENTS if self.path.startswith(f"{TREATMENTS}.") else self.path
        data: Any = self.plain
        for name in reversed(place.split(".")):
            data = {name: data}
        return {"schema": SCHEMA, **data}


class TopicReading:
    """Takes the fields of one topic after the other; `day` is the day of the sheet."""

    def __init__(self, known: KnownFields, problems: Problems, wording: Wording, day: datetime.date) -> None:
        self._known, self._problems, self._day = known, problems, day
        self._goals_label = wording.say(wording.library.questions()[GOALS].text)
        self._translate = translator(wording.language)

    def read(self, fields: Fields) -> Iterator[Told]:
        """Yield every answer in `fields`, the filled-in fields by name."""
        left = dict(fields)
        topics: Sequence[Callable[[Fields], Iterator[Told]]] = (
            self._signs,
            self._treatments,
            self._goals,
            self._duration,
            self._team_questions,
            self._others,
        )
        for topic in topics:
            yield from topic(left)

    def _signs(self, left: Fields) -> Iterator[Told]:
        for name in [name for name in left if name.startswith(SIGNS + SEPARATOR)]:
            sign = {"answer": left.pop(name), "from_home": self._day.isoformat()}
            yield Told(path_of(name), sign, self._known.label(name))

    def _treatments(self, left: Fields) -> Iterator[Told]:
        """A treatment that is "not tried" and "doing now" at once is asked about."""
        names = [name for name in left if name.startswith(TREATMENTS + SEPARATOR)]
        for kind in dict.fromkeys(name.split(SEPARATOR)[1] for name in names):
            name = field_name(f"{TREATMENTS}.{kind}")
            outcome, doing = left.pop(name, ""), left.pop(field_name(f"{TREATMENTS}.{kind}.{DOING}"), "")
            label = self._known.label(name)
            if doing and outcome == "not_tried":
                words = self._translate("{label}: both “not tried” and “doing now” are ticked. Ask which is right.")
                self._problems.tell(words, label=label)
                continue
            status = "doing" if doing else "not_tried" if outcome == "not_tried" else "done"
            effect = {"effect": outcome} if outcome not in ("", "not_tried") else {}
            entry = {"kind": kind, "status": status, **effect, "note": self._origin()}
            yield Told(f"{TREATMENTS}.{kind}", [entry], label)

    def _origin(self) -> str:
        _ = self._translate
        return _("from the sheet filled in at home on {date}").format(date=plain_date(self._day, _))

    def _goals(self, left: Fields) -> Iterator[Told]:
        """The goals in the order of the sheet; own words count as one of them."""
        own = left.pop(field_name(OWN_GOAL), "")
        ticked = [name for name in self._known if name.startswith(GOALS + SEPARATOR) and left.pop(name, "")]
        room = MOST_GOALS - bool(own)
        if ticked[room:]:
            words = self._translate("More than {most} goals are given. Left out: {goals}. Ask which matter most.")
            left_out = ", ".join(map(self._known.label, ticked[room:]))
            self._problems.tell(words, most=MOST_GOALS, goals=left_out)
        goals: list[dict[str, Any]] = [{"goal": name.split(SEPARATOR)[1]} for name in ticked[:room]]
        goals += [{"goal": "own", "own_words": own}] if own else []
        if goals:
            ranked = [{**goal, "rank": place} for place, goal in enumerate(goals, start=1)]
            yield Told(GOALS, ranked, self._goals_label)

    def _duration(self, left: Fields) -> Iterator[Told]:
        """A length of time in weeks; without its number, or with no unit or two of them, it is asked about."""
        _ = self._translate
        name = field_name(DURATION)
        written, ticked = left.pop(name, ""), left.pop(field_name(f"{DURATION}.{UNIT}"), "")
        label = self._known.label(name)
        if not written:
            if ticked:
                self._problems.tell_of(label, ticked, _("is ticked without a number. Ask how many."))
            return
        number = self._number(name, written, list(WEEKS_IN))
        if number is None:
            return
        units = {ticked, (number_and_unit(written) or (0, ""))[1]} - {""}
        if len(units) != 1:
            self._problems.tell_of(label, written, _("does not say weeks, months or years for certain. Ask which."))
            return
        yield Told(DURATION, round(number * WEEKS_IN[units.pop()], 1), label)

    def _team_questions(self, left: Fields) -> Iterator[Told]:
        """Questions for the team, one a line."""
        name = field_name(QUESTIONS)
        lines = [line.strip() for line in left.pop(name, "").split("\n")]
        if any(lines):
            yield Told(QUESTIONS, [line for line in lines if line], self._known.label(name))

    def _others(self, left: Fields) -> Iterator[Told]:
        """One answer, number or text each."""
        for name, written in left.items():
            is_number = bounds_at(path_of(name)) is not None
            value = self._number(name, written, [self._known.unit(name)]) if is_number else written
            if value is not None:
                yield Told(path_of(name), value, self._known.label(name))

    def _number(self, name: str, written: str, units: Sequence[str]) -> float | None:
        """The number in a text, also before its unit; None after telling that there is none."""
        found = number_and_unit(written)
        if found is not None and found[1] in ("", *units):
            return found[0]
        words = self._translate("is no number. Ask, and enter it by hand.")
        self._problems.tell_of(self._known.label(name), written, words)
        return None
