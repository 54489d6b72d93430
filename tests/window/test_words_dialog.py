"""Words: every medical word of a page is explained, by mouse, key and screen reader, at every text size."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from decision_aid.content.library import Library
from decision_aid.summary.document import Heading, Paragraph
from decision_aid.summary.words_used import words_document
from decision_aid.window import words_dialog
from decision_aid.window.main_window import MainWindow
from decision_aid.window.shell import Shell
from decision_aid.window.theme import apply_theme
from decision_aid.window.widgets.cards import WrappedLabel
from decision_aid.window.words_dialog import WordsDialog, texts_on
from tests.window.pages.visits import DISC, make_visit
from tests.window.settling import settle


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
    begin = said.index("You can also tap one of these words in the text.") + 1
    return [word.removesuffix(":") for word in said[begin:end:2]]


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
    parts = words_document((), visit.voice).parts

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


@pytest.fixture
def tapped(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the cards of single words say; none waits to be closed."""
    said: list[str] = []
    monkeypatch.setattr(words_dialog.WordDialog, "exec", lambda card: said.append("\n".join(texts_on(card.view))))
    return said


def place_of(label: WrappedLabel, word: str) -> QPoint:
    """A point in the middle of a word of a label's first line."""
    metrics = QFontMetricsF(label.font())
    before = metrics.horizontalAdvance(label.text()[: label.text().index(word)])
    return QPoint(round(before + metrics.horizontalAdvance(word) / 2), label.fontMetrics().height() // 2)


def label_on(shell: Shell, words: str) -> WrappedLabel:
    page = shell.pages.currentWidget()
    assert page is not None
    return next(each for each in page.findChildren(WrappedLabel) if each.isVisible() and words in each.text())


@pytest.mark.parametrize("percent", [100, 200])
def test_tap_on_a_word_explains_it(window: MainWindow, tapped: list[str], qtbot: QtBot, percent: int) -> None:
    assert window.visit is not None
    window.set_text_size(percent)
    window.show_visit(make_visit(window.visit.library, DISC))
    assert window.shell is not None
    window.shell.open_step("compare")
    settle(qtbot, window)
    label = label_on(window.shell, "disc operation, with a steroid")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=place_of(label, "disc"))

    (said,) = tapped
    assert said.startswith("disc\n")
    assert "The soft pad between two bones of the spine." in said


def test_tap_beside_a_word_and_a_swipe_explain_nothing(window: MainWindow, tapped: list[str], qtbot: QtBot) -> None:
    assert window.visit is not None
    window.show_visit(make_visit(window.visit.library, DISC))
    assert window.shell is not None
    window.shell.open_step("compare")
    settle(qtbot, window)
    label = label_on(window.shell, "disc operation, with a steroid")
    qtbot.mouseClick(label, Qt.MouseButton.LeftButton, pos=place_of(label, "start"))
    qtbot.mousePress(label, Qt.MouseButton.LeftButton, pos=place_of(label, "disc") + QPoint(0, 60))
    qtbot.mouseRelease(label, Qt.MouseButton.LeftButton, pos=place_of(label, "disc"))

    assert tapped == []


def test_buttons_keep_their_taps(window: MainWindow, tapped: list[str], qtbot: QtBot) -> None:
    assert window.visit is not None
    assert window.shell is not None
    window.shell.open_step("cause")
    settle(qtbot, window)
    page = window.shell.pages.currentWidget()
    assert page is not None
    term = "disc"
    button = next(each for each in page.findChildren(QAbstractButton) if each.isVisible() and term in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    assert tapped == []


def test_the_longer_of_two_words_is_explained(library: Library) -> None:
    text = "A slipped disc hurts."
    standing = {term.id for term in library.glossary if term.stands_at(text, text.index("disc"), "en")}
    assert {"disc", "slipped_disc"} <= standing
    assert not [term for term in library.glossary if term.stands_at(text, text.index("hurts"), "en")]
