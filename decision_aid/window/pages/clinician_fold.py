"""What a step asks the clinician: in one closed fold at its end, away from the questions that a patient reads."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.window.language import _
from decision_aid.window.pages.question_list import QuestionList, folded
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.fold import Fold


def groups_for_patient(groups: Sequence[QuestionGroup]) -> list[QuestionGroup]:
    """The groups with the patient's questions alone; a group without any is left out."""
    parted = (replace(group, questions=_asked_of("patient", group)) for group in groups)
    return [group for group in parted if group.questions]


def group_for_clinician(groups: Sequence[QuestionGroup]) -> QuestionGroup:
    """All questions to the clinician in one group."""
    questions = tuple(question for group in groups for question in _asked_of("clinician", group))
    return QuestionGroup(id="clinician", title={}, questions=questions)


class ClinicianFold:
    """The fold of a step, closed to begin with; its head names what was entered."""

    def __init__(
        self, visit: Visit, groups: Sequence[QuestionGroup], make: Callable[[QuestionGroup], QuestionList]
    ) -> None:
        self._visit, self._group, self._make = visit, group_for_clinician(groups), make
        self._list: QuestionList | None = None
        self.fold: Fold = folded(_("For the clinician"), self._make_list)

    def _make_list(self) -> QuestionList:
        self._list = self._make(self._group)
        return self._list

    def on_show(self, lists: Sequence[QuestionList]) -> list[QuestionList]:
        """These lists without the one in the fold while it is closed: no caution may be raised out of sight."""
        return [each for each in lists if each is not self._list or self.fold.is_open]

    def refresh(self) -> None:
        """Say in the head what stands inside."""
        say, value = self._visit.say, self._visit.value
        entered = [say(each.short) for each in self._group.questions if value(each.path) not in (None, "", ())]
        words = _("For the clinician: {names} entered").format(names=", ".join(entered))
        self.fold.set_title(words if entered else _("For the clinician"))


def _asked_of(who: str, group: QuestionGroup) -> tuple[Question, ...]:
    return tuple(question for question in group.questions if question.who == who)
