"""The process beside the window that writes its PDFs and draws their pages, so that the window waits for neither.

It reads orders from standard input and answers on standard output until the input ends, which it does however the
window ends. It keeps nothing, writes no file, and is told of a visit by nothing but its orders.
"""

import datetime
import os
import signal
from queue import SimpleQueue
from threading import Thread
from typing import Any, BinaryIO, NoReturn

from decision_aid import __version__
from decision_aid.consultation import Consultation
from decision_aid.content.library import Library
from decision_aid.content.loader import read_library
from decision_aid.storage.case_file import parse_case
from decision_aid.summary.document import Document
from decision_aid.summary.sheets import make_sheets
from decision_aid.window.page_orders import Frame, answer_with_pages, answer_with_picture, packed, read_frame
from decision_aid.window.page_pixels import page_pixels, page_sizes


def serve() -> NoReturn:
    """Answer orders until the process ends, which is when the pipe that they come through does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the window decides when it is over
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy's sums are small here; starting threads takes longer
    answers = _answers()
    orders: SimpleQueue[Frame] = SimpleQueue()
    Thread(target=_listen, args=(orders,), daemon=True).start()
    library = read_library()
    _warm_up(library)
    while True:
        answers.write(packed(_answered(orders.get(), library)))
        answers.flush()


def _answers() -> BinaryIO:
    """Where answers go; whatever else is printed goes to standard error, or it would break an answer."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return answers


def _listen(orders: "SimpleQueue[Frame]") -> None:
    """Take orders while others are carried out, so that the end of the window is noticed in the middle of the work."""
    try:
        with os.fdopen(0, "rb") as pipe:
            while (order := read_frame(pipe)) is not None:
                orders.put(order)
    finally:
        os._exit(0)  # whatever came last: nobody is left to give a further order


def _warm_up(library: Library) -> None:
    """Load what the first order needs, by writing and drawing an empty sheet and by a first draw for a fit."""
    from decision_aid.pdf.writer import write_pdf
    from decision_aid.reasoning.lot import Lot

    Lot(1, 1).zero()
    today = datetime.date.today()
    sheets = make_sheets(Consultation(), library, "patient", language="en", today=today, version=__version__)
    page_pixels(write_pdf(sheets), 0, 10)


def _answered(order: Frame, library: Library) -> Frame:
    try:
        return ANSWERS[order.facts["do"]](order, library)
    except Exception as error:  # noqa: BLE001 - the window makes the pages itself and tells what is wrong
        return Frame({"error": f"{type(error).__name__}: {error}"})


def _pages(order: Frame, library: Library) -> Frame:
    from decision_aid.pdf.writer import write_pdf

    facts = order.facts
    data = write_pdf(_sheets(facts, library), paper=facts["paper"], large_print=facts["large_print"])
    return answer_with_pages(data, page_sizes(data))


def _unprinted(order: Frame, library: Library) -> Frame:
    from decision_aid.pdf.writer import characters_not_printed

    return Frame({"characters": characters_not_printed(_sheets(order.facts, library))})


def _picture(order: Frame, _library: Library) -> Frame:
    return answer_with_picture(page_pixels(order.data, order.facts["number"], order.facts["dots_per_inch"]))


ANSWERS = {"pages": _pages, "unprinted": _unprinted, "picture": _picture}


def _sheets(facts: dict[str, Any], library: Library) -> list[Document]:
    if (facts["program"], facts["content"]) != (__version__, library.version):
        raise ValueError("the program was changed while the window was open: close it and start it again")
    today = datetime.date.fromisoformat(facts["today"])
    record = parse_case(facts["case"], "case.json")
    return make_sheets(record, library, facts["part"], language=facts["language"], today=today, version=__version__)
