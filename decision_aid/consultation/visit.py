"""Who is here today, and in which order the options are shown."""

import datetime

from decision_aid.consultation.answers import Answer
from decision_aid.records import dataclass


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
    home_sheet: datetime.date | None = None
    """Day of the sheet, filled in at home, from which answers of this record come."""
