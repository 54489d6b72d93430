"""Writes the counts of a made-up population as a page, with what they mean and what they rest on."""

from collections.abc import Iterable, Mapping
from textwrap import fill
from typing import Any

from decision_aid.content.library import Library
from tests.population.hard_cases import HARD_CASES
from tests.population.invariants import INVARIANTS
from tests.population.rates import CAUSES, RATES, Rate
from tests.population.tally import Tally

WIDTH = 118
ILLNESSES = {
    "cauda": "cauda equina syndrome",
    "infection": "spinal infection",
    "cancer": "cancer in the spine",
    "aneurysm": "leaking or ruptured aneurysm",
    "well": "none of these",
}

HEAD = """# The rules over a made-up population

`python -m tests.population` makes {count:,} visits to a spine clinic from one seed, runs the rules over each, and
writes this page. Nobody in it is real. The shares say how the rules behave on such visits; they are no forecast for
a clinic, because most rates below are our own assumption. The suite holds 150 of these visits, and {hard} hard
cases made by hand, against the invariants at the end of the page.
"""

MEANING = """## What it means

- About {alarmed:.0f} of 100 visits raise an alarm, and {emergency:.0f} of 100 an emergency. Of all alarms
  {well:.1f} of 100 belong to people who, in this population, have none of the four illnesses. So nearly every alarm
  is a false one as far as these illnesses go. That is the price of asking 21 questions of which one answer can be
  enough; it is paid in minutes of examination, not in operations. An alarm asks for a look, a clinician enters what
  was found, and the comparison comes back. Some of these "false" alarms still need care: new weakness, a fresh
  break and trouble after an operation are not among the four illnesses, and are rightly stopped.
- {single:.0f} of 100 alarms are held up by one single answer, and {unsure:.0f} of 100 by nothing but answers "not
  sure". A second question at the right place ends most of these; the aid names the answer.
- Published figures on single flags say the same. Of people with new back pain in primary care, {flagged} of 100 had
  at least one flag and {serious} of 100 a serious illness (`rf-primary-care-serious`). In emergency departments
  {low} to {high} of 100 needed urgent treatment (`rf-ed-serious`). For the cauda equina, single signs find
  {sens_low:.0f} to {sens_high:.0f} of 100 cases and are absent in {spec_low:.0f} to {spec_high:.0f} of 100 of the
  others (`rf-ces-signs-accuracy`); {confirmed} of 100 people scanned for suspicion have it (`rf-ces-how-often`).
  After one flag a fracture was found in {age} of 100 (older age, `rf-fracture-age`), {trauma} of 100 (severe
  injury, `rf-fracture-trauma`) or {steroids} of 100 (long steroid use, `rf-fracture-steroids`), and in {several} of
  100 with several flags together, very uncertain (`rf-fracture-several`); cancer in {cancer} of 100 with a past
  cancer (`rf-cancer-history`). Flags are to be weighed together (`rf-ifompt`).
- That is why weight loss, night pain, past cancer, abnormal tests and a risk of infection stop nothing alone: each
  is a caution, two together are an alarm. Signs of the cauda equina, of weakness, of the cord, of a torn vessel and
  of a leg without blood stay alarms alone: there a missed case costs more than many examinations.
- Who is missed: the table of alarms by illness shows whom questions alone did not find here. Signs were drawn one
  by one and independently, which makes it look worse than life, where a person with none of the signs would not be
  suspected. Nobody is told that nothing is wrong: every patient sheet lists the signs that mean "go now".
"""


def page_of(tally: Tally, library: Library) -> str:
    """Return the page in Markdown."""
    parts = (
        HEAD.format(count=tally.count, hard=len(HARD_CASES)),
        _shares(tally),
        _by_illness(tally),
        _codes(tally),
        _meaning(tally, library),
        _held_up(tally),
        _rates(library),
        _causes(),
        _list("Invariants", (one.says for one in INVARIANTS)),
        _list("Hard cases", (f"**{case.name}** ({case.level}). {case.why}" for case in HARD_CASES)),
    )
    return "\n".join(parts)


def _of_100(part: float, whole: float) -> float:
    return 100 * part / whole if whole else 0.0


