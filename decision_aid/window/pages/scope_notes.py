"""Why there is no comparison, in words, and the page that can change it."""

from PySide6.QtWidgets import QWidget

from decision_aid.consultation.changes import answer_at
from decision_aid.window.language import _
from decision_aid.window.pages.notices import GoTo, go_button
from decision_aid.window.pages.question_links import wish_question
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, TitleLabel

ASKED_AT = {
    "cause_not_asked": ("cause.condition",),
    "fracture_kind_not_asked": ("cause.fracture.kind",),
    "fracture_not_known_sound": ("cause.fracture.stable", "cause.fracture.nerve_damage"),
}
"""The questions that have to be answered before there can be a comparison, by the reason that names them."""


def nothing_to_compare_card(visit: Visit, go_to: GoTo) -> Card:
    """Say why no figures stand side by side."""
    asked = _question_of(visit)
    title = _("Before your options can be compared") if asked else _("No comparison for this visit")
    return Card(TitleLabel(title), *reason_widgets(visit, go_to))


def reason_widgets(visit: Visit, go_to: GoTo) -> list[QWidget]:
    """Return the reasons in words, and the way to the cause where another answer there can change them."""
    reasons, words = visit.briefing.scope.reasons, _reason_words()
    widgets: list[QWidget] = [BodyLabel(words[reason]) for reason in reasons if reason in words]
    if not {"under_18", "pregnancy"}.intersection(reasons):
        widgets.append(_way_to_cause(visit, go_to))
    return widgets


def _question_of(visit: Visit) -> str:
    """The path of the question that the comparison waits for; "" when it waits for none."""
    paths = (path for reason in visit.briefing.scope.reasons for path in ASKED_AT.get(reason, ()))
    return next((path for path in paths if answer_at(visit.record, path) is None), "")


def _way_to_cause(visit: Visit, go_to: GoTo) -> QWidget:
    """A button that opens the cause, at the question that is missing where one is."""
    question = _question_of(visit)

    def open_question(step: str) -> None:
        wish_question(visit, question)
        go_to(step)

    return go_button(_("Ask it now") if question else _("Go to the cause"), "cause", open_question)


def _reason_words() -> dict[str, str]:
    return {
        "cause_not_asked": _("The cause of the pain has not been entered yet."),
        "fracture_kind_not_asked": _("It has not been entered what kind of broken vertebra this is."),
        "fracture_not_known_sound": _(
            "It has not been entered yet that the broken bone is stable and the nerves are well."
        ),
        "content_expired": _("The content of this aid is too old. It compares no options until it is renewed."),
        "no_fair_numbers": _("There are no fair figures to compare an operation here."),
        "under_18": _("This aid is made for adults. It holds no figures for people under 18."),
        "pregnancy": _("This aid holds no figures for people who are pregnant."),
    }
