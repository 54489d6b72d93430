"""Waiting until a layout has come to rest.

Qt lays a window out over several turns of its event loop: a word that wraps asks for a height, its card gives it, the
page makes room. A fixed wait is too short on a busy machine.
"""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

TURN_MILLISECONDS = 20
MOST_TURNS = 250


def settle(qtbot: QtBot, widget: QWidget) -> None:
    """Run the event loop until no visible part of a widget moves from one turn to the next.

    Raises:
        AssertionError: The layout never comes to rest, which is a fault of the window.
    """
    before = _places(widget)
    for _ in range(MOST_TURNS):
        qtbot.wait(TURN_MILLISECONDS)
        after = _places(widget)
        if after == before:
            return
        before = after
    raise AssertionError(f"The layout of {widget!r} does not come to rest.")


def _places(widget: QWidget) -> list[tuple[int, int, int, int]]:
    visible = (part for part in [widget, *widget.findChildren(QWidget)] if part.isVisible())
    return [(part.x(), part.y(), part.width(), part.height()) for part in visible]