def _table(title: str, header: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [f"## {title}\n", _row(header), _row("---" for _cell in header), *(_row(row) for row in rows)]
    return "\n".join(lines) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _list(title: str, lines: Iterable[str]) -> str:
    return "\n".join((f"## {title}\n", *(f"- {line}" for line in lines))) + "\n"


def _shares(tally: Tally) -> str:
    alarms = tally.alarms.total()
    rows = (
        ("visits with an alarm", tally.count, alarms),
        ("visits with an emergency", tally.count, tally.emergencies.total()),
        ("comparisons withheld by an alarm", tally.count, tally.withheld),
        ("visits that see a comparison", tally.count, tally.scopes["comparison"]),
        ("visits with any caution", tally.count, tally.with_cautions),
        ("alarms held up by one single answer", alarms, alarms - tally.single[""]),
        ("alarms held up by answers not sure alone", alarms, tally.on_unsure),
    )
    return _table("Shares", ("what", "of 100"), ((what, f"{_of_100(part, whole):.1f}") for what, whole, part in rows))


def _by_illness(tally: Tally) -> str:
    rows = (
        (name, *(str(counts[truth]) for counts in (tally.people, tally.alarms, tally.emergencies, tally.looked_at)))
        for truth, name in ILLNESSES.items()
    )
    header = ("illness", "people", "alarm", "of these emergency", "alarm or a look first")
    return _table("Alarms by what lies behind the pain", header, rows)


def _codes(tally: Tally) -> str:
    codes = _counted(tally.codes, tally.count)
    cautions = _counted(tally.cautions, tally.count)
    header = ("code", "of 100 visits")
    return _table("Urgency codes", header, codes) + "\n" + _table("Cautions", header, cautions)


def _counted(counts: Mapping[str, int], whole: int) -> list[tuple[str, str]]:
    ordered = sorted(counts.items(), key=lambda entry: -entry[1])
    return [(f"`{name}`", f"{_of_100(count, whole):.1f}") for name, count in ordered]


def _held_up(tally: Tally) -> str:
    alone = {name: count for name, count in tally.single.items() if name}
    rows = _counted(alone, tally.alarms.total())
    return _table("Answers that hold up an alarm alone", ("answer", "of 100 alarms"), rows)


def _meaning(tally: Tally, library: Library) -> str:
    alarms = tally.alarms.total()
    primary, departments = _values("rf-primary-care-serious", library), _values("rf-ed-serious", library)
    signs = _values("rf-ces-signs-accuracy", library)
    said = MEANING.format(
        alarmed=_of_100(alarms, tally.count),
        emergency=_of_100(tally.emergencies.total(), tally.count),
        well=_of_100(tally.alarms["well"], alarms),
        single=_of_100(alarms - tally.single[""], alarms),
        unsure=_of_100(tally.on_unsure, alarms),
        flagged=primary["at_least_one_red_flag"],
        serious=primary["option"],
        low=departments["prospective_range"][0],
        high=departments["prospective_range"][1],
        sens_low=100 * signs["sensitivity_range"][0],
        sens_high=100 * signs["sensitivity_range"][1],
        spec_low=100 * signs["specificity_range"][0],
        spec_high=100 * signs["specificity_range"][1],
        confirmed=_values("rf-ces-how-often", library)["among_suspected_cases"],
        **{
            name: _values(f"rf-fracture-{name}", library)["option"] for name in ("age", "trauma", "steroids", "several")
        },
        cancer=_values("rf-cancer-history", library)["option"],
    )
    return "\n".join(_wrapped(line) for line in said.replace("\n  ", " ").split("\n")) + "\n"


def _wrapped(line: str) -> str:
    return fill(line, WIDTH, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False)


def _values(finding: str, library: Library) -> Mapping[str, Any]:
    return library.findings[finding].values or {}


def _rates(library: Library) -> str:
    rows = ((rate.what, f"{100 * rate.share(library):g}", _origin(rate)) for rate in RATES.values())
    return _table("Rates", ("what", "of 100", "from"), rows)


def _origin(rate: Rate) -> str:
    return f"`{rate.finding}`" if rate.finding else "our assumption"


def _causes() -> str:
    rows = ((f"`{name}`", f"{100 * share:g}", f"{age} ({spread})") for name, (share, age, spread) in CAUSES.items())
    return _table("Causes, our assumption", ("cause", "of 100", "age, middle (spread)"), rows)
