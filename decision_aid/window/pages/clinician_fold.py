"""What a step asks the clinician: in one closed fold at its end, away from the questions that a patient reads."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.window.language import _
from decision_aid.window.pages.question_list import QuestionList, folded
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.fold import Fold

Choose = Callable[[Question], bool]
MOST_NAMED = 2
"""More names than this make the head of the fold too long to read."""


def is_for_clinician(question: Question) -> bool:
    """Whether the question is asked of the clinician."""
    return question.who == "clinician"


class ClinicianFold:
    """The questions of a step that `belongs` chooses, folded; the head of the fold names what was entered.

    `make` makes their list. `groups` are those of the step without them; a group that keeps none is left out.
    """

    def __init__(
        self,
        visit: Visit,
        groups: Sequence[QuestionGroup],
        make: Callable[[QuestionGroup], QuestionList],
        *,
        belongs: Choose = is_for_clinician,
    ) -> None:
        self._visit, self._make = visit, make
        self._questions = tuple(each for group in groups for each in group.questions if belongs(each))
        others = [_without(group, self._questions) for group in groups]
        self.groups = [group for group in others if group.questions]
        self._list: QuestionList | None = None
        self.fold: Fold = folded(_("For the clinician"), self._make_list)

    def _make_list(self) -> QuestionList:
        self._list = self._make(QuestionGroup(id="clinician", title={}, questions=self._questions))
        return self._list

    def on_show(self, lists: Sequence[QuestionList]) -> list[QuestionList]:
        """These lists without the one in the fold while it is closed: no caution may be raised out of sight."""
        return [each for each in lists if each is not self._list or self.fold.is_open]

    def refresh(self) -> None:
        """Say in the head what stands inside."""
        say, value = self._visit.say, self._visit.value
        entered = [say(each.short) for each in self._questions if value(each.path) not in (None, "", ())]
        self.fold.set_title(_head(entered))


def _head(entered: Sequence[str]) -> str:
    if not entered:
        return _("For the clinician")
    if len(entered) > MOST_NAMED:
        return _("For the clinician: {count} answers entered").format(count=len(entered))
    return _("For the clinician: {names} entered").format(names=", ".join(entered))


def _without(group: QuestionGroup, questions: Sequence[Question]) -> QuestionGroup:
    return replace(group, questions=tuple(each for each in group.questions if each not in questions))
