"""The check of urgent signs as it was given, lifting the stop or not: it stands on every sheet."""

from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.summary.context import SummaryContext, moment_words
from decision_aid.summary.document import Box, Paragraph, Part


def given_review(context: SummaryContext) -> UrgentReview | None:
    """Return the review of this visit, whether or not it lifts the stop; None when nobody gave a result."""
    review = context.record.urgent_review
    return review if review is not None and review.result else None


def result_words(review: UrgentReview, context: SummaryContext) -> str:
    """Return result, name and time in one line, such as "ruled out by Dr B, 22 November 2026 at 10:20"."""
    said = _result_and_name(review, context)
    return f"{said}, {moment_words(review.at, context.translate)}" if review.at else said


def result_on_the_day(review: UrgentReview, context: SummaryContext) -> str:
    """Return the same where the day of the visit stands beside it: of a check on that day the time alone."""
    day = context.record.visit.date
    if review.at is None or review.at.date() != day:
        return result_words(review, context)
    time = context.translate("at {time}").format(time=f"{review.at:%H:%M}")
    return f"{_result_and_name(review, context)}, {time}"


def _result_and_name(review: UrgentReview, context: SummaryContext) -> str:
    _ = context.translate
    results = {"excluded": _("ruled out"), "treated": _("found and treated"), "referred": _("sent on for care")}
    said = results.get(review.result or "", "")
    by = ", ".join(name for name in (review.by, review.role) if name)
    return _("{result} by {name}").format(result=said, name=by) if by else said


def review_box(context: SummaryContext) -> tuple[Part, ...]:
    """Return what was checked, what was found, by whom and when, with its note; nothing without a review."""
    _ = context.translate
    review = given_review(context)
    if review is None:
        return ()
    parts: list[Part] = [Paragraph(_checked(review, context), lead=_("Checked:")), Paragraph(_result(review, context))]
    if review.note:
        parts.append(Paragraph(review.note, lead=_("Note:")))
    if context.briefing.urgency.withheld:
        parts.append(Paragraph(_("This check does not end the alarm.")))
    return (Box(_("The check of urgent signs"), tuple(parts), tone="caution"),)


def _result(review: UrgentReview, context: SummaryContext) -> str:
    words = result_words(review, context)
    return f"{words[:1].upper()}{words[1:]}."


def _checked(review: UrgentReview, context: SummaryContext) -> str:
    codes = context.library.red_flag_codes
    return "; ".join(context.say(codes[one].title) if one in codes else one for one in review.reasons)
