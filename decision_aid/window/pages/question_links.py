"""The question at which a step is asked to open, kept on the visit while the window is open; it is never saved."""

from PySide6.QtCore import QObject

QUESTION = "question_wished"


def wish_question(visit: QObject, path: str) -> None:
    """Ask the step that holds the question at this case-file path to open there."""
    visit.setProperty(QUESTION, path)


def take_wished_question(visit: QObject, beginning: str) -> str:
    """Return the question asked for, once, if its path begins so; "" when none is."""
    path = str(visit.property(QUESTION) or "")
    if not path.startswith(beginning):
        return ""
    visit.setProperty(QUESTION, "")
    return path
