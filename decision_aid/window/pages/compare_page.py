"""Compare: the options side by side, the same rows for all, with every figure's certainty and source."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import ComparisonResult
from decision_aid.window.language import _
from decision_aid.window.page import WIDE_COLUMN_EM, Page
from decision_aid.window.pages.compare_header import OptionHeader, TopicTools, fits_side_by_side
from decision_aid.window.pages.compare_links import forget_way_back, take_wished_row, way_back
from decision_aid.window.pages.compare_parts import parts_of
from decision_aid.window.pages.compare_topics import CompareTopics
from decision_aid.window.pages.information_cards import information_cards
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import go_button, sign_cards, withheld_card
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.pages.scope_notes import nothing_to_compare_card
from decision_aid.window.theme import em, text_percent

LAYOUT_TAKES_MS = 60
"""New cards have found their places by then."""
LARGEST_TEXT_FOR_TABLE = 150
"""Percent; above it one topic fills the screen, so topics are shown one at a time."""


class ComparePage(Page):
    """Step 8, what the options are and what each may bring."""

    step_id = "compare"
    wide = True

    def build(self) -> None:
        """Make room for the fixed head, the notices and the topics."""
        self.header: OptionHeader | None = None
        self.topics: CompareTopics | None = None
        self._paging_wished = False
        self._place_wished: int | None = None
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._follow_layout)
        self._head, self._back = NoteList(), NoteList()
        self._notices, self._tools, self._content = NoteList(), NoteList(), NoteList()
        self._fix_above_scrolling(self._back, self._head)
        self._end_tools = NoteList()
        for part in (self._notices, self._tools, self._content, self._end_tools):
            self.add_card(part)

    def refresh(self) -> None:
        """Show what may be shown; the topics are made anew only when the comparison has changed."""
        briefing = self.visit.briefing
        back = way_back(self.visit)
        self._back.show_notes([back] if back else [], self._back_button)
        self._notices.show_notes([(briefing.urgency, briefing.scope)], lambda _key: self._make_notices())
        comparison = None if briefing.urgency.withheld else briefing.comparison
        if comparison is None:
            self.header = self.topics = None
        self._content.show_notes([] if comparison is None else [comparison], self._make_topics)
        self._head.show_notes([] if comparison is None else [comparison.options], self._make_header)
        for place in (self._tools, self._end_tools):
            place.show_notes([] if comparison is None else [comparison], self._make_tools)
        self._show_topics()
        row = take_wished_row(self.visit)
        if row and self.topics is not None:
            self.go_to(self.topics.place_of(row))

    def go_to(self, place: int) -> None:
        """Bring the topic at `place` to the top of the page."""
        if self.topics is None:
            return
        if self.topics.paged:
            self.topics.place = place
            self._show_topics()
            self.go_to_top()
            return
        self._place_wished = place
        self._scroll_to_wished()
        QTimer.singleShot(LAYOUT_TAKES_MS, self, self._forget_place_wished)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change between columns and one topic at a time where the width asks for it."""
        super().resizeEvent(event)
        if self._built:
            self._show_topics()

    def must_page(self) -> bool:
        """Whether the text size or the width leaves no choice but one topic at a time."""
        options = self.visit.briefing.comparison.options if self.visit.briefing.comparison else ()
        return text_percent() > LARGEST_TEXT_FOR_TABLE or not fits_side_by_side(len(options), self._body_width())

    def _body_width(self) -> int:
        return min(self.scroll_area.viewport().width() - 2 * em(0.8), em(WIDE_COLUMN_EM))

    def _show_topics(self) -> None:
        if self.topics is None or self.header is None:
            return
        must = self.must_page()
        paged = must or self._paging_wished
        self.topics.show_topics(paged=paged, place=self.topics.place)
        self.header.setVisible(not must)
        for tools in self.findChildren(TopicTools):
            tools.show_paging(paged=paged, free=not must)
            tools.pager.show_place(self.topics.place)
        self._end_tools.setVisible(paged)

    def _follow_layout(self) -> None:
        """Once the cards have their places: put the names above their columns, and go where the reader wished."""
        columns = next((each for each in self.body.findChildren(OptionColumns) if each.isVisible()), None)
        if self.header is not None and columns is not None:
            left = columns.mapTo(self, columns.rect().topLeft()).x()
            self.header.stand_above(left, self.width() - left - columns.width())
        self._scroll_to_wished()

    def _scroll_to_wished(self) -> None:
        if self.topics is not None and self._place_wished is not None:
            card = self.topics.card_at(self._place_wished)
            self.scroll_area.verticalScrollBar().setValue(card.mapTo(self.body, card.rect().topLeft()).y())

    def _forget_place_wished(self) -> None:
        """The reader may now scroll freely."""
        self._scroll_to_wished()
        self._place_wished = None

    def _make_topics(self, comparison: ComparisonResult) -> QWidget:
        self.topics = CompareTopics(parts_of(self.visit, comparison))
        return self.topics

    def _make_header(self, options: tuple[Option, ...]) -> QWidget:
        self.header = OptionHeader(self.visit, options)
        return self.header

    def _make_tools(self, comparison: ComparisonResult) -> QWidget:
        tools = TopicTools([part.title for part in parts_of(self.visit, comparison)])
        tools.topic_wished.connect(self.go_to)
        tools.paging_wished.connect(self._choose_paging)
        return tools

    def _choose_paging(self, paged: bool) -> None:  # noqa: FBT001 - the shape of the signal
        self._paging_wished = paged
        self._show_topics()
        self.go_to_top()

    def _make_notices(self) -> QWidget:
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        for card in self._notice_cards():
            column.addWidget(card)
        return cards

    def _notice_cards(self) -> list[QWidget]:
        briefing, go_to = self.visit.briefing, self.step_wished.emit
        if briefing.urgency.withheld:
            return [withheld_card(self.visit, go_to)]
        notices: list[QWidget] = [*sign_cards(self.visit, go_to)]
        if briefing.comparison is not None:
            return notices
        return [*notices, nothing_to_compare_card(self.visit, go_to), *information_cards(self.visit)]

    def _back_button(self, step: str) -> QWidget:
        name = self.visit.say(self.visit.library.step(step).name)
        return go_button(_("Back to {step}").format(step=name), step, self._go_back)

    def _go_back(self, step: str) -> None:
        forget_way_back(self.visit)
        self.step_wished.emit(step)

    def _fix_above_scrolling(self, *widgets: QWidget) -> None:
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # noqa: S101 - Page lays itself out as a column
        for place, widget in enumerate(widgets):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            outer.insertWidget(place, widget)
