"""Compare: equal columns, randomised first, certainty and source beside every figure, none during an alarm."""

import datetime
import itertools

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign
from decision_aid.content.library import Library
from decision_aid.window.pages.compare_header import OptionHeader
from decision_aid.window.pages.compare_links import wish_row
from decision_aid.window.pages.compare_page import ComparePage
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.figure_line import FigureLine
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.theme import apply_theme
from decision_aid.window.widgets.cards import BodyLabel, TitleLabel
from decision_aid.window.widgets.document_view import DocumentView
from decision_aid.window.widgets.fold import Fold
from decision_aid.window.widgets.scene_view import SceneView
from tests.window.pages.visits import (
    CALM,
    DISC,
    OPTIONS,
    make_visit,
    press,
    shown,
    unnamed_buttons,
    words_on,
)
from tests.window.settling import settle
from tests.window.test_layout import beyond_the_side, cut_words

MOST_ICON_ARRAYS = 4


@pytest.fixture
def page(library: Library, qtbot: QtBot) -> ComparePage:
    """All topics on one page."""
    made = shown(ComparePage, make_visit(library, DISC), qtbot)
    made.show_all_topics(all_at_once=True)
    settle(qtbot, made)
    return made


@pytest.fixture
def one_topic(library: Library, qtbot: QtBot) -> ComparePage:
    """One topic at a time, as the page opens."""
    return shown(ComparePage, make_visit(library, DISC), qtbot)


def topic_of(page: ComparePage, row: str) -> QWidget:
    """The topic that holds a row of the content."""
    assert page.topics is not None
    return page.topics.card_at(page.topics.place_of(row))


def open_folds(widget: QWidget) -> None:
    for fold in widget.findChildren(Fold):
        if not fold.is_open:
            fold.set_open(opened=True)


def visible_topics(page: ComparePage) -> list[str]:
    assert page.topics is not None
    return [name for name, card in page.topics.cards.items() if card.isVisible()]


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
        card = topic_of(page, row.row.id)
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
        inside = [words_on(block) for block in blocks(page) if topic_of(page, row.row.id).isAncestorOf(block)]
        if by_lot:
            assert any(page.visit.say(by_lot[0].figure.summary) in words for words in inside)


def test_figures_of_people_who_chose_are_marked(page: ComparePage) -> None:
    open_folds(page)
    compared = [
        figure
        for row in page.visit.briefing.comparison.rows  # type: ignore[union-attr]
        for figure in (*row.figures, *row.other_figures)
        if figure.chose_for_themselves and sum(cell.state == "known" for cell in figure.cells.values()) > 1
    ]

    assert len(compared) > 3
    for figure in compared:
        said = page.visit.say(figure.figure.summary)
        holder = next(each for each in figures_of(page) if said in words_on(each))
        together = f"{words_on(holder)} {words_on(holder.parentWidget())}"
        assert "chose for themselves" in together or "by the care they had" in together


def figures_of(page: ComparePage) -> list[QWidget]:
    lines = [line for line in page.findChildren(FigureLine) if line.isVisible()]
    return [*blocks(page), *lines]


def test_every_figure_of_the_content_is_there_and_says_how_sure_it_is(page: ComparePage) -> None:
    open_folds(page)
    figures = figures_of(page)
    rows = page.visit.briefing.comparison.rows  # type: ignore[union-attr]
    said = "\n".join(words_on(figure) for figure in figures)

    assert len(figures) == sum(len(row.figures) + len(row.other_figures) for row in rows) > 15
    assert all("How sure:" in words_on(figure) for figure in figures)
    for row in rows:
        for figure in (*row.figures, *row.other_figures):
            assert page.visit.say(figure.figure.summary) in said
        for note in (row.row.disagreement, row.row.unmeasured):
            assert row.row.topic == "not_known" or page.visit.say(note) in words_on(topic_of(page, row.row.id))


def test_what_nobody_knows_is_said_once(page: ComparePage) -> None:
    said = words_on(topic_of(page, "not_known"))
    comparison = page.visit.briefing.comparison
    assert comparison is not None

    assert said.count("No study compares surgery with never having surgery") == 1
    assert all(page.visit.say(gap) in said for gap in comparison.cause.gaps)
    assert "Nobody can say which group you will be in." in said


def test_our_own_grading_is_told_once_a_page_and_marked_at_the_figure(one_topic: ComparePage) -> None:
    one_topic.go_to(1)
    said = words_on(one_topic)

    assert said.count("We graded ourselves") == 1
    assert "our own grading" not in said
    assert "How sure: high*." in said


