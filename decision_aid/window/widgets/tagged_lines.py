"""Lines in own words that can each name what they speak of, by one tap on a button instead of typing it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication

from decision_aid.window.language import _
from decision_aid.window.theme import em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.lines_field import LinesField


class TagButton(PushButton):
    """Names one thing that a line can speak of; `left` tells that the keyboard went elsewhere."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the keyboard went elsewhere."""
        super().focusOutEvent(event)
        self.left.emit()


class TaggedLines(LinesField):
    """A list of lines; a button for each of the `tags` adds what was typed as "tag: words".

    Enter, and leaving the list, add what was typed without a tag: nothing typed is lost.
    """

    def __init__(self, tags: Sequence[str], *, accessible_name: str, placeholder: str = "") -> None:
        super().__init__(accessible_name=accessible_name, placeholder=placeholder)
        self.tag_buttons = [self._tag_button(tag, accessible_name) for tag in tags]
        if tags:
            self.field.editingFinished.disconnect()
            self.field.returnPressed.connect(self._add)
            self.field.editingFinished.connect(self._add_when_left)
            layout = self.layout()
            assert layout is not None  # noqa: S101 - the list of lines lays itself out
            layout.addWidget(row_of(*self.tag_buttons, spacing=em(0.4)))

    def _tag_button(self, tag: str, accessible_name: str) -> TagButton:
        button = TagButton(tag)
        button.left.connect(self._add_when_left)
        button.setAccessibleName(_("{list} Add for: {tag}").format(list=accessible_name, tag=tag))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: self._add_tagged(tag))
        return button

    def _add_when_left(self) -> None:
        if QApplication.focusWidget() not in (self.field, *self.tag_buttons):
            self._add()

    def _add_tagged(self, tag: str) -> None:
        words = self.field.text().strip()
        if words:
            self._add_line(f"{tag}: {words}")
        self.field.setFocus()
