"""The report on the reading level: what `resources/help/reading_level.md` says, made from the content alone."""

from collections.abc import Iterable, Sequence

from decision_aid.content.checked import Content
from decision_aid.content.checks_of_reading import (
    FORMULAS,
    HARDEST_GRADE,
    TARGET_GRADE,
    is_too_hard,
    level_of,
    mean_grade,
)
from decision_aid.content.passages import FEWEST_SENTENCES, FEWEST_WORDS, Passage, passages
from decision_aid.content.reading_level import ReadingLevel, judge
from decision_aid.records import dataclass

KINDS = {
    "about.yaml": "About the aid",
    "choices.yaml": "Lists to choose from",
    "red_flags.yaml": "Warning signs",
    "cautions.yaml": "Cautions",
    "glossary.yaml": "Glossary",
    "worksheet.yaml": "The sheet for home",
    "questions": "Questions",
    "causes": "Causes and options",
    "evidence": "Groups and certainty of findings",
}
METHOD = f"""\
Both formulas count the words, sentences and syllables of English and say how many years of school a text asks for.
They know nothing of sense, layout or pictures. No patient has tested these texts yet.

- Judged: every text that patients read, figures filled in, as the check `reading_level` of `decision-aid check` does.
- A text of {FEWEST_SENTENCES} sentences stands alone. Shorter ones are judged together with those of their field.
- Labels of fewer than {FEWEST_WORDS} words are left out: the formulas say nothing about them.
- A word of the glossary counts as one short word the first time a text uses it, and in full after that. The columns
  "all words" show the same texts with every word counted in full.
- SMOG was made for 30 sentences. For fewer it is rough, and one long word more can add a grade.
- The software is textstat. Its formulas are Flesch-Kincaid (1975) and SMOG (1969).
"""


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with its level, and its level with every word counted in full."""

    passage: Passage
    level: ReadingLevel
    in_full: ReadingLevel

    @property
    def kind(self) -> str:
        """What sort of text it is, as the report names it."""
        return KINDS[self.passage.texts[0].part.file.split("/")[0]]


def reading_report(content: Content) -> str:
    """Return the report as Markdown; raises ReadingLevelError when nothing can judge the texts."""
    judged = [Judged(each, level_of(each), judge(text.said for text in each.texts)) for each in passages(content)]
    hard = [each for each in judged if is_too_hard(each.level)]
    parts = ["# Reading level", _summary(judged, hard), "## How it was measured", METHOD.strip(), "## By kind of text"]
    parts += ["\n".join(_table(judged)), f"## Passages above grade {HARDEST_GRADE:.0f}", "\n".join(_list(hard))]
    return "\n\n".join(part for part in parts if part) + "\n"


def _summary(judged: Sequence[Judged], hard: Sequence[Judged]) -> str:
    return (
        f"The patient texts ask for {_mean(judged, 'flesch_kincaid')} years of school by Flesch-Kincaid and "
        f"{_mean(judged, 'smog')} by SMOG, on average over their words. With every medical word counted in full it is "
        f"{_mean(judged, 'flesch_kincaid', in_full=True)} and {_mean(judged, 'smog', in_full=True)}. "
        f"The target is {TARGET_GRADE:.0f}. "
        f"Of {len(judged)} passages, {len(hard)} ask for more than {HARDEST_GRADE:.0f} by one of the two formulas."
    )


def _table(judged: Sequence[Judged]) -> Iterable[str]:
    yield "| texts | passages | Flesch-Kincaid | SMOG | Flesch-Kincaid, all words | SMOG, all words | above 8 |"
    yield "|---|---|---|---|---|---|---|"
    for kind in KINDS.values():
        group = [each for each in judged if each.kind == kind]
        if group:
            yield _row(kind, group)
    yield _row("All", judged)


def _row(title: str, group: Sequence[Judged]) -> str:
    grades = [_mean(group, name, in_full=full) for full in (False, True) for name in FORMULAS]
    hard = sum(is_too_hard(each.level) for each in group)
    return f"| {' | '.join([title, str(len(group)), *grades, str(hard)])} |"


def _mean(group: Sequence[Judged], name: str, *, in_full: bool = False) -> str:
    """The mean over the words of the passages."""
    return f"{mean_grade([each.in_full if in_full else each.level for each in group], name):.1f}"


def _list(hard: Sequence[Judged]) -> Iterable[str]:
    if not hard:
        yield "None."
    for each in sorted(hard, key=lambda one: (-round(one.level.worst, 1), one.passage.name)):
        level = each.level
        grades = f"Flesch-Kincaid {level.flesch_kincaid:.1f}, SMOG {level.smog:.1f}"
        yield f"- {each.passage.name}: {grades} over {level.sentences} sentences"
