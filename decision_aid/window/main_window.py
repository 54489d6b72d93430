"""The window: paints its frame at once, then shows a visit; holds text size, privacy cover, About and closing."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QStackedWidget, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import TEXT_SIZES, apply_theme, text_percent
from decision_aid.window.waiting_view import WaitingView

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QCloseEvent

    from decision_aid.window.full_views import PrivacyCover, Problem
    from decision_aid.window.shell import Shell
    from decision_aid.window.visit import Visit

HIDE_KEYS, HIDE_NAME = "Ctrl+H", "hide_screen"
MOST_DIALOGS = 9
"""More than ever stand in front of each other."""

# Whatever the first paint does not need loads after it: Qt's names of keys and flags alone take 22 ms.


class MainWindow(QMainWindow):
    """Begins as an empty frame; `show_visit` fills it, `show_problem` says what is wrong with the content."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(_("Back surgery: deciding together"))
        self.visit: Visit | None = None
        self.shell: Shell | None = None
        self.asks_before_closing = True
        self._cover: PrivacyCover | None = None
        self._covered = False
        self.views = QStackedWidget()
        self.setCentralWidget(self.views)
        self.views.addWidget(WaitingView())
        self.resize(1366, 768)
        self.setMinimumSize(640, 480)

    @property
    def cover(self) -> "PrivacyCover":
        """The privacy cover, made when it is first needed."""
        if self._cover is None:
            from decision_aid.window.full_views import PrivacyCover

            self._cover = PrivacyCover()
            self._cover.lifted.connect(self.lift_cover)
            self.views.addWidget(self._cover)
        return self._cover

    def _equip(self) -> None:
        """Add what could wait until the frame had painted: the icon and the keys that work everywhere."""
        from PySide6.QtGui import QIcon, QKeySequence, QShortcut

        from decision_aid.files.resources import resource

        self.setWindowIcon(QIcon(str(resource("icons/decision-aid.svg"))))
        for keys, slot in (("Ctrl++", self.enlarge_text), ("Ctrl+=", self.enlarge_text), ("Ctrl+-", self.shrink_text)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot, _later())
        QShortcut(QKeySequence(HIDE_KEYS), self).activated.connect(self.hide_screen)
        _application().focusWindowChanged.connect(self._equip_dialog)

    def _equip_dialog(self) -> None:
        """Let the key that hides the screen work in the dialog in front too: a dialog shadows the window's own keys."""
        from PySide6.QtGui import QKeySequence, QShortcut

        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.findChild(QShortcut, HIDE_NAME) is None:
            shortcut = QShortcut(QKeySequence(HIDE_KEYS), dialog)
            shortcut.setObjectName(HIDE_NAME)
            shortcut.activated.connect(self.hide_screen)

    def enlarge_text(self) -> None:
        """Go to the next larger text size, if there is one."""
        self.set_text_size(next((size for size in TEXT_SIZES if size > text_percent()), text_percent()))

    def shrink_text(self) -> None:
        """Go to the next smaller text size, if there is one."""
        self.set_text_size(next((size for size in reversed(TEXT_SIZES) if size < text_percent()), text_percent()))

    def _show_view(self, view: QWidget) -> None:
        """Show a view in place of the one before, which is let go."""
        old = self.views.widget(0)
        if isinstance(old, WaitingView):
            self._equip()
        self.views.insertWidget(0, view)
        self.views.setCurrentWidget(self.cover if self._covered else view)
        if old is not None and old is not self._cover:
            self.views.removeWidget(old)
            old.deleteLater()

    def show_problem(self, problem: "Problem", lead_on: Callable[[], object]) -> None:
        """Say over the whole window what is wrong; its button calls `lead_on`."""
        from decision_aid.window.full_views import ProblemView

        view = ProblemView(problem)
        view.led_on.connect(lead_on, _later())
        self._show_view(view)

    def show_visit(self, visit: "Visit") -> None:
        """Show a visit from its first step."""
        self.visit = visit
        visit.begun_anew.connect(_forget_folder)
        visit.begun_anew.connect(self._begin, _later())
        self._begin()

    def _begin(self) -> None:
        """Show the visit from its first step with fields, folds and pages made anew."""
        from decision_aid.window.navigation import Alarm, Navigation

        if self.shell is not None:
            self.shell.drop_field()
        if self.visit is not None:
            self._navigation, self._alarm = Navigation(self.visit.library.steps), Alarm()
            self._build_shell(self.visit)

    def _build_shell(self, visit: "Visit") -> None:
        from decision_aid.window.shell import Shell

        self._let_shell_go()
        self.shell = Shell(visit, self._navigation, self._alarm)
        self.shell.top.text_size_wished.connect(self.set_text_size, _later())
        self.shell.top.cover_wished.connect(self.hide_screen)
        self.shell.top.about_wished.connect(self.show_about)
        self.shell.finish_wished.connect(self.close)
        self.shell.print_wished.connect(self._print)
        self._show_view(self.shell)

    def _let_shell_go(self) -> None:
        """Take the shell off the screen: styling its hundreds of widgets anew takes longer than building another."""
        import shiboken6

        if self.shell is not None:
            self.shell.leave_field()
            self.shell.let_go()
            self.views.removeWidget(self.shell)
            self.views.setCurrentWidget(self.cover)
            shiboken6.delete(self.shell)
            self.shell = None

    def set_text_size(self, percent: int) -> None:
        """Show everything at 100, 150 or 200 percent; the step and the answers stay, and so does the cover."""
        if self._covered:
            return
        if percent != text_percent():
            self._let_shell_go()
            apply_theme(_application(), text_percent=percent)
            if self._cover is not None:
                self._cover.measure()
            if self.visit is not None:
                self._build_shell(self.visit)
        if self.shell is not None:
            self.shell.top.text_sizes.show_percent(percent)

    def hide_screen(self) -> None:
        """Close what is open in front and cover everything until the cover is lifted."""
        self._covered = True
        close_dialogs()
        if self.shell is not None:
            self.shell.leave_field()
        self.views.setCurrentWidget(self.cover)
        self.cover.button.setFocus()

    def lift_cover(self) -> None:
        """Show again what was covered."""
        self._covered = False
        self.views.setCurrentIndex(0)

    def show_about(self) -> None:
        """Tell what the aid is, its versions, funding and limits."""
        from decision_aid.window.about_dialog import AboutDialog

        if self.visit is not None:
            AboutDialog(self.visit, self).exec()

    def _print(self, part: str) -> None:
        from decision_aid.window.printing import print_part

        if self.visit is not None:
            print_part(self.visit, part, self)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Ask once when answers have not been saved."""
        if self.shell is not None:
            self.shell.leave_field()
        unsaved = self.visit is not None and self.visit.unsaved
        if unsaved and self.asks_before_closing and not self._confirm_closing():
            event.ignore()
            return
        super().closeEvent(event)

    def _confirm_closing(self) -> bool:
        from decision_aid.window.asking import Loss, confirm_loss

        loss = Loss(
            title=_("Close the visit"),
            question=_("The answers of this visit are not saved."),
            consequence=_("You can save them on the Summary page. If you close now, they are gone."),
            go_on=_("Close without saving"),
            keep=_("Stay here"),
        )
        return confirm_loss(self, loss)


def _forget_folder() -> None:
    """Propose no folder that was chosen in the visit before: it may bear that patient's name."""
    from decision_aid.window.saving import forget_folder

    forget_folder()


def close_dialogs() -> None:
    """Close every dialog in front of the window, the front one first, as if it had been cancelled."""
    for _dialog in range(MOST_DIALOGS):
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        elif dialog is not None:
            dialog.close()


def _later() -> "Qt.ConnectionType":
    """Not from within a press of a button that is itself about to be built anew."""
    from PySide6.QtCore import Qt

    return Qt.ConnectionType.QueuedConnection


def _application() -> QApplication:
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else QApplication([])
