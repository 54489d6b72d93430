"""What the sheet for home asks, in which order and in which layout; the questions themselves stand with their steps."""

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from decision_aid.content.evidence import Text
from decision_aid.records import dataclass

SheetLayout = Literal[
    "table",  # a row a question, a column an answer
    "pairs",  # as a table of short labels, in two halves side by side
    "scale",  # a row a question, a column for each number from 0 to 10
    "choice",  # the answers behind the question, on its line where they fit
    "blanks",  # short lines to write on, side by side
    "treatments",  # a row a treatment of the list, a column for what came of it
    "goals",  # the goals of the list to tick
    "lines",  # lines to write more on
]


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetBlock:
    """Questions in one layout; `paths` are case-file paths, for treatments the ids of the list."""

    layout: SheetLayout
    paths: tuple[str, ...] = ()
    head: Text = field(default_factory=dict)
    """What heads the rows of a table, or the label of lines."""
    lines: int = 1
    shares: tuple[float, ...] = ()
    """How much of the width each blank takes; equal where nothing is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetSection:
    """A part of the sheet under its own title."""

    title: Text
    note: Text = field(default_factory=dict)
    blocks: tuple[SheetBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorksheetContent:
    """The file `worksheet.yaml`."""

    title: Text
    intro: Text
    urgent_title: Text
    """What to do when a warning sign is new; it stands before the first question."""
    urgent: Text
    phone: Text
    """The label of the line for the clinic's number."""
    answers: Mapping[str, Text] = field(default_factory=dict)
    """Shorter words for answers that head a narrow column, by their value."""
    labels: Mapping[str, Text] = field(default_factory=dict)
    """Other words for a question where it stands on paper, by its path."""
    outcomes: Mapping[str, Text] = field(default_factory=dict)
    """The columns of the treatments, by status or effect."""
    still_doing: Text = field(default_factory=dict)
    sections: tuple[SheetSection, ...]
