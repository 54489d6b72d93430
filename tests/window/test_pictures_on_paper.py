"""Screen and paper draw every chart alike, point by point within a tolerance; a planted difference is seen."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import numpy as np
import numpy.typing as npt
import pypdfium2
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from decision_aid.content.library import Library
from decision_aid.files.resources import resource
from decision_aid.pdf.styles import MARGIN
from decision_aid.pdf.writer import write_pdf
from decision_aid.storage.case_file import parse_case
from decision_aid.summary.charts import FitBar, fit_bars, icon_array
from decision_aid.summary.document import Box, Columns, Document, Part, Picture, Table
from decision_aid.summary.figure_pictures import pictures_of
from decision_aid.summary.option_style import option_style
from decision_aid.summary.range_chart import RangeAxis, RangeBar, range_bars
from decision_aid.summary.recovery_chart import TimeAxis, recovery_timeline
from decision_aid.summary.scene import Circle, Label, Line, Person, Polygon, Rectangle, Scene
from decision_aid.window.pages.fit_words import fit_view
from decision_aid.window.pages.summary_documents import sheets_of
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_painter import paint_scene
from tests.summary.contexts import SAMPLES
from tests.window.conftest import TODAY

DOTS_PER_POINT = 6
FINER = 3
"""So many dots across and down are seen as one: the thinnest lines are drawn one dot wide, however thin."""
ON_AVERAGE, ANYWHERE = 5.0, 55.0
"""How far screen and paper may be apart, of 255: over the whole picture, and over any square of `SQUARE` dots."""
SQUARE = 8
Pixels = npt.NDArray[np.int16]


@cache
def on_screen(scene: Scene) -> Pixels:
    """A scene as the window paints it: height, width and colours."""
    image = QImage(
        round(scene.width * DOTS_PER_POINT), round(scene.height * DOTS_PER_POINT), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(DOTS_PER_POINT, DOTS_PER_POINT)
    paint_scene(painter, scene)
    painter.end()
    dots = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return _coarser(dots[:, : image.width(), 2::-1])


@cache
def on_paper(scene: Scene) -> Pixels:
    """A scene as the PDF shows it."""
    sheet = Document(title="T", language="en", reader="patient", parts=(Picture(scene, "A chart"),))
    with pypdfium2.PdfDocument(write_pdf([sheet])) as document:
        wide, high = document.get_page_size(0)
        below, beside = high - MARGIN - scene.height, wide - MARGIN - scene.width
        cut = (int(MARGIN), below - 1, beside - 1, int(MARGIN))
        bitmap = document[0].render(scale=DOTS_PER_POINT, rev_byteorder=True, crop=cut)
        dots = bitmap.to_numpy()[:, :, :3].copy()
    height, width = (round(side * DOTS_PER_POINT) for side in (scene.height, scene.width))
    return _coarser(dots[:height, :width])


def _coarser(dots: npt.NDArray[np.uint8]) -> Pixels:
    height, width = (side // FINER * FINER for side in dots.shape[:2])
    parts = (dots[row:height:FINER, column:width:FINER] for row in range(FINER) for column in range(FINER))
    return sum((part.astype(np.int16) for part in parts), np.int16(0)) // FINER**2


def apart(one: Pixels, other: Pixels) -> tuple[float, float]:
    """How far two pictures are apart: on average, and in the worst square."""
    far = np.maximum.reduce([np.abs(one[..., colour] - other[..., colour]) for colour in range(3)])
    sums = np.pad(far, ((1, 0), (1, 0))).cumsum(0, np.int64).cumsum(1)
    squares = sums[SQUARE:, SQUARE:] - sums[:-SQUARE, SQUARE:] - sums[SQUARE:, :-SQUARE] + sums[:-SQUARE, :-SQUARE]
    return float(far.mean()), float(squares.max()) / SQUARE**2


def is_alike(scene: Scene, other: Scene | None = None) -> bool:
    """Whether paper shows what the screen shows; `other` is what paper is given in place of the scene."""
    average, worst = apart(on_screen(scene), on_paper(other or scene))
    return average <= ON_AVERAGE and worst <= ANYWHERE


STYLES = [option_style(place) for place in range(4)]
AXIS = RangeAxis(scale=(-30, 30), ends=("less pain", "more pain"), at_zero="no difference")
TIME = TimeAxis(end=26, unit="weeks", ends=("at once", "half a year"))


def bars(*figures: tuple[float | None, float | None, float | None]) -> list[RangeBar]:
    """A bar for each option: value, low, high."""
    return [
        RangeBar(name=f"Option {place}", style=STYLES[place], value=value, low=low, high=high, words="about 12 points")
        for place, (value, low, high) in enumerate(figures)
    ]


KINDS: dict[str, Scene] = {
    **{f"people {place}": icon_array(count, STYLES[place], str) for place, count in enumerate((95, 60, 37, 4))},
    "range bars": range_bars(bars((-12, -20, -4), (5, -3, 9), (None, None, None), (0, None, None)), AXIS),
    "recovery": recovery_timeline(bars((4, None, None), (12, None, None), (None, None, None), (25, None, None)), TIME),
    "fit": fit_bars(
        [FitBar(name="O", style=style, share=0.2 * place, words="9 points") for place, style in enumerate(STYLES, 1)]
    ),
    "all shapes": Scene(
        width=100,
        height=60,
        shapes=(
            Rectangle(x=2, y=2, width=40, height=20, fill="accent", radius=6),
            Circle(x=60, y=14, radius=10, stroke="ink", stroke_width=3),
            Line(x1=4, y1=40, x2=60, y2=52, stroke_width=3),
            Line(x1=4, y1=30, x2=90, y2=30, stroke_width=2, dashed=True),
            Polygon(points=((70, 36), (96, 36), (83, 56)), fill="option_b", stroke="option_b", pattern="cross"),
            Person(x=80, y=4, width=12, height=22),
            Label(x=66, y=58, text="60", size=14, weight="bold", anchor="end"),
        ),
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_chart_is_alike_on_screen_and_on_paper(kind: str) -> None:
    assert is_alike(KINDS[kind]), apart(on_screen(KINDS[kind]), on_paper(KINDS[kind]))


def pictures_in(parts: tuple[Part, ...]) -> Iterator[Scene]:
    """Every scene among these parts and within them."""
    for part in parts:
        if isinstance(part, Picture):
            yield part.scene
        elif isinstance(part, Box):
            yield from pictures_in(part.parts)
        elif isinstance(part, Columns):
            yield from pictures_in(tuple(inner for column in part.columns for inner in column))
        elif isinstance(part, Table):
            yield from pictures_in(tuple(inner for row in part.rows for cell in row for inner in cell.parts))


def scenes_of(visit: Visit) -> Iterator[Scene]:
    """Every chart that a visit shows: on its sheets, on Compare and on Weigh."""
    for document in sheets_of(visit, "both"):
        yield from pictures_in(document.parts)
    comparison = visit.briefing.comparison
    for row in comparison.rows if comparison else ():
        for figure in (*row.figures, *row.other_figures):
            yield from pictures_in(pictures_of(figure, comparison.options, visit.voice))
    if visit.briefing.fit.shown:
        yield fit_view(visit)._scene


def test_the_charts_of_every_sample_are_alike_on_screen_and_on_paper(library: Library) -> None:
    scenes: dict[Scene, str] = {}
    for name in SAMPLES:
        path = resource(f"samples/{name}.yaml")
        visit = Visit(library, parse_case(path.read_text("utf-8"), path.name), pdf=PdfTools(write_pdf), today=TODAY)
        visit.see("compare")
        scenes |= dict.fromkeys(scenes_of(visit), name)

    assert len(scenes) > 20
    assert [(name, apart(on_screen(one), on_paper(one))) for one, name in scenes.items() if not is_alike(one)] == []


def changed(scene: Scene, kind: type, **values: object) -> Scene:
    """The scene with its last shape of a kind changed."""
    place = max(number for number, shape in enumerate(scene.shapes) if isinstance(shape, kind))
    shapes = list(scene.shapes)
    shapes[place] = replace(shapes[place], **values)  # type: ignore[arg-type]
    return replace(scene, shapes=tuple(shapes))


@pytest.mark.parametrize(
    ("kind", "shape", "values"),
    [
        ("people 0", Person, {"fill": "option_a"}),
        ("people 1", Label, {"text": "of 10"}),
        ("people 2", Label, {"x": 140.0}),
        ("range bars", Circle, {"radius": 9.0}),
        ("range bars", Line, {"x1": 20.0}),
        ("range bars", Label, {"text": "no differense"}),
        ("recovery", Label, {"weight": "regular"}),
        ("fit", Rectangle, {"width": 379.0}),
        ("fit", Rectangle, {"pattern": "solid"}),
        ("fit", Rectangle, {"pattern": "hatch"}),
        ("fit", Rectangle, {"fill": "option_c"}),
    ],
)
def test_a_planted_difference_is_seen(kind: str, shape: type, values: dict[str, object]) -> None:
    other = changed(KINDS[kind], shape, **values)
    assert other != KINDS[kind]

    assert not is_alike(KINDS[kind], other), apart(on_screen(KINDS[kind]), on_paper(other))
