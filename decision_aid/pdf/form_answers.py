"""What a filled-in sheet says, as answers that went through the door of case files, and a sentence for all else."""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from decision_aid.consultation import answer_at
from decision_aid.consultation.bounds import bounds_at
from decision_aid.consultation.home_sheet import HomeSheet
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.files.translation import translator
from decision_aid.pdf.form_dates import day_in
from decision_aid.pdf.form_reader import read_fields
from decision_aid.records import dataclass
from decision_aid.storage.case_file import CaseFileError, parse_case
from decision_aid.storage.case_text import SCHEMA, yaml_text
from decision_aid.summary.context import plain_date
from decision_aid.summary.document import Document, all_parts
from decision_aid.summary.form import FormField, boxes_of, texts_of
from decision_aid.summary.worksheet import CLINIC_PHONE, make_worksheet
from decision_aid.summary.worksheet_questions import (
    DOING,
    DURATION,
    HOME_SHEET,
    MOST_GOALS,
    SEPARATOR,
    UNIT,
    field_name,
)

NUMBER = re.compile(r"(\d+)(?:[.,](\d+))?\s*(\D*)")
LONGEST_SHOWN = 40
WEEKS_IN: Mapping[str, float] = {"weeks": 1, "months": 365.25 / 12 / 7, "years": 365.25 / 7}
"""Weeks in the mean month and the mean year of the Julian calendar."""
OWN_GOAL = "goals.own.own_words"
SIGNS, TREATMENTS, GOALS, QUESTIONS = "warning_signs", "treatments", "goals", "plan.questions"


@dataclass(frozen=True, slots=True)
class _Told:
    """One answer on its way: its case-file path, its value as plain data of a case file, and its question."""

    path: str
    plain: Any
    label: str

    @property
    def data(self) -> dict[str, Any]:
        """A case with this answer alone."""
        place = TREATMENTS if self.path.startswith(f"{TREATMENTS}.") else self.path
        data: Any = self.plain
        for name in reversed(place.split(".")):
            data = {name: data}
        return {"schema": SCHEMA, **data}


def read_home_sheet(path: Path, library: Library, *, language: str = "en", today: datetime.date) -> HomeSheet:
    """Return what the filled-in sheet at `path` says. `language` is a two-letter code, `today` the day of reading.

    Raises CaseFileError when the file cannot be opened or is no sheet of this program.
    """
    fields = read_fields(path)
    sheet = make_worksheet(library, language=language, today=today, version="")
    return SheetReading(sheet, Wording(library, language), today).read(fields)


