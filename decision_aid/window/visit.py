"""The visit on screen: holds the record, makes the briefing anew after every change, and says so once."""

import datetime
import random
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from decision_aid.consultation import Consultation, answer_at, with_answer
from decision_aid.consultation.past_alarms import with_past_alarm
from decision_aid.consultation.visit import VisitDetails
from decision_aid.content.evidence import Text
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.files.translation import translator
from decision_aid.reasoning.briefing import Briefing, make_briefing
from decision_aid.reasoning.ended_alarms import find_ended_alarm
from decision_aid.reasoning.results import UrgencyResult
from decision_aid.summary.context import Voice
from decision_aid.window.pdf_tools import PdfTools


class Visit(QObject):
    """What pages read and where they send answers; every answer makes a new record and a new briefing.

    `unsaved` is True from the first answer until `mark_saved`. `today` is the day of the visit. Without a record a new
    visit begins and bears today's date.
    """

    changed = Signal()
    begun_anew = Signal()
    """Another visit stands in place of the one before: nothing typed or opened for that one may stay on screen."""

    def __init__(
        self,
        library: Library,
        record: Consultation | None = None,
        *,
        pdf: PdfTools,
        today: datetime.date,
        language: str = "",
    ) -> None:
        super().__init__()
        self.library = library
        self.pdf = pdf
        self.today = today
        self.visited: frozenset[str] = frozenset()
        self.rows_seen: frozenset[tuple[str, str]] = frozenset()
        self.unsaved = False
        self._lot = random.Random()  # noqa: S311 - an order of columns, no secret; seeded by the system
        self.record = record or Consultation(language=language or "en", visit=VisitDetails(date=today))
        self._speak(language or self.record.language)
        self.briefing = self._think()

    def _speak(self, language: str) -> None:
        self.language = language
        self.wording = Wording(self.library, language)
        self.translate: Callable[[str], str] = translator(language)

    def _think(self) -> Briefing:
        return make_briefing(
            self.record, self.library, visited=self.visited, rows_seen=self.rows_seen, today=self.today
        )

    @property
    def voice(self) -> Voice:
        """How things are said in this visit, for what `summary` words."""
        return Voice(wording=self.wording, translate=self.translate)

    def value(self, path: str) -> Any:
        """Return the answer at a case-file path, or None when it was not asked."""
        return answer_at(self.record, path)

    def answer(self, path: str, value: Any) -> None:
        """Set the answer at a case-file path; None clears it.

        An answer that brings other options to the table has their order drawn by lot, so that no option always
        stands first.
        """
        before = self._offered()
        record = with_answer(self.record, path, value)
        if record != self.record:
            self._take(record)
            if set(self._offered()) != set(before):
                self._draw_order()
            self.changed.emit()

    def replace(self, record: Consultation) -> None:
        """Go on with another record as it stands; nothing happens when it is the same."""
        if record != self.record:
            self._take(record)
            self.changed.emit()

    def _take(self, record: Consultation) -> None:
        before = self.briefing.urgency
        self.record = record
        self.unsaved = True
        self.briefing = self._think()
        self._keep_ended_alarm(before)

    def _keep_ended_alarm(self, before: UrgencyResult) -> None:
        """Keep in the record what the last answer ended of an alarm or a check; nothing is concluded from it."""
        now = datetime.datetime.now().replace(second=0, microsecond=0)
        ended = find_ended_alarm(before, self.briefing.urgency, now)
        if ended is not None:
            self.record = replace(self.record, past_alarms=with_past_alarm(self.record.past_alarms, ended))

    def _offered(self) -> tuple[str, ...]:
        comparison = self.briefing.comparison
        return tuple(option.id for option in comparison.options) if comparison is not None else ()

    def _draw_order(self) -> None:
        offered = list(self._offered())
        if offered and set(offered) != set(self.record.visit.option_order):
            self._lot.shuffle(offered)
            self._take(replace(self.record, visit=replace(self.record.visit, option_order=tuple(offered))))

    def see(self, step_id: str) -> None:
        """Note that a step was seen."""
        if step_id not in self.visited:
            self.visited |= {step_id}
            self.briefing = self._think()
            self.changed.emit()

    def see_rows(self, cause: str, rows: Iterable[str]) -> None:
        """Note that rows of a cause's comparison were on screen."""
        seen = self.rows_seen | {(cause, row) for row in rows}
        if seen != self.rows_seen:
            self.rows_seen = seen
            self.briefing = self._think()
            self.changed.emit()

    def begin_anew(self) -> None:
        """Begin a new visit: no answers, nothing seen, today's date, and options in an order drawn anew."""
        self.take_up(Consultation(language=self.record.language, visit=VisitDetails(date=self.today)))

    def take_up(self, record: Consultation) -> None:
        """Go on with the visit of another record, such as a case file: it is saved, and no step of it was seen."""
        self.visited, self.rows_seen = frozenset(), frozenset()
        self.record = record
        self.unsaved = False
        self.briefing = self._think()
        self.changed.emit()
        self.begun_anew.emit()

    def mark_saved(self) -> None:
        """Note that the record as it stands is kept in a file."""
        self.unsaved = False

    def say(self, text: Text, **facts: object) -> str:
        """Return a text in the patient's language, its placeholders filled."""
        return self.wording.say(text, **facts)
