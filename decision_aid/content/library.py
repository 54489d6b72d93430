"""The content as one value; `loader` reads it, `wording` says its texts."""

from collections.abc import Mapping

from decision_aid.content.about import About
from decision_aid.content.causes import CauseContent
from decision_aid.content.choices import ChoiceLists
from decision_aid.content.evidence import Finding, Source
from decision_aid.content.glossary import GlossaryTerm
from decision_aid.content.questions import Question, Step
from decision_aid.content.rules import CautionRule, Condition, RedFlagCode, RedFlagRule, ReviewNote, SignsToWatch
from decision_aid.content.worksheet import WorksheetContent
from decision_aid.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All content. `version` is the content version with a short hash of the files it was read from."""

    version: str
    about: About
    sources: Mapping[str, Source]
    findings: Mapping[str, Finding]
    causes: Mapping[str, CauseContent]
    steps: tuple[Step, ...]
    choices: ChoiceLists
    conditions: Mapping[str, Condition]
    red_flags: tuple[RedFlagRule, ...]
    red_flag_codes: Mapping[str, RedFlagCode]
    caution_rules: tuple[CautionRule, ...]
    signs_to_watch: SignsToWatch
    review_notes: tuple[ReviewNote, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    """Medical words that texts cannot do without, in the order of their file."""
    worksheet: WorksheetContent | None = None
    """The sheet to fill in at home; a content made for a test may do without."""

    def step(self, step_id: str) -> Step:
        """Return the step of that id; KeyError when there is none."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def questions(self) -> Mapping[str, Question]:
        """Every question by its case-file path."""
        return {question.path: question for step in self.steps for group in step.groups for question in group.questions}
