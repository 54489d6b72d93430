"""What each option does on the things that matter to the patient: the comparison's figures, in the visit's order."""

from PySide6.QtWidgets import QWidget

from decision_aid.content.causes import Option
from decision_aid.reasoning.results import AttributeScore
from decision_aid.reasoning.weights import OWN
from decision_aid.window.language import _
from decision_aid.window.pages.figure_block import FigureBlock
from decision_aid.window.pages.fit_arithmetic import own_counting
from decision_aid.window.pages.option_columns import OptionColumns
from decision_aid.window.pages.sources import source_line, sources_of
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, SoftLabel, TitleLabel


def matter_card(visit: Visit, matter: AttributeScore, options: tuple[Option, ...]) -> Card:
    """Return what each option does on one thing: figure, picture and how sure, or how it counts without one."""
    attribute, say = matter.attribute, visit.say
    card = Card(TitleLabel(say(attribute.name)))
    if matter.figure is not None:
        card.add(FigureBlock(visit, matter.figure, options, under_header=False))
    elif attribute.id.startswith(OWN):
        card.add(OptionColumns(visit, options, lambda option: _own_cell(matter, option), under_header=False))
    texts = own_counting(matter)
    for text in texts:
        card.add(BodyLabel(say(text)))
    source = source_line(visit, sources_of(*texts))
    if source:
        card.add(SoftLabel(source))
    return card


def _own_cell(matter: AttributeScore, option: Option) -> list[QWidget]:
    score = matter.scores.get(option.id)
    if score is None:
        return [BodyLabel(_("You left this open."))]
    words = _("You said: this would help.") if score == 1 else _("You said: this would help in part.")
    return [BodyLabel(words if score else _("You said: this would not help."))]
