"""Times the patient's sheet in a process that has all loaded, against the plain script; prints one JSON object.

Ours is timed from the record: what follows from it, the words, fitting them to four pages, and writing the tagged
file. The plain script is given the words as they came out.
"""

import io
import json
import statistics
import sys
import time
from collections.abc import Callable

from decision_aid import __version__
from decision_aid.content.loader import read_library
from decision_aid.pdf.cleaning import clean
from decision_aid.pdf.line_breaking import break_lines
from decision_aid.pdf.styles import colours
from decision_aid.pdf.writer import write_pdf
from decision_aid.storage.case_file import read_case
from decision_aid.storage.samples import sample_path
from decision_aid.summary.sheets import make_sheets
from tests.bench import plain_report
from tests.bench.report_content import TODAY, as_printed, flat

WARM_UP, RUNS = 3, 30


def main() -> None:
    """Write the sheet of the sample named first in turn with the plain script."""
    library, record = read_library(), read_case(sample_path(sys.argv[1]))

    def ours() -> bytes:
        clean.cache_clear()  # another visit has other words
        break_lines.cache_clear()
        sheets = make_sheets(record, library, "patient", language="en", today=TODAY, version=__version__)
        return write_pdf(sheets)

    sheets = make_sheets(record, library, "patient", language="en", today=TODAY, version=__version__)
    shown = [flat(sheet) for sheet in as_printed(sheets)]
    content = json.loads(json.dumps({"colours": colours(), "documents": shown}))
    plain_report.use(content)
    pairs = [(_work(ours), _work(lambda: plain_report.write(content, io.BytesIO()))) for _ in range(WARM_UP + RUNS)]
    mine, plain = (statistics.median(times) for times in zip(*pairs[WARM_UP:], strict=True))
    print(json.dumps({"ours": mine, "plain": plain}))


def _work(do: Callable[[], object]) -> float:
    """Seconds of the processor, which other programs on the machine do not lengthen."""
    begin = time.process_time()
    do()
    return time.process_time() - begin


if __name__ == "__main__":
    main()
