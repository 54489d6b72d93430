"""A visit on screen at one text size: rail, top line, prompt, alarm bar, page, bottom line; no clinical rule."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.content.glossary import GlossaryTerm
from decision_aid.reasoning.journey import is_withheld
from decision_aid.window.bottom_bar import BottomBar, age_line, review_line
from decision_aid.window.language import _
from decision_aid.window.navigation import Alarm, Detour, Navigation
from decision_aid.window.page import Page
from decision_aid.window.page_stack import EMERGENCY, PageStack
from decision_aid.window.step_rail import StepLine, StepRail
from decision_aid.window.theme import RAIL_EM, em, is_folded
from decision_aid.window.top_bar import ClinicianPrompt, TopBar
from decision_aid.window.urgency_bar import UrgencyBar
from decision_aid.window.visit import Visit
from decision_aid.window.way_back import WayBack
from decision_aid.window.widgets.vertical_scroll import VerticalScrollArea
from decision_aid.window.word_taps import WordTaps


class Shell(QWidget):
    """Shows the current step and moves between steps; a change of text size makes a new shell for the same visit.

    `finish_wished` asks to end the visit.
    """

    finish_wished = Signal()
    print_wished = Signal(str)

    def __init__(self, visit: Visit, navigation: Navigation, alarm: Alarm) -> None:
        super().__init__()
        self.visit, self.navigation = visit, navigation
        self._alarm = alarm
        self._build_parts()
        self._lay_out()
        self._connect()
        self._add_shortcuts()
        if navigation.shows_alarm:
            self._show_emergency()
        else:
            self.open_step(navigation.current)

    def _build_parts(self) -> None:
        self.folded = is_folded()
        say = self.visit.say
        self.rail = StepRail([(step.id, say(step.name)) for step in self.visit.library.steps])
        self.step_line = StepLine(self.rail) if self.folded else None
        self.top = TopBar(self.step_line)
        chosen = self.navigation.prompt_folded
        self.prompt = ClinicianPrompt(folded=self.folded if chosen is None else chosen)
        self.urgency_bar = UrgencyBar()
        self.way_back = WayBack()
        self.pages = PageStack(self.visit)
        self.bottom = BottomBar(review_line(self.visit), age_line(self.visit))

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.top)
        if not self.folded:
            self.prompt.setContentsMargins(em(0.8), 0, em(0.6), 0)
            column.addWidget(self.prompt)
        column.addWidget(self.urgency_bar)
        column.addWidget(self.way_back)
        column.addWidget(self.pages, 1)
        column.addWidget(self.bottom)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if not self.folded:
            rail = VerticalScrollArea(self.rail)
            rail.setFixedWidth(em(RAIL_EM))
            row.addWidget(rail)
        row.addLayout(column, 1)

    def _connect(self) -> None:
        self.rail.step_wished.connect(self.open_step)
        self.rail.short_path_wished.connect(self._take_path)
        self.top.prompt_wished.connect(self.prompt.turn)
        self.prompt.folded_changed.connect(self._keep_prompt)
        self.urgency_bar.opened.connect(self._show_emergency)
        self.way_back.wished.connect(self._end_detour)
        self.bottom.back_wished.connect(lambda: self.move(-1))
        self.bottom.next_wished.connect(lambda: self.move(1))
        self.bottom.screen_wished.connect(self._choose_screen)
        self.bottom.words_wished.connect(self.show_words)
        self.bottom.summary_wished.connect(lambda: self.open_step("summary"))
        self.visit.changed.connect(self._follow)

    def _add_shortcuts(self) -> None:
        for keys, distance in (("Alt+Left", -1), ("Alt+Right", 1), ("Ctrl+Return", 1), ("Ctrl+Enter", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)  # a key held down too long would pass pages that nobody has seen
            shortcut.activated.connect(lambda distance=distance: self.move(distance))
        QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), self).activated.connect(self.show_words)

    def show_words(self) -> None:
        """Explain the medical words that stand on the page."""
        from decision_aid.window.words_dialog import WordsDialog  # nobody needs it to see the first page

        page = self.pages.currentWidget()
        if page is not None:
            WordsDialog(self.visit, page, self).exec()

    def _keep_prompt(self, folded: bool) -> None:  # noqa: FBT001 - Qt's signal passes it by place
        self.navigation.prompt_folded = folded

    def _explain(self, term: GlossaryTerm) -> None:
        from decision_aid.window.words_dialog import WordDialog

        WordDialog(self.visit, term, self).exec()

    def move(self, distance: int) -> None:  # type: ignore[override]
        """Go along the path, first through the screens of this step.

        Past its end the visit is finished, before its beginning nothing happens.
        """
        if self._turn(distance):
            return
        target = self.navigation.neighbour(distance)
        if target is not None:
            self.open_step(target)
            self._enter(from_behind=distance < 0)
        elif distance > 0:
            self.leave_field()
            self.finish_wished.emit()

    def _shown_page(self) -> Page | None:
        """The page of the current step; None while an alarm stands in its place."""
        page = self.pages.currentWidget()
        return page if isinstance(page, Page) and not self.navigation.shows_alarm else None

    def _turn(self, distance: int) -> bool:
        page = self._shown_page()
        if page is None or not 0 <= page.place + distance < page.screen_count:
            return False
        self.leave_field()
        if page is self._shown_page():  # what was typed may have raised an alarm
            page.turn(distance)
        return True

    def _enter(self, *, from_behind: bool) -> None:
        """Begin with the first screen of a step, or with the last one when coming back to it."""
        page = self._shown_page()
        if page is not None and page.screen_count > 1:
            page.show_screen(page.screen_count - 1 if from_behind else 0)

    def _choose_screen(self) -> None:
        page = self._shown_page()
        if page is not None:
            page.choose_screen(self.bottom.screens)

    def _keep_place(self, page: Page) -> None:
        self.navigation.places[page.step_id] = page.place
        self._show_frame()

    def open_step(self, step_id: str) -> None:
        """Show a step; steps that an open alarm keeps closed show the alarm instead."""
        self.leave_field()
        self.navigation.open(step_id)
        if self._alarm.is_new(self.visit.briefing.urgency) or self._is_withheld(step_id):
            self._show_emergency()
        else:
            self._show_page(step_id)
            self.visit.see(step_id)
        self._show_frame()

    def take_detour(self, step_id: str, question: str) -> None:
        """Open a step that helps with a question of the current one, to which the reader then comes back."""
        self.navigation.detour = Detour(step=step_id, back_to=self.navigation.current, question=question)
        self.open_step(step_id)

    def _end_detour(self) -> None:
        detour = self.navigation.detour
        if detour is not None:
            self.open_step(detour.back_to)
            page = self._shown_page()
            if page is not None:
                page.return_to(detour.question)

    def leave_field(self) -> None:
        """Let the field in use send what was typed."""
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            field.clearFocus()

    def drop_field(self) -> None:
        """Let the field in use send nothing any more: what was typed there was meant for the visit before."""
        field = QApplication.focusWidget()
        if field is not None and self.isAncestorOf(field):
            field.blockSignals(True)  # noqa: FBT003 - Qt takes it by place

    def let_go(self) -> None:
        """Stop following the visit, before another shell takes over."""
        self.visit.changed.disconnect(self._follow)

    def _is_withheld(self, step_id: str) -> bool:
        return is_withheld(step_id, self.visit.briefing.urgency)

    def _show_emergency(self) -> None:
        self.navigation.shows_alarm = True
        self._show_page(EMERGENCY)
        self._show_frame()

    def _show_page(self, step_id: str) -> None:
        if not self.pages.is_made(step_id):
            self._join(self.pages.page(step_id))
        page = self.pages.open_page(step_id)
        if self.folded:
            page.take_head(self.top.title, self.prompt)
        page.take_focus()

    def _join(self, page: Page) -> None:
        page.place = self.navigation.places.get(page.step_id, 0)
        page.turned.connect(lambda: self._keep_place(page))
        page.step_wished.connect(self.open_step)
        page.detour_wished.connect(self.take_detour)
        page.print_wished.connect(self.print_wished)
        page.text_size_wished.connect(self.top.text_size_wished)
        WordTaps(self.visit, page).tapped.connect(self._explain)

    def _take_path(self, short: bool) -> None:  # noqa: FBT001 - Qt's signal passes it by place
        self.navigation.short = short
        self._show_frame()

    def _follow(self) -> None:
        """A new alarm takes the page over; an alarm that ended gives it back."""
        urgency = self.visit.briefing.urgency
        if self._alarm.is_new(urgency):
            self._show_emergency()
        elif self.navigation.shows_alarm and not urgency.withheld:
            self.open_step(self.navigation.current)
        elif self._is_withheld(self.navigation.current) and not self.navigation.shows_alarm:
            self._show_emergency()
        self._show_frame()

    def _show_frame(self) -> None:
        """Bring everything around the page up to date."""
        navigation, briefing = self.navigation, self.visit.briefing
        step = self.visit.library.step(navigation.current)
        alarm_title = _("What to do now") if briefing.urgency.withheld else _("The check of the urgent signs")
        title = alarm_title if self.navigation.shows_alarm else self.visit.say(step.title)
        self.top.title.setText(title)
        self.prompt.show_prompt("" if self.navigation.shows_alarm else self.visit.say(step.clinician_prompt))
        self.urgency_bar.show_urgency(briefing.urgency)
        self.urgency_bar.setVisible(briefing.urgency.level != "none" and not self.navigation.shows_alarm)
        back_to = navigation.back_to
        self.way_back.show_step(self.visit.say(self.visit.library.step(back_to).name) if back_to else "")
        shown = [entry.id for entry in navigation.shown]
        self.rail.show_steps(briefing.journey.states, navigation.current, shown, short=navigation.short)
        if self.step_line is not None:
            self.step_line.show_place(navigation.place, len(shown), self.visit.say(step.name))
        self._show_ways_on(last=navigation.place == len(shown))
        page = self.pages.currentWidget()
        if isinstance(page, Page):
            page.scroll_area.setAccessibleName(title)

    def _show_ways_on(self, *, last: bool) -> None:
        page = self._shown_page()
        first = self.navigation.place == 1 and (page is None or page.place == 0)
        next_words = page.next_words if page is not None else ""
        alarm = self.navigation.shows_alarm and self.visit.briefing.urgency.withheld
        self.bottom.show_place(first=first, last=last, next_words=next_words, alarm=alarm)
        self.bottom.show_screens(page.place_words if page is not None else "")
