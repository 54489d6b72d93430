"""Uses the whole window at random for minutes and tells what broke.

`python -m tests.bench.hurried_hand [SEED] [MINUTES]`

It presses, types, drags, resizes, changes the text size, begins new visits, saves, and acts in whatever opens. Told are
errors that nobody caught, messages of Qt, figures shown under an alarm, pages that scroll sideways, and what a visit
leaves in memory. The tests do the same for seconds, in `tests/journeys/test_impatient_user.py`.
"""

import datetime
import gc
import os
import random
import sys
import tempfile
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QPoint, Qt, QTimer, qInstallMessageHandler
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.app import page_server_command
from decision_aid.content.loader import read_library
from decision_aid.pdf.home_sheets import SheetsForHome
from decision_aid.pdf.locking import lock_pdf
from decision_aid.pdf.writer import characters_not_printed, write_pdf
from decision_aid.window.main_window import MainWindow
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.visit import Visit
from tests.journeys.stage import saving_into, shown_window
from tests.journeys.surface import buttons_on, fields_on, settle, words_of
from tests.journeys.test_impatient_user import TYPED, check

SIZES = ((640, 480), (800, 600), (1024, 768), (1366, 768), (1920, 1080), (640, 1000), (2560, 500))
KEYS = {
    "No": (
        "Tab",
        "Backtab",
        "Space",
        "Return",
        "Escape",
        "F1",
        "Down",
        "Up",
        "Right",
        "Left",
        "PageDown",
        "Delete",
        "5",
    ),
    "Control": ("Return", "Plus", "Minus", "H", "Z", "V"),
    "Alt": ("Left", "Right"),
}
SELDOM = {"Save PDF": 0.15, "Print": 0.1, "Print the urgent sheet": 0.1, "Finish": 0.3, "New visit": 0.25}
"""How often a press of what takes long, or ends the visit, is really done."""
OTHER_PLATFORM = "This plugin does not support"
DIALOG_EVERY_MS, LAST_TOLD, SLOW_SECONDS = 20, 8, 1.0


