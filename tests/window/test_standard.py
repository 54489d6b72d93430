"""What the standards for decision aids ask of the running program, in the real window and on real paper.

`tests/content/standard.yaml` names these tests beside the items that they prove.
"""

import datetime
import re
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.content.questions import STEP_IDS
from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.sheets import SheetPart, make_sheets
from decision_aid.window.main_window import MainWindow
from decision_aid.window.page import Page
from decision_aid.window.pages.cause_page import CausePage
from decision_aid.window.pages.compare_page import ComparePage
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.matters_card import PickCard
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.pages.start_page import StartPage
from decision_aid.window.pages.weigh_page import WeighPage
from decision_aid.window.pdf_tools import PdfTools
from decision_aid.window.shell import Shell
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import Card, WrappedLabel
from tests.answered import COMPARED
from tests.summary.contexts import sample_context
from tests.window.conftest import TODAY
from tests.window.pages.test_figure_cards import visit_of
from tests.window.pages.visits import press, shown, words_on
from tests.window.settling import settle

NOT_REVIEWED = "Content not yet reviewed by a clinician: not for patient care"


def pages_of(visit: Visit, part: SheetPart, today: datetime.date = TODAY) -> list[str]:
    """The words of each page of a PDF, blanks and line ends made one."""
    sheets = make_sheets(visit.record, visit.library, part, language="en", today=today, version="1")
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(write_pdf(sheets))).pages]


def on_paper(words: str) -> str:
    return " ".join(words.split())


def shell_of(window: MainWindow) -> Shell:
    assert window.shell is not None
    return window.shell


def opened_on(window: MainWindow, visit: Visit, today: datetime.date, qtbot: QtBot) -> Shell:
    """The window as it would open this visit on another day."""
    window.show_visit(Visit(visit.library, visit.record, pdf=PdfTools(write_pdf), today=today))
    settle(qtbot, window)
    return shell_of(window)


def years_after(day: datetime.date, years: int) -> datetime.date:
    return day.replace(year=day.year + years)


@pytest.mark.parametrize("cause", COMPARED)
def test_the_problem_is_told_before_the_options(library: Library, qtbot: QtBot, cause: str) -> None:
    visit = visit_of(library, cause)
    name = visit.record.cause.condition
    assert name is not None
    page = shown(CausePage, visit, qtbot)

    assert visit.say(library.causes[name].condition) in [label.text() for label in page.findChildren(QLabel)]
    assert STEP_IDS.index("cause") < STEP_IDS.index("compare")


@pytest.mark.parametrize("cause", COMPARED)
def test_decision_and_every_option_open_the_comparison(library: Library, qtbot: QtBot, cause: str) -> None:
    visit = visit_of(library, cause)
    content, said = library.causes[cause], words_on(shown(ComparePage, visit, qtbot))

    assert said.index(visit.say(content.decision_question)) < said.index(visit.say(content.why_a_choice))
    for option in content.options:
        assert visit.say(option.name) in said
        assert visit.say(option.what_happens) in said
    assert any(option.kind == "no_surgery" for option in content.options)


@pytest.mark.parametrize("cause", COMPARED)
def test_page_one_of_paper_states_the_decision(library: Library, cause: str) -> None:
    visit = visit_of(library, cause)
    content, pages = library.causes[cause], pages_of(visit, "patient")

    assert on_paper(visit.say(content.decision_question)) in pages[0]
    assert all(on_paper(visit.say(option.short_name)) in " ".join(pages) for option in content.options)


@pytest.mark.parametrize("cause", ["disc_herniation", "spinal_stenosis"])
def test_every_option_is_set_alike(library: Library, qtbot: QtBot, cause: str) -> None:
    page = shown(ComparePage, visit_of(library, cause), qtbot)
    page.show_all_topics(all_at_once=True)
    settle(qtbot, page)
    rows = [row for row in page.findChildren(OptionColumns) if row.isVisible() and words_on(row)]

    assert len(rows) > 5
    for row in rows:
        styles = [text_styles(column) for column in row.columns]
        assert all(style == styles[0] for style in styles if style), words_on(row)
        assert max(column.width() for column in row.columns) - min(column.width() for column in row.columns) <= 1


