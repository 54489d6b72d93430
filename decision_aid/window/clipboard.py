"""Puts the visit's text on the clipboard for the clinic's own record, and takes it off again when the visit ends.

Systems keep what was copied in a history and send it to other machines; each is asked not to in its own way. A system
without such a way keeps it as any other text.
"""

import sys
from collections.abc import Mapping
from functools import cache
from typing import Any

from PySide6 import QtGui
from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QClipboard, QGuiApplication

from decision_aid.window.visit import Visit

WINDOWS_FORMAT = 'application/x-qt-windows-mime;value="{name}"'
NO = (0).to_bytes(4, sys.byteorder)
"""A number of 32 bits, as Windows reads it."""
MACOS_TYPES: Mapping[str, str] = {
    "application/x-nspasteboard-concealed-type": "org.nspasteboard.ConcealedType",
    "application/x-nspasteboard-transient-type": "org.nspasteboard.TransientType",
}
"""By Qt's own name what programs on macOS call by the other: a secret, and not to be kept (nspasteboard.org)."""
KEEP_OUT: Mapping[str, bytes] = {
    WINDOWS_FORMAT.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"1",
    WINDOWS_FORMAT.format(name="CanIncludeInClipboardHistory"): NO,
    WINDOWS_FORMAT.format(name="CanUploadToCloudClipboard"): NO,
    "x-kde-passwordManagerHint": b"secret",
    **dict.fromkeys(MACOS_TYPES, b""),
}
"""Formats beside the text that ask Windows, KDE and macOS to keep it out of history and cloud."""


class RecordClipboard(QObject):
    """Copies text and remembers that it did; the text goes when another visit begins and when the program ends."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(visit)
        self._text = ""
        visit.begun_anew.connect(self.clear)
        QGuiApplication.instance().aboutToQuit.connect(self.clear)  # type: ignore[union-attr]

    def copy(self, text: str) -> None:
        """Put the text on the clipboard, kept out of history and cloud where the system allows it."""
        _name_on_macos()
        data = QMimeData()
        data.setText(text)
        for kind, value in KEEP_OUT.items():
            data.setData(kind, value)
        self._text = text
        QGuiApplication.clipboard().setMimeData(data)

    def clear(self) -> None:
        """Take the text off the clipboard, unless something else was copied since."""
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text(QClipboard.Mode.Clipboard) == self._text:
            clipboard.clear()
        self._text = ""


def record_clipboard(visit: Visit) -> RecordClipboard:
    """Return the visit's own; it outlasts a change of text size."""
    return visit.findChild(RecordClipboard) or RecordClipboard(visit)


@cache
def _name_on_macos() -> object:
    """Let Qt pass the types on under their names; the converter lives as long as the program. None elsewhere."""
    base = getattr(QtGui, "QUtiMimeConverter", None)
    return macos_converter(base)() if base is not None else None


def macos_converter(base: Any) -> Any:
    """Return a converter of the types for macOS; `base` is Qt's class, which exists there alone."""
    mimes = {uti: mime for mime, uti in MACOS_TYPES.items()}

    class MacosTypes(base):  # type: ignore[misc]
        """Qt asks it by names of its own making."""

        def mimeForUti(self, uti: str) -> str:
            return mimes.get(uti, "")

        def utiForMime(self, mime: str) -> str:
            return MACOS_TYPES.get(mime, "")

        def convertFromMime(self, mime: str, data: Any, uti: str) -> list[Any]:  # noqa: ARG002
            return [data]

        def convertToMime(self, mime: str, data: list[Any], uti: str) -> Any:  # noqa: ARG002
            return data[0] if data else None

    return MacosTypes
