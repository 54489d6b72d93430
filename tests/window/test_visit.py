import datetime

from pytestqt.qtbot import QtBot

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.visit import Visit
from tests.builders import make_record

TODAY = datetime.date(2026, 11, 22)


def test_new_visit_bears_the_day_and_nothing_else(visit: Visit) -> None:
    emptied = with_answer(visit.record, "visit.date", None)

    assert visit.record.visit.date == TODAY
    assert emptied == Consultation()
    assert not visit.unsaved


def test_answer_changes_record_and_briefing_and_says_so_once(visit: Visit) -> None:
    seen = []
    visit.changed.connect(lambda: seen.append(visit.briefing.urgency.level))

    visit.answer("warning_signs.saddle_numbness", Sign(answer="new_or_worse"))

    assert seen == ["emergency"]
    assert visit.unsaved


def test_same_answer_again_says_nothing(visit: Visit, qtbot: QtBot) -> None:
    visit.answer("symptoms.leg_pain", 8)

    with qtbot.assertNotEmitted(visit.changed):
        visit.answer("symptoms.leg_pain", 8)


def test_order_of_options_is_drawn_by_lot_and_recorded(library: Library) -> None:
    orders = set()
    for _turn in range(40):
        visit = Visit(library, pdf=PdfTools(write_pdf), today=TODAY)
        visit.answer("cause.condition", "disc_herniation")
        assert visit.briefing.comparison is not None
        shown = tuple(option.id for option in visit.briefing.comparison.options)
        assert shown == visit.record.visit.option_order
        orders.add(shown)

    assert len({order[0] for order in orders}) == len(visit.briefing.comparison.options)


def test_order_stays_when_other_answers_change(visit: Visit) -> None:
    visit.answer("cause.condition", "disc_herniation")
    order = visit.record.visit.option_order

    visit.answer("cause.confirmed_by", "specialist")
    visit.answer("health.age", 52)

    assert visit.record.visit.option_order == order


def test_opened_case_keeps_its_order_and_is_saved(library: Library) -> None:
    record = make_record()
    visit = Visit(library, record, pdf=PdfTools(write_pdf), today=TODAY)

    assert visit.record == record
    assert not visit.unsaved


def test_seen_step_counts_once(visit: Visit, qtbot: QtBot) -> None:
    visit.see("compare")

    assert visit.visited == {"compare"}
    with qtbot.assertNotEmitted(visit.changed):
        visit.see("compare")


def test_beginning_anew_leaves_nothing_behind(visit: Visit) -> None:
    visit.answer("visit.patient_label", "J.D.")
    visit.see("compare")

    with_signal = []
    visit.begun_anew.connect(lambda: with_signal.append(True))
    visit.begin_anew()

    assert with_signal == [True]
    assert visit.record.visit.patient_label == ""
    assert visit.visited == frozenset()
    assert not visit.unsaved


def test_new_visit_draws_the_order_of_options_anew(visit: Visit) -> None:
    visit.answer("cause.condition", "disc_herniation")
    orders = set()
    for _visit in range(20):
        visit.begin_anew()
        assert visit.record.visit.option_order == ()
        visit.answer("cause.condition", "disc_herniation")
        orders.add(visit.record.visit.option_order)

    assert len(orders) > 1
