"""Nothing is cut and nothing scrolls sideways: every step at every text size in a window of 1366 by 768."""

import math
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from decision_aid.window.pages import PAGES
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.answer_buttons import SeveralAnswer
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import WrappedLabel
from tests.builders import make_record
from tests.window.settling import settle

ANSWERS = {
    "symptoms.leg_pain": 8,
    "symptoms.main_problem": "leg",
    "symptoms.duration_weeks": 14,
    "health.age": 84,
    "health.smoking": "current",
    "health.diabetes.type": "type2",
}
READABLE = (WrappedLabel, QAbstractButton)


def seen(window: QWidget) -> Iterator[QWidget]:
    """Every widget with words that can be seen, or scrolled to."""
    for widget in window.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, READABLE) and not widget.inherits("QScrollBar"):
            yield widget


def cut_words(window: QWidget) -> list[str]:
    """The words of every widget that is lower or narrower than its words need."""
    cut = []
    for widget in seen(window):
        needed = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
        narrow = widget.width() < min(widget.minimumSizeHint().width(), em(12))
        if widget.text() and (widget.height() < needed or narrow):
            cut.append(f"{widget.text()[:40]!r}: {widget.width()}x{widget.height()}, needs height {needed}")
    return cut


def beyond_the_side(window: QWidget) -> list[str]:
    """Widgets that reach beyond the right edge of the place that scrolls them."""
    beyond = []
    for area in window.findChildren(QScrollArea):
        if not area.isVisible() or area.widget() is None:
            continue
        if area.widget().width() > area.viewport().width():
            beyond.append(f"{area.accessibleName()}: {area.widget().width()} > {area.viewport().width()}")
        for inner in area.widget().findChildren(QWidget):
            right = inner.mapTo(area.widget(), inner.rect().topRight()).x()
            if inner.isVisible() and right > area.viewport().width():
                beyond.append(f"{type(inner).__name__} ends at {right}")
    return beyond


@pytest.fixture
def answered_window(window: MainWindow) -> MainWindow:
    assert window.visit is not None
    window.visit.replace(make_record(ANSWERS))
    return window


def test_cut_and_protruding_words_would_be_found(answered_window: MainWindow, qtbot: QtBot) -> None:
    assert answered_window.shell is not None
    answered_window.shell.open_step("symptoms")
    settle(qtbot, answered_window)
    page = answered_window.shell.pages.currentWidget()
    labels = [label for label in page.findChildren(WrappedLabel) if label.isVisible() and label.text()]

    labels[0].setFixedHeight(10)
    labels[1].setFixedWidth(3000)
    settle(qtbot, answered_window)

    assert any(labels[0].text()[:20] in line for line in cut_words(answered_window))
    assert beyond_the_side(answered_window)


def screens_of(window: MainWindow, step_id: str) -> Iterator[int]:
    """Open a step and turn through all of its screens."""
    assert window.shell is not None
    window.shell.open_step(step_id)
    page = window.shell.pages.currentWidget()
    assert isinstance(page, Page)
    for place in range(page.screen_count):
        page.show_screen(place)
        yield place


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("step_id", list(PAGES))
def test_step_shows_all_its_words(answered_window: MainWindow, qtbot: QtBot, step_id: str, percent: int) -> None:
    answered_window.set_text_size(percent)

    def everything_is_seen() -> None:
        assert cut_words(answered_window) == []
        assert beyond_the_side(answered_window) == []
        assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [answered_window]

    for _screen in screens_of(answered_window, step_id):
        qtbot.waitUntil(everything_is_seen)  # the layout settles over some turns of the event loop


@pytest.mark.parametrize("step_id", list(PAGES))
def test_everything_to_press_or_fill_has_a_name_and_room(
    answered_window: MainWindow, qtbot: QtBot, step_id: str
) -> None:
    def everything_has_room() -> None:
        controls = answered_window.findChildren(QAbstractButton) + answered_window.findChildren(QLineEdit)
        controls += answered_window.findChildren(QPlainTextEdit)
        for control in controls:
            if control.isVisible() and "qt_" not in control.objectName():
                assert control.accessibleName(), control
                assert control.height() >= em(2.4), control.accessibleName()

    for _screen in screens_of(answered_window, step_id):
        qtbot.waitUntil(everything_has_room)


def test_emergency_shows_all_its_words_at_the_largest_text(window: MainWindow, visit: Visit, qtbot: QtBot) -> None:
    visit.replace(make_record({}, signs=False))
    window.set_text_size(200)
    from decision_aid.consultation.warning_signs import Sign

    visit.answer("warning_signs.saddle_numbness", Sign(answer="new_or_worse"))
    settle(qtbot, window)

    assert cut_words(window) == []


@pytest.mark.parametrize("width", [1400, 700, 300])
def test_text_takes_the_height_that_its_width_needs(qtbot: QtBot, width: int) -> None:
    label = WrappedLabel("Nerves to the bladder run through the back. This is asked of everybody. " * 3)
    qtbot.addWidget(label)
    lines = math.ceil(label.heightForWidth(width) / (20 * 1.45))

    assert label.heightForWidth(width) == lines * 29
    assert label.heightForWidth(width) >= label.heightForWidth(width * 2)
    assert isinstance(label, QLabel)


def test_bold_text_of_a_chosen_answer_needs_no_more_room(qtbot: QtBot) -> None:
    for button in (SeveralAnswer("a", "New or getting worse"), PushButton("New or getting worse")):
        qtbot.addWidget(button)
        before = button.sizeHint()
        button.setChecked(True)

        assert button.sizeHint() == before


def test_window_fits_a_small_screen(window: MainWindow) -> None:
    window.resize(1024, 560)

    assert (window.width(), window.height()) == (1024, 560)
    assert window.shell is not None
    assert window.shell.bottom.mapTo(window, window.shell.bottom.rect().bottomLeft()).y() < 560
