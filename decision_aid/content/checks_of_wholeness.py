"""Rules about what must not be lost: steps, causes, all that an alarm rests on; the loader runs them before each use.

Half a file of warning signs still reads well, so what is missing has to be looked for.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import get_args

from decision_aid.consultation.cause import Condition as CauseName
from decision_aid.consultation.warning_signs import FACT_NAMES, SIGN_NAMES
from decision_aid.content.causes import CauseContent
from decision_aid.content.checks_of_conditions import conditions_within, named_conditions
from decision_aid.content.errors import ContentFinding
from decision_aid.content.parts import CautionFile, Part, Path, RedFlagFile
from decision_aid.content.questions import STEP_IDS, Question, Step
from decision_aid.content.reading import Reading
from decision_aid.content.rules import RED_FLAG_CODES, RedFlagCode, RedFlagRule, ReviewProblem

RULE = "wholeness"
SIGNS = "warning_signs"
CAUSES: tuple[str, ...] = (*get_args(CauseName), "vertebral_fracture_traumatic", "under_18", "pregnancy")
"""Everything of which the aid has something to say: the conditions of the case file, and what puts it out of scope."""

SIGN_ANSWERS: Mapping[str, frozenset[str]] = {
    "sign": frozenset({"no", "new_or_worse", "old_unchanged", "unsure"}),
    "fact": frozenset({"no", "yes", "unsure"}),
}
"""What can be answered to a warning sign, by its kind."""


def check_wholeness(reading: Reading) -> Iterator[ContentFinding]:
    """Every step, cause, warning sign and urgent code is there, and every sign is asked and read by a rule."""
    yield from _missing_files(reading)
    for part in reading.parts:
        if isinstance(part.value, Step) and part.value.id == SIGNS:
            yield from _wrong_signs(part)
        if isinstance(part.value, RedFlagFile):
            yield from _wrong_table(part, part.value)
            yield from _signs_read_by_nothing(reading, part)


def _missing_files(reading: Reading) -> Iterator[ContentFinding]:
    steps = [step.id for step in reading.of(Step)]
    causes = {cause.cause for cause in reading.of(CauseContent)}
    missing = [("questions", "step", name) for name in STEP_IDS if name not in steps]
    missing += [("causes", "cause", name) for name in CAUSES if name not in causes]
    for folder, kind, name in missing:
        message, remedy = f'of the {kind} "{name}" is missing', "Put it back; the aid is not used without it."
        yield ContentFinding(file=folder, line=1, place="the file", message=message, remedy=remedy, rule=RULE)
    if not missing and steps != list(STEP_IDS):
        message, remedy = "hold steps out of order", f"Number the files so: {', '.join(STEP_IDS)}."
        yield ContentFinding(file="questions", line=1, place="the files", message=message, remedy=remedy, rule=RULE)


def _wrong_signs(part: Part) -> Iterator[ContentFinding]:
    """Every warning sign is asked once, under its kind, with every answer that it can have."""
    asked: dict[str, int] = {}
    for path, question in part.records():
        if isinstance(question, Question):
            name = question.path.removeprefix(f"{SIGNS}.")
            asked[name] = asked.get(name, 0) + 1
            if name in SIGN_NAMES:
                yield from _wrong_answers(part, path, question, "fact" if name in FACT_NAMES else "sign")
    for name in SIGN_NAMES:
        if asked.get(name, 0) != 1:
            message = f'ask for the sign "{name}" {asked.get(name, 0)} times'
            yield part.finding(("groups",), message, "Ask it once: an unasked sign raises no alarm.", rule=RULE)


def _wrong_answers(part: Part, path: Path, question: Question, kind: str) -> Iterator[ContentFinding]:
    offered = {answer.value for answer in question.answers}
    if question.kind != kind or offered != SIGN_ANSWERS[kind]:
        message = f"is no {kind} with every answer"
        remedy = f"Write kind: {kind} and the answers {', '.join(sorted(SIGN_ANSWERS[kind]))}."
        yield part.finding(path, message, remedy, rule=RULE)


def _wrong_table(part: Part, file: RedFlagFile) -> Iterator[ContentFinding]:
    """Every code is described and fired by a rule, says its source, and nothing that is told to everyone is missing."""
    described, fired = {code.code for code in file.codes}, {rule.code for rule in file.rules}
    yield from _lost(part, ("codes",), "do not describe", set(RED_FLAG_CODES) - described)
    yield from _lost(part, ("rules",), "never fire", set(RED_FLAG_CODES) - fired)
    yield from _lost(part, ("rules",), "fire the unknown", fired - set(RED_FLAG_CODES))
    yield from _lost(part, ("codes",), "describe the unknown", described - set(RED_FLAG_CODES))
    notes = {note.problem for note in file.review_notes}
    yield from _lost(part, ("review_notes",), "have no words for", set(get_args(ReviewProblem)) - notes)
    if not file.signs_to_watch.signs:
        remedy = "Write the signs that mean: go now."
        yield part.finding(("signs_to_watch", "signs"), "are empty", remedy, rule=RULE)
    for path, record in part.records():
        if isinstance(record, RedFlagRule | RedFlagCode) and (record.source is None) != record.own_judgement:
            remedy = "Name a source, or write own_judgement: true, not both."
            yield part.finding(path, "does not say on what it rests", remedy, rule=RULE)


def _lost(part: Part, path: Path, words: str, names: Iterable[str]) -> Iterator[ContentFinding]:
    for name in sorted(names):
        yield part.finding(path, f'{words} "{name}"', "Add it, or correct the name.", rule=RULE)


def _signs_read_by_nothing(reading: Reading, part: Part) -> Iterator[ContentFinding]:
    named = named_conditions(reading)
    flags = (rule.when for file in reading.of(RedFlagFile) for rule in file.rules)
    cautions = (rule.when for file in reading.of(CautionFile) for rule in file.rules)
    read = {inner.get("field") for when in (*flags, *cautions) for inner in conditions_within(when, named)}
    for name in SIGN_NAMES:
        if f"{SIGNS}.{name}" not in read:
            message = f'never look at the sign "{name}"'
            yield part.finding(("rules",), message, "Add a rule, here or among the cautions.", rule=RULE)