def text_styles(column: QWidget) -> set[tuple[int, int]]:
    """Size and weight of every text in a column, captions in soft ink aside."""
    labels = [label for label in column.findChildren(WrappedLabel) if label.colour == "ink"]
    return {(label.font().pixelSize(), label.font().weight()) for label in labels}


def test_no_option_always_stands_first(library: Library) -> None:
    firsts = set()
    for _visit in range(60):
        visit = Visit(library, pdf=PdfTools(write_pdf), today=TODAY)
        visit.answer("cause.condition", "disc_herniation")
        firsts.add(visit.record.visit.option_order[0])
    assert firsts == {option.id for option in library.causes["disc_herniation"].options}


def test_figures_name_their_sources_on_paper(library: Library) -> None:
    visit = visit_of(library, "disc_herniation")
    paper = "".join(" ".join(pages_of(visit, "clinician")).split())
    comparison = visit.briefing.comparison
    assert comparison is not None
    for row in comparison.rows:
        for figure in (*row.figures, *row.other_figures):
            source = library.sources[figure.finding.source]
            marks = [mark for mark in (source.doi, source.pmid, source.pmcid, source.title) if mark]
            assert any("".join(mark.split()) in paper for mark in marks), source.id


def test_dates_money_and_readers_stand_on_start_and_paper(library: Library, qtbot: QtBot) -> None:
    visit, about = visit_of(library, "disc_herniation"), library.about
    page = shown(StartPage, visit, qtbot)
    press(qtbot, page, "More about this aid")
    said, paper = words_on(page), " ".join(pages_of(visit, "patient"))

    assert "22 November 2026" in said
    assert "22 November 2026" in paper
    for text in (*about.for_whom, *about.not_for, about.funding, about.update_policy):
        assert visit.say(text) in said
    assert visit.say(about.funding) in paper


@pytest.mark.parametrize("part", ["patient", "clinician", "urgent"])
def test_every_page_of_paper_says_who_reviewed_it_and_its_date(library: Library, part: SheetPart) -> None:
    pages = pages_of(visit_of(library, "disc_herniation"), part)
    assert pages
    assert all(NOT_REVIEWED in page and "22 November 2026" in page for page in pages)


def test_overdue_content_says_so_on_every_screen_and_page(window: MainWindow, library: Library, qtbot: QtBot) -> None:
    visit = visit_of(library, "disc_herniation")
    overdue, said = library.about.review_due + datetime.timedelta(days=1), visit.say(library.about.overdue)
    shell = opened_on(window, visit, overdue, qtbot)

    for step in STEP_IDS:
        shell.open_step(step)
        settle(qtbot, shell)
        assert shell.bottom.age.isVisible()
        assert shell.bottom.age.text() == said
        assert NOT_REVIEWED in shell.bottom.review.text()
    assert shell.visit.briefing.comparison is not None
    assert all(on_paper(said) in page for page in pages_of(visit, "both", overdue))


def test_content_of_five_years_compares_nothing_and_says_why(
    window: MainWindow, library: Library, qtbot: QtBot
) -> None:
    visit = visit_of(library, "disc_herniation")
    expired, said = years_after(library.about.content_date, 5), visit.say(library.about.expired)
    shell = opened_on(window, visit, expired, qtbot)
    shell.open_step("compare")
    settle(qtbot, shell)
    page = shell.pages.currentWidget()

    assert isinstance(page, ComparePage)
    assert page.topics is None
    assert not [block for block in page.findChildren(FigureBlock) if block.isVisible()]
    assert "compares no options until it is renewed" in words_on(page)
    assert shell.bottom.age.text() == said
    paper = pages_of(visit, "both", expired)
    assert all(on_paper(said) in each for each in paper)
    told = " ".join(paper)
    assert "95 of 100" in " ".join(pages_of(visit, "both"))
    assert "95 of 100" not in told
    assert "An operation often brings relief sooner" not in told


FIGURE = re.compile(r"\d of 1(?:00|,000)\b|\d points of ")
LEADS_ON = re.compile(r"Source|More about this figure|^Why$|doi|PMID|PMC", re.MULTILINE)
"""What stands in the same card as a figure and opens, or is, its source."""


