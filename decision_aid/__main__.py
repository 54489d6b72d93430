"""Runs the program with `python -m decision_aid`."""

import sys

from decision_aid.cli import main

if __name__ == "__main__":
    sys.exit(main())
