"""How the groups of a finding came about."""

from dataclasses import replace

import pytest

from decision_aid.content.evidence import Finding

FINDING = Finding(
    id="one",
    source="study",
    condition="disc_herniation",
    topic="benefit",
    population="adults",
    analysis="itt",
    certainty="low",
    seen="abstract",
    favours="neither",
)


@pytest.mark.parametrize(
    ("analysis", "favours", "pools", "formed"),
    [
        ("itt", "option", "trials", "by_lot"),
        ("itt", "not_comparative", "trials", "one_group"),
        ("meta-analysis", "neither", "trials", "by_lot"),
        ("meta-analysis", "neither", "mixed", "partly_by_lot"),
        ("meta-analysis", "not_comparative", "mixed", "one_group"),
        ("per-protocol", "option", "trials", "as_treated_in_trial"),
        ("as-treated", "option", "trials", "by_choice"),
        ("registry", "not_comparative", "trials", "by_choice"),
        ("guideline", "unclear", "trials", "one_group"),
    ],
)
def test_groups_are_by_lot_only_where_the_lot_formed_them_all(
    analysis: str, favours: str, pools: str, formed: str
) -> None:
    finding = replace(FINDING, analysis=analysis, favours=favours, pools=pools)  # type: ignore[arg-type]

    assert finding.formed == formed
