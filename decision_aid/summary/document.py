"""A neutral document that the window and the PDF both render, so that screen and paper cannot disagree.

All text is plain Unicode without markup; writers escape it.
"""

from collections.abc import Callable, Iterator
from typing import Literal

from decision_aid.records import dataclass
from decision_aid.summary.form import AnswerTable, Blanks, Choices, FormPart, WriteRoom, words_of
from decision_aid.summary.scene import Scene

Tone = Literal["plain", "caution", "danger"]
TextSize = Literal["body", "soft", "large", "small", "fine"]
"""How text is set: "soft" is body in soft ink; "fine" is for references alone, never for what a patient must read."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 (the title of the document) to 3."""

    text: str
    level: Literal[1, 2, 3] = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `lead` is a bold beginning, such as a label."""

    text: str
    lead: str = ""
    style: TextSize = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of short items, numbered when `ordered`; paper may set it in `two_columns`."""

    items: tuple[str, ...]
    ordered: bool = False
    style: TextSize = "body"
    two_columns: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A scene with the sentence that a reader who cannot see it needs, numbers included."""

    scene: Scene
    alternative: str
    caption: str = ""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell holding parts, one below the other."""

    parts: tuple["Part", ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A ruled table; the first row of cells heads the columns, the first cell of each row heads the row.

    `widths` are shares of the page width, one for each column, summing to 1; empty for equal columns. With
    `heads_above`, paper sets the first cell of a row above its other cells, over the whole width, and below it a line
    for each of these, which begins with the name of its column and shows a picture beside what is said.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()
    heads_above: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A framed group of parts with a title."""

    title: str
    parts: tuple["Part", ...]
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Columns:
    """Groups of parts side by side of equal width; read left to right."""

    columns: tuple[tuple["Part", ...], ...]


@dataclass(frozen=True, slots=True)
class WriteLines:
    """Empty ruled lines to write on by hand, under a label."""

    label: str
    count: int = 2


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The next part starts a page."""


Part = Heading | Paragraph | Bullets | Picture | Table | Box | Columns | WriteLines | PageBreak | FormPart


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperRoom:
    """What paper a document is made for.

    `left_out` counts the least asked-for pieces that give way to fit the pages, `moved` how often something was moved
    off page 1 so that the rest fits it. `to_spare` says how much more there is room for: 1 to list what else stands in
    a paragraph and for lines to write on that are else left out, 2 for the bars of a fit told in short as well.
    """

    large_print: bool = False
    left_out: int = 0
    moved: int = 0
    to_spare: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A document for one reader.

    `header` stands at the top of every page, `footer` lines and `page_words` (with places for number and count) at
    its bottom; `body_points` is the size of body text in points. `language` is a two-letter code. A document with
    `most_pages` is made anew by `remade` where it would take more pages in the usual print, and for large print; before
    more than `dear_after` pieces are left out, narrower margins are tried.
    """

    title: str
    language: str
    reader: Literal["patient", "clinician", "urgent", "worksheet"]
    parts: tuple[Part, ...]
    header: str = ""
    footer: tuple[str, ...] = ()
    page_words: str = "Page {number} of {count}"
    body_points: float = 14
    most_pages: int | None = None
    dear_after: int | None = None
    remade: "Callable[[PaperRoom], Document] | None" = None


def all_parts(document: Document) -> Iterator[Part]:
    """Yield every part of a document, also within others, outer ones first, in reading order."""
    waiting = list(reversed(document.parts))
    while waiting:
        part = waiting.pop()
        yield part
        waiting += reversed(_inner_parts(part))


def text_of(document: Document) -> str:
    """All text of a document in reading order, one line a piece; pictures by their alternative text."""
    return "\n".join(line for part in document.parts for line in _lines(part))


def _lines(part: Part) -> list[str]:
    return [*filter(None, _own_lines(part)), *(line for inner in _inner_parts(part) for line in _lines(inner))]


def _own_lines(part: Part) -> tuple[str, ...]:
    match part:
        case Heading(text=text):
            return (text,)
        case Paragraph(text=text, lead=lead):
            return (f"{lead} {text}".strip(),)
        case Bullets(items=items):
            return items
        case Picture(alternative=alternative, caption=caption):
            return (alternative, caption)
        case Table(header=header, caption=caption):
            return (caption, *header)
        case Box(title=title):
            return (title,)
        case WriteLines(label=label):
            return (label,)
        case AnswerTable() | Choices() | Blanks() | WriteRoom():
            return words_of(part)
        case _:
            return ()


def _inner_parts(part: Part) -> tuple[Part, ...]:
    match part:
        case Table(rows=rows):
            return tuple(inner for row in rows for cell in row for inner in cell.parts)
        case Box(parts=parts):
            return parts
        case Columns(columns=columns):
            return tuple(inner for column in columns for inner in column)
        case _:
            return ()
