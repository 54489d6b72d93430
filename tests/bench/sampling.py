"""Times the drawing of the fit after a changed answer, as the Weigh page does it; prints one JSON object.

`first` is the first drawing with all that is loaded for it; `work_p99` is time of the processor, which other programs
on the machine do not lengthen. All in milliseconds.
"""

import json
import sys
import time

from decision_aid.consultation import with_answer
from decision_aid.content.loader import read_library
from decision_aid.reasoning.comparison import compare_options
from decision_aid.reasoning.robustness import SAMPLES, sample_fit
from decision_aid.reasoning.weighing import weigh
from tests.bench.timing import percentile
from tests.builders import CALM, make_record, make_scope

WARM_UP, CHANGES = 20, 500
CAUSE = "disc_herniation"
MILLI = 1_000


def main() -> None:
    """Weigh everything there is, change one weight again and again, and draw anew each time."""
    library = read_library()
    comparison = compare_options(make_record(), library, make_scope(library.causes[CAUSE]))
    if comparison is None:
        sys.exit(f"{CAUSE} is not compared")
    names = [one.id for one in comparison.cause.attributes]
    directions = {one.id: "for" for one in comparison.cause.attributes if one.two_sided}
    record = make_record({"preferences.directions": directions, "preferences.depth": "swing"})
    taken, worked = [], []
    for change in range(WARM_UP + CHANGES):
        swing = {name: float((change * (place + 1)) % 101) for place, name in enumerate(names)} | {names[0]: 100.0}
        answered = with_answer(record, "preferences.swing", swing)
        begin, begin_work = time.perf_counter(), time.process_time()
        fit = weigh(answered, comparison, CALM, compare_seen=True)
        sample_fit(answered, comparison, fit, samples=SAMPLES)
        taken.append(MILLI * (time.perf_counter() - begin))
        worked.append(MILLI * (time.process_time() - begin_work))
    p50, p99 = (percentile(taken[WARM_UP:], share) for share in (0.5, 0.99))
    found = {"p50": p50, "p99": p99, "work_p99": percentile(worked[WARM_UP:], 0.99), "first": taken[0]}
    sys.stdout.write(json.dumps(found))


if __name__ == "__main__":
    main()
