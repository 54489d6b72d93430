"""The bottom line: Back, screens, Summary so far, words, Next; below them who reviewed the content, and its age."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from decision_aid.summary.context import plain_date
from decision_aid.window.language import _
from decision_aid.window.theme import em, is_folded
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, SoftLabel, WrappedLabel
from decision_aid.window.widgets.surface import Surface


class BottomBar(Surface):
    """Back and Next lead along the path; on its last step Next becomes "Finish". Next can always be pressed.

    "Words" explains the medical words on the page, for which `words_wished` asks. `age_line` says that the
    content is past its date; it is empty while the content is current.
    Where a step has screens to choose from, a button says which one is shown; `screen_wished` asks for their list.
    """

    back_wished = Signal()
    screen_wished = Signal()
    summary_wished = Signal()
    words_wished = Signal()
    next_wished = Signal()

    def __init__(self, review_line: str, age_line: str = "") -> None:
        super().__init__("bottom")
        self.back = PushButton(_("Back"))
        self.screens = PushButton("")
        self.screens.hide()
        self.summary = PushButton(_("Summary so far"), look="quiet")
        self.words = PushButton(_("Words"), look="quiet")
        self.words.setAccessibleDescription(_("Explains the medical words on this page"))
        self.next = PushButton(_("Next"), look="primary")
        self.age = WrappedLabel(age_line, size="small" if is_folded() else "body", weight=SEMIBOLD, colour="caution")
        if not age_line:
            self.age.hide()
        self.review = SoftLabel(review_line, size="small")
        self.back.clicked.connect(self.back_wished)
        self.screens.clicked.connect(self.screen_wished)
        self.summary.clicked.connect(self.summary_wished)
        self.words.clicked.connect(self.words_wished)
        self.next.clicked.connect(self.next_wished)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(em(0.8), em(0.3), em(0.8), em(0.25))
        column.setSpacing(em(0.15))
        row = QHBoxLayout()
        for button in (self.back, self.screens, self.summary, self.words, self.next):
            if button is not self.words:
                button.setMinimumWidth(em(4 if is_folded() else 6))
            if is_folded():  # all five stand in one line
                button.lowest_em, button.padding_em = 2.0, 0.5
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.screens)
        row.addSpacing(em(0.5))
        row.addWidget(self.summary)
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.next)
        column.addLayout(row)
        column.addWidget(self.age)
        column.addWidget(self.review)

    def show_place(self, *, first: bool, last: bool, next_words: str = "", alarm: bool = False) -> None:
        """Show what is before and behind; `next_words` say where Next leads within the step.

        During an alarm Next stands back: what to do now is the strongest thing on the screen.
        """
        self.next.show_look("plain" if alarm else "primary")
        self.back.setEnabled(not first)
        self.next.setText(next_words or (_("Finish") if last else _("Next")))
        self.next.setAccessibleName(self.next.text())

    def show_screens(self, place_words: str) -> None:
        """Show which screen of the step is shown; "" takes the button away."""
        self.screens.setText(place_words)
        self.screens.setAccessibleName(place_words)
        self.screens.setAccessibleDescription(_("Opens the list of topics"))
        self.screens.setVisible(bool(place_words))


def review_line(visit: Visit) -> str:
    """Return who reviewed the content, or that nobody has, and the date of the content."""
    about = visit.library.about
    content_date = plain_date(about.content_date, visit.translate)
    if not about.reviewed_by or about.reviewed_on is None:
        return f"{visit.say(about.not_reviewed)} · {content_date}"
    reviewed = _("Reviewed by {name} on {date}. Content of {content_date}")
    date = plain_date(about.reviewed_on, visit.translate)
    return reviewed.format(name=about.reviewed_by, date=date, content_date=content_date)


def age_line(visit: Visit) -> str:
    """Return that the content is due for review, or too old to compare options; "" while it is current."""
    return visit.say(visit.library.about.age_note(visit.today))
