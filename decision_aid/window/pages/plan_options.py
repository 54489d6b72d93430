"""Which options of the cause a planned choice can name; it prefers none of them."""

from decision_aid.content.causes import Option
from decision_aid.window.visit import Visit

KIND_OF_CHOICE: dict[str, str] = {
    "surgery": "surgery",
    "injection_or_procedure": "procedure",
    "start_without_surgery": "no_surgery",
}
"""Choices that name a treatment, with the kind of option that they name."""

Named = tuple[tuple[str, str], ...]
"""Option id and name, in the order of the visit."""


def fitting_options(visit: Visit) -> Named:
    """The options that the chosen plan can name; none when it names no treatment, or only one fits."""
    fitting = _fitting(visit)
    return _named(visit, fitting) if len(fitting) > 1 else ()


def is_open_choice(choice: str | None) -> bool:
    """Whether a plan was made that leaves the treatment open."""
    return choice is not None and choice not in KIND_OF_CHOICE


def options_to_lean_to(visit: Visit) -> Named:
    """All options side by side, for the question which way the patient leans.

    It is asked where a plan leaves the treatment open; a plan that names one answers it. While an urgent sign stands
    it waits, unless it was answered before.
    """
    comparison, plan = visit.briefing.comparison, visit.record.plan
    waits = visit.briefing.urgency.withheld
    is_asked = (is_open_choice(plan.choice) and not waits) or bool(plan.leaning)
    return _named(visit, comparison.options) if comparison is not None and is_asked else ()


def option_after_choice(visit: Visit) -> str | None:
    """The option that belongs to the choice: the only one that fits, or the named one while it still fits."""
    fitting = [option.id for option in _fitting(visit)]
    if len(fitting) == 1:
        return fitting[0]
    named = visit.record.plan.option
    return named if named in fitting else None


def _fitting(visit: Visit) -> tuple[Option, ...]:
    comparison = visit.briefing.comparison
    kind = KIND_OF_CHOICE.get(visit.record.plan.choice or "")
    return () if comparison is None else tuple(option for option in comparison.options if option.kind == kind)


def _named(visit: Visit, options: tuple[Option, ...]) -> Named:
    return tuple((option.id, visit.say(option.name)) for option in options)
