"""What each option does on the things that matter to the patient: the comparison's figures, in the visit's order."""

from PySide6.QtWidgets import QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import AttributeScore
from decision_aid.window.language import _
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, TitleLabel

OWN = "own."
"""How the ids of the patient's own things begin."""


def matter_card(visit: Visit, matter: AttributeScore, options: tuple[Option, ...]) -> Card:
    """Return what each option does on one thing: figure, picture and how sure, or the reason in words."""
    attribute, say = matter.attribute, visit.say
    card = Card(TitleLabel(say(attribute.name)))
    if matter.figure is not None:
        card.add(FigureBlock(visit, matter.figure, options, under_header=False))
    elif attribute.id.startswith(OWN):
        card.add(OptionColumns(visit, options, lambda option: _own_cell(matter, option), under_header=False))
    else:
        card.add(BodyLabel(say(attribute.levels_because)))
    return card


def _own_cell(matter: AttributeScore, option: Option) -> list[QWidget]:
    score = matter.scores.get(option.id)
    if score is None:
        return [BodyLabel(_("You left this open."))]
    words = _("You said: this would help.") if score == 1 else _("You said: this would help in part.")
    return [BodyLabel(words if score else _("You said: this would not help."))]
