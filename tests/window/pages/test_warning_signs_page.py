from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign, UrgentReview
from decision_aid.window.pages.warning_signs_page import WarningSignsPage
from decision_aid.window.visit import Visit
from tests.window.pages.first_pages import open_page, press, text_of

SIGNS = "warning_signs."


def shown_groups(page: WarningSignsPage) -> list[str]:
    return [group.id for group, screen in zip(page.step.groups, page.screens, strict=True) if screen.isVisible()]


def test_one_group_is_shown_at_a_time(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)

    assert shown_groups(page) == [page.step.groups[0].id]
    assert page.pager.place_label.text() == f"1 of {len(page.step.groups)}"
    assert not page.pager.back_button.isEnabled()


def test_paging_works_by_button_and_by_keyboard(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)

    page.pager.on_button.click()
    after_button = shown_groups(page)
    qtbot.keyClick(page, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    after_keys = shown_groups(page)
    qtbot.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)

    assert after_button == [page.step.groups[1].id]
    assert after_keys == [page.step.groups[2].id]
    assert shown_groups(page) == after_button


def test_answer_of_the_record_is_shown(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "both_legs_pain", Sign(answer="old_unchanged"))
    page = open_page(WarningSignsPage, visit, qtbot)

    card = page.screens[0].question_widget(SIGNS + "both_legs_pain")
    chosen = [each.value for each in card.answer_widget.buttons if each.isChecked()]

    assert chosen == ["old_unchanged"]


def test_keys_answer_a_sign(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    card = page.screens[0].question_widget(SIGNS + "both_legs_pain")

    press(qtbot, card.answer_widget.buttons[0], Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="old_unchanged")


def test_no_to_all_leaves_given_answers_alone(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "both_legs_pain", Sign(answer="old_unchanged", note="since 2019"))
    page = open_page(WarningSignsPage, visit, qtbot)

    page.none_button.click()

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="old_unchanged", note="since 2019")
    assert visit.value(SIGNS + "leg_weakness") == Sign(answer="no", asked_together="yes")
    assert visit.value(SIGNS + "bladder_change") is None
    assert not page.none_button.isEnabled()


def test_a_single_answer_after_no_to_all_is_no_longer_asked_together(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    page.none_button.click()
    card = page.screens[0].question_widget(SIGNS + "both_legs_pain")

    card.answer_widget.buttons[2].click()

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="old_unchanged")


def test_signs_not_asked_are_listed_until_they_are(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    before = text_of(page.signs_left)

    for name in visit.briefing.urgency.not_asked:
        visit.answer(SIGNS + name, Sign(answer="no"))

    assert "Change in passing urine" in before
    assert not page.signs_left.isVisible()


def test_private_signs_say_that_they_can_be_asked_alone(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    private = [place for place, group in enumerate(page.step.groups) if group.private]

    page.show_screen(private[0])

    assert "alone" in text_of(page.screens[private[0]])
    assert any(SIGNS + "sexual_change" in page.screens[place].cards for place in private)


def test_review_is_a_quiet_line_and_a_change_takes_it_away(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "saddle_numbness", Sign(answer="new_or_worse"))
    review = UrgentReview(reasons=visit.briefing.urgency.code_names, result="excluded", by="Dr B", role="surgeon")
    visit.answer("urgent_review", review)
    page = open_page(WarningSignsPage, visit, qtbot)
    reviewed = text_of(page.review)

    visit.answer(SIGNS + "fever_unwell", Sign(answer="no"))

    assert "Dr B, surgeon" in reviewed
    assert "no longer counts" in reviewed
    assert not page.review.isVisible()


def test_answers_that_disagree_ask_a_question(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "leg_weakness", Sign(answer="no"))
    visit.answer("symptoms.weakness", "mild")

    page = open_page(WarningSignsPage, visit, qtbot)

    assert "Which one is right?" in text_of(page.disagreements)
    assert "Weak leg or foot" in text_of(page.disagreements)


def test_since_how_many_days_is_kept_with_the_sign(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    card = page.screens[0].question_widget(SIGNS + "both_legs_pain")
    card.answer_widget.buttons[1].click()

    visit.answer(SIGNS + "both_legs_pain.since_days", 3)

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="new_or_worse", since_days=3)
    assert "days" in text_of(card)


def test_a_weak_sign_raises_its_caution_on_this_page(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    place = next(at for at, group in enumerate(page.screens) if SIGNS + "weight_loss" in group.cards)
    page.show_screen(place)

    visit.answer(SIGNS + "weight_loss", Sign(answer="new_or_worse"))

    rule = next(caution.rule for caution in visit.briefing.cautions if caution.code == "cancer_watch")
    assert visit.say(rule.title) in text_of(page.screens[place].notes[SIGNS + "weight_loss"])


def test_paging_begins_at_the_top(visit: Visit, qtbot: QtBot) -> None:
    page = open_page(WarningSignsPage, visit, qtbot)
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0

    page.pager.on_button.click()

    assert bar.value() == 0
