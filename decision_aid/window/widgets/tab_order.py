"""Puts widgets that came later into the order of the Tab key where they are seen; Qt puts them at the very end."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


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


def follow_layout(before: QWidget, box: QWidget) -> None:
    """Let Tab go from `before` through everything in `box` in the order in which its layouts show it."""
    _chain([before, *_in_layout(box)])


def _in_layout(widget: QWidget) -> list[QWidget]:
    """The widget and all within it that can have the keyboard, in the order of the layouts."""
    found = [widget] if widget.focusPolicy() != Qt.FocusPolicy.NoFocus else []
    layout = widget.layout()
    return found if layout is None else [*found, *_in_items(layout)]


def _in_items(layout: QLayout) -> list[QWidget]:
    found: list[QWidget] = []
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, part = (None, None) if item is None else (item.layout(), item.widget())
        found += _in_items(inner) if inner is not None else [] if part is None else _in_layout(part)
    return found


def _chain(widgets: list[QWidget]) -> None:
    for first, second in pairwise(widgets):
        QWidget.setTabOrder(first, second)
