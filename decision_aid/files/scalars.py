"""What an unquoted word means in YAML 1.2 (core schema): yes, no, on, off and dates are text."""

import math
import re

INTEGER = re.compile(r"[-+]?[0-9]+")
BASED_INTEGER = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
DECIMAL = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")
WORDS: dict[str, bool | float | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
    **dict.fromkeys((".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"), math.inf),
    **dict.fromkeys(("-.inf", "-.Inf", "-.INF"), -math.inf),
    **dict.fromkeys((".nan", ".NaN", ".NAN"), math.nan),
}
LONGEST_NUMBER = 40
"""Digits after which a word is left as text; no quantity in this program comes near it."""


def plain_value(word: str) -> str | int | float | bool | None:
    """Return the value of an unquoted word."""
    if word in WORDS:
        return WORDS[word]
    if word[0] not in "+-.0123456789" or len(word) > LONGEST_NUMBER:
        return word
    if INTEGER.fullmatch(word):
        return int(word)
    if BASED_INTEGER.fullmatch(word):
        return int(word, 0)
    return float(word) if DECIMAL.fullmatch(word) else word


def is_plain_text(word: str) -> bool:
    """Whether an unquoted word is read as text."""
    return isinstance(plain_value(word), str)
