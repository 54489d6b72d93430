"""The command line: reads the wish and hands it to the command; it computes nothing itself."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from decision_aid import __version__
from decision_aid.app import SERVE_PAGES

LANGUAGES = ("en",)
TEXT_PERCENTS = (100, 150, 200)
DONE = 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code: 0 done, 1 the input is at fault, 2 wrong usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    try:
        wish = _parser().parse_args(arguments)
    except SystemExit as stop:  # argparse ends the program itself; callers of this function want the code
        return int(stop.code or 0)
    try:
        return COMMANDS[wish.command](wish)
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stdout = None
        return DONE


def _window(wish: argparse.Namespace) -> int:
    from decision_aid.app import run_window

    return run_window(wish.case, wish.language, wish.text_size)


def _report(wish: argparse.Namespace) -> int:
    from decision_aid.cli_report import report

    return report(wish)


def _assess(wish: argparse.Namespace) -> int:
    from decision_aid.cli_commands import assess_case

    return assess_case(wish.case)


def _check(wish: argparse.Namespace) -> int:
    from decision_aid.cli_commands import check

    return check(wish.folder)


def _samples(wish: argparse.Namespace) -> int:
    from decision_aid.cli_commands import list_samples, write_sample

    return list_samples() if wish.name is None else write_sample(wish.name, wish.output)


def _worksheet(wish: argparse.Namespace) -> int:
    from decision_aid.cli_worksheet import worksheet

    return worksheet(wish)


def _import_worksheet(wish: argparse.Namespace) -> int:
    from decision_aid.cli_worksheet import import_worksheet

    return import_worksheet(wish)


def _serve_pages(_wish: argparse.Namespace) -> int:
    from decision_aid.page_server import serve

    serve()


COMMANDS: Mapping[str | None, Callable[[argparse.Namespace], int]] = {
    None: _window,
    "report": _report,
    "assess": _assess,
    "check": _check,
    "samples": _samples,
    "worksheet": _worksheet,
    "import-worksheet": _import_worksheet,
    SERVE_PAGES: _serve_pages,
}


class _Version(argparse.Action):
    """Prints the versions of program and content; the content is read only when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_others: Any, **_more: Any) -> None:
        from decision_aid.content.loader import ContentError, read_library

        try:
            content = read_library().version
        except ContentError as error:
            content = f"cannot be read: {error}"
        print(f"decision-aid {__version__}, content {content}")  # noqa: T201
        parser.exit()


def _language(word: str) -> str:
    if word not in LANGUAGES:
        raise argparse.ArgumentTypeError(f'"{word}" is not available yet; use {", ".join(LANGUAGES)}')
    return word


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="decision-aid",
        description="A patient decision aid for back surgery. Without a command it opens the window.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", nargs=0, action=_Version, help="print program and content version")
    parser.add_argument("--case", type=Path, metavar="FILE", help="start the window from this case file")
    parser.add_argument("--language", type=_language, help="language of the window: en")
    parser.add_argument("--text-size", type=int, choices=TEXT_PERCENTS, help="text size of the window in percent")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _add_report(commands)
    _add_others(commands)
    _add_worksheets(commands)
    commands.add_parser(SERVE_PAGES)
    return parser


def _add_report(commands: Any) -> None:
    report = commands.add_parser("report", help="write the PDF of a case, or of a folder of cases", allow_abbrev=False)
    report.add_argument("case", type=Path, metavar="CASE", help="a case file, or a folder of case files")
    report.add_argument("-o", "--output", required=True, metavar="OUT.pdf", help="the PDF, a folder, or - for output")
    report.add_argument("--part", choices=("patient", "clinician", "both"), default="both")
    report.add_argument("--paper", choices=("a4", "letter"), default="a4")
    report.add_argument("--large-print", action="store_true", help="body text in 18 points")
    report.add_argument("--language", type=_language, default="en", help="language of the PDF: en", dest="language")
    lock = report.add_mutually_exclusive_group()
    lock.add_argument("--password", action="store_true", help="lock the PDF; the password is asked for")
    lock.add_argument("--password-file", type=Path, metavar="FILE", help="lock the PDF with the first line of a file")


def _add_others(commands: Any) -> None:
    assess = commands.add_parser("assess", help="print what the aid concludes from a case", allow_abbrev=False)
    assess.add_argument("case", type=Path, metavar="CASE", help="a case file")
    assess.add_argument("--json", action="store_true", help="as JSON, the only form there is")
    check = commands.add_parser("check", help="check the content", allow_abbrev=False)
    check.add_argument("folder", type=Path, nargs="?", metavar="FOLDER", help="a content folder; else the shipped one")
    samples = commands.add_parser("samples", help="list the sample cases, or write one", allow_abbrev=False)
    samples.add_argument("name", nargs="?", metavar="NAME", help="the sample to write")
    samples.add_argument("-o", "--output", default="-", metavar="CASE", help="where to write it; - for output")


def _add_worksheets(commands: Any) -> None:
    sheet = commands.add_parser("worksheet", help="write the blank sheet to fill in at home", allow_abbrev=False)
    sheet.add_argument("-o", "--output", required=True, metavar="OUT.pdf", help="the PDF, or - for output")
    sheet.add_argument("--fillable", action="store_true", help="as a form with fields")
    sheet.add_argument("--paper", choices=("a4", "letter"), default="a4")
    sheet.add_argument("--large-print", action="store_true", help="body text in 18 points, on more pages")
    sheet.add_argument("--language", type=_language, default="en", help="language of the sheet: en")
    filled = commands.add_parser("import-worksheet", help="turn a filled-in form into a case file", allow_abbrev=False)
    filled.add_argument("sheet", type=Path, metavar="FILLED.pdf", help="the form, filled in and saved")
    filled.add_argument("-o", "--output", required=True, metavar="CASE", help="the case file, or - for output")
    filled.add_argument("--language", type=_language, default="en", help="language of the messages: en")
