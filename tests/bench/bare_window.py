"""A bare PySide6 window: the yardstick for start-up and memory."""

import json

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow

from tests.bench.first_paint import FirstPaint
from tests.bench.timing import resident_mebibytes, since_start


def main() -> None:
    """Show a label in a window, report the first paint and the memory, and end."""
    app = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("A window"))
    window.resize(1366, 768)

    def report() -> None:
        print(json.dumps({"painted": since_start(), "memory": resident_mebibytes()}))
        app.quit()

    watch = FirstPaint(app, report)
    window.show()
    app.exec()
    del watch


if __name__ == "__main__":
    main()