class SheetReading:
    """Turns the fields of one sheet into answers; `today` is the day of reading it."""

    def __init__(self, sheet: Document, wording: Wording, today: datetime.date) -> None:
        self._known = _known_fields(sheet)
        self._wording, self._today = wording, today
        self._questions = wording.library.questions()
        self._translate = translator(wording.language)
        self._problems: list[str] = []
        self._day = today

    def read(self, fields: Mapping[str, str]) -> HomeSheet:
        """Return the answers in `fields`, the filled-in fields by name, and what could not be read."""
        given = dict(self._offered(fields))
        self._day = self._day_of_sheet(given.pop(field_name(HOME_SHEET), ""))
        given.pop(CLINIC_PHONE, None)
        makers: tuple[Callable[[dict[str, str]], Iterator[_Told]], ...] = (
            self._signs,
            self._treatments,
            self._goals,
            self._duration,
            self._team_questions,
            self._others,
        )
        told = [one for make in makers for one in make(given)]
        answers = [(one.path, value) for one in told if (value := self._checked(one)) is not None]
        if not fields:
            self._problems.append(self._translate("Nothing is filled in on this sheet."))
        return HomeSheet(tuple(answers), self._day, tuple(self._problems))

    def _offered(self, fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """The fields that the sheet has, with an answer that it offers."""
        _ = self._translate
        for name, value in fields.items():
            known = self._known.get(name)
            if known is None:
                sentence = _("The sheet has a field “{name}” that this program does not know. Look at the sheet.")
                self._problems.append(sentence.format(name=_short(name)))
            elif known.offered and value not in known.offered:
                self._cannot(self._label(name), value, _("is no answer that this sheet offers"))
            else:
                yield name, self._within_length(known.field, value)

    def _within_length(self, field: FormField, value: str) -> str:
        if field.kind != "text" or len(value) <= field.longest or bounds_at(_path(field.name)) is not None:
            return value
        words = self._translate("{label}: the text is longer than {most} letters. The rest is left out.")
        self._problems.append(words.format(label=self._label(field.name), most=f"{field.longest:,}"))
        return value[: field.longest]

    def _day_of_sheet(self, written: str) -> datetime.date:
        """The day of the sheet; without one, or with one that cannot be read, the day of reading it."""
        _ = self._translate
        day = day_in(written, self._today) if written else None
        if written and day is None:
            words = _("is no day that we can read. Write it as 2026-11-22")
            self._cannot(self._known[field_name(HOME_SHEET)].field.label, written, words)
        return day or self._today

    def _signs(self, given: dict[str, str]) -> Iterator[_Told]:
        for name in [name for name in given if name.startswith(SIGNS + SEPARATOR)]:
            sign = {"answer": given.pop(name), "from_home": self._day.isoformat()}
            yield _Told(_path(name), sign, self._label(name))

    def _treatments(self, given: dict[str, str]) -> Iterator[_Told]:
        """A treatment that is "not tried" and "doing now" at once is asked about."""
        _ = self._translate
        names = [name for name in given if name.startswith(TREATMENTS + SEPARATOR)]
        for kind in dict.fromkeys(name.split(SEPARATOR)[1] for name in names):
            name = field_name(f"{TREATMENTS}.{kind}")
            outcome, doing = given.pop(name, ""), given.pop(field_name(f"{TREATMENTS}.{kind}.{DOING}"), "")
            if doing and outcome == "not_tried":
                words = _("{label}: both “not tried” and “doing now” are ticked. Ask which is right.")
                self._problems.append(words.format(label=self._label(name)))
                continue
            status = "doing" if doing else "not_tried" if outcome == "not_tried" else "done"
            effect = {"effect": outcome} if outcome not in ("", "not_tried") else {}
            entry = {"kind": kind, "status": status, **effect, "note": self._origin()}
            yield _Told(f"{TREATMENTS}.{kind}", [entry], self._label(name))

    def _origin(self) -> str:
        _ = self._translate
        return _("from the sheet filled in at home on {date}").format(date=plain_date(self._day, _))

    def _goals(self, given: dict[str, str]) -> Iterator[_Told]:
        """The goals in the order of the sheet; own words count as one of them."""
        own = given.pop(field_name(OWN_GOAL), "")
        names = [name for name in self._known if name.startswith(GOALS + SEPARATOR) and name in given]
        ticked = [name for name in names if given.pop(name)]
        room = MOST_GOALS - bool(own)
        if ticked[room:]:
            words = self._translate("More than {most} goals are given. Left out: {goals}. Ask which matter most.")
            left_out = ", ".join(self._label(name) for name in ticked[room:])
            self._problems.append(words.format(most=MOST_GOALS, goals=left_out))
        goals: list[dict[str, Any]] = [{"goal": name.split(SEPARATOR)[1]} for name in ticked[:room]]
        goals += [{"goal": "own", "own_words": own}] if own else []
        if goals:
            ranked = [{**goal, "rank": place} for place, goal in enumerate(goals, start=1)]
            yield _Told(GOALS, ranked, self._wording.say(self._questions[GOALS].text))

    def _duration(self, given: dict[str, str]) -> Iterator[_Told]:
        """A length of time in weeks; a number without its unit is asked about."""
        _ = self._translate
        name = field_name(DURATION)
        written, unit = given.pop(name, ""), given.pop(field_name(f"{DURATION}.{UNIT}"), "")
        if not written:
            return
        number = self._number(name, written, list(WEEKS_IN))
        if number is None:
            return
        unit = unit or (found[3].strip() if (found := NUMBER.fullmatch(written)) else "")
        if unit not in WEEKS_IN:
            self._cannot(self._label(name), written, _("does not say weeks, months or years. Ask which"))
            return
        yield _Told(DURATION, round(number * WEEKS_IN[unit], 1), self._label(name))

    def _team_questions(self, given: dict[str, str]) -> Iterator[_Told]:
        """Questions for the team, one a line."""
        name = field_name(QUESTIONS)
        lines = [line.strip() for line in given.pop(name, "").split("\n")]
        if any(lines):
            yield _Told(QUESTIONS, [line for line in lines if line], self._label(name))

    def _others(self, given: dict[str, str]) -> Iterator[_Told]:
        """One answer, number or text each."""
        for name, written in given.items():
            path = _path(name)
            value: str | float | None = written
            if bounds_at(path) is not None:
                question = self._questions.get(path)
                value = self._number(name, written, [self._wording.say(question.unit)] if question else [])
            if value is not None:
                yield _Told(path, value, self._label(name))

    def _number(self, name: str, written: str, units: Sequence[str]) -> float | None:
        """The number in a text, also before its unit; None after telling that there is none."""
        found = NUMBER.fullmatch(written)
        if found is None or found[3].strip() not in ("", *units):
            self._cannot(self._label(name), written, self._translate("is no number. Ask, and enter it by hand"))
            return None
        number = float(f"{found[1]}.{found[2] or 0}")
        return int(number) if number.is_integer() else number

    def _checked(self, told: _Told) -> Any:
        """The answer as the record holds it, or None after telling what the door of case files says."""
        try:
            return answer_at(parse_case(yaml_text(told.data), told.label), told.path)
        except CaseFileError as error:
            self._problems += [f"{told.label}: {one.message}. {one.remedy}" for one in error.problems]
            return None

    def _cannot(self, label: str, value: str, words: str) -> None:
        self._problems.append(f"{label}: “{_short(value)}” {words}.")

    def _label(self, name: str) -> str:
        """The question in a few words, where it has such; otherwise as the field bears it."""
        question = self._questions.get(_path(name))
        return self._wording.say(question.short) if question else self._known[name].field.label


@dataclass(frozen=True, slots=True)
class _KnownField:
    """A field of the sheet and the answers that it offers; none where it is written in."""

    field: FormField
    offered: frozenset[str]


def _known_fields(sheet: Document) -> Mapping[str, _KnownField]:
    known: dict[str, _KnownField] = {}
    for part in all_parts(sheet):
        for box in boxes_of(part):
            before = known.get(box.field.name)
            offered = (before.offered if before else frozenset()) | {box.value}
            known[box.field.name] = _KnownField(box.field, offered)
        known |= {field.name: _KnownField(field, frozenset()) for field in texts_of(part)}
    return known


def _path(name: str) -> str:
    return name.replace(SEPARATOR, ".")


def _short(value: str) -> str:
    plain = " ".join(value.split())
    return plain if len(plain) <= LONGEST_SHOWN else plain[: LONGEST_SHOWN - 1] + "…"
