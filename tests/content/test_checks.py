"""Plants each kind of fault in the smallest content and sees the rule that is meant to catch it do so."""

import datetime
import shutil
from pathlib import Path

import pytest

from decision_aid.content.checks import RULES, check_content
from decision_aid.content.errors import ContentError
from decision_aid.content.loader import read_library

PACK = Path(__file__).parent / "pack"
TODAY = datetime.date(2026, 11, 22)
CAUSE, EVIDENCE, ABOUT = "causes/disc_herniation.yaml", "evidence/tiny.yaml", "about.yaml"
CHOICES, FLAGS, CAUTIONS = "choices.yaml", "red_flags.yaml", "cautions.yaml"
SYMPTOMS, ASKED = "questions/04_symptoms.yaml", "questions/02_warning_signs.yaml"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PACK, tmp_path / "pack"))


def plant(pack: Path, file: str, old: str, new: str) -> int:
    """Replace the first `old` of a file and return its line."""
    path = pack / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_the_smallest_content_has_no_findings() -> None:
    assert check_content(PACK, today=TODAY) == ()


CHOSEN_FIRST = """\
  figures:
  - finding: tiny-harm
    outcome: healed
    kind: of_100
    months: 1
    time: {en: 1 month}
    counts: wanted
    summary: {en: Some people healed.}
    cells: {}
  - finding: tiny-recovered-1y
"""
"""A figure of people who chose for themselves, planted above one of groups formed by lot."""

