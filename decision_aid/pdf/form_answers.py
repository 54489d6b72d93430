"""What a filled-in sheet says, as answers that went through the door of case files, and a sentence for all else."""

import datetime
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from decision_aid.consultation import answer_at
from decision_aid.consultation.bounds import bounds_at
from decision_aid.consultation.home_sheet import HomeSheet
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.files.translation import translator
from decision_aid.pdf.form_dates import day_in
from decision_aid.pdf.form_known import KnownFields, Problems, path_of, shortened
from decision_aid.pdf.form_reader import SheetFields, read_fields
from decision_aid.pdf.form_topics import Told, TopicReading
from decision_aid.storage.case_file import CaseFileError, parse_case
from decision_aid.storage.case_text import yaml_text
from decision_aid.summary.worksheet import CLINIC_PHONE, make_worksheet
from decision_aid.summary.worksheet_questions import HOME_SHEET, field_name


def read_home_sheet(path: Path, library: Library, *, language: str = "en", today: datetime.date) -> HomeSheet:
    """Return what the filled-in sheet at `path` says. `language` is a two-letter code, `today` the day of reading.

    Raises CaseFileError when the file cannot be opened or is no sheet of this program.
    """
    fields = read_fields(path)
    sheet = make_worksheet(library, language=language, today=today, version="")
    wording = Wording(library, language)
    return _SheetReading(KnownFields(sheet, wording), wording, today).read(fields)


class _SheetReading:
    """Turns the fields of one sheet into answers."""

    def __init__(self, known: KnownFields, wording: Wording, today: datetime.date) -> None:
        self._known, self._wording, self._today = known, wording, today
        self._problems = Problems()
        self._translate = translator(wording.language)

    def read(self, fields: SheetFields) -> HomeSheet:
        """Return the answers in `fields`, and what could not be read."""
        self._tell_what_is_missing(fields.names)
        given = dict(self._readable(fields.filled))
        given.pop(CLINIC_PHONE, None)
        written = given.pop(field_name(HOME_SHEET), "")
        if not given:
            self._problems.tell(self._translate("No question is answered on this sheet."))
            return HomeSheet(problems=tuple(self._problems.told))
        day = self._day(written)
        topics = TopicReading(self._known, self._problems, self._wording, day)
        answers = [(told.path, value) for told in topics.read(given) if (value := self._checked(told)) is not None]
        return HomeSheet(tuple(answers), day, tuple(self._problems.told))

    def _tell_what_is_missing(self, names: frozenset[str]) -> None:
        """Some programs leave a page out with its fields: these questions were not left empty by the patient."""
        whole = frozenset(self._known)
        if missing := whole - names:
            words = self._translate("{missing} of the {all} places to answer are not in this file. Ask for the rest.")
            self._problems.tell(words, missing=len(missing), all=len(whole))

    def _readable(self, fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """The fields that the sheet has, with an answer that it offers."""
        _ = self._translate
        for name, value in fields.items():
            if name not in self._known:
                words = _("The sheet has a field “{name}” that this program does not know. Look at the sheet.")
                self._problems.tell(words, name=shortened(name))
            elif not self._known.offers(name, value):
                self._problems.tell_of(self._known.label(name), value, _("is no answer that this sheet offers."))
            else:
                yield name, self._within_length(name, value)

    def _within_length(self, name: str, value: str) -> str:
        """A text of the longest length at most; a number is read as it stands."""
        longest = self._known[name].longest
        if not longest or len(value) <= longest or bounds_at(path_of(name)) is not None:
            return value
        words = self._translate("{label}: the text is longer than {most} letters. The rest is left out.")
        self._problems.tell(words, label=self._known.label(name), most=f"{longest:,}")
        return value[:longest]

    def _day(self, written: str) -> datetime.date:
        """The day of the sheet; without one, or with one that cannot be read, the day of reading it."""
        _ = self._translate
        day = day_in(written, self._today) if written else None
        if day is not None:
            return day
        if written:
            words = _("is no day that we can read. The day of today stands for it.")
            self._problems.tell_of(self._known.label(field_name(HOME_SHEET)), written, words)
        else:
            self._problems.tell(_("The sheet does not say when it was filled in. The day of today stands for it."))
        return self._today

    def _checked(self, told: Told) -> Any:
        """The answer as the record holds it, or None after telling what the door of case files says."""
        try:
            return answer_at(parse_case(yaml_text(told.case), told.label), told.path)
        except CaseFileError as error:
            self._problems.told += [f"{told.label}: {one.message}. {one.remedy}" for one in error.problems]
            return None
