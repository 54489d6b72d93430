"""Makes any text safe to print: what a face cannot draw becomes a box with a pen line, and is named beforehand.

Text is drawn letter by letter and never read as markup, so nothing in it can be escaped into meaning.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from decision_aid.pdf.fonts import drawable_characters

LONGEST_FIELD = 5000
SHORTENED = " […]"
PEN_LINE = "□ ______"
"""Stands for a run of characters that the face lacks: they are added by hand."""

TEXTS_KEPT = 1000
"""A document is laid out several times until it fits its pages, and most of its texts stay the same."""
INVISIBLE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
SPACES = re.compile(r"[^\S\n]+")


@lru_cache(maxsize=TEXTS_KEPT)
def clean(text: str) -> str:
    """Return `text` composed (NFC), without control, format and surrogate characters, at most 5,000 characters long.

    Line breaks stay; other white space becomes single blanks. A run of characters without a glyph becomes a box with
    a pen line.
    """
    if _is_clean(text):
        return text
    kept = _visible(text[: 2 * LONGEST_FIELD])
    if len(kept) > LONGEST_FIELD or len(text) > 2 * LONGEST_FIELD:
        kept = kept[:LONGEST_FIELD].rstrip() + SHORTENED
    return _with_pen_lines(kept)


def undrawable(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the characters of `texts` that will print as a box, each once, in the order they come."""
    drawable = drawable_characters()
    doubtful = (text for text in texts if not _is_drawable(text))
    characters = (one for text in doubtful for one in _visible(text))
    return tuple(dict.fromkeys(one for one in characters if one != "\n" and ord(one) not in drawable))


def _is_clean(text: str) -> bool:
    """Whether text can stay as it is, as nearly all text of the content can; cheap to find out."""
    return len(text) <= LONGEST_FIELD and text.isprintable() and "  " not in text and _is_drawable(text)


def _is_drawable(text: str) -> bool:
    """Whether every face has all characters of a composed text, line breaks aside."""
    composed = text.isascii() or unicodedata.is_normalized("NFC", text)
    return composed and drawable_characters().issuperset(map(ord, set(text) - {"\n"}))


def _visible(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = SPACES.sub(" ", text)
    composed = unicodedata.normalize("NFC", text.encode("utf-16", "surrogatepass").decode("utf-16", "ignore"))
    return "".join(one for one in composed if one == "\n" or unicodedata.category(one) not in INVISIBLE)


def _with_pen_lines(text: str) -> str:
    drawable = drawable_characters()
    pieces: list[str] = []
    for one in text:
        if one == "\n" or ord(one) in drawable:
            pieces.append(one)
        elif not pieces or pieces[-1] != PEN_LINE:
            pieces.append(PEN_LINE)
    return "".join(pieces)
