import pytest

from decision_aid.consultation.bounds import Bounds, bounds_at


@pytest.mark.parametrize(
    ("path", "bounds"),
    [
        ("symptoms.leg_pain", Bounds(0, 10, whole=True)),
        ("symptoms.duration_weeks", Bounds(0, 5200, whole=False)),
        ("health.diabetes.hba1c_percent", Bounds(3, 20, whole=False)),
        ("treatments.opioid.weeks", Bounds(0, 5200, whole=False)),
        ("warning_signs.leg_weakness.since_days", Bounds(0, 36500, whole=True)),
        ("health.previous_spine_operations", Bounds(0, 50, whole=True)),
    ],
)
def test_bounds_are_those_of_the_record(path: str, bounds: Bounds) -> None:
    assert bounds_at(path) == bounds


def test_field_without_range_has_no_bounds() -> None:
    assert bounds_at("symptoms.course") is None


def test_unknown_path_is_refused() -> None:
    with pytest.raises(AttributeError):
        bounds_at("symptoms.toothache")
