"""The fit: on request, hidden again, bars in the visit's order, words from the draws, arithmetic by hand, no advice."""

import re
import subprocess
import sys
import threading
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.pdf.writer import write_pdf
from decision_aid.reasoning.robustness import sample_fit
from decision_aid.reasoning.tipping import find_tipping
from decision_aid.summary.document import Table, TableCell
from decision_aid.summary.fit_sentences import closeness_sentence, how_often_lines
from decision_aid.summary.option_style import ROLES
from decision_aid.summary.scene import Label, Rectangle
from decision_aid.summary.tipping_sentences import tipping_lines
from decision_aid.window.pages import fit_sampling
from decision_aid.window.pages.compare_page import ComparePage
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.fit_arithmetic import arithmetic_of
from decision_aid.window.pages.fit_sampling import FitSampler
from decision_aid.window.pages.fit_words import fit_view, telling_of
from decision_aid.window.pages.weigh_page import WeighPage
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import SceneView
from tests.window.conftest import TODAY
from tests.window.pages.visits import CALM, DISC, OPTIONS, make_visit, press, shown, unnamed_buttons, words_on
from tests.window.pages.weighing import FACTS, HIDE, PICKED, SHOW, ask_for_fit, fit_of, open_part, page_at_fit

EASY = {"preferences.picked": ("leg_pain_relief", "easy_recovery")}
WISHES = {
    "preferences.picked": ("leg_pain_relief", "easy_recovery", "keep_surgery_for_later"),
    "preferences.directions": {"keep_surgery_for_later": "for"},
}


def bars_on(page: WeighPage) -> list[SceneView]:
    return [view for view in page.fit.findChildren(SceneView) if view.isVisible()]


def test_fit_is_shown_only_on_request_and_can_be_hidden(library: Library, qtbot: QtBot) -> None:
    page = page_at_fit(library, qtbot, PICKED)
    assert not re.search("closer|close on what", words_on(page.fit))
    assert not bars_on(page)

    ask_for_fit(page, qtbot)
    assert len(bars_on(page)) == 1
    press(qtbot, page, HIDE)
    assert not bars_on(page)
    assert "ways to read" not in words_on(page.fit)


def test_fit_gives_no_advice_and_no_percent(library: Library, qtbot: QtBot) -> None:
    said = ask_for_fit(page_at_fit(library, qtbot, PICKED), qtbot).lower()

    assert "no advice" in said
    assert not re.search(r"%|best|recommend|should|winner|rank", said)


def test_words_come_from_the_draws(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    said = ask_for_fit(fit_of(visit, qtbot), qtbot)
    briefing, told = visit.briefing, telling_of(visit)
    sure = sample_fit(visit.record, briefing.comparison, briefing.fit)
    assert sure is not None

    assert closeness_sentence(told, sure) in said
    assert len(how_often_lines(told, sure)) == len(briefing.fit.points)
    for line in (
        *how_often_lines(told, sure),
        *tipping_lines(told, find_tipping(visit.record, briefing.comparison, briefing.fit)),
    ):
        assert line in said


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (PICKED, "You picked these as what matters most: Getting over the leg pain sooner; Staying clear of harm"),
        (
            {"preferences.depth": "ranked", "preferences.ranked": ("serious_harm", "leg_pain_relief")},
            "You put these in order: Staying clear of harm from the treatment; Getting over the leg pain sooner.",
        ),
        (
            {"preferences.depth": "swing", "preferences.swing": {"leg_pain_relief": 100, "serious_harm": 60}},
            "You said how much each matters: Getting over the leg pain sooner; Staying clear of harm",
        ),
    ],
)
def test_fit_says_what_it_adds_up(library: Library, qtbot: QtBot, answers: dict[str, Any], words: str) -> None:
    assert words in ask_for_fit(page_at_fit(library, qtbot, answers), qtbot)


def test_how_often_is_said_of_the_options_in_the_order_of_the_visit(library: Library, qtbot: QtBot) -> None:
    for order in (("discectomy", "start_without_surgery"), ("start_without_surgery", "discectomy")):
        visit = make_visit(library, {**DISC, **PICKED, "visit.option_order": (*order, "steroid_injection")})
        said = ask_for_fit(fit_of(visit, qtbot), qtbot)
        lines = [line for line in said.splitlines() if "ways to read your answers" in line]
        placed = [one for one in visit.briefing.comparison.options if one.id in visit.briefing.fit.points]  # type: ignore[union-attr]

        assert [visit.say(one.name) in line for one, line in zip(placed, lines, strict=True)] == [True] * len(placed)


