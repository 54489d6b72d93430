"""Grounds show the colours of their role, and the ring of a page leaves its texts alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout
from pytestqt.qtbot import QtBot

from decision_aid.window.theme import em, token
from decision_aid.window.widgets.surface import GROUNDS, Surface
from decision_aid.window.widgets.vertical_scroll import PageScrollArea

SIDE = 100


def painted(surface: Surface, qtbot: QtBot) -> dict[str, str]:
    """The colours in the middle and in the middle of three edges."""
    qtbot.addWidget(surface)
    surface.resize(SIDE, SIDE)
    image = surface.grab().toImage()
    places = {"middle": (50, 50), "left": (0, 50), "right": (SIDE - 1, 50), "top": (50, 0)}
    return {name: image.pixelColor(*place).name() for name, place in places.items()}


@pytest.mark.parametrize("role", [role for role, ground in GROUNDS.items() if ground.fill])
def test_ground_shows_the_colours_of_its_role(role: str, qtbot: QtBot) -> None:
    ground = GROUNDS[role]
    colours = painted(Surface(role), qtbot)

    assert colours["middle"] == token(ground.fill).name()
    assert colours["left"] == token(ground.around or ground.bar or ground.fill).name()
    assert colours["right"] == token(ground.around or ground.right or ground.fill).name()
    assert colours["top"] == token(ground.around or ground.top or ground.fill if not ground.bar else ground.fill).name()


def test_ground_changes_with_its_role(qtbot: QtBot) -> None:
    surface = Surface("caution")
    surface.stand_on("danger")

    assert painted(surface, qtbot)["left"] == token("danger").name()


def test_content_keeps_clear_of_the_bar(qtbot: QtBot) -> None:
    surface, label = Surface("caution"), QLabel("words")
    column = QVBoxLayout(surface)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(label)
    qtbot.addWidget(surface)
    surface.show()

    assert label.x() == em(0.35)


@pytest.mark.usefixtures("qapp")
def test_unknown_role_is_refused() -> None:
    with pytest.raises(KeyError):
        Surface("lime")


def test_ring_comes_with_the_keyboard_and_colours_no_text(qtbot: QtBot) -> None:
    label = QLabel("words")
    area = PageScrollArea(label)
    qtbot.addWidget(area)
    area.resize(SIDE, SIDE)
    role = QPalette.ColorRole.WindowText

    area.focusInEvent(QFocusEvent(QFocusEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert area.grab().toImage().pixelColor(1, 50) == token("focus")
    assert label.palette().color(role) == token("ink")
    area.focusOutEvent(QFocusEvent(QFocusEvent.Type.FocusOut, Qt.FocusReason.TabFocusReason))
    assert area.grab().toImage().pixelColor(1, 50) != token("focus")
    assert label.palette().color(role) == token("ink")