def test_no_harm_is_folded_away(one_topic: ComparePage) -> None:
    assert one_topic.topics is not None
    one_topic.go_to(one_topic.topics.place_of("harms"))
    said = words_on(one_topic)
    row = next(row for row in one_topic.visit.briefing.comparison.rows if row.row.id == "harms")  # type: ignore[union-attr]

    assert all(one_topic.visit.say(figure.figure.summary) in said for figure in row.figures)
    assert said.index("Also counted of 100 people") < said.index("Less often: counted of 1,000 people")
    assert "a weak leg can get weaker" in said


def test_option_that_a_study_leaves_out_shows_the_figure_of_another(one_topic: ComparePage) -> None:
    assert one_topic.topics is not None
    one_topic.go_to(one_topic.topics.place_of("pain"))
    said = words_on(topic_of(one_topic, "pain"))

    assert "Another study, from 2 weeks to 3 months:" in said
    assert "This study had no injection group" not in said


def test_tap_opens_range_group_and_source(page: ComparePage, qtbot: QtBot) -> None:
    open_folds(page)
    for opener in (blocks(page)[0], page.findChildren(FigureLine)[0]):
        dialog = opener.make_dialog()
        qtbot.addWidget(dialog)
        dialog.show()
        view = dialog.findChild(DocumentView)
        assert view is not None

        said = words_on(view)
        assert "Source" in said
        assert "doi" in said.lower()
        assert "Who was studied" in said
        dialog.close()


def test_a_line_opens_its_picture_too(page: ComparePage, qtbot: QtBot) -> None:
    open_folds(page)
    line = next(each for each in page.findChildren(FigureLine) if "2 of 100 operations" in words_on(each))
    dialog = line.make_dialog()
    qtbot.addWidget(dialog)

    assert any("2 of 100 people" in view.accessibleName() for view in dialog.findChildren(SceneView))


@pytest.mark.parametrize("size", [(1130, 520), (1688, 900)])
def test_no_screen_shows_more_than_four_icon_arrays(library: Library, qtbot: QtBot, size: tuple[int, int]) -> None:
    page = shown(ComparePage, make_visit(library, DISC), qtbot, size)
    page.show_all_topics(all_at_once=True)
    settle(qtbot, page)
    height = page.scroll_area.viewport().height()
    pictures = [view for block in blocks(page) for view in block.icon_arrays]
    places = [(view.mapTo(page.body, view.rect().topLeft()).y(), view.height()) for view in pictures]

    assert len(pictures) > 4
    for top in range(0, page.body.height(), 20):
        assert sum(y < top + height and y + tall > top for y, tall in places) <= MOST_ICON_ARRAYS


def test_patient_outside_the_group_is_told_both(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {**DISC, "health.age": 78}), qtbot)
    page.go_to(1)

    notes = [line for line in words_on(page).splitlines() if line.startswith("These people differ from you")]
    assert notes
    assert "18 to 65" in notes[0]
    assert "you are 78" in notes[0]


def test_signs_answered_at_home_alone_are_to_be_asked_again(library: Library, qtbot: QtBot) -> None:
    home = {f"warning_signs.{name}": Sign(answer="no", from_home=datetime.date(2026, 11, 3)) for name in SIGN_NAMES}
    visit = make_visit(library, {"cause.condition": "disc_herniation", **home})
    page = shown(ComparePage, visit, qtbot)
    assert "21 warning signs were answered at home. Please ask them again today" in words_on(page)

    for path in home:
        visit.answer(path, Sign(answer="no"))
    assert "answered at home" not in words_on(page)


def test_signs_not_asked_stand_on_top(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {"cause.condition": "disc_herniation"}), qtbot)
    assert "21 warning signs have not been asked yet. Please ask them first." in words_on(page)
    assert "Change in passing urine" not in words_on(page)
    press(qtbot, page, "Which signs")
    assert "Change in passing urine" in words_on(page)

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
    settle(qtbot, page)
    assert not blocks(page)

    page.visit.answer("warning_signs.bladder_change", Sign(answer="no"))
    settle(qtbot, page)
    assert blocks(page)


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, "has not been entered"),
        ({"cause.condition": "not_known"}, "no fair figures"),
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
        settle(qtbot, page)
        assert page.body.width() <= page.scroll_area.viewport().width()
        assert all(row.per_row == 1 for row in page.findChildren(OptionColumns) if row.isVisible())


