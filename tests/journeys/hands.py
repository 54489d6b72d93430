"""Two ways to use the window with one interface: a hand on the mouse and a hand on the keyboard.

Both find things as a person does, by words. The keyboard hand sends keys to whatever has the focus and nothing else:
what it cannot reach with Tab and the arrows, nobody can reach without a mouse, and the journey fails.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from tests.journeys.surface import (
    Field,
    buttons_on,
    fields_on,
    is_in_group,
    is_named,
    settle,
    top_surface,
    words_of,
    words_on,
)

LONGEST_ROUND = 400
"""Presses of Tab after which a round that does not close is called endless."""
WAIT_MS = 20
STEP_LINE = "Opens the list of steps"
NEXT_PART = "Next part"
Wanted = Callable[[QWidget], bool]
Key, Held = Qt.Key, Qt.KeyboardModifier


class Hand(ABC):
    """Uses one window. `press` and `write` raise AssertionError when what is named cannot be found or reached."""

    def __init__(self, window: QWidget) -> None:
        self.window = window

    @property
    def surface(self) -> QWidget:
        """What takes the hand now."""
        return top_surface(self.window)

    def sees(self, words: str) -> bool:
        """Whether these words stand somewhere on screen."""
        return words in words_on(self.surface)

    def find(self, words: str) -> None:
        """Turn to further parts of the step until these words stand on screen."""
        while not self.sees(words):
            assert self.sees(NEXT_PART), f"no “{words}” in any part that is left of this step"
            self.turn_page(NEXT_PART)

    def finish_step(self) -> None:
        """Turn through the parts of the step that are left, then go to the next step."""
        while self.sees(NEXT_PART):
            self.turn_page(NEXT_PART)
        self.go_on()

    def answer_message(self, words: str) -> None:
        """Press a button of the message that the next step will open."""
        waiting = QTimer(self.window)
        waiting.timeout.connect(lambda: self._answer_open_message(waiting, words))
        waiting.start(WAIT_MS)

    def _answer_open_message(self, waiting: QTimer, words: str) -> None:
        message = QApplication.activeModalWidget()
        if message is None:
            return
        waiting.stop()
        try:
            self.press(words)
        finally:
            message.close()

    @abstractmethod
    def press(self, words: str, group: str = "") -> None:
        """Press the button with these words, in the group of that name."""

    @abstractmethod
    def write(self, field: str, text: str) -> None:
        """Put a text into the field of that name in place of what it holds."""

    @abstractmethod
    def add_line(self, field: str, text: str) -> None:
        """Add a line to the list of that name."""

    @abstractmethod
    def go_on(self) -> None:
        """Go to the next step."""

    @abstractmethod
    def open_step(self, name: str) -> None:
        """Open a step by its name on the rail."""

    @abstractmethod
    def open_list_of_steps(self) -> None:
        """Open the list of steps where it is folded into a line; elsewhere it is open."""

    @abstractmethod
    def turn_page(self, words: str) -> None:
        """Go to the next screen of the step; `words` stand on the button that leads there."""

    @abstractmethod
    def enlarge_text(self) -> None:
        """Set the largest text."""


class MouseHand(Hand):
    """Scrolls to a control and clicks in its middle, on whatever lies on top there."""

    def press(self, words: str, group: str = "") -> None:
        """Click the button."""
        settle()
        found = [
            button for button in buttons_on(self.surface) if is_named(button, words) and is_in_group(button, group)
        ]
        assert found, f"no button “{words}” in “{group}” on screen, but: {words_on(self.surface)}"
        assert found[0].isEnabled(), f"the button “{words}” cannot be pressed"
        self._click(found[0])

    def write(self, field: str, text: str) -> None:
        """Click into the field, mark what it holds and type."""
        settle()
        found = [each for each in fields_on(self.surface) if is_in_group(each, field)]
        assert found, f"no field “{field}” on screen, but: {[words_of(each) for each in fields_on(self.surface)]}"
        self._click(found[0])
        assert found[0].hasFocus(), f"a click does not lead into the field “{field}”"
        _type_over(found[0], text)

    def add_line(self, field: str, text: str) -> None:
        """Type and click the button beside the field."""
        self.write(field, text)
        self.press(f"Add: {field}")

    def go_on(self) -> None:
        """Click Next."""
        self.press("Next")

    def open_step(self, name: str) -> None:
        """Click the step on the rail, which may first have to be opened."""
        self.open_list_of_steps()
        self.press(name, "Steps")

    def open_list_of_steps(self) -> None:
        """Click the line."""
        settle()
        lines = [button for button in buttons_on(self.surface) if is_in_group(button, STEP_LINE)]
        if lines:
            self._click(lines[0])

    def turn_page(self, words: str) -> None:
        """Click what Next has become."""
        self.press(words)

    def enlarge_text(self) -> None:
        """Click the largest letter."""
        self.press("Largest text", "Text size")

    def _click(self, control: QWidget) -> None:
        place = self._bring_into_sight(control)
        surface = control.window()
        hit = surface.childAt(place)
        assert hit is control or (hit is not None and control.isAncestorOf(hit)), f"{words_of(control)} is covered"
        handle = surface.windowHandle()
        assert handle is not None
        QTest.mouseMove(handle, place)
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Held.NoModifier, place)
        settle()

    def _bring_into_sight(self, control: QWidget) -> QPoint:
        parent = control.parentWidget()
        while parent is not None:
            if isinstance(parent, QScrollArea):
                parent.ensureWidgetVisible(control)
            parent = parent.parentWidget()
        settle()
        return control.mapTo(control.window(), control.rect().center())


class KeyboardHand(Hand):
    """Knows keys alone: Tab from control to control, arrows within a group, Space to press."""

    def press(self, words: str, group: str = "") -> None:
        """Reach the button by Tab and arrows, then press Space."""
        settle()
        self._reach(lambda control: self._has(control, words, group), f"the button “{words}” in “{group}”", group)
        self._key(Key.Key_Space)

    def write(self, field: str, text: str) -> None:
        """Reach the field by Tab and type."""
        settle()
        self._reach(lambda control: isinstance(control, Field) and is_in_group(control, field), f"the field “{field}”")
        _type_over(self._focused(), text)

    def add_line(self, field: str, text: str) -> None:
        """Type and press Enter."""
        self.write(field, text)
        self._key(Key.Key_Return)

    def go_on(self) -> None:
        """Press Alt+Right."""
        self._key(Key.Key_Right, Held.AltModifier)

    def open_step(self, name: str) -> None:
        """Reach the rail, which may first have to be opened, and go along it with the arrows."""
        self.open_list_of_steps()
        self.press(name, "Steps")

    def open_list_of_steps(self) -> None:
        """Reach the line and press Space."""
        settle()
        if any(is_in_group(button, STEP_LINE) for button in buttons_on(self.surface)):
            self._reach(lambda control: is_in_group(control, STEP_LINE), "the line that opens the steps")
            self._key(Key.Key_Space)

    def turn_page(self, words: str) -> None:
        """Press Ctrl+Enter."""
        assert self.sees(words), f"no “{words}” on screen"
        self._key(Key.Key_Return, Held.ControlModifier)

    def enlarge_text(self) -> None:
        """Press Ctrl and plus twice."""
        for _press in range(2):
            self._key(Key.Key_Plus, Held.ControlModifier)

    def _has(self, control: QWidget, words: str, group: str) -> bool:
        return isinstance(control, QAbstractButton) and is_named(control, words) and is_in_group(control, group)

    def _reach(self, wanted: Wanted, name: str, group: str = "") -> None:
        """Go round by Tab, and through every group met that may hold it by arrows."""
        passed: list[QWidget] = []
        while len(passed) < LONGEST_ROUND:
            here = self._focused()
            if wanted(here) or (group and is_in_group(here, group) and self._reach_by_arrows(wanted, group)):
                return
            if here in passed:
                break
            passed.append(here)
            self._key(Key.Key_Tab)
        stops = [words_of(control) or type(control).__name__ for control in passed]
        raise AssertionError(f"Tab never leads to {name}. It stops at: {stops}")

    def _reach_by_arrows(self, wanted: Wanted, group: str) -> bool:
        passed: list[QWidget] = []
        while (here := self._focused()) not in passed and is_in_group(here, group):
            if wanted(here):
                return True
            if not isinstance(here, QAbstractButton):
                return False
            passed.append(here)
            self._key(Key.Key_Right)
        return False

    def _focused(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        focused = (popup.focusWidget() or popup) if popup is not None else QApplication.focusWidget()
        assert focused is not None, "nothing has the focus: the keyboard is lost"
        return focused

    def _key(self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
        QTest.keyClick(self._focused(), key, held)
        settle()


def _type_over(field: QWidget, text: str) -> None:
    QTest.keyClick(field, Key.Key_A, Held.ControlModifier)
    QTest.keyClicks(field, text)
    settle()


HANDS: dict[str, type[Hand]] = {"mouse": MouseHand, "keyboard": KeyboardHand}
