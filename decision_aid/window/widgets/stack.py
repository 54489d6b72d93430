"""Widgets one below the other as one widget."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.window.theme import em


def stack_of(widgets: Iterable[QWidget], *, spacing_em: float = 0.8) -> QWidget:
    """Return the widgets below each other without a margin, `spacing_em` base text sizes apart."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(em(spacing_em))
    for widget in widgets:
        column.addWidget(widget)
    return stack
