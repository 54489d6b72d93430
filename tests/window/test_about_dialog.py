"""About: everything that the aid says of itself is there, can be heard, and fits at text size 200."""

import datetime
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from decision_aid.files.resources import resource
from decision_aid.summary.about_aid import about_document, glossary_document, help_document
from decision_aid.summary.context import plain_date
from decision_aid.summary.document import Bullets, Heading, Paragraph, text_of
from decision_aid.summary.help_texts import help_names, help_text, parts_of, title_of
from decision_aid.window.about_dialog import AboutDialog
from decision_aid.window.theme import apply_theme
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.document_dialog import DocumentDialog
from decision_aid.window.widgets.vertical_scroll import PageScrollArea
from tests.window.settling import settle
from tests.window.test_layout import cut_words

FILES = sorted(path.stem for path in resource("help").glob("*.md"))
FILES_IN_ORDER = help_names()
RATED = {"Q": range(1, 7), "C": range(1, 11), "K": range(1, 29), "N": range(1, 13)}
ITEMS = re.compile(r"^\| ([QCKN])(\d+)(?:-[CK](\d+))? \|.*?\| ([^|]+) \| [^|]+ \|$", re.MULTILINE)


def test_the_subset_of_markdown_becomes_parts() -> None:
    blocks = (
        "# Title",
        "Two\nlines.",
        "## Below",
        "- one\n  goes on\n- `two_three`",
        "1. first",
        "| a | b |\n|---|---|\n| x | y |",
    )
    assert list(parts_of("\n\n".join(blocks))) == [
        Heading("Title", 2),
        Paragraph("Two lines."),
        Heading("Below", 3),
        Bullets(("one goes on", "two three")),
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


def test_about_tells_purpose_limits_dates_makers_and_money(visit: Visit) -> None:
    told, about, say = text_of(about_document(visit.voice, visit.today)), visit.library.about, visit.say
    texts = (
        about.purpose,
        about.not_reviewed,
        about.update_policy,
        about.funding,
        about.own_grading,
        *about.limits,
        *about.for_whom,
    )
    authors = [text for author in about.authors for text in (author.role, author.qualification, author.conflicts)]

    assert all(say(text) in told for text in (*texts, *about.not_for, *about.does_not, *authors))
    assert plain_date(about.evidence_searched_on, visit.translate) in told
    assert plain_date(about.review_due, visit.translate) in told


def test_every_text_of_help_and_every_word_is_one_press_away(
    visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[DocumentDialog] = []
    monkeypatch.setattr(DocumentDialog, "exec", lambda dialog: opened.append(dialog))
    dialog = AboutDialog(visit)
    qtbot.addWidget(dialog)
    for entry in dialog.entries:
        qtbot.mouseClick(entry, Qt.MouseButton.LeftButton)

    assert [each.windowTitle() for each in opened] == [
        *(title_of(help_text(name)) for name in FILES_IN_ORDER),
        "Medical words",
    ]
    for name, each in zip(FILES_IN_ORDER, opened, strict=False):
        told = [label.text() for label in each.view.findChildren(QLabel)]
        for part in parts_of(help_text(name)):
            assert all(line in told for line in (part.items if isinstance(part, Bullets) else (part.text,)))  # type: ignore[union-attr]
    told = "\n".join(label.text() for label in opened[-1].view.findChildren(QLabel))
    assert all(visit.say(term.meaning) in told for term in visit.library.glossary)


def test_old_content_says_so_in_about(visit: Visit) -> None:
    about = visit.library.about
    assert visit.say(about.overdue) not in text_of(about_document(visit.voice, visit.today))
    visit.today = about.review_due + datetime.timedelta(days=1)
    assert visit.say(about.overdue) in text_of(about_document(visit.voice, visit.today))


def test_methods_and_rating_agree_with_the_dates_of_the_content(visit: Visit) -> None:
    about = visit.library.about
    assert f"last searched on {about.evidence_searched_on.isoformat()}" in " ".join(help_text("methods").split())
    assert about.content_date.isoformat() in help_text("self_rating")


def test_every_item_is_rated_once_and_the_summary_counts_them() -> None:
    rated: dict[str, str] = {}
    for group, first, last, rating in ITEMS.findall(help_text("self_rating")):
        for number in range(int(first), int(last or first) + 1):
            assert rated.setdefault(f"{group}{number}", rating) == rating
    assert set(rated) == {f"{group}{number}" for group, numbers in RATED.items() for number in numbers}
    met = {group: sum(rated[item] in ("yes", "3", "4") for item in rated if item[0] == group) for group in "QCK"}
    opening = help_text("self_rating").split("\n## ")[0]
    assert f"{met['Q']} of 6 met" in opening
    assert f"{met['C']} of 6 that apply" in opening
    assert f"{met['K']} of 23 that apply" in opening


def test_content_development_and_effect_are_rated_apart() -> None:
    parts = help_text("self_rating").split("\n## ")
    groups = {
        part.split("\n")[0]: [f"{group}{first}" for group, first, *_more in ITEMS.findall(part)] for part in parts
    }

    assert {"Q1", "C1", "K1", "N1"} <= set(groups["1. Content"])
    assert set(groups["2. Development"]) == {*(f"K{n}" for n in range(12, 18)), "N9"}
    assert groups["3. Effect"] == ["K22", "K23"]
    for part in parts[2:4]:
        assert {rating for *_item, rating in ITEMS.findall(part)} == {"1"}


@pytest.mark.parametrize("name", FILES)
def test_nothing_claims_a_seal_that_nobody_gave(name: str) -> None:
    assert not re.search(r"certif", help_text(name), re.IGNORECASE)


@pytest.mark.parametrize("name", ["about", *FILES, "words"])
def test_it_scrolls_down_and_never_sideways_at_200_percent(
    visit: Visit, qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    apply_theme(qapp, text_percent=200)
    made = {"about": lambda: AboutDialog(visit), "words": lambda: DocumentDialog(glossary_document(visit.voice))}
    dialog = made.get(name, lambda: DocumentDialog(help_document(name, visit.language)))()
    qtbot.addWidget(dialog)
    dialog.resize(1000, 600)
    dialog.show()
    qtbot.waitExposed(dialog)
    scroll = dialog.findChild(PageScrollArea)
    assert isinstance(scroll, PageScrollArea)
    qtbot.waitUntil(lambda: scroll.verticalScrollBar().maximum() > 0)
    assert scroll.horizontalScrollBar().maximum() == 0
    assert dialog.view.width() <= scroll.viewport().width()
    settle(qtbot, dialog)
    assert cut_words(dialog.view) == []


def test_keyboard_opens_what_can_be_opened(visit: Visit, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[DocumentDialog] = []
    monkeypatch.setattr(DocumentDialog, "exec", lambda dialog: opened.append(dialog))
    dialog = AboutDialog(visit)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    for _press in range(len(dialog.entries) + 2):
        if QApplication.focusWidget() is dialog.entries[0]:
            break
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
    qtbot.keyClick(dialog.entries[0], Qt.Key.Key_Space)

    assert QApplication.focusWidget() is dialog.entries[0]
    assert [each.windowTitle() for each in opened] == ["Limits of this aid"]


def test_what_can_be_opened_is_named(visit: Visit, qtbot: QtBot) -> None:
    dialog = AboutDialog(visit)
    qtbot.addWidget(dialog)
    heard = [QAccessible.queryAccessibleInterface(entry).text(QAccessible.Text.Name) for entry in dialog.entries]

    wanted = {"Limits of this aid", "How this aid was made", "Self-rating", "Reading level", "Medical words"}
    assert wanted <= set(heard)
