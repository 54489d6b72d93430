"""The face in which a program shows what is typed into a field: Inter, embedded whole, in the western encoding."""

import zlib

from pikepdf import Array, Dictionary, Name, Object, Pdf
from reportlab.pdfbase import pdfmetrics

from decision_aid.files.resources import resource
from decision_aid.pdf.fonts import FACES, register_faces

FACE = FACES[0]
FONT_NAME = "Inter"
"""The name of the face within the form."""
FIRST, LAST = 32, 255
NONSYMBOLIC = 1 << 5


def form_font(file: Pdf) -> Object:
    """Return the face as a font object of the file (ISO 32000-1, 9.6.3)."""
    register_faces()
    face = pdfmetrics.getFont(FACE).face
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name(f"/{FACE}"),
        Flags=NONSYMBOLIC,
        FontBBox=Array([round(edge) for edge in face.bbox]),
        ItalicAngle=0,
        Ascent=round(face.ascent),
        Descent=round(face.descent),
        CapHeight=round(face.capHeight),
        StemV=round(face.stemV),
        FontFile2=_embedded(file),
    )
    return file.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.TrueType,
            BaseFont=Name(f"/{FACE}"),
            Encoding=Name.WinAnsiEncoding,
            FirstChar=FIRST,
            LastChar=LAST,
            Widths=Array(_widths(face)),
            FontDescriptor=file.make_indirect(descriptor),
        )
    )


def _embedded(file: Pdf) -> Object:
    content = resource(f"fonts/{FACE}.ttf").read_bytes()
    stream = file.make_stream(zlib.compress(content, 9))
    stream.Filter = Name.FlateDecode
    stream.Length1 = len(content)
    return stream


def _widths(face: object) -> list[int]:
    """The width of each code in thousandths of the size; codes without a letter have that of a missing one."""
    letters: dict[int, float] = getattr(face, "charWidths", {})
    missing: float = getattr(face, "defaultWidth", 0)
    codes = (bytes([code]).decode("cp1252", "replace") for code in range(FIRST, LAST + 1))
    return [round(letters.get(ord(letter), missing)) for letter in codes]