FAULTS = [
    ("shape", CAUSE, "scope: comparison", "scop: comparison"),
    ("shape", CAUSE, "kind: surgery", "kind: operation"),
    ("shape", EVIDENCE, "certainty: moderate", "certainty: fair"),
    ("shape", EVIDENCE, "  favours: neither\n", "  favours: neither\n  unconfirmed: true\n"),
    ("shape", ABOUT, "2026-10-01", "October"),
    ("shape", FLAGS, "  urgency: emergency\n", "  urgency: emergency\n  urgency: urgent\n"),
    ("shape", CAUTIONS, "rules:", "rules: ["),
    ("references", EVIDENCE, "source: tiny-2020", "source: tiny-2002"),
    ("references", CAUSE, "- finding: tiny-harm", "- finding: tiny-harms"),
    ("references", CAUSE, "finding: tiny-recovered-1y, row: recovered}", "finding: tiny-recovered-1y, row: pain}"),
    ("references", CAUSE, "- {option: discectomy, steps", "- {option: fusion, steps"),
    ("references", CAUSE, "- id: infection", "- id: recovered"),
    ("references", EVIDENCE, "- id: tiny-signs", "- id: tiny-harm"),
    ("languages", CAUSE, "{en: Slipped disc}", "{es: Hernia}"),
    ("languages", "causes/infection.yaml", "condition: {en: This aid holds no figures about it.}", "condition: {}"),
    ("languages", ABOUT, "conflicts: {en: Gains nothing from any choice.}", "conflicts: {}"),
    ("languages", CAUSE, "{en: Slipped disc}", '{en: ""}'),
    ("languages", CAUSE, "{en: Slipped disc}", "{en: Slipped disc, spanish: Hernia}"),
    ("placeholders", CAUSE, "tiny-recovered-1y.comparator|whole", "tiny-recovered-2y.comparator|whole"),
    ("placeholders", CAUSE, "tiny-recovered-1y.comparator|whole", "tiny-recovered-1y.other"),
    ("placeholders", CAUSE, "tiny-recovered-1y.comparator|whole", "tiny-recovered-1y.comparator|half"),
    ("placeholders", CAUSE, "tiny-recovered-1y.comparator|whole}", "tiny-recovered-1y.comparator|whole"),
    ("placeholders", CAUSE, "tiny-harm.option|per_1000", "tiny-harm.option|whole"),
    ("placeholders", CAUSE, "tiny-harm.option|per_1000", "tiny-harm"),
    ("placeholders", CAUSE, "tiny-harm.option|per_1000", "tiny-recovered-1y.ci95"),
    ("typed_figures", CAUSE, "{tiny-recovered-1y.option} and", "95 and"),
    ("typed_figures", CAUTIONS, "Smoking slows healing.", "Smoking doubles it to 12 of 100."),
    ("typed_figures", CHOICES, "{en: Walk further}", "{en: Walk 500 metres}"),
    ("steering", CAUSE, "Leg pain often eases sooner.", "This is the best path."),
    ("steering", CAUSE, "Leg pain often eases sooner.", "You should have it."),
    ("steering", CAUSE, "Leg pain often eases sooner.", "It helps 1 in 2."),
    ("steering", CAUSE, "Leg pain often eases sooner.", "You must have it."),
    ("steering", CAUTIONS, "Stopping helps.", "Stopping helps!"),
    (
        "sentences",
        CAUSE,
        "An operation can cause harm.",
        "An operation " + "can cause more and more harm " * 4 + "to you.",
    ),
    (
        "reading_level",
        CAUSE,
        "A surgeon takes out the part of the disc that presses.",
        "The anticipated intervention necessitates hospitalisation. Perioperative complications are unpredictable. "
        "Postoperative rehabilitation is individualised.",
    ),
    ("glossary", "glossary.yaml", "name: {en: infection}\n  also: {en: [infections]}", "name: {en: zebra}"),
    ("complete_causes", CAUSE, "why_a_choice: {en: Both paths help many people.}\n", ""),
    ("complete_causes", CAUSE, "start without one?", "start without one."),
    ("complete_causes", CAUSE, "kind: no_surgery", "kind: procedure"),
    ("complete_causes", CAUSE, "topic: harms", "topic: work"),
    ("equal_options", CAUSE, "good_points: [{en: Leg pain often eases sooner.}]", "good_points: []"),
    ("equal_options", CAUSE, "- {option: start_without_surgery, steps", "- {option: discectomy, steps"),
    ("balance", CAUSE, "An operation can cause harm.", "An operation can cause harm that may last for a long time."),
    ("balance", CAUSE, "You feel sore for some weeks.", "You feel sore for some weeks " + "and tired " * 6),
    ("balance", CAUSE, "[{en: Leg pain often eases later.}]", "[{en: It hurts.}, {en: It tires.}]"),
    ("lengths", CAUSE, "An operation can cause harm.", "An operation can cause harm. " * 8),
    ("lengths", "glossary.yaml", "An illness caused by germs.", "An illness caused by germs " + "and more " * 6 + "."),
    ("scope", "causes/infection.yaml", "scope: urgent", "scope: information"),
    ("scope", "causes/scoliosis.yaml", "what_helps: [{en: Moving helps.}]\n", ""),
    ("scope", "causes/scoliosis.yaml", "next_steps:", "rows: [{id: a, topic: pain, title: {en: A}}]\nnext_steps:"),
    ("rows", CAUSE, "  unmeasured: {en: Nobody counted this.}\n", ""),
    ("rows", CAUSE, "value: comparator, sentence", "value: option, finding: tiny-harm, sentence"),
    ("rows", CAUSE, "{state: known, value: comparator, ", "{state: not_known, "),
    ("rows", CAUSE, "  figures:\n  - finding: tiny-recovered-1y\n", CHOSEN_FIRST),
    ("times", CAUSE, "months: 12\n    time", "months: 24\n    time"),
    ("times", CAUSE, "time: {en: 1 year}", "time: {en: after the operation}"),
    ("times", CAUSE, "topic: operation_by_then", "topic: another_operation"),
    ("times", CAUSE, "After 1 year {", "Later {"),
    (
        "chances",
        CAUSE,
        "{tiny-recovered-1y.comparator|whole} of 100 people felt well and",
        "{tiny-recovered-1y.comparator} of 100 felt well and",
    ),
    (
        "chances",
        CAUSE,
        "comparator|whole} of 100 people felt well and",
        "comparator|per_1000} of 1,000 people felt well and",
    ),
    ("chances", CAUSE, "Fewer than 1 of 100 had one (", "Some had one ("),
    ("framing", CAUSE, " and {tiny-recovered-1y.option|rest} did not.", "."),
    ("cells", CAUSE, "      start_without_surgery: {state: known, ", "      usual: {state: known, "),
    ("cells", CAUSE, "{state: known, value: comparator, ", "{state: known, "),
    ("cells", CAUSE, "{state: does_not_apply, sentence: {en: There is no wound.}}", "{state: not_known}"),
    ("cells", CAUSE, "{state: known, value: comparator, ", "{state: not_known, value: comparator, "),
    ("figures", CAUSE, "value: comparator", "value: comparator_2y"),
    ("figures", CAUSE, "value: comparator", "value: ci95"),
    ("figures", CAUSE, "value: comparator", "value: ci95.0"),
    ("figures", CAUSE, "    counts: wanted\n", ""),
    ("figures", CAUSE, "kind: of_100", "kind: mean"),
    ("figures", EVIDENCE, "  why: {en: One trial only.}\n", ""),
    ("cards", CAUSE, "    clinician: {en: Judged by the patients themselves.}\n", ""),
    ("cards", CAUSE, "    detail: {en: Surgeons counted them.}\n", ""),
    ("cards", EVIDENCE, "  certainty_by: own-judgement\n", ""),
    ("cards", EVIDENCE, "year: 2020, doi: 10.1000/tiny, pmid: '1', ", ""),
    ("attributes", CAUSE, "worst: 80", "worst: 100"),
    ("attributes", CAUSE, "- {id: burden, end: burden", "# {id: burden, end: burden"),
    ("attributes", CAUSE, "- {id: burden, end: burden", "- {id: burden, end: serious_harm"),
    ("attributes", CAUSE, "  months: 12\n- id: keep", "  months: 24\n- id: keep"),
    ("attributes", CAUSE, "  name_against: {en: Not leave an operation for later}\n", ""),
    ("attributes", CAUSE, "levels: {discectomy: 0, start_without_surgery: 1}", "levels: {discectomy: 0}"),
    ("sources", EVIDENCE, "doi: 10.1000/tiny", "doi: tiny"),
    ("sources", EVIDENCE, "pmid: '1'", "pmid: PMC1"),
    ("dates", ABOUT, "content_date: 2026-10-01", "content_date: 2027-10-01"),
    ("dates", ABOUT, "evidence_searched_on: 2026-09-01", "evidence_searched_on: 2026-10-02"),
    ("dates", ABOUT, "review_due: 2028-09-01", "review_due: 2029-09-01"),
    ("dates", ABOUT, "review_due: 2028-09-01", "review_due: 2026-11-01"),
    (
        "dates",
        ABOUT,
        "content_date: 2026-10-01\nevidence_searched_on: 2026",
        "content_date: 2021-11-22\nevidence_searched_on: 2021",
    ),
    ("dates", ABOUT, "name:", "reviewed_by: Dr A\nname:"),
    ("about", ABOUT, "not_for: [{en: Children.}]", "not_for: []"),
    ("questions", SYMPTOMS, "path: symptoms.leg_pain", "path: symptoms.leg_pains"),
    ("questions", SYMPTOMS, "value: leg,", "value: foot,"),
    ("conditions", CAUTIONS, "field: health.smoking", "field: health.smokes"),
    ("conditions", CAUTIONS, "is: [current]", "is: [often]"),
    ("conditions", CAUTIONS, "when: {rule: smokes}", "when: {rule: smoke}"),
    ("conditions", CAUTIONS, "when: {rule: smokes}", "when: {unless: smokes}"),
    ("conditions", FLAGS, "is: [new_or_worse]", "is: [worse]"),
    ("conditions", FLAGS, "is: [new_or_worse]", "is: []"),
    ("conditions", FLAGS, "is: [new_or_worse]", "was: [new_or_worse]"),
    ("conditions", FLAGS, "from: 200", "form: 200"),
    ("conditions", FLAGS, "from: 200", 'from: "200"'),
    ("conditions", FLAGS, "from: 200", "from: 200, is: [new_or_worse]"),
    ("conditions", FLAGS, "{rule: bladder_trouble}", "{rule: bladder_troubles}"),
    ("conditions", FLAGS, "{rule: bladder_trouble}", "{fact: severe_weaknes}"),
    ("conditions", FLAGS, "{rule: bladder_trouble}", "{rule: bladder_trouble, fact: any_weakness}"),
    ("conditions", FLAGS, "{rule: bladder_trouble}", "bladder_trouble"),
    ("conditions", FLAGS, "bladder_trouble: {", "bladder_trouble: {rule: bladder_trouble}\n  another: {"),
    ("conditions", FLAGS, "when: {any: [{rule: bladder_trouble}", "when: {at_least: 3, of: [{rule: bladder_trouble}"),
    ("conditions", FLAGS, "when: {any: [{rule: bladder_trouble}", "when: {any: [], x: [{rule: bladder_trouble}"),
    ("conditions", CAUTIONS, "  when: {rule: smokes}", "  unless: {fact: none}\n  when: {rule: smokes}"),
    ("wholeness", FLAGS, "- code: infection\n", "- code: infections\n"),
    ("wholeness", FLAGS, "  code: limb_ischaemia\n", "  code: cauda_equina\n"),
    ("wholeness", FLAGS, "field: warning_signs.cold_pale_leg", "field: warning_signs.weight_loss"),
    ("wholeness", FLAGS, "signs: [{en: You cannot pass urine.}]", "signs: []"),
    ("wholeness", FLAGS, "- {problem: no_name,", "- {problem: too_old,"),
    ("wholeness", FLAGS, "  source: tiny-signs\nrules:", "rules:"),
    ("wholeness", ASKED, "path: warning_signs.cold_pale_leg", "path: warning_signs.weight_loss"),
    ("wholeness", ASKED, "    - {value: old_unchanged, label: {en: Old}}\n", ""),
    ("wholeness", ASKED, "kind: fact", "kind: sign"),
    ("wholeness", "questions/08_compare.yaml", "id: compare", "id: compared"),
    ("wholeness", "causes/tumour.yaml", "cause: tumour", "cause: tumours"),
]


