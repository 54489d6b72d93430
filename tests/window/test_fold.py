"""A fold begins closed; what stands in it is made when it is opened, or belongs to it from the beginning."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from decision_aid.window.widgets.fold import Fold


def shown(fold: Fold, qtbot: QtBot) -> Fold:
    qtbot.addWidget(fold)
    fold.show()
    return fold


def test_what_is_there_already_goes_with_the_fold_and_is_hidden_until_it_is_opened(qtbot: QtBot) -> None:
    body = QLabel("body")
    fold = shown(Fold("More", body), qtbot)
    assert body.parent() is fold
    assert not body.isVisible()

    fold.button.click()
    assert body.isVisible()
    fold.button.click()
    assert not body.isVisible()


def test_what_has_to_be_made_is_made_once(qtbot: QtBot) -> None:
    made: list[QLabel] = []

    def make() -> QLabel:
        made.append(QLabel("body"))
        return made[-1]

    fold = shown(Fold("More", make), qtbot)
    assert made == []
    for opened in (True, False, True):
        fold.set_open(opened=opened)

    assert len(made) == 1
    assert made[0].isVisible()
