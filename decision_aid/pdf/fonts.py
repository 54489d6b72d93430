"""The faces of Inter as reportlab fonts, with the text map that copying and reading aloud rest on mended."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from decision_aid.files.resources import resource

FACES = ("Inter-Regular", "Inter-SemiBold", "Inter-Bold")
FIRST_PRINTABLE = 0x20
LONGEST_BLOCK = 100
"""A block of a character map holds at most 100 entries."""
WIDTHS_KEPT = 20_000
ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *b"()\\", *range(127, 256))}
"""How characters are written in a string of a PDF file where they cannot stand for themselves."""


class Face(TTFont):  # type: ignore[misc]
    """A TrueType face whose character map leaves out code 0 and control codes, which stand for no text."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Add the font's objects to the file, then mend each character map."""
        known = set(doc.idToObject)
        super().addObjects(doc)
        for name in set(doc.idToObject) - known:
            if name.startswith("toUnicodeCMap:"):
                stream = doc.idToObject[name]
                stream.content = _mended(stream.content)


def _mended(character_map: str) -> str:
    start, rest = re.split(r"^\d+ beginbfchar\n", character_map, maxsplit=1, flags=re.MULTILINE)
    listed, end = rest.split("endbfchar\n", maxsplit=1)
    entries = re.findall(r"^<([0-9A-F]{2})> <([0-9A-F]+)>$", listed, re.MULTILINE)
    kept = [f"<{code}> <{value}>" for code, value in entries if int(value, 16) >= FIRST_PRINTABLE]
    blocks = [kept[start : start + LONGEST_BLOCK] for start in range(0, len(kept), LONGEST_BLOCK)]
    written = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return start + written + end


@cache
def register_faces() -> None:
    """Make the faces known to reportlab; done once."""
    for face in FACES:
        pdfmetrics.registerFont(Face(face, str(resource(f"fonts/{face}.ttf")), asciiReadable=True))


@cache
def drawable_characters() -> frozenset[int]:
    """Return the code points that every face can draw."""
    register_faces()
    return frozenset.intersection(*(frozenset(pdfmetrics.getFont(face).face.charToGlyph) for face in FACES))


def width(text: str, face: str, size: float) -> float:
    """Return the width of one line of text in points."""
    return _width(text, face) * size


@lru_cache(maxsize=WIDTHS_KEPT)
def _width(text: str, face: str) -> float:
    """The width in sizes of the text: the same words come again and again."""
    measures = _face(face).face
    letters, missing = measures.charWidths, measures.defaultWidth
    measured: float = sum([letters.get(code, missing) for code in map(ord, text)])
    return measured / 1000


def encoded(text: str, face: str, document: Any) -> Iterator[tuple[str, str]]:
    """Yield the font and the string that show `text` in a reportlab file, piece by piece."""
    font = _face(face)
    if text.isascii():  # the first subset of a face holds these letters at their own codes
        yield font.getSubsetInternalName(0, document), text.translate(ESCAPED)
        return
    for subset, codes in font.splitString(text, document):
        yield font.getSubsetInternalName(subset, document), codes.decode("latin-1").translate(ESCAPED)


@cache
def _face(name: str) -> Any:
    register_faces()
    return pdfmetrics.getFont(name)
