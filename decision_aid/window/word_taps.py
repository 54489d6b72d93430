"""A tap on a medical word in a text of a page asks what it means."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import WrappedLabel


class WordTaps(QObject):
    """Watches a page for taps that nothing else takes; `tapped` names the word of the glossary under the finger.

    Buttons and fields keep their presses. A finger that moves scrolls, and asks for nothing.
    """

    tapped = Signal(object)

    def __init__(self, visit: Visit, page: QWidget) -> None:
        super().__init__(page)
        self._visit, self._page = visit, page
        self._pressed_at: QPoint | None = None
        page.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at presses that reached the page; every event goes on."""
        if isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.LeftButton:
            at = event.position().toPoint()
            if event.type() == QEvent.Type.MouseButtonPress:
                self._pressed_at = at
            elif event.type() == QEvent.Type.MouseButtonRelease:
                self._release(at)
        return False

    def _release(self, at: QPoint) -> None:
        before, self._pressed_at = self._pressed_at, None
        if before is None or (at - before).manhattanLength() >= QApplication.startDragDistance():
            return
        term = self.term_at(at)
        if term is not None:
            self.tapped.emit(term)

    def term_at(self, at: QPoint) -> GlossaryTerm | None:
        """Return the word of the glossary at a point of the page, the longest where several stand there."""
        label = self._page.childAt(at)
        if not isinstance(label, WrappedLabel):
            return None
        line, place = label.line_at(label.mapFrom(self._page, at))
        language = self._visit.language
        found = [term for term in self._visit.library.glossary if line and term.stands_at(line, place, language)]
        return max(found, key=lambda term: max(map(len, term.forms(language))), default=None)
