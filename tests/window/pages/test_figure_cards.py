"""The card behind each figure: all figures of all causes are opened, and none lacks a part."""

from collections.abc import Sequence

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from decision_aid.content.causes import Option
from decision_aid.content.library import Library
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.context import Voice
from decision_aid.summary.figure_facts import facts_of
from decision_aid.summary.figure_pictures import has_people, people_picture
from decision_aid.summary.figure_words import sure_text
from decision_aid.window.pages import figure_block
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.figure_line import FigureLine
from decision_aid.window.theme import apply_theme
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.scene_view import SceneView
from tests.answered import COMPARED
from tests.window.pages.visits import CALM, make_visit
from tests.window.settling import settle
from tests.window.test_layout import cut_words

LEADS = (
    "When",
    "Who was studied",
    "What is compared",
    "How the groups were formed",
    "How sure",
    "Why",
    "Who graded it",
    "What to know",
    "For the clinician",
    "Source",
)


def visit_of(library: Library, cause: str) -> Visit:
    return make_visit(library, {**CALM, **COMPARED[cause]})


def figures_of(visit: Visit) -> list[FigureResult]:
    comparison = visit.briefing.comparison
    assert comparison is not None
    return [figure for row in comparison.rows for figure in (*row.figures, *row.other_figures)]


def line_of(visit: Visit, figure: FigureResult, qtbot: QtBot) -> FigureLine:
    comparison = visit.briefing.comparison
    assert comparison is not None
    line = FigureLine(visit, figure, comparison.options)
    qtbot.addWidget(line)
    return line


def card_of(visit: Visit, figure: FigureResult, qtbot: QtBot) -> tuple[list[str], list[str]]:
    """The texts of a figure's card in reading order, and the words of its pictures."""
    line = line_of(visit, figure, qtbot)
    dialog = line.make_dialog()
    texts = [label.text() for label in dialog.view.findChildren(QLabel)]
    return texts, [picture.accessibleName() for picture in dialog.view.findChildren(SceneView)]


def after(texts: list[str], lead: str) -> str:
    return texts[texts.index(lead) + 1]


def test_every_cause_with_a_comparison_is_walked(library: Library) -> None:
    assert set(COMPARED) == {name for name, cause in library.causes.items() if cause.scope == "comparison"}


@pytest.mark.parametrize("cause", COMPARED)
def test_every_card_of_a_cause_has_every_part(library: Library, qtbot: QtBot, cause: str) -> None:
    visit = visit_of(library, cause)
    figures = figures_of(visit)
    assert len(figures) == sum(len(row.figures) for row in library.causes[cause].rows) > 5
    for figure in figures:
        texts, pictures = card_of(visit, figure, qtbot)
        name = figure.finding.id
        assert texts[0] == visit.say(figure.figure.summary), name
        assert [lead for lead in LEADS if lead not in texts or not after(texts, lead).strip()] == [], name
        assert "{" not in "".join(texts), name
        source = library.sources[figure.finding.source]
        marks = [mark for mark in (source.doi, source.pmid, source.pmcid, source.title) if mark]
        assert any(mark in after(texts, "Source") for mark in marks), name
        assert has_people(figure) <= bool(pictures), name
        assert all("of 100" in picture for picture in pictures if has_people(figure)), name


@pytest.mark.parametrize("cause", COMPARED)
def test_every_card_has_a_line_for_every_option(library: Library, qtbot: QtBot, cause: str) -> None:
    visit = visit_of(library, cause)
    for figure in figures_of(visit):
        texts, _pictures = card_of(visit, figure, qtbot)
        for option in library.causes[cause].options:
            assert [text for text in texts if text.startswith(f"{visit.say(option.name)}: ")], figure.finding.id


@pytest.mark.parametrize("percent", [100, 200])
def test_no_card_cuts_a_word(library: Library, qtbot: QtBot, qapp: QApplication, percent: int) -> None:
    apply_theme(qapp, text_percent=percent)
    visit = visit_of(library, "degenerative_disc_disease")
    for figure in figures_of(visit)[:3]:
        line = line_of(visit, figure, qtbot)
        dialog = line.make_dialog()
        with qtbot.waitExposed(dialog):
            dialog.show()
        settle(qtbot, dialog)
        assert cut_words(dialog.view) == []
        dialog.close()


