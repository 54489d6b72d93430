"""A plain, untagged reportlab script: the same words, tables, pictures and page furniture, and nothing else.

The yardstick of `report`: written as anyone would who knows the library, with what makes it quick (colours made once,
lines of a pattern drawn together, no part of the library that it can do without).

Usage: python tests/bench/plain_report.py CONTENT.json OUT.pdf
"""

import json
import sys
from functools import cache
from html import escape
from pathlib import Path

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, NextPageTemplate, PageBreak, Paragraph, Table
from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.frames import Frame

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FACES = {"regular": "Inter-Regular", "semibold": "Inter-SemiBold", "bold": "Inter-Bold"}
MARGIN, FURNITURE, PADDING = 51, 28, 5
RATIOS = {"large": 17 / 14, "small": 12 / 14, "fine": 9.5 / 14}
HEADINGS = {1: 22 / 14, 2: 16 / 14, 3: 1}
COLOURS = {}


class Picture(Flowable):
    """Shapes painted one after the other."""

    def __init__(self, width, height, shapes, scale):
        super().__init__()
        self.width, self.height, self.shapes, self.scale = width * scale, height * scale, shapes, scale

    def draw(self):
        canvas = self.canv
        canvas.translate(0, self.height)
        canvas.scale(self.scale, -self.scale)
        for kind, facts in self.shapes:
            getattr(self, kind)(canvas, facts)

    def Rectangle(self, canvas, f):
        path = canvas.beginPath()
        path.roundRect(f["x"], f["y"], f["width"], f["height"], f["radius"])
        self.paint(canvas, path, f, (f["x"], f["y"], f["width"], f["height"]))

    def Circle(self, canvas, f):
        path = canvas.beginPath()
        x, y, radius = f["x"], f["y"], f["radius"]
        path.circle(x, y, radius)
        self.paint(canvas, path, f, (x - radius, y - radius, 2 * radius, 2 * radius))

    def Line(self, canvas, f):
        canvas.setStrokeColor(COLOURS[f["stroke"]])
        canvas.setLineWidth(f["stroke_width"])
        canvas.line(f["x1"], f["y1"], f["x2"], f["y2"])

    def Polygon(self, canvas, f):
        path = canvas.beginPath()
        path.moveTo(*f["points"][0])
        for point in f["points"][1:]:
            path.lineTo(*point)
        path.close()
        across, down = zip(*f["points"], strict=True)
        self.paint(canvas, path, f, (min(across), min(down), max(across) - min(across), max(down) - min(down)))

    def Person(self, canvas, f):
        head = f["height"] * 0.13
        path = canvas.beginPath()
        path.circle(f["x"] + f["width"] / 2, f["y"] + head, head)
        path.roundRect(f["x"], f["y"] + 2 * head, f["width"], f["height"] - 2 * head, f["width"] / 3)
        self.paint(canvas, path, f, (f["x"], f["y"], f["width"], f["height"]))

    def paint(self, canvas, path, f, bounds):
        if f["stroke"]:
            canvas.setStrokeColor(COLOURS[f["stroke"]])
            canvas.setLineWidth(f.get("stroke_width", 0.7))
        if f["fill"]:
            canvas.setFillColor(COLOURS[f["fill"]])
        canvas.drawPath(path, fill=bool(f["fill"]), stroke=bool(f["stroke"]))
        if f["fill"] and f["pattern"] not in ("solid", "none"):
            canvas.saveState()
            canvas.clipPath(path, fill=0, stroke=0)
            self.pattern(canvas, f["pattern"], bounds)
            canvas.restoreState()

    def pattern(self, canvas, pattern, bounds):
        x, y, width, height = bounds
        canvas.setStrokeColor(COLOURS["card"])
        if pattern == "dots":
            canvas.setLineWidth(1.4)
            canvas.setLineCap(1)
            places = [
                (x + 3.2 * i, y + 2.8 * j) for i in range(int(width / 3.2) + 1) for j in range(int(height / 2.8) + 1)
            ]
            canvas.lines([(*place, *place) for place in places])
            return
        canvas.setLineWidth(0.6)
        starts = [x - height + 4 * number for number in range(int((width + height) / 4) + 1)]
        canvas.lines([(start, y + height, start + height, y) for start in starts])
        if pattern == "cross":
            canvas.lines([(start, y, start + height, y + height) for start in starts])

    def Label(self, canvas, f):
        canvas.saveState()
        canvas.translate(f["x"], f["y"])
        canvas.scale(1, -1)
        canvas.setFillColor(COLOURS[f["colour"]])
        canvas.setFont(FACES[f["weight"]], f["size"])
        {"start": canvas.drawString, "middle": canvas.drawCentredString, "end": canvas.drawRightString}[f["anchor"]](
            0, 0, f["text"]
        )
        canvas.restoreState()


