"""What a sheet to fill in is made of, for a pen or for the keys: boxes to tick and lines to write on.

Every place to answer belongs to a field. The name of a field is the case-file path that it answers, so that a sheet
that comes back can be read without a table of its own.
"""

from typing import Literal

from decision_aid.records import dataclass

FieldKind = Literal["one_of", "tick", "text"]


@dataclass(frozen=True, slots=True)
class FormField:
    """Something to answer: one of several boxes, a box alone, or text of at most `longest` characters.

    `label` is the question as a screen reader says it.
    """

    name: str
    label: str
    kind: FieldKind
    longest: int = 0


@dataclass(frozen=True, slots=True)
class TickBox:
    """A box to tick; `value` is the answer that it stands for and `answer` its words."""

    field: FormField
    value: str
    answer: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A question and its boxes, one a column."""

    label: str
    boxes: tuple[TickBox, ...]


@dataclass(frozen=True, slots=True)
class AnswerTable:
    """A table to tick in; `header` names the rows, unless the heading before it does, and then each column."""

    header: tuple[str, ...]
    rows: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """Boxes with their words behind the question, on one line where they fit; below one another when `stacked`."""

    label: str
    boxes: tuple[TickBox, ...]
    stacked: bool = False


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write in behind its label, before its unit or the boxes of its unit; `share` is its part of the width."""

    label: str
    field: FormField
    unit: str = ""
    units: tuple[TickBox, ...] = ()
    share: float = 1.0


@dataclass(frozen=True, slots=True)
class Blanks:
    """Short lines to write on, side by side."""

    blanks: tuple[Blank, ...]


@dataclass(frozen=True, slots=True)
class WriteRoom:
    """Lines to write on below their label."""

    label: str
    field: FormField
    lines: int = 2


FormPart = AnswerTable | Choices | Blanks | WriteRoom


def words_of(part: FormPart) -> tuple[str, ...]:
    """Return the words of a part in reading order."""
    match part:
        case AnswerTable(header=header, rows=rows):
            return (*filter(None, header), *(row.label for row in rows))
        case Choices(label=label, boxes=boxes):
            return (label, *(box.answer for box in boxes))
        case Blanks(blanks=blanks):
            return tuple(f"{blank.label} {blank.unit}".strip() for blank in blanks)
        case WriteRoom(label=label):
            return (label,)


def boxes_of(part: object) -> tuple[TickBox, ...]:
    """Return the boxes of a part in reading order; a part that is only read has none."""
    match part:
        case AnswerTable(rows=rows):
            return tuple(box for row in rows for box in row.boxes)
        case Choices(boxes=boxes):
            return boxes
        case Blanks(blanks=blanks):
            return tuple(box for blank in blanks for box in blank.units)
        case _:
            return ()


def texts_of(part: object) -> tuple[FormField, ...]:
    """Return the fields of a part that are written in."""
    match part:
        case Blanks(blanks=blanks):
            return tuple(blank.field for blank in blanks)
        case WriteRoom(field=field):
            return (field,)
        case _:
            return ()
