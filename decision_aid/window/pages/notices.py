"""What stands on top of Compare and Weigh: an alarm, signs not asked, and why there is nothing to compare."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from decision_aid.consultation.home_sheet import signs_from_home
from decision_aid.summary.document import Bullets
from decision_aid.window.language import _
from decision_aid.window.pages.sign_lines import names_of, review_lines
from decision_aid.window.pages.text_card import make_label
from decision_aid.window.theme import em
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.buttons import PushButton
from decision_aid.window.widgets.cards import SEMIBOLD, BodyLabel, Card, TitleLabel
from decision_aid.window.widgets.document_view import widgets_of
from decision_aid.window.widgets.flow_layout import FlowLayout
from decision_aid.window.widgets.fold import Fold

GoTo = Callable[[str], None]
"""Asks for another step by its id."""


def go_button(text: str, step: str, go_to: GoTo) -> QWidget:
    """Return a button, in a row of its own, that leads to a step."""
    button = PushButton(text)
    button.clicked.connect(lambda: go_to(step))
    row = QWidget()
    FlowLayout(row).addWidget(button)
    return row


def withheld_card(visit: Visit, go_to: GoTo, closing: str = "") -> Card:
    """What is said instead of figures while an alarm stands; `closing` stands for the line on the comparison."""
    codes = visit.briefing.urgency.codes
    emergency = visit.briefing.urgency.level == "emergency"
    card = Card(TitleLabel(_("First things first"), colour="danger"), role="danger")
    for code in codes:
        card.add(BodyLabel(visit.say(code.title), weight=SEMIBOLD))
        card.add(BodyLabel(visit.say(code.do_now if emergency else code.do_now_urgent)))
    card.add(BodyLabel(closing or _("The options are not compared until this has been looked into.")))
    card.add(go_button(_("Go to the warning signs"), "warning_signs", go_to))
    return card


def has_sign_cards(visit: Visit) -> bool:
    """Whether there is a review, a sign not asked, or one answered at home alone, to tell of."""
    return bool(review_lines(visit) or visit.briefing.urgency.not_asked or signs_from_home(visit.record))


def sign_cards(visit: Visit, go_to: GoTo, *, short: bool = False) -> list[Card]:
    """The review that stands, the warning signs that were not asked, and those answered at home alone.

    Each says in one line what it is, with the same way to the signs, where it is `short`.
    """
    reviewed = review_lines(visit)[: 1 if short else None]
    cards = [Card(*(make_label(line) for line in reviewed), role="caution")] if reviewed else []
    missing = tuple(f"warning_signs.{name}" for name in visit.briefing.urgency.not_asked)
    from_home = signs_from_home(visit.record)
    for paths, words in ((missing, _not_asked_words), (from_home, _from_home_words)):
        if paths:
            cards.append(_ask_card(visit, paths, words(len(paths)), go_to, short=short))
    return cards


def _not_asked_words(count: int) -> str:
    if count == 1:
        return _("1 warning sign has not been asked yet. Please ask it first.")
    return _("{count} warning signs have not been asked yet. Please ask them first.").format(count=count)


def _from_home_words(count: int) -> str:
    if count == 1:
        return _("1 warning sign was answered at home. Please ask it again today: it may have begun since.")
    words = _("{count} warning signs were answered at home. Please ask them again today: one may have begun since.")
    return words.format(count=count)


def _ask_card(visit: Visit, paths: tuple[str, ...], words: str, go_to: GoTo, *, short: bool) -> Card:
    """Says why signs have to be asked and leads there; the signs are named on request, and in short not at all."""
    card = Card(_ask_line(words, go_to), role="caution")
    if short:
        card.column.setContentsMargins(em(1.2), em(0.3), em(1.2), em(0.3))
    else:
        names = names_of(visit, paths)
        card.add(Fold(_("Which signs"), lambda: widgets_of((Bullets(tuple(names)),))[0]))
    return card


def _ask_line(words: str, go_to: GoTo) -> QWidget:
    """The words, and at the right edge the button that leads to the signs."""
    ask = PushButton(_("Ask them now"))
    ask.clicked.connect(lambda: go_to("warning_signs"))
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(em(0.8))
    line.addWidget(BodyLabel(words, weight=SEMIBOLD), 1, Qt.AlignmentFlag.AlignVCenter)
    line.addWidget(ask, 0, Qt.AlignmentFlag.AlignTop)
    return row
