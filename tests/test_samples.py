"""What the program concludes from the published samples, and that our own samples show what they are for."""

from pathlib import Path
from typing import Any

import pytest

from decision_aid import __version__
from decision_aid.files.resources import resource
from decision_aid.files.yaml_reader import read_yaml
from decision_aid.reasoning.assessment import assess
from decision_aid.storage.case_file import case_text, parse_case, read_case

EXPECTED_FILE = Path(__file__).parent / "samples" / "expected.yaml"
EXPECTED: dict[str, Any] = read_yaml(EXPECTED_FILE.read_text(encoding="utf-8"), EXPECTED_FILE.name).data
ALL = sorted(path.stem for path in resource("samples").glob("*.yaml"))
CLEARLY = {"disc-soon-over": "discectomy", "disc-no-wound": "start_without_surgery"}
"""Visits whose fit is clearly closer to an option, one for either side."""
OWN = {"disc-short-path", "disc-long-duration", "disc-urgent-reviewed", *CLEARLY}
WHEREVER_THE_FACTS_CARRY_THEM = {
    "smoking",
    "old_nerve_sign",
    "heart_or_lung",
    "clot_history",
    "delirium_risk",
    "little_support",
    "getting_worse",
    "poor_nutrition",
    "kidney_disease",
}


@pytest.fixture(scope="module")
def conclusions(library) -> dict[str, dict[str, Any]]:
    cases = {name: read_case(resource(f"samples/{name}.yaml")) for name in ALL}
    return {name: assess(case, library, program_version=__version__) for name, case in cases.items()}


def test_every_sample_is_expected_or_our_own() -> None:
    assert set(ALL) == set(EXPECTED) | OWN


@pytest.mark.parametrize("name", EXPECTED)
def test_urgency_and_its_reasons(name: str, conclusions) -> None:
    found, expected = conclusions[name], EXPECTED[name]
    assert found["urgency"] in expected["urgency"]
    assert within(found["urgent_reasons"], expected["reasons"])


@pytest.mark.parametrize("name", EXPECTED)
def test_cautions(name: str, conclusions) -> None:
    assert within(conclusions[name]["cautions"], EXPECTED[name]["cautions"], WHEREVER_THE_FACTS_CARRY_THEM)


@pytest.mark.parametrize("name", EXPECTED)
def test_scope_and_causes_on_show(name: str, conclusions, library) -> None:
    found, expected = conclusions[name], EXPECTED[name]
    wanted = set(expected["scope"])
    main = (expected["causes"]["must"] or [None])[0]
    if "comparison" in wanted and (main not in library.causes or library.causes[main].scope != "comparison"):
        wanted = (wanted - {"comparison"}) | {"information"}
    assert found["scope"] in wanted
    shown = [cause for cause in expected["causes"]["must"] if cause in library.causes]
    assert [cause for cause in found["cause_content"] if cause in shown] == shown
    assert set(found["cause_content"]) <= {*expected["causes"]["must"], *expected["causes"]["may"]}


@pytest.mark.parametrize("name", EXPECTED)
def test_nothing_that_must_not_appear(name: str, conclusions) -> None:
    found = conclusions[name]
    cells = [cell for row in found["comparison"] for cell in row["options"].values()]
    for rule in EXPECTED[name]["never"]:
        kind, _, code = rule.partition(":")
        if kind == "comparison":
            assert found["comparison"] == []
        elif kind == "caution":
            assert code not in found["cautions"]
        elif kind == "option":
            assert not any(code in row["options"] for row in found["comparison"])
        else:
            assert kind == "finding"
            assert not any((cell["finding"] or "").startswith(code) for cell in cells)


@pytest.mark.parametrize("name", ALL)
def test_a_sample_says_what_it_is_and_comes_back(name: str) -> None:
    text = resource(f"samples/{name}.yaml").read_text(encoding="utf-8")
    description, second = text.splitlines()[:2]
    assert description.startswith("# ")
    assert description.endswith(".")
    assert second.startswith("# source: ") != (name in OWN)
    record = parse_case(text, name)
    assert parse_case(case_text(record), name) == record
    assert text.endswith(case_text(record))


def test_the_short_path_is_a_whole_visit(conclusions) -> None:
    found = conclusions["disc-short-path"]
    assert (found["urgency"], found["scope"], found["signs_not_asked"]) == ("none", "comparison", [])
    assert found["fit"]["shown"]
    assert found["readiness"] == {"score": 4, "open": []}
    assert found["cautions"] == []
    assert found["care_tried"]["adequate"] in ("yes", "partly")


def test_the_long_duration_carries_its_cautions(conclusions) -> None:
    found = conclusions["disc-long-duration"]
    assert found["scope"] == "comparison"
    assert {"diabetes", "smoking", "obesity", "bleeding_risk", "old_nerve_sign", "heart_or_lung"} <= set(
        found["cautions"]
    )
    assert [answer["code"] for answer in found["expectations"]]


def test_the_reviewed_alarm_stays_told_and_lets_the_comparison_show(conclusions) -> None:
    found = conclusions["disc-urgent-reviewed"]
    assert found["urgent"]
    assert found["urgent_reasons"] == ["cauda_equina"]
    assert found["reviewed"]["result"] == "excluded"
    assert found["comparison"]


@pytest.mark.parametrize(("name", "closer"), CLEARLY.items())
def test_clearly_closer_can_be_said_of_either_side(name: str, closer: str, conclusions) -> None:
    fit = conclusions[name]["fit"]
    assert (fit["words"], fit["closer"], fit["basis"]) == ("clearly_closer", closer, "figures")
    assert fit["first_in"][closer] >= 0.95
    assert fit["held_back"] == []


def within(found: list[str], expected: dict[str, list[str]], allowed: set[str] = frozenset()) -> bool:
    """Whether everything that must be there is, and nothing outside must, may and allowed."""
    must, may = set(expected["must"]), set(expected["may"])
    return must <= set(found) <= must | may | allowed
