"""One figure for all options: gain and loss in words, picture, how sure; the rest is one tap away."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import FigureResult
from decision_aid.summary.comparison_text import cell_text, certainty_text, mark_text
from decision_aid.summary.figure_facts import facts_of
from decision_aid.summary.figure_pictures import axis_picture, has_people, people_picture
from decision_aid.summary.figure_words import formed_note, heading_of, outside_note, sure_text
from decision_aid.window.language import _
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, SoftLabel
from decision_aid.window.widgets.figure_card import FigureDialog
from decision_aid.window.widgets.scene_view import SceneView, WideSceneView

Elsewhere = Mapping[str, FigureResult]
"""For an option that a study leaves out, by its id: the figure of another study."""


class FigureBlock(QWidget):
    """A figure in its first layer; "More about this figure" opens the second.

    Where the study has no figure for an option, that of another study stands in its column, and is named as such.
    """

    def __init__(
        self,
        visit: Visit,
        figure: FigureResult,
        options: tuple[Option, ...],
        *,
        under_header: bool = True,
        pictured: bool = True,
        elsewhere: Elsewhere | None = None,
    ) -> None:
        super().__init__()
        self._visit, self._figure, self._options = visit, figure, options
        self._pictured, self._elsewhere = pictured, elsewhere or {}
        self.icon_arrays: list[SceneView] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(em(0.4))
        layout.addWidget(BodyLabel(visit.say(figure.figure.summary)))
        for widget in (*self._cautions(), *self._body(under_header=under_header)):
            layout.addWidget(widget)
        layout.addWidget(SoftLabel(heading_of(figure, visit.voice)))
        layout.addWidget(figure_foot(visit, self._sure(under_header=under_header), figure, self.open_facts))

    def _sure(self, *, under_header: bool) -> str:
        """How sure the figure is; its star is explained once on the page, so away from Compare words say it."""
        voice = self._visit.voice
        if under_header:
            return sure_text(self._figure, voice)
        return certainty_text(self._figure.finding, voice, people=voice.say(self._figure.figure.indirect))

    def _cautions(self) -> list[QWidget]:
        """That people chose for themselves, and that this patient differs."""
        formed = formed_note(self._figure, self._visit.voice)
        outside = outside_note(self._figure, self._visit.record, self._visit.voice)
        widgets: list[QWidget] = [BodyLabel(formed, weight=SEMIBOLD)] if formed else []
        return [*widgets, Card(BodyLabel(outside), role="caution")] if outside else widgets

    def _body(self, *, under_header: bool) -> list[QWidget]:
        columns = OptionColumns(self._visit, self._options, self._cell, under_header=under_header)
        drawn = self._pictured and self._figure.figure.kind != "of_100"
        picture = axis_picture(self._figure, self._options, self._visit.voice) if drawn else None
        return [columns] if picture is None else [WideSceneView(picture.drawing, picture.alternative), columns]

    def _cell(self, option: Option) -> list[QWidget]:
        cell = self._figure.figure.cells.get(option.id)
        if cell is None or cell.state == "not_known":
            return self._cell_of_another_study(option)
        words = self._words(option, cell_text(self._figure, option.id, self._visit.voice))
        array = self._icon_array(option)
        return [words] if array is None else [array, words]

    def _cell_of_another_study(self, option: Option) -> list[QWidget]:
        other = self._elsewhere.get(option.id)
        if other is None:
            return [self._words(option, _("Not known"))]
        voice = self._visit.voice
        formed = mark_text(other, voice).lower()
        lead = _("Another study, {time}").format(time=self._visit.say(other.figure.time))
        lead = f"{lead} ({formed}):" if formed else f"{lead}:"
        return [SoftLabel(lead), self._words(option, cell_text(other, option.id, voice))]

    def _words(self, option: Option, text: str) -> BodyLabel:
        label = BodyLabel(text)
        label.setAccessibleName(f"{self._visit.say(option.name)}: {text}")
        return label

    def _icon_array(self, option: Option) -> SceneView | None:
        if not self._pictured or not has_people(self._figure):
            return None
        picture = people_picture(self._figure, option, self._options, self._visit.voice)
        if picture is None:
            return None
        self.icon_arrays.append(SceneView(picture.scene, picture.alternative))
        return self.icon_arrays[-1]

    def open_facts(self) -> None:
        """Open the card with range, group, analysis, certainty and source."""
        self.make_dialog().exec()

    def make_dialog(self) -> FigureDialog:
        """Return that card, not yet shown."""
        visit = self._visit
        return FigureDialog(facts_of(self._figure, self._options, visit.record, visit.voice), self)


def figure_foot(visit: Visit, sure: str, figure: FigureResult, open_facts: object) -> QWidget:
    """Return how sure a figure is, and at the right edge the button that opens its card."""
    more = PushButton(_("More about this figure"))
    more.setAccessibleDescription(visit.say(figure.figure.summary))
    more.clicked.connect(open_facts)
    foot = QWidget()
    row = QHBoxLayout(foot)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(em(0.8))
    row.addWidget(BodyLabel(sure), 1, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
    return foot
