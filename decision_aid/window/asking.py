"""Asks before answers are lost; keeping them is what Enter and Escape answer."""

from PySide6.QtWidgets import QMessageBox, QWidget

from decision_aid.records import dataclass
from decision_aid.window.messages import message_box


@dataclass(frozen=True, slots=True)
class Loss:
    """What would be lost, in words, and the two ways on."""

    title: str
    question: str
    consequence: str
    go_on: str
    keep: str


def confirm_loss(parent: QWidget, loss: Loss) -> bool:
    """Ask once and return whether to go on."""
    box = message_box(parent, loss.title, loss.question, more=loss.consequence)
    go_on = box.addButton(loss.go_on, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(loss.keep, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.exec()
    return bool(box.clickedButton() is go_on)
