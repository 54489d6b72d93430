"""Puts widgets that came later into the order of the Tab key where they are seen; Qt puts them at the very end."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_widgets(root: QWidget) -> list[QWidget]:
    """Every widget within `root`, itself included, that can have the keyboard, in the order of their making."""
    found = [root, *root.findChildren(QWidget)]
    return [widget for widget in found if widget.focusPolicy() != Qt.FocusPolicy.NoFocus]


def place_after(before: QWidget, added: QWidget) -> None:
    """Let Tab reach `added` right after the last widget within `before`."""
    last, widget = before, before.window().nextInFocusChain()
    while widget is not None and widget is not before.window():
        if before.isAncestorOf(widget) and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            last = widget
        widget = widget.nextInFocusChain()
    _chain([last, *focus_widgets(added)])


def place_before(after: QWidget, added: QWidget) -> None:
    """Let Tab reach `added` right before the widget `after`."""
    before = after.previousInFocusChain()
    while before is not None and before is not after and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain()
    _chain([*([before] if before is not None else []), *focus_widgets(added)])


def _chain(widgets: list[QWidget]) -> None:
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
