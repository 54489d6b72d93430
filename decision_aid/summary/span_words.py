"""Spans of time in words: of recovery, weeks in the first year and months or years beyond it; of a sign, days."""

from decision_aid.summary.context import Translate, Voice

WEEKS_A_YEAR, MONTHS_A_YEAR = 52, 12


def span_words(weeks: tuple[float, float], voice: Voice) -> str:
    """Return a span given in weeks, such as "Weeks 4 to 6", "Months 6 to 24" or "Years 2 to 9"."""
    _ = voice.translate
    first, last = weeks
    if last <= WEEKS_A_YEAR:
        words, length = _("Weeks {first} to {last}"), 1.0
    elif first % WEEKS_A_YEAR == 0 == last % WEEKS_A_YEAR:
        words, length = _("Years {first} to {last}"), float(WEEKS_A_YEAR)
    else:
        words, length = _("Months {first} to {last}"), WEEKS_A_YEAR / MONTHS_A_YEAR
    said = (voice.wording.number(round(week / length)) for week in weeks)
    return words.format(first=next(said), last=next(said))


def weeks_words(weeks: float, voice: Voice) -> str:
    """Return for how many weeks something has lasted, less than one in words."""
    _ = voice.translate
    if weeks < 1:
        return _("less than 1 week")
    number = voice.wording.number(weeks)
    return _("{n} week").format(n=number) if weeks == 1 else _("{n} weeks").format(n=number)


def days_words(days: int, translate: Translate) -> str:
    """Return for how many days a sign has been there, 0 being today."""
    _ = translate
    if days < 1:
        return _("since today")
    return _("for 1 day") if days == 1 else _("for {n} days").format(n=days)
