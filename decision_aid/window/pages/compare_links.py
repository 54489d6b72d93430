"""The row at which Compare is asked to open, kept on the visit while the window is open; it is never saved."""

from PySide6.QtCore import QObject

ROW = "compare_row_wished"


def wish_row(visit: QObject, row: str) -> None:
    """Ask Compare to open at `row`."""
    visit.setProperty(ROW, row)


def take_wished_row(visit: QObject) -> str:
    """Return the row asked for, once; "" when none is."""
    row = visit.property(ROW)
    visit.setProperty(ROW, "")
    return str(row or "")