LENIENT = {("glossary", "name: {en: zebra}"), ("dates", "review_due: 2026-11-01")}
"""What is told and does not stop a release: a word too many, and a date that time alone has passed."""


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]}: {fault[3][:30].strip()}")
def test_a_planted_fault_is_caught(pack: Path, fault: tuple[str, str, str, str]) -> None:
    rule, file, old, new = fault
    plant(pack, file, old, new)
    findings = [finding for finding in check_content(pack, today=TODAY) if finding.rule == rule]
    assert {finding.severity for finding in findings} == ({"warning"} if (rule, new) in LENIENT else {"error"})
    assert all(finding.remedy and finding.message and finding.place for finding in findings)
    assert {finding.file for finding in findings} & {file, file.split("/")[0], CAUSE}


def test_every_rule_has_a_planted_fault() -> None:
    assert {rule for rule, *_ in FAULTS} == {"shape", *RULES}


@pytest.mark.parametrize("file", ["questions/02_warning_signs.yaml", "questions/08_compare.yaml", "causes/tumour.yaml"])
def test_a_file_that_is_lost_stops_the_program(pack: Path, file: str) -> None:
    (pack / file).unlink()
    with pytest.raises(ContentError, match="is missing"):
        read_library(pack)


def test_half_a_file_of_signs_stops_the_program(pack: Path) -> None:
    path = pack / ASKED
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:-8]), encoding="utf-8")
    with pytest.raises(ContentError, match=r'02_warning_signs\.yaml, line \d+: groups ask for the sign "\w+" 0 times'):
        read_library(pack)