def test_draws_are_made_beside_the_window_while_numpy_loads(
    library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    threads: list[int] = []

    def noted(*args: Any) -> object:
        threads.append(threading.get_ident())
        return sample_fit(*args)

    monkeypatch.setattr(fit_sampling, "sample_fit", noted)
    monkeypatch.setattr(fit_sampling, "is_loaded", lambda: False)
    sampler = FitSampler(visit)
    monkeypatch.undo()
    monkeypatch.setattr(fit_sampling, "sample_fit", noted)
    with qtbot.waitSignal(sampler.ready, timeout=20_000):
        assert sampler.result() is None
    assert threads
    assert threading.get_ident() not in threads
    first = sampler.result()

    assert first is not None
    assert first == sample_fit(visit.record, visit.briefing.comparison, visit.briefing.fit)
    assert sampler.result() is first
    visit.answer("preferences.picked", ("serious_harm", "leg_pain_relief", "easy_recovery"))
    assert sampler.result() != first


def test_nothing_is_drawn_without_a_fit(library: Library, qtbot: QtBot) -> None:  # noqa: ARG001 - a thread may report
    sampler = FitSampler(make_visit(library, DISC))

    assert sampler.result() is None


def test_arithmetic_can_be_checked_by_hand(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED, **EASY})
    page = fit_of(visit, qtbot)
    assert visit.briefing.fit.shown, visit.briefing.fit.hidden_because
    table = next(part for part in arithmetic_of(visit).parts if isinstance(part, Table))
    *rows, total = [[_numbers(_text(cell)) for cell in row] for row in table.rows]

    assert sum(row[1][0] for row in rows) == pytest.approx(100, abs=0.2)
    for column in range(2, len(table.header)):
        points = [row[1][0] * row[column][0] / 100 for row in rows]
        assert sum(points) == pytest.approx(total[column][0], abs=0.2)
        assert [row[column][1] for row in rows] == pytest.approx(points, abs=0.1)
    ask_for_fit(page, qtbot)
    press(qtbot, page, "How it was added up")
    assert "points" in words_on(page.fit)


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        (PICKED, "share 100 points alike"),
        ({"preferences.depth": "ranked", "preferences.ranked": ("leg_pain_relief", "serious_harm")}, "In an order"),
        (
            {"preferences.depth": "swing", "preferences.swing": {"leg_pain_relief": 100, "serious_harm": 60}},
            "divided by the sum of all numbers",
        ),
    ],
)
def test_arithmetic_says_how_answers_became_shares(
    library: Library, qtbot: QtBot, answers: dict[str, Any], words: str
) -> None:
    page = page_at_fit(library, qtbot, answers)
    ask_for_fit(page, qtbot)
    press(qtbot, page, "How it was added up")

    assert words in words_on(page.fit)


def test_bars_say_points_of_a_hundred_in_the_order_of_the_visit(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    page = fit_of(visit, qtbot)
    ask_for_fit(page, qtbot)
    view = bars_on(page)[0]
    points = [f"{round(one)} of 100 points" for one in visit.briefing.fit.points.values()]

    assert re.findall(r"\d+ of 100 points", view.accessibleName() + view.accessibleDescription()) == points


def test_option_without_a_bar_is_named_before_the_words(library: Library, qtbot: QtBot) -> None:
    said = ask_for_fit(page_at_fit(library, qtbot, PICKED), qtbot)
    line = "No bar for “Have a steroid injection first”. Not known for it: Getting over the leg pain sooner."

    assert 0 <= said.index(line) < said.index("ways to read your answers")


def test_proposed_option_without_a_bar_hides_the_fit_and_keeps_the_facts(library: Library, qtbot: QtBot) -> None:
    page = page_at_fit(library, qtbot, {**PICKED, "proposed.option": "steroid_injection"})

    assert "not known for an option that we talk about today" in words_on(page.fit)
    assert "Not known for it: Getting over the leg pain sooner." in words_on(page.fit)
    assert SHOW not in words_on(page.fit)
    open_part(page, qtbot, FACTS)
    assert len([block for block in page.findChildren(FigureBlock) if block.isVisible()]) == 2


def test_wishes_for_one_fact_count_once(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **WISHES})
    assert visit.briefing.fit.shown, visit.briefing.fit.hidden_because
    said = ask_for_fit(fit_of(visit, qtbot), qtbot)

    assert "two sides of one fact" in said
    assert "is clearly closer" not in said


def test_harm_that_counts_as_none_says_so_with_its_source(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    page = fit_of(visit, qtbot)
    line = "39 of 100 who started without had an operation within 1 year; 61 had none. If one follows, these count too."
    open_part(page, qtbot, FACTS)

    assert line in words_on(page)
    assert visit.wording.citation("idh-leiden-surgery-1y") in words_on(page)
    page.turn(1)
    ask_for_fit(page, qtbot)
    press(qtbot, page, "How it was added up")
    assert line in words_on(page.fit)


def test_direction_not_said_is_told_beside_the_bars(library: Library, qtbot: QtBot) -> None:
    picked = ("leg_pain_relief", "serious_harm", "keep_surgery_for_later")
    said = ask_for_fit(page_at_fit(library, qtbot, {"preferences.picked": picked}), qtbot)

    assert "“Keeping an operation for later” is not added up yet." in said


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"cause.condition": "disc_herniation", **PICKED}, "warning signs of the nerves"),
        ({**DISC, "preferences.picked": ("keep_surgery_for_later",)}, "say first what matters"),
    ],
)
def test_hidden_fit_says_why(library: Library, qtbot: QtBot, answers: dict[str, Any], words: str) -> None:
    page = fit_of(make_visit(library, answers), qtbot)

    assert words in words_on(page.fit)
    assert SHOW not in words_on(page.fit)


