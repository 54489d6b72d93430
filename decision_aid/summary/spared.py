"""What gives way on the patient's sheet so that it keeps to its pages, one step after the other."""

from decision_aid.records import dataclass
from decision_aid.summary.document import PaperRoom

MOST_ROWS_LEFT_OUT = 3
NARROW_STEP, PICTURES_STEP = 9, 13
"""Steps after which margins get narrower, and after which pictures go."""


@dataclass(frozen=True, slots=True)
class Spared:
    """What gives way, one step after the other, so that the sheet keeps to its pages."""

    room: PaperRoom

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return self.room.left_out

    @property
    def in_short(self) -> bool:
        """Whether gaps and proposed questions are the first few alone."""
        return self.steps > 0

    @property
    def reasons_left_out(self) -> bool:
        """Whether the list of studies says who was studied without saying why we are as sure as we are."""
        return self.steps > 1

    @property
    def groups_left_out(self) -> bool:
        """Whether the list of studies gives their source alone: the table says in short who was studied."""
        return self.steps > 2

    @property
    def tiny_limits(self) -> bool:
        """Whether the limits of the aid are set as small as references: rather that than rows lost."""
        return self.steps > 3 and not self.room.large_print

    @property
    def fit_in_short(self) -> bool:
        """Whether of the fit only how close and how sure it is is told: page 1 and the record say what was weighed."""
        return self.steps > 4

    @property
    def lines_left_out(self) -> bool:
        """Whether one line to write on is left, and one gap told."""
        return self.steps > 5

    @property
    def rows(self) -> int:
        """How many of the least asked-for rows of the table are left out: three, and one more before pictures are."""
        return min(max(self.steps - 6, 0), MOST_ROWS_LEFT_OUT) + (self.steps >= PICTURES_STEP)

    @property
    def cautions_by_name(self) -> bool:
        """Whether cautions other than those always told in full are named alone."""
        return self.steps > NARROW_STEP

    @property
    def own_duration_alone(self) -> bool:
        """Whether a row with a figure of people with pain as long as the patient's shows that alone."""
        return self.steps > NARROW_STEP + 1

    @property
    def first_week_alone(self) -> bool:
        """Whether of options that nobody decided on the first week is told instead of the first four."""
        return self.steps > NARROW_STEP + 2

    @property
    def pictures_left_out(self) -> bool:
        """Whether the table says its figures in words alone."""
        return self.steps > PICTURES_STEP and not self.room.large_print
