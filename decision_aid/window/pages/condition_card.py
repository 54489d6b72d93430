"""The cause of the pain: all conditions as buttons, and plain words about the one that is chosen."""

from decision_aid.content.questions import Question
from decision_aid.window.pages.bound_card import BoundCard
from decision_aid.window.question_card import choices_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel
from decision_aid.window.widgets.picks import OneTile
from decision_aid.window.widgets.tiles import Tile


class ConditionCard(BoundCard):
    """A choice whose help stands below as soon as an answer is chosen."""

    def __init__(self, visit: Visit, question: Question) -> None:
        tiles = [Tile(value, label) for value, label in choices_of(visit, question)]
        super().__init__(visit, question, OneTile(tiles, accessible_name=visit.say(question.text)))
        self._own_help = {answer.value: answer.help for answer in question.answers}
        self.help_label = BodyLabel()
        self.add(self.help_label)
        visit.changed.connect(self.show_help)
        self.show_help()

    def show_help(self) -> None:
        """Say what the chosen condition means: in the answer's own help, or as the content of the cause says it."""
        chosen = self._visit.value(self._path)
        cause = self._visit.library.causes.get(chosen)
        words = self._visit.say(self._own_help.get(chosen) or (cause.condition if cause else {}))
        self.help_label.setText(words)
        self.help_label.setVisible(bool(words))
