"""What gives way on the patient's sheet so that it keeps to its pages, one step after the other."""

from decision_aid.records import dataclass
from decision_aid.summary.document import PaperRoom, TextSize

FIRST_WEEKS_STEP, PICTURES_STEP = 5, 12


@dataclass(frozen=True, slots=True)
class Spared:
    """What gives way, one step after the other, so that the sheet keeps to its pages."""

    room: PaperRoom

    @property
    def steps(self) -> int:
        """How many steps were taken."""
        return self.room.left_out

    @property
    def with_first_weeks(self) -> bool:
        """Whether there was room for the first weeks in spite of all that gave way."""
        return self.room.wished_back

    @property
    def in_short(self) -> bool:
        """Whether gaps and proposed questions are the first few alone."""
        return self.steps > 0

    @property
    def fit_in_short(self) -> bool:
        """Whether of the fit only how close and how sure it is is told: page 1 and the record say what was weighed."""
        return self.steps > 1

    @property
    def reasons_left_out(self) -> bool:
        """Whether the list of studies says who was studied without saying why we are as sure as we are."""
        return self.steps > 2

    @property
    def lines_left_out(self) -> bool:
        """Whether one line to write on is left, and one gap told."""
        return self.steps > 3

    @property
    def groups_left_out(self) -> bool:
        """Whether the list of studies gives their source alone: the table says in short who was studied."""
        return self.steps > 4

    @property
    def without_first_weeks(self) -> bool:
        """Whether the first weeks of options that nobody decided on are left out."""
        return self.steps > FIRST_WEEKS_STEP and not self.with_first_weeks

    @property
    def cautions_by_name(self) -> bool:
        """Whether cautions other than those always told in full are named alone."""
        return self.steps > 9

    @property
    def small_cells(self) -> bool:
        """Whether the table is set in 12 points, the least for print that is easy to read."""
        return self.steps > 10 and not self.room.large_print

    @property
    def tiny_limits(self) -> bool:
        """Whether the limits of the aid are set as small as references: rather that than rows or first weeks lost."""
        return (self.steps > 11 or self.with_first_weeks) and not self.room.large_print

    @property
    def pictures_left_out(self) -> bool:
        """Whether the table says its figures in words alone."""
        return self.steps > PICTURES_STEP and not self.room.large_print

    @property
    def rows(self) -> int:
        """How many of the least asked-for rows of the table are left out: three before the pictures, others after."""
        return min(max(self.steps - 6, 0), 3) + max(self.steps - 13, 0)

    @property
    def size_of_first_weeks(self) -> TextSize:
        """Small where they came back in spite of all that gave way, else the size of all text."""
        return "small" if self.with_first_weeks and not self.room.large_print else "body"
