"""The wizard's pages, one module a step; a page reads the briefing and sends answers, and holds no rule."""

PAGES: dict[str, tuple[str, str]] = {
    "start": ("decision_aid.window.pages.start_page", "StartPage"),
    "warning_signs": ("decision_aid.window.pages.warning_signs_page", "WarningSignsPage"),
    "cause": ("decision_aid.window.pages.cause_page", "CausePage"),
    "symptoms": ("decision_aid.window.pages.symptoms_page", "SymptomsPage"),
    "treatments": ("decision_aid.window.pages.treatments_page", "TreatmentsPage"),
    "health": ("decision_aid.window.pages.health_page", "HealthPage"),
    "goals": ("decision_aid.window.pages.goals_page", "GoalsPage"),
    "compare": ("decision_aid.window.pages.compare_page", "ComparePage"),
    "weigh": ("decision_aid.window.pages.weigh_page", "WeighPage"),
    "check": ("decision_aid.window.pages.check_page", "CheckPage"),
    "plan": ("decision_aid.window.pages.plan_page", "PlanPage"),
    "summary": ("decision_aid.window.pages.summary_page", "SummaryPage"),
}
"""Step id to the module and class of its page; a module is imported on the first visit to its step."""
