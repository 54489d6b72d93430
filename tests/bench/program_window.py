"""The program's own window, started as `run_window` starts it: first paint, ready for an answer, a whole visit."""

import json
import os
import sys
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from decision_aid import app as program
from tests.bench.first_paint import FirstPaint
from tests.bench.timing import percentile, resident_mebibytes, shared_once_mebibytes, since_start

ROUNDS = 10


def main() -> None:
    """Report start-up alone, or with `visit` also a whole visit."""
    figures: dict[str, float] = {}
    app = QApplication([])
    watch = FirstPaint(app, lambda: figures.update(painted=since_start()))
    window = program._first_window(app, None, 100)

    def fill() -> None:
        program.fill_window(window, None, None)
        app.processEvents()
        figures.update(ready=since_start(), memory=resident_mebibytes())
        if sys.argv[1:] == ["visit"]:
            figures.update(whole_visit(app, window))
        window.asks_before_closing = False
        app.quit()

    QTimer.singleShot(0, fill)
    app.exec()
    del watch
    print(json.dumps(figures))


def whole_visit(app: QApplication, window: object) -> dict[str, float]:
    """Fill the visit from a sample, show every page, switch between them, change answers, write the PDF."""
    from decision_aid.storage.case_file import read_case
    from decision_aid.storage.samples import sample_path
    from decision_aid.window.page_process import page_process
    from decision_aid.window.pages.paper import PaperChoice
    from decision_aid.window.pages.summary_documents import pdf_of

    shell, visit = window.shell, window.visit  # type: ignore[attr-defined]
    visit.replace(read_case(sample_path("disc-short-path")))
    steps = [step.id for step in visit.library.steps]

    def switch(step: str) -> None:
        shell.open_step(step)
        app.processEvents()

    first = [timed(partial(switch, step)) for step in steps]
    switches = [timed(partial(switch, step)) for _ in range(ROUNDS) for step in steps]
    worked = [timed(partial(switch, step), time.thread_time) for _ in range(ROUNDS) for step in steps]
    answers = [timed(partial(recompute, visit, value % 11)) for value in range(500)]
    pdf_of(visit, "both", PaperChoice())
    beside = page_process(visit)
    if beside is None:
        raise RuntimeError("there is no command for the process beside the window")
    return {
        "first_opening_worst": max(first),
        "switch_p50": percentile(switches, 0.5),
        "switch_p99": percentile(switches, 0.99),
        "switch_worst": max(switches),
        "switch_work_p99": percentile(worked, 0.99),
        "briefing_p50": percentile(answers, 0.5),
        "briefing_p99": percentile(answers, 0.99),
        "memory_after": resident_mebibytes(),
        "memory_with_beside": shared_once_mebibytes(os.getpid()) + shared_once_mebibytes(beside.number),
    }


def recompute(visit: object, value: int) -> None:
    """One answer and the briefing that follows from it, without the pages."""
    from decision_aid.consultation import with_answer
    from decision_aid.reasoning.briefing import make_briefing

    make_briefing(with_answer(visit.record, "symptoms.leg_pain", value), visit.library)  # type: ignore[attr-defined]


def timed(action: Callable[[], object], clock: Callable[[], float] = time.perf_counter) -> float:
    """Milliseconds that a call takes."""
    begin = clock()
    action()
    return (clock() - begin) * 1000


if __name__ == "__main__":
    main()
