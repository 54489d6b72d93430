"""Every item of the standards for decision aids that can be proved is proved: the table and its proofs.

`standard.yaml` names for each item the rules of the check, with faults that they catch, and the tests of the program.
"""

import ast
import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from decision_aid.content.checks import RULES, check_content
from tests.content.test_checks import PACK, TODAY, plant

ROOT = Path(__file__).parents[2]
TABLE: Mapping[str, Mapping[str, Any]] = yaml.safe_load((Path(__file__).parent / "standard.yaml").read_text("utf-8"))
CHECKLIST = ROOT.parent / "shared" / "ipdas.md"
MARKS = {"P": "content", "R": "run", "D": "document", "H": "people"}
ROWS = re.compile(r"^\| ([QCKN]\d+)[^|]*\|(.+)\|$", re.MULTILINE)
BY_RULE = [name for name, item in TABLE.items() if "content" in item.get("proof", ())]
FAULTS = [(name, *fault) for name in BY_RULE for fault in TABLE[name].get("faults", ())]


@pytest.mark.parametrize("name", BY_RULE)
def test_every_item_that_content_can_prove_has_a_rule_and_a_fault(name: str) -> None:
    item = TABLE[name]
    assert item["rules"]
    assert set(item["rules"]) <= {"shape", *RULES}
    assert item["faults"]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: f"{fault[0]}: {fault[3][:30].strip()}")
def test_a_fault_against_an_item_is_caught_by_its_rules(tmp_path: Path, fault: tuple[str, str, str, str]) -> None:
    name, file, old, new = fault
    pack = Path(shutil.copytree(PACK, tmp_path / "pack"))
    plant(pack, file, old, new)
    caught = {finding.rule for finding in check_content(pack, today=TODAY)}
    assert caught & set(TABLE[name]["rules"])


def test_every_item_has_the_proof_that_it_claims() -> None:
    for name, item in TABLE.items():
        proof = set(item.get("proof", ()))
        assert bool(proof) != ("does_not_apply" in item), name
        assert ("people" in proof) == ("needs_people" in item), name
        assert "run" not in proof or item["tests"], name
        assert "document" not in proof or "needs_people" in item or item["documents"], name


def test_every_test_and_document_that_is_named_exists() -> None:
    for name, item in TABLE.items():
        for place in item.get("tests", ()):
            file, _, function = place.partition("::")
            assert function in functions_of(ROOT / file), f"{name}: {place}"
        assert all((ROOT / document).is_file() for document in item.get("documents", ())), name


def functions_of(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_rule_serves_an_item_or_keeps_the_program_safe() -> None:
    named = {rule for item in TABLE.values() for rule in item.get("rules", ())}
    ours = {
        "conditions",
        "wholeness",
        "placeholders",
        "typed_figures",
        "framing",
        "attributes",
        "questions",
        "glossary",
    }
    assert set(RULES) - named == ours


@pytest.mark.skipif(not CHECKLIST.is_file(), reason="the checklist lies beside the project in development alone")
def test_the_table_holds_every_item_of_the_checklist_with_its_kinds_of_proof() -> None:
    asked = {}
    for name, cells in ROWS.findall(CHECKLIST.read_text("utf-8")):
        last = cells.rsplit("|", 1)[-1]
        asked[name] = {MARKS[mark] for mark in re.findall(r"\[([PRDH])\]", last)}
    assert set(asked) == {name for name in TABLE if name[0] != "F"}
    for name, kinds in asked.items():
        assert kinds <= set(TABLE[name].get("proof", ())) or "does_not_apply" in TABLE[name], name


RATING = (ROOT / "resources" / "help" / "self_rating.md").read_text("utf-8")
RATED = re.compile(r"^\| ([QCKN])(\d+)(?:-[CK](\d+))? \|.*?\| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)


def ratings() -> dict[str, tuple[str, str]]:
    """The rating of each item of the self-rating, and where it says to look."""
    return {
        f"{group}{number}": (rating, where)
        for group, first, last, rating, where in RATED.findall(RATING)
        for number in range(int(first), int(last or first) + 1)
    }


def test_the_self_rating_rates_what_the_table_holds() -> None:
    rated = ratings()
    assert set(rated) == {name for name in TABLE if name[0] != "F"}
    for name, (rating, where) in rated.items():
        item = TABLE[name]
        assert ("does_not_apply" in item) == (rating == "does not apply"), name
        assert ("needs_people" in item) == (rating == "1" and "needs people" in where), name


def test_the_self_rating_names_rules_and_files_that_exist() -> None:
    for name, (_rating, where) in ratings().items():
        for listed in re.findall(r"checks? ((?:`\w+`(?:, )?)+)", where):
            assert set(re.findall(r"\w+", listed)) <= set(RULES), name
        for path in re.findall(r"`((?:resources|tests)/[\w./]+)`", where):
            assert (ROOT / path).exists(), f"{name}: {path}"
