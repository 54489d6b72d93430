"""Reads the design tokens that the window needs, with the standard library alone.

The YAML reader is too slow to load before the first paint, so this takes the few plain lines it needs from
`resources/style/tokens.yaml`; a test holds it against the real reader.
"""

import re
from functools import cache

from decision_aid.files.resources import resource
from decision_aid.records import dataclass

_SECTION = re.compile(r"^(\w+):\s*$((?:\n(?:[ #].*)?)*)", re.MULTILINE)
_COLOUR = re.compile(r'^\s+(\w+):\s*"(#[0-9A-Fa-f]{6})"', re.MULTILINE)
_NUMBER = re.compile(r"\b(\w+):\s*([\d.]+)")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by role as "#RRGGBB", and sizes by name in px at text size 100 (`line_height` is a factor)."""

    colours: dict[str, str]
    sizes: dict[str, float]


@cache
def read_tokens(mode: str = "light") -> Tokens:
    """Return the tokens of a mode. Raises KeyError when the file has no such section."""
    sections = dict(_SECTION.findall(resource("style/tokens.yaml").read_text(encoding="utf-8")))
    sizes = {name: float(number) for name, number in _NUMBER.findall(sections["window"])}
    return Tokens(dict(_COLOUR.findall(sections[mode])), sizes)
