"""Qt's file dialog writes down which folders it has shown; a folder can bear a patient's name, so that is undone."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSettings

QT_SETTINGS = "QtProject"
FOLDERS_SHOWN = ("FileDialog/history", "FileDialog/lastVisited", "FileDialog/shortcuts")
"""Where Qt keeps them, for all programs of this user."""


@contextmanager
def no_folder_traces() -> Iterator[None]:
    """Put back what Qt's settings held before; the dialog has to be gone by the end, as it writes when it goes."""
    settings = QSettings(QSettings.Scope.UserScope, QT_SETTINGS)
    before = {key: settings.value(key) for key in FOLDERS_SHOWN}
    try:
        yield
    finally:
        for key, value in before.items():
            if value is None:
                settings.remove(key)
            else:
                settings.setValue(key, value)
        settings.sync()