def test_four_options_that_do_not_fit_stand_two_and_two(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {**DISC, "cause.condition": "degenerative_disc_disease"}), qtbot)
    assert page.topics is not None
    page.go_to(page.topics.place_of("getting_better"))
    settle(qtbot, page)
    row = next(each for each in page.findChildren(OptionColumns) if each.isVisible())

    assert row.per_row == 2
    widths = [column.width() for column in row.columns]
    assert max(widths) - min(widths) <= 1
    cause = page.visit.briefing.comparison.cause  # type: ignore[union-attr]
    assert all(page.visit.say(option.name) in words_on(row) for option in cause.options)


def test_one_topic_is_shown_at_a_time_and_turning_shows_them_all(one_topic: ComparePage) -> None:
    assert one_topic.topics is not None
    seen, words = visible_topics(one_topic), [one_topic.next_words]
    assert one_topic.place_words == "Topic 1 of 10"
    while one_topic.turn(1):
        (now,) = visible_topics(one_topic)
        seen.append(now)
        words.append(one_topic.next_words)

    assert seen == [part.id for part in one_topic.topics.parts]
    assert words == ["Next topic"] * (len(seen) - 1) + [""]


def test_operations_by_then_stand_under_getting_better(one_topic: ComparePage) -> None:
    one_topic.turn(1)

    assert visible_topics(one_topic) == ["getting_better"]
    assert "39 of 100 had an operation" in words_on(one_topic)


def test_list_of_topics_marks_the_one_shown_and_leads_anywhere(one_topic: ComparePage) -> None:
    assert one_topic.topics is not None
    one_topic.turn(1)
    menu = one_topic.make_menu(one_topic)
    assert [action.isChecked() for action in menu.screens].index(True) == 1

    place = one_topic.topics.place_of("harms")
    menu.screens[place].trigger()
    assert visible_topics(one_topic) == ["harms"]

    menu.switch.trigger()
    assert set(visible_topics(one_topic)) == {part.id for part in one_topic.topics.parts}
    assert (one_topic.screen_count, one_topic.next_words) == (1, "")
    one_topic.make_menu(one_topic).switch.trigger()
    assert len(visible_topics(one_topic)) == 1


def stands_at_the_top(page: ComparePage, topic: str, qtbot: QtBot) -> None:
    """Wait until the page has scrolled to a topic."""

    def at_the_top() -> None:
        card = page.topics.cards[topic]  # type: ignore[union-attr]
        assert card.mapTo(page.scroll_area.viewport(), card.rect().topLeft()).y() == pytest.approx(0, abs=2)

    qtbot.waitUntil(at_the_top)


def test_list_of_topics_leads_along_one_page(page: ComparePage, qtbot: QtBot) -> None:
    assert page.topics is not None
    page.make_menu(page).screens[page.topics.place_of("harms")].trigger()

    stands_at_the_top(page, "harms", qtbot)


def test_large_text_shows_a_further_topic_below_the_title(library: Library, qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=200)
    page = shown(ComparePage, make_visit(library, DISC), qtbot, (1366, 560))
    page.take_head(TitleLabel("A long title that takes the first lines of the page", size="title"))
    page.turn(1)

    stands_at_the_top(page, "getting_better", qtbot)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("cause", ["disc_herniation", "spinal_stenosis", "degenerative_disc_disease"])
def test_no_topic_cuts_a_word(library: Library, qtbot: QtBot, cause: str, percent: int) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, text_percent=percent)
    page = shown(ComparePage, make_visit(library, {**DISC, "cause.condition": cause}), qtbot, (1134, 560))

    def everything_is_seen() -> None:
        assert cut_words(page) == []
        assert beyond_the_side(page) == []

    for place in range(page.screen_count):
        page.show_screen(place)
        open_folds(page)
        qtbot.waitUntil(everything_is_seen)


def test_reader_sent_to_a_row_finds_it_at_once(library: Library, qtbot: QtBot) -> None:
    visit = make_visit(library, DISC)
    wish_row(visit, "harms")
    page = shown(ComparePage, visit, qtbot)

    assert visible_topics(page) == ["harms"]


def test_every_control_and_picture_has_words(page: ComparePage) -> None:
    assert unnamed_buttons(page) == []
    pictures = [view for block in blocks(page) for view in block.icon_arrays]
    assert pictures
    assert all("of 100" in view.accessibleName() for view in pictures)


