"""The row at which Compare is asked to open, and the topic that it shows; kept on the visit while the window is open.

Neither is ever saved.
"""

from PySide6.QtCore import QObject

ROW, TOPIC = "compare_row_wished", "compare_topic_shown"


def wish_row(visit: QObject, row: str) -> None:
    """Ask Compare to open at `row`."""
    visit.setProperty(ROW, row)


def take_wished_row(visit: QObject) -> str:
    """Return the row asked for, once; "" when none is."""
    row = visit.property(ROW)
    visit.setProperty(ROW, "")
    return str(row or "")


def keep_topic(visit: QObject, topic: str) -> None:
    """Keep which topic is shown, for a page made anew in another text size."""
    visit.setProperty(TOPIC, topic)


def kept_topic(visit: QObject) -> str:
    """Return the topic shown last; "" when there is none."""
    return str(visit.property(TOPIC) or "")
