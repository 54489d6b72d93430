"""An option keeps its colour and pattern through screen, charts and paper, whatever order the visit shows."""

from itertools import permutations

import pytest

from decision_aid.content.library import Library
from decision_aid.reasoning.briefing import make_briefing
from decision_aid.reasoning.results import ComparisonResult, FigureResult
from decision_aid.summary.context import SummaryContext, Voice
from decision_aid.summary.document import Picture, Table
from decision_aid.summary.figure_pictures import axis_picture, people_picture
from decision_aid.summary.option_style import look_of
from decision_aid.summary.patient_sheet import make_patient_sheet
from decision_aid.summary.scene import Scene
from tests.builders import make_record
from tests.summary.contexts import context_of

OPTIONS = ("discectomy", "start_without_surgery", "steroid_injection")
ROLES = {"option_a", "option_b", "option_c", "option_d"}
WIDTH = 400.0


def context_in(order: tuple[str, ...], library: Library) -> SummaryContext:
    answers = {"cause.condition": "disc_herniation", "visit.option_order": order}
    return context_of(make_record(answers), library)


def compared(context: SummaryContext) -> ComparisonResult:
    comparison = make_briefing(context.record, context.library).comparison
    assert comparison is not None
    return comparison


def looks(scene: Scene) -> set[str]:
    """The colours of options in a picture."""
    found = {getattr(shape, name, None) for shape in scene.shapes for name in ("fill", "stroke")}
    return {role for role in found if role in ROLES}


def figures(comparison: ComparisonResult) -> list[FigureResult]:
    return [figure for row in comparison.rows for figure in row.figures]


def on_screen(comparison: ComparisonResult, voice: Voice) -> dict[tuple[str, str], set[str]]:
    """The colours in the picture of people of every option and figure."""
    found = {}
    for figure in figures(comparison):
        for option in comparison.options:
            picture = people_picture(figure, option, comparison.options, voice)
            if picture is not None:
                found[figure.finding.id, option.id] = looks(picture.scene)
    return found


def on_paper(context: SummaryContext) -> dict[tuple[str, str], set[str]]:
    """The colours of the pictures in the table on paper, by what they say and the option above."""
    comparison, found = compared(context), {}
    for part in make_patient_sheet(context).parts:
        if isinstance(part, Table) and len(part.header) == 1 + len(comparison.options):
            for row in part.rows:
                for option, cell in zip(comparison.options, row[1:], strict=True):
                    drawn = [one for one in cell.parts if isinstance(one, Picture)]
                    found.update({(one.alternative, option.id): looks(one.scene) for one in drawn})
    return found


@pytest.mark.parametrize("order", list(permutations(OPTIONS)))
def test_an_option_keeps_its_colour_and_pattern(order: tuple[str, ...], library: Library) -> None:
    first, again = context_in(OPTIONS, library), context_in(order, library)
    assert [option.id for option in compared(again).options] == list(order)

    styles = [
        {one.id: look_of(one, each) for one in each} for each in (compared(first).options, compared(again).options)
    ]
    assert styles[0] == styles[1]
    assert len(set(styles[0].values())) == len(OPTIONS)
    assert on_screen(compared(again), again.voice) == on_screen(compared(first), first.voice) != {}
    assert on_paper(again) == on_paper(first) != {}


def test_a_bar_on_an_axis_keeps_its_look(library: Library) -> None:
    drawn = []
    for order in (OPTIONS, OPTIONS[::-1]):
        context = context_in(order, library)
        comparison = compared(context)
        figure = next(one for one in figures(comparison) if one.finding.id == "idh-leiden-median-recovery")
        picture = axis_picture(figure, comparison.options, context.voice)
        assert picture is not None
        scene = picture.drawing(WIDTH)
        drawn.append(
            sorted((getattr(one, "fill", None) or "", getattr(one, "pattern", None) or "") for one in scene.shapes)
        )
    assert drawn[0] == drawn[1]