def test_before_anything_is_said_the_page_asks_and_shows_nothing_else(library: Library, qtbot: QtBot) -> None:
    page = fit_of(make_visit(library, DISC), qtbot)

    assert page.screen_count == 1
    assert page.next_words == ""
    assert not page.fit.isVisible()
    assert page.asked is not None
    assert page.asked.isVisible()


def test_hidden_fit_leads_to_the_page_that_helps(library: Library, qtbot: QtBot) -> None:
    page = fit_of(make_visit(library, {"cause.condition": "disc_herniation", **PICKED}), qtbot)
    with qtbot.waitSignal(page.step_wished) as wish:
        press(qtbot, page.fit, "Go to")

    assert wish.args == ["warning_signs"]


@pytest.mark.parametrize(
    ("topics", "is_shown"),
    [((), False), (("getting_better",), False), (("harms",), False), (("pain", "harms"), True)],
)
def test_fit_waits_until_gains_and_harms_were_looked_at(
    library: Library, qtbot: QtBot, topics: tuple[str, ...], *, is_shown: bool
) -> None:
    visit = Visit(library, make_visit(library, {**DISC, **PICKED}).record, pdf=PdfTools(write_pdf), today=TODAY)
    visit.see("compare")
    rows = visit.briefing.comparison.rows  # type: ignore[union-attr]
    visit.see_rows("disc_herniation", [row.row.id for row in rows if row.row.topic in topics])
    words = words_on(fit_of(visit, qtbot).fit)

    assert (SHOW in words) == is_shown
    assert ("look first at what each option may bring" in words) != is_shown


def test_rows_of_another_cause_do_not_count(library: Library) -> None:
    visit = make_visit(library, {**DISC, **PICKED})
    assert visit.briefing.fit.shown
    visit.answer("cause.condition", "spinal_stenosis")

    assert "comparison_not_seen" in visit.briefing.fit.hidden_because


def test_topics_shown_on_compare_are_noted(library: Library, qtbot: QtBot) -> None:
    visit = Visit(library, make_visit(library, {**DISC, **PICKED}).record, pdf=PdfTools(write_pdf), today=TODAY)
    visit.see("compare")
    page = shown(ComparePage, visit, qtbot)
    assert visit.rows_seen == frozenset()
    while not visit.briefing.fit.shown and page.turn(1):
        pass

    assert visit.briefing.fit.shown
    assert page.place < page.screen_count - 1
    assert page.topics is not None
    assert ("disc_herniation", page.topics.parts[page.place].rows[0]) in visit.rows_seen


def test_every_control_has_words(library: Library, qtbot: QtBot) -> None:
    page = page_at_fit(library, qtbot, PICKED)
    ask_for_fit(page, qtbot)

    assert unnamed_buttons(page) == []


def test_cause_without_figures_shows_no_fit(library: Library, qtbot: QtBot) -> None:
    page = fit_of(make_visit(library, {**CALM, **PICKED, "cause.condition": "not_known"}), qtbot)

    assert not page.fit.isVisible()


def _text(cell: TableCell) -> str:
    return " ".join(getattr(part, "text", "") for part in cell.parts)


def _numbers(text: str) -> list[float]:
    return [float(found) for found in re.findall(r"-?\d+(?:\.\d+)?", text)]


def test_compare_loads_what_the_draws_need_beside_the_window() -> None:
    """In a program of its own, where nothing has loaded numpy yet: Summary then finds it there."""
    code = (
        "import sys, time\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from decision_aid.content.loader import read_library\n"
        "from decision_aid.reasoning.lot import is_loaded\n"
        "from decision_aid.window.pages.compare_page import ComparePage\n"
        "from tests.window.pages.visits import DISC, make_visit\n"
        "app = QApplication([])\n"
        "visit = make_visit(read_library(), DISC)\n"
        "before = 'numpy' in sys.modules\n"
        "page = ComparePage(visit)\n"
        "page.show()\n"
        "until = time.monotonic() + 20\n"
        "while not is_loaded() and time.monotonic() < until:\n"
        "    app.processEvents()\n"
        "print(before, is_loaded())\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]


def test_bars_keep_their_look_when_the_order_of_the_visit_turns(library: Library, qtbot: QtBot) -> None:
    drawn = []
    for order in (OPTIONS, OPTIONS[::-1]):
        view = fit_view(make_visit(library, {**DISC, **PICKED, "visit.option_order": order}))
        qtbot.addWidget(view)
        shapes = view._scene.shapes
        filled = [(one.fill, one.pattern) for one in shapes if isinstance(one, Rectangle) and one.fill in ROLES]
        names = [one.text for one in shapes if isinstance(one, Label) and "points" not in one.text]
        drawn.append(dict(zip(names, filled, strict=True)))
    assert drawn[0] == drawn[1]
    assert len(set(drawn[0].values())) == len(drawn[0]) == 2
