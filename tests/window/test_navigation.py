from dataclasses import replace

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.red_flags import find_urgency
from decision_aid.reasoning.results import UrgencyResult
from decision_aid.window.navigation import Alarm, Navigation
from tests.answered import answered, signs


def test_whole_path_has_all_twelve_steps(library: Library) -> None:
    navigation = Navigation(library.steps)
    seen = [navigation.current]
    while (step := navigation.neighbour(1)) is not None:
        navigation.current = step
        seen.append(step)

    assert seen == [step.id for step in library.steps]
    assert len(seen) == navigation.place == 12


def test_short_path_leaves_the_others_out(library: Library) -> None:
    navigation = Navigation(library.steps)
    navigation.short = True

    ids = [step.id for step in navigation.shown]

    assert ids == ["start", "warning_signs", "cause", "compare", "weigh", "plan", "summary"]


def test_step_off_the_short_path_stays_while_it_is_open(library: Library) -> None:
    navigation = Navigation(library.steps)
    navigation.short, navigation.current = True, "health"

    assert navigation.neighbour(1) == "compare"
    assert navigation.neighbour(-1) == "cause"


@pytest.mark.parametrize("distance", [-1, 1])
def test_path_ends(library: Library, distance: int) -> None:
    navigation = Navigation(library.steps)
    navigation.current = library.steps[0 if distance < 0 else -1].id

    assert navigation.neighbour(distance) is None


def test_alarm_is_new_once_and_again_when_it_grows(library: Library) -> None:
    def urgency(**answers: str) -> UrgencyResult:
        return find_urgency(signs(**answers), library)

    alarm = Alarm()

    assert not alarm.is_new(urgency())
    assert alarm.is_new(urgency(saddle_numbness="new_or_worse"))
    assert not alarm.is_new(urgency(saddle_numbness="new_or_worse"))
    assert alarm.is_new(urgency(saddle_numbness="new_or_worse", cold_pale_leg="new_or_worse"))
    assert not alarm.is_new(urgency(cold_pale_leg="new_or_worse"))
    assert not alarm.is_new(urgency())
    assert alarm.is_new(urgency(cold_pale_leg="new_or_worse"))


def test_alarm_rings_again_when_its_review_is_voided(library: Library) -> None:
    firing = find_urgency(answered({"warning_signs.saddle_numbness": "new_or_worse"}), library)
    alarm = Alarm()
    alarm.is_new(firing)
    alarm.is_new(replace(firing, withheld=False))

    assert alarm.is_new(firing)