def test_pretend_treatment_is_named_as_what_it_was(library: Library, qtbot: QtBot) -> None:
    visit = visit_of(library, "vertebral_fracture")
    shams = [figure for figure in figures_of(visit) if "sham" in (figure.finding.comparator or "")]
    start = visit.say(library.causes["vertebral_fracture"].option("start_without_procedure").name)

    assert len(shams) > 1
    for figure in shams:
        said = after(card_of(visit, figure, qtbot)[0], "What is compared")
        assert "a pretend treatment (a sham)" in said
        assert start not in said


def test_quoted_figures_say_so_and_the_others_how_they_were_read(library: Library, qtbot: QtBot) -> None:
    quoted = set()
    for cause in COMPARED:
        visit = visit_of(library, cause)
        for figure in figures_of(visit):
            said = after(card_of(visit, figure, qtbot)[0], "Source")
            first = said.splitlines()[0]
            assert ("quoted by another publication" in first) == (figure.finding.seen == "secondary"), figure.finding.id
            assert ("We read it" in said) == (figure.finding.seen != "secondary"), figure.finding.id
            quoted |= {figure.finding.id} if figure.finding.seen == "secondary" else set()
    assert len(quoted) > 5


def test_grading_of_others_names_them(library: Library, qtbot: QtBot) -> None:
    visit = visit_of(library, "vertebral_fracture_traumatic")
    figure = next(each for each in figures_of(visit) if each.finding.certainty_by != "own-judgement")
    own = next(each for each in figures_of(visit) if each.finding.certainty_by == "own-judgement")

    assert after(card_of(visit, figure, qtbot)[0], "Who graded it") == f"Others: {figure.finding.certainty_by}."
    assert after(card_of(visit, own, qtbot)[0], "Who graded it").startswith("We did")


def test_a_figure_of_people_with_another_problem_says_so_beside_how_sure_it_is(library: Library, qtbot: QtBot) -> None:
    visit = visit_of(library, "vertebral_fracture_traumatic")
    indirect = [figure for figure in figures_of(visit) if figure.figure.indirect]

    assert {figure.finding.id for figure in indirect} == {"rate-surgical-complication-spinetango", "harm-mortality-all"}
    for figure in indirect:
        said = visit.say(figure.figure.indirect)
        assert "less for a broken bone" in said
        assert f"How sure: medium* {said}." in sure_text(figure, visit.voice)
        line = line_of(visit, figure, qtbot)
        assert any(said in label.text() for label in line.findChildren(QLabel))
        comparison = visit.briefing.comparison
        assert comparison is not None
        assert facts_of(figure, comparison.options, visit.record, visit.voice).certainty == f"medium {said}"


def uneven_pictures(visit: Visit, qtbot: QtBot) -> list[str]:
    """The findings whose picture is missing, or of another size, for an option that has a figure."""
    comparison = visit.briefing.comparison
    assert comparison is not None
    uneven = []
    for figure in figures_of(visit):
        block = FigureBlock(visit, figure, comparison.options)
        qtbot.addWidget(block)
        known = [cell for cell in figure.cells.values() if cell.state == "known"]
        sizes = {(view.sizeHint().width(), view.sizeHint().height()) for view in block.icon_arrays}
        if has_people(figure) and (len(block.icon_arrays) != len(known) or len(sizes) != 1):
            uneven.append(figure.finding.id)
    return uneven


@pytest.mark.parametrize("cause", COMPARED)
def test_every_option_with_a_figure_has_a_picture_of_the_same_size(library: Library, cause: str, qtbot: QtBot) -> None:
    assert uneven_pictures(visit_of(library, cause), qtbot) == []


def test_a_picture_left_out_for_one_option_is_found(
    library: Library, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none_for_surgery(figure: FigureResult, option: Option, options: Sequence[Option], voice: Voice) -> object:
        return None if option.kind == "surgery" else people_picture(figure, option, options, voice)

    monkeypatch.setattr(figure_block, "people_picture", none_for_surgery)

    assert "idh-leiden-recovered-1y" in uneven_pictures(visit_of(library, "disc_herniation"), qtbot)
