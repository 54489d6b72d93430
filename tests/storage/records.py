"""Builds any record that a visit could leave behind, from the type hints of the dataclasses."""

import dataclasses
import datetime
import types
from collections.abc import Mapping
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from decision_aid.consultation import Consultation
from decision_aid.consultation.warning_signs import FACT_NAMES, Sign, WarningSigns

TEXTS = st.one_of(
    st.sampled_from(
        ["", "no", "yes", "~", "null", "1e3", "2026-11-22", "# x", "a: b", "- x", " x ", "x\r\ny", "\u2028"]
    ),
    st.text(max_size=60),
)
NAMES = st.text(min_size=1, max_size=20)


def records() -> st.SearchStrategy[Consultation]:
    return _record(Consultation)


def _record(kind: type) -> st.SearchStrategy[Any]:
    if kind is WarningSigns:
        return st.builds(WarningSigns, **{entry.name: _sign(entry.name) for entry in dataclasses.fields(kind)})
    hints = get_type_hints(kind)
    made = {entry.name: _value(hints[entry.name], entry.metadata) for entry in dataclasses.fields(kind)}
    return st.builds(kind, **made)


def _sign(name: str) -> st.SearchStrategy[Sign | None]:
    answers = ["no", "yes", "unsure"] if name in FACT_NAMES else ["no", "new_or_worse", "old_unchanged", "unsure"]
    answer = st.none() | st.sampled_from(answers)
    days = st.none() | st.integers(0, 36500)
    full = st.builds(Sign, answer=answer, since_days=days, note=TEXTS, asked_together=st.sampled_from([None, "yes"]))
    return st.none() | st.builds(Sign, answer=answer) | full


def _value(hint: Any, bounds: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    if dataclasses.is_dataclass(hint):
        return st.deferred(lambda: _record(hint))
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return st.one_of(*(_value(part, bounds) for part in parts))
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is tuple:
        return st.lists(_value(parts[0], bounds), max_size=3).map(tuple)
    if origin is not None:
        return st.dictionaries(NAMES, _value(parts[1], bounds), max_size=3)
    return _single(hint, bounds)


def _single(hint: Any, bounds: Mapping[str, Any]) -> st.SearchStrategy[Any]:
    low, high = bounds.get("low"), bounds.get("high")
    single = {
        type(None): st.none(),
        str: TEXTS,
        int: st.integers(low, high),
        float: st.floats(low, high, allow_nan=False, allow_infinity=False),
        datetime.date: st.dates(),
        datetime.datetime: st.datetimes(timezones=st.none() | st.just(datetime.UTC)),
    }
    return single[hint]
