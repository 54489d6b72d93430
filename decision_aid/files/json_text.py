"""Makes JSON text readable as YAML: the two differ in a few escapes and in which characters may stand bare."""

import json
import re

BARE_IN_JSON_ONLY = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
PAIR = re.compile(r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")


def as_yaml(text: str) -> str:
    """Return JSON text as YAML that means the same on the same lines; any other text unchanged."""
    if text.lstrip()[:1] != "{" or not _is_json(text):
        return text
    return PAIR.sub(_joined, BARE_IN_JSON_ONLY.sub(_escaped, text))


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _escaped(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"


def _joined(found: re.Match[str]) -> str:
    """One character from the two halves that JSON writes it in."""
    high, low = int(found[2], 16), int(found[3], 16)
    return f"{found[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"
