"""The pages of a visit: each is imported and built on the first visit to its step, then kept."""

import linecache
from importlib import import_module

from PySide6.QtWidgets import QStackedWidget

from decision_aid.window.page import Page
from decision_aid.window.pages import PAGES
from decision_aid.window.visit import Visit

EMERGENCY = "emergency"
_EMERGENCY_PAGE = ("decision_aid.window.pages.emergency_page", "EmergencyPage")


class PageStack(QStackedWidget):
    """Shows one page at a time; `open_page` returns it."""

    def __init__(self, visit: Visit) -> None:
        super().__init__()
        self._visit = visit
        self._pages: dict[str, Page] = {}

    def page(self, step_id: str) -> Page:
        """Return the page of a step, or of "emergency", made on the first call."""
        if step_id not in self._pages:
            self._pages[step_id] = _make_page(step_id, self._visit)
            self.addWidget(self._pages[step_id])
        return self._pages[step_id]

    def is_made(self, step_id: str) -> bool:
        """Return whether the page was made before."""
        return step_id in self._pages

    def open_page(self, step_id: str) -> Page:
        """Show the page of a step from its top."""
        page = self.page(step_id)
        if self.currentWidget() is not page:
            page.ensure_built()
            self.setCurrentWidget(page)
            page.go_to_top()
        return page


def _make_page(step_id: str, visit: Visit) -> Page:
    module, name = _EMERGENCY_PAGE if step_id == EMERGENCY else PAGES[step_id]
    page: Page = getattr(import_module(module), name)(visit)
    linecache.clearcache()  # PySide reads the source of every module imported after it and would keep it
    if step_id == EMERGENCY:
        page.stand_on("danger_soft")
    return page