def test_without_a_fair_figure_help_stands_first_and_the_reason_after_it(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {**CALM, "cause.condition": "nonspecific"}), qtbot)
    titles = [label.text() for label in page.findChildren(TitleLabel) if label.isVisible()]
    said = words_on(page)

    assert titles.index("What can help you now") == 0
    assert titles.index("What is known about care") < titles.index("How it often goes")
    assert said.index("Your pain is real.") < said.index("There are no fair figures to compare an operation here.")
    assert "No comparison for this visit" not in said


@pytest.mark.parametrize("percent", [100, 200])
def test_a_further_figure_has_the_whole_line_where_text_is_large(
    library: Library, qtbot: QtBot, percent: int, qapp: QApplication
) -> None:
    apply_theme(qapp, text_percent=percent)
    page = shown(ComparePage, make_visit(library, {"cause.condition": "spinal_stenosis"}), qtbot)
    assert page.topics is not None
    place = page.topics.place_of("harms")
    page.go_to(place if percent == 100 else place + 1)
    settle(qtbot, page)
    line = next(each for each in page.findChildren(FigureLine) if each.isVisible())
    words = line.findChild(BodyLabel)

    assert words is not None
    assert (line.more.geometry().top() >= words.geometry().bottom()) is (percent == 200)


def test_signs_not_asked_take_one_line_after_the_first_topic(library: Library, qtbot: QtBot) -> None:
    page = shown(ComparePage, make_visit(library, {"cause.condition": "disc_herniation"}), qtbot)
    tall = page._notices.height()
    page.turn(1)
    settle(qtbot, page)

    assert page._notices.height() < 0.7 * tall
    assert "21 warning signs have not been asked yet." in words_on(page)
    assert "Which signs" not in words_on(page)
    with qtbot.waitSignal(page.step_wished) as wish:
        press(qtbot, page, "Ask them now")
    assert wish.args == ["warning_signs"]

    page.turn(-1)
    assert "Which signs" in words_on(page)


LONGEST_TOPIC = 8.0
"""Screens of 560 px at twice the text size; a topic took up to 19 before they were parted."""


@pytest.mark.parametrize("cause", ["disc_herniation", "degenerative_disc_disease"])
def test_large_text_has_shorter_topics_with_the_same_words(
    library: Library, qtbot: QtBot, cause: str, qapp: QApplication
) -> None:
    visit = make_visit(library, {**DISC, "cause.condition": cause})
    whole = shown(ComparePage, visit, qtbot)
    whole.show_all_topics(all_at_once=True)
    open_folds(whole)
    said = set(words_on(whole).splitlines())
    apply_theme(qapp, text_percent=200)
    parted = shown(ComparePage, make_visit(library, {**DISC, "cause.condition": cause}), qtbot, (1366, 560))
    seen: set[str] = set()
    for place in range(parted.screen_count):
        parted.show_screen(place)
        settle(qtbot, parted)
        assert parted.body.height() <= LONGEST_TOPIC * parted.scroll_area.viewport().height()
        open_folds(parted)
        seen |= set(words_on(parted).splitlines())

    figures = {line for line in said if any(sign.isdigit() for sign in line) and " of " in line}
    assert len(figures) > 20
    assert figures <= seen


def test_large_text_informs_one_part_at_a_time(library: Library, qtbot: QtBot, qapp: QApplication) -> None:
    visit = make_visit(library, {**CALM, "cause.condition": "nonspecific"})
    usual = shown(ComparePage, visit, qtbot)
    assert usual.screen_count == 1
    titles = [label.text() for label in usual.findChildren(TitleLabel) if label.isVisible()]
    apply_theme(qapp, text_percent=200)
    large = shown(ComparePage, visit, qtbot, (1366, 560))
    found = []
    for place in range(large.screen_count):
        large.show_screen(place)
        (title,) = [label.text() for label in large.findChildren(TitleLabel) if label.isVisible()]
        found.append(title)

    assert found == titles
    assert large.place_words == f"Part {len(titles)} of {len(titles)}"
    assert len(large.make_menu(large).screens) == len(titles)


def test_the_topic_stays_when_the_text_grows_and_shrinks(library: Library, qtbot: QtBot, qapp: QApplication) -> None:
    visit = make_visit(library, DISC)
    usual = shown(ComparePage, visit, qtbot)
    assert usual.topics is not None
    usual.go_to(usual.topics.place_of("harms"))
    for percent, further in ((200, 1), (100, 0)):
        apply_theme(qapp, text_percent=percent)
        page = shown(ComparePage, visit, qtbot)
        assert "What can go wrong" in words_on(page)
        page.turn(further)
