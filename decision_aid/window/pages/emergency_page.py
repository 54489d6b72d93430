"""The danger surface: what to do now, why, and three ways on; nothing else stands on it."""

import datetime

from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.reasoning.results import UrgencyResult
from decision_aid.reasoning.urgent_review import covering
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.emergency_text import do_now_lines, why_lines
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.sign_lines import review_lines
from decision_aid.window.pages.text_card import make_label
from decision_aid.window.theme import em, token
from decision_aid.window.widgets.buttons import Look, PushButton
from decision_aid.window.widgets.cards import TitleLabel
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.review_form import ReviewAnswers, ReviewForm, ReviewLabels


class EmergencyPage(Page):
    """Takes over when a sign fires; left by a review, by changed answers or by the patient going for help."""

    step_id = "emergency"

    def build(self) -> None:
        """Make what to do now, why, the three buttons and the form of the review."""
        self.do_now, self.then, self.why, self.review = NoteList(), NoteList(), NoteList(), NoteList()
        self.print_button = self._button(_("Print the urgent sheet"), "danger")
        self.checked_button = self._button(_("It was checked"), "plain")
        self.change_button = self._button(_("Change answers"), "plain")
        self.form = ReviewForm(_labels())
        self.form.hide()
        for widget in (self.do_now, self._buttons(), self.form, self.then, self.why, self.review):
            self.add_card(widget)
        self._about: tuple[str, ...] = ()
        self._connect()

    def refresh(self) -> None:
        """Say what to do now and why; once a check opened the way, that check leads."""
        urgency = self.visit.briefing.urgency
        checked = urgency.review is not None
        if self._about != _what_fires(urgency):
            self._forget()
        first, then = do_now_lines(self.visit)
        if checked:
            self.do_now.show_notes(review_lines(self.visit), make_label)
        else:
            self.do_now.show_notes(first, _big_label)
        self.then.show_notes([] if checked else then, _next_label)
        self.why.show_notes(why_lines(self.visit), make_label)
        self.review.show_notes([] if checked else review_lines(self.visit), make_label)
        self.print_button.setVisible(not checked)
        self.checked_button.setText(_("Change the check") if checked else _("It was checked"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the danger surface behind everything."""
        QPainter(self).fillRect(self.rect(), token("danger_soft"))

    def _connect(self) -> None:
        self.print_button.clicked.connect(lambda: self.print_wished.emit("urgent"))
        self.change_button.clicked.connect(lambda: self.step_wished.emit("warning_signs"))
        self.checked_button.clicked.connect(self._open_form)
        self.form.saved.connect(self._save_review)
        self.visit.begun_anew.connect(self._forget)

    def _buttons(self) -> QWidget:
        row = QWidget()
        line = FlowLayout(row, spacing=em(0.4))
        for button in (self.print_button, self.checked_button, self.change_button):
            line.addWidget(button)
        return row

    def _button(self, text: str, look: Look) -> PushButton:
        return PushButton(text, look=look)

    def _forget(self) -> None:
        """Close the form: what was typed was about other signs, or about the patient before."""
        self._about = _what_fires(self.visit.briefing.urgency)
        self.form.forget()
        self.form.hide()

    def _open_form(self) -> None:
        self.form.show()
        self.form.start()

    def _save_review(self, answers: ReviewAnswers) -> None:
        review = UrgentReview(
            result=answers.result,  # type: ignore[arg-type]
            by=answers.texts.get("by", ""),
            role=answers.texts.get("role", ""),
            at=datetime.datetime.now().replace(second=0, microsecond=0),
            note=answers.texts.get("note", ""),
        )
        self.form.hide()
        self.visit.answer("urgent_review", covering(review, self.visit.briefing.urgency))


def _what_fires(urgency: UrgencyResult) -> tuple[str, ...]:
    return tuple(f"{entry.rule.id} {entry.urgency}" for entry in urgency.fired)


def _big_label(text: str) -> TitleLabel:
    return TitleLabel(text, size="title", weight=QFont.Weight.Bold, colour="danger")


def _next_label(text: str) -> TitleLabel:
    return TitleLabel(text)


def _labels() -> ReviewLabels:
    return ReviewLabels(
        title=_("What did the check find?"),
        results=(
            ("excluded", _("Ruled out")),
            ("treated", _("Found and treated")),
            ("referred", _("Sent on for care")),
        ),
        result=_("Result"),
        by=_("Checked by (name)"),
        role=_("Role, such as emergency physician"),
        note=_("Note"),
        save=_("Save the check"),
        missing=_("Please choose a result and enter who checked."),
    )
