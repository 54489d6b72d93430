"""A step asked in parts: one group of questions on screen at a time, so that nobody scrolls through all of them."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.questions import Question, QuestionGroup
from decision_aid.reasoning.questions_asked import is_asked
from decision_aid.records import dataclass
from decision_aid.window.language import _
from decision_aid.window.page import Page
from decision_aid.window.pages.cautions import show_cautions
from decision_aid.window.pages.clinician_fold import ClinicianFold, is_for_clinician
from decision_aid.window.pages.question_links import take_wished_question
from decision_aid.window.pages.question_list import QuestionList
from decision_aid.window.pages.screen_menu import ScreenMenu
from decision_aid.window.theme import is_folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A group of questions, and the box with all that is shown while they are asked."""

    group: QuestionGroup
    box: QWidget
    column: QVBoxLayout


class GroupedPage(Page):
    """Shows the groups of its step that are asked for this patient, one at a time.

    A page overrides `make_list`. What only the clinician can answer stays folded at the end of the last part.
    """

    def make_list(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        """Return the questions of one group."""
        return QuestionList(self.visit, group, titled=titled)

    def build_parts(self, *, belongs: Callable[[Question], bool] = is_for_clinician) -> None:
        """Make the parts; questions that `belongs` chooses are the clinician's."""
        self.lists: list[QuestionList] = []
        self._shown, self._count = "", 0
        self.for_clinician = ClinicianFold(self.visit, self.step.groups, self._clinician_list, belongs=belongs)
        # Large text has no room for a title that the first question says again.
        self.parts = [
            self._part(group, titled=number > 0 or not is_folded())
            for number, group in enumerate(self.for_clinician.groups)
        ]
        self.for_clinician.fold.opened.connect(self.refresh)
        self.add_card(self.for_clinician.fold)

    def part_with(self, path: str) -> Part:
        """The part in which the question at `path` is asked; StopIteration where it is the clinician's."""
        return next(part for part in self.parts if any(each.path == path for each in part.group.questions))

    def refresh_parts(self) -> None:
        """Show the answers, the cautions that they raise, and the parts that are asked now."""
        for group in self.lists:
            group.refresh()
        self.for_clinician.refresh()
        show_cautions(self.visit, self.step_id, self.for_clinician.on_show(self.lists))
        self._stay_with_part()
        wished = take_wished_question(self.visit, f"{self.step_id}.")
        if wished:
            self.show_screen(self.asked_parts().index(self.part_with(wished)))

    @property
    def screen_count(self) -> int:
        """One screen for every part that is asked."""
        return max(1, len(self.asked_parts())) if self._built else 1

    @property
    def next_words(self) -> str:
        """Next leads to further parts until the last of them is shown."""
        return _("Next part") if self.place < self.screen_count - 1 else ""

    @property
    def place_words(self) -> str:
        """Which of how many parts is shown."""
        return _("Part {place} of {count}").format(place=self.place + 1, count=self.screen_count)

    def choose_screen(self, below: QWidget) -> None:
        """Open the list of parts above the button."""
        self.make_menu(below).open_above(below)

    def make_menu(self, parent: QWidget) -> ScreenMenu:
        """Return the list of parts."""
        titles = [self.visit.say(part.group.title) for part in self.asked_parts()]
        return ScreenMenu(titles, self.show_screen, place=self.place, parent=parent)

    def show_place(self) -> None:
        """Show the part at `place`; below the last one, what is asked of the clinician."""
        asked = self.asked_parts()
        self.place = min(self.place, len(asked) - 1)
        self._shown, self.screen_top = asked[self.place].group.id, asked[self.place].box
        for part in self.parts:
            part.box.setVisible(part.group.id == self._shown)
        self.for_clinician.fold.setVisible(self.place == len(asked) - 1)

    def _stay_with_part(self) -> None:
        """An answer may bring parts or take them away: the one on screen stays, whatever its place is now."""
        names = [part.group.id for part in self.asked_parts()]
        stands = (self.place, self._count)
        self._count = len(names)
        self.place = names.index(self._shown) if self._shown in names else self.place
        self.show_place()
        if stands != (self.place, self._count):
            self.turned.emit()

    def asked_parts(self) -> list[Part]:
        """The parts that are asked for this patient, in their order."""
        record = self.visit.record
        return [part for part in self.parts if any(is_asked(each, record) for each in part.group.questions)]

    def _clinician_list(self, group: QuestionGroup) -> QuestionList:
        return self._kept(group, titled=False)

    def _kept(self, group: QuestionGroup, *, titled: bool) -> QuestionList:
        made = self.make_list(group, titled=titled)
        self.lists.append(made)
        return made

    def _part(self, group: QuestionGroup, *, titled: bool) -> Part:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._kept(group, titled=titled))
        self.add_card(box)
        return Part(group=group, box=box, column=column)
