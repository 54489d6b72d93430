"""How a thing that can be weighed is called: by the content's name and question, or in the patient's own words."""

from decision_aid.content.causes import Attribute
from decision_aid.reasoning.weights import OWN
from decision_aid.window.language import _
from decision_aid.window.visit import Visit


def thing_name(visit: Visit, thing: Attribute) -> str:
    """Return the name of a thing that can be weighed, in the patient's language."""
    return visit.say(thing.name)


def thing_change(visit: Visit, thing: Attribute) -> str:
    """Return the change that the thing stands for, as a question."""
    if thing.id.startswith(OWN):
        return _("How much does it matter to have this, rather than not?")
    return visit.say(thing.question)
