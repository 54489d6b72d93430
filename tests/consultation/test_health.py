"""Figures derived from what was said about health."""

from decision_aid.consultation.health import Health, PreviousOperation


def test_body_mass_index_needs_height_and_weight() -> None:
    assert Health(height_cm=168).body_mass_index is None
    assert round(Health(height_cm=200, weight_kg=100).body_mass_index or 0, 6) == 25


def test_earlier_operations_are_counted_or_listed() -> None:
    assert Health().earlier_operations is None
    assert Health(previous_spine_operations=0).earlier_operations == 0
    assert Health(previous_spine_operations=(PreviousOperation(year=2019), PreviousOperation())).earlier_operations == 2
