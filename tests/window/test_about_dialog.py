"""About: everything that the aid says of itself is there, can be heard, and fits at text size 200."""

import re

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from decision_aid.files.resources import resource
from decision_aid.summary.document import Bullets, Heading, Paragraph, text_of
from decision_aid.window.about_dialog import AboutDialog, about_document
from decision_aid.window.help_texts import help_text, opening_of, parts_of
from decision_aid.window.theme import apply_theme
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.vertical_scroll import PageScrollArea

FILES = sorted(path.stem for path in resource("help").glob("*.md"))
ITEMS = re.compile(r"^\| ([QCK])(\d+)(?:-[CK](\d+))? \|.*?\| ([^|]+) \| [^|]+ \|$", re.MULTILINE)


def test_the_subset_of_markdown_becomes_parts() -> None:
    blocks = (
        "# Title",
        "Two\nlines.",
        "## Below",
        "- one\n  goes on\n- `two`",
        "1. first",
        "| a | b |\n|---|---|\n| x | y |",
    )
    assert list(parts_of("\n\n".join(blocks))) == [
        Heading("Title", 2),
        Paragraph("Two lines."),
        Heading("Below", 3),
        Bullets(("one goes on", "two")),
        Bullets(("first",), ordered=True),
        Bullets(("x. b: y",)),
    ]


@pytest.mark.parametrize("name", FILES)
def test_no_mark_of_markdown_is_left_to_read(name: str) -> None:
    words = [
        line
        for part in parts_of(help_text(name))
        for line in (part.items if isinstance(part, Bullets) else (part.text,))
    ]
    assert words
    assert not [line for line in words if re.search(r"[#|`*]|^- ", line)]


def test_about_tells_limits_methods_rating_and_reading_level(visit: Visit) -> None:
    told = text_of(about_document(visit))
    for name in ("limits", "methods", "self_rating", "reading_level"):
        for part in parts_of(opening_of(help_text(name))):
            assert (part.items[0] if isinstance(part, Bullets) else part.text) in told
    assert all(visit.say(term.meaning) in told for term in visit.library.glossary)


def test_methods_and_rating_agree_with_the_dates_of_the_content(visit: Visit) -> None:
    about = visit.library.about
    assert f"last searched on {about.evidence_searched_on.isoformat()}" in " ".join(help_text("methods").split())
    assert about.content_date.isoformat() in help_text("self_rating")


def test_every_item_is_rated_once_and_the_summary_counts_them() -> None:
    rated: dict[str, str] = {}
    for group, first, last, rating in ITEMS.findall(help_text("self_rating")):
        for number in range(int(first), int(last or first) + 1):
            assert rated.setdefault(f"{group}{number}", rating) == rating
    assert set(rated) == {
        *(f"Q{n}" for n in range(1, 7)),
        *(f"C{n}" for n in range(1, 11)),
        *(f"K{n}" for n in range(1, 29)),
    }
    met = {group: sum(rated[item] in ("yes", "3", "4") for item in rated if item[0] == group) for group in "QCK"}
    opening = opening_of(help_text("self_rating"))
    assert f"{met['Q']} of 6 met" in opening
    assert f"{met['C']} of 6 that apply" in opening
    assert f"{met['K']} of 23 that apply" in opening


@pytest.mark.parametrize("name", FILES)
def test_nothing_claims_a_seal_that_nobody_gave(name: str) -> None:
    assert not re.search(r"certif", help_text(name), re.IGNORECASE)


def test_it_scrolls_down_and_never_sideways_at_200_percent(visit: Visit, qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, text_percent=200)
    dialog = AboutDialog(visit)
    qtbot.addWidget(dialog)
    dialog.resize(1000, 600)
    dialog.show()
    qtbot.waitExposed(dialog)
    scroll = dialog.findChild(PageScrollArea)
    assert isinstance(scroll, PageScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0
    assert dialog.view.width() <= scroll.viewport().width()
    heard = {
        QAccessible.queryAccessibleInterface(label).text(QAccessible.Text.Name) for label in dialog.findChildren(QLabel)
    }
    assert {"Limits of this aid", "How this aid was made", "Self-rating", "Reading level", "Medical words"} <= heard
