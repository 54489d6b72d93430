"""Compare: equal columns, randomised first, certainty and source beside every figure, none during an alarm."""

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.window.pages.compare_header import OptionHeader, TopicTools
from decision_aid.window.pages.compare_links import way_back, wish_row
from decision_aid.window.pages.compare_page import ComparePage
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.figure_line import FigureLine
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.theme import apply_theme
from decision_aid.window.widgets.document_view import DocumentView
from tests.window.pages.visits import (
    CALM,
    DISC,
    OPTIONS,
    button,
    make_visit,
    press,
    shown,
    unnamed_buttons,
    words_on,
)

MOST_ICON_ARRAYS = 4


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> ComparePage:
    return shown(ComparePage, make_visit(library, DISC), qtbot)


def blocks(page: ComparePage) -> list[FigureBlock]:
    return [block for block in page.findChildren(FigureBlock) if block.isVisible()]


def test_options_stand_in_columns_of_one_width(page: ComparePage) -> None:
    rows = [columns for columns in page.findChildren(OptionColumns) if columns.isVisible()]

    assert len(rows) > 10
    for row in rows:
        widths = [column.width() for column in row.columns]
        assert len(widths) == len(OPTIONS)
        assert max(widths) - min(widths) <= 1
        assert not row.is_wrapped


def test_every_row_of_the_content_is_there_for_all_options(page: ComparePage) -> None:
    assert page.topics is not None
    rows = page.visit.briefing.comparison.rows  # type: ignore[union-attr]

    for row in rows:
        card = page.topics.cards[row.row.id]
        assert page.visit.say(row.row.title) in words_on(card)
    titles = [page.visit.say(row.row.title) for row in rows]
    assert len(titles) >= 9


def test_names_stay_above_the_columns_while_the_page_scrolls(page: ComparePage) -> None:
    header = page.findChild(OptionHeader)
    assert header is not None
    first_row = next(row for row in page.findChildren(OptionColumns) if not header.isAncestorOf(row))
    page.scroll_area.verticalScrollBar().setValue(2000)

    assert header.isVisible()
    assert not page.scroll_area.isAncestorOf(header)
    for name, column in zip(header.names.columns, first_row.columns, strict=True):
        assert abs(name.mapTo(page, name.rect().topLeft()).x() - column.mapTo(page, column.rect().topLeft()).x()) <= 2


def test_randomised_figure_stands_first_where_there_is_one(page: ComparePage) -> None:
    assert page.topics is not None
    for row in page.visit.briefing.comparison.rows:  # type: ignore[union-attr]
        by_lot = [figure for figure in row.figures if not figure.chose_for_themselves]
        first = next((block for block in blocks(page) if page.topics.cards[row.row.id].isAncestorOf(block)), None)
        if by_lot:
            assert first is not None
            assert page.visit.say(by_lot[0].figure.summary) in words_on(first)


def test_figures_of_people_who_chose_are_marked(page: ComparePage) -> None:
    marked = [line for line in page.findChildren(FigureLine) if "chose for themselves" in words_on(line)]
    chosen = [
        figure
        for row in page.visit.briefing.comparison.rows  # type: ignore[union-attr]
        for figure in row.figures[1:]
        if figure.chose_for_themselves
    ]

    assert len(marked) == len(chosen) > 3


def test_further_figure_opens_and_closes_the_one_opened_before(page: ComparePage, qtbot: QtBot) -> None:
    assert page.topics is not None
    first, second = page.topics.cards["harms"].findChildren(FigureLine)[:2]
    press(qtbot, first, "Show more")
    assert first.is_open
    assert "Range, group and source" in words_on(first)
    press(qtbot, second, "Show more")

    assert second.is_open
    assert not first.is_open


def test_every_figure_says_how_sure_it_is(page: ComparePage) -> None:
    figures = [*blocks(page), *page.findChildren(FigureLine)]

    assert len(figures) > 15
    assert all("How sure:" in words_on(figure) for figure in figures)


def test_tap_opens_range_group_and_source(page: ComparePage, qtbot: QtBot) -> None:
    dialog = blocks(page)[0].make_dialog()
    qtbot.addWidget(dialog)
    dialog.show()
    view = dialog.findChild(DocumentView)
    assert view is not None

    said = words_on(view)
    assert "Source" in said
    assert "doi" in said.lower()
    assert "Who was studied" in said


@pytest.mark.parametrize("size", [(1130, 520), (1688, 900)])
def test_no_screen_shows_more_than_four_icon_arrays(library: Library, qtbot: QtBot, size: tuple[int, int]) -> None:
    page = shown(ComparePage, make_visit(library, DISC), qtbot, size)
    height = page.scroll_area.viewport().height()
    pictures = [view for block in blocks(page) for view in block.icon_arrays]
    places = [(view.mapTo(page.body, view.rect().topLeft()).y(), view.height()) for view in pictures]

    assert len(pictures) > 6
    for top in range(0, page.body.height(), 20):
        assert sum(y < top + height and y + tall > top for y, tall in places) <= MOST_ICON_ARRAYS


def test_patient_outside_the_group_is_told_both(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {**DISC, "health.age": 78}), qtbot)

    notes = [line for line in words_on(page).splitlines() if line.startswith("These people differ from you")]
    assert notes
    assert "18 to 65" in notes[0]
    assert "you are 78" in notes[0]


