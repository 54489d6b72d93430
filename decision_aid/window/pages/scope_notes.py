"""Why there is no comparison, in words, and the page that can change it."""

from decision_aid.window.language import _
from decision_aid.window.pages.notices import GoTo, go_button
from decision_aid.window.visit import Visit
from decision_aid.window.widgets.cards import BodyLabel, Card, TitleLabel


def nothing_to_compare_card(visit: Visit, go_to: GoTo) -> Card:
    """Say why no figures stand side by side."""
    reasons = visit.briefing.scope.reasons
    words = _reason_words()
    card = Card(TitleLabel(_("No comparison for this visit")))
    for reason in reasons:
        if reason in words:
            card.add(BodyLabel(words[reason]))
    if not {"under_18", "pregnancy"}.intersection(reasons):
        card.add(go_button(_("Go to the cause"), "cause", go_to))
    return card


def _reason_words() -> dict[str, str]:
    return {
        "cause_not_asked": _("The cause of the pain has not been entered yet."),
        "fracture_kind_not_asked": _("It has not been entered what kind of broken vertebra this is."),
        "content_expired": _("The content of this aid is too old. It compares no options until it is renewed."),
        "no_fair_numbers": _("This aid holds no fair numbers for this cause. So it compares no options."),
        "under_18": _("This aid is made for adults. It holds no figures for people under 18."),
        "pregnancy": _("This aid holds no figures for people who are pregnant."),
    }
