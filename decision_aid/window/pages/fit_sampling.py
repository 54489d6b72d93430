"""Draws how sure the fit is: in the background while numpy has to load, at once from then on."""

from functools import cache

from PySide6.QtCore import QObject, Signal

from decision_aid.reasoning.briefing import Briefing
from decision_aid.reasoning.lot import Lot, is_loaded
from decision_aid.reasoning.robustness import Robustness, sample_fit
from decision_aid.window.tasks import Task
from decision_aid.window.visit import Visit


@cache
def load_beside() -> None:
    """Load what drawing needs on another thread, once, before Weigh or Summary ask for it."""
    if not is_loaded():
        Task(lambda: Lot(samples=1, seed=0).zero()).start()


class FitSampler(QObject):
    """Holds the draws for the visit as it stands; `ready` tells that they can be asked for."""

    ready = Signal()

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._is_ready = is_loaded()
        self._loading: Task | None = None
        self._drawn_for: Briefing | None = None
        self._drawn: Robustness | None = None

    def prepare(self) -> None:
        """Load what drawing needs on another thread, so that nothing on screen waits for it."""
        if self._is_ready or self._loading is not None or not self._visit.briefing.fit.shown:
            return
        record, briefing = self._visit.record, self._visit.briefing
        self._loading = Task(lambda: sample_fit(record, briefing.comparison, briefing.fit))
        self._loading.done.connect(self._begin)
        self._loading.failed.connect(self._begin)
        self._loading.start()

    def result(self) -> Robustness | None:
        """Return the draws of the fit that is shown; None while they are being prepared, or without a fit."""
        self.prepare()
        briefing = self._visit.briefing
        if not self._is_ready:
            return None
        if briefing is not self._drawn_for:
            self._drawn_for = briefing
            self._drawn = sample_fit(self._visit.record, briefing.comparison, briefing.fit)
        return self._drawn

    def _begin(self, _result: object) -> None:
        self._is_ready = True
        self.ready.emit()
