"""Scenes, documents and the body: what is painted, what is heard, what a tap does."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QPainter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.summary.document import (
    Box,
    Bullets,
    Columns,
    Document,
    Heading,
    Paragraph,
    Picture,
    Table,
    TableCell,
    WriteLines,
    text_of,
)
from decision_aid.summary.figure_facts import FigureFacts, figure_document
from decision_aid.summary.scene import Circle, Label, Line, Pattern, Person, Polygon, Rectangle, Scene
from decision_aid.window.theme import em, token
from decision_aid.window.widgets.body_picture import BodyPicture, Site
from decision_aid.window.widgets.caution_bar import CautionBar
from decision_aid.window.widgets.document_view import DocumentView
from decision_aid.window.widgets.scene_painter import paint_scene
from decision_aid.window.widgets.scene_view import SceneView

SQUARE = ((10, 10), (90, 10), (90, 90), (10, 90))
PEOPLE = Scene(width=140, height=70, shapes=(Person(x=10, y=10, width=20, height=50, fill="option_a"),))


def painted(*shapes: object) -> QImage:
    """A white 100 by 100 picture of the shapes."""
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_scene(painter, Scene(width=100, height=100, shapes=shapes))  # type: ignore[arg-type]
    painter.end()
    return image


def share_of(image: QImage, colour: QColor) -> float:
    """The share of points that are nearer to the colour than to white."""
    near = sum(
        abs(image.pixelColor(x, y).lightness() - colour.lightness()) < (255 - colour.lightness()) / 2
        for x in range(100)
        for y in range(100)
    )
    return near / 10_000


@pytest.mark.parametrize("pattern", ["hatch", "dots", "cross"])
def test_a_pattern_is_seen_and_looks_hardly_lighter_than_a_solid_fill(pattern: Pattern) -> None:
    solid = painted(Polygon(points=SQUARE, fill="option_b"))
    patterned = painted(Polygon(points=SQUARE, fill="option_b", pattern=pattern))

    assert patterned != solid
    assert share_of(patterned, token("option_b")) >= 0.66 * share_of(solid, token("option_b"))


def test_no_pattern_leaves_the_shape_empty() -> None:
    assert share_of(painted(Polygon(points=SQUARE, fill="option_b", pattern="none")), token("option_b")) == 0


def test_every_shape_leaves_its_mark() -> None:
    shapes = (
        Rectangle(x=10, y=10, width=60, height=60, fill="accent", radius=8),
        Circle(x=50, y=50, radius=30, stroke="ink", stroke_width=4),
        Line(x1=5, y1=50, x2=95, y2=50, stroke_width=4),
        Line(x1=5, y1=50, x2=95, y2=50, stroke_width=4, dashed=True),
        Polygon(points=SQUARE, fill="ink"),
        Person(x=20, y=10, width=40, height=80, fill="option_a"),
        Label(x=10, y=60, text="60 of 100", size=20, weight="bold"),
    )
    for shape in shapes:
        assert painted(shape) != painted(), shape


def test_label_ends_where_it_is_anchored() -> None:
    image = painted(Label(x=90, y=60, text="60", size=30, anchor="end"))
    dark = [x for x in range(100) for y in range(100) if image.pixelColor(x, y).lightness() < 128]

    assert 80 <= max(dark) <= 90


def test_scene_says_its_alternative_and_keeps_its_shape(qtbot: QtBot) -> None:
    view = SceneView(PEOPLE, "60 of 100 people feel better.")
    qtbot.addWidget(view)
    heard = QAccessible.queryAccessibleInterface(view)

    assert heard.text(QAccessible.Text.Name) == "60 of 100 people feel better."
    assert view.sizeHint().width() == em(1) * 10
    assert view.heightForWidth(100) == 50
    assert view.heightForWidth(5000) == view.sizeHint().height()


def test_document_shows_all_its_text_in_order(qtbot: QtBot) -> None:
    cell = TableCell((Paragraph("60 of 100"),))
    document = Document(
        title="Summary",
        language="en",
        reader="patient",
        parts=(
            Heading("What we decided", level=1),
            Paragraph("Start without an operation.", lead="Choice"),
            Bullets(("Walk each day", "Call at once if you cannot pass urine"), ordered=True),
            Picture(PEOPLE, "One person", caption="One person of one"),
            Table(header=("Topic", "Operation"), rows=((cell, cell),), caption="Figures"),
            Box("Call at once", (Paragraph("If your legs grow weak"),), tone="danger"),
            Columns(((Paragraph("Left"),), (Paragraph("Right"),))),
            WriteLines("Your questions"),
        ),
    )
    view = DocumentView(document)
    qtbot.addWidget(view)
    labels = view.findChildren(QLabel)
    shown = " ".join(label.text() or label.accessibleName() for label in labels)

    for line in text_of(document).splitlines():
        assert all(word in shown for word in line.split()), line


def test_document_replaces_the_one_before(qtbot: QtBot) -> None:
    view = DocumentView()
    qtbot.addWidget(view)
    view.show()
    for title in ("First", "Second"):
        view.show_document(Document(title=title, language="en", reader="patient", parts=(Heading(title),)))

    def shown() -> list[str]:
        return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]

    qtbot.waitUntil(lambda: shown() == ["Second"])


def test_hostile_text_stays_text(qtbot: QtBot) -> None:
    view = DocumentView(
        Document(title="T", language="en", reader="patient", parts=(Paragraph("<b>bold</b> <img src='x'>"),))
    )
    qtbot.addWidget(view)

    assert view.findChildren(QLabel)[0].textFormat() == Qt.TextFormat.PlainText


def test_figure_card_says_what_it_holds_and_leaves_the_rest_out() -> None:
    facts = FigureFacts(title="Leg pain", values=("Operation: 60 of 100",), certainty="medium", citation="A 2007")
    told = text_of(figure_document(facts, str)).splitlines()

    assert told == ["Leg pain", "Operation: 60 of 100", "How sure Medium", "Source A 2007"]


def test_caution_opens_its_reason(qtbot: QtBot) -> None:
    bar = CautionBar("Smoking", "Smoking slows healing.", more="In one study ...")
    qtbot.addWidget(bar)
    bar.show()
    assert not bar.more.isVisible()

    qtbot.keyClick(bar.why, Qt.Key.Key_Return)

    assert bar.more.isVisible()
    assert "Smoking" in bar.why.accessibleName()


def test_caution_without_more_offers_no_reason(qtbot: QtBot) -> None:
    bar = CautionBar("Smoking", "Smoking slows healing.")
    qtbot.addWidget(bar)
    bar.show()

    assert not bar.why.isVisible()


@pytest.fixture
def body(qtbot: QtBot) -> BodyPicture:
    left = Site("left_buttock", "Left buttock", "back", ((10, 10), (40, 10), (40, 60), (10, 60)))
    right = Site("right_thigh", "Right thigh", "front", ((60, 80), (90, 80), (90, 150), (60, 150)))
    made = BodyPicture([left, right])
    qtbot.addWidget(made)
    made.show()
    return made


def test_tap_fills_and_second_tap_empties(body: BodyPicture, qtbot: QtBot) -> None:
    answers: list[object] = []
    body.answered.connect(answers.append)
    back = body.views[1]
    place = _centre(back, QPointF(25, 35))

    for _tap in range(2):
        qtbot.mouseClick(back, Qt.MouseButton.LeftButton, pos=place)

    assert answers == [("left_buttock",), ()]


def test_tap_beside_every_site_does_nothing(body: BodyPicture, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(body.answered):
        qtbot.mouseClick(body.views[1], Qt.MouseButton.LeftButton, pos=_centre(body.views[1], QPointF(80, 190)))


def test_list_does_the_same_by_keyboard(body: BodyPicture, qtbot: QtBot) -> None:
    answers: list[object] = []
    body.answered.connect(answers.append)

    qtbot.keyClick(body.list.buttons[1], Qt.Key.Key_Space)
    body.views[1].tapped.emit("left_buttock")

    assert answers == [("right_thigh",), ("left_buttock", "right_thigh")]
    assert all(button.isChecked() for button in body.list.buttons)


def test_shipped_sites_can_all_be_tapped(library: Library, qtbot: QtBot) -> None:
    sites = [Site(site.id, site.name["en"], site.view, site.outline) for site in library.choices.sites]
    body = BodyPicture(sites)
    qtbot.addWidget(body)
    reached = set()
    for view in body.views:
        room = view.sizeHint()
        points = (QPointF(x, y) for x in range(0, room.width(), 3) for y in range(0, room.height(), 3))
        reached |= {view.site_at(point) for point in points}

    assert {site.id for site in sites} <= reached


def _centre(view: Any, point: QPointF) -> QPoint:
    """Where a point of the 100 by 200 frame lies in a view."""
    return view.place_of(point).toPoint()
