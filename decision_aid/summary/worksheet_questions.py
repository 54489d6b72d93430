"""The questions of the sheet for home as parts to fill in; a field bears the case-file path that it answers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from decision_aid.consultation.bounds import bounds_at
from decision_aid.content.questions import AnswerChoice, Question
from decision_aid.content.worksheet import SheetBlock, WorksheetContent
from decision_aid.summary.context import SummaryContext
from decision_aid.summary.document import Columns, Part
from decision_aid.summary.form import (
    AnswerRow,
    AnswerTable,
    Blank,
    Blanks,
    Choices,
    FormField,
    TickBox,
    WriteRoom,
)

SEPARATOR = "-"
"""Stands in the name of a field for the point of a path, which forms keep for themselves."""
DOING, UNIT, DURATION, HOME_SHEET = "doing", "unit", "symptoms.duration_weeks", "visit.home_sheet"
LONGEST_NUMBER, LONGEST_LINE, LONGEST_TEXT = 12, 80, 5000
"""Characters of a number, of a name or a day, and of all else that is written."""
TICKED = "yes"
PAIN_MARKS = range(11)
MOST_GOALS = 5
"""As many as one visit can talk about."""


def field_name(path: str) -> str:
    """Return the name of the field that answers a case-file path."""
    return path.replace(".", SEPARATOR)


class SheetQuestions:
    """Makes the parts of the sheet's blocks from the questions of the content."""

    def __init__(self, content: WorksheetContent, context: SummaryContext) -> None:
        self._content, self._context = content, context
        self._say = context.say
        self._questions = context.library.questions()
        self._layouts: Mapping[str, Callable[[SheetBlock], Iterable[Part]]] = {
            "table": self._table,
            "pairs": self._pairs,
            "scale": self._scale,
            "choice": lambda block: map(self._choice, block.paths),
            "blanks": lambda block: [self.blanks(block.paths, block.shares)],
            "treatments": self._treatments,
            "goals": self._goals,
            "lines": self._lines,
        }

    def parts(self, block: SheetBlock) -> tuple[Part, ...]:
        """Return the parts of one block. Raises KeyError for a path without a question."""
        return tuple(self._layouts[block.layout](block))

    def blanks(self, paths: Sequence[str], shares: Sequence[float] = ()) -> Blanks:
        """Return short lines for some paths, side by side; `shares` are parts of the width."""
        widths = shares or (1 / len(paths),) * len(paths)
        return Blanks(tuple(self._blank(path, share) for path, share in zip(paths, widths, strict=True)))

    def most_goals(self) -> str:
        """Say how many goals to tick."""
        return self._context.translate("Tick up to {most}.").format(most=MOST_GOALS)

    def _asked(self, path: str) -> str:
        """The question in full, or as the sheet words it."""
        return self._say(self._content.labels.get(path) or self._questions[path].text)

    def _label(self, path: str) -> str:
        """The question in a few words."""
        return self._say(self._content.labels.get(path) or self._questions[path].short)

    def _column(self, choice: AnswerChoice) -> str:
        """What heads a column: a few words, or the number of a graded answer."""
        if choice.value.isdecimal():
            return choice.value
        return self._say(self._content.answers.get(choice.value) or choice.label)

    def _boxes(self, question: Question) -> tuple[TickBox, ...]:
        """The answers of a question; its field always bears the question in full."""
        field = FormField(field_name(question.path), self._say(question.text), "one_of")
        return tuple(TickBox(field, choice.value, self._say(choice.label)) for choice in question.answers)

    def _table(self, block: SheetBlock) -> list[Part]:
        return [self._rows(block, self._asked)]

    def _pairs(self, block: SheetBlock) -> list[Part]:
        half = (len(block.paths) + 1) // 2
        first = replace(block, paths=block.paths[:half], head={})
        second = replace(block, paths=block.paths[half:])
        return [Columns(tuple((self._rows(one, self._label),) for one in (first, second)))]

    def _rows(self, block: SheetBlock, label: Callable[[str], str]) -> AnswerTable:
        rows = tuple(AnswerRow(label(path), self._boxes(self._questions[path])) for path in block.paths)
        answers = self._questions[block.paths[0]].answers
        return AnswerTable((self._head(block), *map(self._column, answers)), rows)

    def _head(self, block: SheetBlock) -> str:
        """What heads the rows; nothing where the title of the section says it."""
        return self._say(block.head) if block.head else ""

    def _scale(self, block: SheetBlock) -> list[Part]:
        marks = tuple(str(mark) for mark in PAIN_MARKS)
        rows = []
        for path in block.paths:
            field = FormField(field_name(path), self._say(self._questions[path].text), "one_of")
            rows.append(AnswerRow(self._label(path), tuple(TickBox(field, mark, mark) for mark in marks)))
        return [AnswerTable((self._head(block), *marks), tuple(rows))]

    def _choice(self, path: str) -> Choices:
        return Choices(self._asked(path), self._boxes(self._questions[path]))

    def _blank(self, path: str, share: float) -> Blank:
        label, question = self._label(path), self._questions.get(path)
        asked = self._say(question.text) if question else label
        field = FormField(field_name(path), asked, "text", _longest(path))
        if path == DURATION:
            return Blank(label, field, units=self._units(asked), share=share)
        return Blank(label, field, self._say(question.unit) if question else "", share=share)

    def _units(self, asked: str) -> tuple[TickBox, ...]:
        _ = self._context.translate
        field = FormField(field_name(f"{DURATION}.{UNIT}"), asked, "one_of")
        names = {"weeks": _("weeks"), "months": _("months"), "years": _("years")}
        return tuple(TickBox(field, value, name) for value, name in names.items())

    def _treatments(self, block: SheetBlock) -> list[Part]:
        columns = {value: self._say(text) for value, text in self._content.outcomes.items()}
        doing = self._say(self._content.still_doing)
        names = {one.id: self._say(one.name) for one in self._context.library.choices.treatments}
        rows = tuple(_treatment(kind, names[kind], columns, doing) for kind in block.paths)
        return [AnswerTable((self._head(block), *columns.values(), doing), rows)]

    def _goals(self, _block: SheetBlock) -> list[Part]:
        """The goals to tick in two columns, read down."""
        boxes = [_goal(goal.id, self._say(goal.name)) for goal in self._context.library.choices.goals]
        half = (len(boxes) + 1) // 2
        halves = (tuple(boxes[:half]), tuple(boxes[half:]))
        return [Columns(tuple((Choices("", part, stacked=True),) for part in halves))]

    def _lines(self, block: SheetBlock) -> list[Part]:
        (path,) = block.paths
        field = FormField(field_name(path), self._asked(path), "text", LONGEST_TEXT)
        return [WriteRoom(self._say(block.head), field, block.lines)]


def _treatment(kind: str, name: str, columns: Mapping[str, str], doing: str) -> AnswerRow:
    field = FormField(field_name(f"treatments.{kind}"), name, "one_of")
    still = FormField(field_name(f"treatments.{kind}.{DOING}"), name, "tick")
    boxes = tuple(TickBox(field, value, words) for value, words in columns.items())
    return AnswerRow(name, (*boxes, TickBox(still, TICKED, doing)))


def _longest(path: str) -> int:
    if bounds_at(path) is not None:
        return LONGEST_NUMBER
    return LONGEST_LINE if path.startswith("visit.") else LONGEST_TEXT


def _goal(goal: str, name: str) -> TickBox:
    return TickBox(FormField(field_name(f"goals.{goal}"), name, "tick"), TICKED, name)
