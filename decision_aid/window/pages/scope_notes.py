"""Why there is no comparison, in words, and the page that can change it."""

from PySide6.QtWidgets import QWidget

from decision_aid.window.language import _
from decision_aid.window.pages.notices import GoTo, go_button
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, TitleLabel


def nothing_to_compare_card(visit: Visit, go_to: GoTo) -> Card:
    """Say why no figures stand side by side."""
    return Card(TitleLabel(_("No comparison for this visit")), *reason_widgets(visit, go_to))


def reason_widgets(visit: Visit, go_to: GoTo) -> list[QWidget]:
    """Return the reasons in words, and the way to the cause where another answer there can change them."""
    reasons, words = visit.briefing.scope.reasons, _reason_words()
    widgets: list[QWidget] = [BodyLabel(words[reason]) for reason in reasons if reason in words]
    if not {"under_18", "pregnancy"}.intersection(reasons):
        widgets.append(go_button(_("Go to the cause"), "cause", go_to))
    return widgets


def _reason_words() -> dict[str, str]:
    return {
        "cause_not_asked": _("The cause of the pain has not been entered yet."),
        "fracture_kind_not_asked": _("It has not been entered what kind of broken vertebra this is."),
        "fracture_not_known_sound": _(
            "It has not been entered that the broken bone is stable and the nerves are well."
        ),
        "content_expired": _("The content of this aid is too old. It compares no options until it is renewed."),
        "no_fair_numbers": _("There are no fair figures to compare an operation here."),
        "under_18": _("This aid is made for adults. It holds no figures for people under 18."),
        "pregnancy": _("This aid holds no figures for people who are pregnant."),
    }
