"""Sources and findings, in the shape of the evidence dossier; it draws no conclusion."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from decision_aid.records import dataclass

Text = Mapping[str, str]
"""Wording by language code, such as {"en": "..."}; it may hold placeholders, see `wording`."""


class OwnWords(dict[str, str]):
    """Wording that a person typed: it is said as it stands, and braces in it are no placeholders."""


Analysis = Literal["itt", "per-protocol", "as-treated", "cohort", "registry", "meta-analysis", "guideline"]
Certainty = Literal["high", "moderate", "low", "very_low"]
CHOSEN: frozenset[Analysis] = frozenset({"as-treated", "cohort", "registry"})
"""Analyses whose groups are what people chose, not what the lot gave them."""
Formed = Literal["by_lot", "partly_by_lot", "as_treated_in_trial", "by_choice", "one_group"]
Favours = Literal["option", "comparator", "neither", "unclear", "not_comparative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A publication: how it is cited, how many it studied, who paid, and how it was read (`seen`, as in a finding)."""

    id: str
    title: str = ""
    authors: str = ""
    journal: str = ""
    year: int | None = None
    doi: str = ""
    pmid: str = ""
    pmcid: str = ""
    design: str = ""
    participants: int | None = None
    funding: str = ""
    seen: str = ""
    note: str = ""
    url: str = ""
    cite_by_identifier: bool = False
    """True where title, authors or year are uncertain: it is then cited by its identifiers alone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Applies:
    """The group that a finding rests on, as bounds; None leaves a side open.

    `age` in years, `duration_weeks` of symptoms before treatment, `earlier_operations` as a count, each [low, high].
    """

    age: tuple[float | None, float | None] | None = None
    duration_weeks: tuple[float | None, float | None] | None = None
    main_problem: tuple[str, ...] | None = None
    earlier_operations: tuple[float | None, float | None] | None = None
    words: Text = field(default_factory=dict)
    """The group in plain words, such as "people aged 18 to 65 with leg pain for 6 to 12 weeks"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Printed figures of one publication; `values` is None for a statement without a figure."""

    id: str
    source: str
    condition: str
    topic: str
    population: str
    option: str | None = None
    comparator: str | None = None
    outcome: str = ""
    unit: str | None = None
    time: str | None = None
    kind: str = ""
    values: Mapping[str, Any] | None = None
    n: Mapping[str, Any] | None = None
    analysis: Analysis
    certainty: Certainty
    certainty_by: str = ""
    certainty_why: str = ""
    seen: Literal["abstract", "full-text", "secondary"]
    note: str = ""
    statement: str = ""
    issued_by: str = ""
    public_coefficients: Any = None
    favours: Favours
    group: Text = field(default_factory=dict)
    """The population in plain words for the patient."""
    why: Text = field(default_factory=dict)
    """One short reason for the certainty, in plain words for the patient."""
    applies: Applies | None = None

    pools: Literal["trials", "mixed"] = "trials"
    """For a meta-analysis: whether all its groups were formed by lot, or some by choice."""

    @property
    def formed(self) -> Formed:
        """How the groups that are compared came about."""
        if self.analysis in CHOSEN:
            return "by_choice"
        if self.analysis == "per-protocol":
            return "as_treated_in_trial"
        if self.favours == "not_comparative" or self.analysis == "guideline":
            return "one_group"
        return "partly_by_lot" if self.pools == "mixed" else "by_lot"
