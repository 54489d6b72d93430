"""Compare: the options side by side, the same rows for all, with every figure's certainty and source."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import ComparisonResult, ScopeResult
from decision_aid.summary.figure_words import mark_note
from decision_aid.window.faults import tells_faults
from decision_aid.window.language import _
from decision_aid.window.page import LAYOUT_TAKES_MS, WIDE_COLUMN_EM, Page
from decision_aid.window.pages.compare_header import OptionHeader, TopicMenu, fits_side_by_side
from decision_aid.window.pages.compare_links import keep_topic, kept_topic, take_wished_row
from decision_aid.window.pages.compare_parts import parts_of
from decision_aid.window.pages.compare_topics import CompareTopics
from decision_aid.window.pages.fit_sampling import load_beside
from decision_aid.window.pages.information_cards import information_parts
from decision_aid.window.pages.notes import NoteList
from decision_aid.window.pages.notices import has_sign_cards, sign_cards, withheld_card
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.theme import em, is_folded
from decision_aid.window.widgets.cards import SoftLabel

READING_BEGINS_MS = 1_000
"""The page stands by then and is read: other work beside it is not noticed."""


class ComparePage(Page):
    """Step 8, what the options are and what each may bring: one topic at a time, or all of them on one page."""

    step_id = "compare"
    wide = True

    def build(self) -> None:
        """Make room for the fixed head, the notices and the topics."""
        self.header: OptionHeader | None = None
        self.topics: CompareTopics | None = None
        self._all_at_once = False
        self._place_wished: int | None = None
        self.scroll_area.verticalScrollBar().rangeChanged.connect(self._follow_layout)
        self._head = NoteList()
        self._notices, self._content = NoteList(), NoteList()
        self._fix_above_scrolling(self._head)
        self.screen_top = self._content
        self._mark_note = SoftLabel(mark_note(_))
        for part in (self._notices, self._content, self._mark_note):
            self.add_card(part)

    def refresh(self) -> None:
        """Show what may be shown; the topics are made anew only when the comparison has changed."""
        comparison = self._comparison()
        if comparison is not None:
            QTimer.singleShot(READING_BEGINS_MS, self, load_beside)
        content = self._content_in_topics()
        self.topics = self.topics if content else None
        self.header = None if comparison is None else self.header
        self._content.show_notes(content, self._make_topics)
        self._head.show_notes([] if comparison is None else [comparison.options], self._make_header)
        self.show_place()
        self._go_to_wished_row()

    def _content_in_topics(self) -> list[ComparisonResult | ScopeResult]:
        """The comparison, or in large text what stands in its place; empty for what is shown as a whole."""
        comparison = self._comparison()
        if comparison is not None:
            return [comparison]
        return [self.visit.briefing.scope] if self._informs_in_parts() else []

    def _go_to_wished_row(self) -> None:
        row = take_wished_row(self.visit)
        if row and self.topics is not None:
            self.go_to(self.topics.place_of(row))

    @property
    def screen_count(self) -> int:
        """One screen a topic while one is shown at a time."""
        topics = self._topics_shown()
        return 1 if topics is None or self._all_at_once else len(topics.parts)

    @property
    def next_words(self) -> str:
        """Next leads to the next topic, or part of a page of information, until the last one is shown."""
        words = _("Next part") if self._comparison() is None else _("Next topic")
        return words if self.place < self.screen_count - 1 else ""

    @property
    def place_words(self) -> str:
        """Which of how many topics is shown."""
        if self._topics_shown() is None:
            return ""
        words = _("Part {place} of {count}") if self._comparison() is None else _("Topic {place} of {count}")
        return _("Topics") if self._all_at_once else words.format(place=self.place + 1, count=self.screen_count)

    def choose_screen(self, below: QWidget) -> None:
        """Open the list of topics above the button."""
        self.make_menu(below).open_above(below)

    def make_menu(self, parent: QWidget) -> TopicMenu:
        """Return the list of topics."""
        titles = [part.title for part in self.topics.parts] if self.topics is not None else []
        menu = TopicMenu(titles, self.go_to, place=None if self._all_at_once else self.place, parent=parent)
        menu.switch.triggered.connect(lambda: self.show_all_topics(all_at_once=not self._all_at_once))
        return menu

    def show_all_topics(self, *, all_at_once: bool) -> None:
        """Show all topics on one page, or one at a time again."""
        self._all_at_once = all_at_once
        self.show_screen(0)

    def go_to(self, place: int) -> None:
        """Bring the topic at `place` to the top of the page."""
        if not self._all_at_once:
            self.show_screen(place)
            return
        self._place_wished = place
        self._scroll_to_wished()
        QTimer.singleShot(LAYOUT_TAKES_MS, self, self._forget_place_wished)

    def show_place(self) -> None:
        """Show the topic at `place`, or all of them."""
        self._mark_note.setVisible(self._comparison() is not None)
        if self.topics is not None:
            self.topics.show_topics(paged=not self._all_at_once, place=self.place)
            self._note_rows(self.topics)
        if self.header is not None:
            self.header.setVisible(fits_side_by_side(len(self.header.names.columns), self._body_width()))
        self._show_notices()

    def _show_notices(self) -> None:
        """Above the first topic in full; above the others in one line each."""
        briefing, short = self.visit.briefing, self.topics is not None and not self._all_at_once and self.place > 0
        noted = briefing.urgency.withheld or briefing.comparison is None or has_sign_cards(self.visit)
        notices = [(briefing.urgency, briefing.scope, self.topics is None, short)] if noted else []
        self._notices.show_notes(notices, lambda key: self._make_notices(short=key[3]))

    def _comparison(self) -> ComparisonResult | None:
        briefing = self.visit.briefing
        return None if briefing.urgency.withheld else briefing.comparison

    def _informs_in_parts(self) -> bool:
        """Whether what stands in place of a comparison is shown one part at a time: it is long in large text."""
        briefing = self.visit.briefing
        return is_folded() and bool(briefing.scope.causes) and not briefing.urgency.withheld

    def _note_rows(self, topics: CompareTopics) -> None:
        comparison = self._comparison()
        shown = topics.parts if self._all_at_once else topics.parts[topics.place : topics.place + 1]
        if self.isVisible() and not self._all_at_once:
            keep_topic(self.visit, shown[0].id)
        if comparison is not None and self.isVisible():
            self.visit.see_rows(comparison.cause.cause, (row for part in shown for row in part.rows))

    @tells_faults
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the names above the columns where these fit side by side."""
        super().resizeEvent(event)
        if self._built:
            self.show_place()

    def _topics_shown(self) -> CompareTopics | None:
        return self.topics if self._built else None

    def _body_width(self) -> int:
        return min(self.scroll_area.viewport().width() - 2 * em(0.8), em(WIDE_COLUMN_EM))

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

    def _make_topics(self, content: ComparisonResult | ScopeResult) -> QWidget:
        """The topics; the one that was shown last, in another text size perhaps, is shown again."""
        if isinstance(content, ComparisonResult):
            self.topics = CompareTopics(parts_of(self.visit, content))
        else:
            self.topics = CompareTopics(information_parts(self.visit, self.step_wished.emit))
        kept = kept_topic(self.visit)
        self.place = self.topics.place_of(kept) if kept else self.place
        return self.topics

    def _make_header(self, options: tuple[Option, ...]) -> QWidget:
        self.header = OptionHeader(self.visit, options)
        return self.header

    def _make_notices(self, *, short: bool) -> QWidget:
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.8))
        for card in self._notice_cards(short=short):
            column.addWidget(card)
        return cards

    def _notice_cards(self, *, short: bool) -> list[QWidget]:
        briefing, go_to = self.visit.briefing, self.step_wished.emit
        if briefing.urgency.withheld:
            return [withheld_card(self.visit, go_to)]
        notices: list[QWidget] = [*sign_cards(self.visit, go_to, short=short)]
        if self.topics is not None:
            return notices
        return [*notices, *(part.make() for part in information_parts(self.visit, go_to))]

    def _fix_above_scrolling(self, widget: QWidget) -> None:
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)  # noqa: S101 - Page lays itself out as a column
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        outer.insertWidget(0, widget)
