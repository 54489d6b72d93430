from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from decision_aid.consultation.goals import Goal
from decision_aid.window.pages.goals_card import MOST_GOALS, GoalsCard
from decision_aid.window.pages.goals_page import GoalsPage
from decision_aid.window.visit import Visit
from tests.window.pages.visits import button_named, press_keys, shown, text_of, type_into

WALK, SLEEP = Goal(goal="walk_further", own_words="walk my dog", rank=1), Goal(goal="sleep", rank=2)


def goals_of(page: GoalsPage) -> GoalsCard:
    assert page.goals is not None
    return page.goals


def test_picked_goals_get_ranks_in_the_order_of_tapping(visit: Visit, qtbot: QtBot) -> None:
    page = shown(GoalsPage, visit, qtbot)

    press_keys(qtbot, button_named(goals_of(page), "Sleep through the night"), Qt.Key.Key_Space)
    press_keys(qtbot, button_named(goals_of(page), "Walk further"), Qt.Key.Key_Space)

    assert visit.record.goals == (Goal(goal="sleep", rank=1), Goal(goal="walk_further", rank=2))


def test_record_is_shown_by_rank_with_own_words(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("goals", (SLEEP, WALK))
    page = shown(GoalsPage, visit, qtbot)
    lines = goals_of(page).ranking.lines

    assert [line.name.text() for line in lines] == ["1. Walk further", "2. Sleep through the night"]
    assert lines[0].own_words.line.text() == "walk my dog"


def test_goal_moves_by_key_and_keeps_its_words_and_the_keyboard(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("goals", (WALK, SLEEP))
    page = shown(GoalsPage, visit, qtbot)
    lines = goals_of(page).ranking.lines

    press_keys(qtbot, lines[0].down_button, Qt.Key.Key_Space)

    assert visit.record.goals == (
        Goal(goal="sleep", rank=1),
        Goal(goal="walk_further", own_words="walk my dog", rank=2),
    )
    assert lines[1].up_button.hasFocus()


def test_own_words_are_kept_with_their_goal(visit: Visit, qtbot: QtBot) -> None:
    page = shown(GoalsPage, visit, qtbot)
    button_named(goals_of(page), "Something else").click()

    type_into(qtbot, goals_of(page).ranking.lines[0].own_words, "drive by June")

    assert visit.record.goals == (Goal(goal="own", own_words="drive by June", rank=1),)


def test_goal_taken_back_closes_the_ranks(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("goals", (WALK, SLEEP))
    page = shown(GoalsPage, visit, qtbot)

    button_named(goals_of(page), "Walk further").click()

    assert visit.record.goals == (Goal(goal="sleep", rank=1),)


def test_one_goal_too_many_asks_which_may_go(visit: Visit, qtbot: QtBot) -> None:
    page = shown(GoalsPage, visit, qtbot)
    tiles = list(goals_of(page).picks.grid.buttons.values())

    for tile in tiles[: MOST_GOALS + 1]:
        tile.click()

    assert len(visit.record.goals) == MOST_GOALS
    assert goals_of(page).picks.swap.isVisible()


def test_expectation_is_answered_only_after_it_was_given(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("cause.condition", "disc_herniation")
    page = shown(GoalsPage, visit, qtbot)
    content = visit.library.causes["disc_herniation"]
    answer = next(each for each in content.expectations if each.path == "after_surgery" and "no_pain" in each.when)
    before = text_of(page)
    group = next(group for group in page.lists if "expectations.after_surgery" in group.cards)

    button_named(group.question_widget("expectations.after_surgery"), "No pain at all").click()

    told = text_of(group.notes["expectations.after_surgery"])
    assert visit.say(answer.text) not in before
    assert visit.say(answer.text) in told
    assert visit.wording.citation(answer.finding) in told
    assert not group.notes["expectations.without_surgery"].isVisible()
