"""Shows the questions of a group as cards or rows; the wording comes from the content, the answers go to the visit."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.reasoning.questions_asked import is_asked
from decision_aid.window.language import _
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.question_row import flat, make_row
from decision_aid.window.question_card import QuestionCard
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.surface import rule

Maker = Callable[[Question], QWidget]
"""Makes the widget of a question that no plain card can ask."""


class QuestionList(QWidget):
    """The questions of one group, each with room below it for notes that its answer raises.

    `in_rows` puts them into one card, a row each; `makers` make special questions by path.
    """

    def __init__(
        self,
        visit: Visit,
        group: QuestionGroup,
        makers: Mapping[str, Maker] | None = None,
        *,
        in_rows: bool = False,
        titled: bool = True,
    ) -> None:
        super().__init__()
        self._visit, self._group, self._makers, self._in_rows = visit, group, makers or {}, in_rows
        self.cards: dict[str, QWidget] = {}
        self._widgets: dict[str, Any] = {}
        self.notes: dict[str, NoteList] = {}
        self.end_notes = NoteList()
        self._asks: bool | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.8))
        self._add_head(titled=titled)
        self._add_questions()
        self._column.addWidget(self.end_notes)

    def question_widget(self, path: str) -> Any:
        """The card or row that asks the question at `path`."""
        return self._widgets[path]

    def refresh(self) -> None:
        """Show the questions that are asked for the cause; a group without any is hidden."""
        asked = [question.path for question in self._group.questions if is_asked(question, self._visit.record)]
        for path, card in self.cards.items():
            card.setVisible(path in asked)
        # Only when it changes: a list that its page hides for another reason would show for a moment, with a layout of
        # the whole page.
        if self._asks != bool(asked):
            self._asks = bool(asked)
            self.setVisible(self._asks)

    def _add_head(self, *, titled: bool) -> None:
        head = QVBoxLayout()
        head.setSpacing(em(0.2))
        self._column.addLayout(head)
        if titled:
            head.addWidget(TitleLabel(self._visit.say(self._group.title)))
        note = self._visit.say(self._group.note)
        if self._group.private:
            words = note or _("These are private. The clinician can ask them alone with you.")
            head.addWidget(Card(BodyLabel(words), role="plain_box"))
        elif note:
            head.addWidget(SoftLabel(note))

    def _add_questions(self) -> None:
        column = self._shared_card() if self._in_rows else self._column
        for question in self._group.questions:
            self._add_question(question, column)

    def _shared_card(self) -> QVBoxLayout:
        card = Card()
        self._column.addWidget(card)
        return card.column

    def _add_question(self, question: Question, column: QVBoxLayout) -> None:
        make = self._makers.get(question.path, self._plain)
        self._widgets[question.path] = widget = make(question)
        if self._in_rows:
            widget = _ruled(widget, first=not self.cards)
        self.cards[question.path] = widget
        self.notes[question.path] = NoteList(below=widget)
        column.addWidget(self.cards[question.path])
        column.addWidget(self.notes[question.path])

    def _plain(self, question: Question) -> QWidget:
        return make_row(self._visit, question) if self._in_rows else QuestionCard(self._visit, question)


def folded(title: str, make: Callable[[], QuestionList]) -> Fold:
    """A closed fold around a list; the box between them keeps a list that shows itself from opening the fold."""

    def make_box() -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(make())
        return box

    return Fold(title, make_box)


def _ruled(row: QWidget, *, first: bool) -> QWidget:
    """The row without a frame, under a thin rule unless it is the first; both are shown and hidden together."""
    if isinstance(row, Card):
        flat(row)
    if first:
        return row
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(0.6))
    column.addWidget(rule())
    column.addWidget(row)
    return block