def flowables(parts, body, width):
    """Platypus flowables of flattened parts."""
    made = []
    for part in parts:
        match part:
            case ["heading", level, text]:
                made.append(Paragraph(escape(text), style(body * HEADINGS[level], FACES["bold"])))
            case ["text", size, text]:
                made.append(Paragraph(escape(text), style(body * RATIOS.get(size, 1))))
            case ["item", size, text]:
                made.append(Paragraph(escape(text), style(body * RATIOS.get(size, 1), indent=body), bulletText="•"))
            case ["picture", wide, high, shapes]:
                made.append(Picture(wide, high, shapes, min(body / 14, width / wide)))
            case ["table", shares, rows]:
                widths = [share * width for share in shares]
                cells = [
                    [flowables(cell, body, room - 2 * PADDING) for cell, room in zip(row, widths, strict=True)]
                    for row in rows
                ]
                made.append(Table(cells, widths, style=table_style()))
            case ["page"]:
                made.append(PageBreak())
    return made


@cache
def table_style():
    """Ruled rows and little free space."""
    whole = ((0, 0), (-1, -1))
    sides = [(f"{side}PADDING", *whole, PADDING) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    return [("VALIGN", *whole, "TOP"), ("GRID", *whole, 0.6, COLOURS["line"]), *sides]


@cache
def style(size, face="Inter-Regular", indent=0):
    """A paragraph style of one size."""
    return ParagraphStyle(
        "text",
        fontName=face,
        fontSize=size,
        leading=size * 1.3,
        spaceAfter=3,
        leftIndent=indent,
        textColor=COLOURS["ink"],
    )


def template(number, document):
    """A page with header, rule, footer and page number."""
    size = max(8, document["body"] * 9.5 / 14)
    bottom = FURNITURE + size * 1.36 * (len(document["footer"]) + 1)

    def furniture(canvas, layout):
        canvas.setFont("Inter-Regular", size)
        canvas.setFillColor(COLOURS["soft_ink"])
        canvas.setStrokeColor(COLOURS["line"])
        canvas.drawString(MARGIN, A4[1] - FURNITURE - size, document["header"])
        canvas.line(MARGIN, bottom - size, A4[0] - MARGIN, bottom - size)
        for place, line in enumerate(document["footer"]):
            canvas.drawString(MARGIN, bottom - size * 1.36 * (place + 2), line)
        canvas.drawRightString(A4[0] - MARGIN, FURNITURE, f"Page {layout.page}")

    frame = Frame(MARGIN, bottom, A4[0] - 2 * MARGIN, A4[1] - MARGIN - bottom, 0, 0, 0, 0)
    return PageTemplate(str(number), [frame], onPage=furniture)


def use(content):
    """Make the colours and the faces known; done once."""
    COLOURS.update({role: HexColor(value) for role, value in content["colours"].items()})
    for face in FACES.values():
        pdfmetrics.registerFont(TTFont(face, FONTS / f"{face}.ttf"))


def write(content, target):
    """Write the PDF to a path or a file."""
    layout = BaseDocTemplate(target, pagesize=A4)
    story = []
    for number, document in enumerate(content["documents"]):
        layout.addPageTemplates([template(number, document)])
        story += [NextPageTemplate(str(number)), PageBreak()] if number else []
        story += flowables(document["parts"], document["body"], A4[0] - 2 * MARGIN)
    layout.build(story)


def main():
    """Write the content of one file to another."""
    content = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    use(content)
    write(content, sys.argv[2])


if __name__ == "__main__":
    main()
