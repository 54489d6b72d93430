"""What is thought to cause the pain: condition, imaging, slip, fracture, and the operation under discussion."""

import datetime
from dataclasses import field
from typing import Literal

from decision_aid.consultation.answers import Answer, Side
from decision_aid.records import dataclass

Condition = Literal[
    "disc_herniation",
    "spinal_stenosis",
    "degenerative_spondylolisthesis",
    "degenerative_disc_disease",
    "vertebral_fracture",
    "isthmic_spondylolisthesis",
    "synovial_cyst",
    "scoliosis",
    "previous_surgery",
    "infection",
    "tumour",
    "inflammatory",
    "not_spine",
    "nonspecific",
    "not_known",
]

Match = Literal["yes", "partly", "no", "unsure"]


@dataclass(frozen=True, slots=True)
class Imaging:
    """One examination by imaging; `levels` are written like "L4-L5"."""

    modality: Literal["mri", "ct", "xray", "other"] | None = None
    date: datetime.date | None = None
    levels: tuple[str, ...] = ()
    side: Side | None = None
    finding: str = ""
    type: Literal["bulge", "protrusion", "extrusion", "sequestration"] | None = None
    severity: Literal["mild", "moderate", "severe"] | None = None
    matches_symptoms: Match | None = None


@dataclass(frozen=True, slots=True)
class UnlikelyWithoutSurgery:
    """The specialist's word that improvement without an operation is unlikely, and the reason given."""

    answer: Answer | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Slip:
    """A slipped vertebra: Meyerding grade 1 to 5, and whether it moves."""

    grade: int | None = field(default=None, metadata={"low": 1, "high": 5})
    unstable: Answer | None = None


@dataclass(frozen=True, slots=True)
class Fracture:
    """A broken vertebra and how it stands."""

    kind: Literal["osteoporotic", "traumatic"] | None = None
    weeks_since: float | None = field(default=None, metadata={"low": 0, "high": 5200})
    nerve_damage: Answer | None = None
    stable: Answer | None = None


@dataclass(frozen=True, slots=True)
class Cause:
    """The cause of the pain as far as it is known in this visit."""

    condition: Condition | None = None
    also: tuple[Condition, ...] = ()
    confirmed_by: Literal["specialist", "imaging", "suspected"] | None = None
    unlikely_without_surgery: UnlikelyWithoutSurgery | None = None
    imaging: tuple[Imaging, ...] | None = None
    slip: Slip | None = None
    fracture: Fracture | None = None


@dataclass(frozen=True, slots=True)
class Proposed:
    """The operation or procedure under discussion, if any; `option` is an option id of the cause."""

    option: str | None = None
    levels: int | None = field(default=None, metadata={"low": 1, "high": 20})
    side: Side | None = None
    revision: Answer | None = None
    by: str = ""
