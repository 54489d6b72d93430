"""Fixtures of the journeys: both hands, and a visit for one of them."""

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from decision_aid.content.library import Library
from tests.journeys.hands import HANDS, Hand
from tests.journeys.stage import open_visit

BeginVisit = Callable[[Path], Hand]


@pytest.fixture(params=sorted(HANDS))
def begin_visit(request: pytest.FixtureRequest, qapp: QApplication, library: Library) -> Iterator[BeginVisit]:  # noqa: ARG001 - a window needs the application
    """Begins a visit for a hand; the test is run once for each hand."""
    with ExitStack() as stack:

        def begin(folder: Path) -> Hand:
            window = stack.enter_context(open_visit(library, folder, today=datetime.date.today()))
            return HANDS[request.param](window)

        yield begin
