"""Comparisons of invented figures and the fits that answers about them make; shared by the tests of the weighing."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st

from decision_aid.consultation.record import Consultation
from decision_aid.content.causes import Attribute, Cell
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.fit import Fit
from decision_aid.reasoning.results import ComparisonResult, UrgencyResult
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.reasoning.weighing import weigh
from tests.builders import (
    CALM,
    NOT_KNOWN,
    known,
    make_attribute,
    make_cause,
    make_figure,
    make_finding,
    make_library,
    make_record,
    make_row,
    make_scope,
)

Measured = Mapping[str, float | None]

CERTAIN = 1_000_000
"""A group so large that its figures hardly move."""


def comparison_of(measured: Mapping[str, Measured], *attributes: Attribute, **more: Any) -> ComparisonResult:
    """A comparison with a row, a finding and an attribute for each thing measured, in percent of 100 people.

    `half` prints ranges that reach so far to both sides, by thing; otherwise they follow from `people`, or there is
    none. `order` is the order of the options.
    """
    options = more.pop("order", None) or list(dict.fromkeys(name for row in measured.values() for name in row))
    people, half = more.pop("people", CERTAIN), more.pop("half", {})
    findings, rows = [], []
    for name, values in measured.items():
        known_values = {option: value for option, value in values.items() if value is not None}
        numbers = known_values | _ends(known_values, half.get(name))
        findings.append(make_finding(name, values=numbers, n=dict.fromkeys(known_values, people), **more))
        cells = {option: _cell(option, numbers) for option in options}
        rows.append(make_row(make_figure(name, outcome=name, cells=cells), row_id=name))
    given_attributes = attributes or tuple(make_attribute(name, row=name, outcome=name) for name in measured)
    cause = make_cause(options, rows=tuple(rows), attributes=given_attributes)
    library = make_library(cause, findings=findings)
    result = compare_options(make_record({"visit.option_order": tuple(options)}), library, make_scope(cause))
    assert result is not None
    return result


def _ends(values: Measured, half: float | None) -> dict[str, float]:
    if half is None:
        return {}
    low = {f"{option}_low": value - half for option, value in values.items() if value is not None}
    return low | {f"{option}_high": value + half for option, value in values.items() if value is not None}


def _cell(option: str, numbers: Mapping[str, float]) -> Cell:
    if option not in numbers:
        return NOT_KNOWN
    printed = f"{option}_low" in numbers
    return known(option, low=f"{option}_low", high=f"{option}_high") if printed else known(option)


def fit_of(comparison: ComparisonResult | None, urgency: UrgencyResult = CALM, **answers: Any) -> Fit:
    return weigh(record_of(**answers), comparison, urgency, compare_seen=True)


def record_of(**answers: Any) -> Consultation:
    return make_record({f"preferences.{name}": value for name, value in answers.items()})


def sure_of(comparison: ComparisonResult, samples: int = 2_000, seed: int = 1, **answers: Any) -> Robustness:
    """How sure a fit is that is known to be shown."""
    fit = fit_of(comparison, **answers)
    sure = sample_fit(record_of(**answers), comparison, fit, samples=samples, seed=seed)
    assert sure is not None, fit.hidden_because
    return sure


def levels(x: float, **more: Any) -> Attribute:
    """A thing with levels of our own that differ by 1, `x` being the level of x."""
    return make_attribute("levels", end="burden", best=1, levels={"x": x, "y": 1 - x}, **more)


THREE = {"a": {"x": 80.0, "y": 20.0}, "b": {"x": 80.0, "y": 20.0}, "c": {"x": 80.0, "y": 20.0}}

percents = st.floats(min_value=0, max_value=100)
weights = st.dictionaries(st.sampled_from("abc"), st.floats(min_value=1, max_value=100), min_size=1)
figures = st.fixed_dictionaries({name: st.fixed_dictionaries(dict.fromkeys("xyz", percents)) for name in "abc"})
gappy = st.fixed_dictionaries(
    {name: st.fixed_dictionaries(dict.fromkeys("xyz", percents | st.none())) for name in "abc"}
)
sizes = st.none() | st.integers(min_value=20, max_value=2000)
