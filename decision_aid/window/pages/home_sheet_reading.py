"""Fills a visit from a sheet that was filled in at home; no answer of the visit is replaced unasked."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from decision_aid.consultation.home_sheet import HomeSheet, differing, replaceable, with_home_sheet, worse_signs
from decision_aid.records import dataclass
from decision_aid.summary.context import plain_date
from decision_aid.window.asking import Loss, confirm_loss
from decision_aid.window.folder_traces import no_folder_traces
from decision_aid.window.language import _
from decision_aid.window.pages.text_card import Line
from decision_aid.window.pdf_tools import HomeSheets
from decision_aid.window.visit import Visit

MOST_NAMED = 12
SIGNS = "warning_signs."


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of reading a sheet, as lines to show; `problem` says why it could not be read at all."""

    lines: tuple[Line, ...] = ()
    problem: str = ""


class HomeSheetReading:
    """Reads sheets into the visit. `ask` chooses the file, `confirm` asks before differing answers are replaced."""

    def __init__(self, visit: Visit, parent: QWidget) -> None:
        self._visit, self._parent = visit, parent
        self.ask: Callable[[QWidget], Path | None] = ask_sheet
        self.confirm: Callable[[QWidget, Loss], bool] = confirm_loss

    def read(self, sheets: HomeSheets) -> Taken:
        """Ask for a file and fill the visit from it; nothing when the dialog was closed."""
        path = self.ask(self._parent)
        if path is None:
            return Taken()
        try:
            sheet = sheets.read(path)
        except ValueError as error:
            return Taken(problem=str(error))
        return Taken(lines=self._take(sheet))

    def _take(self, sheet: HomeSheet) -> tuple[Line, ...]:
        visit = self._visit
        giving_way, worse = replaceable(visit.record, sheet), worse_signs(visit.record, sheet)
        replacing = bool(giving_way) and self.confirm(self._parent, self._loss(giving_way, worse))
        visit.replace(with_home_sheet(visit.record, sheet, replacing=replacing))
        kept = differing(visit.record, sheet)
        heard = _heard(sheet, len(sheet.answers) - len(kept))
        return (*self._worse(worse_signs(visit.record, sheet)), *heard, *self._kept(kept), *_problems(sheet))

    def _loss(self, paths: tuple[str, ...], worse: tuple[str, ...]) -> Loss:
        differ = _("They differ in: {names}. What is replaced is gone.").format(names=self._names(paths))
        return Loss(
            title=_("Answers differ"),
            question=_("Replace answers of this visit by those of the sheet?"),
            consequence="\n\n".join([*(line.text for line in self._worse(worse)), differ]),
            go_on=_("Take those of the sheet"),
            keep=_("Keep those of the visit"),
        )

    def _worse(self, paths: tuple[str, ...]) -> tuple[Line, ...]:
        """Names every sign, however many: none of them may be overlooked."""
        words = _("The sheet from home is more worrying about these warning signs: {names}. Ask about them again now.")
        names = "; ".join(map(self._name, paths))
        return (Line(words.format(names=names), "strong"),) if paths else ()

    def _kept(self, paths: tuple[str, ...]) -> tuple[Line, ...]:
        words = _("Kept as they were in this visit, though the sheet differs: {names}.")
        return (Line(words.format(names=self._names(paths))),) if paths else ()

    def _names(self, paths: tuple[str, ...]) -> str:
        names = "; ".join(dict.fromkeys(map(self._name, paths[:MOST_NAMED])))
        return f"{names} …" if len(paths) > MOST_NAMED else names

    def _name(self, path: str) -> str:
        library, say = self._visit.library, self._visit.say
        kinds = {f"treatments.{one.id}": one.name for one in library.choices.treatments}
        question = library.questions().get(path)
        return say(question.short or question.text) if question else say(kinds[path]) if path in kinds else path


def _heard(sheet: HomeSheet, count: int) -> tuple[Line, ...]:
    """What was taken over, and that a sign at home is no sign today."""
    if not sheet.answers or sheet.on is None:
        return ()
    day = plain_date(sheet.on, _)
    read = Line(_("From the sheet of {date}. Answers taken over: {count}.").format(date=day, count=count), "strong")
    if not any(path.startswith(SIGNS) for path, _value in sheet.answers):
        return (read,)
    return (read, Line(_("Ask about the warning signs again today. One may have begun since.")))


def _problems(sheet: HomeSheet) -> tuple[Line, ...]:
    if not sheet.problems:
        return ()
    return (Line(_("This could not be read:"), "strong"), *(Line(one, "item") for one in sheet.problems))


def ask_sheet(parent: QWidget) -> Path | None:
    """Ask for a filled-in sheet; None when the dialog was closed."""
    with no_folder_traces():
        title, kinds = _("Read a filled-in sheet"), _("PDF (*.pdf)")
        chosen, _kind = QFileDialog.getOpenFileName(parent, title, str(Path.home()), kinds)
    return Path(chosen) if chosen else None
