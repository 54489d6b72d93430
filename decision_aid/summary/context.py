"""What every composer is given: the record, what follows from it, the content, and how to say things."""

import datetime
from collections.abc import Callable

from decision_aid.consultation.record import Consultation
from decision_aid.content.evidence import Text
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.files.translation import translator
from decision_aid.reasoning.briefing import Briefing, make_briefing
from decision_aid.records import dataclass

Translate = Callable[[str], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How content and interface words are said in one language."""

    wording: Wording
    translate: Translate

    def say(self, text: Text, **facts: object) -> str:
        """Return a text of the content in this language; raises WordingError as `Wording.say` does."""
        return self.wording.say(text, **facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SummaryContext:
    """Everything a summary is made from; `today` is the day of making it."""

    record: Consultation
    briefing: Briefing
    library: Library
    wording: Wording
    translate: Translate
    today: datetime.date
    program_version: str

    @property
    def voice(self) -> Voice:
        """How things are said, for the functions that Compare and Weigh share with the sheets."""
        return Voice(wording=self.wording, translate=self.translate)

    def say(self, text: Text, **facts: object) -> str:
        """Return a text of the content in the language of the summary."""
        return self.wording.say(text, **facts)


def make_context(
    record: Consultation, library: Library, *, language: str, today: datetime.date, version: str
) -> SummaryContext:
    """Return the context of a record. `language` is a two-letter code, `version` the program's."""
    return SummaryContext(
        record=record,
        briefing=make_briefing(record, library, today=today),
        library=library,
        wording=Wording(library, language),
        translate=translator(language),
        today=today,
        program_version=version,
    )


def plain_date(day: datetime.date, translate: Translate) -> str:
    """Return a date in words, such as "22 November 2026"."""
    _ = translate
    months = (
        _("January"),
        _("February"),
        _("March"),
        _("April"),
        _("May"),
        _("June"),
        _("July"),
        _("August"),
        _("September"),
        _("October"),
        _("November"),
        _("December"),
    )
    return _("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)


def moment_words(moment: datetime.datetime, translate: Translate) -> str:
    """Return day and time in words, such as "22 November 2026 at 10:20"."""
    _ = translate
    return _("{date} at {time}").format(date=plain_date(moment.date(), _), time=f"{moment:%H:%M}")
