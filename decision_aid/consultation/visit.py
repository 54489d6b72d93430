"""Who is here today, and in which order the options are shown."""

import datetime
from dataclasses import dataclass

from decision_aid.consultation.answers import Answer


@dataclass(frozen=True, slots=True)
class VisitDetails:
    """The people and the day; everything may stay empty."""

    date: datetime.date | None = None
    patient_label: str = ""
    local_id: str = ""
    clinician: str = ""
    clinic: str = ""
    companion: str = ""
    interpreter: Answer | None = None
    option_order: tuple[str, ...] = ()
