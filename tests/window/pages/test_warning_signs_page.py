import datetime

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import Sign, UrgentReview
from decision_aid.window.pages.warning_signs_page import WarningSignsPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import press_keys, shown, text_of

SIGNS = "warning_signs."
LEGS = 1
"""The place of the screen about the legs."""


def shown_groups(page: WarningSignsPage) -> list[str]:
    return [group.id for group, screen in zip(page.step.groups, page.screens, strict=True) if screen.isVisible()]


def test_one_group_is_shown_at_a_time(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)

    assert shown_groups(page) == [page.step.groups[0].id]
    assert f"Screen 1 of {len(page.step.groups)}" in text_of(page)
    assert not page.turn(-1)


def test_page_turns_through_all_groups_and_says_so(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    seen, words = shown_groups(page), [page.next_words]

    while page.turn(1):
        seen += shown_groups(page)
        words.append(page.next_words)

    assert seen == [group.id for group in page.step.groups]
    assert words == ["Next signs"] * (len(seen) - 1) + [""]


def test_the_most_urgent_signs_stand_first(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)

    assert SIGNS + "saddle_numbness" in page.screens[0].cards


def test_answer_of_the_record_is_shown(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "both_legs_pain", Sign(answer="old_unchanged"))
    page = shown(WarningSignsPage, visit, qtbot)

    card = page.screens[LEGS].question_widget(SIGNS + "both_legs_pain")
    chosen = [each.value for each in card.answer_widget.buttons if each.isChecked()]

    assert chosen == ["old_unchanged"]


def test_keys_answer_a_sign(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    page.show_screen(LEGS)
    card = page.screens[LEGS].question_widget(SIGNS + "both_legs_pain")

    press_keys(qtbot, card.answer_widget.buttons[0], Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="old_unchanged")


def test_no_to_all_leaves_given_answers_alone(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "both_legs_pain", Sign(answer="old_unchanged", note="since 2019"))
    page = shown(WarningSignsPage, visit, qtbot)
    page.show_screen(LEGS)

    page.none_button.click()

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="old_unchanged", note="since 2019")
    assert visit.value(SIGNS + "leg_weakness") == Sign(answer="no", asked_together="yes")
    assert visit.value(SIGNS + "bladder_change") is None
    assert not page.none_button.isEnabled()


def test_a_single_answer_after_no_to_all_is_no_longer_asked_together(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    page.show_screen(LEGS)
    page.none_button.click()
    card = page.screens[LEGS].question_widget(SIGNS + "both_legs_pain")

    card.answer_widget.buttons[2].click()

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="old_unchanged")


def test_signs_not_asked_are_listed_until_they_are(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    before = text_of(page.signs_left)

    for name in visit.briefing.urgency.not_asked:
        visit.answer(SIGNS + name, Sign(answer="no"))

    assert "Change in passing urine" in before
    assert not page.signs_left.isVisible()


def test_private_signs_say_that_they_can_be_asked_alone(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    private = [place for place, group in enumerate(page.step.groups) if group.private]

    page.show_screen(private[0])

    assert "alone" in text_of(page.screens[private[0]])
    assert any(SIGNS + "sexual_change" in page.screens[place].cards for place in private)


def test_review_is_a_quiet_line_and_a_change_takes_it_away(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "saddle_numbness", Sign(answer="new_or_worse"))
    at = datetime.datetime(2026, 11, 22, 11, 49, tzinfo=datetime.UTC)
    codes = visit.briefing.urgency.code_names
    visit.answer("urgent_review", UrgentReview(reasons=codes, result="excluded", by="Dr B", role="surgeon", at=at))
    page = shown(WarningSignsPage, visit, qtbot)
    reviewed = text_of(page.review)

    visit.answer(SIGNS + "fever_unwell", Sign(answer="no"))

    assert "Dr B, surgeon on 22 November 2026 at 11:49" in reviewed
    assert "no longer counts" in reviewed
    assert not page.review.isVisible()


def test_answers_that_disagree_ask_a_question(visit: Visit, qtbot: QtBot) -> None:
    visit.answer(SIGNS + "leg_weakness", Sign(answer="no"))
    visit.answer("symptoms.weakness", "mild")

    page = shown(WarningSignsPage, visit, qtbot)

    assert "Which one is right?" in text_of(page.disagreements)
    assert "Weak leg or foot" in text_of(page.disagreements)


def test_since_how_many_days_is_kept_with_the_sign(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    page.show_screen(LEGS)
    card = page.screens[LEGS].question_widget(SIGNS + "both_legs_pain")
    card.answer_widget.buttons[1].click()

    visit.answer(SIGNS + "both_legs_pain.since_days", 3)

    assert visit.value(SIGNS + "both_legs_pain") == Sign(answer="new_or_worse", since_days=3)
    assert "days" in text_of(card)


def test_a_weak_sign_raises_its_caution_on_this_page(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    place = next(at for at, group in enumerate(page.screens) if SIGNS + "weight_loss" in group.cards)
    page.show_screen(place)

    visit.answer(SIGNS + "weight_loss", Sign(answer="new_or_worse"))

    rule = next(caution.rule for caution in visit.briefing.cautions if caution.code == "cancer_watch")
    assert visit.say(rule.title) in text_of(page.screens[place].notes[SIGNS + "weight_loss"])


def test_paging_begins_at_the_top(visit: Visit, qtbot: QtBot) -> None:
    page = shown(WarningSignsPage, visit, qtbot)
    bar = page.scroll_area.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0

    page.turn(1)

    assert bar.value() == 0
