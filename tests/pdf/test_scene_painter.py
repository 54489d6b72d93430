"""Scenes on paper: seen in grey, the options weigh alike and differ from empty figures."""

import pypdfium2
import pytest

from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.charts import icon_array
from decision_aid.summary.document import Picture
from decision_aid.summary.option_style import option_style
from decision_aid.summary.scene import Label, Rectangle, Scene
from tests.pdf.documents import document

SIDE = 100.0


def mean_luminance(scene: Scene) -> float:
    """Mean relative luminance (0 black, 1 white) of the printed picture of a scene."""
    data = write_pdf([document(Picture(scene, "A picture"), header="")])
    image = pypdfium2.PdfDocument(data)[0].render(scale=3, grayscale=True).to_pil().convert("L")
    left, top = int(51.1 * 3), int((51.1 + 3) * 3)
    cut = image.crop((left, top, left + int(scene.width * 3), top + int(scene.height * 3)))
    counts = cut.histogram()
    return float(sum(count * (grey / 255) ** 2.2 for grey, count in enumerate(counts)) / sum(counts))


@pytest.fixture(scope="module")
def luminance() -> list[float]:
    scenes = []
    for place in range(4):
        style = option_style(place)
        shape = Rectangle(x=0, y=0, width=SIDE, height=SIDE, fill=style.role, pattern=style.pattern)
        scenes.append(Scene(width=SIDE, height=SIDE, shapes=(shape,)))
    return [mean_luminance(scene) for scene in scenes]


def test_every_pattern_stands_out_from_paper_in_grey(luminance: list[float]) -> None:
    assert all(1.05 / (one + 0.05) >= 3 for one in luminance)


def test_no_option_is_much_heavier_than_another(luminance: list[float]) -> None:
    lightest, darkest = max(luminance), min(luminance)
    assert (lightest + 0.05) / (darkest + 0.05) < 4


def test_patterns_are_not_all_solid(luminance: list[float]) -> None:
    assert luminance[1] > luminance[0] + 0.03
    assert luminance[2] > luminance[0] + 0.03


def test_more_people_make_a_darker_picture() -> None:
    pictures = [mean_luminance(icon_array(count, option_style(2), str)) for count in (5, 50, 95)]
    assert pictures == sorted(pictures, reverse=True)
    assert pictures[0] - pictures[2] > 0.1


def test_words_of_neighbours_stay_apart_where_the_page_is_read_as_text() -> None:
    labels = (Label(x=0, y=20, text="48", size=9), Label(x=10.5, y=20, text="of 100", size=9))
    scene = Scene(width=SIDE, height=30, shapes=labels)
    data = write_pdf([document(Picture(scene, "A picture"), header="")])

    assert "48 of 100" in pypdfium2.PdfDocument(data)[0].get_textpage().get_text_bounded()
