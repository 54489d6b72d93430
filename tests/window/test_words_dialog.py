"""Words: every medical word of a page is explained, by mouse, key and screen reader, at every text size."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.summary.document import Heading, Paragraph
from decision_aid.window import words_dialog
from decision_aid.window.main_window import MainWindow
from decision_aid.window.theme import apply_theme
from decision_aid.window.words_dialog import WordsDialog, texts_on, words_document
from tests.window.pages.visits import DISC, make_visit


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[WordsDialog]:
    """The dialogs that are opened; none waits to be closed."""
    dialogs: list[WordsDialog] = []
    monkeypatch.setattr(words_dialog.WordsDialog, "exec", lambda dialog: dialogs.append(dialog))
    return dialogs


def explained(dialog: WordsDialog) -> list[str]:
    """The words that are explained as words of the page, in order."""
    said = [label.text() for label in dialog.view.findChildren(QLabel)]
    end = said.index("Other words") if "Other words" in said else len(said)
    return [word.removesuffix(":") for word in said[said.index("Words on this page") + 1 : end : 2]]


@pytest.mark.parametrize("percent", [100, 200])
def test_words_of_the_page_are_explained(
    window: MainWindow, opened: list[WordsDialog], qtbot: QtBot, percent: int
) -> None:
    assert window.visit is not None
    library = window.visit.library
    window.set_text_size(percent)
    window.show_visit(make_visit(library, DISC))
    assert window.shell is not None
    window.shell.open_step("compare")
    qtbot.mouseClick(window.shell.bottom.words, Qt.MouseButton.LeftButton)
    (dialog,) = opened

    page = window.shell.pages.currentWidget()
    assert page is not None
    said = "\n".join(texts_on(page))
    wanted = [term for term in library.glossary if term.stands_in(said, "en")]
    assert len(wanted) > 3
    assert sorted(explained(dialog)) == sorted(term.name["en"] for term in wanted)
    assert all(term.meaning["en"] in "\n".join(texts_on(dialog.view)) for term in library.glossary)


def test_key_opens_the_words(window: MainWindow, opened: list[WordsDialog], qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F1)
    assert len(opened) == 1


def test_button_can_be_reached_and_heard(window: MainWindow) -> None:
    assert window.shell is not None
    button = window.shell.bottom.words
    heard = QAccessible.queryAccessibleInterface(button)

    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert heard.text(QAccessible.Text.Name) == "Words"
    assert "medical words" in heard.text(QAccessible.Text.Description)


def test_what_is_hidden_is_no_word_of_the_page(qtbot: QtBot) -> None:
    shown, hidden = QLabel("A disc."), QLabel("An infection.")
    for label in (shown, hidden):
        qtbot.addWidget(label)
    hidden.setParent(shown)
    hidden.hide()

    assert texts_on(shown) == []
    hidden.show()
    assert texts_on(shown) == ["An infection."]


def test_page_without_a_medical_word_says_so(library: Library) -> None:
    visit = make_visit(library, {})
    parts = words_document(visit, ()).parts

    assert parts[1] == Paragraph("No medical word of our list stands on this page.")
    assert parts[2] == Heading("Other words")
    assert len(parts) == 3 + len(library.glossary)


def test_it_fits_at_200_percent(library: Library, qtbot: QtBot, qapp: QApplication) -> None:
    apply_theme(qapp, text_percent=200)
    visit = make_visit(library, DISC)
    dialog = WordsDialog(visit, QLabel(), None)
    qtbot.addWidget(dialog)
    dialog.resize(700, 500)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.view.minimumSizeHint().width() <= 700
