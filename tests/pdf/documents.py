"""Documents to write in tests, one with every part."""

from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Part,
    Picture,
    Table,
    TableCell,
    WriteLines,
)
from decision_aid.summary.scene import Circle, Label, Line, Person, Polygon, Rectangle, Scene

SCENE = Scene(
    width=200,
    height=60,
    shapes=(
        Person(x=5, y=5, width=20, height=40, fill="option_a"),
        Person(x=35, y=5, width=20, height=40),
        Rectangle(x=65, y=5, width=30, height=40, fill="option_b", stroke="option_b", pattern="hatch", radius=4),
        Circle(x=120, y=25, radius=15, fill="option_c", pattern="dots"),
        Polygon(points=((150, 5), (170, 45), (190, 5)), fill="option_d", pattern="cross"),
        Line(x1=0, y1=50, x2=200, y2=50, dashed=True),
        Label(x=100, y=58, text="of 100", size=9, anchor="middle"),
    ),
)


def cell(*parts: Part) -> TableCell:
    return TableCell(parts)


def table(rows: int = 2) -> Table:
    said = tuple(
        (cell(Paragraph(f"Row {row}")), cell(Paragraph("One value")), cell(Picture(SCENE, "A picture")))
        for row in range(rows)
    )
    return Table(("What", "First", "Second"), said, caption="Figures", widths=(0.2, 0.4, 0.4))


EVERY_PART: tuple[Part, ...] = (
    Heading("A sheet", 1),
    Paragraph("Plain words that wrap over the end of a line more than once. " * 4, lead="Lead:"),
    Bullets(("first", "second")),
    Bullets(("one", "two"), ordered=True),
    Columns(((Box("Left", (Paragraph("in the left box"),)),), (Box("Right", (Bullets(("right",)),), tone="danger"),))),
    Columns(((Paragraph("left column"),), (Paragraph("right column"),))),
    Box("Careful", (Paragraph("in a box"),), tone="caution"),
    Picture(SCENE, "60 of 100 people", "A caption"),
    Heading("Section"),
    Heading("Topic", 3),
    table(),
    WriteLines("My questions", 3),
    PageBreak(),
    Paragraph("The last page", style="small"),
)


def document(*parts: Part, title: str = "A sheet", header: str = "J.D.") -> Document:
    return Document(
        title=title, language="en", reader="patient", parts=parts, header=header, footer=("Version 1", "Last line")
    )
