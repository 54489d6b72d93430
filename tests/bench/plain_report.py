"""A plain, untagged reportlab script: the same words, tables and pictures, and nothing else. The yardstick of `report`.

Usage: python tests/bench/plain_report.py CONTENT.json OUT.pdf
"""

import json
import sys
from pathlib import Path
from xml.sax.saxutils import escape

from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
MARGIN = 51


class Picture(Flowable):
    """Shapes painted one after the other."""

    def __init__(self, width, height, shapes):
        super().__init__()
        self.width, self.height, self.shapes = width, height, shapes

    def draw(self):
        canvas = self.canv
        canvas.translate(0, self.height)
        canvas.scale(1, -1)
        for kind, facts in self.shapes:
            getattr(self, kind)(canvas, facts)

    def Rectangle(self, canvas, f):
        canvas.rect(f["x"], f["y"], f["width"], f["height"], fill=bool(f["fill"]), stroke=bool(f["stroke"]))

    def Circle(self, canvas, f):
        canvas.circle(f["x"], f["y"], f["radius"], fill=bool(f["fill"]), stroke=bool(f["stroke"]))

    def Line(self, canvas, f):
        canvas.line(f["x1"], f["y1"], f["x2"], f["y2"])

    def Polygon(self, canvas, f):
        path = canvas.beginPath()
        path.moveTo(*f["points"][0])
        for point in f["points"][1:]:
            path.lineTo(*point)
        path.close()
        canvas.drawPath(path, fill=bool(f["fill"]), stroke=bool(f["stroke"]))

    def Person(self, canvas, f):
        head = f["height"] * 0.13
        canvas.circle(f["x"] + f["width"] / 2, f["y"] + head, head, fill=bool(f["fill"]))
        canvas.rect(f["x"], f["y"] + 2 * head, f["width"], f["height"] - 2 * head, fill=bool(f["fill"]))

    def Label(self, canvas, f):
        canvas.saveState()
        canvas.translate(f["x"], f["y"])
        canvas.scale(1, -1)
        canvas.setFont("Inter", f["size"])
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
                made.append(Paragraph(escape(text), style(body * (1.7 - 0.25 * level), "Inter-Bold")))
            case ["text" | "item", _, text]:
                made.append(Paragraph(escape(text), style(body)))
            case ["picture", wide, high, shapes]:
                made.append(Picture(wide, high, shapes))
            case ["table", rows]:
                inner = width / len(rows[0])
                cells = [[flowables(cell, body, inner) for cell in row] for row in rows]
                made.append(Table(cells, [inner] * len(rows[0]), style=[("GRID", (0, 0), (-1, -1), 0.5, colors.grey)]))
            case ["page"]:
                made.append(PageBreak())
    return made


def style(size, face="Inter"):
    """A paragraph style of one size."""
    return ParagraphStyle("text", fontName=face, fontSize=size, leading=size * 1.4, spaceAfter=size * 0.3)


def main():
    """Write the PDF."""
    for name, file in (("Inter", "Inter-Regular.ttf"), ("Inter-Bold", "Inter-Bold.ttf")):
        pdfmetrics.registerFont(TTFont(name, FONTS / file))
    story = []
    for document in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        story += [*flowables(document["parts"], document["body"], A4[0] - 2 * MARGIN), PageBreak()]
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN)
    SimpleDocTemplate(sys.argv[2], pagesize=A4, **margins).build(story)


if __name__ == "__main__":
    main()
