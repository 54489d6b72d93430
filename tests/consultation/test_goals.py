"""Goals are picked and put in order; words and order of those that stay are kept."""

import pytest

from decision_aid.consultation.goals import Goal, by_rank, with_order, with_picked

WALK, SLEEP, OWN = Goal(goal="walk", rank=2), Goal(goal="sleep", rank=1), Goal(goal="own", own_words="my dog", rank=3)


def test_goals_stand_by_rank_and_those_without_one_last() -> None:
    late = Goal(goal="work")

    assert by_rank((late, WALK, SLEEP)) == (SLEEP, WALK, late)


def test_picking_keeps_order_and_words_and_puts_new_goals_last() -> None:
    picked = with_picked((WALK, SLEEP, OWN), ("work", "own", "sleep"))

    assert [(goal.goal, goal.rank) for goal in picked] == [("sleep", 1), ("own", 2), ("work", 3)]
    assert picked[1].own_words == "my dog"
    assert with_picked(picked, ()) == ()


def test_picking_nothing_new_keeps_the_order_however_the_goals_were_written() -> None:
    assert [goal.goal for goal in with_picked((WALK, SLEEP, OWN), ("walk", "own", "sleep"))] == ["sleep", "walk", "own"]


def test_order_gives_ranks_from_one_on() -> None:
    ordered = with_order((WALK, SLEEP, OWN), ("own", "walk", "sleep"))

    assert [(goal.goal, goal.rank) for goal in ordered] == [("own", 1), ("walk", 2), ("sleep", 3)]
    with pytest.raises(KeyError):
        with_order((WALK,), ("sleep",))
