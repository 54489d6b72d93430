"""The commands `assess`, `check` and `samples`."""

import datetime
import json
from difflib import get_close_matches
from pathlib import Path

from decision_aid import __version__
from decision_aid.cli_output import complain, say, write_output
from decision_aid.content.loader import ContentError, read_library
from decision_aid.storage.case_file import CaseFileError, read_case
from decision_aid.storage.samples import sample_description, sample_names, sample_path


def assess_case(case: Path) -> int:
    """Print what the aid concludes from a case, as JSON."""
    from decision_aid.reasoning.assessment import assess

    try:
        record = read_case(case)
        library = read_library()
    except (CaseFileError, ContentError) as error:
        return complain(error)
    result = assess(record, library, program_version=__version__, today=datetime.date.today())
    say(json.dumps(result, ensure_ascii=False, indent=2))
    return 0


def check(folder: Path | None) -> int:
    """Print every finding about the content; 1 when any of them is an error."""
    from decision_aid.content.checks import RULES, check_content

    if folder is not None and not folder.is_dir():
        return complain(f"{folder}: this is no folder. Name a folder with content, such as resources.")
    findings = check_content(folder)
    for finding in findings:
        say(f"{finding.severity}: {finding} [{finding.rule}]")
    errors = sum(finding.severity == "error" for finding in findings)
    say(f"{errors} errors, {len(findings) - errors} warnings from {len(RULES)} rules: {', '.join(RULES)}")
    return 1 if errors else 0


def list_samples() -> int:
    """Print one sample a line: its name first, then what it is."""
    for name in sample_names():
        say(f"{name:<32} {sample_description(name)}")
    return 0


def write_sample(name: str, output: str) -> int:
    """Write one sample to `output`."""
    names = sample_names()
    if name not in names:
        near = get_close_matches(name, names, n=1, cutoff=0.4)
        hint = f' Did you mean "{near[0]}"?' if near else ""
        return complain(f'There is no sample named "{name}".{hint} "decision-aid samples" lists them all.')
    try:
        write_output(output, sample_path(name).read_bytes())
    except CaseFileError as error:
        return complain(error)
    return 0
