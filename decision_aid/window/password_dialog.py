"""Asks for the password of a PDF, twice, and says what it costs to lock one."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.theme import dress, em
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import BodyLabel, SoftLabel, TitleLabel, WrappedLabel
from decision_aid.window.widgets.flow_layout import row_of
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea

WIDTH_EM = 30
ROOM_FOR_PROBLEM_EM = 5
Lock = Callable[[str], bytes]
"""Returns the file locked with a password; raises ValueError with a sentence for one that cannot lock it."""


class PasswordDialog(QDialog):
    """Takes a password typed twice and locks with it; `locked` holds the file once the dialog was accepted."""

    def __init__(self, lock: Lock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self.locked = b""
        self.setWindowTitle(_("Lock the PDF with a password"))
        self.first, self.again = _field(_("Password")), _field(_("The same password again"))
        self.problem = WrappedLabel(colour="danger")
        self.problem.hide()
        self.lock_button = PushButton(_("Lock and save"), look="primary")
        self.keep_button = PushButton(_("Go back"))
        self.lock_button.clicked.connect(self.take)
        self.keep_button.clicked.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(em(0.5))
        body = QWidget()
        body.setLayout(column)
        column.addWidget(TitleLabel(self.windowTitle()))
        for line in _costs():
            column.addWidget(BodyLabel(line))
        for field in (self.first, self.again):
            column.addWidget(SoftLabel(field.accessibleName()))
            column.addWidget(field)
            field.returnPressed.connect(self.take)
        column.addWidget(self.problem)
        column.addWidget(row_of(self.lock_button, self.keep_button, spacing=em(0.5)))
        column.addStretch(1)
        outer = QVBoxLayout(self)
        self._scroll = VerticalScrollArea(body)
        outer.addWidget(self._scroll)
        room = self.screen().availableGeometry()
        height = body.heightForWidth(em(WIDTH_EM)) + em(ROOM_FOR_PROBLEM_EM)
        self.resize(min(em(WIDTH_EM + 2), room.width() - em(2)), min(height, room.height() - em(3)))

    def take(self) -> None:
        """Lock with the password when it was typed twice alike; otherwise, or when it cannot lock, say why not."""
        if self.first.text() != self.again.text():
            self._tell(_("The two are not the same. Please type the password again, twice."))
            return
        try:
            self.locked = self._lock(self.first.text())
        except ValueError as wrong:
            self._tell(str(wrong))
            return
        self.accept()

    def _tell(self, problem: str) -> None:
        self.problem.setText(problem)
        self.problem.show()
        self.first.setAccessibleDescription(problem)
        self.first.setFocus()
        self.first.selectAll()
        self.layout().activate()  # type: ignore[union-attr]
        self._scroll.ensureWidgetVisible(self.problem)


def _costs() -> tuple[str, ...]:
    return (
        _("The file opens with this password alone. If it is lost, nobody can open the file, and we cannot either."),
        _("A machine can guess a short password. Longer is safer: 4 words, for example."),
        _("A locked file is no archive file (PDF/A). For the clinic's archive, save one without a password."),
    )


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    field.setMinimumHeight(em(2.6))
    dress(field, "field")
    return field


def ask_locked(parent: QWidget, lock: Lock) -> bytes | None:
    """Ask for a password and return the file locked with it; None when the dialog was closed."""
    dialog = PasswordDialog(lock, parent)
    return dialog.locked if dialog.exec() else None
