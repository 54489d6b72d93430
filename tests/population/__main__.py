"""`python -m tests.population [COUNT]` counts over a made-up population and writes the page beside this file."""

import sys
from pathlib import Path

from decision_aid.content.loader import read_library
from tests.population.page import page_of
from tests.population.people import make_people
from tests.population.tally import count_people

COUNT, SEED = 20_000, 1
PAGE = Path(__file__).parent / "README.md"


def main() -> None:
    """Count and write."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    library = read_library()
    tally = count_people(make_people(count, SEED, library), library)
    PAGE.write_text(page_of(tally, library), encoding="utf-8")


main()
