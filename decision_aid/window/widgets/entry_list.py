"""A list of entries of one shape that can be added, changed and removed, such as scans or earlier operations.

Values in, signals out: it knows no visit and no rule. Every answer is passed on at once, so nothing is lost when the
page is left with an entry open.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.records import dataclass
from decision_aid.window.theme import em
from decision_aid.window.widgets.answer_buttons import OneAnswer
from decision_aid.window.widgets.beside import BesideLayout
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel
from decision_aid.window.widgets.entry_form import EntryField, EntryForm
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.tab_order import place_before

Entry = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLabels:
    """The words on the buttons of a list."""

    add: str
    change: str
    done: str
    remove: str
    none: str


class EntryRow(QWidget):
    """One entry: its summary, what matters most about it, a form that opens below, and a button to remove it."""

    entry_changed = Signal(object)
    removed = Signal()

    def __init__(self, fields: Sequence[EntryField], summary_of: Callable[[Entry], str], labels: EntryLabels) -> None:
        super().__init__()
        self._fields = [field for field in fields if not field.stands_out]
        self._summary_of, self._labels = summary_of, labels
        self._entry: dict[str, Any] = {}
        self._form = EntryForm(self._fields)
        main = [field for field in fields if field.stands_out]
        self.main_form = EntryForm(main) if main else None
        self.summary = BodyLabel("", weight=SEMIBOLD)
        self.change_button = PushButton(labels.change)
        self.remove_button = PushButton(labels.remove, look="quiet")
        self._build()

    def _build(self) -> None:
        self.change_button.setCheckable(True)
        self.change_button.toggled.connect(self._show_form)
        self.remove_button.clicked.connect(self.removed)
        buttons, head = QWidget(), QWidget()
        line = FlowLayout(buttons, spacing=em(0.5))
        line.addWidget(self.change_button)
        line.addWidget(self.remove_button)
        beside = BesideLayout(head, spacing=em(1))
        beside.addWidget(self.summary)
        beside.addWidget(buttons)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.5))
        self._column.addWidget(head)
        if self.main_form is not None:
            self.main_form.answered.connect(self._take)
            self._column.addWidget(self.main_form)
        self._form.answered.connect(self._take)
        self._form.hide()
        self._column.addWidget(self._form)

    @property
    def entry(self) -> dict[str, Any]:
        """The answers of this entry by field name; a field that was not answered is absent."""
        return dict(self._entry)

    def field(self, name: str) -> Any:
        """The answer widget of a field; in the form or above it."""
        forms = [form for form in (self.main_form, self._form) if form is not None and form.holds(name)]
        return forms[0].field(name)

    def show_entry(self, entry: Entry) -> None:
        """Show an entry; an open form stays open."""
        self._entry = {name: value for name, value in entry.items() if value not in (None, "", ())}
        self._say()
        for form in (self.main_form, self._form):
            if form is not None:
                form.show_entry(self._entry)

    def open(self) -> None:
        """Open the form and put the keyboard on its first question."""
        self.change_button.setChecked(True)
        (self.main_form or self._form).setFocus()

    def _show_form(self, shown: bool) -> None:  # noqa: FBT001
        self.change_button.setText(self._labels.done if shown else self._labels.change)
        self._form.setVisible(shown)

    def _take(self, name: str, value: object) -> None:
        if value in (None, "", ()):
            self._entry.pop(name, None)
        else:
            self._entry[name] = value
        self.show_entry(self._entry)
        self.entry_changed.emit(self.entry)

    def _say(self) -> None:
        text = self._summary_of(self._entry)
        self.summary.setText(text)
        self.change_button.setAccessibleName(f"{self._labels.change}: {text}")
        self.remove_button.setAccessibleName(f"{self._labels.remove}: {text}")


class EntryList(QWidget):
    """All entries, a button to add one and a button that says there is none.

    `entries_changed` emits a tuple of mappings, empty when "none" was said, or None when nothing was said.
    """

    entries_changed = Signal(object)

    def __init__(self, fields: Sequence[EntryField], summary_of: Callable[[Entry], str], labels: EntryLabels) -> None:
        super().__init__()
        self._fields, self._summary_of, self._labels = fields, summary_of, labels
        self.rows: list[EntryRow] = []
        self.add_button = PushButton(labels.add)
        self.none_button = OneAnswer("none", labels.none)
        self._build()

    def _build(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.none_button.clicked.connect(self._say_none)
        buttons = QWidget()
        line = FlowLayout(buttons, spacing=em(0.5))
        line.addWidget(self.add_button)
        line.addWidget(self.none_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(em(0.6))
        self._column.addWidget(buttons)

    def show_entries(self, entries: Sequence[Entry] | None) -> None:
        """Show these entries; open forms stay open as long as the number of entries stays the same."""
        shown = entries or ()
        while len(self.rows) > len(shown):
            self._drop(self.rows[-1])
        while len(self.rows) < len(shown):
            self._append()
        for row, entry in zip(self.rows, shown, strict=True):
            row.show_entry(entry)
        self.none_button.setChecked(entries is not None and not entries)
        self.none_button.setVisible(not shown)

    def _append(self) -> EntryRow:
        row = EntryRow(self._fields, self._summary_of, self._labels)
        row.show_entry({})
        row.entry_changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self._column.insertWidget(len(self.rows), row)
        row.show()
        place_before(self.add_button, row)
        self.rows.append(row)
        return row

    def _add(self) -> None:
        row = self._append()
        self._tell()
        row.open()

    def _remove(self, row: EntryRow) -> None:
        self._drop(row)
        self._tell()
        self.add_button.setFocus()

    def _drop(self, row: EntryRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()

    def _say_none(self) -> None:
        self.entries_changed.emit(() if self.none_button.isChecked() else None)

    def _tell(self) -> None:
        self.entries_changed.emit(tuple(row.entry for row in self.rows) or None)
