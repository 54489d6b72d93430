"""What holds for every page from Start to Goals: nothing preset, no sideways scrolling, names for screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.window.page import Page
from decision_aid.window.pages.cause_page import CausePage
from decision_aid.window.pages.goals_page import GoalsPage
from decision_aid.window.pages.health_page import HealthPage
from decision_aid.window.pages.start_page import StartPage
from decision_aid.window.pages.symptoms_page import SymptomsPage
from decision_aid.window.pages.treatments_page import TreatmentsPage
from decision_aid.window.pages.warning_signs_page import WarningSignsPage
from decision_aid.window.theme import apply_theme
from decision_aid.window.visit import Visit
from tests.window.pages.visits import shown

PAGES = (StartPage, WarningSignsPage, CausePage, SymptomsPage, TreatmentsPage, HealthPage, GoalsPage)
ASKING = PAGES[1:]


@pytest.mark.parametrize("kind", ASKING)
def test_nothing_is_preset(visit: Visit, qtbot: QtBot, kind: type[Page]) -> None:
    page = shown(kind, visit, qtbot)

    assert not [button.text() for button in page.findChildren(QAbstractButton) if button.isChecked()]
    assert not [line.text() for line in page.findChildren(QLineEdit) if line.text()]
    assert not visit.unsaved


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("kind", PAGES)
def test_no_page_is_wider_than_the_window(
    visit: Visit, qtbot: QtBot, qapp: QApplication, *, kind: type[Page], percent: int
) -> None:
    apply_theme(qapp, text_percent=percent)
    page = shown(kind, visit, qtbot, size=(1366 if percent > 100 else 1134, 600))

    assert page.body.minimumSizeHint().width() <= page.width()
    assert page.body.width() <= page.scroll_area.viewport().width()


@pytest.mark.parametrize("kind", PAGES)
def test_everything_that_takes_the_keyboard_has_a_name(visit: Visit, qtbot: QtBot, kind: type[Page]) -> None:
    page = shown(kind, visit, qtbot)
    reached = [
        widget
        for widget in page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit)
        and widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]

    assert reached
    assert not [widget for widget in reached if not widget.accessibleName()]


@pytest.mark.parametrize("kind", ASKING)
def test_not_sure_is_the_last_of_its_answers(visit: Visit, qtbot: QtBot, kind: type[Page]) -> None:
    shown(kind, visit, qtbot)
    step = visit.library.step(kind.step_id)
    values = [[answer.value for answer in question.answers] for group in step.groups for question in group.questions]

    assert all("unsure" not in each[:-1] for each in values)
