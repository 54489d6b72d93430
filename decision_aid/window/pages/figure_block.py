"""One figure for all options: picture, gain and loss in words, how sure; the rest is one tap away."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.chart_words import icon_array_words
from decision_aid.summary.charts import icon_array
from decision_aid.summary.comparison_text import cell_text, certainty_text, formed_text
from decision_aid.summary.option_style import option_style
from decision_aid.window.language import _
from decision_aid.window.pages.figure_picture import range_picture
from decision_aid.window.pages.figure_words import facts_of, heading_of, is_reference, outside_note, voice_of
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel
from decision_aid.window.widgets.figure_card import FigureDialog
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.scene_view import SceneView


class FigureBlock(QWidget):
    """A figure in its first layer; "Range, group and source" opens the second."""

    def __init__(
        self,
        visit: Visit,
        figure: FigureResult,
        options: tuple[Option, ...],
        *,
        under_header: bool = True,
        with_summary: bool = True,
    ) -> None:
        super().__init__()
        self._visit, self._figure, self._options = visit, figure, options
        self.icon_arrays: list[SceneView] = []
        self.more = PushButton(_("Range, group and source"))
        self.more.setAccessibleDescription(visit.say(figure.figure.summary))
        self.more.clicked.connect(self.open_facts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(em(0.6))
        for widget in (*self._head(with_summary=with_summary), *self._body(under_header=under_header), self._foot()):
            layout.addWidget(widget)

    def _head(self, *, with_summary: bool) -> list[QWidget]:
        figure, visit = self._figure, self._visit
        formed = formed_text(figure, voice_of(visit))
        widgets: list[QWidget] = [BodyLabel(formed, weight=SEMIBOLD)] if figure.chose_for_themselves else []
        if with_summary:
            widgets.append(BodyLabel(visit.say(figure.figure.summary)))
        widgets.append(SoftLabel(heading_of(visit, figure)))
        note = outside_note(visit, figure)
        return [*widgets, Card(BodyLabel(note), role="caution")] if note else widgets

    def _body(self, *, under_header: bool) -> list[QWidget]:
        columns = OptionColumns(self._visit, self._options, self._cell, under_header=under_header)
        if self._figure.figure.kind == "of_100":
            return [columns]
        picture = range_picture(self._visit, self._figure, self._options)
        return [columns] if picture is None else [picture, columns]

    def _cell(self, option: Option) -> list[QWidget]:
        text = cell_text(self._figure, option.id, voice_of(self._visit))
        label = BodyLabel(text)
        label.setAccessibleName(f"{self._visit.say(option.name)}: {text}")
        cell = self._figure.cells.get(option.id)
        if cell is None or cell.value is None:
            return [BodyLabel(self._state_word(option), weight=SEMIBOLD, colour="soft_ink"), label]
        if self._figure.figure.kind != "of_100":
            return [label]
        return [self._icon_array(option, cell.value), label]

    def _state_word(self, option: Option) -> str:
        cell = self._figure.cells.get(option.id)
        if cell is None or cell.state == "not_known":
            return _("Not known")
        return _("Compared with") if is_reference(self._figure, option.id) else _("Does not apply")

    def _icon_array(self, option: Option, value: float) -> SceneView:
        voice = voice_of(self._visit)
        scene = icon_array(value, option_style(self._options.index(option)), self._visit.translate)
        words = icon_array_words(value, self._visit.say(option.name), self._figure, voice)
        view = SceneView(scene, words)
        self.icon_arrays.append(view)
        return view

    def _foot(self) -> QWidget:
        foot = QWidget()
        line = FlowLayout(foot, spacing=em(0.8))
        line.addWidget(BodyLabel(certainty_text(self._figure.finding, voice_of(self._visit))))
        line.addWidget(self.more)
        return foot

    def open_facts(self) -> None:
        """Open the card with range, group, analysis, certainty and source."""
        self.make_dialog().exec()

    def make_dialog(self) -> FigureDialog:
        """Return that card, not yet shown."""
        return FigureDialog(facts_of(self._visit, self._figure, self._options), self)