@pytest.mark.parametrize(
    ("old", "new"),
    [("is: [new_or_worse]", "is: [new_or_wors]"), ("from: 200", "form: 200"), ("{rule: bladder_trouble}", "{fact: x}")],
)
def test_a_lost_alarm_stops_the_program(pack: Path, old: str, new: str) -> None:
    line = plant(pack, FLAGS, old, new)
    with pytest.raises(ContentError, match=rf"red_flags\.yaml, line {line}"):
        read_library(pack)


def test_an_emptied_table_stops_the_program(pack: Path) -> None:
    path = pack / FLAGS
    text = path.read_text(encoding="utf-8")
    start, end = text.index("rules:\n"), text.index("signs_to_watch:")
    path.write_text(f"{text[:start]}rules: []\n{text[end:]}", encoding="utf-8")
    with pytest.raises(ContentError, match="never fire"):
        read_library(pack)


def test_a_finding_names_the_line(pack: Path) -> None:
    line = plant(pack, CAUSE, "Leg pain often eases sooner.", "It never fails.")
    plant(pack, CAUSE, "It never fails.", "This failed.")
    (finding,) = check_content(pack, today=TODAY)
    assert (finding.line, finding.place) == (line, "options[1].good_points[1].en")
    assert str(finding).startswith(f"{CAUSE}, line {line}: options[1].good_points[1].en says")


def test_all_faults_of_all_files_are_told_together(pack: Path) -> None:
    plant(pack, CAUSE, "scope: comparison", "scope: all")
    plant(pack, CAUSE, "kind: surgery", "kind: operation")
    plant(pack, ABOUT, "funding:", "founding:")
    (pack / CHOICES).unlink()
    (pack / FLAGS).write_bytes(b"\xff")
    files = [finding.file for finding in check_content(pack, today=TODAY)]
    assert files == [ABOUT, ABOUT, CAUSE, CAUSE, CHOICES, FLAGS]


@pytest.mark.parametrize(
    "allowed",
    ["Within 6 weeks or 3 months", "People aged 18 to 65", "between 3 and 12 months", "on a scale of 24", "at L4-L5"],
)
def test_times_ages_and_scales_may_be_typed(pack: Path, allowed: str) -> None:
    plant(pack, CAUTIONS, "Smoking slows healing.", allowed)
    assert check_content(pack, today=TODAY) == ()
