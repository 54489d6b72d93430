"""Every question of the content gets a widget that stores what the case file holds."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.questions import Question
from decision_aid.window.question_card import QuestionCard
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.fields import NumberField


def card_for(visit: Visit, qtbot: QtBot, path: str) -> QuestionCard:
    card = QuestionCard(visit, visit.library.questions()[path])
    qtbot.addWidget(card)
    card.show()
    return card


def press(card: QuestionCard, qtbot: QtBot, value: str) -> None:
    button = next(button for button in card.answer_widget.buttons if button.value == value)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_question_of_the_content_can_be_asked(visit: Visit, qtbot: QtBot) -> None:
    for question in visit.library.questions().values():
        if question.kind != "special":
            card = QuestionCard(visit, question)
            qtbot.addWidget(card)
            assert card.accessibleName() == visit.say(question.text)


def test_sign_is_stored_and_cleared(visit: Visit, qtbot: QtBot) -> None:
    card = card_for(visit, qtbot, "warning_signs.leg_weakness")

    press(card, qtbot, "old_unchanged")
    assert visit.record.warning_signs.leg_weakness == Sign(answer="old_unchanged")
    press(card, qtbot, "old_unchanged")
    assert visit.record.warning_signs.leg_weakness is None


def test_new_sign_asks_since_when_and_keeps_its_days(visit: Visit, qtbot: QtBot) -> None:
    card = card_for(visit, qtbot, "warning_signs.weight_loss")
    days = card.findChild(NumberField)
    assert not days.isVisible()

    press(card, qtbot, "new_or_worse")
    assert days.isVisible()
    qtbot.keyClicks(days.line, "3")
    qtbot.keyClick(days.line, Qt.Key.Key_Return)
    press(card, qtbot, "unsure")

    assert visit.record.warning_signs.weight_loss == Sign(answer="unsure", since_days=3)


def test_answer_given_alone_is_no_longer_asked_together(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("warning_signs.weight_loss", Sign(answer="no", asked_together="yes"))
    card = card_for(visit, qtbot, "warning_signs.weight_loss")

    press(card, qtbot, "unsure")

    assert visit.record.warning_signs.weight_loss == Sign(answer="unsure")


def test_card_follows_the_record(visit: Visit, qtbot: QtBot) -> None:
    card = card_for(visit, qtbot, "symptoms.leg_pain")

    visit.answer("symptoms.leg_pain", 8)
    assert card.answer_widget.buttons[8].isChecked()
    visit.begin_anew()
    assert not any(button.isChecked() for button in card.answer_widget.buttons)


def test_numbered_choice_is_stored_as_a_number(visit: Visit, qtbot: QtBot) -> None:
    question = visit.library.questions()["health.asa"]
    if question.kind != "choice":
        pytest.skip("the content asks for the ASA class by another widget")
    card = card_for(visit, qtbot, "health.asa")

    press(card, qtbot, "3")

    assert visit.record.health.asa == 3
    assert card.answer_widget.buttons[2].isChecked()


@pytest.mark.parametrize("case", [("health.age", "84", 84), ("symptoms.duration_weeks", "6,5", 6.5)])
def test_number_is_stored_within_the_bounds_of_the_record(
    visit: Visit, qtbot: QtBot, case: tuple[str, str, float]
) -> None:
    path, typed, stored = case
    question = visit.library.questions()[path]
    card = QuestionCard(visit, Question(path=path, kind="number", text=question.text))
    qtbot.addWidget(card)
    card.answer_widget.line.setText("99999")
    qtbot.keyClick(card.answer_widget.line, Qt.Key.Key_Return)
    assert visit.value(path) is None

    card.answer_widget.line.setText(typed)
    qtbot.keyClick(card.answer_widget.line, Qt.Key.Key_Return)

    assert visit.value(path) == stored
