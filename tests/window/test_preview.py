"""The preview: pages turned and enlarged by button and key, made beside the window, and never in its way."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from decision_aid.pdf.writer import write_pdf
from decision_aid.summary.document import Document, PageBreak, Paragraph
from decision_aid.window.preview import Preview
from decision_aid.window.preview_job import PageSource
from decision_aid.window.tasks import any_running
from tests.window.settling import settle

PAGES = 3
Key = Qt.Key


def make(words: str = "Page", *, pages: int = PAGES) -> bytes:
    """A PDF of some pages."""
    parts = [part for number in range(pages) for part in (Paragraph(f"{words} {number}"), PageBreak())][:-1]
    return write_pdf([Document(title="T", language="en", reader="patient", parts=tuple(parts))])


@pytest.fixture
def preview(qtbot: QtBot) -> Iterator[Preview]:
    """A preview of three pages, the first one shown."""
    made = Preview()
    qtbot.addWidget(made)
    made.resize(440, 560)
    made.show()
    settle(qtbot, made)
    made.show_pages(PageSource(make))
    rest(qtbot, made)
    yield made
    qtbot.waitUntil(lambda: not any_running())


def rest(qtbot: QtBot, preview: Preview) -> None:
    """Wait until nothing is made or drawn any more."""

    def is_idle() -> bool:
        return not (any_running() or preview._rest.isActive() or preview._redraw.isActive())

    for _turn in range(2):  # what is drawn may need a scroll bar, and the page is then drawn anew
        qtbot.waitUntil(is_idle)
        settle(qtbot, preview)


def heard(preview: Preview) -> str:
    """What a screen reader says of the picture."""
    return QAccessible.queryAccessibleInterface(preview.picture).text(QAccessible.Text.Name)


def press(qtbot: QtBot, preview: Preview, key: Key) -> None:
    """Press a key while the page has the keyboard, and wait for what it draws."""
    qtbot.keyClick(preview.paper, key)
    rest(qtbot, preview)


def test_buttons_turn_the_pages_and_stop_at_both_ends(preview: Preview, qtbot: QtBot) -> None:
    assert preview.place.text() == "Page 1 of 3"
    assert not preview.back.isEnabled()
    first = preview.picture.pixmap().toImage()

    for _press in range(PAGES - 1):
        preview.on.click()
        rest(qtbot, preview)

    assert preview.place.text() == "Page 3 of 3"
    assert not preview.on.isEnabled()
    assert preview.picture.pixmap().toImage() != first


def test_keys_turn_jump_and_enlarge(preview: Preview, qtbot: QtBot) -> None:
    preview.paper.verticalScrollBar().setValue(preview.paper.verticalScrollBar().maximum())
    press(qtbot, preview, Key.Key_PageDown)
    assert preview.number == 1
    press(qtbot, preview, Key.Key_End)
    assert preview.number == PAGES - 1
    press(qtbot, preview, Key.Key_PageUp)
    assert preview.number == 1
    press(qtbot, preview, Key.Key_Home)
    assert preview.number == 0

    width = preview.picture.width()
    press(qtbot, preview, Key.Key_Plus)
    assert preview.picture.width() > width
    press(qtbot, preview, Key.Key_0)
    assert preview.picture.width() == width


def test_page_down_scrolls_before_it_turns(preview: Preview, qtbot: QtBot) -> None:
    assert preview.paper.verticalScrollBar().maximum() > 0
    qtbot.keyClick(preview.paper, Key.Key_PageDown)

    assert preview.number == 0
    assert preview.paper.verticalScrollBar().value() > 0


def test_sizes_go_from_the_width_of_the_place_to_twice_the_paper(preview: Preview, qtbot: QtBot) -> None:
    room = preview.paper.viewport().width()
    assert room - 4 <= preview.picture.width() <= room
    widths = []
    for words in ("As large as on paper", "1.5 times as on paper", "2 times as on paper"):
        preview.larger.click()
        rest(qtbot, preview)
        assert preview.note.text() == words
        widths.append(preview.picture.width())

    assert widths[0] == pytest.approx(595 * 96 / 72, abs=4)
    assert widths[2] == pytest.approx(2 * widths[0], abs=4)
    assert not preview.larger.isEnabled()


def test_a_small_one_asks_for_a_larger_view_and_never_scrolls_sideways(qtbot: QtBot) -> None:
    small = Preview(small=True)
    qtbot.addWidget(small)
    small.resize(440, 560)
    small.show()
    assert not small.paper.horizontalScrollBar().isVisible()
    small.show_pages(PageSource(make))
    rest(qtbot, small)

    with qtbot.waitSignal(small.larger_wished):
        small.larger.click()
    with qtbot.waitSignal(small.larger_wished):
        qtbot.keyClick(small.paper, Key.Key_Plus)

    assert small.picture.width() < 440
    assert not small.smaller.isVisible()
    assert not small.paper.horizontalScrollBar().isVisible()


def test_wider_place_draws_the_page_anew(preview: Preview, qtbot: QtBot) -> None:
    width = preview.picture.width()
    preview.resize(700, 560)
    rest(qtbot, preview)

    assert preview.picture.width() > width + 200


def test_a_picture_says_that_it_is_one_and_where_its_words_stand(preview: Preview) -> None:
    assert heard(preview).startswith("Picture of page 1 of 3.")
    assert "as text" in heard(preview)
    assert all(tool.accessibleName() for tool in (preview.back, preview.on, preview.smaller, preview.larger))


def test_pages_are_made_on_another_thread_and_the_last_wish_is_shown(preview: Preview, qtbot: QtBot) -> None:
    threads: list[threading.Thread] = []

    def slow(words: str) -> bytes:
        threads.append(threading.current_thread())
        return make(words, pages=len(words))

    preview.show_pages(PageSource(partial(slow, "a")))
    preview._begin()
    preview.show_pages(PageSource(partial(slow, "bb")))
    rest(qtbot, preview)

    assert preview.place.text() == "Page 1 of 2"
    assert threading.main_thread() not in threads


def test_fewer_pages_than_before_show_the_last_one(preview: Preview, qtbot: QtBot) -> None:
    press(qtbot, preview, Key.Key_End)
    preview.show_pages(PageSource(partial(make, pages=2)))
    rest(qtbot, preview)

    assert preview.place.text() == "Page 2 of 2"


def test_pages_that_cannot_be_made_are_told_in_a_sentence(preview: Preview, qtbot: QtBot) -> None:
    def fail() -> bytes:
        raise OSError("no room left")

    preview.show_pages(PageSource(fail))

    qtbot.waitUntil(lambda: "cannot be shown here" in preview.note.text())
    assert "save or print" in preview.note.text()


def test_a_preview_that_closes_while_pages_are_made_leaves_no_error(qtbot: QtBot) -> None:
    gate = threading.Event()

    def wait() -> bytes:
        gate.wait(5)
        return make()

    preview = Preview()
    preview.show_pages(PageSource(wait))
    preview._begin()
    preview.deleteLater()
    qtbot.wait(30)
    gate.set()

    qtbot.waitUntil(lambda: not any_running())
