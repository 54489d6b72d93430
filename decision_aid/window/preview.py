"""The preview: the printed pages as pictures beside the live text, with ways to turn them and to see them larger."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.window.language import _
from decision_aid.window.page_pixels import PageSize
from decision_aid.window.preview_job import LatestJob, PageSource
from decision_aid.window.theme import em, text_percent
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SoftLabel
from decision_aid.window.widgets.page_picture import EDGE, PagePicture, PageScroll

SCREEN_DOTS_PER_INCH = 96
POINTS_PER_INCH = 72
USUAL_WIDTH = 816
"""The width of Letter paper on screen as large as it is; A4 is narrower."""
ZOOMS: tuple[float, ...] = (1, 1.5, 2)
"""Times the size on paper; below the first the page is as wide as its place."""
REST_MS = 80
"""So long no further change comes before the pages are made anew."""


class Preview(QWidget):
    """Shows the pages of a PDF one at a time; `show_pages` takes where it comes from, and nothing waits for it.

    A `small` one shows them as wide as its place and no larger: it emits `larger_wished` instead.
    """

    page_shown = Signal()
    larger_wished = Signal()

    def __init__(self, *, small: bool = False) -> None:
        super().__init__()
        self._small = small
        self.setAccessibleName(_("The printed pages"))
        self.number = 0
        self.zoom = 0
        """A place in ZOOMS counted from 1; 0 for as wide as fits."""
        self._source: PageSource | None = None
        self._data = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._at_end = False
        self._making, self._drawing = LatestJob(self), LatestJob(self)
        self._rest = _timer(self, self._begin)
        self._redraw = _timer(self, self._draw)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.picture = PagePicture()
        self.paper = PageScroll(self.picture)
        self.place, self.note = SoftLabel(), SoftLabel()
        self.back, self.on = _tool("◀", _("Previous page")), _tool("▶", _("Next page"))
        self.smaller, self.larger = _tool("–", _("Smaller")), _tool("+", _("Larger"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.4))
        self.tools = self._tools()
        column.addLayout(self.tools)
        column.addWidget(self.paper, 1)
        column.addWidget(self.note)
        self.smaller.setVisible(not self._small)
        self._tell_place()

    def _tools(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(em(0.3))
        for widget in (self.back, self.place, self.on):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for widget in (self.smaller, self.larger):
            row.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        return row

    def _connect(self) -> None:
        for button, step in ((self.back, -1), (self.on, 1)):
            button.clicked.connect(partial(self.turn, step))
        for button, step in ((self.smaller, -1), (self.larger, 1)):
            button.clicked.connect(partial(self._zoom_by, step))
        self.paper.turned.connect(lambda step: self.turn(step, to_end=step < 0))
        self.paper.jumped.connect(lambda last: self.show_page(len(self._sizes) - 1 if last else 0))
        self.paper.zoomed.connect(lambda step: self._zoom_by(step) if step else self._set_zoom(0))
        self.paper.widened.connect(self._redraw.start)
        self._making.done.connect(self._take)
        self._making.failed.connect(self._give_up)
        self._drawing.done.connect(self._show)
        self._drawing.failed.connect(self._give_up)

    def begin_large(self, room: int) -> None:
        """Begin as large as on paper, or larger where text is, as far as a page is no wider than `room` px."""
        wished = [place for place, zoom in enumerate(ZOOMS, 1) if zoom <= text_percent() / 100]
        fitting = [place for place in wished if ZOOMS[place - 1] * USUAL_WIDTH <= room]
        self.zoom = max(fitting, default=0)
        self._tell_place()

    def show_pages(self, source: PageSource) -> None:
        """Have the pages made anew beside the window; the ones before stay until they are there."""
        self._source = source
        self._rest.start()

    def clear(self) -> None:
        """Show no page until others are made: those before must not be seen any more."""
        self._making.forget()
        self._drawing.forget()
        self._data, self._sizes = b"", ()
        self.picture.clear()
        self.picture.setAccessibleName("")
        self._tell_place()
        self._say(_("Making the pages …"))

    def _begin(self) -> None:
        if self._source is not None:
            if not self._data:
                self._say(_("Making the pages …"))
            self._making.ask(self._source.pages, self._source.process)

    def _take(self, made: object) -> None:
        self._data, self._sizes = made  # type: ignore[misc]
        self.show_page(min(self.number, len(self._sizes) - 1))

    def _give_up(self, _error: object) -> None:
        self._say(_("The pages cannot be shown here. The text is whole, and you can still save or print it."))

    def turn(self, step: int, *, to_end: bool = False) -> None:
        """Show the page so many on, from its end where `to_end`; past both ends nothing happens."""
        if 0 <= self.number + step < len(self._sizes):
            self.show_page(self.number + step, to_end=to_end)

    def show_page(self, number: int, *, to_end: bool = False) -> None:
        """Show a page, counted from 0."""
        self.number, self._at_end = number, to_end
        self._tell_place()
        self._draw()

    def _draw(self) -> None:
        if self._sizes and self._source is not None:
            dots = self._scale() * POINTS_PER_INCH * self.devicePixelRatioF()
            self._drawing.ask(self._source.picture(self._data, self.number, dots), self._source.process)

    def _scale(self) -> float:
        """Pixels of the screen to a point of the page."""
        if self.zoom:
            return ZOOMS[self.zoom - 1] * SCREEN_DOTS_PER_INCH / POINTS_PER_INCH
        return max(self.paper.viewport().width() - 2 * EDGE, 1) / self._sizes[self.number][0]

    def _show(self, image: object) -> None:
        if isinstance(image, QImage):
            self.picture.show_image(image, self._name_of_picture())
            self.paper.go_to_end(forward=self._at_end)
            self._say("\n".join(filter(None, (self._zoom_words(), self._words_of_process()))))
            self.page_shown.emit()

    def _say(self, words: str) -> None:
        self.note.setText(words)
        self.note.setVisible(bool(words))

    def _name_of_picture(self) -> str:
        words = _("Picture of page {number} of {count}. The same text stands on the Summary page as text.")
        return words.format(number=self.number + 1, count=len(self._sizes))

    def _zoom_words(self) -> str:
        words = ("", _("As large as on paper"), _("1.5 times as on paper"), _("2 times as on paper"))
        return words[self.zoom]

    def _words_of_process(self) -> str:
        """Why the pages take longer than elsewhere, where they do."""
        process = self._source.process if self._source is not None else None
        if process is None or not process.is_given_up:
            return ""
        return _("The pages take longer to make on this computer. They are the same.")

    def _zoom_by(self, step: int) -> None:
        """Go to the next size that is really larger or smaller than what is seen."""
        if self._small and step > 0:
            self.larger_wished.emit()
        if self._small or not self._sizes:
            return
        if not self.zoom and step > 0:
            seen = self._scale() * POINTS_PER_INCH / SCREEN_DOTS_PER_INCH
            self._set_zoom(next((place for place, zoom in enumerate(ZOOMS, 1) if zoom > seen + 0.01), len(ZOOMS)))
        else:
            self._set_zoom(min(max(self.zoom + step, 0), len(ZOOMS)))

    def _set_zoom(self, zoom: int) -> None:
        self.zoom = 0 if self._small else zoom
        self._at_end = False
        self._tell_place()
        self._draw()

    def _tell_place(self) -> None:
        count = len(self._sizes)
        words = _("Page {number} of {count}").format(number=self.number + 1, count=count) if count else ""
        self.place.setText(words)
        self.paper.setAccessibleName(words)
        self.paper.setAccessibleDescription(_("Page Up and Page Down turn the page, plus and minus change its size."))
        self.back.setEnabled(self.number > 0)
        self.on.setEnabled(self.number + 1 < count)
        self.smaller.setEnabled(self.zoom > 0)
        self.larger.setEnabled(self.zoom < len(ZOOMS))
        self.paper.let_be_wider(wider=self.zoom > 0)


def _tool(sign: str, name: str) -> PushButton:
    button = PushButton(sign, accessible_name=name)
    button.setToolTip(name)
    button.counts_each_click = True
    return button


def _timer(parent: QWidget, slot: object) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(REST_MS)
    timer.timeout.connect(slot)
    return timer
