"""How often things are so in the made-up population: from a finding where the evidence has it, else our assumption.

A share read from a finding is looked up in the content; no figure of it is typed here.
"""

from typing import NamedTuple

from decision_aid.content.library import Library


class Rate(NamedTuple):
    """A share of people; `finding` and `value` say where it stands, else `assumed` is our own guess."""

    what: str
    assumed: float = 0.0
    finding: str = ""
    value: str = ""
    rest: bool = False
    """Whether the share of the others is meant."""

    def share(self, library: Library) -> float:
        """The share as a number from 0 to 1. Raises LookupError where the finding does not hold the figure."""
        if not self.finding:
            return self.assumed
        printed = (library.findings[self.finding].values or {})[self.value]
        part = float(printed) / 100
        return 1 - part if self.rest else part


RATES: dict[str, Rate] = {
    # Who has a serious illness behind the pain, in a spine clinic
    "cauda": Rate("cauda equina syndrome, secondary care", finding="rf-ces-how-often", value="comparator"),
    "infection": Rate("spinal infection", finding="rf-prevalence-guideline", value="infection"),
    "cancer": Rate("cancer in the spine, not known before this visit (the guideline says less than 1)", 0.005),
    "aneurysm": Rate("leaking or ruptured aneurysm", 0.0005),
    # What people with such an illness tell
    "cauda_sign": Rate("each cauda equina sign new, where there is the syndrome (middle of the published range)", 0.31),
    "cauda_residue": Rate(
        "200 ml or more of urine left, where measured", finding="rf-ces-pvr-accuracy", value="sensitivity"
    ),
    "measured": Rate("residual urine measured where there is the syndrome", 0.5),
    "infection_fever": Rate("fever with spinal infection", finding="rf-infection-features", value="fever"),
    "infection_diabetes": Rate("diabetes with spinal infection", finding="rf-infection-features", value="diabetes"),
    "infection_risk": Rate("any infection risk told, with spinal infection", 0.5),
    "infection_rest": Rate("growing rest pain with spinal infection", 0.7),
    "infection_blood": Rate("abnormal blood tests known, with spinal infection", 0.6),
    "cancer_known": Rate("a cancer known before", finding="rf-mscc-first-sign", value="option", rest=True),
    "cancer_weight": Rate("weight loss with cancer in the spine", 0.25),
    "cancer_rest": Rate("growing night or rest pain with cancer in the spine", 0.6),
    "cancer_blood": Rate("abnormal blood tests known, with cancer in the spine", 0.4),
    "cancer_nerve": Rate("a new nerve sign with cancer in the spine", 0.15),
    "aneurysm_pain": Rate("sudden belly pain, with a rupture", finding="rf-aneurysm-signs", value="abdominal_pain"),
    # What people without such an illness tell: signs new or worse
    "bladder_new": Rate("bladder change, new", 0.010),
    "bowel_new": Rate("bowel change, new", 0.005),
    "saddle_new": Rate("saddle numbness, new", 0.005),
    "sexual_new": Rate("sexual change, new", 0.010),
    "both_legs_new": Rate("both legs weak or numb, new", 0.010),
    "both_pain_new": Rate("pain in both legs, new", 0.04),
    "weak_new": Rate("leg weakness, new", 0.05),
    "severe_new": Rate("severe weakness, new", 0.008),
    "unsteady_new": Rate("unsteady walking, new", 0.008),
    "fever_new": Rate("fever or unwell, new", 0.015),
    "weight_new": Rate("weight loss without trying, new", 0.02),
    "rest_new": Rate("growing night or rest pain, new", 0.06),
    "tearing_new": Rate("sudden tearing pain, new", 0.002),
    "cold_new": Rate("cold, pale leg, new", 0.001),
    # Signs old and unchanged, and answers not sure
    "old_young": Rate("each sign old and unchanged, under 65", 0.02),
    "old_aged": Rate("each sign old and unchanged, 65 and over", 0.06),
    "unsure": Rate("each sign or fact answered not sure", 0.01),
    # Facts
    "cancer_young": Rate("past cancer, under 65", 0.04),
    "cancer_aged": Rate("past cancer, 65 and over", 0.13),
    "risk": Rate("infection risk", 0.03),
    "blood": Rate("abnormal blood tests known", 0.04),
    "crash": Rate("major injury, without a fracture", 0.03),
    "fragile": Rate("of broken vertebrae, those of weak bones", 0.8),
    "small_fall": Rate("small injury with weak bones, 70 and over", 0.05),
    "wide_aorta": Rate("known aneurysm, 65 and over", 0.015),
    "operated": Rate("new trouble after a recent spine operation", 0.01),
    # Health
    "diabetes_young": Rate("diabetes, under 65", 0.06),
    "diabetes_aged": Rate("diabetes, 65 and over", 0.17),
    "steroids": Rate("long-term steroids", 0.02),
    "immune": Rate("weak immune system", 0.015),
    "dialysis": Rate("dialysis", 0.003),
    "weak_bones": Rate("osteoporosis, over 50", finding="osteoporosis-prevalence-spine", value="option"),
    "frail_some": Rate("mildly frail (as mfi5-distribution, which is not shipped)", 0.152),
    "frail_clear": Rate("severely frail (as mfi5-distribution, which is not shipped)", 0.016),
    "low_mood": Rate("screened low in mood before surgery", finding="depression-before-after", value="comparator"),
    "smokes": Rate("smokes now", 0.2),
    "opioids": Rate("takes opioids", 0.25),
    "illness_young": Rate("each serious long-term illness, under 65", 0.03),
    "illness_aged": Rate("each serious long-term illness, 65 and over", 0.09),
    "thinner": Rate("blood thinner, 65 and over", 0.2),
    # The visit
    "hurried": Rate("visits in which signs are left out", 0.2),
    "left_out": Rate("each sign left out, in such a visit", 0.3),
    "worse": Rate("course getting worse", 0.2),
    "course_unsure": Rate("course not sure", 0.04),
    "numb": Rate("numb or tingling leg, with a squeezed nerve", 0.4),
    "numb_other": Rate("numb or tingling leg, other causes", 0.1),
    "weak_told": Rate("some weakness told where no weakness sign was", 0.06),
    "pictured": Rate("MRI or CT done", 0.85),
}
"""Every rate of the population; nothing else about people is assumed but ages and shares of causes."""
SQUEEZED = ("disc_herniation", "spinal_stenosis", "degenerative_spondylolisthesis", "previous_surgery")
"""Causes in which a nerve is squeezed."""

CAUSES: dict[str, tuple[float, int, int]] = {
    "disc_herniation": (0.34, 46, 12),
    "spinal_stenosis": (0.25, 70, 9),
    "degenerative_spondylolisthesis": (0.08, 68, 9),
    "degenerative_disc_disease": (0.08, 47, 11),
    "vertebral_fracture": (0.05, 74, 10),
    "nonspecific": (0.10, 48, 15),
    "previous_surgery": (0.04, 58, 12),
    "scoliosis": (0.02, 66, 10),
    "isthmic_spondylolisthesis": (0.02, 45, 12),
    "not_known": (0.02, 50, 16),
}
"""Causes with our assumed share, and middle and spread of ages in years."""
