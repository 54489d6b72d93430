"""The briefing as plain data for scripts and checks outside: the shape that `assess --json` prints."""

import datetime
from typing import Any

from decision_aid.consultation.record import Consultation
from decision_aid.consultation.warning_signs import UrgentReview
from decision_aid.content.library import Library
from decision_aid.content.wording import Wording
from decision_aid.reasoning.briefing import Briefing, make_briefing
from decision_aid.reasoning.results import CellResult, ComparisonResult, FigureResult, UrgencyResult
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.reasoning.tipping import Tipping, find_tipping

SCHEMA = 1


def assess(
    record: Consultation, library: Library, *, program_version: str, today: datetime.date | None = None
) -> dict[str, Any]:
    """Return everything the aid concludes from a record, ready for JSON; no step counts as unseen.

    Without `today` the age of the content is not judged.

    Raises PlaceError when the content names a figure that its finding does not hold.
    """
    briefing = make_briefing(record, library, today=today)
    return {
        "schema": SCHEMA,
        "program_version": program_version,
        "content_version": library.version,
        "language": record.language,
        **_urgency(briefing, Wording(library, record.language)),
        "cautions": list(dict.fromkeys(caution.code for caution in briefing.cautions)),
        "scope": briefing.scope.kind,
        "scope_reasons": list(briefing.scope.reasons),
        "cause_content": list(briefing.scope.conditions),
        "comparison": _comparison(briefing.comparison, record.language),
        "fit": _fit(record, briefing),
        **_conversation(briefing),
    }


def _urgency(briefing: Briefing, wording: Wording) -> dict[str, Any]:
    """A review that does not hold is not `reviewed`; `review_not_counted` says why it does not lift the stop."""
    urgency = briefing.urgency
    return {
        "urgent": urgency.level != "none",
        "urgency": urgency.level,
        "urgent_reasons": list(urgency.code_names),
        "reviewed": None if urgency.review_given is None else _review(urgency.review_given),
        "review_not_counted": None if urgency.review_problem is None else _not_counted(urgency, wording),
        "signs_not_asked": list(urgency.not_asked),
    }


def _not_counted(urgency: UrgencyResult, wording: Wording) -> dict[str, str]:
    notes = wording.library.review_notes
    words = (wording.say(note.text) for note in notes if note.problem == urgency.review_problem)
    return {"because": urgency.review_problem or "", "words": next(words, "")}


def _review(review: UrgentReview) -> dict[str, Any]:
    return {
        "reasons": list(review.reasons),
        "result": review.result,
        "by": review.by,
        "role": review.role,
        "at": None if review.at is None else review.at.isoformat(),
        "note": review.note,
    } | ({"level": review.level, "rules": list(review.rules)} if review.rules else {})


def _comparison(comparison: ComparisonResult | None, language: str) -> list[dict[str, Any]]:
    """One entry a figure, in the order of the page; figures of another group of people follow those of their row."""
    if comparison is None:
        return []
    options = [option.id for option in comparison.options]
    return [
        {"row": row.row.id} | _figure(result, options, language)
        for row in comparison.rows
        for result in (*row.figures, *row.other_figures)
    ]


def _figure(result: FigureResult, options: list[str], language: str) -> dict[str, Any]:
    figure, finding = result.figure, result.finding
    return {
        "outcome": figure.outcome,
        "months": _number(figure.months),
        "time": figure.time.get(language) or figure.time.get("en", ""),
        "kind": figure.kind,
        "analysis": finding.analysis,
        "certainty": finding.certainty,
        "population": finding.population,
        "applies": result.applies,
        "outside_because": list(result.outside_because),
        "options": {option: _cell(result.cells[option]) for option in options},
    }


def _cell(cell: CellResult) -> dict[str, Any]:
    return {
        "state": cell.state,
        "value": _number(cell.value),
        "low": _number(cell.low),
        "high": _number(cell.high),
        "finding": None if cell.finding is None else cell.finding.id,
    }


def _number(value: float | None) -> float | None:
    """A whole number prints without a decimal point, as it stands in the finding."""
    return int(value) if value is not None and value == int(value) else value


def _fit(record: Consultation, briefing: Briefing) -> dict[str, Any]:
    """The fit with how often each option comes first and what would tip it; these two are empty while it is hidden."""
    fit, comparison = briefing.fit, briefing.comparison
    sure = sample_fit(record, comparison, fit)
    return {
        "shown": fit.shown,
        "hidden_because": list(fit.hidden_because),
        "value": dict(fit.value),
        "points": dict(fit.points),
        **_how_sure(sure),
        "left_out": list(fit.left_out),
        "not_known": {thing: list(options) for thing, options in fit.sampled_whole.items()},
        "options_left_out": list(fit.options_left_out),
        "not_in_content": list(fit.not_in_content),
        "questions": list(fit.questions),
        "tipping": [_tipping(one) for one in find_tipping(record, comparison, fit)],
    }


def _how_sure(sure: Robustness | None) -> dict[str, Any]:
    if sure is None:
        return {"first_in": {}, "words": "not_shown", "closer": None}
    return {
        "first_in": {option: round(share, 4) for option, share in sure.first_in.items()},
        "words": sure.words,
        "closer": sure.closer,
        "basis": sure.basis,
        "held_back": list(sure.held_back),
        "samples": sure.samples,
        "seed": sure.seed,
    }


def _tipping(found: Tipping) -> dict[str, Any]:
    """One change; `with` names the thing that it changes places with, if any."""
    return {
        "change": found.change,
        "from": found.from_,
        "to": found.to,
        "then": found.then,
        "with": found.other,
    }


def _conversation(briefing: Briefing) -> dict[str, Any]:
    care = briefing.care_tried
    return {
        "care_tried": {
            "adequate": care.adequate,
            "still_open": [choice.id for choice in care.still_open],
            "asked": care.asked,
        },
        "expectations": [{"code": answer.code, "finding": answer.finding} for answer in briefing.expectations],
        "readiness": {
            "score": briefing.readiness.score,
            "open": [question.id for question in briefing.readiness.open],
        },
        "discussed": list(briefing.journey.discussed),
        "not_discussed": list(briefing.journey.not_discussed),
    }
