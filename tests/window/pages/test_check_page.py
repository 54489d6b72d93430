"""Check: facts said back, four readiness questions, ways to the page that helps, and never a lock."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from decision_aid.consultation.understanding import Teachback
from decision_aid.content.library import Library
from decision_aid.reasoning.understanding import core_facts
from decision_aid.window.pages.check_page import CheckPage
from decision_aid.window.pages.compare_links import take_wished_row
from decision_aid.window.theme import apply_theme, em
from decision_aid.window.widgets.beside import LEAST_QUESTION_EM
from tests.window.pages.visits import CALM, DISC, make_visit, press, shown, unnamed_buttons, words_on

READY = 1
"""The part with the readiness questions."""


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> CheckPage:
    return shown(CheckPage, make_visit(library, DISC), qtbot)


def test_facts_of_the_cause_are_asked_in_own_words(page: CheckPage) -> None:
    facts = core_facts(page.visit.briefing.facts)

    assert "in your own words" in words_on(page)
    assert [card.question.text() for card in page.fact_cards] == [page.visit.say(fact.question) for fact in facts]
    assert len(facts) == 3


def test_further_facts_are_one_tap_away(page: CheckPage, qtbot: QtBot) -> None:
    facts = page.visit.briefing.facts
    press(qtbot, page, "More to talk over")

    assert {card.question.text() for card in page.fact_cards} == {page.visit.say(fact.question) for fact in facts}
    press(qtbot, page.fact_cards[-1], "Got it")
    assert page.visit.record.understanding[-1].fact in {fact.id for fact in facts} - {
        fact.id for fact in core_facts(facts)
    }


def test_further_fact_that_was_talked_about_is_in_sight(library: Library, qtbot: QtBot) -> None:
    facts = make_visit(library, DISC).briefing.facts
    other = next(fact for fact in facts if fact not in core_facts(facts))
    answers = {**DISC, f"understanding.{other.id}.result": "explain_again"}
    page = shown(CheckPage, make_visit(library, answers), qtbot)

    assert page.visit.say(other.question) in words_on(page)
    assert page.visit.say(other.answer) in words_on(page)


def test_answer_hoped_for_is_not_shown_before_it_is_asked_for(page: CheckPage, qtbot: QtBot) -> None:
    fact = page.visit.briefing.facts[0]
    assert page.visit.say(fact.answer) not in words_on(page)

    press(qtbot, page.fact_cards[0], "What we hope to hear")
    assert page.visit.say(fact.answer) in words_on(page)
    assert "Source:" in words_on(page.fact_cards[0])


def test_got_it_is_recorded_and_cleared_by_a_second_tap(page: CheckPage, qtbot: QtBot) -> None:
    fact = page.visit.briefing.facts[0].id
    press(qtbot, page.fact_cards[0], "Got it")
    assert page.visit.record.understanding == (Teachback(fact=fact, result="got_it"),)

    press(qtbot, page.fact_cards[0], "Got it")
    assert page.visit.value(f"understanding.{fact}.result") is None


def test_explain_again_opens_the_row_and_offers_the_way_back(page: CheckPage, qtbot: QtBot) -> None:
    fact = core_facts(page.visit.briefing.facts)[1]
    press(qtbot, page.fact_cards[1], "Explain again")
    assert page.visit.say(fact.answer) in words_on(page)

    with qtbot.waitSignal(page.detour_wished) as wish:
        press(qtbot, page.fact_cards[1], "Look at it on Compare")
    assert wish.args == ["compare", f"understanding.{fact.id}.result"]
    assert take_wished_row(page.visit) == fact.row


def test_row_of_every_fact_stands_on_compare(page: CheckPage) -> None:
    rows = {row.row.id for row in page.visit.briefing.comparison.rows}  # type: ignore[union-attr]

    assert {fact.row for fact in page.visit.briefing.facts} <= rows


def test_yes_is_counted_quietly_and_any_other_answer_means_more_talk(page: CheckPage, qtbot: QtBot) -> None:
    page.show_screen(READY)
    assert "You said yes" not in words_on(page)
    for line, answer in zip(page.readiness.lines, ("Yes", "Yes", "Not sure", "Yes"), strict=True):
        assert not page.readiness.meaning.isVisible()
        press(qtbot, line, answer)
        if answer != "Yes":
            break
    assert "You said yes to 2 of 4. Not answered yet: 1." in words_on(page)
    assert page.readiness.meaning.isVisible()

    press(qtbot, page.readiness.lines[3], "Yes")
    assert "You said yes to 3 of 4." in words_on(page)
    assert "Not answered" not in words_on(page)
    press(qtbot, page.readiness.lines[2], "Yes")
    assert "You said yes to 4 of 4." in words_on(page)
    assert not page.readiness.meaning.isVisible()


def test_buttons_of_the_clinician_are_named_so(page: CheckPage) -> None:
    assert "The clinician taps." in words_on(page)
    assert not any(card.hoped_for.is_open for card in page.fact_cards)


@pytest.mark.parametrize("place", range(4))
@pytest.mark.parametrize("answer", ["No", "Not sure"])
def test_any_other_answer_than_yes_leads_to_the_page_that_helps(
    page: CheckPage, qtbot: QtBot, place: int, answer: str
) -> None:
    question = page.visit.library.choices.readiness[place]
    line = page.readiness.lines[place]
    page.show_screen(READY)
    assert not line.talk_more.isVisible()
    press(qtbot, line, answer)
    assert page.visit.say(question.talk_more) in words_on(line)

    with qtbot.waitSignal(page.detour_wished) as wish:
        press(qtbot, line, "Go to")
    assert wish.args == [question.page, f"readiness.{question.id}"]


def test_page_says_that_it_locks_nothing_and_that_its_wording_is_untested(page: CheckPage, qtbot: QtBot) -> None:
    page.show_screen(READY)
    press(qtbot, page.readiness.lines[0], "No")

    assert "You may still choose today" in words_on(page)
    assert "not been tested" in words_on(page)


def test_answers_of_the_record_are_shown(library: Library, qtbot: QtBot) -> None:
    fact = make_visit(library, DISC).briefing.facts[0].id
    page = shown(
        CheckPage,
        make_visit(library, {**DISC, f"understanding.{fact}.result": "got_it", "readiness.sure": "no"}),
        qtbot,
    )

    assert [button.value for button in page.fact_cards[0].answers.buttons if button.isChecked()] == ["got_it"]
    page.show_screen(READY)
    assert page.readiness.lines[0].talk_more.isVisible()


def test_without_a_comparison_there_is_nothing_to_say_back(library: Library, qtbot: QtBot) -> None:
    page = shown(CheckPage, make_visit(library, CALM), qtbot)

    assert page.fact_cards == []
    assert "no facts to say back" in words_on(page)
    assert page.readiness.isVisible()


def test_urgent_sign_comes_first_and_nobody_is_told_to_choose_today(library: Library, qtbot: QtBot) -> None:
    answers = {**DISC, "warning_signs.leg_weakness": "new_or_worse", "readiness.sure": "no"}
    page = shown(CheckPage, make_visit(library, answers), qtbot)
    urgency = page.visit.briefing.urgency
    assert urgency.withheld

    told = words_on(page)
    assert all(page.visit.say(code.do_now_urgent) in told for code in urgency.codes)
    assert "Choosing a treatment waits" in told
    assert "choose today" not in told
    assert "no comparison for this visit" not in told
    with qtbot.waitSignal(page.step_wished) as wish:
        press(qtbot, page, "Go to the warning signs")
    assert wish.args == ["warning_signs"]


def test_every_control_has_words(page: CheckPage) -> None:
    for place in range(page.screen_count):
        page.show_screen(place)
        assert unnamed_buttons(page) == []


@pytest.mark.parametrize(("percent", "beside"), [(100, True), (200, False)])
def test_answers_stand_below_a_question_that_large_text_would_squeeze(
    library: Library, qtbot: QtBot, percent: int, *, beside: bool
) -> None:
    apply_theme(QApplication.instance(), text_percent=percent)  # type: ignore[arg-type]
    try:
        page = shown(CheckPage, make_visit(library, DISC), qtbot)
        for card in page.fact_cards:
            assert (card.answers.y() < card.question.geometry().bottom()) == beside
            assert card.question.width() >= em(LEAST_QUESTION_EM)
    finally:
        apply_theme(QApplication.instance(), text_percent=100)  # type: ignore[arg-type]
