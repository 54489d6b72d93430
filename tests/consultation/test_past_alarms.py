import datetime
from dataclasses import replace

from decision_aid.consultation.past_alarms import MOST_KEPT, PastAlarm, with_past_alarm

AT = datetime.datetime(2026, 11, 22, 10, 42)
ENDED = PastAlarm(("cauda_equina",), "emergency", AT, "answers_changed")


def test_the_same_alarm_once_more_is_one_entry_with_the_later_time() -> None:
    later = replace(ENDED, at=AT + datetime.timedelta(minutes=5))
    other = replace(ENDED, codes=("infection",), level="urgent")

    assert with_past_alarm(with_past_alarm((ENDED,), other), later) == (other, later)


def test_the_list_is_bounded_and_keeps_the_latest() -> None:
    kept: tuple[PastAlarm, ...] = ()
    for number in range(MOST_KEPT + 3):
        kept = with_past_alarm(kept, replace(ENDED, codes=(f"code_{number}",)))

    assert len(kept) == MOST_KEPT
    assert kept[-1].codes == (f"code_{MOST_KEPT + 2}",)
