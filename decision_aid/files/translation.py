"""Translates the strings of interface and paper with gettext; clinical texts carry their languages themselves."""

import gettext
from collections.abc import Callable

from decision_aid.files.resources import resource

DOMAIN = "decision_aid"


def translator(language: str) -> Callable[[str], str]:
    """Return the function that translates a string into `language`; it returns it unchanged where nothing is known."""
    if language.split("-")[0].split("_")[0] == "en":
        return str
    return gettext.translation(DOMAIN, resource("locale"), languages=[language], fallback=True).gettext
