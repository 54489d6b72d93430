import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.window.theme import em, token
from decision_aid.window.widgets.answers import AnswerButtons, ScaleButtons, SeveralButtons
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.fields import DateField, LineField, NoteField, NumberField
from decision_aid.window.widgets.lines_field import LinesField
from tests.window.settling import settle

CHOICES = [("no", "No"), ("yes", "Yes"), ("unsure", "Not sure")]


def shown(qtbot: QtBot, widget: QWidget) -> list[object]:
    """Show the widget and return the list that its answers go into."""
    answers: list[object] = []
    qtbot.addWidget(widget)
    widget.answered.connect(answers.append)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    return answers


def test_nothing_is_chosen_to_begin_with(qtbot: QtBot) -> None:
    groups = (
        AnswerButtons(CHOICES, accessible_name="Weak?"),
        SeveralButtons(CHOICES, accessible_name="Which?"),
        ScaleButtons(0, 10, ("No pain", "Worst pain"), accessible_name="Pain"),
    )
    for group in groups:
        qtbot.addWidget(group)
        assert not any(button.isChecked() for button in group.buttons)


def test_tap_answers_and_second_tap_clears(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)

    for place in (1, 2, 2):
        qtbot.mouseClick(group.buttons[place], Qt.MouseButton.LeftButton)

    assert answers == ["yes", "unsure", None]
    assert not any(button.isChecked() for button in group.buttons)


def test_two_quick_clicks_answer_once_and_do_not_take_the_answer_back(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)

    click_twice(group.buttons[1])

    assert answers == ["yes"]
    assert group.buttons[1].isChecked()


def test_quick_clicks_on_two_answers_are_two(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)

    press_and_release(group.buttons[1], QEvent.Type.MouseButtonPress)
    press_and_release(group.buttons[2], QEvent.Type.MouseButtonDblClick)

    assert answers == ["yes", "unsure"]


def test_what_turns_pages_counts_each_of_two_quick_clicks(qtbot: QtBot) -> None:
    clicks: list[str] = []
    for each in (False, True):
        button = PushButton(str(each))
        button.counts_each_click = each
        button.clicked.connect(lambda _on, button=button: clicks.append(button.text()))
        qtbot.addWidget(button)
        button.show()
        click_twice(button)

    assert clicks == ["False", "True", "True"]


def click_twice(button: QWidget) -> None:
    """Click as some hands do on everything: the system tells of the second press as of another kind."""
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
        press_and_release(button, kind)


def press_and_release(button: QWidget, kind: QEvent.Type) -> None:
    at, left = QPointF(button.rect().center()), Qt.MouseButton.LeftButton
    for event, down in ((kind, left), (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton)):
        place = button.mapToGlobal(at)
        QApplication.sendEvent(button, QMouseEvent(event, at, place, left, down, Qt.KeyboardModifier.NoModifier))


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_held_down_answers_once(qtbot: QtBot, key: Qt.Key) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)

    for repeats in (False, True, True):
        held = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeats)
        QApplication.sendEvent(group.buttons[0], held)

    assert answers == ["no"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_keys_answer(qtbot: QtBot, key: Qt.Key) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)

    qtbot.keyClick(group.buttons[0], key)

    assert answers == ["no"]


def test_arrows_move_and_choose_nothing(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)
    group.buttons[0].setFocus()

    qtbot.keyClick(group.buttons[0], Qt.Key.Key_Right)
    assert group.buttons[1].hasFocus()
    qtbot.keyClick(group.buttons[1], Qt.Key.Key_Left)
    qtbot.keyClick(group.buttons[0], Qt.Key.Key_Left)

    assert group.buttons[2].hasFocus()
    assert answers == []