class HurriedHand:
    """One seeded run; `done` holds the last actions, `faults` what broke and after which actions."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        self.window, self.lot = window, random.Random(seed)  # noqa: S311 - repeatable on purpose
        self.done: deque[str] = deque(maxlen=LAST_TOLD)
        self.faults: Counter[str] = Counter()
        self.count = 0
        self.kinds: dict[Callable[[], str], int] = {
            self.press: 55,
            self.press_twice: 3,
            self.key: 20,
            self.type: 10,
            self.click_anywhere: 5,
            self.drag: 3,
            self.resize: 4,
        }

    def note(self, fault: str) -> None:
        """Keep a fault with what was done before; the same one is counted."""
        if fault not in self.faults:
            print(f"{fault}\n  after {list(self.done)}", flush=True)
        self.faults[fault] += 1

    def act(self) -> None:
        """Do one thing, and check what always holds."""
        (kind,) = self.lot.choices(list(self.kinds), list(self.kinds.values()))
        begun = time.monotonic()
        try:
            self.done.append(kind())
            settle()
            if not self.window.isVisible():  # it was closed: somebody opens it again
                self.window.show()
            check(self.window, list(self.done))
        except (AssertionError, RuntimeError) as error:
            self.note("".join(traceback.format_exception(error)))
        if time.monotonic() - begun > SLOW_SECONDS:
            print(f"{time.monotonic() - begun:.1f} s for {self.done[-1]}", flush=True)
        self.count += 1

    def press(self) -> str:
        """Press a button of the page."""
        button = self.lot.choice([one for one in buttons_on(self.window) if one.isEnabled()] or [self.window])
        words = words_of(button)
        if self.lot.random() > min((SELDOM.get(word, 1.0) for word in words), default=1.0):
            return "nothing"
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"press {words}"

    def press_twice(self) -> str:
        """Press a button twice without a pause; the first press may have taken it away."""
        button = self.lot.choice([one for one in buttons_on(self.window) if one.isEnabled()] or [self.window])
        words = words_of(button)
        for _press in range(0 if set(words) & set(SELDOM) else 2):
            if shiboken6.isValid(button):
                QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        return f"press twice {words}"

    def key(self) -> str:
        """Press a key on whatever has the keyboard."""
        held = self.lot.choice(list(KEYS))
        name = self.lot.choice(KEYS[held])
        _press_key(QApplication.focusWidget() or self.window, name, held)
        return f"key {held} {name}"

    def type(self) -> str:
        """Write over a field."""
        fields = fields_on(self.window)
        if not fields:
            return "nothing"
        field, text = self.lot.choice(fields), self.lot.choice([*TYPED, "x" * 300, "12,5"])
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(field, text)
        return f"type {text[:20]!r} into {words_of(field)}"

    def click_anywhere(self) -> str:
        """Click, once or twice, wherever it falls."""
        click = self.lot.choice([QTest.mouseClick, QTest.mouseDClick])
        place = self._place()
        click(self.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        return f"click at {place.toTuple()}"

    def drag(self) -> str:
        """Drag from one place to another."""
        handle, none = self.window.windowHandle(), Qt.KeyboardModifier.NoModifier
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, none, self._place())
        QTest.mouseMove(handle, self._place())
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, none, self._place())
        return "drag"

    def resize(self) -> str:
        """Give the window another size."""
        size = self.lot.choice(SIZES)
        self.window.resize(*size)
        return f"resize to {size}"

    def _place(self) -> QPoint:
        return QPoint(self.lot.randrange(self.window.width()), self.lot.randrange(self.window.height()))

    def act_in_front(self) -> None:
        """Press, type or close in the menu, card or dialog that is open."""
        top = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if top is None:
            return
        self.done.append(f"in {type(top).__name__}: {self._in_front(top)}")

    def _in_front(self, top: QWidget) -> str:
        buttons, fields = [one for one in buttons_on(top) if one.isEnabled()], fields_on(top)
        wish = self.lot.random()
        if wish < 0.2 and fields:
            QTest.keyClicks(self.lot.choice(fields), self.lot.choice(TYPED))
            return "type"
        if wish < 0.6 and buttons:
            button = self.lot.choice(buttons)
            words = words_of(button)
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            return f"press {words}"
        if wish < 0.8:
            name, held = self.lot.choice([("Escape", "No"), ("H", "Control")])
            _press_key(top, name, held)
            return f"key {held} {name}"
        top.close()
        return "close"


def _press_key(widget: QWidget, name: str, held: str) -> None:
    QTest.keyClick(widget, getattr(Qt.Key, f"Key_{name}"), getattr(Qt.KeyboardModifier, f"{held}Modifier"))


def new_visit() -> Visit:
    """A visit with everything that the program gives it."""
    library, today = read_library(), datetime.date.today()
    sheets = SheetsForHome(library, "en", today)
    tools = PdfTools(write_pdf, characters_not_printed, lock_pdf, sheets, page_server_command())
    return Visit(library, pdf=tools, today=today)


def widgets_of_a_new_visit(window: MainWindow) -> int:
    """How many widgets there are in the whole program once a visit has begun."""
    assert window.visit is not None
    window.set_text_size(100)
    window.visit.begin_anew()
    settle()
    settle()
    gc.collect()
    return len(QApplication.allWidgets())


def main(seed: int = 1, minutes: float = 10) -> int:
    """Run, and return 1 when anything broke."""
    application = QApplication([])
    with tempfile.TemporaryDirectory() as folder, saving_into(Path(folder)):
        window = shown_window(new_visit())
        before = widgets_of_a_new_visit(window)
        hand = HurriedHand(window, seed)
        sys.excepthook = lambda *error: hand.note("".join(traceback.format_exception(*error)))
        qInstallMessageHandler(lambda _kind, _at, words: None if OTHER_PLATFORM in words else hand.note(f"Qt: {words}"))
        in_front = QTimer()
        in_front.timeout.connect(hand.act_in_front)
        in_front.start(DIALOG_EVERY_MS)
        end = time.monotonic() + 60 * minutes
        while time.monotonic() < end:
            hand.act()
        in_front.stop()
        after = widgets_of_a_new_visit(window)
        window.close()
    print(
        f"seed {seed}: {hand.count} actions, {len(hand.faults)} kinds of fault, widgets {before} before, {after} after"
    )
    application.quit()
    return 1 if hand.faults else 0


if __name__ == "__main__":
    sys.exit(main(*(int(word) for word in sys.argv[1:3])))
