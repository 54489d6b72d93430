"""Copying for the record: asked out of history and cloud, and gone with the visit unless someone copied since."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from decision_aid.window.clipboard import MACOS_TYPES, macos_converter, record_clipboard
from decision_aid.window.visit import Visit

WINDOWS = 'application/x-qt-windows-mime;value="{}"'


@pytest.fixture(autouse=True)
def empty_clipboard(usual_look: None) -> None:  # noqa: ARG001 - the clipboard needs the application
    """Nothing is copied to begin with."""
    QApplication.clipboard().clear()


def test_text_is_copied_with_the_wish_to_keep_it_out_of_history_and_cloud(visit: Visit) -> None:
    record_clipboard(visit).copy("leg pain 8 of 10")
    data = QApplication.clipboard().mimeData()

    assert data.text() == "leg pain 8 of 10"
    assert data.data(WINDOWS.format("CanIncludeInClipboardHistory")).data() == bytes(4)
    assert data.data(WINDOWS.format("CanUploadToCloudClipboard")).data() == bytes(4)
    assert data.hasFormat(WINDOWS.format("ExcludeClipboardContentFromMonitorProcessing"))
    assert data.data("x-kde-passwordManagerHint").data() == b"secret"
    assert all(data.hasFormat(kind) for kind in MACOS_TYPES)


@pytest.mark.parametrize("end", ["new visit", "program ends"])
def test_text_goes_with_the_visit(visit: Visit, end: str) -> None:
    record_clipboard(visit).copy("leg pain 8 of 10")
    if end == "new visit":
        visit.begin_anew()
    else:
        app = QApplication.instance()
        assert app is not None
        app.aboutToQuit.emit()

    assert QApplication.clipboard().text() == ""


def test_what_was_copied_since_stays(visit: Visit) -> None:
    record_clipboard(visit).copy("leg pain 8 of 10")
    QApplication.clipboard().setText("a telephone number")
    visit.begin_anew()

    assert QApplication.clipboard().text() == "a telephone number"


def test_one_clipboard_serves_a_visit(visit: Visit) -> None:
    assert record_clipboard(visit) is record_clipboard(visit)


def test_macos_is_told_that_the_text_is_secret_and_not_to_be_kept() -> None:
    assert {*MACOS_TYPES.values()} == {"org.nspasteboard.ConcealedType", "org.nspasteboard.TransientType"}


@pytest.mark.parametrize(("mime", "uti"), MACOS_TYPES.items())
def test_macos_is_told_of_secret_and_passing_text_by_its_own_names(mime: str, uti: str) -> None:
    converter: Any = macos_converter(object)()

    assert (converter.utiForMime(mime), converter.mimeForUti(uti)) == (uti, mime)
    assert converter.utiForMime("text/plain") == converter.mimeForUti("public.text") == ""
    assert converter.convertFromMime(mime, b"", uti) == [b""]


def test_the_text_of_the_next_visit_stays_when_the_one_before_was_gone_already(visit: Visit) -> None:
    record_clipboard(visit).copy("leg pain 8 of 10")
    visit.begin_anew()
    QApplication.clipboard().setText("leg pain 8 of 10")
    visit.begin_anew()

    assert QApplication.clipboard().text() == "leg pain 8 of 10"
