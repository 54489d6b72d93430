"""Checks the content for its authors: every finding of every rule together, nothing is raised.

A rule is one function of a `Content` that yields findings; to add one, write it in the module of its subject and name
it in `RULES`.
"""

import datetime
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from decision_aid.content import (
    checks_of_causes,
    checks_of_chances,
    checks_of_facts,
    checks_of_figures,
    checks_of_reading,
    checks_of_rows,
    checks_of_text,
)
from decision_aid.content.checked import Content
from decision_aid.content.checks_of_conditions import check_conditions
from decision_aid.content.checks_of_length import check_lengths
from decision_aid.content.checks_of_scope import check_scope
from decision_aid.content.checks_of_wholeness import check_wholeness
from decision_aid.content.errors import ContentFinding
from decision_aid.content.reading import library_from, read_parts
from decision_aid.content.references import check_references
from decision_aid.files.resources import resources_folder

Rule = Callable[[Content], Iterable[ContentFinding]]

RULES: Mapping[str, Rule] = {
    "references": lambda content: check_references(content.reading),
    "conditions": lambda content: check_conditions(content.reading),
    "wholeness": lambda content: check_wholeness(content.reading),
    "languages": checks_of_text.check_languages,
    "placeholders": checks_of_text.check_placeholders,
    "typed_figures": checks_of_text.check_typed_figures,
    "steering": checks_of_text.check_steering,
    "sentences": checks_of_text.check_sentences,
    "lengths": check_lengths,
    "scope": check_scope,
    "complete_causes": checks_of_causes.check_complete_causes,
    "equal_options": checks_of_causes.check_equal_options,
    "balance": checks_of_causes.check_balance,
    "rows": checks_of_rows.check_rows,
    "times": checks_of_rows.check_times,
    "chances": checks_of_chances.check_chances,
    "framing": checks_of_chances.check_framing,
    "cells": checks_of_figures.check_cells,
    "figures": checks_of_figures.check_figures,
    "cards": checks_of_figures.check_cards,
    "attributes": checks_of_figures.check_attributes,
    "sources": checks_of_facts.check_sources,
    "dates": checks_of_facts.check_dates,
    "about": checks_of_facts.check_about,
    "questions": checks_of_facts.check_questions,
    "reading_level": checks_of_reading.check_reading_level,
    "glossary": checks_of_reading.check_glossary,
}
"""Every rule by its name, in the order in which they run. The rule `shape` comes before them, in the reading."""


def check_content(folder: Path | None = None, *, today: datetime.date | None = None) -> tuple[ContentFinding, ...]:
    """Return everything found about the content of `folder`, or of the shipped content; by file and line.

    `today` decides what is past its date. Files that cannot be read are told alone: the rules need them whole.
    """
    reading = read_parts(folder or resources_folder())
    found = list(reading.findings)
    if not found:
        content = Content(reading, library_from(reading, "checked"), today or datetime.date.today())
        found = [finding for rule in RULES.values() for finding in rule(content)]
    return tuple(sorted(found, key=lambda finding: (finding.file, finding.line)))
