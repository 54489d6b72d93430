"""Any consultation at all, built from the field types of the record: a new field is in it without a word here."""

import datetime
import types
from collections.abc import Iterator, Mapping
from dataclasses import Field, fields, is_dataclass, replace
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from decision_aid.consultation import Consultation, with_answer
from decision_aid.consultation.cause import Fracture
from decision_aid.consultation.warning_signs import SIGN_NAMES, Sign, UrgentReview
from decision_aid.content.rules import RED_FLAG_CODES

Answer = tuple[str, Any]
"""A case-file path and the value that was answered there."""

DAY = datetime.date(2026, 11, 22)
REVIEW = "urgent_review"
NUMBERS = (0, 1, 2, 3, 4, 5, 5.9, 6, 8, 13, 14, 17, 18, 25, 30, 40, 69, 80, 90, 165, 199, 200, 201, 400, 2000)
"""Numbers on both sides of every bound that a rule has, and some more."""
FEW, MANY = 8, 40
WHOLE: tuple[type, ...] = (Sign, UrgentReview)
"""Groups that are answered at once."""


def _values_of(hint: Any, entry: Field[Any] | None = None) -> st.SearchStrategy[Any]:
    """Every value that a field of this type may hold, None for "not asked" included where the type has it."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(args)
    if origin in (Union, types.UnionType):
        return st.one_of(*(_values_of(part, entry) for part in args))
    if origin is tuple:
        return st.lists(_values_of(args[0]), max_size=3).map(tuple)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return st.dictionaries(st.sampled_from(("leg_pain_relief", "serious_harm")), _values_of(args[1], entry))
    return _plain(hint, entry)


def _plain(hint: Any, entry: Field[Any] | None) -> st.SearchStrategy[Any]:
    if is_dataclass(hint) and isinstance(hint, type):
        return st.builds(hint, **{one.name: _field(hint, one) for one in fields(hint)})
    if hint in (int, float):
        low, high = (entry.metadata["low"], entry.metadata["high"]) if entry and "low" in entry.metadata else (0, 100)
        wanted = sorted({low, high, *(number for number in NUMBERS if low <= number <= high)})
        return st.sampled_from([hint(number) for number in wanted if hint is float or number == int(number)])
    plain: dict[Any, st.SearchStrategy[Any]] = {
        type(None): st.none(),
        str: st.sampled_from(("", "leg_pain_relief", "a note")),
        datetime.date: st.sampled_from([DAY + datetime.timedelta(days=days) for days in (-400, -20, -3, 0, 10)]),
        datetime.datetime: st.sampled_from([datetime.datetime(2026, 11, day, 10, 20) for day in (1, 20, 22, 23)]),
    }
    return plain[hint]


def _field(owner: type, entry: Field[Any]) -> st.SearchStrategy[Any]:
    if (owner, entry.name) == (UrgentReview, "reasons"):
        return st.lists(st.sampled_from(RED_FLAG_CODES), max_size=2, unique=True).map(tuple)
    return _values_of(get_type_hints(owner)[entry.name], entry)


def _inner(hint: Any) -> type | None:
    """The group of fields that a field holds, where its answers are given one by one."""
    parts = get_args(hint) if get_origin(hint) in (Union, types.UnionType) else (hint,)
    return next((part for part in parts if is_dataclass(part) and isinstance(part, type) and part not in WHOLE), None)


def _leaves(owner: type, above: str = "") -> Iterator[tuple[str, st.SearchStrategy[Any]]]:
    for entry in fields(owner):
        path = f"{above}{entry.name}"
        inner = _inner(get_type_hints(owner)[entry.name])
        if inner is not None:
            yield from _leaves(inner, f"{path}.")
        else:
            yield path, _field(owner, entry)


ANSWERS: Mapping[str, st.SearchStrategy[Any]] = dict(_leaves(Consultation))
"""Every field of a consultation by its case-file path, with the answers that it may hold."""

URGENT_TOPICS = ("warning_signs", "examination", "symptoms", "cause", "health")


def answers(only: tuple[str, ...] = ()) -> st.SearchStrategy[list[Answer]]:
    """Any few or many answers, more of those that urgent signs rest on; `only` these topics where it is given."""
    paths = [path for path in ANSWERS if not only or path.split(".")[0] in only]
    urgent = [path for path in paths if path.split(".")[0] in URGENT_TOPICS]
    one = st.one_of(_one_of(paths), _one_of(urgent))
    few = st.lists(one, max_size=FEW, unique_by=lambda answer: answer[0])
    return st.one_of(few, st.lists(one, min_size=FEW, max_size=MANY, unique_by=lambda answer: answer[0]))


def _one_of(paths: list[str]) -> st.SearchStrategy[Answer]:
    return st.one_of(*(st.tuples(st.just(path), ANSWERS[path]) for path in paths))


def record_of(given: list[Answer]) -> Consultation:
    """The consultation in which these were answered; a review comes last, as nothing was changed after it."""
    record = Consultation()
    for path, value in given:
        record = record if path == REVIEW else with_answer(record, path, value)
    review = dict(given).get(REVIEW)
    return record if review is None else replace(record, urgent_review=review)


CAUSES = (None, "disc_herniation", "spinal_stenosis", "degenerative_disc_disease", "vertebral_fracture")


def _calm_visit(cause: str | None) -> list[Answer]:
    """A visit with nothing urgent, in which a comparison and a fit are shown where the cause has figures."""
    signs = [(f"warning_signs.{name}", Sign(answer="no")) for name in SIGN_NAMES]
    broken = [("cause.fracture", Fracture(kind="osteoporotic", nerve_damage="no", stable="yes"))]
    known = [("cause.condition", cause), ("symptoms.duration_weeks", 20.0), ("symptoms.course", "same")]
    picked = ("leg_pain_relief", "easy_recovery", "good_result_later", "pain_relief")
    return [*signs, *known, *(broken if cause == "vertebral_fracture" else []), ("preferences.picked", picked)]


def answers_in_a_visit() -> st.SearchStrategy[list[Answer]]:
    """Any answers, half of the time beside those of a calm visit."""
    visit = st.sampled_from(CAUSES).map(_calm_visit)
    return st.one_of(answers(), st.builds(_joined, visit, answers()))


def _joined(before: list[Answer], after: list[Answer]) -> list[Answer]:
    return list({**dict(before), **dict(after)}.items())


def records() -> st.SearchStrategy[Consultation]:
    """Any consultation."""
    return answers_in_a_visit().map(record_of)