def unsourced(page: Page) -> list[str]:
    """The visible texts with a figure whose card names no source and leads to none."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible() and FIGURE.search(label.text())]
    return [label.text() for label in labels if not LEADS_ON.search(words_on(outermost_card(label, page)))]


def outermost_card(label: QWidget, page: Page) -> QWidget:
    """The card on the page that holds a label; the label itself where none does."""
    found, step = label, label.parentWidget()
    while step is not None and step is not page:
        found, step = (step if isinstance(step, Card) else found), step.parentWidget()
    return found


@pytest.mark.parametrize("sample", ["disc-long-duration", "nsp-01-52-machine-operator"])
def test_every_figure_on_screen_leads_to_its_source(
    window: MainWindow, library: Library, qtbot: QtBot, sample: str
) -> None:
    record = sample_context(sample, library).record
    window.show_visit(Visit(library, record, pdf=PdfTools(write_pdf), today=TODAY))
    shell = shell_of(window)
    for step in (*STEP_IDS[:-1], "compare"):
        shell.open_step(step)
        page = shell.pages.currentWidget()
        assert isinstance(page, Page)
        for place in range(page.screen_count):
            page.show_screen(place)
            settle(qtbot, page)
            assert unsourced(page) == [], step


def test_a_figure_without_a_source_would_be_seen(library: Library, qtbot: QtBot) -> None:
    page = shown(StartPage, visit_of(library, "disc_herniation"), qtbot)
    assert unsourced(page) == []
    page.add_card(Card(WrappedLabel("It helps 95 of 100 people.")))
    settle(qtbot, page)
    assert unsourced(page) == ["It helps 95 of 100 people."]


def test_current_content_has_no_line_about_its_age(window: MainWindow) -> None:
    assert not shell_of(window).bottom.age.isVisible()


def test_weighing_can_be_reached_left_out_and_is_recorded(library: Library, qtbot: QtBot, window: MainWindow) -> None:
    shell = opened_on(window, visit_of(library, "disc_herniation"), TODAY, qtbot)
    shell.open_step("weigh")
    settle(qtbot, shell)
    page = shell.pages.currentWidget()
    assert isinstance(page, WeighPage)
    assert shell.bottom.next.isEnabled()
    assert not shell.visit.record.preferences.picked

    assert isinstance(page.asked, PickCard)
    qtbot.mouseClick(next(iter(page.asked.picks.grid.buttons.values())), Qt.MouseButton.LeftButton)
    assert len(shell.visit.record.preferences.picked) == 1


def test_steps_lead_on_and_back(window: MainWindow, qtbot: QtBot) -> None:
    shell = shell_of(window)
    assert tuple(shell.rail.entries) == STEP_IDS
    qtbot.mouseClick(shell.bottom.next, Qt.MouseButton.LeftButton)
    assert shell.navigation.current == STEP_IDS[1]
    qtbot.mouseClick(shell.bottom.back, Qt.MouseButton.LeftButton)
    assert shell.navigation.current == STEP_IDS[0]


def test_paper_has_questions_for_the_team_and_lines_to_write_on(library: Library) -> None:
    paper = " ".join(pages_of(visit_of(library, "spinal_stenosis"), "patient"))
    assert "Questions for my team" in paper
    assert "My own questions:" in paper


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_ways_on_stand_in_one_line_at_every_text_size(
    window: MainWindow, library: Library, qtbot: QtBot, percent: int
) -> None:
    window.set_text_size(percent)
    shell = opened_on(window, visit_of(library, "disc_herniation"), TODAY, qtbot)
    shell.open_step("compare")
    page = shell.pages.currentWidget()
    assert isinstance(page, Page)
    page.show_screen(page.screen_count - 2)
    settle(qtbot, window)

    bottom = shell.bottom
    for button in (bottom.back, bottom.screens, bottom.summary, bottom.words, bottom.next):
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()


@pytest.mark.parametrize("percent", [100, 200])
def test_line_about_age_is_whole_at_every_text_size(
    window: MainWindow, library: Library, qtbot: QtBot, percent: int
) -> None:
    visit: Any = visit_of(library, "disc_herniation")
    window.set_text_size(percent)
    shell = opened_on(window, visit, years_after(library.about.content_date, 5), qtbot)
    age = shell.bottom.age
    assert age.height() >= age.heightForWidth(age.width())
