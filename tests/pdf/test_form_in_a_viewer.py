"""The form in the engine that browsers show PDF files with: clicked and typed in as a person does, saved, read back."""

import datetime
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as engine
import pytest

from decision_aid.consultation import Consultation
from decision_aid.consultation.home_sheet import with_home_sheet
from decision_aid.consultation.warning_signs import Sign
from decision_aid.content.library import Library
from decision_aid.pdf.form_answers import read_home_sheet
from decision_aid.pdf.home_sheets import SheetsForHome

TODAY = datetime.date(2026, 11, 22)
DAY = datetime.date(2026, 11, 3)
TAB = 9


class Viewer:
    """A form on screen with a mouse and keys."""

    def __init__(self, data: bytes) -> None:
        self.document = pypdfium2.PdfDocument(data)
        self.document.init_forms()
        self.page: Any = self.document[0]
        with pikepdf.open(io.BytesIO(data)) as file:
            self.places = dict(_places(file))

    def click(self, name: str, value: str = "") -> None:
        """Click into a line, or on the box of one answer."""
        left, bottom, right, top = self.places[name, value]
        spot = (left + right) / 2, (bottom + top) / 2
        for act in (engine.FORM_OnMouseMove, engine.FORM_OnLButtonDown, engine.FORM_OnLButtonUp):
            act(self.document.formenv.raw, self.page.raw, 0, *spot)

    def type(self, words: str) -> None:
        """Type words where the last click was."""
        for letter in words:
            engine.FORM_OnChar(self.document.formenv.raw, self.page.raw, ord(letter), 0)

    def press_tab(self) -> None:
        """Move on to the next field."""
        engine.FORM_OnKeyDown(self.document.formenv.raw, self.page.raw, TAB, 0)

    def saved(self) -> bytes:
        """The file as the viewer saves it."""
        engine.FORM_ForceToKillFocus(self.document.formenv.raw)
        written = io.BytesIO()
        self.document.save(written)
        return written.getvalue()


def _places(file: pikepdf.Pdf) -> Iterator[tuple[tuple[str, str], list[float]]]:
    for field in file.Root.AcroForm.Fields[0].Kids:
        for box in field.get("/Kids", [field]):
            states = box.AP.N.keys() if str(field.FT) == "/Btn" else ["/"]
            value = next(state for state in states if state != "/Off")
            yield (str(field.T), value.removeprefix("/")), [float(edge) for edge in box.Rect]


@pytest.fixture
def viewer(library: Library) -> Viewer:
    return Viewer(SheetsForHome(library, "en", TODAY).blank(paper="a4", fillable=True))


def read(viewer: Viewer, library: Library, folder: Path) -> Consultation:
    path = folder / "filled.pdf"
    path.write_bytes(viewer.saved())
    sheet = read_home_sheet(path, library, today=TODAY)
    assert sheet.problems == ()
    return with_home_sheet(Consultation(), sheet, replacing=True)


def test_what_is_clicked_and_typed_arrives(viewer: Viewer, library: Library, tmp_path: Path) -> None:
    viewer.click("warning_signs-bladder_change", "unsure")
    viewer.click("warning_signs-bowel_change", "no")
    viewer.click("warning_signs-bowel_change", "new_or_worse")
    viewer.click("symptoms-back_pain", "7")
    viewer.click("visit-patient_label")
    viewer.type("Käthe Müller")
    viewer.click("visit-home_sheet")
    viewer.type("3.11.2026")
    record = read(viewer, library, tmp_path)
    assert record.warning_signs.bladder_change == Sign("unsure", from_home=DAY)
    assert record.warning_signs.bowel_change == Sign("new_or_worse", from_home=DAY)
    assert record.symptoms.back_pain == 7
    assert record.visit.patient_label == "Käthe Müller"


def test_the_tab_key_goes_through_the_lines_in_the_order_of_reading(
    viewer: Viewer, library: Library, tmp_path: Path
) -> None:
    viewer.click("visit-patient_label")
    viewer.type("K.M.")
    viewer.press_tab()
    viewer.type("67")
    viewer.press_tab()
    viewer.type("2026-11-03")
    record = read(viewer, library, tmp_path)
    assert (record.visit.patient_label, record.health.age) == ("K.M.", 67)
    assert record.visit.home_sheet == DAY


def test_a_line_takes_no_more_than_its_longest(viewer: Viewer, library: Library, tmp_path: Path) -> None:
    viewer.click("health-age")
    viewer.type("67" + " " * 50)
    viewer.press_tab()
    viewer.type("3.11.2026")
    assert read(viewer, library, tmp_path).health.age == 67
