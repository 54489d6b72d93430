"""The way to one row of Compare and back again, kept on the visit while the window is open; it is never saved."""

from PySide6.QtCore import QObject

ROW, BACK = "compare_row_wished", "compare_back_to"


def wish_row(visit: QObject, row: str, *, back_to: str) -> None:
    """Ask Compare to open at `row` and to offer the way back to the step `back_to`."""
    visit.setProperty(ROW, row)
    visit.setProperty(BACK, back_to)


def take_wished_row(visit: QObject) -> str:
    """Return the row asked for, once; "" when none is."""
    row = visit.property(ROW)
    visit.setProperty(ROW, "")
    return str(row or "")


def way_back(visit: QObject) -> str:
    """Return the step that the reader came from; "" when none did."""
    return str(visit.property(BACK) or "")


def forget_way_back(visit: QObject) -> None:
    """The reader is back, or has gone another way."""
    visit.setProperty(BACK, "")
