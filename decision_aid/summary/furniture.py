"""What stands at the top and the bottom of every page of every summary."""

from decision_aid.summary.context import SummaryContext, plain_date
from decision_aid.summary.review_words import given_review, result_on_the_day


def header_line(context: SummaryContext) -> str:
    """Return label and date, only as entered, and the word of an urgent review, which stays on every page."""
    visit = context.record.visit
    day = plain_date(visit.date, context.translate) if visit.date else ""
    pieces = [visit.patient_label, visit.local_id, day, urgent_line(context)]
    return " · ".join(piece for piece in pieces if piece)


def urgent_line(context: SummaryContext) -> str:
    """Return a few words about urgent signs and the check that was given; empty where there is neither."""
    _ = context.translate
    urgency, review = context.briefing.urgency, given_review(context)
    checked = result_on_the_day(review, context) if review else ""
    if urgency.withheld:
        alarm = _("Urgent signs, not yet cleared")
        return f"{alarm}; {checked}" if checked else alarm
    return _("Urgent signs were checked: {result}").format(result=checked) if checked else ""


def footer_lines(context: SummaryContext) -> tuple[str, ...]:
    """Return versions and dates, and who reviewed the content or that nobody has."""
    _ = context.translate
    about = context.library.about
    versions = _("Program {program}, content {content} of {date}, next update due {due}.").format(
        program=context.program_version,
        content=context.library.version,
        date=plain_date(about.content_date, _),
        due=plain_date(about.review_due, _),
    )
    age = context.say(about.age_note(context.today))
    return (versions, f"{_review_line(context)} {age}".strip())


def _review_line(context: SummaryContext) -> str:
    _ = context.translate
    about = context.library.about
    if not about.reviewed_by or about.reviewed_on is None:
        return context.say(about.not_reviewed)
    day = plain_date(about.reviewed_on, _)
    return _("Content reviewed by {name} on {date}.").format(name=about.reviewed_by, date=day)


def page_words(context: SummaryContext) -> str:
    """Return how a page is numbered, with places for the number and the count."""
    _ = context.translate
    return _("Page {number} of {count}")
