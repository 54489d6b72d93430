"""Where the visit stands among the steps, and when an alarm takes the page over; plain Python, no Qt."""

from collections.abc import Sequence

from decision_aid.content.questions import Step
from decision_aid.reasoning.results import UrgencyResult
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Detour:
    """A step that was opened from another one because it helps there, and the question to come back to by its path."""

    step: str
    back_to: str
    question: str


class Navigation:
    """The current step and its neighbours, over all steps or over the short path.

    `shows_alarm` is True while the emergency page stands in the step's place.
    """

    def __init__(self, steps: Sequence[Step]) -> None:
        self._steps = tuple(steps)
        self.current = self._steps[0].id
        self.short = False
        self.shows_alarm = False
        self.places: dict[str, int] = {}
        """The screen last shown of each step with several; it outlasts a change of text size."""
        self.detour: Detour | None = None
        """The way back that is open; it ends when another step is opened."""
        self.prompt_folded: bool | None = None
        """Whether the clinician folded the prompt away in this visit; None while the text size decides."""

    @property
    def shown(self) -> tuple[Step, ...]:
        """The steps to show: all, or those of the short path and the current one."""
        if not self.short:
            return self._steps
        return tuple(step for step in self._steps if step.short_path or step.id == self.current)

    @property
    def place(self) -> int:
        """The number of the current step among those shown, counted from 1."""
        return [step.id for step in self.shown].index(self.current) + 1

    def open(self, step_id: str) -> None:
        """Stand at a step; a way back stays open at the step that it was opened for alone."""
        self.current = step_id
        self.shows_alarm = False
        if self.detour is not None and self.detour.step != step_id:
            self.detour = None

    @property
    def back_to(self) -> str:
        """The step that the way back leads to; "" where none is open."""
        return self.detour.back_to if self.detour is not None and not self.shows_alarm else ""

    def neighbour(self, distance: int) -> str | None:
        """Return the id of the step so many places on (or back, when negative); None past the ends."""
        place = self.place - 1 + distance
        return self.shown[place].id if 0 <= place < len(self.shown) else None


class Alarm:
    """Tells a new alarm from one that was already seen: a code is new when it fires newly or becomes more urgent."""

    def __init__(self) -> None:
        self._heard: frozenset[tuple[str, str]] = frozenset()

    def is_new(self, urgency: UrgencyResult) -> bool:
        """Return whether anything fires that did not fire when last asked; a review or its end is remembered too."""
        firing = frozenset((fired.rule.code, fired.urgency) for fired in urgency.fired)
        firing = firing if urgency.withheld else frozenset()
        new = not firing <= self._heard
        self._heard = firing
        return new