def test_signs_not_asked_stand_on_top(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {"cause.condition": "disc_herniation"}), qtbot)
    assert "Warning signs not asked yet" in words_on(page)

    with qtbot.waitSignal(page.step_wished) as wish:
        press(qtbot, page, "Ask them now")
    assert wish.args == ["warning_signs"]


def test_alarm_withholds_every_figure(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {**DISC, "warning_signs.bladder_change": "new_or_worse"}), qtbot)

    assert not blocks(page)
    assert not [columns for columns in page.findChildren(OptionColumns) if columns.isVisible()]
    assert "not compared until" in words_on(page)


def test_alarm_that_comes_while_the_page_is_shown_takes_the_figures_away(page: ComparePage, qtbot: QtBot) -> None:
    from decision_aid.consultation.warning_signs import Sign

    page.visit.answer("warning_signs.bladder_change", Sign(answer="new_or_worse"))
    qtbot.wait(1)
    assert not blocks(page)

    page.visit.answer("warning_signs.bladder_change", Sign(answer="no"))
    qtbot.wait(1)
    assert blocks(page)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, "has not been entered"),
        ({"cause.condition": "not_known"}, "no fair numbers"),
        ({"cause.condition": "disc_herniation", "health.age": 15}, "made for adults"),
        ({"cause.condition": "disc_herniation", "health.pregnant": "yes"}, "pregnant"),
    ],
)
def test_without_a_comparison_the_page_says_why(
    library: Library, qtbot: QtBot, answers: dict[str, object], reason: str
) -> None:
    page = shown(ComparePage, make_visit(library, {**CALM, **answers}), qtbot)

    assert reason in words_on(page)
    assert not blocks(page)


def test_options_keep_the_order_of_the_visit(library: Library, qtbot: QtBot) -> None:
    for order in itertools.islice(itertools.permutations(OPTIONS), 0, 6, 2):
        page = shown(ComparePage, make_visit(library, {**DISC, "visit.option_order": order}), qtbot)
        header = page.findChild(OptionHeader)
        assert header is not None

        names = [words_on(column).strip() for column in header.names.columns]
        cause = page.visit.briefing.comparison.cause  # type: ignore[union-attr]
        assert names == [page.visit.say(cause.option(name).name) for name in order]


def test_large_text_shows_one_topic_at_a_time_and_never_sideways(library: Library, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=200)
    page = shown(ComparePage, make_visit(library, DISC), qtbot, (1366, 560))
    assert page.topics is not None

    assert len([card for card in page.topics.cards.values() if card.isVisible()]) == 1
    for place in range(len(page.topics.parts)):
        page.go_to(place)
        qtbot.wait(1)
        assert page.body.width() <= page.scroll_area.viewport().width()
        assert all(row.per_row == 1 for row in page.findChildren(OptionColumns) if row.isVisible())


def test_four_options_that_do_not_fit_stand_two_and_two(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {**DISC, "cause.condition": "degenerative_disc_disease"}), qtbot)
    assert page.topics is not None
    assert page.topics.paged
    page.go_to(page.topics.place_of("getting_better"))
    qtbot.wait(1)
    row = next(each for each in page.findChildren(OptionColumns) if each.isVisible())

    assert row.per_row == 2
    widths = [column.width() for column in row.columns]
    assert max(widths) - min(widths) <= 1
    cause = page.visit.briefing.comparison.cause  # type: ignore[union-attr]
    assert all(page.visit.say(option.name) in words_on(row) for option in cause.options)


def test_one_topic_at_a_time_by_keyboard(page: ComparePage, qtbot: QtBot) -> None:
    press(qtbot, page, "One topic at a time")
    assert page.topics is not None
    assert page.topics.place == 0

    onward = button(page, "Next topic")
    onward.setFocus()
    qtbot.keyClick(onward, Qt.Key.Key_Return)
    assert page.topics.place == 1
    assert "2 of" in words_on(page)
    assert len([card for card in page.topics.cards.values() if card.isVisible()]) == 1

    press(qtbot, page, "All topics on one page")
    assert all(card.isVisible() for card in page.topics.cards.values())


def test_topic_menu_leads_to_a_row(page: ComparePage, qtbot: QtBot) -> None:
    tools = page.findChild(TopicTools)
    assert tools is not None
    assert page.topics is not None
    place = page.topics.place_of("harms")
    tools.make_menu().actions()[place].trigger()
    qtbot.wait(100)

    card = page.topics.cards["harms"]
    assert card.mapTo(page.scroll_area.viewport(), card.rect().topLeft()).y() == pytest.approx(0, abs=2)


def test_reader_sent_to_a_row_finds_the_way_back(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, DISC)
    wish_row(visit, "harms", back_to="check")
    page = shown(ComparePage, visit, qtbot)
    qtbot.wait(100)
    assert page.topics is not None
    card = page.topics.cards["harms"]
    assert card.mapTo(page.scroll_area.viewport(), card.rect().topLeft()).y() == pytest.approx(0, abs=2)

    with qtbot.waitSignal(page.step_wished) as wish:
        press(qtbot, page, "Back to Check")
    assert wish.args == ["check"]
    assert way_back(visit) == ""


def test_every_control_and_picture_has_words(page: ComparePage) -> None:
    assert unnamed_buttons(page) == []
    pictures = [view for block in blocks(page) for view in block.icon_arrays]
    assert pictures
    assert all("of 100" in view.accessibleName() for view in pictures)