def test_one_tab_stop_is_the_chosen_answer(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    qtbot.addWidget(group)
    group.show_answer("unsure")

    stops = [button.value for button in group.buttons if button.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert stops == ["unsure"]


def test_shown_answer_is_not_sent_out(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)

    group.show_answer("yes")
    group.show_answer("no such value")

    assert answers == []
    assert not any(button.isChecked() for button in group.buttons)


def test_several_answers_stand_together_in_their_order(qtbot: QtBot) -> None:
    group = SeveralButtons(CHOICES, accessible_name="Which?")
    answers = shown(qtbot, group)

    for place in (2, 0, 2):
        qtbot.mouseClick(group.buttons[place], Qt.MouseButton.LeftButton)

    assert answers == [("unsure",), ("no", "unsure"), ("no",)]


def test_scale_sends_whole_numbers_and_clears(qtbot: QtBot) -> None:
    scale = ScaleButtons(0, 10, ("No pain", "Worst pain"), accessible_name="Pain")
    answers = shown(qtbot, scale)

    for place in (0, 10, 10):
        qtbot.mouseClick(scale.buttons[place], Qt.MouseButton.LeftButton)

    assert answers == [0, 10, None]


def test_scale_shows_zero_as_an_answer(qtbot: QtBot) -> None:
    scale = ScaleButtons(0, 10, ("No pain", "Worst pain"), accessible_name="Pain")
    qtbot.addWidget(scale)

    scale.show_answer(0)

    assert scale.buttons[0].isChecked()


def test_narrow_scale_stands_in_two_rows(qtbot: QtBot) -> None:
    scale = ScaleButtons(0, 10, ("No pain", "Worst pain"), accessible_name="Pain")
    shown(qtbot, scale)

    scale.resize(800, 300)
    assert len({button.y() for button in scale.buttons}) == 1
    scale.resize(420, 300)
    assert len({button.y() for button in scale.buttons}) == 2


@pytest.mark.parametrize(("typed", "sent"), [("52", 52), ("0", 0), ("120", 120), (" 7 ", 7)])
def test_number_within_its_range_is_sent(qtbot: QtBot, typed: str, sent: int) -> None:
    field = NumberField(0, 120, "years", accessible_name="Age")
    answers = shown(qtbot, field)

    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert answers == [sent]
    assert not field.problem.isVisible()


@pytest.mark.parametrize("typed", ["121", "-1", "old", "5.5", "1e2"])
def test_number_out_of_range_is_refused_in_words(qtbot: QtBot, typed: str) -> None:
    field = NumberField(0, 120, "years", accessible_name="Age")
    answers = shown(qtbot, field)

    field.line.setText(typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert answers == []
    assert field.problem.isVisible()
    assert field.problem.text().endswith(".")
    assert field.line.accessibleDescription() == field.problem.text()


def test_decimal_comma_is_understood(qtbot: QtBot) -> None:
    field = NumberField(3, 20, "", decimals=1, accessible_name="HbA1c")
    answers = shown(qtbot, field)

    qtbot.keyClicks(field.line, "7,4")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert answers == [7.4]


def test_emptied_number_is_not_asked(qtbot: QtBot) -> None:
    field = NumberField(0, 120, "years", accessible_name="Age")
    answers = shown(qtbot, field)
    field.show_answer(52)

    field.line.clear()
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert answers == [None]


def test_refused_number_stays_to_be_mended(qtbot: QtBot) -> None:
    field = NumberField(0, 120, "years", accessible_name="Age")
    shown(qtbot, field)
    field.line.setText("521")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    field.show_answer(None)

    assert field.line.text() == "521"


@pytest.mark.parametrize("typed", ["2026-09-01", "1.9.2026", "01/09/2026", "1 September 2026", "1 sep. 2026"])
def test_date_is_read(qtbot: QtBot, typed: str) -> None:
    field = DateField(accessible_name="Date of the scan")
    answers = shown(qtbot, field)

    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert answers == [datetime.date(2026, 9, 1)]


@pytest.mark.parametrize(
    "typed", ["2026-13-01", "yesterday", "31.2.2026", "2026", "1.1.0005", "1 ju 2026", "1 Brumaire 2026"]
)
def test_no_date_is_refused(qtbot: QtBot, typed: str) -> None:
    field = DateField(accessible_name="Date of the scan")
    answers = shown(qtbot, field)

    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)

    assert answers == []
    assert field.problem.isVisible()


def test_date_is_shown_as_on_paper(qtbot: QtBot) -> None:
    field = DateField(accessible_name="Date of the scan")
    qtbot.addWidget(field)

    field.show_answer(datetime.date(2026, 9, 1))

    assert field.line.text() == "1 September 2026"


def test_words_of_a_scale_stand_beside_their_numbers(qtbot: QtBot) -> None:
    scale = ScaleButtons(0, 10, ("No pain", "Worst pain"), accessible_name="Pain")
    shown(qtbot, scale)
    scale.resize(420, 300)
    settle(qtbot, scale)

    low, high = (
        next(each for each in scale.findChildren(QLabel) if each.isVisible() and each.text() == words)
        for words in ("No pain", "Worst pain")
    )

    assert low.geometry().bottom() <= scale.buttons[0].mapTo(scale, QPoint(0, 0)).y()
    ends_at = scale.buttons[10].mapTo(scale, QPoint(scale.buttons[10].width(), 0)).x()
    assert abs(high.geometry().right() - ends_at) < em(0.5)


def test_typed_line_is_added_when_its_field_is_left(qtbot: QtBot) -> None:
    field = LinesField(accessible_name="Questions")
    answers = shown(qtbot, field)
    field.field.setFocus()
    qtbot.keyClicks(field.field, "May I drive?")

    field.field.clearFocus()

    assert answers == [("May I drive?",)]
    assert field.field.text() == ""


def test_button_that_moves_between_press_and_release_is_still_pressed(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    answers = shown(qtbot, group)
    button = group.buttons[0]
    spot = button.rect().center()

    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=spot)
    button.move(button.x(), button.y() + 2 * button.height())
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=spot - QPoint(0, 2 * button.height()))
    qtbot.mousePress(button, Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseRelease(button, Qt.MouseButton.LeftButton, pos=spot + QPoint(0, 2 * button.height()))

    assert answers == ["no"]


def test_pointer_at_rest_paints_no_answer_as_chosen(qtbot: QtBot) -> None:
    group = AnswerButtons(CHOICES, accessible_name="Weak?")
    shown(qtbot, group)
    button = group.buttons[0]
    spot = QPoint(em(0.6), button.height() // 2)
    button.setAttribute(Qt.WidgetAttribute.WA_UnderMouse)

    assert button.underMouse()
    assert button.grab().toImage().pixelColor(spot) == token("card")


def test_left_field_sends_its_text(qtbot: QtBot) -> None:
    for field, inner in (
        (f := LineField(accessible_name="Name"), f.line),
        (n := NoteField(accessible_name="N"), n.edit),
    ):
        answers = shown(qtbot, field)
        inner.setFocus()
        qtbot.keyClicks(inner, "  walk my dog ")
        inner.clearFocus()

        assert answers == ["walk my dog"]


def test_readers_hear_role_name_state_and_question(qtbot: QtBot) -> None:
    one = AnswerButtons(CHOICES, accessible_name="Weak?")
    several = SeveralButtons(CHOICES, accessible_name="Which?")
    for group, role in ((one, QAccessible.Role.RadioButton), (several, QAccessible.Role.CheckBox)):
        shown(qtbot, group)
        qtbot.mouseClick(group.buttons[1], Qt.MouseButton.LeftButton)
        heard = QAccessible.queryAccessibleInterface(group.buttons[1])

        assert heard.role() == role
        assert heard.text(QAccessible.Text.Name) == "Yes"
        assert heard.text(QAccessible.Text.Description) == group.accessibleName()
        assert heard.state().checked
